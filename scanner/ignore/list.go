package ignore

import (
	"bytes"
	"fmt"
)

// Options says how patterns are read.
type Options struct {
	// FoldCase matches ASCII letters of either case, as core.ignoreCase asks for.
	FoldCase bool
	// Budget is shared by all lists of a walk; nil: no bound.
	Budget *Budget
}

// Limits on one file. Real files stay far below: the longest template of
// github/gitignore has 400 lines. What is over a limit never hides a path.
const (
	maxFile     = 1 << 20 // bytes
	maxPatterns = 1 << 16
	maxWild     = 1024    // bytes of one pattern from its first wildcard on
	maxWildSum  = 1 << 16 // the same over all patterns
)

// Problem is something that a file says and that has no effect.
type Problem struct {
	File string
	Line int // from 1; 0 for the file as a whole
	Text string
	// Limit is set where git would have gone on; elsewhere git, too, takes the
	// pattern for one that matches nothing.
	Limit bool
}

func (p Problem) Error() string {
	if p.Line == 0 {
		return fmt.Sprintf("%s: %s", p.File, p.Text)
	}
	return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Text)
}

// List is the patterns of one file in their order.
type List struct {
	patterns []*pattern
	fold     bool
	budget   *Budget
}

// Parse reads data as a gitignore file; name stands in problems. It always
// returns a list: a line with a problem ignores nothing, and if it was to
// re-include something, everything is re-included at that point.
func Parse(name string, data []byte, o Options) (*List, []Problem) {
	l := &List{fold: o.FoldCase, budget: o.Budget}
	if len(data) > maxFile {
		text := fmt.Sprintf("larger than %d bytes; nothing is ignored by it", maxFile)
		return l, []Problem{{File: name, Text: text, Limit: true}}
	}
	r := reader{name: name, list: l}
	data = bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF"))
	for number := 1; len(data) > 0 && r.line(number, &data); number++ {
	}
	return l, r.problems
}

// reader is the state of Parse.
type reader struct {
	name     string
	list     *List
	wild     int
	problems []Problem
}

// line takes the next line off data and reports whether to go on.
func (r *reader) line(number int, data *[]byte) bool {
	line, rest, _ := bytes.Cut(*data, []byte("\n"))
	*data = rest
	text, ok := lineText(line)
	if !ok {
		return true
	}
	if len(r.list.patterns) >= maxPatterns {
		r.limit(number, fmt.Sprintf("more than %d patterns; the rest is not read", maxPatterns), true)
		return false
	}
	p, problem := newPattern(text, r.list.fold)
	if len(p.wild) > maxWild {
		r.limit(number, fmt.Sprintf("pattern with more than %d bytes from its first wildcard on", maxWild), p.negated)
		return true
	}
	r.wild += len(p.wild)
	switch {
	case r.wild > maxWildSum:
		r.limit(number, fmt.Sprintf("more than %d bytes of wildcard patterns; the rest is not read", maxWildSum), true)
		return false
	case problem != "":
		r.problems = append(r.problems, Problem{File: r.name, Line: number, Text: problem})
		return true // matches nothing
	}
	r.list.patterns = append(r.list.patterns, p)
	return true
}

// limit notes what was not read. Where that may have held a negated pattern, all
// that came before gives way, so that nothing is hidden that git would show.
func (r *reader) limit(number int, text string, reinclude bool) {
	r.problems = append(r.problems, Problem{File: r.name, Line: number, Text: text, Limit: true})
	if reinclude {
		r.list.patterns = append(r.list.patterns, &pattern{negated: true, all: true})
	}
}

// lineText returns the pattern of one line, ok false for blank lines and comments.
// As in git, a NUL byte ends the line, one carriage return before the line's end
// goes, and then unescaped spaces at the end.
func lineText(line []byte) (text string, ok bool) {
	if len(line) == 0 || line[0] == '#' {
		return "", false
	}
	line = bytes.TrimSuffix(line, []byte("\r"))
	line, _, _ = bytes.Cut(line, []byte{0})
	text = trimSpaces(string(line))
	return text, text != ""
}

func trimSpaces(s string) string {
	end := 0 // behind the last byte that stays
	for i := 0; i < len(s); i++ {
		if s[i] == ' ' {
			continue
		}
		if s[i] == '\\' {
			i++ // and what it escapes
		}
		end = min(i+1, len(s))
	}
	return s[:end]
}

// last returns the last pattern that matches, nil if none does. rel is the path
// below the list's folder and base its last part.
func (l *List) last(rel, base string, isDir bool) *pattern {
	if l.fold {
		rel, base = lower(rel), lower(base)
	}
	for i := len(l.patterns) - 1; i >= 0; i-- {
		if l.patterns[i].match(rel, base, isDir, l.budget) {
			return l.patterns[i]
		}
	}
	return nil
}

// lower lowers ASCII letters only, as git does, byte by byte.
func lower(s string) string {
	b := []byte(s)
	for i := range b {
		b[i] = fold(b[i], true)
	}
	return string(b)
}
