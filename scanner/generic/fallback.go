package generic

// isAlternative tells whether a method takes what stands in for a value that is not there: those of Scala, Java, Kotlin, Rust.
func isAlternative(name []byte) bool {
	switch string(name) {
	case "getOrElse", "orElse", "orElseGet", "unwrap_or", "unwrap_or_else", "unwrapOr", "ifEmpty", "ifBlank", "or", "or_else", "getOrDefault":
		return true
	}
	return false
}

// alternative moves into the argument of such a method, which begins at pos: .getOrElse("value"), .unwrap_or_else(|_| "value").
func (s *scanner) alternative(p *Pair) bool {
	here := s.pos
	s.skip(" \t\r\n")
	if s.take(".") {
		start := s.pos
		if s.pos = s.wordAt(start); isAlternative(s.data[start:s.pos]) && (s.take("(") || s.take(" {")) {
			s.skip("|_()-> \t\r\n{")
			p.Form = FormFallback
			if isQuote(s.peek(s.prefix())) {
				return true
			}
		}
	}
	s.pos = here
	return false
}

// lispOr tells whether the quoted name at i is the only argument of a call in brackets, which is the first of what
// or chooses from: (or (getenv "NAME") "value").
func (s *scanner) lispOr(i int) bool {
	i-- // the quote
	if s.at(i-1) != ' ' {
		return false
	}
	for i--; s.at(i-1) != 0 && (isNameByte(s.at(i-1)) || in("/.", s.at(i-1))); i-- {
	}
	if s.at(i-1) != '(' {
		return false
	}
	i = s.backOver(i-1, " \t\r\n")
	return s.has(i-len("(or"), "(or")
}
