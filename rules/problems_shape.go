package rules

import "regexp/syntax"

// longest returns the length in bytes of the longest text that re matches; bounded
// is false if there is none.
func longest(re *syntax.Regexp) (n int, bounded bool) {
	switch re.Op {
	case syntax.OpLiteral:
		return literalLen(re), true
	case syntax.OpCharClass:
		return classLen(re), true
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return 4, true
	case syntax.OpStar, syntax.OpPlus:
		n, bounded = longest(re.Sub[0])
		return 0, bounded && n == 0
	case syntax.OpRepeat:
		n, bounded = longest(re.Sub[0])
		return n * max(re.Max, 0), bounded && (re.Max >= 0 || n == 0)
	case syntax.OpAlternate:
		return longestOf(re.Sub)
	}
	total := 0
	for _, sub := range re.Sub { // concatenation, capture, quest; the rest has no subs and no width
		n, bounded := longest(sub)
		if !bounded {
			return 0, false
		}
		total = min(total+n, 1<<30)
	}
	return total, true
}

func longestOf(subs []*syntax.Regexp) (most int, bounded bool) {
	for _, sub := range subs {
		n, bounded := longest(sub)
		if !bounded {
			return 0, false
		}
		most = max(most, n)
	}
	return most, true
}

func literalLen(re *syntax.Regexp) int {
	if re.Flags&syntax.FoldCase != 0 {
		return 3 * len(re.Rune) // K matches the sign of Kelvin, 3 bytes
	}
	return len(string(re.Rune))
}

func classLen(re *syntax.Regexp) int {
	if len(re.Rune) == 0 {
		return 0
	}
	return len(string(re.Rune[len(re.Rune)-1]))
}

// mayBeEmpty tells whether re matches the empty text.
func mayBeEmpty(re *syntax.Regexp) bool {
	switch re.Op {
	case syntax.OpLiteral, syntax.OpCharClass, syntax.OpAnyChar, syntax.OpAnyCharNotNL, syntax.OpNoMatch:
		return false
	case syntax.OpStar, syntax.OpQuest:
		return true
	case syntax.OpRepeat:
		return re.Min == 0 || mayBeEmpty(re.Sub[0])
	case syntax.OpAlternate:
		for _, sub := range re.Sub {
			if mayBeEmpty(sub) {
				return true
			}
		}
		return false
	}
	for _, sub := range re.Sub {
		if !mayBeEmpty(sub) {
			return false
		}
	}
	return true
}

// hasLiteral tells whether every match of re holds a literal of at least 3
// characters (or one of several, if the pattern alternates).
func hasLiteral(re *syntax.Regexp) bool {
	switch re.Op {
	case syntax.OpLiteral:
		return len(re.Rune) >= 3
	case syntax.OpCapture, syntax.OpPlus:
		return hasLiteral(re.Sub[0])
	case syntax.OpRepeat:
		return re.Min > 0 && hasLiteral(re.Sub[0])
	case syntax.OpConcat:
		for _, sub := range re.Sub {
			if hasLiteral(sub) {
				return true
			}
		}
	case syntax.OpAlternate:
		for _, sub := range re.Sub {
			if !hasLiteral(sub) {
				return false
			}
		}
		return true
	}
	return false
}
