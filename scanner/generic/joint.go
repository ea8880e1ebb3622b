package generic

// joint reads =, :=, =>, ==, ===, ?=, :, ::= and the like, and a type between colon
// and equals sign: name: string = value.
func (s *scanner) joint(p *Pair, quoted bool) bool {
	start := s.pos
	s.skip("?=:")
	text := string(s.data[start:s.pos])
	if len(text) > 3 && text != ":::=" || text == "::" && !s.inLDIF(p.Name) || text == "?:" {
		return false
	}
	if s.peek(0) == '>' || s.peek(0) == '~' {
		s.pos++
	}
	if s.at(p.Name.Start-1) == '{' && s.at(p.Name.Start-2) == '$' && (text == ":=" || text == ":" && s.take("-")) {
		p.Form = FormFallback
		return true
	}
	s.skipSpace()
	s.nextLine()
	if text == ":" {
		s.yaml()
	}
	scoped := s.has(p.Name.Start-2, "::") && s.at(start+1) == ' ' // mysql::root_password: value
	if text == ":" && (s.at(p.Name.Start-1) == ':' && !scoped || s.has(p.Name.Start-3, "://")) {
		return false // arn:aws:secretsmanager:region:account:secret:name, https://token:value@host
	}
	if text == ":" && quoted && s.valueOfObject() {
		p.Form = FormAttr
		return true
	}
	switch {
	case text == "==" || text == "===":
		p.Form = FormCompare
	case text[0] != ':' || len(text) > 1:
		p.Form = FormAssign
	case s.at(p.Name.Start-1) == '{' && s.at(p.Name.Start-2) == '$', s.at(p.Name.Start-1) == '.' && s.opensBrace(p.Name.Start):
		p.Form = FormFallback // ${name:value}, ${some.name:value}
	case !quoted && (isLetter(s.peek(0)) || s.peek(0) == '&' && !s.has(s.pos, entityQuote)):
		p.Form = s.colonTyped()
	default:
		p.Form = FormColon
	}
	return true
}

// valueOfObject moves into an object whose first key holds the value: "name": {"value": "x"}.
func (s *scanner) valueOfObject() bool {
	here := s.pos
	if s.take("{") {
		s.skip(" \t\r\n")
		if s.hasFold(s.pos, `"value"`) && s.valueKey() {
			return true
		}
	}
	s.pos = here
	return false
}

// inLDIF tells whether a name begins its line, and a space and base64 stand behind its colons (RFC 2849).
func (s *scanner) inLDIF(name Span) bool {
	return s.lineStart(name.Start) == name.Start && s.hasFold(name.End, ":: ")
}

// opensBrace tells whether the dotted name that goes on at i begins behind "${".
func (s *scanner) opensBrace(i int) bool {
	for n := 0; n < maxName && (isNameByte(s.at(i-1)) || s.at(i-1) == '.'); n++ {
		i--
	}
	return s.at(i-1) == '{' && s.at(i-2) == '$'
}

// nextLine moves to a quoted value that begins on the next line, behind white space,
// a backslash or a parenthesis: the line was too long.
func (s *scanner) nextLine() {
	here := s.pos
	if in("(\\", s.peek(0)) && in("\r\n", s.peek(1)) {
		s.pos++
	}
	if !in("\r\n", s.peek(0)) {
		s.pos = here
		return
	}
	s.skip("\r\n \t")
	if !isQuote(s.peek(s.prefix())) || s.pos-here > 48 || s.keyFollows() {
		s.pos = here
	}
}

// yaml moves to a value behind the tag of a text, or to the only word of a block:
// name: |, and the value on a line of its own.
func (s *scanner) yaml() {
	here := s.pos
	if s.take("!!str ") {
		s.skipSpace()
		return
	}
	if s.take("|") || s.take(">") {
		s.skip("+-0123456789")
		s.skip(" \r")
		if s.take("\n") && s.onlyLine() {
			return
		}
	}
	s.pos = here
}

