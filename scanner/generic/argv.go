package generic

// argv is the words behind the name of a command or a directive, one after the other: as shells have them,
// tool -p value, and as programs hand them on in lists, ["tool", "-p", "value"].
type argv struct {
	scanner        // pos is behind the word
	word    Span   // without its quotes
	quote   byte   // around the word; 0 if it stands bare
	last    int    // where the last word may begin
	listed  bool   // the words stand in a list
	ends    string // what ends a bare word besides white space and quotes
}

// maxCommand bounds how far behind the name of a command its password begins, in bytes: with its value and the line around
// it, all stays within what is looked at around an anchor.
const maxCommand = 240

// shellEnds are the bytes at which a shell ends a bare word.
const shellEnds = ";|&<>()`"

// argv begins behind the word that holds the anchor; ok is false where nothing can follow it.
func (s *scanner) argv(anchor Span, ends string) (a argv, ok bool) {
	a = argv{scanner: *s, last: anchor.End + maxCommand, ends: ends}
	for a.pos = anchor.End; isNameByte(a.peek(0)) || a.peek(0) == '.' && isAlnum(a.peek(1)); a.pos++ {
	}
	if ends != "" && isQuote(a.peek(0)) { // "C:\x\tool.exe" -p value
		a.pos++
		a.listed = a.peek(0) == ','
	}
	return a, a.listed || a.peek(0) == ' ' || a.peek(0) == '\t'
}

// command returns the words of a command that the anchor names, and is no part of another name.
func (s *scanner) command(anchor Span) (a argv, ok bool) {
	if b := s.at(anchor.Start - 1); isNameByte(b) || b == '.' {
		return a, false
	}
	return s.argv(anchor, shellEnds)
}

// directive returns the words of a directive that begins its line, or the text that holds it.
func (s *scanner) directive(anchor Span) (a argv, ok bool) {
	if !s.beginsLine(anchor.Start) {
		return a, false
	}
	return s.argv(anchor, "")
}

// beginsLine tells whether nothing stands before i in its line, or in the text that holds it: echo "word value" >> file.
func (s *scanner) beginsLine(i int) bool {
	i = s.backOver(i, " \t#")
	b := s.at(i - 1)
	return b == 0 || b == '\n' || isQuote(b) || b == 'n' && s.at(i-2) == '\\'
}

// next moves to the next word.
func (a *argv) next() bool { return a.between() && a.pos <= a.last && a.read() }

// read reads the word here.
func (a *argv) read() bool {
	switch q := a.peek(0); {
	case isQuote(q) && q != '`':
		return a.inQuotes()
	case q == '\\' && isQuote(a.peek(1)):
		return a.inEscapes()
	}
	start := a.pos
	for !a.endsWord() {
		a.pos++
	}
	a.word, a.quote = Span{start, a.pos}, 0
	return a.pos > start && a.word.Len() <= maxValue
}

// between moves over what stands between two words. A command goes on in the next line behind a backslash, in PowerShell
// behind a backtick, on Windows behind a circumflex.
func (a *argv) between() bool {
	start := a.pos
	if a.listed {
		a.skip(" \t\r\n,[")
		return a.pos > start && a.peek(0) > ' ' && !in(")]}", a.peek(0))
	}
	a.skipSpace()
	for a.ends != "" && in("\\`^", a.peek(0)) && (a.peek(1) == '\n' || a.peek(1) == '\r') {
		a.pos++
		a.skip(" \t\r\n")
	}
	return a.pos > start && a.peek(0) > ' ' && !in(a.ends, a.peek(0))
}

// inQuotes reads a word in quotes to which nothing is joined.
func (a *argv) inQuotes() bool {
	q := a.peek(0)
	a.pos++
	start := a.pos
	if !a.closing(q, start) {
		return false
	}
	a.word, a.quote = Span{start, a.pos}, q
	a.pos++
	return !isAlnum(a.peek(0)) && !in("$%'\"", a.peek(0))
}

// inEscapes reads a word in quotes of a text within another: \"word\".
func (a *argv) inEscapes() bool {
	var p Pair
	ok := a.escaped(&p)
	for a.word, a.quote = p.Value, p.Quote; a.peek(0) == '\\'; a.pos++ {
	}
	a.pos++
	return ok
}

// endsWord tells whether a bare word ends here; it moves over what a shell or a template puts in.
func (a *argv) endsWord() bool {
	b := a.peek(0)
	switch {
	case b == '$' && a.peek(1) == '(':
		return !a.over(')')
	case (b == '$' || b == '{' || b == '%') && a.peek(1) == '{':
		return !a.over('}')
	case b == '\\':
		return isQuote(a.peek(1)) || in("nrt", a.peek(1)) && a.peek(1) != 0 && (a.ends == "" || isQuote(a.peek(2))) // at the end of a text
	case a.listed && (b == ',' || b == ']'):
		return true
	}
	return b <= ' ' || isQuote(b) || in(a.ends, b)
}

// over moves to the last of the brackets that close what opens here.
func (a *argv) over(closing byte) bool {
	for i := 1; i < maxName && a.peek(i) != '\n' && a.peek(i) != 0; i++ {
		if a.peek(i) == closing && a.peek(i+1) != closing {
			a.pos += i
			return true
		}
	}
	return false
}

// text returns the word.
func (a *argv) text() string { return string(a.data[a.word.Start:a.word.End]) }

// nth moves to the word behind n others, and makes it the value of p.
func (a *argv) nth(n int, p *Pair) bool {
	for range n + 1 {
		if !a.next() {
			return false
		}
	}
	return a.literal(p)
}

// literal makes the word the value of p, unless it is a variable or holds one, is another option or what a manual writes in its place.
func (a *argv) literal(p *Pair) bool {
	if a.quote == 0 && (a.listed || in("-<[{\\", a.at(a.word.Start))) || a.expands() {
		return false
	}
	p.Value, p.Quote = a.word, a.quote
	return p.Value.Len() > 0 && (a.quote == 0 || a.unwrap(p))
}

// expands tells whether a shell puts the value of a variable into the word.
func (a *argv) expands() bool {
	if a.listed || a.ends == "" || a.quote == '\'' {
		return false
	}
	for i := a.word.Start; i < a.word.End; i++ {
		if a.data[i] == '$' && (a.at(i-1) != '\\' || i-1 == a.word.Start) && (isLetter(a.at(i+1)) || in("{(_", a.at(i+1)) && a.at(i+1) != 0) {
			return true
		}
	}
	return false
}

// login makes what stands behind the first joint in the word the value of p, if the name of a user stands before: user:value.
func (a *argv) login(p *Pair, joint byte) bool {
	if !a.literal(p) {
		return false
	}
	p.Form = FormLogin
	i := p.Value.Start
	for i < p.Value.End && (isNameByte(a.data[i]) || in("@.+\\$#*/", a.data[i])) && a.data[i] != joint {
		i++
	}
	if i == p.Value.Start || a.at(i) != joint {
		return false
	}
	p.Value.Start = i + 1
	return p.Value.Start < p.Value.End
}
