package ignore

import (
	"fmt"
	"strings"
)

// What go-gitignore is given stands in an alphabet of its own: a rune for each
// byte, so that names which are no UTF-8 match byte by byte as in git, and no
// rune that '.' or a path separator would treat differently.
const (
	begin     = '\uE000' // before the first byte: pins the beginning
	end       = '\uE001' // behind the last: "(|/.*)" that the library adds finds nothing
	newline   = '\uE002' // '.' does not match a line feed
	backslash = '\uE003' // on Windows the library turns it into a slash
)

func runeOf(c byte) rune {
	switch c {
	case '\n':
		return newline
	case '\\':
		return backslash
	}
	return rune(c)
}

// librarySubject writes a path, or the end of one, in that alphabet.
func librarySubject(path string) string {
	var b strings.Builder
	b.Grow(len(path) + 8)
	b.WriteRune(begin)
	for i := range len(path) {
		b.WriteRune(runeOf(path[i]))
	}
	b.WriteRune(end)
	return b.String()
}

// libraryLine rewrites a wildcard pattern for go-gitignore. The library turns '*'
// into "([^/]*)", "**/" into "(|.*/)" and "/**/" into "(/|/.+/)"; everything else
// is written as the regular expression it lets through. A problem says why the
// pattern matches nothing. With pathname, '/' is matched by itself and "**" only.
func libraryLine(wild string, pathname, fold bool) *writer {
	w := &writer{in: wild, pathname: pathname, fold: fold}
	w.out.WriteByte('/') // anchored
	w.out.WriteRune(begin)
	for w.in != "" && w.problem == "" {
		w.token()
	}
	w.out.WriteRune(end)
	return w
}

// writer is the state of libraryLine.
type writer struct {
	in       string
	before   byte // the byte of the pattern before in; 0 at its beginning
	dirs     bool // "**/" was written last
	pathname bool
	fold     bool
	out      strings.Builder
	problem  string

	// What a cheap look can ask for before the regular expression is tried.
	least  int      // bytes that a match has at least
	pieces [][]byte // bytes that a match has in this order; the last end it, if any
	runs   int      // of '*'
}

func (w *writer) token() {
	if w.in[0] == '*' {
		w.stars()
		return
	}
	w.dirs = false
	switch w.in[0] {
	case '?':
		w.out.WriteString("[^/]")
		w.any(1)
		w.take(1)
	case '[':
		w.class()
	case '\\':
		if len(w.in) < 2 {
			w.problem = `pattern matches nothing: nothing follows the last "\"`
			return
		}
		w.literal(w.in[1])
		w.take(2)
	default:
		w.literal(fold(w.in[0], w.fold))
		w.take(1)
	}
}

// any notes that the last token stands for at least n bytes of its choice.
func (w *writer) any(n int) {
	w.least += n
	w.pieces = append(w.pieces, nil)
}

func (w *writer) take(n int) { w.before, w.in = w.in[n-1], w.in[n:] }

// stars reads a run of '*'. Two or more span directories if they fill the place
// between two slashes. What stands before the first wildcard is matched apart, so
// the pattern's beginning counts as a slash, even in "a**/b" (as in git).
func (w *writer) stars() {
	n := len(w.in) - len(strings.TrimLeft(w.in, "*"))
	w.any(0)
	w.runs++
	rest := w.in[n:]
	spans := w.pathname && n > 1 && (w.before == 0 || w.before == '/')
	switch {
	case spans && strings.HasPrefix(rest, "/"):
		if !w.dirs { // a second "**/" adds nothing, and the library misreads it
			w.out.WriteString("**/")
		}
		w.dirs = true
		w.take(n + 1)
		return
	case spans && (rest == "" || strings.HasPrefix(rest, `\/`)):
		if !w.dirs {
			w.out.WriteString("**/")
		}
	}
	w.out.WriteByte('*')
	w.dirs = false
	w.take(n)
}

// literal writes one byte that stands for itself.
func (w *writer) literal(c byte) {
	w.least++
	if len(w.pieces) == 0 {
		w.pieces = append(w.pieces, nil)
	}
	last := &w.pieces[len(w.pieces)-1]
	*last = append(*last, c)
	if c == '/' || isAlnum(c) {
		w.out.WriteByte(c)
		return
	}
	fmt.Fprintf(&w.out, `\x{%X}`, runeOf(c))
}

// class writes a bracket expression as the list of bytes it matches.
func (w *writer) class() {
	set, n, problem := parseClass(w.in, w.fold)
	if problem != "" {
		w.problem = "pattern matches nothing: " + problem
		return
	}
	if w.pathname {
		set['/'] = false
	}
	if set == (byteSet{}) {
		w.problem = "pattern matches nothing: a class without a member"
		return
	}
	w.out.WriteByte('[')
	for _, lone := range []byte{'\n', '\\'} { // written as other runes
		if set[lone] {
			fmt.Fprintf(&w.out, `\x{%X}`, runeOf(lone))
			set[lone] = false
		}
	}
	w.any(1)
	set.ranges(func(lo, hi int) { fmt.Fprintf(&w.out, `\x{%X}-\x{%X}`, lo, hi) })
	w.out.WriteByte(']')
	w.take(n)
}
