package ignore

import "strings"

// byteSet is the bytes that a bracket expression matches.
type byteSet [256]bool

// ranges calls f for each unbroken run of members, in order, both ends included.
func (s *byteSet) ranges(f func(lo, hi int)) {
	for lo := 0; lo < len(s); lo++ {
		if !s[lo] {
			continue
		}
		hi := lo
		for hi+1 < len(s) && s[hi+1] {
			hi++
		}
		f(lo, hi)
		lo = hi
	}
}

const unclosed = `a "[" without its "]"`

// parseClass reads the bracket expression at the beginning of p as git's
// wildmatch does and returns the bytes of text it matches and its length. The
// first member may be ']'; '!' and '^' negate; a backslash escapes.
func parseClass(p string, foldCase bool) (set byteSet, n int, problem string) {
	c := classReader{p: p, at: 1, fold: foldCase}
	negated := c.peek() == '!' || c.peek() == '^'
	if negated {
		c.at++
	}
	for first := true; first || c.peek() != ']'; first = false {
		if c.at >= len(p) {
			return set, 0, unclosed
		}
		if problem := c.member(); problem != "" {
			return set, 0, problem
		}
	}
	if negated {
		for i := range c.set {
			c.set[i] = !c.set[i]
		}
	}
	return c.set, c.at + 1, ""
}

// classReader is the state of parseClass.
type classReader struct {
	p    string
	at   int
	prev byte // the member before, from which a range may begin; 0 if none
	set  byteSet
	fold bool
}

// peek returns the next byte, 0 at the end: no pattern holds NUL.
func (c *classReader) peek() byte {
	if c.at < len(c.p) {
		return c.p[c.at]
	}
	return 0
}

func (c *classReader) member() (problem string) {
	rest := c.p[c.at:]
	switch {
	case rest[0] == '\\':
		return c.escaped(rest)
	case rest[0] == '-' && c.prev != 0 && len(rest) > 1 && rest[1] != ']':
		return c.span(rest)
	case strings.HasPrefix(rest, "[:"):
		return c.named(rest)
	}
	c.add(rest[0])
	return ""
}

func (c *classReader) add(b byte) {
	c.set[b] = true
	c.prev = b
	c.at++
}

func (c *classReader) escaped(rest string) (problem string) {
	if len(rest) < 2 {
		return unclosed
	}
	c.at++
	c.add(rest[1])
	return ""
}

// span reads "-x" or "-\x" behind a member.
func (c *classReader) span(rest string) (problem string) {
	hi, n := rest[1], 2
	if hi == '\\' {
		if len(rest) < 3 {
			return unclosed
		}
		hi, n = rest[2], 3
	}
	for b := int(c.prev); b <= int(hi); b++ {
		c.set[b] = true
		c.set[fold(byte(b), c.fold)] = true
	}
	c.prev = 0
	c.at += n
	return ""
}

// named reads "[:name:]"; what only begins like one is a '[' as member.
func (c *classReader) named(rest string) (problem string) {
	end := strings.IndexByte(rest[2:], ']')
	if end < 0 {
		return unclosed
	}
	name, isName := strings.CutSuffix(rest[2:2+end], ":")
	if !isName {
		c.add('[')
		return ""
	}
	is := classNamed(name)
	if is == nil {
		return "a class of an unknown name"
	}
	for b := range c.set {
		if is(byte(b)) || c.fold && name == "upper" && is(byte(b)&^0x20) && b >= 'a' {
			c.set[b] = true
		}
	}
	c.prev = 0
	c.at += 2 + end + 1
	return ""
}

// classNamed returns the test of a POSIX class over ASCII, nil if there is none of
// that name. As in git, vertical tab and form feed are no spaces.
func classNamed(name string) func(b byte) bool {
	switch name {
	case "alnum":
		return isAlnum
	case "alpha":
		return func(b byte) bool { return isUpper(b) || isLower(b) }
	case "blank":
		return func(b byte) bool { return b == ' ' || b == '\t' }
	case "cntrl":
		return func(b byte) bool { return b < ' ' || b == 0x7F }
	case "digit":
		return isDigit
	case "graph":
		return func(b byte) bool { return b > ' ' && b < 0x7F }
	case "lower":
		return isLower
	case "print":
		return func(b byte) bool { return b >= ' ' && b < 0x7F }
	case "punct":
		return func(b byte) bool { return b > ' ' && b < 0x7F && !isAlnum(b) }
	case "space":
		return func(b byte) bool { return strings.IndexByte(" \t\n\r", b) >= 0 }
	case "upper":
		return isUpper
	case "xdigit":
		return func(b byte) bool { return isDigit(b) || b|0x20 >= 'a' && b|0x20 <= 'f' }
	}
	return nil
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }
func isLower(b byte) bool { return b >= 'a' && b <= 'z' }
func isUpper(b byte) bool { return b >= 'A' && b <= 'Z' }
func isAlnum(b byte) bool { return isDigit(b) || isLower(b) || isUpper(b) }

// fold lowers an ASCII letter if asked to.
func fold(b byte, asked bool) byte {
	if asked && isUpper(b) {
		return b + 'a' - 'A'
	}
	return b
}
