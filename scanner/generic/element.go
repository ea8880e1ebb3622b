package generic

// nextElement moves to the contents of the element behind the one that holds the name: <key>name</key>
// <string>value, <name>name</name> <value>value.
func (s *scanner) nextElement() bool {
	here := s.pos
	for _, names := range [...]string{"</key>", "</name>", "</param-name>", "</Key>", "</Name>"} {
		if !s.take(names) {
			continue
		}
		s.skip(" \t\r\n")
		for _, values := range [...]string{"<string>", "<value>", "<param-value>", "<Value>"} {
			if s.take(values) || s.takeTag(values) {
				s.take("<![CDATA[")
				return true
			}
		}
	}
	s.pos = here
	return false
}

// takeTag moves over a tag with attributes: <Value ProtectInMemory="True">.
func (s *scanner) takeTag(tag string) bool {
	if !s.has(s.pos, tag[:len(tag)-1]+" ") {
		return false
	}
	for i := 0; i < maxName && s.peek(i) != 0 && s.peek(i) != '<' || i == 0; i++ {
		if s.peek(i) == '>' {
			s.pos += i + 1
			return true
		}
	}
	return false
}

// variable reads variable "name" { default = "value" } as Terraform has it.
func (s *scanner) variable(p *Pair) bool {
	if !s.has(p.Name.Start-len(`variable "`), `variable "`) {
		return false
	}
	for s.pos++; s.pos-p.Name.End < maxGap && !s.atEnd(s.pos) && s.data[s.pos] != '}'; s.pos++ {
		if s.data[s.pos] == 'd' && s.at(s.pos-1) <= ' ' && s.take("default") {
			s.skip(" \t=")
			p.Form = FormFallback
			return isQuote(s.peek(0))
		}
	}
	return false
}

// element reads what stands behind <name>, <x name="name"> or "name">.
func (s *scanner) element(p *Pair, quoted bool) bool {
	if !quoted && s.at(p.Name.Start-1) != '<' && !s.inTag(p.Name.Start) {
		return false
	}
	s.pos++
	if in("\r\n", s.peek(0)) {
		s.skip(" \t\r\n") // the value has a line of its own
	}
	if s.take("<Value>") || s.take("<value>") || s.take("<string>") { // <Password><Value>x
		s.skip(" \t\r\n")
	}
	s.take("<![CDATA[")
	p.Form = FormElement
	return true
}

// attributes moves over those of <name attribute="x">value, and of <x name="name" attribute="x">value.
func (s *scanner) attributes(p *Pair, quoted bool) bool {
	if !s.inTag(p.Name.Start) && !(quoted && s.hasFold(p.Name.Start-len(`<string name="`), `<string name="`)) {
		return false
	}
	here := s.pos
	for s.pos-here < maxGap && s.peek(0) != 0 && !in("<>\n", s.peek(0)) {
		s.pos++
	}
	if s.peek(0) == '>' && s.at(s.pos-1) != '/' && isQuote(s.at(s.pos-1)) && s.element(p, quoted) && s.peek(0) != '<' {
		return true
	}
	s.pos = here
	return false
}

// inTag tells whether an element's tag began just before i: <ns:name>, <a.b.name>.
func (s *scanner) inTag(i int) bool {
	for n := 0; n < maxName && (isNameByte(s.at(i-1)) || in(".:", s.at(i-1)) && s.at(i-1) != 0); n++ {
		i--
	}
	return s.at(i-1) == '<'
}

// valueKey moves over the key of a value: value:, "value": , value=, :value =>.
func (s *scanner) valueKey() bool {
	here := s.pos
	s.skip(":\"'\\")
	for _, key := range [...]string{"value", "default", "content", "stringvalue", "data", "text"} {
		if !s.takeFold(key) {
			continue
		}
		s.skip("\"'\\")
		s.skipSpace()
		if s.peek(0) == ':' || s.peek(0) == '=' {
			s.skip(":=>")
			s.skipSpace()
			return true
		}
		break
	}
	s.pos = here
	return false
}

// nameKey tells whether what is at i is the value of a key that names something:
// key: NAME, "name": "NAME", name="NAME".
func (s *scanner) nameKey(i int, quoted bool) bool {
	if quoted {
		i--
	}
	for n := 0; n < 4 && s.at(i-1) != 0 && in(" \t\\", s.at(i-1)); n++ {
		i--
	}
	if s.at(i-1) == '>' && s.at(i-2) == '=' {
		i--
	}
	if !in(":=", s.at(i-1)) || s.at(i-1) == 0 {
		return false
	}
	i--
	for n := 0; n < 4 && s.at(i-1) != 0 && in(" \"'\\", s.at(i-1)); n++ {
		i--
	}
	start := s.wordBefore(i)
	for _, key := range [...]string{"name", "key", "id", "property", "variable", "param", "field", "type"} {
		if equalFold(s.data[max(start, i-len(key)):i], key) {
			return true
		}
	}
	return false
}
