package rules

import "strings"

const bech32Digits = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"

// bech32Valid verifies the checksum of BIP 173 over a lower-case human-readable part
// and the data behind the separator, checksum included, in either case.
func bech32Valid(hrp string, data []byte) bool {
	sum := uint32(1)
	for _, c := range []byte(hrp) {
		sum = bech32Step(sum, c>>5)
	}
	sum = bech32Step(sum, 0)
	for _, c := range []byte(hrp) {
		sum = bech32Step(sum, c&31)
	}
	for _, c := range data {
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		digit := strings.IndexByte(bech32Digits, c)
		if digit < 0 {
			return false
		}
		sum = bech32Step(sum, byte(digit))
	}
	return sum == 1
}

// bech32Step feeds five bits to the BCH code.
func bech32Step(sum uint32, bits byte) uint32 {
	top := sum >> 25
	sum = sum&0x1ffffff<<5 ^ uint32(bits)
	for i, g := range [...]uint32{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3} {
		if top>>i&1 == 1 {
			sum ^= g
		}
	}
	return sum
}
