package rules

import "strings"

// better returns the set that costs the matcher less; an unusable set loses.
func better(a, b []Literal) []Literal {
	switch {
	case !usable(a) && !usable(b):
		return nil
	case !usable(a):
		return b
	case !usable(b) || cost(a) <= cost(b):
		return a
	}
	return b
}

// cost estimates what a set of literals costs, in arbitrary units: a hit on the
// grams costs a look, a hit on the whole text runs the pattern, once for each
// place where the match may start.
func cost(lits []Literal) float64 {
	const look, run, place, unbounded = 1, 10, 1, 1000
	sum := 0.0
	for _, l := range lits {
		places := l.Max - l.Min
		if l.Max == Unbounded {
			places = unbounded
		}
		sum += share(textBits(l.Text))*float64(run+place*places) + share(gramBits(l.Text, rarestGram(l.Text)))*look + 1e-9
	}
	return sum
}

// prune drops literals that hold another one of the set: the shorter stands
// wherever the longer does. What the distance of the longer says goes into its.
func prune(lits []Literal) []Literal {
	out := append([]Literal(nil), lits...)
	for i := 0; i < len(out); i++ {
		for j := range out {
			at, ok := within(out[j], out[i])
			if i == j || !ok {
				continue
			}
			if out[i].Next != out[j].Next || out[i].NextRunes != out[j].NextRunes || at+len(out[j].Text) != len(out[i].Text) {
				if apart(out[i], out[j]) {
					continue
				}
				out[j].Next, out[j].NextRunes = Set{}, false
			}
			out[j].Min, out[j].Max = min(out[j].Min, out[i].Min+at), longer(out[j].Max, plus(out[i].Max, at))
			out = append(out[:i], out[i+1:]...)
			i--
			break
		}
	}
	return out
}

// apart tells whether two literals are rarer side by side than the shorter alone: both
// know what follows, and the longer does not let the shorter.
func apart(long, short Literal) bool {
	return long.Next != (Set{}) && short.Next != (Set{}) && len(long.Text) > len(short.Text)
}

// within returns where a stands in b, if every text that matches b holds it.
func within(a, b Literal) (at int, ok bool) {
	text := b.Text
	switch {
	case a.Fold:
		text = lower(text)
	case b.Fold:
		return 0, false
	}
	at = strings.Index(text, a.Text)
	return at, at >= 0 && strings.Count(text, a.Text) == 1
}

// share returns 2^-bits.
func share(bits int) float64 { return 1 / float64(uint64(1)<<min(bits, 63)) }

// rarestGram returns where the rarest four adjacent bytes of text begin.
func rarestGram(text string) int {
	best := 0
	for i := 1; i+4 <= len(text); i++ {
		if gramBits(text, i) > gramBits(text, best) {
			best = i
		}
	}
	return best
}

// gramBits returns how rare the four bytes at i are, by the two grams of three bytes that
// they are made of. A text of three bytes has its last two for the second gram.
func gramBits(text string, i int) int {
	if len(text) < 4 {
		return textBits(text) + textBits(text[1:])
	}
	return textBits(text[i:i+3]) + textBits(text[i+1:i+4])
}

func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

func isWord(b byte) bool {
	return isLetter(b) || '0' <= b && b <= '9' || b == '_'
}

func lower(s string) string { return mapASCII(s, 'A', 'Z') }
func upper(s string) string { return mapASCII(s, 'a', 'z') }

// mapASCII flips the case of the letters from lo to hi.
func mapASCII(s string, lo, hi byte) string {
	var b strings.Builder
	for i := range len(s) {
		c := s[i]
		if lo <= c && c <= hi {
			c ^= 0x20
		}
		b.WriteByte(c)
	}
	return b.String()
}
