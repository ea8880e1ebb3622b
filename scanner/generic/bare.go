package generic

import "bytes"

// hasDigit tells a value in prose from the next word of it.
func hasDigit(t []byte) bool {
	for _, b := range t {
		if isDigit(b) {
			return true
		}
	}
	return false
}

// bare reads an unquoted value, which ends at white space or at a byte that ends
// values in one of the syntaxes that know bare values.
func (s *scanner) bare(p *Pair) bool {
	scheme := s.scheme(s.pos)
	s.pos += len(scheme)
	start := s.pos
	for !s.atEnd(s.pos) && !s.endsBare(p, s.pos-start) {
		s.pos++
		if s.pos-start > maxValue {
			return false
		}
	}
	if s.pos == start {
		return false
	}
	p.Value = Span{start, s.pos}
	if p.Form == FormIs && s.at(s.pos-1) == '.' && p.Value.Len() > 1 {
		p.Value.End-- // the end of the sentence
	}
	p.Computed = p.Computed || !s.endsClean(p.Form, start) || s.isVariable(p) || s.isSentence(p)
	switch {
	case scheme == basicScheme:
		s.login(p)
	case p.Form == FormElement:
		s.unbrace(p)
	}
	return true
}

// isVariable tells whether a bare value is the name of a variable or of a type in a program: char *token = name;
// x.token = name; token: TypeOfIt; let token = NAME and token: someName, on a line of its own. So is the next option, where one has no value: -Dtoken= -Duser=x.
func (s *scanner) isVariable(p *Pair) bool {
	text := s.data[p.Value.Start:p.Value.End]
	switch spaced, last := s.at(p.Value.Start-1) == ' ', s.at(p.Value.End); {
	case text[0] == '-':
		return spaced && s.at(p.Name.End) == '=' && p.Name.End+2 == p.Value.Start && len(text) > 1 && isLetter(text[1])
	case isKeyword(text), text[0] == '-' && len(text) > 1 && isLetter(text[1]) && last == ';' && isIdentifier(text[1:]):
		return true
	case p.Form == FormAssign && s.at(p.Name.Start-1) == '$' && isLetters(text):
		return true // $pass = word: in PHP and Perl texts have quotes
	case p.Form == FormNext && isUpper(text[0]) && isUpper(s.at(p.Name.Start)) && mixesCases(s.data[p.Name.Start:p.Name.End]) && mixesCases(text):
		return true // Name Type, in a struct of Go
	case spaced && p.Form == FormAssign && s.at(p.Name.Start-1) == '.' && isUpper(s.at(p.Name.Start)) && isLetters(text) && s.breaksAt(p.Value.End):
		return true // x.Password = name, in Go
	case spaced && p.Form == FormColon && in(",)", last) && isSnake(text) && bytes.IndexByte(s.data[s.lineStart(p.Name.Start):p.Name.Start], '(') >= 0:
		return true // f(password: too_long)
	case isParameter(text) && isQuote(last):
		return true // the next attribute of an element
	case !isLetter(text[0]) && text[0] != '_' || !isIdentifier(text):
		return false
	case spaced && p.Form == FormAssign && s.declares(p.Name.Start), p.Form == FormColon && s.isTyped(p, text):
		return true
	case spaced && p.Form == FormColon && last == ' ' && s.has(p.Value.End, " } ="):
		return true // { key: name } = f()
	case !spaced: // f(token=some_name,
		return s.at(p.Value.Start-1) == '=' && last == ',' && isLower(text[0]) && bytes.IndexByte(text, '_') > 0 && s.breaksAt(p.Value.End+1)
	case last == ',' && p.Form == FormAssign: // name = CONSTANT, other = ...
		return isConstant(text) && bytes.IndexByte(text, '_') > 0
	case last == ',':
		return p.Form == FormColon && isLower(text[0]) && (isCamel(text) || mixesCases(text) || readName(text, nil).kind != nameOther) && s.breaksAt(p.Value.End+1)
	case last == ';':
		return p.Form == FormAssign && (!hasDigit(text) || text[0] == '_' || isLetter(s.at(p.Name.End+1)) || s.isDeclared(p.Name.Start)) && s.breaksAt(p.Value.End+1)
	}
	return false
}

// isSnake tells whether t is words of small letters with underscores between.
func isSnake(t []byte) bool {
	for _, b := range t {
		if !isLower(b) && b != '_' {
			return false
		}
	}
	return isLower(t[0]) && bytes.IndexByte(t, '_') > 0
}

// isKeyword knows the words that begin an expression in which a value is computed.
func isKeyword(text []byte) bool {
	switch string(text) {
	case "begin", "if", "case", "match", "switch", "await", "async", "lambda", "unless", "function", "yield", "struct", "func":
		return true
	}
	return false
}

