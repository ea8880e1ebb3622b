package generic

import "bytes"

// isSignature knows signatures of ECDSA with curves of 256 bits, as DER in base64 (RFC 3279, 2.2.3).
func isSignature(t []byte) bool {
	for _, head := range [...]string{"MEUCI", "MEQCI", "MEYCI"} {
		if bytes.HasPrefix(t, []byte(head)) {
			return len(t) == 96
		}
	}
	return false
}

// isPublicKey knows the beginnings of public keys and certificates: RSA and EC keys
// as DER in base64 (RFC 5280), OpenSSH, PEM.
func isPublicKey(t []byte) bool {
	if bytes.Contains(t, []byte(rsaPublic)) && bytes.HasPrefix(t, []byte("MI")) || bytes.Contains(t, []byte("ssh-rsa AAAA")) || bytes.Contains(t, []byte("ssh-ed25519 AAAA")) {
		return true // with the names of hosts in front, as known_hosts has it
	}
	for _, head := range [...]string{"MIGf", "MIIBIj", "MFkw", "MHYw", "MCow", "MIICIj", "MIGJ", "MIIBCg", "ssh-", "ecdsa-", "AAAAB3NzaC1yc2E", "AAAAC3Nza", "AAAAE2VjZHNh", "LS0tLS1CRUdJTiBDRVJU", "LS0tLS1CRUdJTiBQVUJM", "age1", "RWT", "untrusted comment", "-----BEGIN PUBLIC", "-----BEGIN CERT"} {
		if bytes.HasPrefix(t, []byte(head)) && len(t) >= 32 {
			return true
		}
	}
	return isNKey(t) || isCertificate(t) || isPoint(t)
}

// isPoint knows points of curves of 256 bits as hexadecimal digits: 02 or 03 and one coordinate, 04 and both.
func isPoint(t []byte) bool {
	t = bytes.TrimPrefix(t, []byte("0x"))
	if len(t) != 66 && len(t) != 130 || t[0] != '0' || (len(t) == 66) != in("23", t[1]) || (len(t) == 130) != (t[1] == '4') {
		return false
	}
	for _, b := range t {
		if !isHex(b) {
			return false
		}
	}
	return true
}

// isCertificate knows X.509 certificates and what else begins with two long sequences, one in the other, as DER in
// base64. In private keys a number follows the first.
func isCertificate(t []byte) bool {
	return len(t) >= 64 && bytes.HasPrefix(t, []byte("MII")) && in("DTjz", t[5]) && t[6] == 'C' && t[7] == 'C'
}

// rsaPublic is how the name of RSA and the bit string of a public key behind it look in base64, where they stand
// behind four bytes of lengths, or seven.
const rsaPublic = "MA0GCSqGSIb3DQEBAQUAA4"

// isNKey knows the public keys of NATS: 56 characters of base32 that begin with the
// kind of their owner; seeds begin with S (https://github.com/nats-io/nkeys).
func isNKey(t []byte) bool {
	if len(t) != 56 || !in("ACNOUX", t[0]) {
		return false
	}
	for _, b := range t {
		if !isUpper(b) && !('2' <= b && b <= '7') {
			return false
		}
	}
	return true
}
