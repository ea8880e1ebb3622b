package generic

// separator moves from the end of the name to the start of the value, and fills in
// how the two are joined.
func (s *scanner) separator(p *Pair) bool {
	quoted := s.closeName(p.Name) || s.has(p.Name.Start-len(entityQuote), entityQuote) && s.take(entityQuote)
	if quoted {
		here := s.pos
		s.skip("])") // env["NAME"] = ..., attr('name') = ...
		if s.pos > here && (s.peek(0) == ',' || s.peek(0) == ':' && isLetter(s.peek(1))) {
			return false // [type="password"]:focus of a style sheet
		}
	}
	s.skipSpace()
	for !quoted && s.take("\\t") {
		s.skipSpace() // a tab, as a string writes it
	}
	if !quoted && s.peek(0) == '[' {
		s.size()
	}
	switch b := s.peek(0); {
	case quoted && s.fallback(p):
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
		return s.attributes(p) || s.spaced(p, quoted)
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

// joint reads =, :=, =>, ==, ===, ?=, :, ::= and the like, and a type between colon
// and equals sign: name: string = value.
func (s *scanner) joint(p *Pair, quoted bool) bool {
	start := s.pos
	s.skip("?=:")
	text := string(s.data[start:s.pos])
	if len(text) > 3 && text != ":::=" || text == "::" || text == "?:" {
		return false
	}
	if s.peek(0) == '>' || s.peek(0) == '~' {
		s.pos++
	}
	if text == ":" && s.peek(0) == '-' && s.at(p.Name.Start-1) == '{' {
		s.pos++
		p.Form = FormFallback
		return true
	}
	s.skipSpace()
	s.nextLine()
	if text == ":" {
		s.yaml()
	}
	if text == ":" && (s.at(p.Name.Start-1) == ':' || s.has(p.Name.Start-3, "://")) {
		return false // arn:aws:secretsmanager:region:account:secret:name, https://token:value@host
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
	if s.typed() {
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
	return s.literalFollows()
}

// literalFollows tells whether a quoted text stands here, or a list or a call that
// may hold one.
func (s *scanner) literalFollows() bool {
	return isQuote(s.peek(s.prefix())) || s.peek(0) == '\\' || in("[{", s.peek(0)) || isLetter(s.peek(0))
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
	default:
		return s.spacedFlag(p)
	}
	s.skipSpace()
	return true
}

// dashes moves over the dash of prose before a quoted text: token - "value".
func (s *scanner) dashes() bool {
	if s.peek(0) == '-' && s.peek(1) == ' ' && isQuote(s.peek(2)) {
		s.pos += 2
		return true
	}
	return false
}

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
			if s.take(values) {
				s.take("<![CDATA[")
				return true
			}
		}
	}
	s.pos = here
	return false
}

// variable reads variable "name" { default = "value" } as Terraform has it.
func (s *scanner) variable(p *Pair) bool {
	if !s.has(p.Name.Start-len(`variable "`), `variable "`) {
		return false
	}
	for s.pos++; s.pos-p.Name.End < maxGap && s.pos < len(s.data) && s.data[s.pos] != '}'; s.pos++ {
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
	s.take("<![CDATA[")
	p.Form = FormElement
	return true
}

// attributes moves over those of <name attribute="x">value.
func (s *scanner) attributes(p *Pair) bool {
	if s.at(p.Name.Start-1) != '<' {
		return false
	}
	here := s.pos
	for s.pos-here < maxName && s.peek(0) != 0 && !in("<>\n", s.peek(0)) {
		s.pos++
	}
	if s.peek(0) == '>' && s.at(s.pos-1) != '/' && isQuote(s.at(s.pos-1)) && s.element(p, false) && s.peek(0) != '<' {
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
	p.Form = FormArgument
	p.Listed = s.inList(name)
	if s.inFallback(name) {
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
	return isConstant(s.data[p.Name.Start:p.Name.End]) && s.isPasswordWord(p.Name) && isQuote(s.peek(s.prefix())) && !s.userBefore(p.Name.Start)
}

// userBefore tells whether the argument before the one at i is the name of a user: f(USER, PASSWORD, "something else").
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
	for i--; s.at(i-1) != 0 && in(" \t\r\n", s.at(i-1)); i-- {
	}
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
	for _, key := range [...]string{"name", "key", "id", "property", "variable", "param", "field"} {
		if equalFold(s.data[max(start, i-len(key)):i], key) {
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
	s.skip(")}\"' \t")
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
	s.skipSpace()
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
	for s.at(i-1) == ' ' {
		i--
	}
	end := i
	for s.at(i-1) > ' ' {
		i--
	}
	switch string(s.data[i:end]) {
	case "may", "can", "must", "to", "could", "should", "will":
		return false // the user may pass "value"
	}
	for s.at(i-1) == ' ' {
		i--
	}
	_, ok := s.loginBefore(i)
	return ok
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
	if s.typed() && (!s.isVerb(p.Name) || s.isTextType(here)) {
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
	for _, v := range [...]string{"is ", "was ", "are ", "default "} {
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
	switch {
	case s.isFlag(p.Name.Start):
		p.Form = FormFlag
	case s.peek(0) == '{' && s.hasFold(s.lineStart(p.Name.Start), "#define "):
		p.Form = FormAssign
	case s.statement(p.Name.Start), s.aloneOnLine(p.Name.Start):
		p.Form = FormNext
	default:
		return false
	}
	return s.peek(0) > ' '
}

// aloneOnLine tells whether the line holds the name at i, and one word at pos.
func (s *scanner) aloneOnLine(i int) bool {
	for s.at(i-1) == ' ' || s.at(i-1) == '\t' {
		i--
	}
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
	return (i <= s.low || s.at(i-1) == '\n') && (end == len(s.data) || s.at(end) == '\n')
}

// statement tells whether the line begins with a word that sets the name at i.
func (s *scanner) statement(i int) bool {
	start := s.lineStart(i)
	for start < i && in(" \t", s.at(start)) {
		start++
	}
	for _, w := range [...]string{"env ", "setenv ", "set ", "\\set ", "export ", "machine ", "login ", "enable ", "username ", "user "} {
		if s.hasFold(start, w) {
			return true
		}
	}
	return false
}
