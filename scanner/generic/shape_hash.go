package generic

import (
	"bytes"
	"math/bits"
)

// isCrypt knows the hashes of crypt(3).
func isCrypt(t []byte) bool {
	if len(t) < 4 || t[0] != '$' {
		return false
	}
	end := bytes.IndexByte(t[1:], '$')
	return end > 0 && end < 12
}

// isHashed knows sha512-..., sha256:..., md5:... and hashes of passwords.
func isHashed(t []byte) bool {
	if isCrypt(t) || isKnownDigest(t) {
		return true
	}
	for _, name := range [...]string{"sha1", "sha256", "sha384", "sha512", "md5", "pbkdf2", "h1:", "{ssha", "{sha", "{md5", "{crypt", "{bcrypt", "{pbkdf2", "bcrypt", "argon2", "scrypt:", "$apr1", "{argon"} {
		if len(t) > len(name) && equalFold(t[:len(name)], name) && !isLetter(t[len(name)]) && t[len(name)] != '~' { // sha256~ begins tokens of OpenShift
			return true
		}
	}
	return bytes.Contains(t, []byte("@sha256:")) || isMarkedHash(t) // an image of containers
}

// isKnownDigest knows the digests of nothing and of the words password, admin and test, as MD5, SHA-1 and SHA-256 by their first
// sixteen digits.
func isKnownDigest(t []byte) bool {
	if len(t) != 32 && len(t) != 40 && len(t) != 64 {
		return false
	}
	for _, head := range [...]string{"d41d8cd98f00b204", "da39a3ee5e6b4b0d", "e3b0c44298fc1c14", "5f4dcc3b5aa765d6", "5baa61e4c9b93f3f", "5e884898da280471",
		"21232f297a57a5a7", "d033e22ae348aeb5", "8c6976e5b5410415", "098f6bcd4621d373", "a94a8fe5ccb19ba6", "9f86d081884c7d65"} {
		if equalFold(t[:16], head) {
			return true
		}
	}
	return false
}

// isMarkedHash knows hashes behind what made them, in braces: {MD4}0123..., {scrypt}$e0801$...
func isMarkedHash(t []byte) bool {
	end := bytes.IndexByte(t, '}')
	if t[0] != '{' || end < 0 || len(t)-end <= 20 {
		return false
	}
	for _, b := range t[1:end] {
		if !isAlnum(b) && !in("_-@", b) {
			return false
		}
	}
	return !equalFold(t[1:end], "noop")
}

// isSealed knows what the common tools of encryption begin their output with: OpenSSL ("Salted__"), the KMS of AWS,
// Vault's transit, OpenPGP messages to keys, Fernet, ASP.NET's data protection, age, Ansible, Spring Cloud, Jasypt, SOPS.
func isSealed(t []byte) bool {
	if len(t) < leastSealed {
		return false
	}
	for _, head := range [...]string{"U2FsdGVkX1", "AQICAH", "AQECAH", "vault:v", "wcFMA", "wcBMA", "hQEMA", "hQIMA", "hF4D", "gAAAAA", "CfDJ8", "YWdlLWVuY3J5cHRpb24", "$ANSIBLE_VAULT", "{cipher}", "ENC(", "ENC["} {
		if bytes.HasPrefix(t, []byte(head)) {
			return true
		}
	}
	return false
}

const leastSealed = 20

// isAlgorithm knows names of algorithms: HmacSHA256, DIGEST-MD5, AWS4-HMAC-SHA256.
func isAlgorithm(t []byte) bool {
	if isCipherSuite(t) || len(t) == 5 && in("RHEP", t[0]) && t[1] == 'S' && isDigit(t[2]) && isDigit(t[3]) && isDigit(t[4]) { // RS256
		return true
	}
	if len(t) > 24 {
		return false
	}
	for _, w := range [...]string{"pkcs", "openssh-key", "rsa-", "rsassa", "blake2", "aes128", "aes256", "sha1", "sha256", "sha384", "sha512", "md5", "hmac", "sha-", "aes-", "secp2", "secp3", "secp5", "rsa2", "rsa4", "scram-", "xoauth", "ed25519", "x509", "p256ecdsa", "mschap", "wpa2-psk", "wpa-psk", "wpa3-"} {
		if containsFold(t, w) {
			return true
		}
	}
	return false
}

// isCipherSuite knows the names of the ciphers of TLS: TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA.
func isCipherSuite(t []byte) bool {
	if !bytes.HasPrefix(t, []byte("TLS-")) && !bytes.HasPrefix(t, []byte("TLS_")) {
		return false
	}
	for _, b := range t {
		if isLower(b) || !isAlnum(b) && b != t[3] {
			return false
		}
	}
	return true
}

// isUUID knows 8-4-4-4-12.
func isUUID(t []byte) bool {
	if len(t) != 36 {
		return false
	}
	for i, b := range t {
		dash := i == 8 || i == 13 || i == 18 || i == 23
		if dash != (b == '-') || !dash && !isHex(b) {
			return false
		}
	}
	return true
}

// webSocketID is what both sides add to the key of a handshake (RFC 6455, 1.3).
const webSocketID = "258eafa5-e914-47da-95ca-c5ab0dc85b11"

// isSpareID knows UUIDs that name nothing: all zeros, all ones, each group of one digit.
func isSpareID(t []byte) bool {
	var seen uint16
	turns := 0
	for i, b := range t {
		if isHex(b) {
			seen |= 1 << (b & 15) // a digit may share its bit with a letter
			if i > 0 && isHex(t[i-1]) && b != t[i-1] {
				turns++
			}
		}
	}
	return bits.OnesCount16(seen) <= 3 || turns <= 1 || bytes.Count(t, []byte("0")) >= 24
}
