package generic

import "bytes"

// above reads the lines above the value's: what holds it, by indentation, and what
// stands beside it. start is where the value's line begins.
func (c *Context) above(start int) {
	w := walk{indent: c.indent(start), adjacent: true, prose: contextProse, fields: contextFields}
	for n := 0; n < contextAbove && start > c.low; n++ {
		line := c.lineBefore(start)
		start = line.Start
		if !c.readAbove(&w, line) {
			return
		}
	}
}

// walk is what above knows of the lines it has passed.
type walk struct {
	indent   int  // of the innermost block read so far
	adjacent bool // only lines of the same statement and prose lie between
	prose    int  // lines of prose that may still be read
	fields   int  // lines of the same object that may still be read
}

// readAbove reads one line and tells whether to go on.
func (c *Context) readAbove(w *walk, line Span) bool {
	text := bytes.TrimRight(c.data[line.Start:line.End], " \t\r")
	trimmed := bytes.TrimLeft(text, " \t")
	if len(trimmed) == 0 {
		w.prose = min(w.prose, 1)
		return true
	}
	line.End = line.Start + len(text)
	indent := c.indent(line.Start)
	last := text[len(text)-1]
	w.fields--
	switch {
	case w.adjacent && joins(last):
		c.piece(line, ZoneLine)
		w.indent = min(w.indent, indent)
		return true
	case isSection(trimmed):
		c.piece(line, ZoneParent)
		return false
	case indent < w.indent && opens(last):
		c.piece(line, ZoneParent)
		w.indent, w.fields, w.adjacent = indent, contextFields, false
		return true
	case w.prose > 0 && c.isProse(trimmed, line):
		w.prose--
		c.piece(line, ZoneBeside)
	case w.fields > 0 && indent == w.indent && isIdentity(trimmed):
		c.piece(line, ZoneBeside)
		w.prose = 0
	default:
		w.prose = 0
	}
	w.adjacent = false
	return true
}

// continued reads only the lines that the value's statement began on. It returns where the
// first line begins that it looked at.
func (c *Context) continued(start int) int {
	for n := 0; n < 4 && start > c.low; n++ {
		line := c.lineBefore(start)
		start = line.Start
		text := bytes.TrimRight(c.data[line.Start:line.End], " \t\r")
		if len(text) == 0 || !joins(text[len(text)-1]) {
			break
		}
		c.piece(line, ZoneLine)
	}
	return start
}

// joins tells whether a line that ends with b goes on in the next one.
func joins(b byte) bool { return b == '\\' || b == '(' || b == '=' || b == '+' }

// opens tells whether a line that ends with b holds the indented lines below it.
func opens(b byte) bool { return b == ':' || b == '{' || b == '(' || b == '[' || b == '>' || b == '|' }

// lineOf returns the line that begins at start, without its line end.
func (c *Context) lineOf(start int) Span {
	end := start
	for end < len(c.data) && c.data[end] != '\n' {
		end++
	}
	return Span{start, end}
}

// isBlank tells whether s holds white space only.
func (c *Context) isBlank(s Span) bool { return len(bytes.TrimSpace(c.data[s.Start:s.End])) == 0 }

// lineBefore returns the line that ends before start, without its line end.
func (c *Context) lineBefore(start int) Span {
	end := start - 1
	at := end
	for at > c.low && c.data[at-1] != '\n' {
		at--
	}
	return Span{at, end}
}

// indent counts the white space that a line begins with; a tab counts for eight.
func (c *Context) indent(at int) int {
	n := 0
	for ; at < len(c.data); at++ {
		switch c.data[at] {
		case ' ':
			n++
		case '\t':
			n += 8
		default:
			return n
		}
	}
	return n
}

// isSection knows [name] of INI and TOML.
func isSection(line []byte) bool {
	return line[0] == '[' && line[len(line)-1] == ']' && bytes.IndexByte(line, '"') < 0 && bytes.IndexByte(line, ',') < 0
}

// isProse knows comments, and log lines and sentences: words that assign nothing.
func (c *Context) isProse(trimmed []byte, line Span) bool {
	for _, mark := range [...]string{"#", "//", "/*", "* ", "--", "<!--", ";", "\"\"\"", "'''", "REM ", "%"} {
		if bytes.HasPrefix(trimmed, []byte(mark)) {
			return true
		}
	}
	return bytes.Count(trimmed, []byte(" ")) > 1 && !c.assigns(line) && !opens(trimmed[len(trimmed)-1]) && trimmed[len(trimmed)-1] != ';'
}

// isIdentity knows the lines that name the object they stand in: name: ..., "id":
// ..., <id>...</id>, host = ..., url: ...
func isIdentity(line []byte) bool {
	start := 0
	for start < len(line) && !isAlnum(line[start]) {
		start++
	}
	end := start
	for end < len(line) && isNameByte(line[end]) {
		end++
	}
	name := line[start:end]
	for _, tail := range identities {
		n := len(name) - len(tail)
		if n < 0 || n > 16 || !hasFold(name[n:], tail) {
			continue
		}
		if rest := name[:n]; n == 0 || !isAlnum(rest[n-1]) || hasFold(rest, "base") || hasFold(rest, "api") {
			return true
		}
	}
	return false
}

// identities end the names of what tells whose an object is.
var identities = [...]string{"name", "id", "service", "provider", "vendor", "integration", "host", "url", "uri",
	"endpoint", "domain", "server", "title", "description", "type", "module", "plugin"}
