package generic

// A value without a mark of its own, 32 hexadecimal digits, is a vendor's key only
// where the vendor's name belongs to it. Context reads what belongs to a value: the
// name that it is given and what that name is part of (receiver, function and other
// arguments of a call, host of a URL, header, command), the keys, sections and
// blocks around it, and comments, log lines and names of the same object beside it.
// The name and value of another assignment do not belong to it.

// Zone says how a word belongs to a value, the nearest first.
type Zone uint8

const (
	ZoneName   Zone = iota // the name that the value is given, or the text in front of it
	ZoneLine               // the rest of the same statement: owner, call, URL, command
	ZoneParent             // a key, section, element or block that holds the value
	ZoneBeside             // a comment or log line above, or what names the same object
)

// Limits of what is read around a value, in bytes and lines.
const (
	contextBefore = 400
	contextBehind = 240
	contextOwner  = 160
	contextAbove  = 40 // lines
	contextProse  = 3  // lines of comments
	contextFields = 10 // lines of the same object
)

// Mention is a word of the Lexicon that belongs to a value.
type Mention struct {
	Word int // index into Lexicon.Words
	Zone Zone
	Span Span
	// Beside says that a word such as key or token stands next to it in one name,
	// or that it is all of the key or section that holds the value.
	Beside bool
	Host   bool // it is the name of a host
}

// Context is what was read around one value. It is reused from value to value.
type Context struct {
	Mentions []Mention
	Words    SecretWords // in the name and the statement in front of the value
	Digest   bool        // the name says that the value is a checksum or a revision
	Low      int         // where the bytes begin that were looked at; behind the value none were
	Far      bool        // more than those may have been looked at
	lex      *Lexicon
	value    Span
	data     []byte
	low      int
	segments [maxPieceSegments]segment
}

// Read fills c with what belongs to value. It looks at data[low:] only, so callers
// cut data to what may decide.
func (c *Context) Read(lex *Lexicon, data []byte, low int, value Span) {
	c.Mentions, c.Words, c.Digest = c.Mentions[:0], 0, false
	c.lex, c.value, c.data, c.low = lex, value, data, low
	bracket, start := c.before(value.Start)
	c.Far = start > low && data[start-1] != '\n' // a long line
	if start > low && c.isBlank(Span{start, value.Start}) {
		start = c.lineBefore(start).Start
		c.piece(c.lineOf(start), ZoneName) // a name with its value on a line of its own
	}
	switch {
	case c.Digest:
	case c.Words != 0:
		c.Far = true
		c.behind(value.End, bracket)
		c.above(start)
	default:
		start = c.continued(start)
	}
	c.Low = start - 1
	c.data = nil
}

// before reads the line in front of the value, from right to left, and returns the
// bracket that the value stands in, 0 if none opens on the line, and where the line
// starts. What a comma, a semicolon or an ampersand sets apart belongs to the value
// as an argument of the same call, or where it is no assignment of its own.
func (c *Context) before(at int) (bracket byte, start int) {
	level := levels{end: at, zone: ZoneName}
	depth := 0
	i := at - 1
	for low := max(c.low, at-contextBefore); i >= low && c.data[i] != '\n'; i-- {
		switch b := c.data[i]; {
		case isClosing(b):
			depth++
		case isOpening(b) && depth > 0:
			depth--
		case isOpening(b):
			c.close(&level, i, b)
			if bracket == 0 {
				bracket = b
			}
		case depth == 0 && isSeparator(b):
			c.item(&level, i)
		}
	}
	c.close(&level, i, 0)
	return bracket, i + 1
}

// levels is what before knows of the bracket it is in.
type levels struct {
	end   int // of the item that is being read
	zone  Zone
	items [8]Span // set apart from the value, not yet known whether they count
	n     int
}

// item ends the item that begins behind i. The first one is the value's own.
func (c *Context) item(l *levels, i int) {
	switch {
	case l.zone == ZoneName:
		c.piece(Span{i + 1, l.end}, ZoneName)
		l.zone = ZoneLine
	case l.n < len(l.items):
		l.items[l.n] = Span{i + 1, l.end}
		l.n++
	}
	l.end = i
}

// close ends a level at its opening bracket, or at the start of the line. The item
// that stands first of the next level owns the bracket.
func (c *Context) close(l *levels, i int, bracket byte) {
	c.item(l, i)
	for _, item := range l.items[:l.n] {
		if bracket == '(' || !c.assigns(item) {
			c.piece(item, ZoneLine)
		}
	}
	l.n = 0
	if bracket == 0 {
		return
	}
	owner := Span{i, i}
	depth := 0
	for owner.Start > c.low && i-owner.Start < contextOwner && c.data[owner.Start-1] != '\n' {
		b := c.data[owner.Start-1]
		if depth == 0 && (isOpening(b) || isSeparator(b)) {
			break
		}
		if isClosing(b) {
			depth++
		} else if isOpening(b) {
			depth--
		}
		owner.Start--
	}
	c.piece(owner, ZoneLine)
	l.end = owner.Start
}

// assigns tells whether an item gives a value to a name of its own.
func (c *Context) assigns(item Span) bool {
	for i := item.Start; i < item.End; i++ {
		switch c.data[i] {
		case '=':
			return true
		case ':':
			if i+1 < item.End && (c.data[i+1] == '/' || c.data[i+1] == ':') || i > item.Start && c.data[i-1] == ':' {
				continue
			}
			return true
		}
	}
	return false
}

func isOpening(b byte) bool   { return b == '(' || b == '[' || b == '{' || b == '?' }
func isClosing(b byte) bool   { return b == ')' || b == ']' || b == '}' }
func isSeparator(b byte) bool { return b == ',' || b == ';' || b == '&' }

// behind reads the rest of the line: other arguments, the URL of a command, a
// comment. It ends with the map or list that the value stands in.
func (c *Context) behind(at int, bracket byte) {
	end := min(len(c.data), at+contextBehind)
	start, depth := at, 0
	flush := func(i int) {
		if bracket == '(' || !c.assigns(Span{start, i}) {
			c.piece(Span{start, i}, ZoneLine)
		}
		start = i + 1
	}
	i := at
	for ; i < end; i++ {
		switch b := c.data[i]; {
		case b == '\n':
			if i == at || c.data[i-1] != '\\' {
				end = i
			}
		case depth == 0 && isSeparator(b):
			flush(i)
		case b == '#' && i > at && c.data[i-1] == ' ':
			flush(i)
			bracket = '('
		case b == '(' || b == '[' || b == '{':
			depth++
		case isClosing(b) && depth > 0:
			depth--
		case b == '}' || b == ']':
			end = i
		case b == ')':
			flush(i)
			bracket = 0
		}
	}
	flush(min(i, end))
}

// piece notes the words of a stretch of text.
func (c *Context) piece(s Span, zone Zone) {
	if s.Start >= s.End {
		return
	}
	for s.Start < s.End {
		n, next := c.split(s)
		c.note(c.segments[:n], zone)
		if next <= s.Start {
			return
		}
		s.Start = next
	}
}
