package generic

import "bytes"

// Judgement is what Judge thinks of a pair.
type Judgement struct {
	Accept     bool
	Confidence Confidence
	Dummy      bool // everybody knows the value: it stands for a secret, or is what a program comes with
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
	v, why := read(data, &p)
	if why != "" {
		return refuse(why)
	}
	f := extract(data, &p, &v)
	if why := v.refusal(&f, &p); why != "" {
		return refuse(why)
	}
	f.describe(data, &p, &v)
	if v.dummy && (p.Placed || f.inUse(data, &p)) {
		return f.known()
	}
	if p.Placed {
		return f.placed(&v)
	}
	own := f.sum(0)
	if own+mostAround < possibleAt {
		return refuse(groupRefusals[f.weakest()])
	}
	n := f.n
	f.surroundings(data, &p)
	switch score := own + f.sum(n); {
	case score < possibleAt:
		return refuse(groupRefusals[f.weakest()])
	case v.dummy:
		return f.known()
	case score < likelyAt && f.kind == namePassword && isTwisted(v.text):
		return Judgement{Accept: true, Confidence: Likely, Reasons: append([]string{"a word with marks among its letters"}, f.strongest(2)...)}
	case score < likelyAt && v.isJumbled():
		return Judgement{Accept: true, Confidence: Likely, Reasons: append([]string{"letters of both cases in no order"}, f.strongest(2)...)}
	case score < likelyAt && v.isShuffled(&f):
		return Judgement{Accept: true, Confidence: Likely, Reasons: append([]string{"characters of all kinds in no order"}, f.strongest(2)...)}
	case score < likelyAt && p.Form == FormFallback && v.isRandom():
		return Judgement{Accept: true, Confidence: Likely, Reasons: append([]string{"too random for a value that only stands in"}, f.strongest(2)...)}
	case score < likelyAt && f.isSerial(&v):
		return Judgement{Accept: true, Confidence: Likely, Reasons: append([]string{"too long for a number that counts something"}, f.strongest(2)...)}
	case score < likelyAt && f.isSet(data, &p, &v):
		return Judgement{Accept: true, Confidence: Likely, Reasons: append([]string{"the password in a line of settings"}, f.strongest(2)...)}
	case score < likelyAt:
		return Judgement{Accept: true, Confidence: Possible, Reasons: f.strongest(3)}
	case f.echo != 0 && len(v.text) < longEcho:
		return Judgement{Accept: true, Confidence: Possible, Reasons: append([]string{"repeats its name"}, f.strongest(2)...)}
	}
	return Judgement{Accept: true, Confidence: Likely, Reasons: f.strongest(3)}
}

// Plain tells whether the value of p is no secret because of what it is, whatever else is around
// it: Judge refuses it. Of a value that may be base64 of another, which is judged in its place, it
// says nothing. It looks at the bytes of the value only.
func Plain(data []byte, p *Pair) bool {
	if p.Computed || isBareComparison(p) {
		return true
	}
	text := p.Text(data)
	if len(text) == 0 {
		return true
	}
	if mayBeEncoded(text) {
		return false
	}
	v := look(text)
	shape := v.shapeOf(p)
	return refusals[shape] != "" && shape != shapeReference // the name of a password may make two words of that
}

// isBareComparison tells whether a name is compared with something that is no literal.
func isBareComparison(p *Pair) bool { return p.Quote == 0 && p.Form == FormCompare }

// mayBeEncoded tells whether t is made of letters of base64, of any alphabet, and is long enough to stand for
// a word.
func mayBeEncoded(t []byte) bool {
	for _, b := range t {
		if !isAlnum(b) && !in("+/-_=", b) {
			return false
		}
	}
	return len(t) >= leastEncoded
}

const leastEncoded = 8

// placed judges a value whose place says that it is a secret: what it looks like counts only where it says that it stands for one.
func (f *features) placed(v *value) Judgement {
	switch {
	case readName(v.text, nil).kind != nameOther && v.digit < 3 && v.only("_-. "), len(v.text) < leastKey:
		return refuse("the word for a password")
	case v.upper == len(v.text), v.holds()&standsFor != 0 && (v.digit == 0 || f.sum(0) < likelyAt):
		return Judgement{Accept: true, Confidence: Possible, Reasons: append([]string{placedReason}, f.strongest(2)...)}
	}
	return Judgement{Accept: true, Confidence: Likely, Reasons: append([]string{placedReason}, f.strongest(2)...)}
}

const (
	placedReason = "stands where nothing but a secret does"
	standsFor    = 1<<2 | 1<<3 | 1<<4 | 1<<7 | 1<<14 // in holdsNames: test, example, your, none, invalid
)

// known judges a dummy.
func (f *features) known() Judgement {
	return Judgement{Accept: true, Confidence: Possible, Dummy: true, Reasons: append([]string{"a dummy that everybody knows"}, f.strongest(2)...)}
}

