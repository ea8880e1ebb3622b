package generic

// separator moves from the end of the name to the start of the value, and fills in
// how the two are joined.
func (s *scanner) separator(p *Pair) bool {
	quoted := s.closeName(p.Name) || s.has(p.Name.Start-len(entityQuote), entityQuote) && s.take(entityQuote)
	if s.inserted(p) {
		return true
	}
	if quoted {
		here := s.pos
		s.skip("])") // env["NAME"] = ..., attr('name') = ...
		if s.pos > here && (s.peek(0) == ',' || s.peek(0) == ':' && isLetter(s.peek(1))) {
			return false // [type="password"]:focus of a style sheet
		}
	}
	s.skipSpace()
	if !quoted && s.pos > p.Name.End && s.inlineTag() {
		p.Form = FormIs
		return true
	}
	for !quoted && s.take("\\t") {
		s.skipSpace() // a tab, as a string writes it
	}
	if !quoted && s.peek(0) == '[' {
		s.size()
	}
	switch b := s.peek(0); {
	case quoted && s.fallback(p), s.filled(p), quoted && s.alternative(p):
		return true
	case quoted && isQuote(b) && s.lispOr(p.Name.Start):
		p.Form = FormFallback
		return true
	case b >= 0x80:
		p.Form = FormColon
		wide := s.take("\uff1a") // as Chinese and Japanese text has it
		s.skipSpace()
		return wide
	case b == '=' || b == ':' || b == '?' && s.peek(1) == '=':
		return s.joint(p, quoted)
	case b == '-' || b == '!' || b == '<' || b == '|' || b == '?' && s.peek(1) == '?':
		return s.rareJoint(p, quoted)
	case b == '{' && quoted:
		return s.variable(p)
	case b == '>':
		return s.element(p, quoted)
	case b == ',' || b == '\n' || b == '\r':
		return s.listed(p, quoted)
	case b == '(':
		return !quoted && s.call(p)
	case (b == '.' || b == '+') && s.peek(1) == '=' && s.peek(2) != '=': // name .= value, name += value
		s.pos++
		return s.joint(p, quoted)
	case b == '.':
		return s.compared(p)
	case b == ';' && quoted:
		return s.serialized(p)
	case b == ')' || b == '}':
		return s.afterName(p)
	case isQuote(b) || b == '\\' && isQuote(s.peek(1)):
		return s.next(p, quoted)
	case isLetter(b):
		return s.attributes(p, quoted) || s.spaced(p, quoted)
	}
	return s.spacedFlag(p)
}

// size moves over the size of an array: name[] = "value", name[32] = "value".
func (s *scanner) size() {
	here := s.pos
	s.pos++
	s.skip("0123456789")
	if s.take("]") {
		s.skipSpace()
		if s.peek(0) == '=' {
			return
		}
	}
	s.pos = here
}

// closeName moves over the quote that closes the name, if one opened it.
func (s *scanner) closeName(name Span) bool {
	i := s.dotted(name.Start)
	for s.at(i-1) == '-' {
		i-- // "--name"
	}
	open := s.at(i - 1)
	if !isQuote(open) {
		return false
	}
	for s.peek(0) == '\\' && s.peek(1) == '\\' {
		s.pos++
	}
	if s.peek(0) == '\\' && s.peek(1) == open {
		s.pos += 2
		return true
	}
	if s.peek(0) == open {
		s.pos++
		return true
	}
	return false
}

// dotted returns where the dotted name begins whose last part begins at i: "a.b.name".
func (s *scanner) dotted(i int) int {
	for start := i; s.at(i-1) == '.' && start-i < maxName; {
		end := i - 1
		for i = end; isNameByte(s.at(i - 1)); i-- {
		}
		if i == end {
			return start
		}
	}
	return i
}

// next reads a quoted value right behind the name.
func (s *scanner) next(p *Pair, quoted bool) bool {
	if quoted || s.pos == p.Name.End && s.peek(0) != '`' {
		return false
	}
	p.Form = FormNext
	if s.isFlag(p.Name.Start) {
		p.Form = FormFlag
	}
	return p.Form == FormFlag || !s.isVerb(p.Name)
}

// isVerb tells whether a name is the verb in a sentence: to pass "value" on. In a login the name of a user stands
// before it.
func (s *scanner) isVerb(name Span) bool {
	return equalFold(s.data[name.Start:name.End], "pass") && !s.userNamed(name.Start)
}

// userNamed tells whether the name of a user, and the word for one, stand before i: user "bob" pass
func (s *scanner) userNamed(i int) bool {
	i = s.backOver(i, " ")
	end := i
	for s.at(i-1) > ' ' {
		i--
	}
	switch string(s.data[i:end]) {
	case "may", "can", "must", "to", "could", "should", "will":
		return false // the user may pass "value"
	}
	i = s.backOver(i, " ")
	_, ok := s.loginBefore(i)
	return ok
}

