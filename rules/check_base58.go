package rules

import (
	"crypto/sha256"
	"strings"
)

const base58Digits = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"

// base58Check reads size bytes in base58 whose last four are the start of the double
// SHA-256 of those before (https://en.bitcoin.it/wiki/Base58Check_encoding). It
// returns what they protect; ok is false for any other length or sum.
func base58Check(p []byte, size int) (payload []byte, ok bool) {
	out := make([]byte, size)
	for _, c := range p {
		carry := strings.IndexByte(base58Digits, c)
		if carry < 0 {
			return nil, false
		}
		for i := size - 1; i >= 0; i-- {
			carry += 58 * int(out[i])
			out[i] = byte(carry)
			carry >>= 8
		}
		if carry != 0 {
			return nil, false
		}
	}
	payload = out[:size-4]
	first := sha256.Sum256(payload)
	second := sha256.Sum256(first[:])
	return payload, string(second[:4]) == string(out[size-4:])
}