// declares tells whether the word of a program that makes a variable, and in which texts have quotes, stands before the
// name at i: let token = value.
func (s *scanner) declares(i int) bool {
	switch string(s.wordBeforeName(i)) {
	case "let", "const", "var", "val", "mut":
		return true
	}
	return false
}

// isTyped tells whether a bare value is the type of what is declared: password: Name; and pub key: Name, and key: Name<T>.
func (s *scanner) isTyped(p *Pair, text []byte) bool {
	if s.at(p.Value.Start-1) != ' ' {
		return false
	}
	switch string(s.wordBeforeName(p.Name.Start)) {
	case "pub", "public", "private", "protected", "readonly", "static", "mut":
		return true
	}
	switch last := s.at(p.Value.End); {
	case last == '<':
		return isUpper(text[0])
	case last == ';':
		return (isUpper(text[0]) && mixesCases(text) || !hasDigit(text)) && s.breaksAt(p.Value.End+1)
	}
	return false
}

// wordBeforeName returns the word that stands before the name at i, a space between.
func (s *scanner) wordBeforeName(i int) []byte {
	if s.at(i-1) != ' ' {
		return nil
	}
	return s.data[s.wordBefore(i-1) : i-1]
}

// mixesCases tells whether letters of both cases stand in t, and no more than two digits.
func mixesCases(t []byte) bool {
	lower, upper, digits := 0, 0, 0
	for _, b := range t {
		switch {
		case isLower(b):
			lower++
		case isUpper(b):
			upper++
		case isDigit(b):
			digits++
		}
	}
	return lower > 0 && upper > 0 && digits <= 2 && len(t) < 24
}

// breaksAt tells whether the line ends at i, or its text within another.
func (s *scanner) breaksAt(i int) bool {
	for s.at(i) == ' ' || s.at(i) == '\r' {
		i++
	}
	return s.at(i) == '\n' || s.at(i) == 0 || s.has(i, `\n`)
}

// isDeclared tells whether a type, an asterisk or the owner of a member stands right before the name at i.
func (s *scanner) isDeclared(i int) bool {
	if b := s.at(i - 1); b == '*' || b == '.' || b == '>' && s.at(i-2) == '-' {
		return true
	}
	return s.at(i-1) == ' ' && (isAlnum(s.at(i-2)) || in("*&>]", s.at(i-2)) && s.at(i-2) != 0)
}

// isIdentifier tells whether t is made of what names of variables and their members are made of.
func isIdentifier(t []byte) bool {
	for _, b := range t {
		if !isAlnum(b) && b != '_' && b != '.' {
			return false
		}
	}
	return true
}

// isCamel tells whether t is letters in which two capitals or more begin words.
func isCamel(t []byte) bool {
	humps := 0
	for i, b := range t {
		if !isLetter(b) {
			return false
		}
		if i > 0 && isUpper(b) && isLower(t[i-1]) {
			humps++
		}
	}
	return humps > 1
}

// isSentence tells whether a bare value is the first word of a text for people, as files of translations have it:
// password=Please enter the password. In a shell, where a command may follow, names are in capitals.
func (s *scanner) isSentence(p *Pair) bool {
	text := s.data[p.Value.Start:p.Value.End]
	if p.Form != FormAssign || s.at(p.Value.Start-1) != '=' || !isUpper(text[0]) || isConstant(s.data[p.Name.Start:p.Name.End]) {
		return false
	}
	for _, b := range text {
		if !isLetter(b) && b != '-' {
			return false
		}
	}
	return s.at(p.Value.End) == ' ' && (isLetter(s.at(p.Value.End+1)) || s.at(p.Value.End+1) >= 0x80)
}

// unbrace cuts the braces off an element's value, and the words in them before the
// last one: <secret>{AQAAABAAA value}</secret> of Jenkins.
func (s *scanner) unbrace(p *Pair) {
	if isUUID(s.data[min(p.Value.Start+1, p.Value.End):max(p.Value.Start+1, p.Value.End-1)]) {
		return // {0A1B...}, as Windows writes ids
	}
	if s.at(p.Value.Start) != '{' || s.at(p.Value.End-1) != '}' || p.Value.Len() < 3 || in("{$", s.at(p.Value.Start+1)) {
		return
	}
	i := p.Value.End - 1
	for i > p.Value.Start+1 && s.at(i-1) != ' ' {
		i--
	}
	alone := i == p.Value.Start+1
	p.Value = Span{i, p.Value.End - 1}
	p.Computed = p.Computed || alone && p.Value.Len() >= leastSealed && !s.has(i, "AQAAABAAAA") && isToken68Text(s.data[i:p.Value.End]) // Maven encrypted it
}

