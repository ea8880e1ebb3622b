package generic

import "bytes"

// Commands read passwords from what another command writes, echo value | command, and from a text that follows them,
// command <<< value.

// fed reads the password that a command is given to read.
func (s *scanner) fed(p *Pair) bool {
	return !isAlnum(s.at(p.Name.Start-1)) && (s.piped(p) || s.here(p))
}

// sudo reads the password of sudo -S, which is the only option that makes it read one.
func (s *scanner) sudo(p *Pair) bool {
	for i := p.Name.End; isLetter(s.at(i)); i++ {
		if s.at(i) == 'S' {
			return s.fed(p)
		}
	}
	return false
}

// chpasswd reads the first login that chpasswd is given, in a shell or in the settings of cloud-init.
func (s *scanner) chpasswd(p *Pair) bool {
	if !s.fed(p) && !s.cloudInit(p) {
		return false
	}
	a := argv{scanner: *s, word: p.Value, quote: p.Quote}
	return a.login(p, ':') && string(s.data[p.Value.Start:p.Value.End]) != "RANDOM" // cloud-init makes one
}

// piped reads the text that echo writes for the command: the first line of its last word.
func (s *scanner) piped(p *Pair) bool {
	a := argv{scanner: *s, ends: shellEnds}
	start := s.commandStart(p.Name.Start)
	bar := start + bytes.LastIndexByte(s.data[start:p.Name.End], '|')
	if bar <= start || s.at(bar-1) == '|' || !a.lastWord(start, s.spaceBefore(bar)) {
		return false
	}
	if i := bytes.Index(s.data[a.word.Start:a.word.End], []byte(`\n`)); i >= 0 {
		a.word.End = a.word.Start + i
	}
	before := s.data[start:a.word.Start]
	return (containsFold(before, "echo ") || containsFold(before, "printf ")) && a.literal(p)
}

// lastWord takes the word that ends at end, in quotes or bare, and begins behind start.
func (a *argv) lastWord(start, end int) bool {
	q := a.at(end - 1)
	if !isQuote(q) || q == '`' {
		a.word = Span{end, end}
		for a.word.Start > start && a.at(a.word.Start-1) > ' ' && !isQuote(a.at(a.word.Start-1)) {
			a.word.Start--
		}
		return a.word.Start > start && a.at(a.word.Start-1) <= ' '
	}
	escaped := a.at(end-2) == '\\'
	a.word, a.quote = Span{end - 1, end - 1}, q
	if escaped {
		a.word.End--
	}
	for i := a.word.End - 1; i > start; i-- {
		if a.at(i) == q && (a.at(i-1) == '\\') == escaped {
			a.word.Start = i + 1
			return true
		}
	}
	return false
}

// here reads the text that follows a command: <<< 'value', and the first line behind <<EOF.
func (s *scanner) here(p *Pair) bool {
	a := argv{scanner: *s, ends: shellEnds}
	for a.pos = p.Name.End; a.peek(0) != '<'; a.pos++ {
		if b := a.peek(0); b == 0 || in("\n;|&>", b) || a.pos-p.Name.End > maxLine {
			return false
		}
	}
	switch {
	case a.take("<<<"):
		a.skipSpace()
		return a.read() && a.literal(p)
	case a.take("<<"):
		a.pos = a.lineEnd(a.pos) + 1
		return a.onlyWord() && a.literal(p)
	}
	return false
}

// onlyWord reads the word here if it is the only one of its line.
func (a *argv) onlyWord() bool {
	a.ends = ""
	a.skip(" \t")
	return a.read() && in("\r\n", a.peek(0)) && a.peek(0) != 0
}

// cloudInit reads the first line of chpasswd: list: in the settings of cloud-init, a text of lines or a list.
func (s *scanner) cloudInit(p *Pair) bool {
	a := argv{scanner: *s}
	a.pos = p.Name.End
	if !a.take(":") {
		return false
	}
	i := bytes.Index(a.around(Span{a.pos, a.pos + maxLine}, 0), []byte(" list:"))
	if i < 0 {
		return false
	}
	a.pos = a.lineEnd(a.pos+i) + 1
	a.skip(" ")
	if a.take("- ") {
		a.skipSpace()
	}
	return a.onlyWord() && a.literal(p)
}
