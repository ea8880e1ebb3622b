package rules

import "bytes"

// Private keys in their armours. Between BEGIN and END stands what a language makes
// of line ends: real ones, \n, quotes and joining signs, indentation. The body is
// decoded and identifies the key, so that one key in two files is one secret.
//
// A pattern ends where the body's own characters end: an END line is not required,
// because keys are cut off, too.

var privateKeys = Provider{
	{
		ID: "private-key-pkcs8", Name: "private key (PKCS #8)",
		Meaning:  "Poses as whoever the matching certificate or public key names, or decrypts what was sent to them.",
		Severity: Critical, Tags: []string{"key"}, MaxLen: 16 << 10,
		Pattern: `(?P<secret>-----BEGIN PRIVATE KEY-----(?:[^-]|-[^-])+(?:-----END PRIVATE KEY-----)?)`,
		Check:   checkPEM,
		Revoke:  Revoke{Steps: "Make a new key, replace the certificate or public key everywhere, and revoke the old certificate."},
		Refs:    []string{"https://www.rfc-editor.org/rfc/rfc5958", "https://www.rfc-editor.org/rfc/rfc7468"},
		Hits:    []string{"-----BE" + "GIN PRIVATE KEY-----\n" + "MC4CAQAwBQYDK2VwBCIEIOs9q7jRcarw2UH0sgxYClHspdVvdideI43HwQ+8oGw4\n" + "-----EN" + "D PRIVATE KEY-----" + "\n", `"privateKey": "` + "-----BE" + "GIN PRIVATE KEY-----\\n" + "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgnnq2ZlC9KZPFmjs6\\n" + "0wwLiwqTkaJ/LoY1eXea349TaXWhRANCAAQFeFLAj4dCs5Bp7J8ODhQufKmx92r/\\n" + "GULf/LwLgdEzP3T8Bt74C5Incwa1xxUmMb4XPcpVbFaI1X+vbabQMyY7\\n" + "-----EN" + "D PRIVATE KEY-----" + `",`},
		Misses:  []string{"-----BEGIN PRIVATE" + " KEY-----\n<paste your key here>\n-----END PRIVATE" + " KEY-----\n", "-----BEGIN PRIVATE" + " KEY-----\nMIIEvQIBADANBg\n-----END PRIVATE" + " KEY-----\n"},
	},
	{
		ID: "private-key-rsa", Name: "RSA private key (PKCS #1)",
		Meaning:  "Poses as whoever the matching certificate or public key names, or decrypts what was sent to them.",
		Severity: Critical, Tags: []string{"key"}, MaxLen: 16 << 10,
		Pattern: `(?P<secret>-----BEGIN RSA PRIVATE KEY-----(?:[^-]|-[^-])+(?:-----END RSA PRIVATE KEY-----)?)`,
		Check:   checkPEM,
		Revoke:  Revoke{Steps: "Make a new key, replace the certificate or public key everywhere (authorized_keys, deploy keys, GitHub App keys), and revoke the old certificate."},
		Refs:    []string{"https://www.rfc-editor.org/rfc/rfc8017"},
		Hits:    []string{"-----BE" + "GIN RSA PRIVATE KEY-----\n" + "MIIBPAIBAAJBAMXF4wH+gPnJgcdOBKAc3Cd44lxck9AMS4B1dYxNAKBPDo4HHw8k\n" + "wrh6LOAhPe7ghS0oFGjsEMBEj1gBqU2tOBUCAwEAAQJAcAoN80hBusA8RDNfjXEs\n" + "CzSBT/+mQTtl3m0sXYIV87o2qli+unHPfVEa7peLVElZc8ZNV8b5n6seSWfoTCwZ\n" + "NQIhAOZVBLYpf2ns+b1oGrWHDHIIazIeEoMFHZ3PW/aRWsz/AiEA29ADOQ52SYco\n" + "pLPIi4mFVTL8MD4edkafyHgMjoOq9usCIQDENLodvr3V6tNXAF54MgFtBjTibXGR\n" + "gIMZEjGhmXKC2wIhAI7VmmKHDUI2O6ja0mQp1qRIXyuSEgVVWxrPN4mb8YpFAiEA\n" + "tkbsOvgM8vHAE8MY9jhuSV3+Qf2v2o6xmXHYzH85yNg=\n" + "-----EN" + "D RSA PRIVATE KEY-----" + "\n", `GITHUB_APP_KEY="` + "-----BE" + "GIN RSA PRIVATE KEY-----\\n" + "MIIBOgIBAAJBAMtkHqrSdet8As1JyRrfBJ3sFf2zAyu2l9tvx3TcH0sYsAZgyXfv\\n" + "0HdiFpIUzUL87s/rB7LYqfGxkQ6X+56q0MECAwEAAQJAabTuT1+0k5/PIPyhPYr9\\n" + "Lkp+H23DTxvGDvEoW67vwKn04YtuHSzyr5JxIkAb0bhiSOmH3n8sN5/OZlzNH1uL\\n" + "xQIhAPnI44y9R+fVVVKD51SDO/+wgGaVW/cAE1v21C2UpDJrAiEA0HO07syn9HGy\\n" + "7h/UqbdycAx4Ypj1XKHnZbZL+3bYDIMCIQDc9KS9ma5i2Ob58C6RJunLO+HJXPQW\\n" + "Id3+KvD0RRmecwIgUK2HyKjzFFvxKdKuB2XV5+IbseWLiWesXKR6sf/kTKsCICJE\\n" + "9zXSYhuwlVjYS+Pq6jDZuV1++6tPp6bzLDzlId4i\\n" + "-----EN" + "D RSA PRIVATE KEY-----" + `"`, "-----BE" + "GIN RSA PRIVATE KEY-----\n" + "Proc-Type: 4,ENCRYPTED\n" + "DEK-Info: AES-128-CBC,A995E7074E4E9CD1E6D5D19CF89D276D\n" + "\n" + "44j/pBRP1FiNMjShELVdi2p8qXkoOKCvTsp4SYlaLMl77vZp9Ga4IpwUi/6TijSj\n" + "VzaQn0O72KO/tl+mnwHA+mK1cTso9JY5fMWmk1JOhA/skED3bxuu16lsskLRPl1f\n" + "kdYSq1dCpshywQcf3sq2zW2TPH3MEFnolPrz1Qc25n49Y7FA7TFwnD3UmVZW4jnN\n" + "b3NCroro58cDO3yiykU+hjFMa4/PaCmNK1K7uTaC4hpAvc78jfwb9uN9DRhAf3R9\n" + "w2XCma+0UqWPMvvVGv7nkrD1H2/Vx38uFCu7XnR8EBKtB5iB64NJPT9jpwnfFojb\n" + "Krfu+45YDtCzAOy3irHFRLQXH4fXN3P/alqZbHE8a8OFCeBBwHN4a0N64erbVCVu\n" + "Ik+PSuAnTTgQJlsdgDjttGljzliPlfwqlTyvmVjV9i0=\n" + "-----EN" + "D RSA PRIVATE KEY-----" + "\n"},
		Misses:  []string{"-----BEGIN RSA PRIVATE" + " KEY-----\n...\n-----END RSA PRIVATE" + " KEY-----\n", `if strings.Contains(s, "-----BEGIN RSA PRIVATE` + ` KEY-----") { return true }`},
	},
	{
		ID: "private-key-ec", Name: "elliptic curve private key (SEC 1)",
		Meaning:  "Poses as whoever the matching certificate or public key names; the owner of the coins, where it is a wallet's.",
		Severity: Critical, Tags: []string{"key"}, MaxLen: 8 << 10,
		Pattern: `(?P<secret>-----BEGIN EC PRIVATE KEY-----(?:[^-]|-[^-])+(?:-----END EC PRIVATE KEY-----)?)`,
		Check:   checkPEM,
		Revoke:  Revoke{Steps: "Make a new key, replace the certificate or public key everywhere, and revoke the old certificate."},
		Refs:    []string{"https://www.rfc-editor.org/rfc/rfc5915"},
		Hits:    []string{"-----BE" + "GIN EC PRIVATE KEY-----\n" + "MHcCAQEEID0mfSSe54V1JHCgc1UCporBp+HfEl2+je3lVAIOqoZ/oAoGCCqGSM49\n" + "AwEHoUQDQgAER5cj+pYQUhzV4rOk7PUUHfkjuU0DINAgtGdtBLQgLwSYmwMOxTUm\n" + "quR4zIDQSEpX7KMrVxTp7J8gn+sIfOG9ww==\n" + "-----EN" + "D EC PRIVATE KEY-----" + "\n", `const key = "` + "-----BE" + "GIN EC PRIVATE KEY-----\\n" + "MIGkAgEBBDAaBjiejbaKiSjOiffoEs2fQJfc6ithNUb7qvNxJj31tpSX6VC9Pnac\\n" + "1avsRCEIthKgBwYFK4EEACKhZANiAASP9PngeTGZyMinKQQg2DFbaHoEkWrt9+Z6\\n" + "OjhL3OCziuWH3vCyn3UPN9IvG+qCLHo5t1+7wpnvqYKOJ/aX9PviWGLdmKbZcjQi\\n" + "l1BO0WfgiJiyC+LUtoTGSCg1/fkvXv0=\\n" + "-----EN" + "D EC PRIVATE KEY-----" + `";`},
		Misses:  []string{"-----BEGIN EC PRIVATE" + " KEY-----\nyour key\n-----END EC PRIVATE" + " KEY-----\n", "-----BEGIN EC" + " PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC" + " PARAMETERS-----\n"},
	},
	{
		ID: "private-key-dsa", Name: "DSA private key",
		Meaning:  "Logs in by SSH, or signs, as the owner of the matching public key.",
		Severity: High, Tags: []string{"key"}, MaxLen: 8 << 10,
		Pattern: `(?P<secret>-----BEGIN DSA PRIVATE KEY-----(?:[^-]|-[^-])+(?:-----END DSA PRIVATE KEY-----)?)`,
		Check:   checkPEM,
		Revoke:  Revoke{Steps: "Remove the public key from authorized_keys and accounts, and use an Ed25519 key in its place."},
		Refs:    []string{"https://www.openssl.org/docs/manmaster/man1/openssl-dsa.html"},
		Hits:    []string{"-----BE" + "GIN DSA PRIVATE KEY-----\n" + "MIH6AgEAAkEAwbcO7n8aUDm+8H7CNH8GbtCPXcdRJEfjQEMAAmtuVFWUoGVoXWTE\n" + "mAu41FRKhyGpmgGtIZ61nPahXvbxWh2DCwIVANvOCda7wATnF1xkPH3ssLWA7De8\n" + "AkEAyxLdLmquuUuujS+fopxaKEye91IYKc8QebCA6ddKHBD8q2pCQ9M2Vt6+TB7X\n" + "lkjoVuj5ovWMlfDOSznBW/+tXAJBAJb7i7ggthGcuo/4h5auWwXygKaM7ZO2soyw\n" + "0bNY5rqrSFVlufSQKNVX15qKDmRR4VxwXBXxc1QbRDiiXPdjEtQCFQD3s8IkaHm/\n" + "ALPPjtE6vxKaMJetlg==\n" + "-----EN" + "D DSA PRIVATE KEY-----" + "\n", `deploy_key: "` + "-----BE" + "GIN DSA PRIVATE KEY-----\\n" + "MIH6AgEAAkEAlPiFEgBK8L+jC4v6ZdMwYoct2asvudGA4zBklTEXZrj5Yw65fdyb\\n" + "tj0tZTuJn2TC93JGawZgVgiqnL/Bx5RA+gIVAI1e2Msx4X0t5OTCJ9rxm9ErYojn\\n" + "AkEA/FgJCz+AuGCD56iC0tf4ifP1+0jB/pzvpbtTwIijy/lQlAPmHV0POb25/h9i\\n" + "T4kH2Psm8HYzvblKfKJJEzE1FwJBAPrsIw9BKlKH5/8KRmDh9eHkjfQglbqSuBEq\\n" + "jY+M8tzjvhArf3oQWKy9EBpr3a8nUDrMRe39JkElsw9fTF6QTcYCFQC5cUDWU6J7\\n" + "AsVgpsPhBMtFd76LXg==\\n" + "-----EN" + "D DSA PRIVATE KEY-----" + `"`},
		Misses:  []string{"-----BEGIN DSA PRIVATE" + " KEY-----\nXXXX\n-----END DSA PRIVATE" + " KEY-----\n", "-----BEGIN DSA" + " PARAMETERS-----\nMIIBHgKBgQDf\n-----END DSA" + " PARAMETERS-----\n"},
	},
	{
		ID: "private-key-openssh", Name: "OpenSSH private key",
		Meaning:  "Logs in by SSH, pushes to git, or signs, as the owner of the matching public key.",
		Severity: Critical, Tags: []string{"key"}, MaxLen: 16 << 10,
		Pattern: `(?P<secret>-----BEGIN OPENSSH PRIVATE KEY-----(?:[^-]|-[^-])+(?:-----END OPENSSH PRIVATE KEY-----)?)`,
		Check:   checkPEM,
		Revoke:  Revoke{Steps: "Remove the public key from authorized_keys, deploy keys and accounts, and make a new key."},
		Refs:    []string{"https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key"},
		Hits:    []string{"-----BE" + "GIN OPENSSH PRIVATE KEY-----\n" + "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW\n" + "QyNTUxOQAAACBjFTFiTo6TPRQCRX5Vu+eJ7cwijbkp+WVJ46vCYtnFtAAAAIiXkaiDl5Go\n" + "gwAAAAtzc2gtZWQyNTUxOQAAACBjFTFiTo6TPRQCRX5Vu+eJ7cwijbkp+WVJ46vCYtnFtA\n" + "AAAECirlW6O9Ct6cOYv7YI0ggHbyBCRnfEPiknUy3KR5FpEGMVMWJOjpM9FAJFflW754nt\n" + "zCKNuSn5ZUnjq8Ji2cW0AAAAAAECAwQF\n" + "-----EN" + "D OPENSSH PRIVATE KEY-----" + "\n", `DEPLOY_KEY="` + "-----BE" + "GIN OPENSSH PRIVATE KEY-----\\n" + "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW\\n" + "QyNTUxOQAAACB5FdIWTZaVXMjWzqxF6Hc2PUoATv3NEQ3XuRdMHz1acQAAAIhOisfhTorH\\n" + "4QAAAAtzc2gtZWQyNTUxOQAAACB5FdIWTZaVXMjWzqxF6Hc2PUoATv3NEQ3XuRdMHz1acQ\\n" + "AAAEDBf648Le6doT2l5nwqyxQCOFY8ctFJ1re0tjtIwU3NGXkV0hZNlpVcyNbOrEXodzY9\\n" + "SgBO/c0RDde5F0wfPVpxAAAAAAECAwQF\\n" + "-----EN" + "D OPENSSH PRIVATE KEY-----" + `\n"`, "-----BE" + "GIN OPENSSH PRIVATE KEY-----\n" + "b3BlbnNzaC1rZXktdjEAAAAACmFlczI1Ni1jdHIAAAAGYmNyeXB0AAAAGAAAABBCIF0035\n" + "QIu5q8k8jMGTAeAAAAEAAAAAEAAAAzAAAAC3NzaC1lZDI1NTE5AAAAIKshvEjZlKFuJmkz\n" + "2jRbkxBTNW/my9FE+5ucIlQlqzJYAAAAkAyCQa1vWKb2FDriBg1eC4lsKBFJm8UB0h6IXo\n" + "Tj7i0nrmVmZ8QaivbypOs5lVMWeEpWlVAxWsCQilJ0lmsntlVAiw6eMhQTaeTZy3vllvrH\n" + "mB7lCaHa7K/dZF3ZTfg2rue/LcVVd+cP4aSmX7oRvwgDU2RDYwwIi9BLR3oDZ0L68B1n9n\n" + "wvog6QjUrufjunmg==\n" + "-----EN" + "D OPENSSH PRIVATE KEY-----" + "\n"},
		Misses:  []string{"-----BEGIN OPENSSH PRIVATE" + " KEY-----\n[REDACTED]\n-----END OPENSSH PRIVATE" + " KEY-----\n", "-----BEGIN OPENSSH PRIVATE" + " KEY-----\nb3BlbnNzaC1r\n-----END OPENSSH PRIVATE" + " KEY-----\n"},
	},
	{
		ID: "private-key-encrypted", Name: "private key (PKCS #8, encrypted)",
		Meaning:  "A private key behind a passphrase: as strong as the passphrase is.",
		Severity: Medium, Tags: []string{"key"}, MaxLen: 16 << 10,
		Pattern: `(?P<secret>-----BEGIN ENCRYPTED PRIVATE KEY-----(?:[^-]|-[^-])+(?:-----END ENCRYPTED PRIVATE KEY-----)?)`,
		Check:   checkPEM,
		Revoke:  Revoke{Steps: "If the passphrase may be known or is weak, make a new key and replace the certificate or public key."},
		Refs:    []string{"https://www.rfc-editor.org/rfc/rfc5958"},
		Hits:    []string{"-----BE" + "GIN ENCRYPTED PRIVATE KEY-----\n" + "MIGbMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAhR1UzyFXGp0QICCAAw\n" + "DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEFH9Zll1wMR+RjmQM+cBeNsEQFKV\n" + "if6CD+Q7LKRG9WPlgEKgjqECLu0eS4L0huF1DY63X/1VntHEaoD9w8pEI1RhaRO3\n" + "gjkFFxSTTg/6yTcFdgY=\n" + "-----EN" + "D ENCRYPTED PRIVATE KEY-----" + "\n", `"key": "` + "-----BE" + "GIN ENCRYPTED PRIVATE KEY-----\\n" + "MIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAhsgd0uPCISUwICCAAw\\n" + "DAYIKoZIhvcNAgkFADAdBglghkgBZQMEAQIEEEEJSBgjgDdKKvritLX4GkYEgZBS\\n" + "b/HWkw3rH1OP2AHfn6er5AqCiRui3oMhB3AkWQ0wbFDwKsay989QJPa0O8Gg92qc\\n" + "X1lwOOPXDZ7oBDgLK/tzuZ55atxWqoW4qKZqnCSwo+4HpdoFunwDT/UzAm2Fj2nf\\n" + "hN8NKs0gPmd2DCmzqpfD0s4jkprnzR5DVZ7zPJHI/7TwoIZ4XbVdya7+mxiSD28=\\n" + "-----EN" + "D ENCRYPTED PRIVATE KEY-----" + `"`},
		Misses:  []string{"-----BEGIN ENCRYPTED PRIVATE" + " KEY-----\n${KEY}\n-----END ENCRYPTED PRIVATE" + " KEY-----\n", "-----BEGIN ENCRYPTED" + " DATA-----\nMIIBvTBXBgkq\n-----END ENCRYPTED" + " DATA-----\n"},
	},
	{
		ID: "private-key-sigstore", Provider: "Sigstore", Name: "Sigstore signing key (encrypted)",
		Meaning:  "Signs container images and other artefacts; as strong as its passphrase is.",
		Severity: Medium, Tags: []string{"key", "registry"}, MaxLen: 8 << 10,
		Pattern: `(?P<secret>-----BEGIN ENCRYPTED (?:SIGSTORE|COSIGN) PRIVATE KEY-----(?:[^-]|-[^-])+(?:-----END ENCRYPTED (?:SIGSTORE|COSIGN) PRIVATE KEY-----)?)`,
		Check:   checkSigstore,
		Revoke:  Revoke{Steps: "Make a new key pair with cosign generate-key-pair, sign again what is in use, and hand out the new public key."},
		Refs:    []string{"https://docs.sigstore.dev/cosign/key_management/signing_with_self-managed_keys/"},
		Hits:    []string{"-----BE" + "GIN ENCRYPTED SIGSTORE PRIVATE KEY-----\n" + "eyJrZGYiOnsibmFtZSI6InNjcnlwdCIsInBhcmFtcyI6eyJOIjo2NTUzNiwiciI6\n" + "OCwicCI6MX0sInNhbHQiOiJrQXVVMUVWZmlsTGhTb2V6Y3ZxQnVKdDdwY3JPblg4\n" + "UmgzL0hMVnQwUEZRPSJ9LCJjaXBoZXIiOnsibmFtZSI6Im5hY2wvc2VjcmV0Ym94\n" + "Iiwibm9uY2UiOiJUOVl2eWpObGJ1VzVWemdCRHY3NVF1V29taEFZZCtWVyJ9LCJj\n" + "aXBoZXJ0ZXh0IjoiRnNYZlI5ZUZkY25USE1FNktiVTh4MDdPdkZHc3RQeVUvSkho\n" + "S2wwUUdqTHNsWklmR0NER3d6VWRJSWtQMld5Tms1T2k4WnhEb2pIRWZDVStaN2xS\n" + "SzVwR21MWldDUmNSbWZyQTd6UUFGMmdYNk4wT3gzMUQ5aFRLdmFTRVk3c3hWVEsx\n" + "dkFwVmZKSEdtUjRIWkN4NUQrTzhWS0ZtVThsOEwrOGdrM0ZoemFvU2dmdU9kc0Jm\n" + "Y2FLcjJoUWJSeXdEcTQ1ZjNnMFhRYkZaYW5sY1huSFFOdz09In0=\n" + "-----EN" + "D ENCRYPTED SIGSTORE PRIVATE KEY-----" + "\n", `cosign_key: "` + "-----BE" + "GIN ENCRYPTED COSIGN PRIVATE KEY-----\\n" + "eyJrZGYiOnsibmFtZSI6InNjcnlwdCIsInBhcmFtcyI6eyJOIjo2NTUzNiwiciI6\\n" + "OCwicCI6MX0sInNhbHQiOiJseFRMTVg3MUpHcnNFaVhmcUVYUHA5YUp3QVJsMWd3\\n" + "RjcrT081ZEVHKzIwPSJ9LCJjaXBoZXIiOnsibmFtZSI6Im5hY2wvc2VjcmV0Ym94\\n" + "Iiwibm9uY2UiOiJ0TXgvNGdNYWpqajBPcTVaRG13T2F4U1VGazg2aFEvSiJ9LCJj\\n" + "aXBoZXJ0ZXh0IjoiTElRdTJXVDBLQ2VjTERMVHI5R1NnTzhvanVXUlF4MjNPK1BQ\\n" + "Y1ZjRGZKRGF0NFF3bjd1b2tDTVI5VEs2Rkk5UEhTN2FmQlpJc2hwWkY2ZmM4Mjdq\\n" + "WGp5TFNMMVhkYWw1RFU0N1ZYQTJHQVFaWDVNZmJFNVZnc1h5Y0NPZFRsL0hLYzdC\\n" + "aU80WWEyT0pVRnFZdUJSdlU5b25uK0dUYmhMVWJuUVltNFZkaGloTzI1eFRNNEIz\\n" + "QkRVVFV1elArb0pnTWkwNHB2T2E5azJNY3NFaWd1V0RQdz09In0=\\n" + "-----EN" + "D ENCRYPTED COSIGN PRIVATE KEY-----" + `"`},
		Misses:  []string{"-----BEGIN ENCRYPTED SIGSTORE PRIVATE" + " KEY-----\n<cosign.key>\n-----END ENCRYPTED SIGSTORE PRIVATE" + " KEY-----\n", "-----BEGIN ENCRYPTED SIGSTORE PRIVATE" + " KEY-----\n" + "o1LJ0pUFZxTtbdWqgOPVVvRwFZ51XiwQXlIBMmPhd/VrENtkn+SfSKif7MAVhOxupqISdPfQH0Lx1VSm" + "\n-----END ENCRYPTED SIGSTORE PRIVATE" + " KEY-----\n"},
	},
	{
		ID: "private-key-pgp", Name: "OpenPGP private key",
		Meaning:  "Signs as, and decrypts what was sent to, the owner, behind a passphrase where one was set.",
		Severity: Critical, Tags: []string{"key"}, MaxLen: 32 << 10,
		Pattern: `(?P<secret>-----BEGIN PGP PRIVATE KEY BLOCK-----(?:[^-]|-[^-])+(?:-----END PGP PRIVATE KEY BLOCK-----)?)`,
		Check:   checkPGP,
		Revoke:  Revoke{Steps: "Publish a revocation certificate and make a new key."},
		Refs:    []string{"https://www.rfc-editor.org/rfc/rfc9580"},
		Hits:    []string{"-----BE" + "GIN PGP PRIVATE KEY BLOCK-----\n" + "\n" + "lQBYBEQggjz95vHCazD5DsfdAeSIdTSiDwsNBMNu2A5x4P13sHZw65QL1TNflz2q\n" + "2GGbkf/JEfV8ztRYu78s4DdTyb36D/AWnclXVnQGZnbPsLTriQLEQmk=\n" + "=kFsk\n" + "-----EN" + "D PGP PRIVATE KEY BLOCK-----" + "\n", `GPG_KEY="` + "-----BE" + "GIN PGP PRIVATE KEY BLOCK-----\\n" + "Version: GnuPG v2\\n" + "\\n" + "lQBYBBwuK7hWnYBsElHcyb7jiRIOuu6jwthUWnh2DFqmWEW4XeTUurW55FLM7H/6\\n" + "jv+16Oyz6flxplWJ9Z6b0J9q+rsmrgRhNh4Zi3Q2RYh9ax7YEB25uFg=\\n" + "=RF7K\\n" + "-----EN" + "D PGP PRIVATE KEY BLOCK-----" + `\n"`},
		Misses:  []string{"-----BEGIN PGP PUBLIC" + " KEY BLOCK-----\n\nmQENBFwRk3kBCADR\n=7rXq\n-----END PGP PUBLIC" + " KEY BLOCK-----\n", "-----BEGIN PGP PRIVATE" + " KEY BLOCK-----\n\n...\n-----END PGP PRIVATE" + " KEY BLOCK-----\n"},
	},
	{
		ID: "private-key-putty", Name: "PuTTY private key",
		Meaning:  "Logs in by SSH as the owner of the matching public key.",
		Severity: Critical, Tags: []string{"key"}, MaxLen: 16 << 10,
		Pattern: `(?P<secret>PuTTY-User-Key-File-[23]: [a-z0-9@.-]{3,60}\s{1,4}Encryption: (?:none|aes256-cbc)\s(?s:.)+?Private-Lines: [0-9]{1,3}\s[A-Za-z0-9+/=\s]+Private-MAC: [0-9a-f]{40,64})`,
		Check:   checkPuTTY,
		Revoke:  Revoke{Steps: "Remove the public key from authorized_keys and accounts, and make a new key."},
		Refs:    []string{"https://the.earth.li/~sgtatham/putty/0.83/htmldoc/AppendixC.html"},
		Hits:    []string{"PuTTY-U" + "ser-Key-File-3: ssh-ed25519\n" + "Encryption: none\n" + "Comment: deploy\n" + "Public-Lines: 2\n" + "RCCCPP3m8cJrMPkOx90B5Ih1NKIPCw0Ew27YDnHg/XewdnDrlAvVM1+XParYYZuR\n" + "/8kR\n" + "Private-Lines: 1\n" + "9XzO1Fi7vyzgN1PJvfoP8BadyVdWdAZmds+wtOuJAsRCadoc\n" + "Private-MAC: 241edf4a5c2f5ff611780bbb1bba3d118b6735e292f4b5cc3e932a2bb1adc54d" + "\n", "PuTTY-U" + "ser-Key-File-3: ssh-ed25519\n" + "Encryption: aes256-cbc\n" + "Comment: deploy\n" + "Public-Lines: 2\n" + "HC4ruFadgGwSUdzJvuOJEg667qPC2FRaeHYMWqZYRbhd5NS6tbnkUszsf/qO/7Xo\n" + "7LPp\n" + "Private-Lines: 1\n" + "+XGmVYn1npvQn2r6uyauBGE2HhmLdDZFiH1rHtgQHbm4WH8M\n" + "Private-MAC: 96259928e6d7ba4178023ec02d08c945b51b26bc72249c45353be88b914f2b0b" + "\n"},
		Misses:  []string{"PuTTY-User-Key-File" + "-3: ssh-ed25519\nEncryption: none\nComment: deploy\nPublic-Lines: 2\n", "PuTTY-User-Key-File" + "-2: ssh-rsa\nEncryption: none\nPrivate-Lines: 1\nPrivate-MAC: none\n"},
	},
	{
		ID: "private-key-base64", Name: "private key, base64-encoded once more",
		Meaning:  "A private key as Kubernetes and CI variables hold it; poses as the owner of the certificate or public key.",
		Severity: Critical, Tags: []string{"key", "kubernetes"}, MaxLen: 24 << 10,
		Pattern: `\b(?P<secret>LS0tLS1CRUdJTi(?:BQUklWQVRFIEtFWS0t|BSU0EgUFJJVkFURSBLRVkt|BFQyBQUklWQVRFIEtFWS0t|BPUEVOU1NIIFBSSVZBVEUgS0VZ|BFTkNSWVBURUQgUFJJVkFURSBLRVkt)[A-Za-z0-9+/]{60,}={0,2})`,
		Check:   checkPEMBase64,
		Revoke:  Revoke{Steps: "Make a new key, replace the certificate or public key everywhere; for a kubeconfig, revoke the user's access to the cluster."},
		Refs:    []string{"https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/"},
		Hits:    []string{`    client-key-data: ` + "LS0tLS1CR" + "UdJTiBFQyBQUklWQVRFIEtFWS0tLS0tCk1IY0NBUUVFSUQwbWZTU2U1NFYxSkhDZ2MxVUNwb3JCcCtIZkVsMitqZTNsVkFJT3FvWi9vQW9HQ0NxR1NNNDkKQXdFSG9VUURRZ0FFUjVjaitw" + "WVFVaHpWNHJPazdQVVVIZmtqdVUwRElOQWd0R2R0QkxRZ0x3U1ltd01PeFRVbQpxdVI0eklEUVNFcFg3S01yVnhUcDdKOGduK3NJZk9HOXd3PT0KLS0tLS1FTkQgRUMgUFJJVkFURSBLRVktLS0tLQo=", `SSH_KEY_B64=` + "LS0tLS1CR" + "UdJTiBPUEVOU1NIIFBSSVZBVEUgS0VZLS0tLS0KYjNCbGJuTnphQzFyWlhrdGRqRUFBQUFBQkc1dmJtVUFBQUFFYm05dVpRQUFBQUFBQUFBQkFBQUFNd0FBQUF0emMyZ3RaVwpReU5UVXhPUUFBQUNCakZURmlUbzZUUFJRQ1JYNVZ1K2VKN2N3aWpia3ArV1ZKNDZ2Q1l0bkZ0QUFBQUlpWGthaURsNUdvCmd3QUFBQXR6YzJndFpXUX" + "lOVFV4T1FBQUFDQmpGVEZpVG82VFBSUUNSWDVWdStlSjdjd2lqYmtwK1dWSjQ2dkNZdG5GdEEKQUFBRUNpcmxXNk85Q3Q2Y09ZdjdZSTBnZ0hieUJDUm5mRVBpa25VeTNLUjVGcEVHTVZNV0pPanBNOUZBSkZmbFc3NTRudAp6Q0tOdVNuNVpVbmpxOEppMmNXMEFBQUFBQUVDQXdRRgotLS0tLUVORCBPUEVOU1NIIFBSSVZBVEUgS0VZLS0tLS0K"},
		Misses:  []string{`    client-certificate-data: ` + "LS0tLS1CRUdJTiBDRV" + "JUSUZJQ0FURS0tLS0tnS6XeM1QOjAgPB6U6egAU3L+WifP4In+7C3weDfF2Uq9fqVCNOJ/xme+CDYP3kSGNchfGr5PZxT1nFaiAhY9uHz7tUM7Z3ghOUZG" + "PRBuaRuesvKnmRSa4GNS7hicKd/0tSYgcJ2o+lsTnbwcUVo0Xep9W9k8+NDBXjzBNFLZIbos4EkBkBZHRkF6aex82WeaQ8o/opqs", `    client-key-data: ` + "LS0tLS1CRUdJTiBSU0" + "EgUFJJVkFURSBLRVktpfUYIDnhY/" + "iBOY7R5mTA"},
	},
	{
		ID: "age-secret-key", Provider: "age", Name: "age secret key",
		Meaning:  "Decrypts every file that was encrypted to the matching recipient, SOPS secrets among them.",
		Severity: Critical, Tags: []string{"key"},
		Pattern: `(?P<secret>AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58})\b`,
		Check:   checkAge,
		Revoke:  Revoke{Steps: "Make a new key, encrypt everything to it again, and change the secrets that the old files hold."},
		Refs:    []string{"https://github.com/C2SP/C2SP/blob/main/age.md"},
		Hits:    []string{`SOPS_AGE_KEY=` + "AGE-SECR" + "ET-KEY-1EMPXVKM40AZZEQXY9HAXD4MWHLRXC" + "N0VTWKJ5T8S588PTZGRM95QRLFL6E", "# created: 2026-03-01T10:00:00Z\n" + "AGE-SECR" + "ET-KEY-1HY57CE0VR2M5YMJJUFD95Y3CPDTL9" + "43FMYKYN8SZCW5YTNMXR3KQTGNPJS" + "\n"},
		Misses:  []string{`SOPS_AGE_KEY=` + "AGE-SECR" + "ET-KEY-1EMPXVKM40AZZEQXY9HAXD4MWHLRXC" + "N0VTWKJ5T8S588PTZGRM95QRLFL6E" + `Q`, `SOPS_AGE_KEY=` + "AGE-SECRET-KE" + "Y-1QPZRY9X8GFZFUO3V4OBDC5RS3NETAFCREY" + "RVKAA3GQVSEZNW2JDSDHP6GM"},
	},
	{
		ID: "private-key-ssh2", Name: "ssh.com private key",
		Meaning:  "Logs in by SSH as the owner of the matching public key, behind a passphrase where one was set.",
		Severity: High, Tags: []string{"key"}, MaxLen: 16 << 10,
		Pattern: `(?P<secret>-{4,5} ?BEGIN SSH2 ENCRYPTED PRIVATE KEY ?-{4,5}(?:[^-]|-[^-])+(?:-{4,5} ?END SSH2 ENCRYPTED PRIVATE KEY ?-{4,5})?)`,
		Check:   checkSSH2,
		Revoke:  Revoke{Steps: "Remove the public key from the hosts and accounts, and make a new key."},
		Refs:    []string{"https://www.rfc-editor.org/rfc/rfc4716"},
		Hits: []string{
			"---- BE" + "GIN SSH2 ENCRYPTED PRIVATE KEY ----\nComment: \"deploy\"\nP2/56wAAAQcAAAA3aWYtbW9kbntzaWdue3JzYS1wa2NzMS1zaGExfSxlbmNyeXB0e3JzYS\n1wa2NzMXYyLW9hZXB9fQAAAAgz" + "ZGVzLWNiYwAAALQKmfqeVRm2jhKsRHBPJjKZTU/UPh/p\n4OMoBUbbi/OmSb+qOsX1vwrBSyA3vXKOyXsjmEK9nNg/LhaBgSJ+KWzeZAsSZFyxH2z4xj\n3PLtdMSLjU5yb0w8+irvD2XDINQQfQKQO/i" + "kuui2awQZTXbvhicKL8dSkYdUFKnUJ4r8/Z\nQkaQ7Bddu/gvd65FqT+lqz1CXWUGOSuH9Bei3YsfhJzwkGwwQImezledxK4lYM9YpcjWO5\ng=\n---- END SSH2 ENCRYPTED PRIVATE KEY ----" + "\n",
			"deploy_key: |\n" + "---- BE" + "GIN SSH2 ENCRYPTED PRIVATE KEY ----\nComment: \"deploy\"\nP2/56wAAAQMAAAA3aWYtbW9kbntzaWdue3JzYS1wa2NzMS1zaGExfSxlbmNyeXB0e3JzYS\n1wa2NzMXYyLW9hZXB9fQAAAAR" + "ub25lAAAAtPem8+ErdIUSpmNJjgI8YexcLO+8Zp9QTlU7\nJgVjxY1SU/X84wMTEtPZrqqpwPayUe2dD7795weLJwSI887VcSaVpJYRv/CGO41dHUHoPS\nt/mCAVXNoy9tuVWF/aqzMTs6nJ4xMbRx7" + "kPCI020at/yThRIQo4GXPm0eCmILbdIIpMCl1\nFfgcJ3yCsdP0yObixP7EyeSPs9SDHcAtMFuEZIT8NC0++wyOcEnkn1zcysLMfVKR8g==\n---- END SSH2 ENCRYPTED PRIVATE KEY ----",
		},
		Misses: []string{
			"---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\n...\n---- END SSH2 ENCRYPTED PRIVATE KEY ----",
			"---- BEGIN SSH2 PUBLIC KEY ----\nAAAAB3NzaC1yc2E=\n---- END SSH2 PUBLIC KEY ----",
		},
	},
}

