package generic

// Span is a half-open range of bytes.
type Span struct{ Start, End int }

// Len returns the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Reach is how many bytes on either side of a name decide about it.
const Reach = 512

// Limits of a pair, in bytes. Together they stay within Reach: a name, a gap, a
// value and the line around them (maxLine on either side).
const (
	maxName  = 80
	maxGap   = 160 // between name and value: separator, type, calls around the value, spaces
	maxValue = 512
	maxLine  = 160
)

// Pair is a name and the literal value that it is given.
type Pair struct {
	// Name holds identifier bytes and '-' only, without quotes and leading dashes. Where
	// no name stands, as in a URL, it is what marks the place: "https://".
	Name  Span
	Value Span // without its quotes
	Form  Form
	Quote byte // the quote around the value; 0 if it stands bare
	// Callee is the last name of the call around the value: Decode of
	// hex.Decode("..."); empty if there is none.
	Callee Span
	// Computed says that the value is not what it seems: it goes on in another
	// expression, or its quotes are those of a template.
	Computed bool
	// Joined says that the value is written in several pieces, "abc" + "def", and
	// holds what stands between them; see Text.
	Joined bool
	// Login says that the value is a user and a password in base64, behind "Basic"; see Text.
	Login bool
	// Placed says that the place of the value in a call or a text gives it away, whatever it looks like.
	Placed bool
	// Listed says that the value is the first of a list.
	Listed bool
	// Rows says that the name heads a column, whose next value NextRow finds.
	Rows Rows
}

// Rows is where the values of a column stand.
type Rows uint8

const (
	NoRows   Rows = iota
	RowLines      // one a line, in a table whose first line has the names
	RowLists      // in lists in brackets, behind the VALUES of SQL
)

// Whole returns the bytes from the first of name and value to the end of the other.
func (p *Pair) Whole() Span {
	return Span{min(p.Name.Start, p.Value.Start), max(p.Name.End, p.Value.End)}
}

// Form is how name and value are joined.
type Form uint8

const (
	FormNone     Form = iota
	FormAssign        // name = value, name := value, name => value
	FormColon         // name: value
	FormCompare       // name == value, name.equals("value")
	FormCall          // setName("value")
	FormArgument      // f("name", "value")
	FormElement       // <name>value</name>
	FormAttr          // key="name" value="value"
	FormFlag          // --name value, -p value
	FormNext          // name "value", name `value`: statements, settings, prose
	FormIs            // the name is value
	FormFallback      // name || "value", ${NAME:-value}, getenv("NAME", "value")
	FormURL           // scheme://user:value@host
	FormHeader        // Basic value, Bearer value
	FormLogin         // login("user", "value"), -u user:value
	FormBytes         // name = {1, 2, 3}
	forms             // how many there are
)

// FindPair returns the pair that the anchor, the place of one of Words, leads to.
// ok is false where no value belongs to it.
func FindPair(data []byte, anchor Span) (p Pair, ok bool) {
	p, ok, _ = FindPairWithin(data, anchor, Reach)
	return p, ok
}

// FindPairWithin is FindPair, with a look at no more than reach bytes on either side of the
// anchor. sure tells that none of the others would have made a difference.
func FindPairWithin(data []byte, anchor Span, reach int) (p Pair, ok, sure bool) {
	cut := false
	s := scanner{data: data[:min(len(data), anchor.End+reach)], low: max(0, anchor.Start-reach), cut: &cut}
	switch text := data[anchor.Start:anchor.End]; {
	case isCallee(text):
		p, ok = s.called(anchor)
	case anchor.Len() >= leastCommand:
		p, ok = s.toldTo(anchor)
	case isMark(text):
		p, ok = s.mark(anchor)
	default:
		p, ok = s.named(anchor)
	}
	return p, ok && p.Value.Start < p.Value.End, !cut
}

