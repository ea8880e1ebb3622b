package rules

import (
	"bytes"
	"math"
)

// The checks of rules are named functions of one line that put these pieces
// together: func checkAcme(m Match) Verdict { return crc32Base62Tail(m.Secret, len("acme_")) }.
// Reasons are constants: no byte of a secret ever reaches one.

func proven(reason string) Verdict   { return Verdict{Opinion: Proven, Reason: reason} }
func unproven(reason string) Verdict { return Verdict{Opinion: Unproven, Reason: reason} }
func demoted(reason string) Verdict  { return Verdict{Opinion: Demoted, Reason: reason} }
func refused(reason string) Verdict  { return Verdict{Opinion: Refused, Reason: reason} }

// Entropy returns the Shannon entropy of p in bits a byte, 0 for the empty p.
func Entropy(p []byte) float64 {
	var count [256]int
	for _, c := range p {
		count[c]++
	}
	var bits float64
	for _, n := range count {
		if n > 0 {
			f := float64(n) / float64(len(p))
			bits -= f * math.Log2(f)
		}
	}
	return bits
}

// mixedCase refuses values without both a digit and letters of both cases: random
// tokens of 20 characters and more have all three, words and constants do not.
func mixedCase(p []byte) bool {
	return hasAny(p, '0', '9') && hasAny(p, 'a', 'z') && hasAny(p, 'A', 'Z')
}

// letterAndDigit tells whether p holds at least one digit and one ASCII letter.
func letterAndDigit(p []byte) bool {
	return hasAny(p, '0', '9') && (hasAny(p, 'a', 'z') || hasAny(p, 'A', 'Z'))
}

func hasAny(p []byte, from, to byte) bool {
	return bytes.ContainsFunc(p, func(r rune) bool { return r >= rune(from) && r <= rune(to) })
}

func isHex(p []byte) bool { return only(p, isHexDigit) }

func isHexDigit(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isAlnum(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// only tells whether p is not empty and all its bytes are in the class.
func only(p []byte, class func(byte) bool) bool {
	for _, c := range p {
		if !class(c) {
			return false
		}
	}
	return len(p) > 0
}

// checkMixedBody refuses long identifiers and slugs.
func checkMixedBody(m Match) Verdict {
	if !mixedCase(m.Secret) || Entropy(m.Secret) < 3.8 {
		return refused("body does not look random")
	}
	return unproven("")
}

// checkBase32Body refuses 52 letters without a digit.
func checkBase32Body(m Match) Verdict {
	if !hasAny(m.Secret, '2', '7') {
		return refused("body has no digit")
	}
	return unproven("")
}

// checkMixedKeyID refuses words in capitals.
func checkMixedKeyID(m Match) Verdict {
	if !mixedCase(m.Secret) {
		return refused("body does not look random")
	}
	return unproven("")
}