// checkPEMBase64 judges the key inside.
func checkPEMBase64(m Match) Verdict {
	raw, ok := decodeBase64(m.Secret)
	if !ok {
		raw, ok = decodeBase64(m.Secret[:len(m.Secret)-len(m.Secret)%4])
	}
	if !ok {
		return refused("body is not base64")
	}
	return checkPEM(Match{Text: raw, Secret: raw})
}

// checkAge verifies the Bech32 checksum over prefix and body.
func checkAge(m Match) Verdict {
	if !bech32Valid("age-secret-key-", m.Secret[len("AGE-SECRET-KEY-1"):]) {
		return unproven("the prefix is age's; the Bech32 checksum does not match, so some of it may be changed")
	}
	return proven("Bech32 checksum matches")
}

// checkSSH2 judges the format of ssh.com: a magic number, the length, the type, the
// cipher and what it encrypts.
func checkSSH2(m Match) Verdict {
	body := bytes.TrimLeft(m.Secret[1:], "-")
	_, body, _ = bytes.Cut(body, []byte("-"))
	body, _, _ = bytes.Cut(bytes.TrimLeft(body, "-"), []byte("--"))
	raw := pemBody(afterHeaders(body), true)
	if len(raw) < 24 {
		return refused("body is not base64")
	}
	if !bytes.HasPrefix(raw, []byte{0x3f, 0x6f, 0xf9, 0xeb}) {
		return demoted("private key does not parse")
	}
	v := encryptedKey("key is encrypted with a passphrase")
	_, rest, ok := sshString(raw[8:])
	if cipher, _, found := sshString(rest); ok && found && string(cipher) == "none" {
		v = proven("private key parses")
	}
	v.Canonical = raw
	return v
}
