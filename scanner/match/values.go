package match

import (
	"bytes"

	"github.com/stanchdev/stanch/scanner/generic"
)

// valueList goes through the parts of a run of characters that may be a value by
// themselves: all of it, what slashes and equals signs set apart (those at the end are
// padding), and what follows a name such as token- or key. in it.
type valueList struct {
	data  []byte
	run   Span
	start int // where the values of this round begin
	ends  int // how many ends were tried
	tries int
	value Span
}

// maxValues bounds the parts of one run.
const maxValues = 24

func values(data []byte, run Span) valueList {
	for run.End > run.Start && data[run.End-1] == '.' {
		run.End--
	}
	return valueList{data: data, run: run, start: behindName(data, run)}
}

// behindName returns where what a name is given begins, NAME=value; the start of the run if
// what stands before its first equals sign has digits as keys have them.
func behindName(data []byte, run Span) int {
	digits := 0
	for i := run.Start; i < run.End && digits < leastKeyDigits; i++ {
		if data[i] == '=' {
			return i + 1
		}
		if kindOf[data[i]] == kindDigit {
			digits++
		}
	}
	return run.Start
}

const leastKeyDigits = 2

// next moves to the next part; false if there is none.
func (v *valueList) next() bool {
	for v.run.End-v.start >= runLength && v.tries < maxValues { // no rule knows shorter ones
		v.tries++
		v.ends++
		v.value = Span{Start: v.start, End: v.run.End}
		switch v.ends {
		case 1:
			return true
		case 2:
			if end := v.cut(); end < v.run.End {
				v.value.End = end
				return true
			}
		}
		v.start, v.ends = v.nextStart(), 0
	}
	return false
}

// cut returns where the first slash or padding behind start stands, or the end.
func (v *valueList) cut() int {
	for i := v.start; i < v.run.End; i++ {
		if b := v.data[i]; b == '/' || b == '=' {
			return i
		}
	}
	return v.run.End
}

// nextStart returns where the next values begin: behind a slash or an equals sign,
// or behind a secret word and its mark.
func (v *valueList) nextStart() int {
	for i := v.start; i < v.run.End-runLength; i++ {
		switch v.data[i] {
		case '/', '=':
			return i + 1
		case '-', '_', '.':
			if generic.EndsInSecretWord(v.data[v.start:i]) {
				return i + 1
			}
		}
	}
	return v.run.End
}

// beyondQuote returns where, in steps of by, the first byte stands behind a quote at at and
// the spaces behind that; at itself where no quote stands there.
func beyondQuote(data []byte, low, at, by int) int {
	if at < low || at >= len(data) || !isQuote(data[at]) {
		return at
	}
	return skipSpace(data, low, at+by, by)
}

func isPlus(data []byte, low, at int) bool { return low <= at && at < len(data) && data[at] == '+' }

// isPiece tells whether a quoted value is a part of what it says: joined with another
// literal by a plus sign, without a space between them. before and behind are what stands
// beyond its quotes.
func isPiece(data []byte, low, before, behind int) bool {
	if isPlus(data, low, behind) {
		at := skipSpace(data, low, behind+1, 1)
		if at+1 < len(data) && isQuote(data[at]) && isWord(data[at+1]) {
			return true
		}
	}
	if before <= low || !isPlus(data, low, before) {
		return false
	}
	at := skipSpace(data, low, before-1, -1)
	return at > low && isQuote(data[at]) && isWord(data[at-1])
}

// isIntegrity tells whether a run is a hash as files of packages note it: sha512-...
// (https://www.w3.org/TR/SRI/).
func isIntegrity(run []byte) bool {
	for _, name := range [...]string{"sha1-", "sha256-", "sha384-", "sha512-", "md5-"} {
		if bytes.HasPrefix(run, []byte(name)) {
			return true
		}
	}
	return false
}

// isFragment tells whether a value is cut out of a longer text by a mark that stands
// in keys of other alphabets, in variables and in escapes, but not around values.
func isFragment(data []byte, low int, value Span) bool {
	if at := value.Start - 1; at >= low && isInner(data[at]) && (data[at] == '$' || at > low && isWord(data[at-1])) {
		return true
	}
	at := value.End
	return at+1 < len(data) && isInner(data[at]) && isWord(data[at+1]) && (data[at] != '?' || value.Start <= low || data[value.Start-1] != '/')
}

func isInner(b byte) bool {
	return b == '?' || b == '%' || b == '$' || b == '!' || b == '^' || b == '*'
}

// isPinned tells whether a value says which version of something is meant: it follows
// an at sign, as a commit does, or the name of a hash, as in h1: and sha256:.
func isPinned(data []byte, low int, value Span) bool {
	at := value.Start
	if at <= low {
		return false
	}
	if data[at-1] == '@' {
		return true
	}
	if data[at-1] != ':' {
		return false
	}
	start := at - 1
	for start > low && isWord(data[start-1]) && at-start < len("sha512:") {
		start--
	}
	name := string(data[start : at-1])
	return name == "h1" || name == "md5" || len(name) > 3 && name[:3] == "sha"
}