// onlyLine moves to the word of an indented line behind which no line is indented as deep.
func (s *scanner) onlyLine() bool {
	start := s.pos
	s.skip(" ")
	indent := s.pos - start
	end := s.pos
	for s.at(end) > ' ' {
		end++
	}
	for in(" \r\n", s.at(end)) && s.at(end-1) != '\n' && s.at(end) != 0 {
		end++
	}
	for i := range indent {
		if s.at(end+i) != ' ' {
			return s.at(end-1) == '\n' || s.at(end) == 0
		}
	}
	return false
}

// keyFollows tells whether the quoted text here is the key of another pair.
func (s *scanner) keyFollows() bool {
	i := s.pos + s.prefix()
	q := s.at(i)
	for n := 0; n < maxName; n++ {
		i++
		if s.at(i) == q {
			i++
			for s.at(i) == ' ' {
				i++
			}
			return s.at(i) == ':' || s.at(i) == '='
		}
	}
	return false
}

// colonTyped tells `name: string = "value"` from `name: value`.
func (s *scanner) colonTyped() Form {
	here := s.pos
	if s.declared() || s.typed() {
		return FormAssign
	}
	s.pos = here
	return FormColon
}

// typed reads a type name and an equals sign: password string = "value".
func (s *scanner) typed() bool {
	s.take("&'static ")
	start := s.pos
	for s.pos-start < 40 && s.peek(0) != 0 && (isAlnum(s.peek(0)) || in("_.*&<>[]?|", s.peek(0))) {
		s.pos++
	}
	s.skipSpace()
	if s.peek(0) != '=' || s.peek(1) == '=' || s.peek(1) == '>' {
		return false
	}
	s.pos++
	s.skipSpace()
	return s.literalFollows(start)
}

// literalFollows tells whether a quoted text stands here, or a list or a call that
// may hold one; a bare word, where the type at i is that of texts.
func (s *scanner) literalFollows(i int) bool {
	if isQuote(s.peek(s.prefix())) || s.peek(0) == '\\' || in("[{", s.peek(0)) {
		return true
	}
	end := s.wordAt(s.pos)
	return end > s.pos && isLetter(s.peek(0)) && (s.isTextType(i) || in("(.:!<", s.at(end)) && s.at(end) != 0)
}

// rareJoint reads ->, <-, !=, || and what closes an element of another name.
func (s *scanner) rareJoint(p *Pair, quoted bool) bool {
	switch {
	case s.take("!==") || s.take("!="):
		p.Form = FormCompare
	case quoted && s.take("->") || !quoted && (s.take("<<-") || s.take("<-") || s.take("||=") || s.take("??=")):
		p.Form = FormAssign
	case !quoted && s.pos > p.Name.End && s.dashes():
		p.Form = FormNext
	case s.take("||"), s.take("??"):
		s.skip(" \t\r\n")
		p.Form = FormFallback
	case s.peek(0) == '<' && s.nextElement():
		p.Form = FormElement
		return true
	case !quoted && s.inRow(p), quoted && s.peek(0) == '|' && s.inRow(p):
		return true
	default:
		return s.spacedFlag(p)
	}
	s.skipSpace()
	return true
}

// inlineTag moves over the tag of HTML, or the command of LaTeX, that sets a word in a text apart: password <b>value</b>.
func (s *scanner) inlineTag() bool {
	return s.take("<b>") || s.take("<code>") || s.take("<strong>") || s.take("<i>") || s.take("<em>") || s.take("<tt>") || s.take("<kbd>") || s.take(`\texttt{`) || s.take(`\textbf{`)
}

// dashes moves over the dash of prose before a quoted text: token - "value".
func (s *scanner) dashes() bool {
	if s.peek(0) == '-' && s.peek(1) == ' ' && isQuote(s.peek(2)) {
		s.pos += 2
		return true
	}
	return false
}

// serialized reads s:4:"name";s:5:"value" as PHP's serialize writes it.
func (s *scanner) serialized(p *Pair) bool {
	if !s.take(";s:") {
		return false
	}
	s.skip("0123456789")
	p.Form = FormColon
	return s.take(":") && (isQuote(s.peek(0)) || s.peek(0) == '\\')
}