func (s *scanner) endsBare(p *Pair, at int) bool {
	b := s.data[s.pos]
	switch {
	case p.Form == FormElement:
		return b == '<' || b == '\n' || s.has(s.pos, "]]>")
	case b <= ' ' || b >= 0x7f:
		return !s.isAccented(s.pos)
	case in(",;&", b) && s.assigns(s.pos+1):
		return true
	case in("<>(){}[]|,;&\"'", b) && (p.Form == FormAssign || p.Form == FormColon):
		return !s.lineOfOwn(p, at)
	}
	return bareEnd[b]
}

// isAccented tells whether i is in a letter of the languages that write with Latin letters, as UTF-8 has them:
// U+00C0 to U+017F.
func (s *scanner) isAccented(i int) bool {
	lead, next := s.at(i), s.at(i+1)
	if next < 0x80 || next > 0xbf {
		lead, next = s.at(i-1), lead
	}
	return 0xc3 <= lead && lead <= 0xc5 && 0x80 <= next && next <= 0xbf
}

// lineOfOwn tells whether the name began its line, as in settings files, and the
// value goes on over the line as one word: password = a&b(c.
func (s *scanner) lineOfOwn(p *Pair, at int) bool {
	start := s.lineStart(p.Name.Start)
	for start < p.Name.Start && (isNameByte(s.at(start)) || in(" \t.#", s.at(start))) {
		start++
	}
	if start != p.Name.Start || at == 0 {
		return false
	}
	i, opened := s.pos-at, false
	for ; s.at(i) > ' ' && s.at(i) < 0x7f; i++ {
		opened = opened || in("([{", s.at(i))
	}
	last := s.at(i - 1)
	if end := s.backOver(i, ",;\"'`"); opened && end > s.pos-at && crosses(s.data[s.pos-at:end]) {
		return s.pos < end
	}
	for s.at(i) == ' ' || s.at(i) == '\r' {
		i++
	}
	return (s.at(i) == '\n' || s.at(i) == 0) && !in(";,()[{<>&|\"'`", last) && (!opened || !in("]}", last))
}

// bareEnd marks the printable bytes that end a bare value.
var bareEnd = [128]bool{
	'"': true, '\'': true, '`': true, ',': true, ';': true, '&': true, '<': true, '>': true, '(': true,
	')': true, '[': true, ']': true, '{': true, '}': true, '|': true, '\\': true,
}

// endsClean tells whether what follows a bare value ends it, rather than being
// the rest of an expression.
func (s *scanner) endsClean(form Form, start int) bool {
	i := 0
	for s.peek(i) == ' ' || s.peek(i) == '\t' {
		i++
	}
	b := s.peek(i)
	switch form {
	case FormElement:
		for s.peek(i) != 0 && in(" \t\r\n", s.peek(i)) {
			i++
		}
		return s.peek(i) == '<' && (s.peek(i+1) == '/' || s.peek(i+1) == '!') && !s.keysNext(start) || s.peek(0) == ']'
	case FormFallback:
		return b == '}'
	case FormIs:
		return true
	}
	switch b {
	case '"', '\'', '`':
		return !s.has(s.pos+i+1, " +") && !s.has(s.pos+i+1, " .")
	case 0, '\n', '\r', '#', '&', ',', '<', ';':
		return true
	case '\\':
		return in("nrt;\n\r\\", s.peek(i+1)) || isQuote(s.peek(i+1))
	case '}':
		if s.peek(1) == '<' && s.at(start-1) == '=' {
			return true // <secret>{Host=h;Secret=value}</secret>
		}
	}
	if isChosen(s.data[start:s.pos]) && (b == ')' && s.opensBefore(start) || i > 0 && s.at(s.wordAt(s.pos+i)) == ':') {
		return true // (pw:value), password:value user:name
	}
	return i > 0 && (form == FormFlag || form == FormNext || s.at(start-1) == '=' || b == '-' || b == '/' || b == '}' || s.assigns(s.pos+i))
}

// keysNext tells whether the element that begins at i names the one that follows, as in property lists: <key>name</key> <true/>.
func (s *scanner) keysNext(i int) bool {
	const end = "</key>"
	if !s.has(i-len("<key>"), "<key>") || !s.has(s.pos, end) {
		return false
	}
	next := s.pos + len(end)
	for s.at(next) != 0 && in(" \t\r\n", s.at(next)) {
		next++
	}
	for _, kind := range [...]string{"<true", "<false", "<string", "<integer", "<real", "<date", "<data", "<array", "<dict"} {
		if s.has(next, kind) {
			return true
		}
	}
	return false
}

// assigns tells whether another pair begins at i: name=value.
func (s *scanner) assigns(i int) bool {
	end := s.wordAt(i)
	return end > i && s.at(end) == '=' && s.at(end+1) > ' ' && s.at(end+1) != '='
}
