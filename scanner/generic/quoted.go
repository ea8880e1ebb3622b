package generic

import "bytes"

// entityQuote is a quote as HTML writes it in an attribute.
const entityQuote = "&quot;"

// entity reads &quot;value&quot;, from behind the first quote.
func (s *scanner) entity(p *Pair) bool {
	start := s.pos
	for ; !s.atEnd(s.pos) && s.pos-start <= maxValue && !in("\"'<>\r\n", s.data[s.pos]); s.pos++ {
		if s.has(s.pos, entityQuote) {
			p.Value, p.Quote = Span{start, s.pos}, '"'
			return s.pos > start
		}
	}
	return false
}

// unwrap cuts the quotes off a value that has its own inside the others, '"value"', and
// the name of the option off "user:password".
func (s *scanner) unwrap(p *Pair) bool {
	if first, last := s.at(p.Value.Start), s.at(p.Value.End-1); p.Value.Len() > 2 && first == last && isQuote(first) && first != p.Quote {
		p.Value.Start++
		p.Value.End--
	} else if p.Value.Len() > 4 && s.has(p.Value.Start, `\"`) && s.has(p.Value.End-2, `\"`) {
		p.Value.Start += 2
		p.Value.End -= 2
	}
	if s.hasFold(p.Name.End-len("userpwd"), "userpwd") {
		for i := p.Value.Start; i+1 < p.Value.End; i++ {
			if s.data[i] == ':' {
				p.Value.Start, p.Form, p.Placed = i+1, FormLogin, true
				break
			}
		}
	}
	return true
}

// quoted reads "value", with backslash escapes, on one line; """value""" as well, and
// "several " + "pieces".
func (s *scanner) quoted(p *Pair) bool {
	q := s.peek(0)
	s.pos++
	triple := s.peek(0) == q && s.peek(1) == q
	if triple {
		s.pos += 2
	}
	if q == '`' && s.peek(0) == '`' {
		s.pos++ // ``value`` of reStructuredText
	}
	start := s.pos
	if !s.closing(q, start) && !s.brokenKey(start) {
		return false
	}
	p.Value, p.Quote = Span{start, s.pos}, q
	if betweenTexts(s.data[start:s.pos]) {
		return false
	}
	s.pos++
	if triple {
		s.skip(string(rune(q)))
	}
	for !triple && s.piece(q) {
		if !s.closing(q, start) {
			return false
		}
		p.Value.End, p.Joined = s.pos, true
		s.pos++
	}
	p.Computed = p.Computed || s.goesOn()
	return p.Value.End > start
}

// brokenKey tells whether the line ended in the middle of a key that goes on in the next:
// nothing but characters of base64 stands between start and pos.
func (s *scanner) brokenKey(start int) bool {
	if s.pos-start < leastBroken || s.pos-start > maxValue || !in("\r\n\\", s.peek(0)) {
		return false
	}
	return isKey68(s.data[start:s.pos])
}

// isKey68 tells whether t may be a key: letters and digits, and the marks of base64.
func isKey68(t []byte) bool {
	return len(t) > 0 && isAlnum(t[0]) && isToken68Text(t)
}

const leastBroken = 24

// closes tells whether the quote at pos closes a text that the line opened before.
// A single quote may be an apostrophe, so it never tells.
func (s *scanner) closes(q byte) bool {
	start := s.lineStart(s.pos)
	if q == '\'' || s.pos-start >= maxLine {
		return false
	}
	open := false
	for i := start; i < s.pos; i++ {
		switch s.data[i] {
		case '\\':
			i++
		case q:
			if s.at(i+1) == q && s.at(i+2) == q {
				i += 2 // opens a text in which quotes are others
			} else {
				open = !open
			}
		}
	}
	return open
}

// betweenTexts tells whether what stands between two quotes joins two texts: the
// first quote closes the one that holds the name, as in "key=" + x + "&".
func betweenTexts(t []byte) bool {
	t = bytes.Trim(t, " \t")
	if len(t) == 0 {
		return true
	}
	first, last := t[0], t[len(t)-1]
	if head := bytes.TrimRight(t[:len(t)-1], " "); last == '+' && len(head) > 0 && isQuote(head[len(head)-1]) {
		return true // the quote of another kind closes the text before: "x` + "
	}
	if isQuote(first) && last == first && len(t) > 2 && isKey68(t[1:len(t)-1]) {
		return false // '"value"' has quotes of its own
	}
	return len(t) < maxName && in("+.,;&|)]}\"'`", first) && in("+.,&|([{>\"'`", last)
}

// closing moves to the quote q that closes a text, at most maxValue behind start.
func (s *scanner) closing(q byte, start int) bool {
	for ; !s.atEnd(s.pos) && s.pos-start <= maxValue; s.pos++ {
		switch b := s.data[s.pos]; {
		case b == '\\' && s.peek(1) != '\n' && s.peek(1) != '\r':
			s.pos++
		case b == '\\':
			return false
		case b == '\n' || b == '\r':
			return false
		case b == q:
			return true
		}
	}
	return false
}

// piece moves into the next piece of a text that is written in several: "a" + "b",
// "a" . "b", "a" \ "b".
func (s *scanner) piece(q byte) bool {
	here := s.pos
	s.skip(" \t\r\n")
	if b := s.peek(0); b == '+' || b == '.' || b == '\\' || b == '&' {
		s.pos++
	} else if s.pos == here {
		return false
	}
	s.skip(" \t\r\n")
	if s.peek(0) == q && !s.keyFollows() {
		s.pos++
		return true
	}
	s.pos = here
	return false
}

// escaped reads \"value\" inside another string, to the first quote that is escaped
// as deep as the one that opens it.
func (s *scanner) escaped(p *Pair) bool {
	depth := 0
	for s.peek(depth) == '\\' {
		depth++
	}
	q := s.peek(depth)
	if !isQuote(q) || depth > 7 {
		return false
	}
	s.pos += depth + 1
	start := s.pos
	for ; !s.atEnd(s.pos) && s.pos-start <= maxValue; s.pos++ {
		if b := s.data[s.pos]; b == '\n' || b == q {
			return false
		} else if b != '\\' {
			continue
		}
		n := 0
		for s.peek(n) == '\\' {
			n++
		}
		if s.peek(n) == q && n <= depth {
			p.Value, p.Quote = Span{start, s.pos}, q
			return s.pos > start
		}
		s.pos += n
	}
	return false
}

// goesOn tells whether the string is joined with something, or has a method called
// on it that makes another of it.
func (s *scanner) goesOn() bool {
	i := 0
	for s.peek(i) == ' ' {
		i++
	}
	switch s.peek(i) {
	case '+', '%', '?':
		return true
	case '.':
		if !isAlnum(s.peek(i + 1)) {
			return s.peek(i+1) == ' ' || s.peek(i+1) == '.' || s.peek(i+1) == '$'
		}
		return !isConversion(s.data[s.pos+i+1 : s.wordAt(s.pos+i+1)])
	}
	return false
}
