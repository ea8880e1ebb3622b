package rules

import "bytes"

var openVPN = Provider{
	{
		ID: "openvpn-static-key", Provider: "OpenVPN", Name: "OpenVPN static key",
		Meaning:  "Decrypts and joins a tunnel with a shared key, or passes the first gate (tls-auth, tls-crypt) of one with certificates.",
		Severity: High, Tags: []string{"key", "network"},
		Pattern: `(?P<secret>-----BEGIN OpenVPN Static key V1-----[0-9a-fA-F\s\\nr"+,]{512,1000}-----END OpenVPN Static key V1-----)`,
		Check:   checkOpenVPN,
		Revoke:  Revoke{URL: "https://openvpn.net/community-resources/static-key-mini-howto/", Steps: "openvpn --genkey secret ta.key, then hand the new key to server and clients."},
		Refs:    []string{"https://openvpn.net/community-resources/reference-manual-for-openvpn-2-6/"},
		Hits: []string{
			"<tls-auth>\n" + "-----BEGIN O" + "penVPN Static key V1-----\nfbb66ecec2847442eac94d2e142f8b15\n709ff7271b37ccbe40f4c005ba8fee4b\n44f8b83bffdd92d8113fd15bfabd7408\n3a781d99fb03196db56f63d6768cc0f4\nacf77e3d0b6f2554e69aa117ed896d6c\n96af60" + "c69d648f3352292eec88ad392e\nc8b62ec0a2386b8c3ce2c2f2f1121477\n99723296730dcc5f9a1be1b4bff4c7ad\nd17693a515b9633bb9a02cfc4e96abe1\nc6cbff5d8bcf7932d83359afbfe91b4e\n5f36a984430011055619ce74ca97e2af\n3ed1b" + "f331b0e1745278c1a5d98b78649\n8b8542f2ef38eb40bfba8af733beca18\nc8c86a8749c2f81d08ddf377e6b81d52\n42d33ce9ebdd7ea266bf2e271090ee6b\ndf08fd4d4b026c44c945aa9ae219574a\n-----END OpenVPN Static key V1-----" + "\n</tls-auth>",
			`"ta_key": "` + "-----BEGIN O" + "penVPN Static key V1-----\\n34fecd3ee99189c423318ab9bd9dbd78\\n92fb7a9ba5d2d82dbbe2c607187d623f\\na4d17922ade4f669b3a6edaf5937b134\\n08f8bbd0e092d8a2bc17ec470210b82f\\n050054704d772f458178c63b0c07fb12\\n5ff1ce" + "01e2b9d6af0ca695c95f9ad076\\n9ebe824e88cd95e86d755fb2a530e20a\\n94c7f5a3ffdf568c73c65ccdedd3ce58\\ne74694e074e5e4cdd84da425d15604ee\\n8d986f4f26cb583f68c4d48ac707ff24\\n4820c9964b1aa4e38697376fbee26ffe\\nf442c" + "5ac0f654ca4267d6cf98278f3c8\\nacafbfe8e350d0f612737216b8a1cf34\\n5ed3f77f53641737c82371bc6e1af2b1\\n686f4c7351b1d81e68a14b3c23e2f762\\n5e454062dbea2e66282819b05481bbde\\n-----END OpenVPN Static key V1-----" + `"`,
		},
		Misses: []string{
			"<tls-auth>\n" + "-----BEGIN O" + "penVPN Static key V1-----\n0414cfa624fe0c5733ba4205f29e5038\n189ea4f0c50c0fb248993a7c7daf4cc1\n0f55af8778b33c53c2fcaef1c37b1638\na43561a867b7a328c8d23f0dab5943a3\n413fcc30c3cad110943a69204e6f" + "c25a\nf140ee78a98773062e06e9c8c1103eaa\n19853d21faa0b8c77239c5a86af9a756\n80c8819770fdd114e13cfa98b7a7f8c6\n58ada5ce014ceba9cad09d23dfbea02c\na0ccf758d14c9f210d554372337d198e\n7c657464b6cf2396" + "fb72d0d3875a2919\n196b0a17a6ff82f16d55221e8d9cb38f\nf2d95aae5c5b658f90da2ba1fe184c89\n7ccd36dcd19daafa94aa8ead4bce457c\n99d5b03f0df0a71dc4739e4417267f3d\n-----END OpenVPN Static key V1-----" + "\n</tls-auth>",
			"-----BEGIN OpenVPN Static key V1-----\n...\n-----END OpenVPN Static key V1-----",
		},
	},
}

// checkOpenVPN asks for 256 bytes of hex.
func checkOpenVPN(m Match) Verdict {
	body := bytes.Split(m.Secret, []byte("-----"))[2]
	body = bytes.ReplaceAll(bytes.ReplaceAll(body, []byte(`\r`), nil), []byte(`\n`), nil)
	digits := make([]byte, 0, 512)
	for _, c := range body {
		if isHexDigit(c) {
			digits = append(digits, c)
		}
	}
	if len(digits) != 512 {
		return refused("body is not 256 bytes of hex")
	}
	v := proven("body is 256 bytes of hex")
	v.Canonical = bytes.ToLower(digits)
	return v
}
