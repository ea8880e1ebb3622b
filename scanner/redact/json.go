package redact

import (
	"bytes"
	"strings"
)

// jsonState is where in JSON the stream stands: inside of a string or not.
type jsonState struct{ inString bool }

// spans fits the spans of found in data[from:] to JSON (RFC 8259): of a secret only
// what stands inside of strings goes, whole escapes at a time, and of what stands outside whole
// numbers and names, which become strings. Names turn into replacements.
func (j *jsonState) spans(data []byte, from int, found []Span) (out []Span) {
	at := from
	for _, s := range found {
		for at = j.lineOf(data, at, s.Start); at < s.End; {
			end := j.token(data, at)
			if end > s.Start {
				out = j.replace(out, data, Span{at, end, s.Name})
			}
			j.step(data, at)
			at = end
		}
	}
	for at = j.lineOf(data, at, len(data)); at < len(data); {
		end := j.token(data, at)
		j.step(data, at)
		at = end
	}
	return out
}

// lineOf moves from at to the start of the line of pos, if that is farther on. No
// string holds a raw line end, so none is open there.
func (j *jsonState) lineOf(data []byte, at, pos int) int {
	if at >= pos {
		return at
	}
	if n := bytes.LastIndexByte(data[at:pos], '\n'); n >= 0 {
		j.inString = false
		return at + n + 1
	}
	return at
}

// token returns where the unit that begins at at ends: an escape, a character of a
// string, a whole number or name, or one other byte.
func (j *jsonState) token(data []byte, at int) int {
	switch {
	case j.inString && data[at] == '\\' && at+1 < len(data):
		if data[at+1] == 'u' {
			return min(at+6, len(data))
		}
		return at + 2
	case !j.inString && isScalar(data[at]):
		end := at + 1
		for end < len(data) && isScalar(data[end]) {
			end++
		}
		return end
	}
	return at + 1
}

// step moves over the unit at at.
func (j *jsonState) step(data []byte, at int) {
	switch data[at] {
	case '"':
		j.inString = !j.inString
	case '\n':
		j.inString = false
	}
}

// replace adds a unit to what goes, or to the span before it.
func (j *jsonState) replace(out []Span, data []byte, unit Span) []Span {
	b := data[unit.Start]
	switch {
	case !j.inString && !isScalar(b), j.inString && (b == '"' || b == '\n'):
		return out // quotes, commas and blanks stay
	case !j.inString:
		unit.Name = `"` + mask(unit.Name) + `"`
		return append(out, unit)
	}
	unit.Name = mask(unit.Name)
	if n := len(out); n > 0 && out[n-1].End == unit.Start && out[n-1].Name == unit.Name {
		out[n-1].End = unit.End
		return out
	}
	return append(out, unit)
}

// isScalar tells whether b is part of a number, true, false or null, or of what should be one.
func isScalar(b byte) bool { return b > ' ' && strings.IndexByte(`{}[],:"`, b) < 0 }
