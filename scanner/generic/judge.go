package generic

import "math"

// Judgement is what Judge thinks of a pair.
type Judgement struct {
	Accept     bool
	Confidence Confidence
	// Reasons say why, strongest first, in lower case without full stop. A refusal
	// has exactly one. None holds bytes of the value.
	Reasons []string
}

// Confidence says how sure an acceptance is. Its values are those of
// rules.Confidence.
type Confidence uint8

const (
	Possible Confidence = iota // shown only on request
	Likely
)

// Judge decides whether the value of p is a live secret. It looks at bytes within
// Reach of the name only.
func Judge(data []byte, p Pair) Judgement {
	kind, refusal := classify(data[p.Name.Start:p.Name.End])
	if refusal != "" {
		return refuse(refusal)
	}
	if p.Computed {
		return refuse("the value is an expression or a template")
	}
	v := look(data[p.Value.Start:p.Value.End])
	if refusal := v.shapeRefusal(p); refusal != "" {
		return refuse(refusal)
	}
	if kind == namePassword {
		return v.judgePassword(p)
	}
	return v.judgeKey()
}

func refuse(why string) Judgement { return Judgement{Reasons: []string{why}} }

func accept(c Confidence, reasons ...string) Judgement { return Judgement{true, c, reasons} }

// value is a text and what was counted in it.
type value struct {
	text                           []byte
	lower, upper, digit, mark, odd int // odd: spaces, controls, bytes outside ASCII
	hex                            bool
	entropy                        float64 // bits a byte
	wordy                          float64 // wordiness in half bits
	pairs                          int
}

func look(text []byte) value {
	v := value{text: text, hex: true}
	var seen [256]int
	for _, b := range text {
		seen[b]++
		switch {
		case isLower(b):
			v.lower++
		case isUpper(b):
			v.upper++
		case isDigit(b):
			v.digit++
		case b > ' ' && b < 0x7f:
			v.mark++
		default:
			v.odd++
		}
		v.hex = v.hex && (isDigit(b) || 'a' <= b|0x20 && b|0x20 <= 'f')
	}
	for _, n := range seen {
		if n > 0 {
			share := float64(n) / float64(len(text))
			v.entropy -= share * math.Log2(share)
		}
	}
	v.wordy, v.pairs = wordiness(text)
	return v
}

// classes counts the kinds of bytes in the value: lower, upper, digit, mark.
func (v *value) classes() int {
	n := 0
	for _, c := range [...]int{v.lower, v.upper, v.digit, v.mark} {
		if c > 0 {
			n++
		}
	}
	return n
}

const (
	minKey      = 16
	minPassword = 8
	maxPassword = 64
)

// judgeKey accepts what looks made by a machine.
func (v *value) judgeKey() Judgement {
	switch {
	case len(v.text) < minKey:
		return refuse("too short for a key")
	case v.digit == 0 && (v.upper == 0 || v.lower == 0 || len(v.text) < 24):
		return refuse("no digits: more likely a name than a key")
	case v.entropy < v.leastEntropy():
		return refuse("too regular for a key")
	case v.isWordy():
		return refuse("made of words")
	case v.mark > 0 && !v.base64Marks():
		return v.judgeMarked()
	case v.hex:
		return accept(Likely, "the name says secret", "random hexadecimal digits")
	}
	return accept(Likely, "the name says secret", "random letters and digits")
}

// judgeMarked decides over keys with marks that base64 does not have.
func (v *value) judgeMarked() Judgement {
	if v.mark*4 > len(v.text) || v.classes() < 3 {
		return refuse("punctuation as in code or prose")
	}
	return accept(Likely, "the name says secret", "random letters, digits and marks")
}

// leastEntropy asks of n random bytes about what they have at least: a text of n
// bytes has at most log2(n) bits a byte.
func (v *value) leastEntropy() float64 {
	most := math.Log2(float64(len(v.text)))
	if v.hex {
		return min(3.0, most*0.8)
	}
	return min(3.7, most*0.82)
}

// isWordy tells whether the letters follow each other as in words. Few pairs say
// little, so they must say it clearly.
func (v *value) isWordy() bool {
	switch {
	case v.hex && v.digit*4 > len(v.text):
		return false // the six letters follow each other as in words
	case v.pairs < 4:
		return v.digit*3 < len(v.text)
	case v.pairs < 10:
		return v.wordy > 0.9
	}
	return v.wordy > -0.1
}

// base64Marks tells whether all marks are those of base64 and of joined tokens.
func (v *value) base64Marks() bool {
	n := 0
	for _, b := range v.text {
		if in("+/=-_.", b) {
			n++
		}
	}
	return n == v.mark
}

// judgePassword accepts what a person would choose and no program would name.
func (v *value) judgePassword(p Pair) Judgement {
	long := len(v.text) >= minKey
	switch {
	case len(v.text) < minPassword:
		return refuse("too short for a password")
	case len(v.text) > maxPassword && v.mark > 0:
		return refuse("too long for a password")
	case p.Form == FormCall && p.Quote == 0:
		return refuse("an argument that is no literal")
	case v.mark > 0 && !v.base64Marks() && v.mark*3 > len(v.text):
		return refuse("punctuation as in code or prose")
	case v.classes() < 3 && !(long && v.digit > 2 && !v.isWordy()):
		return refuse("too plain for a password that was generated")
	case v.digit == 0:
		return refuse("no digits: more likely a name than a password")
	case weak(v.text):
		return refuse("a word that stands for a password")
	case v.isWordy():
		return accept(Possible, "the name says password", "words, digits and marks mixed")
	case v.hex && long:
		return accept(Possible, "the name says password", "hexadecimal digits: may be the hash of one")
	}
	return accept(Likely, "the name says password", "mixed as generated passwords are")
}
