package rules

import (
	"bytes"
	"encoding/base32"
	"encoding/binary"
)

var nats = Provider{{
	ID: "nats-seed", Provider: "NATS", Name: "NATS key seed",
	Meaning:  "Logs in as the user; the seed of an account or operator signs new users and accounts.",
	Severity: High, Tags: []string{"infra", "key"},
	Pattern: `\b(?P<secret>S(?:UA|AA|OA|NA|CA|XA)[A-P][A-Z2-7]{54})\b`,
	Check:   checkNATS,
	Revoke:  Revoke{URL: "https://docs.nats.io/using-nats/nats-tools/nsc/revocation", Steps: "Make a new key pair, replace the public key in the server's configuration or the account, and revoke the old one with nsc revocations."},
	Refs:    []string{"https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth", "https://github.com/nats-io/nkeys"},
	Hits: []string{
		"-----BEGIN USER NKEY SEED-----\n" + "SU" + "APYUKYFXA4MXYPEUZ5TCZYDOIK" + "73VHC4PYWGPRPBSPIOVE2HH33VSEKM" + "\n------END USER NKEY SEED------\n",
		`accountSeed := "` + "SA" + "AMSGEGT2MUAHFIZL6XDCIH3DXZ" + "SX3A6HSVPUARICCD5W3ZVVJZNAGLIA" + `"`,
	},
	Misses: []string{
		`operator_seed: "` + "SO" + "AKVTS736OWWCOOOILP4JDSGAPK" + "UD6J5V4GP6DFP7G2XBM4RMF2FKM7QA" + `"`,
		`nkey: "` + "UC" + "2W3JPJJS4MGFRQ2EVKAQJ5VNQK" + "NVVCF56QYYUTDUXIU3W5HA64NXLL" + `"`,
	},
}}

// checkNATS proves a seed by the CRC-16 at its end (nkeys, strkey.go): 2 bytes of
// kind, 32 bytes, the checksum in little endian.
func checkNATS(m Match) Verdict {
	var raw [36]byte
	n, err := base32.StdEncoding.WithPadding(base32.NoPadding).Decode(raw[:], m.Secret)
	if err != nil || n != len(raw) || crc16(raw[:34]) != binary.LittleEndian.Uint16(raw[34:]) {
		return refused("CRC-16 does not match")
	}
	v := proven("CRC-16 matches")
	if bytes.HasPrefix(m.Secret, []byte("SA")) || bytes.HasPrefix(m.Secret, []byte("SO")) {
		v.Severity = Critical // an account or operator
	}
	return v
}

// crc16 is CRC-16/XMODEM: polynomial 0x1021, no reflection, start and end at 0.
func crc16(p []byte) uint16 {
	var crc uint16
	for _, b := range p {
		crc ^= uint16(b) << 8
		for range 8 {
			carry := crc&0x8000 != 0
			if crc <<= 1; carry {
				crc ^= 0x1021
			}
		}
	}
	return crc
}
