package generic

// value reads the value at pos into p.
func (s *scanner) value(p *Pair) bool {
	s.openList(p)
	if p.Listed && (p.Form == FormAssign || p.Form == FormColon) && s.loginPair(p.Name) {
		p.Form, p.Listed = FormLogin, false
	}
	if p.Form == FormBytes {
		return s.numbers(p)
	}
	wrapped := s.wrapper(p)
	if wrapped {
		s.openList(p)
		s.defaultOf(p)
	}
	if n := s.prefix(); n > 0 {
		p.Computed = (in("fF$", s.peek(0)) || in("fF$", s.peek(n-1))) && !s.has(s.pos, "$'")
		s.pos += n
	}
	switch {
	case s.peek(0) == '\\' && (isQuote(s.peek(1)) || s.peek(1) == '\\'):
		return s.escaped(p)
	case s.take(entityQuote):
		return s.entity(p)
	case isQuote(s.peek(0)):
		return !s.closes(s.peek(0)) && s.quoted(p) && s.unscheme(p) && s.unwrap(p)
	case p.Form == FormCall || p.Form == FormArgument || p.Form == FormLogin || p.Listed || wrapped:
		return false
	}
	if !s.bare(p) || !s.unscheme(p) {
		return false
	}
	inProse := p.Form == FormIs || isPlace(s.data[p.Name.Start:p.Name.End]) && p.Form == FormNext
	return !inProse || hasDigit(s.data[p.Value.Start:p.Value.End])
}

// defaultOf moves to what a call takes where a setting is not there: token = getenv("TOKEN", "value").
func (s *scanner) defaultOf(p *Pair) {
	if isQuote(s.peek(0)) && isGetter(s.data[p.Callee.Start:p.Callee.End]) && isConstant(s.data[s.pos+1:s.wordAt(s.pos+1)]) {
		s.secondArgument()
	}
}

// openList moves into a list or a set of numbers: ["value"], {1, 2, 3}, []byte{1, 2}.
func (s *scanner) openList(p *Pair) {
	here := s.pos
	if p.Form == FormElement {
		return
	}
	for range 3 { // the type of the list
		end := s.wordAt(s.pos)
		if end-s.pos > 24 || s.at(end) != ' ' && !in("[{", s.at(end)) || s.at(end) == 0 {
			break
		}
		s.pos = end
		s.skipSpace()
		s.take("[]")
	}
	opened := false
	for range 3 {
		if !in("[{(", s.peek(0)) || s.peek(0) == 0 {
			break
		}
		opened = true
		s.pos++
		s.skip(" \t\r\n")
	}
	switch {
	case opened && s.manyNumbers():
		p.Form = FormBytes
	case opened && isQuote(s.peek(s.prefix())) && !s.keyFollows():
		p.Listed = true
	default:
		s.pos = here
	}
}

const leastBytes = 8 // fewer numbers are no key

// manyNumbers tells whether at least leastBytes numbers below 256 stand here.
func (s *scanner) manyNumbers() bool {
	i := s.pos
	for range leastBytes {
		start := i
		for isHex(s.at(i)) || in("xX-", s.at(i)) && s.at(i) != 0 {
			i++
		}
		if i == start || i-start > 4 || !isDigit(s.at(start)) && s.at(start) != '-' {
			return false
		}
		if s.at(i) != ',' {
			return false
		}
		for i++; s.at(i) != 0 && in(" \t\r\n", s.at(i)); i++ {
		}
	}
	return true
}

// numbers reads the numbers up to the bracket that closes them.
func (s *scanner) numbers(p *Pair) bool {
	start := s.pos
	for !s.atEnd(s.pos) && s.pos-start <= maxValue && (isAlnum(s.data[s.pos]) || in(" \t\r\n,-\\", s.data[s.pos])) {
		s.pos++
	}
	p.Value = Span{start, s.pos}
	return in("]})", s.peek(0)) && s.peek(0) != 0
}

// wrapper moves over calls around a quoted text, such as []byte(, new String(,
// hex.DecodeString(, and notes the name of the innermost.
func (s *scanner) wrapper(p *Pair) bool {
	here := s.pos
	s.take("new ")
	s.take("await ")
	for range 3 {
		start := s.pos
		for s.pos-start < 56 && s.peek(0) != 0 && (isAlnum(s.peek(0)) || in("_.:[]<>!@&*\\", s.peek(0))) {
			s.pos++
		}
		if s.pos == start || s.peek(0) != '(' {
			s.pos = start
			break
		}
		p.Callee = Span{s.wordBefore(s.pos), s.pos}
		s.pos++
		s.skip(" \t\r\n")
		s.take("new ")
	}
	if s.pos != here && (isQuote(s.peek(s.prefix())) || s.peek(0) == '\\' || in("[{", s.peek(0))) {
		return true
	}
	s.pos, p.Callee = here, Span{}
	return false
}

// prefix returns the length of the letters before a quote that tell what kind of
// string it opens: b"x", r"x", @"x", L"x", N'x', E'x', !!str "x".
func (s *scanner) prefix() int {
	n := 0
	for n < 2 && in("bBrRuUfFLNE@$", s.peek(n)) && s.peek(n) != 0 {
		n++
	}
	if isQuote(s.peek(n)) {
		return n
	}
	return 0
}
