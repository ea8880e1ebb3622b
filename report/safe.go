package report

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fmt"
)

// harmless tells whether a character only shows itself: no control character, no
// change of direction, nothing invisible, no line or paragraph separator.
func harmless(r rune) bool { return unicode.IsPrint(r) }

// visible returns s on one line with everything that is not harmless shown as an
// escape: \n, \x1b, \u202e.
func visible(s string) string {
	if strings.IndexFunc(s, func(r rune) bool { return !harmless(r) || r == utf8.RuneError }) < 0 {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case harmless(r):
			b.WriteRune(r)
		default:
			b.WriteString(escaped(r))
		}
		i += n
	}
	return b.String()
}

func escaped(r rune) string {
	switch {
	case r == '\n':
		return `\n`
	case r == '\r':
		return `\r`
	case r == '\t':
		return `\t`
	case r < 0x80:
		return fmt.Sprintf(`\x%02x`, r)
	case r > 0xffff:
		return fmt.Sprintf(`\U%08x`, r)
	}
	return fmt.Sprintf(`\u%04x`, r)
}

// short is visible with at most limit characters; the middle gives way, since
// both ends of a path say more.
func short(s string, limit int) string {
	v := []rune(visible(s))
	if len(v) <= limit {
		return string(v)
	}
	head := limit / 3
	return string(v[:head]) + "…" + string(v[len(v)-(limit-head-1):])
}