// NextRow returns the pair of the same name, which the anchor led to, with the value in the row behind that of p. ok is false
// where there is none within Reach.
func NextRow(data []byte, anchor Span, p Pair) (next Pair, ok bool) {
	s := scanner{data: data[:min(len(data), anchor.End+Reach)], low: max(0, anchor.Start-Reach)}
	next = Pair{Name: p.Name, Rows: p.Rows}
	switch s.pos = p.Value.End; p.Rows {
	case RowLines:
		ok = s.cellBelow(&next, s.lineEnd(s.pos)+1)
	case RowLists:
		ok = s.nextList(&next)
	}
	return next, ok && next.Value.Start < next.Value.End
}

// named reads the pair around a word that is part of a name.
func (s *scanner) named(anchor Span) (p Pair, ok bool) {
	if p.Name, ok = s.name(anchor); !ok {
		return Pair{}, false
	}
	s.pos = p.Name.End
	if s.headed(&p) || s.placed(&p) {
		return p, true
	}
	word := s.isPasswordWord(p.Name) || s.dashed(&p)
	if word && s.paired(&p) {
		return p, true
	}
	told := p
	if s.separator(&p) && p.Form != FormNone && s.pos-p.Name.End <= maxGap && s.value(&p) {
		s.unuser(&p, word)
		p.Placed = p.Placed || s.isUCI(&p)
		s.uncouple(&p)
		return p, !s.namesAnother(&p)
	}
	s.pos = told.Name.End
	return told, s.reversed(&told) || word && s.told(&told) || s.commanded(&told) || s.labelled(&told) || s.noted(&told)
}

// namesAnother tells whether a pair only names the one that follows: "key": "NAME",
// "value": "value".
func (s *scanner) namesAnother(p *Pair) bool {
	if p.Quote == 0 || !equalFold(s.data[p.Name.Start:p.Name.End], "key") {
		return false
	}
	s.pos = p.Value.End
	s.skip("\"'\\")
	s.skip(", \t\r\n")
	return s.valueKey()
}

// name widens the anchor to the whole name.
func (s *scanner) name(anchor Span) (Span, bool) {
	if s.data[anchor.Start] >= 0x80 {
		return anchor, true // a word of another script
	}
	for anchor.Len() > 1 && !isNameByte(s.data[anchor.End-1]) {
		anchor.End--
	}
	if anchor.Len() > 1 && !isNameByte(s.data[anchor.Start]) {
		anchor.Start++
	}
	n := anchor
	for !s.atStart(n.Start) && isNameByte(s.data[n.Start-1]) && n.End-n.Start <= maxName {
		n.Start--
	}
	for !s.atEnd(n.End) && (isNameByte(s.data[n.End]) || s.isAccented(n.End)) && n.End-n.Start <= maxName {
		n.End++
	}
	for n.Start < anchor.Start && s.data[n.Start] == '-' {
		n.Start++
	}
	if at := n.Start; at < anchor.Start && s.at(at-1) == '\\' && in("nrt", s.data[at]) {
		n.Start++ // "\nPASS=..." inside a string
	}
	for n.End > anchor.End && s.data[n.End-1] == '-' {
		n.End-- // password->value
	}
	const challenge = "-authenticate" // WWW-Authenticate asks for credentials
	if s.hasFold(n.End-len(challenge), challenge) {
		return n, false
	}
	return n, n.End-n.Start <= maxName
}

// Text returns the value of p as it counts: its own bytes, the password of a login, or its pieces put
// together.
func (p *Pair) Text(data []byte) []byte {
	text := data[p.Value.Start:p.Value.End]
	switch {
	case p.Login:
		return password(text)
	case !p.Joined:
		return text
	}
	var whole []byte
	for i, inside := 0, true; i < len(text); i++ {
		switch b := text[i]; {
		case b == '\\' && inside && i+1 < len(text):
			whole = append(whole, b, text[i+1])
			i++
		case b == p.Quote:
			inside = !inside
		case inside:
			whole = append(whole, b)
		}
	}
	return whole
}