// isBulk tells whether a run is no value but one of many lines of base64, as in
// signatures and certificates, or the id that a header of a git object names.
func isBulk(data []byte, low int, run Span) bool {
	start := run.Start
	for start > low && data[start-1] == ' ' && run.Start-start < 8 {
		start--
	}
	atStart := start <= low || data[start-1] == '\n'
	atEnd := run.End >= len(data) || data[run.End] == '\n' || data[run.End] == '\r'
	switch n := run.Len(); {
	case !atEnd:
		return false
	case atStart:
		return (n == 60 || n == 64 || n == 72 || n == 76) && isBase64(data[run.Start:run.End])
	case n == 40 || n == 64:
		return namesObject(data[max(low, run.Start-len("\nparent ")):run.Start])
	}
	return false
}

// isBase64 tells whether p is base64 with its padding, if it has any.
func isBase64(p []byte) bool {
	p = bytes.TrimRight(p, "=")
	seen := kinds(0)
	for _, b := range p {
		seen |= kindOf[b]
	}
	return seen&(kindUnderscore|kindDash|kindDot|kindEquals|kindTilde) == 0
}

// namesObject tells whether before ends in a header of a commit or tag.
func namesObject(before []byte) bool {
	for _, header := range [...]string{"tree ", "parent ", "object "} {
		if rest, ok := bytes.CutSuffix(before, []byte(header)); ok && (len(rest) == 0 || rest[len(rest)-1] == '\n') {
			return true
		}
	}
	return false
}

// skipSpace returns the first place from at on, in steps of by and not before low, that
// holds no space.
func skipSpace(data []byte, low, at, by int) int {
	for low <= at && at < len(data) && data[at] == ' ' {
		at += by
	}
	return at
}

func isQuote(b byte) bool { return b == '"' || b == '\'' || b == '`' }

// kinds is a set of kinds of characters.
type kinds uint16

// Kinds of the characters of a run: every mark is one, the letters of hexadecimal digits
// are others than the rest.
const (
	kindUnderscore kinds = 1 << iota
	kindDash
	kindDot
	kindPlus
	kindSlash
	kindEquals
	kindTilde
	kindDigit
	kindLowerHex
	kindLower
	kindUpperHex
	kindUpper
)

// kindOf holds the kind of every character.
var kindOf = [256]kinds{
	'_': kindUnderscore, '-': kindDash, '.': kindDot, '+': kindPlus, '/': kindSlash, '=': kindEquals, '~': kindTilde,
	'0': kindDigit, '1': kindDigit, '2': kindDigit, '3': kindDigit, '4': kindDigit, '5': kindDigit, '6': kindDigit, '7': kindDigit, '8': kindDigit, '9': kindDigit,
	'a': kindLowerHex, 'b': kindLowerHex, 'c': kindLowerHex, 'd': kindLowerHex, 'e': kindLowerHex, 'f': kindLowerHex,
	'g': kindLower, 'h': kindLower, 'i': kindLower, 'j': kindLower, 'k': kindLower, 'l': kindLower, 'm': kindLower, 'n': kindLower, 'o': kindLower, 'p': kindLower,
	'q': kindLower, 'r': kindLower, 's': kindLower, 't': kindLower, 'u': kindLower, 'v': kindLower, 'w': kindLower, 'x': kindLower, 'y': kindLower, 'z': kindLower,
	'A': kindUpperHex, 'B': kindUpperHex, 'C': kindUpperHex, 'D': kindUpperHex, 'E': kindUpperHex, 'F': kindUpperHex,
	'G': kindUpper, 'H': kindUpper, 'I': kindUpper, 'J': kindUpper, 'K': kindUpper, 'L': kindUpper, 'M': kindUpper, 'N': kindUpper, 'O': kindUpper, 'P': kindUpper,
	'Q': kindUpper, 'R': kindUpper, 'S': kindUpper, 'T': kindUpper, 'U': kindUpper, 'V': kindUpper, 'W': kindUpper, 'X': kindUpper, 'Y': kindUpper, 'Z': kindUpper,
}

// leastFlips is the number of characters in which digits and others must change once:
// in letters and digits at random they do at every fourth.
const leastFlips = 16

// fits tells whether a rule that asks for a context may know the value: some rule
// does by its length and what it is made of, and its digits stand about as in random text.
func fits(data []byte, value Span) bool {
	n := value.Len()
	if n >= len(contextKindsFirst)-1 || contextKindsFirst[n] == contextKindsFirst[n+1] {
		return false
	}
	seen, flips := kinds(0), 0
	was := kindOf[data[value.Start]]
	for _, b := range data[value.Start:value.End] {
		is := kindOf[b]
		flips += int((is ^ was) & kindDigit)
		was = is
		seen |= is
	}
	flips /= int(kindDigit)
	if seen&kindSlash != 0 && seen&(kindUpper|kindUpperHex) == 0 {
		return false // a path: base64 has capitals
	}
	return flips*leastFlips >= n-1 && isKnown(seen, n)
}

// isKnown tells whether some rule knows values of n bytes that are made of seen.
func isKnown(seen kinds, n int) bool {
	for _, k := range contextKinds[contextKindsFirst[n]:contextKindsFirst[n+1]] {
		if seen&^k == 0 {
			return true
		}
	}
	return false
}
