package rules

import (
	"bytes"
	"encoding/hex"
	"hash/crc32"
)

const (
	reasonCRC   = "CRC-32 matches"
	reasonNoCRC = "CRC-32 does not match"

	base62Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	base36Digits = "0123456789abcdefghijklmnopqrstuvwxyz"
)

// crc32Base62Tail proves tokens whose last 6 characters are the CRC-32 (IEEE), in
// base62 (digits, upper, lower), of what stands between the prefix of skip bytes
// and them: GitHub (https://github.blog/engineering/behind-githubs-new-authentication-token-formats/),
// npm, Vercel. A token that does not fit is refused.
func crc32Base62Tail(token []byte, skip int) Verdict {
	if len(token) < skip+7 {
		return refused("too short for its checksum")
	}
	at := len(token) - 6
	return crcVerdict(bytes.Equal(token[at:], crcDigits(token[skip:at], base62Digits, 6)))
}

// crc32Base36Tail is the same with 7 characters of base36 and nothing skipped:
// GitLab's routable tokens.
func crc32Base36Tail(token []byte) Verdict {
	if len(token) < 8 {
		return refused("too short for its checksum")
	}
	at := len(token) - 7
	return crcVerdict(bytes.Equal(token[at:], crcDigits(token[:at], base36Digits, 7)))
}

// crc32HexTail proves tokens whose last 8 characters are the CRC-32 in hex, either
// case, of what stands between skip and them: Cloudflare (skip is the prefix),
// Atlassian and Bitbucket (skip is 0).
func crc32HexTail(token []byte, skip int) Verdict {
	return hexTail(token, skip, func(sum uint32) [4]byte {
		return [4]byte{byte(sum >> 24), byte(sum >> 16), byte(sum >> 8), byte(sum)}
	})
}

// crc32HexTailLE is crc32HexTail with the sum's bytes written lowest first: Grafana.
func crc32HexTailLE(token []byte, skip int) Verdict {
	return hexTail(token, skip, func(sum uint32) [4]byte {
		return [4]byte{byte(sum), byte(sum >> 8), byte(sum >> 16), byte(sum >> 24)}
	})
}

func hexTail(token []byte, skip int, order func(uint32) [4]byte) Verdict {
	if len(token) < skip+9 {
		return refused("too short for its checksum")
	}
	at := len(token) - 8
	want := order(crc32.ChecksumIEEE(token[skip:at]))
	var got [4]byte
	if _, err := hex.Decode(got[:], token[at:]); err != nil {
		return refused(reasonNoCRC)
	}
	return crcVerdict(got == want)
}

func crcVerdict(ok bool) Verdict {
	if ok {
		return proven(reasonCRC)
	}
	return refused(reasonNoCRC)
}

// altered lets a token whose checksum does not match stand unproven, where its prefix
// and length are the vendor's alone: people change a few characters of tokens that they
// show, and a slip of the pen is no reason to leave the rest in the open.
func altered(v Verdict) Verdict {
	if v.Opinion == Refused && v.Reason == reasonNoCRC {
		return unproven("the prefix is the vendor's; " + reasonNoCRC + ", so some of it may be changed")
	}
	return v
}

// crcDigits returns the CRC-32 of p in the base of digits, padded to width with zeros.
func crcDigits(p []byte, digits string, width int) []byte {
	sum := crc32.ChecksumIEEE(p)
	out := make([]byte, width)
	for i := width - 1; i >= 0; i-- {
		out[i] = digits[sum%uint32(len(digits))]
		sum /= uint32(len(digits))
	}
	return out
}
