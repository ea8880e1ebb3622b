package decode

import "unicode/utf8"

// isTextByte tells whether b may stand in a text, as an ASCII character or a part of
// another one.
func isTextByte(b byte) bool { return isText(rune(b)) }

// isTextual tells whether p is text: valid UTF-8, but for a last character that is cut
// off, without control characters, and mostly ASCII. Of random bytes 1 in 10^7 is,
// for 16 of them.
func isTextual(p []byte) bool {
	others := 0
	for i := 0; i < len(p); {
		if b := p[i]; b < utf8.RuneSelf {
			if !isText(rune(b)) && b != 0x1b && !(b == 0 && i == len(p)-1) {
				return false
			}
			i++
			continue
		}
		r, n := utf8.DecodeRune(p[i:])
		if r == utf8.RuneError && n == 1 && len(p)-i >= utf8.UTFMax {
			return false
		}
		others += n
		i += n
	}
	return others*2 <= len(p)
}