// isSet tells whether a value stands where nothing but a password does: in a line of settings that holds nothing else, in a
// login, behind the flag for it. There it counts however much it looks like a word, unless it holds one of those that stand
// for a secret.
func (f *features) isSet(data []byte, p *Pair, v *value) bool {
	const standIns, noSecret = 1<<len(holdWords) - 1, classTest | classWrong | classScreen | classVerb
	if f.kind == nameURL {
		return data[p.Value.Start-1] == ':' && v.digit > 0 && len(v.text) >= leastSet && v.holds()&standIns == 0 && f.shape != shapeSequence
	}
	if f.kind != namePassword || f.echo != 0 || f.before&noSecret != 0 || f.after != 0 || f.shape == shapeConstant || f.shape == shapeSequence || v.odd+v.space > 0 || len(v.text) < leastSet || v.holds()&standIns != 0 {
		return false
	}
	switch p.Form {
	case FormAssign, FormColon:
		return isSetting(data, p) && (p.Quote != 0 || !bytes.Contains(data[p.Name.End:p.Value.Start], []byte(":="))) // an expression
	case FormFlag, FormNext:
		return p.Quote != '`' && isPlace(data[p.Name.Start:p.Name.End])
	}
	return p.Form == FormLogin
}

const leastSet = 8

// isSetting tells whether nothing but a pair, the path of its name and the word of a shell before that stands in a line.
func isSetting(data []byte, p *Pair) bool {
	s := scanner{data: data, low: max(0, p.Name.Start-Reach), pos: 0}
	s.pos = s.lineStart(p.Name.Start)
	s.skip(" \t")
	for _, w := range [...]string{"export ", "set ", "ENV ", "env ", "- "} {
		s.take(w)
	}
	for s.pos < p.Name.Start && (isNameByte(s.peek(0)) || in(".:", s.peek(0))) {
		s.pos++
	}
	if s.pos != p.Name.Start {
		return false
	}
	s.pos = p.Value.End
	if p.Quote != 0 {
		s.pos++
	}
	s.skip(" \t\\\r")
	return s.peek(0) == '\n' || s.peek(0) == 0
}

// isTwisted tells whether marks stand for letters or part words inside of t, as people
// do to words that are to be passwords. Half a word and more is letters.
func isTwisted(t []byte) bool {
	letters, inner := 0, 0
	for i, b := range t {
		switch {
		case isLetter(b):
			letters++
		case in("$@!#%^&*", b):
			if i > 0 && i+1 < len(t) && isAlnum(t[i-1]) && isLetter(t[i+1]) {
				inner++
			}
		case !isDigit(b):
			return false
		}
	}
	return inner > 0 && inner <= 2 && letters >= 6 && len(t) <= 24
}

// isRandom tells whether a value of some length is unlike words and mixes capitals, small letters and digits, two of them at least.
func (v *value) isRandom() bool {
	kinds := min(v.lower, 1) + min(v.upper, 1) + min(v.digit, 1)
	return len(v.text) >= leastRandom && v.wordy < 0.5 && kinds > 1 && v.only("_-+/=") && v.turns*6 >= len(v.text)
}

const leastRandom = 16

// isJumbled tells whether letters of both cases, and digits if any, follow each other in
// no order, at a length at which no name does so.
func (v *value) isJumbled() bool {
	return v.lower >= 6 && v.upper >= 6 && v.letters >= 20 && v.only("_-") && v.turns*4 >= len(v.text) && v.wordy < 0
}

// isShuffled tells whether letters of both cases or of one, digits and marks follow each other in no
// order, at a length at which no text, path or expression does so.
func (v *value) isShuffled(f *features) bool {
	return f.shape == shapeNone && f.before&classPage == 0 && len(v.text) >= 40 && v.digit >= 4 && v.mark >= 4 && v.turns*2 >= len(v.text) && v.wordy < -1
}

// isSerial tells whether a token or a secret is a number of so many digits that it was made at random, or
// groups of capitals and digits as licences have them.
func (f *features) isSerial(v *value) bool {
	if f.before&classPage != 0 {
		return false
	}
	switch f.kind {
	case nameSecret, nameToken:
		return f.shape == shapeNumber && v.digit >= leastSerial || isLicence(v.text)
	case nameKey:
		return isLicence(v.text)
	}
	return false
}

const leastSerial = 24

// isLicence tells whether t is made of four or more groups of equal length, of capitals and digits:
// F7A-NE2-HY4-PZK.
func isLicence(t []byte) bool {
	groups := bytes.Split(t, []byte("-"))
	letters, digits := 0, 0
	for _, g := range groups {
		if len(g) != len(groups[0]) || len(g) < 3 || len(g) > 8 {
			return false
		}
		for _, b := range g {
			switch {
			case isUpper(b):
				letters++
			case isDigit(b):
				digits++
			default:
				return false
			}
		}
	}
	return len(groups) >= 4 && len(groups) <= 8 && letters >= 3 && digits >= 2
}

func refuse(why string) Judgement { return Judgement{Reasons: []string{why}} }

// read measures the value of p, or says why it is refused without a look at anything
// else.
func read(data []byte, p *Pair) (v value, refusal string) {
	text := p.Text(data)
	switch {
	case len(text) == 0:
		return v, "empty"
	case p.Computed:
		return v, "the value is an expression or a template"
	case isBareComparison(p):
		return v, "compared with something that is no literal"
	}
	v = look(text)
	v.dummy = isDummy(text)
	return v, ""
}
