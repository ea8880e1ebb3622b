package generic

// arguments are those of a call that are given by their place.
type arguments struct {
	at [mostGiven]Span
	n  int
}

// maxArguments bounds how far behind its name the secret of a call begins.
const maxArguments = 240

// arguments returns the arguments from start on, up to the bracket that closes the call or the end of the line of a call
// without brackets, and up to the first that is given by name. Of a call that goes on farther than is looked, those that
// end before that, and one more without bytes.
func (s *scanner) arguments(start int) (a arguments) {
	bare := s.at(start-1) == ' '
	depth, from := 0, start
	for i := start; !s.atEnd(i) && a.n < mostGiven; i++ {
		switch b := s.data[i]; {
		case isQuote(b):
			if i = s.quoteEnd(i); i == 0 {
				return a
			}
		case in("([{", b):
			depth++
		case b == '\n' && bare && depth == 0, in(")]}", b) && depth == 0:
			a.add(s, from, i)
			return a
		case in(")]}", b):
			depth--
		case b == ',' && depth == 0:
			if !a.add(s, from, i) {
				return a
			}
			from = i + 1
		}
	}
	if a.n > 0 && a.n < mostGiven {
		a.n++
	}
	return a
}

// add takes what stands between from and to as the next argument, unless it is given by name.
func (a *arguments) add(s *scanner, from, to int) bool {
	for from < to && in(" \t\r\n", s.data[from]) {
		from++
	}
	end := s.wordAt(from)
	for s.at(end) == ' ' {
		end++
	}
	if from == to || s.at(end) == '=' && s.at(end+1) != '=' || s.at(end) == ':' && s.at(end+1) != ':' && end > from {
		return false
	}
	a.at[a.n] = Span{from, to}
	a.n++
	return true
}

// quoteEnd returns where the text is closed that the quote at i opens, 0 if nowhere in its line.
func (s *scanner) quoteEnd(i int) int {
	q := s.at(i)
	for i++; s.at(i) != 0 && (s.at(i) != '\n' || q == '`'); i++ {
		switch s.at(i) {
		case '\\':
			i++
		case q:
			return i
		}
	}
	return 0
}

// given reads the argument at a as a value: a literal text, or one that a call or a method makes a text of another kind.
func (s *scanner) given(p *Pair, a Span) bool {
	q := *p
	s.pos, q.Form = a.Start, FormLogin
	if a.Len() == 0 || a.Start-p.Name.End > maxArguments || !s.value(&q) || q.Value.End > a.End || q.Form != FormLogin || q.Callee.Len() > 0 && !isMaker(s.data[q.Callee.Start:q.Callee.End]) {
		return false
	}
	rest := Span{q.Value.End, a.End}
	for rest.Start < rest.End && in("\"'`\\ \t\r\n", s.data[rest.Start]) {
		rest.Start++
	}
	if rest.Len() > 0 && !in(").,]", s.data[rest.Start]) {
		return false // "value" if x else y
	}
	*p = q
	return true
}

// isMaker tells whether a call of this name makes a text or its bytes of a literal: Some("x"), []byte("x"), String.valueOf("x").
func isMaker(name []byte) bool {
	for _, w := range [...]string{"some", "string", "str", "bytes", "byte", "getbytes", "new", "from", "of", "valueof", "just", "ptr", "buffer", "secret", "secretstring", "secretstr", "securestring",
		"to_bytes", "from_static", "decode", "decodestring", "b64decode", "a2b_hex", "unhexlify", "fromhex", "parse", "u", "_t", "l", "text", "f", "psf", "encode", "tochararray"} {
		if equalFold(name, w) {
			return true
		}
	}
	return false
}

// isUser tells whether an argument is, or names, a user: a text without spaces, or a name that says so.
func (s *scanner) isUser(a Span) bool {
	i := a.Start
	if n := s.prefixAt(i); isQuote(s.at(i + n)) {
		for i += n + 1; i < a.End && s.at(i) > ' ' && !isQuote(s.at(i)); i++ {
		}
		return isQuote(s.at(i))
	}
	for _, w := range [...]string{"user", "usr", "login", "name", "account", "mail", "uid", "acct"} {
		if containsFold(s.data[a.Start:a.End], w) {
			return true
		}
	}
	return false
}

// prefixAt is prefix at i.
func (s *scanner) prefixAt(i int) int {
	here := s.pos
	s.pos = i
	n := s.prefix()
	s.pos = here
	return n
}

// isPortAt tells whether an argument is a number, or names a port.
func (s *scanner) isPortAt(a Span) bool {
	text := s.data[a.Start:a.End]
	for _, b := range text {
		if !isDigit(b) {
			return containsFold(text, "port")
		}
	}
	return true
}

// isEntryName tells whether an argument is, or names, the entry of a directory or the account that binds to it.
func (s *scanner) isEntryName(a Span) bool {
	text := s.data[a.Start:a.End]
	if !isQuote(s.at(a.Start + s.prefixAt(a.Start))) {
		return containsFold(text, "dn") || containsFold(text, "user")
	}
	for _, w := range [...]string{"cn=", "uid=", "dc=", "ou=", "@", `\\`} {
		if containsFold(text, w) {
			return true
		}
	}
	return false
}
