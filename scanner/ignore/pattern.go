package ignore

import (
	"strings"
	"sync"

	gitignore "github.com/sabhiram/go-gitignore"
)

// pattern is one line, taken apart as git's parse_path_pattern and match_pathname
// (dir.c) do.
type pattern struct {
	text    string // as written
	negated bool   // "!": re-includes
	dirOnly bool   // a slash at the end: directories only
	byBase  bool   // no slash elsewhere: matched against the last part of a path
	all     bool   // matches everything; stands in for patterns over a limit

	prefix string   // what a path begins with, up to the first wildcard
	suffix string   // instead of wild, for "*" and then no wildcard
	wild   string   // the rest, from the first wildcard on; "" if there is none
	line   string   // wild as go-gitignore is to read it
	least  int      // bytes that wild matches at least
	pieces []string // bytes they hold, in this order
	tail   string   // what they end with
	stars  int      // runs of '*' in wild

	compile sync.Once
	library *gitignore.GitIgnore
}

// newPattern reads one pattern; problem says why it can match nothing.
func newPattern(text string, fold bool) (p *pattern, problem string) {
	p = &pattern{text: text}
	s := text
	if s[0] == '!' {
		p.negated, s = true, s[1:]
	}
	if strings.HasSuffix(s, "/") {
		p.dirOnly, s = true, s[:len(s)-1]
	}
	p.byBase = !strings.Contains(s, "/")
	s = strings.TrimPrefix(s, "/")
	if s == "" {
		return p, "pattern names nothing"
	}
	p.split(s, fold)
	if p.wild == "" || len(p.wild) > maxWild {
		return p, ""
	}
	w := libraryLine(p.wild, !p.byBase, fold)
	p.line, p.least, p.stars = w.out.String(), w.least, w.runs
	for i, piece := range w.pieces {
		if i == len(w.pieces)-1 {
			p.tail = string(piece)
		} else if len(piece) > 0 {
			p.pieces = append(p.pieces, string(piece))
		}
	}
	return p, w.problem
}

// split cuts s where its first wildcard stands.
func (p *pattern) split(s string, fold bool) {
	cut := strings.IndexAny(s, special)
	switch {
	case cut < 0:
		p.prefix = s
	case cut == 0 && p.byBase && s[0] == '*' && !strings.ContainsAny(s[1:], special):
		p.suffix = s[1:]
		if p.suffix == "" {
			p.all = true
		}
	default:
		p.prefix, p.wild = s[:cut], s[cut:]
	}
	if fold {
		p.prefix, p.suffix = lower(p.prefix), lower(p.suffix)
	}
}

// special begins a wildcard or an escape.
const special = `*?[\`

// match tells whether p matches the path rel, whose last part is base.
func (p *pattern) match(rel, base string, isDir bool, b *Budget) bool {
	if p.dirOnly && !isDir {
		return false
	}
	s := rel
	if p.byBase {
		s = base
	}
	switch {
	case p.all:
		return true
	case p.suffix != "":
		return strings.HasSuffix(s, p.suffix)
	case p.wild == "":
		return s == p.prefix
	case !strings.HasPrefix(s, p.prefix):
		return false
	}
	rest := s[len(p.prefix):]
	return p.mayMatch(rest) && b.spend(p.stars*len(rest)) && p.matchWild(rest)
}

// mayMatch looks for what every match of wild has; nearly all paths lack it.
func (p *pattern) mayMatch(rest string) bool {
	if len(rest) < p.least || !strings.HasSuffix(rest, p.tail) {
		return false
	}
	for _, piece := range p.pieces {
		i := strings.Index(rest, piece)
		if i < 0 {
			return false
		}
		rest = rest[i+len(piece):]
	}
	return true
}

func (p *pattern) matchWild(rest string) bool {
	p.compile.Do(func() { p.library = gitignore.CompileIgnoreLines(p.line) })
	return p.library.MatchesPath(librarySubject(rest))
}