// isFlag tells whether a dash stands before the name at i, with a space before it.
func (s *scanner) isFlag(i int) bool {
	if s.at(i-1) != '-' {
		return false
	}
	for s.at(i-1) == '-' {
		i--
	}
	b := s.at(i - 1)
	return b <= ' ' || isQuote(b) || b == '[' || b == ','
}

// spaced reads what stands behind the name and a space: a flag's value, a type, a
// verb, a key of XML.
func (s *scanner) spaced(p *Pair, quoted bool) bool {
	if quoted {
		if s.valueKey() {
			p.Form = FormAttr
			return true
		}
		if s.take("is ") && isQuote(s.peek(0)) { // the header "name" is "value"
			p.Form = FormIs
			return true
		}
		s.pos = p.Name.End + 1
		return s.fallback(p)
	}
	if s.isFlag(p.Name.Start) {
		p.Form = FormFlag
		return true
	}
	here := s.pos
	if s.inTag(p.Name.Start) && !s.holdsValue() {
		return false
	}
	if s.declared() || s.typed() && (!s.isVerb(p.Name) || s.isTextType(here)) {
		p.Form = FormAssign
		return true
	}
	s.pos = here
	if s.verb() {
		p.Form = FormIs
		return true
	}
	return s.spacedFlag(p)
}

// isTextType tells whether the type of a text stands at i; behind the verb pass, other words are names: pass mode="value".
func (s *scanner) isTextType(i int) bool {
	switch string(s.data[i:s.wordAt(i)]) {
	case "string", "str", "String", "text", "char", "std":
		return true
	}
	return false
}

// holdsValue tells whether the attribute here is one that holds the value of its element: <password value="x"/>.
func (s *scanner) holdsValue() bool {
	for _, name := range [...]string{"value", "content", "default", "text", "data", "plain", "secret"} {
		if s.hasFold(s.pos, name) {
			return true
		}
	}
	return false
}

// verb moves over the word that says that what follows is the value.
func (s *scanner) verb() bool {
	for _, v := range [...]string{"is ", "was ", "are ", "default ", "ist ", "lautet ", "est ", "es ", "je ", "\u00e8 ", "\u00e9 "} {
		if !s.takeFold(v) {
			continue
		}
		s.skipSpace()
		if s.peek(0) == ':' || s.peek(0) == '=' {
			s.pos++
			s.skipSpace()
		}
		return true
	}
	return false
}

// spacedFlag reads a bare value behind the name and a space, where that is how
// values are given: flags, ENV of Dockerfiles, lines of .netrc.
func (s *scanner) spacedFlag(p *Pair) bool {
	if s.pos == p.Name.End {
		return false
	}
	if s.take("--plaintext ") { // rootpw of Kickstart
		s.skipSpace()
	}
	if !s.unsealed() {
		return false
	}
	switch {
	case s.isFlag(p.Name.Start):
		p.Form = FormFlag
	case s.peek(0) == '{' && s.hasFold(s.lineStart(p.Name.Start), "#define "):
		p.Form = FormAssign
	case s.statement(p.Name.Start), s.debconf(p.Name), s.aloneOnLine(p.Name.Start):
		p.Form = FormNext
	default:
		return false
	}
	return s.peek(0) > ' '
}

// unsealed moves over what Cisco's devices write before a password: password 0 value, pre-shared-key local value. It is false before
// other digits than 0: behind them stands a hash, or what only the device reads.
func (s *scanner) unsealed() bool {
	_ = s.take("local ") || s.take("remote ") || s.take("ascii ")
	if isDigit(s.peek(0)) && s.peek(1) == ' ' && s.peek(2) > ' ' {
		sealed := s.peek(0) != '0'
		s.pos += 2
		return !sealed
	}
	return true
}

// debconf moves over the type of an answer that Debian's installer is given: d-i passwd/root-password password value.
func (s *scanner) debconf(name Span) bool {
	if s.at(name.Start-1) != '/' || !s.take("password ") {
		return false
	}
	s.skipSpace()
	return true
}

// aloneOnLine tells whether the line holds the name at i, and one word at pos.
func (s *scanner) aloneOnLine(i int) bool {
	i = s.backOver(i, " \t")
	end := s.pos
	for s.at(end) > ' ' {
		end++
	}
	if s.at(end-1) == ';' {
		return false // Type name;
	}
	for s.at(end) == ' ' || s.at(end) == '\r' {
		end++
	}
	return (s.atStart(i) || s.at(i-1) == '\n') && (s.atEnd(end) || s.at(end) == '\n')
}

// statement tells whether the line begins with a word that sets the name at i.
func (s *scanner) statement(i int) bool {
	start := s.lineStart(i)
	for start < i && in(" \t", s.at(start)) {
		start++
	}
	for _, w := range [...]string{"env ", "setenv ", "set ", "\\set ", "export ", "machine ", "login ", "enable ", "username ", "user ", "neighbor ", "ppp ", "ip ospf "} {
		if s.hasFold(start, w) {
			return true
		}
	}
	return false
}
