package ignore

import (
	"fmt"
	"strings"
)

// Matcher judges paths by one list, without a walk and without a disk: the paths
// of a history need not exist any more.
type Matcher struct{ list *List }

// NewMatcher reads data as a gitignore file, such as .stanchignore, that stands
// at the root; name stands in problems. Lines with a problem have no effect. The
// file may come from an attacker: without o.Budget it gets one of its own.
func NewMatcher(name string, data []byte, o Options) (*Matcher, []Problem) {
	if o.Budget == nil {
		o.Budget = new(Budget)
	}
	l, problems := Parse(name, data, o)
	return &Matcher{l}, problems
}

// NewGlobs makes a matcher of patterns that were given one by one, as with
// --exclude: each is one line of a gitignore file. A blank pattern, a comment and
// one that can match nothing are errors.
func NewGlobs(globs []string, o Options) (*Matcher, error) {
	for _, g := range globs {
		if _, ok := lineText([]byte(g)); !ok || strings.Contains(g, "\n") {
			return nil, fmt.Errorf("pattern %q: names nothing", g)
		}
	}
	l, problems := Parse("pattern", []byte(strings.Join(globs, "\n")), o)
	if len(problems) > 0 {
		p := problems[0]
		return nil, fmt.Errorf("pattern %q: %s", globs[max(p.Line, 1)-1], p.Text)
	}
	return &Matcher{l}, nil
}

// Exceeded tells whether the budget ran out, so that Match answered "no" for want
// of time.
func (m *Matcher) Exceeded() bool { return m != nil && m.list.budget.Exceeded() }

// Match returns the pattern, as written, that covers path or a directory above
// it; ok is false if none does. path is '/'-separated, relative to the root, and
// names a file: each part but the last is a directory. As in git, what stands in
// a matched directory can't be re-included.
func (m *Matcher) Match(path string) (pattern string, ok bool) {
	if m == nil || len(m.list.patterns) == 0 {
		return "", false
	}
	start := 0
	for {
		end := strings.IndexByte(path[start:], '/')
		if end < 0 {
			break
		}
		end += start
		if p := m.list.last(path[:end], path[start:end], true); p != nil && !p.negated {
			return p.text, true
		}
		start = end + 1
	}
	if p := m.list.last(path, path[start:], false); p != nil && !p.negated {
		return p.text, true
	}
	return "", false
}
