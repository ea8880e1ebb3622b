package generic

// Span is a half-open range of bytes.
type Span struct{ Start, End int }

// Len returns the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Reach is how many bytes on either side of a name decide about it.
const Reach = 1024

// Limits of a pair, in bytes. Together they stay within Reach.
const (
	maxName  = 80
	maxGap   = 64 // between name and value: separator, type, spaces
	maxValue = 512
)

// Pair is a name and the literal value that it is given.
type Pair struct {
	Name  Span // identifier bytes and '-' only, without quotes and leading dashes
	Value Span // without its quotes
	Form  Form
	Quote byte // the quote around the value; 0 if it stands bare
	// Computed says that the value is not what it seems: it goes on in another
	// expression, or its quotes are those of a template.
	Computed bool
}

// Form is how name and value are joined.
type Form uint8

const (
	FormNone    Form = iota
	FormAssign       // name = value, name := value, name => value
	FormColon        // name: value
	FormCompare      // name == value
	FormCall         // setName("value"), f("name", "value")
	FormElement      // <name>value</name>
	FormAttr         // key="name" value="value"
	FormFlag         // --name value
)

// FindPair returns the pair whose name holds the anchor, the place of one of
// Words. ok is false where no value follows the name.
func FindPair(data []byte, anchor Span) (p Pair, ok bool) {
	s := scanner{data: data[:min(len(data), anchor.End+Reach)], low: max(0, anchor.Start-Reach)}
	if p.Name, ok = s.name(anchor); !ok {
		return Pair{}, false
	}
	s.pos = p.Name.End
	if p.Form = s.separator(p.Name); p.Form == FormNone {
		return Pair{}, false
	}
	if s.pos-p.Name.End > maxGap || !s.value(&p) {
		return Pair{}, false
	}
	return p, true
}

// scanner reads forward from pos; it sees data[low:] only.
type scanner struct {
	data []byte
	low  int
	pos  int
}

// peek returns the byte at offset i from pos, 0 where there is none.
func (s *scanner) peek(i int) byte {
	if at := s.pos + i; s.low <= at && at < len(s.data) {
		return s.data[at]
	}
	return 0
}

// at returns the byte at an absolute place, 0 where there is none.
func (s *scanner) at(i int) byte {
	if s.low <= i && i < len(s.data) {
		return s.data[i]
	}
	return 0
}

func (s *scanner) skip(set string) {
	for s.pos < len(s.data) && in(set, s.data[s.pos]) {
		s.pos++
	}
}

func (s *scanner) skipSpace() { s.skip(" \t") }

// take moves over text if it stands here.
func (s *scanner) take(text string) bool {
	if s.pos+len(text) <= len(s.data) && string(s.data[s.pos:s.pos+len(text)]) == text {
		s.pos += len(text)
		return true
	}
	return false
}

func in(set string, b byte) bool {
	for i := range len(set) {
		if set[i] == b {
			return true
		}
	}
	return false
}

// name widens the anchor to the whole name.
func (s *scanner) name(anchor Span) (Span, bool) {
	n := anchor
	for n.Start > s.low && isNameByte(s.data[n.Start-1]) && n.End-n.Start <= maxName {
		n.Start--
	}
	for n.End < len(s.data) && isNameByte(s.data[n.End]) && n.End-n.Start <= maxName {
		n.End++
	}
	for n.Start < anchor.Start && s.data[n.Start] == '-' {
		n.Start++
	}
	for n.End > anchor.End && s.data[n.End-1] == '-' {
		n.End-- // password->value
	}
	return n, n.End-n.Start <= maxName
}

func isNameByte(b byte) bool { return isAlnum(b) || b == '_' || b == '-' }

func isAlnum(b byte) bool  { return isLetter(b) || isDigit(b) }
func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }
func isDigit(b byte) bool  { return '0' <= b && b <= '9' }
func isLower(b byte) bool  { return 'a' <= b && b <= 'z' }
func isUpper(b byte) bool  { return 'A' <= b && b <= 'Z' }
func isQuote(b byte) bool  { return b == '"' || b == '\'' || b == '`' }

// separator moves from the end of the name to the start of the value and says how
// the two are joined.
func (s *scanner) separator(name Span) Form {
	quoted := s.closeName(name)
	if quoted {
		s.skip("])") // env["NAME"] = ..., attr('name') = ...
	}
	s.skipSpace()
	switch b := s.peek(0); {
	case b == '=' || b == ':':
		return s.joint(quoted)
	case b == '-' && s.take("->") || b == '!' && s.take("!="):
		return FormNone
	case b == ',' && quoted, b == '(' && !quoted:
		s.pos++
		s.skip(" \t\r\n")
		return quotedOnly(s, FormCall)
	case b == '>' && s.at(name.Start-1) == '<':
		s.pos++
		return FormElement
	case quoted && s.take("value="), quoted && s.take("Value="):
		return quotedOnly(s, FormAttr)
	case s.at(name.Start-1) == '-' && s.at(name.Start-2) == '-' && s.at(s.pos-1) == ' ':
		return FormFlag
	case !quoted && isLetter(b):
		return s.typed()
	}
	return FormNone
}

// closeName moves over the quote that closes the name, if one opened it.
func (s *scanner) closeName(name Span) bool {
	open := s.at(name.Start - 1)
	if !isQuote(open) {
		return false
	}
	if s.at(name.Start-2) == '\\' {
		return s.take("\\" + string(rune(open)))
	}
	return s.take(string(rune(open)))
}

// joint reads =, :=, =>, ==, ===, :, ::= and the like, and a type between colon and
// equals sign: name: string = value.
func (s *scanner) joint(quoted bool) Form {
	first := s.peek(0)
	start := s.pos
	s.skip("=:")
	text := s.data[start:s.pos]
	if len(text) > 3 || string(text) == "::" {
		return FormNone
	}
	if s.peek(0) == '>' || s.peek(0) == '~' {
		s.pos++
	}
	s.skipSpace()
	switch {
	case string(text) == "==" || string(text) == "===":
		return FormCompare
	case first == '=' || len(text) > 1:
		return FormAssign
	}
	if !quoted && isLetter(s.peek(0)) {
		return s.colonTyped()
	}
	return FormColon
}

// colonTyped tells `name: string = "value"` from `name: value`.
func (s *scanner) colonTyped() Form {
	here := s.pos
	if s.typed() == FormAssign {
		return FormAssign
	}
	s.pos = here
	return FormColon
}

// typed reads a type name and an equals sign: password string = "value".
func (s *scanner) typed() Form {
	start := s.pos
	for s.pos-start < 32 && (isAlnum(s.peek(0)) || in("_.*&<>[]?|", s.peek(0)) && s.peek(0) != 0) {
		s.pos++
	}
	s.skipSpace()
	if s.peek(0) == '=' && s.peek(1) != '=' && s.peek(1) != '>' {
		s.pos++
		s.skipSpace()
		return quotedOnly(s, FormAssign)
	}
	return FormNone
}

// quotedOnly returns form if a quoted value follows.
func quotedOnly(s *scanner, form Form) Form {
	if isQuote(s.peek(s.prefix())) || s.peek(0) == '\\' {
		return form
	}
	return FormNone
}

// prefix returns the length of the letters before a quote that tell what kind of
// string it opens: b"", r”, @"", L"".
func (s *scanner) prefix() int {
	n := 0
	for n < 2 && in("bBrRuUfFL@$", s.peek(n)) && s.peek(n) != 0 {
		n++
	}
	if isQuote(s.peek(n)) {
		return n
	}
	return 0
}
