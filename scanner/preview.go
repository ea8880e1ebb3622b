package scanner

import (
	"fmt"
	"regexp/syntax"
	"unicode/utf8"

	"github.com/stanchdev/stanch/rules"
)

// maxPublicPrefix bounds what a preview shows, and smallClass how many
// characters a class may choose from and still tell nothing ("gh[pousr]_").
const (
	maxPublicPrefix = 24
	smallClass      = 8
)

// preview shows the rule's public prefix and the length in bytes, never random
// bytes: "ghp_… (40)". A prefix that takes more than half of the secret is cut.
func preview(rule *rules.Rule, secret []byte) string {
	n := 0
	if tree, err := syntax.Parse(rule.Pattern, syntax.Perl); err == nil && rule.Pattern != "" {
		n, _ = publicPrefix(secretPart(tree), secret)
	}
	n = min(n, len(secret)/2, maxPublicPrefix)
	return fmt.Sprintf("%s… (%d)", printable(secret[:n]), len(secret))
}

// secretPart returns the group named secret, or the whole tree.
func secretPart(tree *syntax.Regexp) *syntax.Regexp {
	if found := findGroup(tree, "secret"); found != nil {
		return found
	}
	return tree
}

func findGroup(tree *syntax.Regexp, name string) *syntax.Regexp {
	if tree.Op == syntax.OpCapture && tree.Name == name {
		return tree
	}
	for _, sub := range tree.Sub {
		if found := findGroup(sub, name); found != nil {
			return found
		}
	}
	return nil
}

// publicPrefix returns how many bytes of secret the pattern spells out from its
// start, and whether the whole of re did.
func publicPrefix(re *syntax.Regexp, secret []byte) (n int, all bool) {
	switch re.Op {
	case syntax.OpLiteral:
		for _, want := range re.Rune {
			got, size := utf8.DecodeRune(secret[n:])
			if size == 0 || (got != want && re.Flags&syntax.FoldCase == 0) {
				return n, false
			}
			n += size
		}
		return n, true
	case syntax.OpCharClass:
		if got, size := utf8.DecodeRune(secret); size > 0 && classSize(re.Rune) <= smallClass && inClass(re.Rune, got) {
			return size, true
		}
		return 0, false
	case syntax.OpCapture:
		return publicPrefix(re.Sub[0], secret)
	case syntax.OpConcat:
		for _, sub := range re.Sub {
			m, whole := publicPrefix(sub, secret[n:])
			if n += m; !whole {
				return n, false
			}
		}
		return n, true
	case syntax.OpAlternate:
		best, whole := 0, false
		for _, sub := range re.Sub {
			if m, ok := publicPrefix(sub, secret); ok && m > best {
				best, whole = m, true
			}
		}
		return best, whole
	case syntax.OpBeginLine, syntax.OpBeginText, syntax.OpWordBoundary, syntax.OpEmptyMatch:
		return 0, true
	}
	return 0, false
}

func classSize(pairs []rune) (n int) {
	for i := 0; i+1 < len(pairs); i += 2 {
		n += int(pairs[i+1]-pairs[i]) + 1
	}
	return n
}

func inClass(pairs []rune, r rune) bool {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i] <= r && r <= pairs[i+1] {
			return true
		}
	}
	return false
}

func printable(p []byte) string {
	for _, b := range p {
		if b < ' ' || b > '~' {
			return ""
		}
	}
	return string(p)
}
