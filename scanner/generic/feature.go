package generic

// A feature is one bin of a group: of the length of a value, say, that it is 8 or
// 9. Groups that are crossed count anew for each who, the coarse kind of name.
type group uint8

const (
	groupKind group = iota
	groupForm
	groupQuote
	groupLength   // crossed
	groupMix      // crossed
	groupWordy    // crossed
	groupShape    // crossed
	groupMixWordy // what the value is made of, for each range of wordiness
	groupTurns
	groupHolds // words that the value holds
	groupEcho
	groupBefore
	groupAfter
	groupCallee
	groupSegments
	groupLine
	groupNear
	groupForms // form and quote
	groups
)

// info describes a group: its name and its bins.
type info struct {
	name  string
	bins  []string
	cross bool
}

var infos = [groups]info{
	groupKind:     {"name says", kindNames[:], false},
	groupForm:     {"form", formNames[:], false},
	groupQuote:    {"quote", quoteNames[:], false},
	groupLength:   {"length", lengthNames[:], true},
	groupMix:      {"made of", mixNames[:], true},
	groupWordy:    {"likeness to words", wordyNames[:], true},
	groupShape:    {"shape", shapeNames[:], true},
	groupMixWordy: {"made of, likeness to words", nil, false},
	groupTurns:    {"changes of kind", turnsNames[:], false},
	groupHolds:    {"value holds", holdsNames[:], false},
	groupEcho:     {"value and name", echoNames[:], false},
	groupBefore:   {"word before", classNames[:], false},
	groupAfter:    {"word after", classNames[:], false},
	groupCallee:   {"call around it", calleeNames[:], false},
	groupSegments: {"words in the name", segmentNames[:], false},
	groupLine:     {"line", lineNames[:], false},
	groupNear:     {"near", nearNames[:], false},
	groupForms:    {"form and name", nil, false},
}

// who is the coarse kind of a name that crossed groups count by.
const whos = 7

var whoNames = [whos]string{"password", "secret", "token", "key", "other", "URL", "header"}

func who(k nameKind) int {
	switch k {
	case namePassword:
		return 0
	case nameSecret:
		return 1
	case nameToken:
		return 2
	case nameKey:
		return 3
	case nameURL:
		return 5
	case nameHeader:
		return 6
	}
	return 4
}

// id is a feature: group and bin.
type id struct {
	group group
	bin   uint16
}

// features is the set of those that hold for a pair.
type features struct {
	ids    [72]id
	n      int
	who    int
	shape  shape
	kind   nameKind
	before classes
	after  classes
	echo   int // in echoNames
	hints  hints
	pin    bool // the name says PIN
	asks   bool // the value is the first argument of a call that asks for a setting
	place
	among bool // one of several arguments of a call that says nothing about secrets
	// segments are the words of the name.
	segments int
}

func (f *features) add(g group, bin int) {
	if infos[g].cross {
		bin += f.who * len(infos[g].bins)
	}
	if f.n < len(f.ids) {
		f.ids[f.n] = id{g, uint16(bin)}
		f.n++
	}
}

func (f *features) addAll(g group, set uint64) {
	for i := 0; set != 0; i, set = i+1, set>>1 {
		if set&1 != 0 {
			f.add(g, i)
		}
	}
}

// name returns what a feature is called.
func (i id) name() string {
	in := &infos[i.group]
	bin := int(i.bin)
	switch i.group {
	case groupMixWordy:
		return mixNames[bin/wordySteps] + ", " + wordyStepNames[bin%wordySteps] + " words"
	case groupForms:
		return kindNames[bin/(int(forms)*2)] + ", " + formNames[bin/2%int(forms)] + []string{", bare", ", quoted"}[bin%2]
	}
	if in.cross {
		return whoNames[int(i.bin)/len(in.bins)] + ": " + in.name + " " + in.bins[int(i.bin)%len(in.bins)]
	}
	return in.name + " " + in.bins[i.bin]
}

var formNames = [forms]string{"none", "assignment", "colon", "comparison", "call", "argument", "element", "attribute", "flag", "next to it", "is", "fallback", "URL", "header", "login", "bytes"}

var quoteNames = [...]string{"bare", "double", "single", "backtick"}

func quoteBin(q byte) int {
	switch q {
	case '"':
		return 1
	case '\'':
		return 2
	case '`':
		return 3
	}
	return 0
}

var lengthNames = [...]string{"1-2", "3", "4", "5", "6-7", "8-9", "10-12", "13-15", "16", "17-19", "20-23", "24-31", "32", "33-39", "40", "41-63", "64", "65-127", "128 and more"}

func lengthBin(n int) int {
	for i, most := range [...]int{2, 3, 4, 5, 7, 9, 12, 15, 16, 19, 23, 31, 32, 39, 40, 63, 64, 127} {
		if n <= most {
			return i
		}
	}
	return 18
}

// mix is what a value is made of.
var mixNames = [...]string{"small letters", "capitals", "digits", "both cases", "small letters and digits", "capitals and digits", "both cases and digits", "hex digits", "HEX digits", "letters and _-", "letters, digits and _-",
	"base64 with marks", "letters and marks", "letters, digits and marks", "marks", "spaces", "other scripts", "small hex with few letters"}

func (v *value) mix() int {
	switch n := len(v.text); {
	case v.odd > 0:
		return 16
	case v.space > 0:
		return 15
	case v.digit == n:
		return 2
	case v.letters == 0:
		return 14
	case v.hex && v.digit > 0 && n >= 10 && v.upper == 0:
		if v.lower*5 < n {
			return 17
		}
		return 7
	case v.hex && v.digit > 0 && n >= 10 && v.lower == 0:
		return 8
	case v.mark == 0:
		return v.plainMix()
	case v.only("_-") && v.digit == 0:
		return 9
	case v.only("_-"):
		return 10
	case v.only("+/="):
		return 11
	case v.digit == 0:
		return 12
	}
	return 13
}

func (v *value) plainMix() int {
	switch {
	case v.digit == 0 && v.upper == 0:
		return 0
	case v.digit == 0 && v.lower == 0:
		return 1
	case v.digit == 0:
		return 3
	case v.upper == 0:
		return 4
	case v.lower == 0:
		return 5
	}
	return 6
}

var wordyNames = [...]string{"none: no letters", "below -3", "-3 to -2", "-2 to -1", "-1 to 0", "0 to 1", "1 to 2", "2 to 3", "3 and more", "few letters, unlike", "few letters, between", "few letters, like"}

func (v *value) wordyBin() int {
	switch {
	case v.letters == 0:
		return 0
	case v.letters <= 4 && v.wordy < -1:
		return 9
	case v.letters <= 4 && v.wordy < 1.5:
		return 10
	case v.letters <= 4:
		return 11
	}
	return 1 + max(0, min(7, int(v.wordy+4)))
}

// wordyStep is a coarser wordiness.
func (v *value) wordyStep() int {
	switch {
	case v.letters == 0:
		return 0
	case v.wordy < -1:
		return 1
	case v.wordy < 0.5:
		return 2
	case v.wordy < 2:
		return 3
	}
	return 4
}

const wordySteps = 5

var wordyStepNames = [wordySteps]string{"no letters", "unlike", "between", "rather like", "like"}

var turnsNames = [...]string{"none", "one", "two", "up to a quarter", "up to a half", "more"}

func (v *value) turnsBin() int {
	switch n := len(v.text); {
	case v.turns < 3:
		return v.turns
	case v.turns*4 <= n:
		return 3
	case v.turns*2 <= n:
		return 4
	}
	return 5
}
