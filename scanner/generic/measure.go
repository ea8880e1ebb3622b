package generic

import (
	"bytes"
	"math"
)

// value is a text and what was counted in it.
type value struct {
	text                                  []byte
	lower, upper, digit, mark, space, odd int // odd: controls, bytes outside ASCII
	hex                                   bool
	turns                                 int     // places where one kind of byte follows another
	entropy                               float64 // bits a byte
	wordy                                 float64 // mean of grams over its letters in half bits: words 2 to 4, random letters below 0
	letters                               int
	marks                                 [128]bool
	pairs                                 neighbours
	dummy                                 bool // a value that everybody knows
	controls                              int  // control characters, which odd counts as well
}

func look(text []byte) (v value) {
	v.text, v.hex = text, true
	var seen [256]uint16 // a value is no longer than maxValue
	last := byte(0)
	for i, b := range text {
		seen[b]++
		if i > 0 {
			v.pairs.add(text[i-1], b)
		}
		kind := byte('x')
		switch {
		case isLower(b):
			v.lower++
			kind = 'a'
		case isUpper(b):
			v.upper++
			kind = 'A'
		case isDigit(b):
			v.digit++
			kind = '0'
		case b == ' ' || b == '\t':
			v.space++
		case b > ' ' && b < 0x7f:
			v.mark++
			v.marks[b] = true
		default:
			v.odd++
			if b < ' ' || b == 0x7f {
				v.controls++
			}
		}
		if kind != last && last != 0 && !(last == 'A' && kind == 'a') {
			v.turns++
		}
		last = kind
		v.hex = v.hex && isHex(b)
	}
	v.letters = v.lower + v.upper
	v.entropy = entropy(text, &seen)
	v.wordy = wordiness(text)
	return v
}

// entropy returns the bits a byte of text, of whose bytes seen says how many there are; it
// is cleared. Most stand there once, and cost no logarithm.
func entropy(text []byte, seen *[256]uint16) float64 {
	repeated := 0.0
	for _, b := range text {
		if n := float64(seen[b]); n > 1 {
			repeated += n * math.Log2(n)
		}
		seen[b] = 0
	}
	n := float64(len(text))
	return math.Log2(n) - repeated/n
}

// wordiness returns the mean of grams over the letters of p, each with the two
// before it. What is no letter parts words, and so does a capital behind a small
// letter.
func wordiness(p []byte) float64 {
	sum, n := 0, 0
	a, b := 26, 26
	for i := 0; i <= len(p); i++ {
		c := 26
		if i < len(p) && isLetter(p[i]) {
			c = int(p[i]|0x20) - 'a'
			if i > 0 && isUpper(p[i]) && isLower(p[i-1]) {
				sum += gram(a, b, 26)
				a, b = 26, 26
			}
			n++
		}
		if c != 26 || b != 26 {
			sum += gram(a, b, c)
		}
		a, b = b, c
		if c == 26 {
			a = 26
		}
	}
	if n == 0 {
		return 0
	}
	return float64(sum) / float64(n)
}

func gram(a, b, c int) int { return int(grams[(a*27+b)*27+c]) - 'm' }

// only tells whether all marks of the value are in set.
func (v *value) only(set string) bool {
	n := 0
	for _, b := range v.text {
		if in(set, b) {
			n++
		}
	}
	return n == v.mark+v.space
}

// IsWordy tells whether the letters of p follow each other as in words: it is a name
// or a path rather than a key. Of keys made at random 1 in several thousand is.
// Letters that digits part at every fifth place make no word: abcde12345fghij67890.
func IsWordy(p []byte) bool {
	letters, run, longest := 0, 0, 0
	for _, b := range p {
		if !isLetter(b) {
			run = 0
			continue
		}
		letters++
		run++
		longest = max(longest, run)
	}
	return letters > 8 && 2*letters >= len(p) && longest > shortestWord && wordiness(p) > surelyWordy
}

const shortestWord = 5

const surelyWordy = 1.8

// neighbours is the set of the pairs of bytes that stand side by side in a text, in any case. Others may be taken for
// members.
type neighbours [4]uint64

func pairOf(a, b byte) uint8 { return (a|0x20)*37 ^ (b|0x20)*11 }

func (p *neighbours) add(a, b byte) {
	h := pairOf(a, b)
	p[h>>6] |= 1 << (h & 63)
}

// may tells whether a text with these pairs may hold w.
func (p *neighbours) may(w string) bool {
	if len(w) < 2 {
		return true
	}
	h := pairOf(w[0], w[1])
	return p[h>>6]>>(h&63)&1 != 0
}

// has tells whether the text of v holds w as it stands.
func (v *value) has(w string) bool { return v.pairs.may(w) && bytes.Contains(v.text, []byte(w)) }
