package generic

// listed reads what stands behind a comma: f("name", "value"), or the value of
// {"name": "NAME", "value": "value"}, in JSON or in YAML.
func (s *scanner) listed(p *Pair, quoted bool) bool {
	comma := s.peek(0) == ','
	here := s.pos
	s.skip(", \t\r\n")
	name := s.dotted(p.Name.Start)
	if s.valueKey() && s.nameKey(name, quoted) {
		p.Form = FormAttr
		return true
	}
	if comma && !quoted && s.option(p) {
		return true
	}
	if comma && !quoted && s.comparing(p.Name.Start) {
		p.Form = FormCompare
		return isQuote(s.peek(s.prefix()))
	}
	if !comma || !quoted {
		s.pos = here
		return s.spacedFlag(p)
	}
	here = s.pos
	if s.at(name-1) != 0 && s.defaulted(p) {
		return true
	}
	s.pos = here
	if s.isValue(name) || s.inOtherCall(name) {
		return false
	}
	if s.isRow(name - 1) {
		p.Form = FormColon
		return s.peek(0) == '\''
	}
	p.Form = FormArgument
	p.Listed = s.inList(name)
	switch {
	case s.inSetter(name):
		p.Form, p.Listed = FormAssign, false
	case s.inFallback(name):
		p.Form = FormFallback
	}
	return isQuote(s.peek(s.prefix())) || s.peek(0) == '\\' || isLetter(s.peek(0))
}

// isValue tells whether the quoted text at i is itself the value of something: "bob": "pass", "next": ...
func (s *scanner) isValue(i int) bool {
	for i--; s.at(i-1) == ' '; i-- {
	}
	return s.at(i-1) == ':' || s.at(i-1) == '='
}

// inOtherCall tells whether the quoted text at i is the argument of a call that makes a path of it, join(dir, "keys", "x"),
// or compares it with a hash, matches("password", "x").
func (s *scanner) inOtherCall(i int) bool {
	depth := 0
	for n := 0; n < maxName && s.at(i-1) != 0 && s.at(i-1) != '\n'; n++ {
		i--
		switch s.at(i) {
		case ')':
			depth++
		case '(':
			if depth == 0 {
				return s.endsWithAny(i, "join", "path", "resolve", "matches")
			}
			depth--
		}
	}
	return false
}

// endsWithAny tells whether one of words ends at i, in any case.
func (s *scanner) endsWithAny(i int, words ...string) bool {
	for _, w := range words {
		if s.hasFold(i-len(w), w) {
			return true
		}
	}
	return false
}

// option tells whether a constant names the option that a call sets to the text here:
// setopt(h, OPT_PASSWORD, "value").
func (s *scanner) option(p *Pair) bool {
	p.Form = FormCall
	return isConstant(s.data[p.Name.Start:p.Name.End]) && (s.isPasswordWord(p.Name) || s.hasFold(p.Name.Start, "security_credentials")) && isQuote(s.peek(s.prefix())) && !s.userBefore(p.Name.Start)
}

// userBefore tells whether the argument before the one at i is a user or the name of one: f(USER, PASSWORD, "something else").
func (s *scanner) userBefore(i int) bool {
	for n := 0; n < maxName && (isNameByte(s.at(i-1)) || in(".:>$", s.at(i-1)) && s.at(i-1) != 0); n++ {
		i--
	}
	for s.at(i-1) == ' ' {
		i--
	}
	if s.at(i-1) != ',' {
		return false
	}
	if isQuote(s.at(i - 2)) {
		return true
	}
	_, ok := s.loginBefore(i - 1)
	return ok
}

// comparing tells whether the name at i is the first argument of a call that compares it with the second.
func (s *scanner) comparing(i int) bool {
	i = s.dotted(i)
	if s.at(i-1) != '(' {
		return false
	}
	switch string(s.data[s.wordBefore(i-1) : i-1]) {
	case "strcmp", "strncmp", "strcasecmp", "memcmp", "compare_digest", "hash_equals", "secure_compare":
		return true
	}
	return false
}

// inList tells whether another text stands before the quoted one at i: a list of words.
func (s *scanner) inList(i int) bool {
	i = s.backOver(i-1, " \t\r\n")
	return s.at(i-1) == ',' && isQuote(s.at(i-2))
}

// inFallback tells whether the quoted name at i is the argument of a call that asks
// for a setting and takes what follows where there is none.
func (s *scanner) inFallback(i int) bool {
	i-- // the quote
	if s.at(i-1) != '(' {
		return false
	}
	end := i - 1
	start := s.wordBefore(end)
	return end > start && isGetter(s.data[start:end])
}

