package generic

// value reads the value at pos into p.
func (s *scanner) value(p *Pair) bool {
	wrapped := s.wrapper()
	if n := s.prefix(); n > 0 {
		p.Computed = in("fF$", s.peek(0)) || in("fF$", s.peek(n-1))
		s.pos += n
	}
	if s.peek(0) == '\\' && isQuote(s.peek(1)) {
		return s.escaped(p)
	}
	if isQuote(s.peek(0)) {
		return s.quoted(p)
	}
	return !wrapped && s.bare(p)
}

// wrappers are the calls that hand on the bytes of their argument.
var wrappers = [...]string{"String(", "Some(", "str(", "bytes(", "[]byte(", "Buffer.from(", "new String(", "SecretString(", "secrecy("}

// wrapper moves over a call that wraps a string.
func (s *scanner) wrapper() bool {
	for _, w := range wrappers {
		if s.take(w) {
			return true
		}
	}
	return false
}

// quoted reads "value", with backslash escapes, on one line; """value""" as well.
func (s *scanner) quoted(p *Pair) bool {
	q := s.peek(0)
	s.pos++
	triple := s.peek(0) == q && s.peek(1) == q
	if triple {
		s.pos += 2
	}
	start := s.pos
	for ; s.pos < len(s.data) && s.pos-start <= maxValue; s.pos++ {
		switch b := s.data[s.pos]; {
		case b == '\\':
			s.pos++
		case b == '\n' || b == '\r':
			return false
		case b == q:
			p.Value, p.Quote = Span{start, s.pos}, q
			s.pos++
			if triple {
				s.skip(string(rune(q)))
			}
			p.Computed = p.Computed || s.goesOn()
			return p.Value.End > start
		}
	}
	return false
}

// escaped reads \"value\" inside another string.
func (s *scanner) escaped(p *Pair) bool {
	q := s.peek(1)
	s.pos += 2
	start := s.pos
	for ; s.pos < len(s.data) && s.pos-start <= maxValue; s.pos++ {
		switch b := s.data[s.pos]; {
		case b == '\n' || b == q:
			return false
		case b == '\\':
			p.Value, p.Quote = Span{start, s.pos}, q
			return s.peek(1) == q && s.pos > start
		}
	}
	return false
}

// goesOn tells whether the string is joined with something, or has a method called
// on it.
func (s *scanner) goesOn() bool {
	i := 0
	for s.peek(i) == ' ' {
		i++
	}
	switch s.peek(i) {
	case '+', '%', '?':
		return true
	case '.':
		return isAlnum(s.peek(i+1)) || s.peek(i+1) == ' ' || s.peek(i+1) == '.'
	}
	return false
}

// bare reads an unquoted value, which ends at white space or at a byte that ends
// values in one of the syntaxes that know bare values.
func (s *scanner) bare(p *Pair) bool {
	start := s.pos
	for s.pos < len(s.data) && !endsBare(s.data[s.pos], p.Form) {
		s.pos++
		if s.pos-start > maxValue {
			return false
		}
	}
	p.Value = Span{start, s.pos}
	p.Computed = p.Computed || !s.endsClean(p.Form)
	return s.pos > start
}

func endsBare(b byte, form Form) bool {
	if form == FormElement {
		return b == '<' || b == '\n'
	}
	return b <= ' ' || b >= 0x7f || bareEnd[b]
}

// bareEnd marks the printable bytes that end a bare value.
var bareEnd = [128]bool{
	'"': true, '\'': true, '`': true, ',': true, ';': true, '&': true, '<': true, '>': true, '(': true,
	')': true, '[': true, ']': true, '{': true, '}': true, '|': true, '\\': true,
}

// endsClean tells whether what follows a bare value ends it, rather than being
// the rest of an expression.
func (s *scanner) endsClean(form Form) bool {
	i := 0
	for s.peek(i) == ' ' || s.peek(i) == '\t' {
		i++
	}
	b := s.peek(i)
	if form == FormElement {
		return s.peek(0) == '<' && s.peek(1) == '/'
	}
	switch b {
	case 0, '\n', '\r', '#', '&', '"', '\'', ',', '<':
		return true
	case ';':
		return true
	case '\\':
		return s.peek(i+1) == 'n' || s.peek(i+1) == '\n' || isQuote(s.peek(i+1))
	}
	return i > 0 && (form == FormFlag || b == '-')
}
