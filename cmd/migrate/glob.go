package migrate

import (
	"errors"
	"regexp/syntax"
	"slices"
	"strings"
	"unicode"
)

var errNoGlob = errors.New("its regex has no form in gitignore syntax: write it by hand")

// mostGlobs bounds what the alternatives of one regex multiply to.
const mostGlobs = 64

// piece is a stretch of a path: literal text, or one of the marks.
type piece string

const (
	anyRun    piece = "\x00*" // .*
	anyOne    piece = "\x00?" // .
	textStart piece = "\x00^"
	textEnd   piece = "\x00$"
)

// globsOf returns lines of an ignore file in gitignore syntax that cover what a regex
// finds in a path. What crosses folders in the middle of a name is narrowed to one folder,
// so that the lines never cover more than the regex.
func globsOf(regex string) ([]string, error) {
	re, err := syntax.Parse(regex, syntax.Perl)
	if err != nil {
		return nil, errors.New("its regex is not RE2")
	}
	ways, ok := expand(re.Simplify())
	if !ok {
		return nil, errNoGlob
	}
	var out []string
	for _, w := range ways {
		g, ok := glob(w)
		if !ok {
			return nil, errNoGlob
		}
		if !slices.Contains(out, g) {
			out = append(out, g)
		}
	}
	return out, nil
}

// expand lists the ways in which re can match, each as pieces.
func expand(re *syntax.Regexp) (ways [][]piece, ok bool) {
	switch re.Op {
	case syntax.OpEmptyMatch:
		return [][]piece{nil}, true
	case syntax.OpLiteral:
		if re.Flags&syntax.FoldCase != 0 && slices.ContainsFunc(re.Rune, unicode.IsLetter) {
			return nil, false
		}
		return [][]piece{{piece(re.Rune)}}, true
	case syntax.OpBeginText, syntax.OpBeginLine:
		return [][]piece{{textStart}}, true
	case syntax.OpEndText, syntax.OpEndLine:
		return [][]piece{{textEnd}}, true
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return [][]piece{{anyOne}}, true
	case syntax.OpCapture:
		return expand(re.Sub[0])
	case syntax.OpQuest:
		ways, ok = expand(re.Sub[0])
		return append(ways, nil), ok
	case syntax.OpStar, syntax.OpPlus:
		return repeated(re)
	case syntax.OpAlternate:
		for _, sub := range re.Sub {
			w, good := expand(sub)
			if ways = append(ways, w...); !good || len(ways) > mostGlobs {
				return nil, false
			}
		}
		return ways, true
	case syntax.OpConcat:
		return concat(re.Sub)
	case syntax.OpCharClass:
		return class(re.Rune)
	}
	return nil, false
}

// repeated knows .* and .+ alone.
func repeated(re *syntax.Regexp) ([][]piece, bool) {
	if op := re.Sub[0].Op; op != syntax.OpAnyChar && op != syntax.OpAnyCharNotNL {
		return nil, false
	}
	if re.Op == syntax.OpPlus {
		return [][]piece{{anyOne, anyRun}}, true
	}
	return [][]piece{{anyRun}}, true
}

// class knows classes of a few characters, such as the one that (a|b) becomes.
func class(ranges []rune) (ways [][]piece, ok bool) {
	for i := 0; i < len(ranges); i += 2 {
		for r := ranges[i]; r <= ranges[i+1]; r++ {
			if ways = append(ways, []piece{piece(r)}); len(ways) > 8 {
				return nil, false
			}
		}
	}
	return ways, true
}

func concat(subs []*syntax.Regexp) ([][]piece, bool) {
	ways := [][]piece{nil}
	for _, sub := range subs {
		next, ok := expand(sub)
		if !ok || len(ways)*len(next) > mostGlobs {
			return nil, false
		}
		var product [][]piece
		for _, w := range ways {
			for _, n := range next {
				product = append(product, slices.Concat(w, n))
			}
		}
		ways = product
	}
	return ways, true
}

// glob writes one way as a line in gitignore syntax.
func glob(w []piece) (string, bool) {
	start, end := false, false
	for len(w) > 0 && (w[0] == textStart || w[0] == anyRun) {
		start = w[0] == textStart
		w = w[1:]
	}
	for len(w) > 0 && (w[len(w)-1] == textEnd || w[len(w)-1] == anyRun) {
		end = w[len(w)-1] == textEnd
		w = w[:len(w)-1]
	}
	var b strings.Builder
	for _, p := range w {
		switch p {
		case textStart, textEnd:
			return "", false
		case anyRun:
			b.WriteByte('*')
		case anyOne:
			b.WriteByte('?')
		default:
			b.WriteString(literal(string(p)))
		}
	}
	body := b.String()
	if strings.Trim(body, "*?/") == "" {
		return "", false // everything
	}
	return lead(body, start) + body + trail(body, end), true
}

func lead(body string, anchored bool) string {
	switch {
	case anchored && strings.HasPrefix(body, "/"):
		return ""
	case anchored:
		return "/"
	case strings.HasPrefix(body, "/"):
		return "**"
	case strings.Contains(body, "/"):
		return "**/*"
	}
	return "*"
}

func trail(body string, anchored bool) string {
	switch {
	case anchored:
		return ""
	case strings.HasSuffix(body, "/"):
		return "**"
	}
	return "*"
}

// literal escapes what gitignore takes for more than itself.
func literal(s string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "?", `\?`, "[", `\[`, "]", `\]`).Replace(s)
}