// inSetter tells whether the quoted name at i is the argument of a call that gives what follows to what it names:
// setProperty("name", "value"), and buildConfigField "String", "name", "value" of Gradle.
func (s *scanner) inSetter(i int) bool {
	i-- // the quote
	if s.at(i-1) != '(' {
		return containsFold(s.data[s.lineStart(i):i], "buildconfigfield")
	}
	for _, w := range [...]string{"header", "setproperty", "setenv", "defaultheaders.add"} {
		if s.hasFold(i-1-len(w), w) {
			return true
		}
	}
	return false
}

// call reads name("value") and name("user", "value").
func (s *scanner) call(p *Pair) bool {
	s.pos++
	s.skip(" \t\r\n")
	if !isQuote(s.peek(s.prefix())) && s.peek(0) != '\\' && !isLetter(s.peek(0)) {
		return false
	}
	p.Form = FormCall
	if isLogin(s.data[p.Name.Start:p.Name.End]) && s.secondArgument() {
		p.Form = FormLogin
	}
	return true
}

// secondArgument moves to the second argument if the first is a short literal or a
// plain name, and the second is a literal.
func (s *scanner) secondArgument() bool {
	here := s.pos
	if n := s.prefix(); n > 0 {
		s.pos += n
	}
	if q := s.peek(0); isQuote(q) {
		s.pos++
		for n := 0; n < 64 && s.peek(0) != q && s.peek(0) != '\n' && s.peek(0) != 0; n++ {
			s.pos++
		}
		if s.peek(0) != q {
			s.pos = here
			return false
		}
		s.pos++
	} else {
		for n := 0; n < 48 && (isNameByte(s.peek(0)) || s.peek(0) == '.'); n++ {
			s.pos++
		}
	}
	s.skipSpace()
	if s.take(",") {
		s.skip(" \t\r\n")
		if isQuote(s.peek(s.prefix())) {
			return true
		}
	}
	s.pos = here
	return false
}

// loginPair moves to the second of two literals that are a login together: auth=("user", "value").
func (s *scanner) loginPair(name Span) bool {
	for _, w := range [...]string{"auth", "login", "credentials", "creds"} {
		if !s.hasFold(name.End-len(w), w) {
			continue
		}
		here := s.pos
		if s.secondArgument() {
			end := s.pos + s.prefix()
			q := s.at(end)
			for end++; s.at(end) > ' ' && s.at(end) != q; end++ {
			}
			if s.at(end) == q && in(")]}", s.at(end+1)) && s.at(end+1) != 0 {
				return true
			}
		}
		s.pos = here
	}
	return false
}

// compared reads name.equals("value").
func (s *scanner) compared(p *Pair) bool {
	start := s.pos + 1
	end := s.wordAt(start)
	if s.at(end) != '(' || !isComparison(s.data[start:end]) {
		return false
	}
	s.pos = end + 1
	p.Form = FormCompare
	return isQuote(s.peek(s.prefix()))
}

// afterName reads what stands behind the bracket that closes around the name:
// os.Getenv(NAME) || "value", string(name) == "value".
func (s *scanner) afterName(p *Pair) bool {
	if s.has(p.Name.Start-2, "${") && s.has(s.pos, "}  ") { // a variable of Robot Framework
		s.pos++
		s.skip(" ")
		p.Form = FormNext
		return s.chosenAt(s.pos) > s.pos
	}
	s.skip(")}\"' \t")
	if s.alternative(p) {
		return true
	}
	if s.take("==") || s.take("!=") {
		s.skip("= \t")
		p.Form = FormCompare
		return isQuote(s.peek(s.prefix()))
	}
	return s.fallback(p)
}

// defaulted moves to the value of the word default on the rest of the line, as in
// add_argument("--name", help="...", default="value").
func (s *scanner) defaulted(p *Pair) bool {
	for end := s.lineEnd(s.pos); s.pos < end; s.pos++ {
		if lower(s.data[s.pos]) != 'd' || !s.takeFold("default") {
			continue
		}
		s.skip(":= \t")
		s.take("to ")
		p.Form = FormFallback
		return isQuote(s.peek(s.prefix()))
	}
	return false
}

// fallback reads the operators whose right side stands in for what is missing.
func (s *scanner) fallback(p *Pair) bool {
	here := s.pos
	if s.skipSpace(); in("\r\n", s.peek(0)) && s.peek(0) != 0 {
		s.skip(" \t\r\n") // the operator begins the next line
	}
	if s.take("||") || s.take("??") || s.take("?:") || s.take("or ") {
		s.skip(" \t\r\n")
		if isQuote(s.peek(s.prefix())) {
			p.Form = FormFallback
			return true
		}
	}
	s.pos = here
	return false
}
