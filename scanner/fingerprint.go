package scanner

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base32"
	"math/bits"
)

// fingerprintPrefix names the version. What follows it is fixed for good: files
// that people keep (baselines, SARIF histories) are keyed by it.
const fingerprintPrefix = "st1_"

// fingerprintSalt is public: it keeps our hashes apart from everybody else's.
const fingerprintSalt = "stanch fingerprint v1"

// guessableBits is the estimated entropy below which a plain hash would let a
// reader of a report guess the secret; such values pay for scrypt.
const guessableBits = 60

// spellFingerprint writes the sum of a secret's canonical bytes alone: "st1_" and 128 bits
// in lower-case base32, 30 characters in all. Of values of under 60 bits of estimated
// entropy it is scrypt's (N=2^12, r=8, p=1), of the rest SHA-256's; see hasher. That is a price a
// guess, not secrecy.
func spellFingerprint(sum [sha256.Size]byte) string {
	return fingerprintPrefix + fingerprintCode().EncodeToString(sum[:16])
}

// keyedPrefix marks fingerprints that only who has the key can compare.
const keyedPrefix = "st1k_"

// Keyed returns the fingerprint under a key, for reports that leave the house: "st1k_"
// and 128 bits of HMAC-SHA256 (RFC 2104) in lower-case base32. Without the key it
// tells neither the secret nor whether a guess is right.
func Keyed(fingerprint string, key []byte) string {
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(fingerprint))
	return keyedPrefix + fingerprintCode().EncodeToString(mac.Sum(nil)[:16])
}

func fingerprintCode() *base32.Encoding {
	return base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)
}

// isGuessable tells whether a secret pays for scrypt.
func isGuessable(canonical []byte) bool { return estimatedBits(canonical) < guessableBits }

// plainSum is what the fingerprint of a secret that nobody guesses is made of.
func plainSum(canonical []byte) [sha256.Size]byte {
	return sha256.Sum256(append([]byte(fingerprintSalt+"\x00"), canonical...))
}

// canonicalText is the form of a secret that survives a checkout with other line ends.
func canonicalText(secret []byte) []byte {
	return bytes.ReplaceAll(secret, []byte("\r\n"), []byte("\n"))
}

// estimatedBits is length times Shannon entropy of p's own bytes, rounded down.
// It is computed in integers, since the choice of hash hangs on it and must not
// depend on how a processor rounds.
func estimatedBits(p []byte) int {
	var count [256]uint64
	for _, b := range p {
		count[b]++
	}
	n := uint64(len(p))
	total := n * log2Fixed(n)
	for _, c := range count {
		total -= c * log2Fixed(c)
	}
	return int(total >> fixedBits)
}

const fixedBits = 16

// log2Fixed is log2(n) in units of 2^-16, rounded down; 0 for n < 2. It squares
// the mantissa once for each fractional bit.
func log2Fixed(n uint64) uint64 {
	if n < 2 {
		return 0
	}
	whole := uint64(bits.Len64(n) - 1)
	mantissa := n << (63 - whole) // 1.63 fixed point, in [1, 2)
	var fraction uint64
	for range fixedBits {
		hi, _ := bits.Mul64(mantissa, mantissa) // 2.62 fixed point
		fraction <<= 1
		if hi>>63 != 0 {
			fraction |= 1
			mantissa = hi
		} else {
			mantissa = hi << 1
		}
	}
	return whole<<fixedBits | fraction
}
