package generic

// Lexicon is a table of words, laid out when the program is built: Slots holds 1 +
// the index of a word at its hash, or at the next free place behind it. Words are
// in lower case, letters and digits only, two at least.
type Lexicon struct {
	Words  []string
	Slots  []uint16   // a power of two
	Begins [32]uint32 // by the first letter, a bit for the second: see Begin
}

// Begin returns where Begins tells of words that begin with a and b.
func Begin(a, b byte) (row int, bit uint32) { return int(a & 31), 1 << (b & 31) }

// begins tells whether a word may begin with segment i.
func (l *Lexicon) begins(data []byte, segs []segment, i int) bool {
	s := segs[i]
	a, at := data[s.Start], s.Start+1
	if s.Len() == 1 {
		if i+1 == len(segs) || segs[i+1].gap > gapName {
			return false
		}
		at = segs[i+1].Start
	}
	row, bit := Begin(a, data[at])
	return l.Begins[row]&bit != 0
}

// Hash is where a word's search in Slots begins, before it is cut to their number.
func Hash(word string) uint32 {
	h := uint32(hashStart)
	for i := range len(word) {
		h = hashByte(h, word[i])
	}
	return mixHash(h)
}

const hashStart = 2166136261

func hashByte(h uint32, b byte) uint32 { return (h ^ uint32(b)) * 16777619 }

func mixHash(h uint32) uint32 { return h ^ h>>15 }

// longestContext bounds the words of a Lexicon.
const longestContext = 40

// find returns the index of the word that the segments spell, -1 for none.
func (l *Lexicon) find(h uint32, data []byte, segs []segment) int {
	mask := uint32(len(l.Slots) - 1)
	for i := mixHash(h) & mask; l.Slots[i] != 0; i = (i + 1) & mask {
		if n := int(l.Slots[i]) - 1; spells(l.Words[n], data, segs) {
			return n
		}
	}
	return -1
}

func spells(word string, data []byte, segs []segment) bool {
	at := 0
	for i := range segs {
		for _, b := range data[segs[i].Start:segs[i].End] {
			if at == len(word) || word[at] != lower(b) {
				return false
			}
			at++
		}
	}
	return at == len(word)
}

// segment is a part of a name: letters or digits without a change of case.
type segment struct {
	Span
	gap    byte // what lies between it and the one before: see gapOf
	secret SecretWords
	glued  bool // it may be two words
}

// Gaps between neighbouring segments.
const (
	gapNone = iota // a change of case, or of letters and digits
	gapName        // one mark within a name, or one space
	gapNear        // two or three marks, as in name['key'] or name: key
	gapWide        // something else
)

const maxPieceSegments = 96

// joinedSegments is how many segments a word may be spread over.
const joinedSegments = 5

// split cuts a stretch of text into segments and returns their number, and where
// the next stretch begins if there are more.
func (c *Context) split(s Span) (n, next int) {
	end := s.Start
	for i := s.Start; i < s.End; {
		if !isAlnum(c.data[i]) {
			i++
			continue
		}
		if n == len(c.segments) {
			return n, i
		}
		j := i + 1
		for j < s.End && isAlnum(c.data[j]) && !changes(c.data, j, s.End) {
			j++
		}
		c.segments[n] = segment{Span: Span{i, j}, gap: gapOf(c.data[end:i])}
		n++
		i, end = j, j
	}
	return n, s.End
}

// changes is cutsAt for a place inside a text.
func changes(data []byte, i, end int) bool {
	a, b := data[i-1], data[i]
	switch {
	case isUpper(b):
		return !isUpper(a) && isLetter(a) || isDigit(a) || i+1 < end && isUpper(a) && isLower(data[i+1])
	case isDigit(b):
		return isLetter(a)
	case isDigit(a):
		return isLetter(b)
	}
	return false
}

func gapOf(between []byte) byte {
	switch {
	case len(between) == 0:
		return gapNone
	case len(between) == 1 && in("_-. ", between[0]), len(between) == 2 && between[0] == '_' && between[1] == '_':
		return gapName
	case len(between) <= 4 && in("['\":=>(. {<", between[0]):
		return gapNear
	}
	return gapWide
}

// note adds the mentions of the segments and what their names promise.
func (c *Context) note(segs []segment, zone Zone) {
	for i := range segs {
		w, glued := tailOf(c.data[segs[i].Start:segs[i].End])
		segs[i].secret, segs[i].glued = w, glued
		if zone <= ZoneLine {
			c.Words |= w &^ wordDigest
		}
	}
	if zone == ZoneName {
		c.Digest = c.namesDigest(segs)
	}
	for i := range segs {
		c.lookAt(segs, i, zone)
	}
}

// namesDigest tells whether the last name speaks of a checksum or a revision. "rev" alone does, at the end: there is a
// vendor of that name.
func (c *Context) namesDigest(segs []segment) bool {
	if n := len(segs); n > 0 && hasFold(c.data[segs[n-1].Start:segs[n-1].End], "rev") {
		return true
	}
	for i := len(segs) - 1; i >= 0; i-- {
		if segs[i].secret&wordDigest != 0 {
			return true
		}
		if segs[i].gap > gapName {
			break
		}
	}
	return false
}

// lookAt adds the words that begin with segment i.
func (c *Context) lookAt(segs []segment, i int, zone Zone) {
	h, size := uint32(hashStart), 0
	if !c.lex.begins(c.data, segs, i) {
		return
	}
	for e := i; e < len(segs) && e < i+joinedSegments && (e == i || segs[e].gap <= gapName); e++ {
		size += segs[e].Len()
		if size > longestContext {
			return
		}
		for _, b := range c.data[segs[e].Start:segs[e].End] {
			h = hashByte(h, lower(b))
		}
		if n := c.lex.find(h, c.data, segs[i:e+1]); n >= 0 {
			host := c.isHost(segs, e)
			c.mention(Mention{Word: n, Zone: zone, Span: Span{segs[i].Start, segs[e].End}, Host: host,
				Beside: host || isBeside(c.data, segs, i, e) || zone > ZoneName && isAlone(segs, i, e)})
		}
	}
	if segs[i].glued {
		c.lookAtGlued(segs[i], zone)
	}
}

// lookAtGlued looks for a word that a word such as key is glued to: trelloapikey.
func (c *Context) lookAtGlued(s segment, zone Zone) {
	text := c.data[s.Start:s.End]
	if len(text) < minGlued || len(text) > longestContext {
		return
	}
	for i := range tails {
		n := len(text) - len(tails[i].text)
		if !tails[i].glued || n < minGlued/2 || !hasFold(text[n:], tails[i].text) {
			continue
		}
		h := uint32(hashStart)
		for _, b := range text[:n] {
			h = hashByte(h, lower(b))
		}
		s.End = s.Start + n
		if w := c.lex.find(h, c.data, []segment{s}); w >= 0 {
			c.mention(Mention{Word: w, Zone: zone, Span: s.Span, Beside: true})
			return
		}
	}
}

// minGlued is the shortest segment that may be two words.
const minGlued = 6

// mention adds n, or joins it with an earlier mention of the same word.
func (c *Context) mention(n Mention) {
	for i := range c.Mentions {
		m := &c.Mentions[i]
		if m.Word != n.Word || m.Zone > n.Zone {
			continue
		}
		if m.Zone == n.Zone {
			m.Beside, m.Host = m.Beside || n.Beside, m.Host || n.Host
			if n.Span.End <= c.value.Start && n.Span.Start > m.Span.Start {
				m.Span = n.Span // nearer to the value
			}
		}
		return
	}
	if len(c.Mentions) < maxMentions {
		c.Mentions = append(c.Mentions, n)
	}
}

// maxMentions bounds the words that are kept of one value's context.
const maxMentions = 24

// isBeside tells whether a secret word stands next to the segments i to e.
func isBeside(data []byte, segs []segment, i, e int) bool {
	for k := e + 1; k < len(segs) && k <= e+2 && segs[k].gap <= gapNear; k++ {
		if segs[k].secret&^wordDigest != 0 {
			return true
		}
	}
	return i > 0 && segs[i].gap <= gapName && segs[i-1].secret&^wordDigest != 0 && (segs[i].gap == gapNone || data[segs[i].Start-1] != ' ')
}

// isHost tells whether the segments up to e end in the name of a host: box.com.
func (c *Context) isHost(segs []segment, e int) bool {
	return e+1 < len(segs) && segs[e+1].Start == segs[e].End+1 && c.data[segs[e].End] == '.' &&
		isTopLevel(c.data[segs[e+1].Start:segs[e+1].End])
}

// isAlone tells whether nothing but words such as id stands beside the segments i to e.
func isAlone(segs []segment, i, e int) bool {
	for k := range segs {
		if (k < i || k > e) && segs[k].secret&WordID == 0 {
			return false
		}
	}
	return true
}

func isTopLevel(w []byte) bool {
	switch string(w) {
	case "com", "io", "net", "org", "co", "dev", "ai", "app", "cloud", "me", "us":
		return true
	}
	return false
}

// SecretWords are the kinds of secret that a name speaks of.
type SecretWords uint8

const (
	WordKey SecretWords = 1 << iota
	WordToken
	WordSecret
	WordPassword
	WordID
	WordAuth
	wordDigest
)

// classifySegment says what a segment speaks of; a secret word may be glued to
// what stands before it.
func classifySegment(seg []byte) SecretWords {
	w, _ := tailOf(seg)
	return w
}

// tailOf returns what the end of a segment speaks of, and whether something stands
// in front of that.
func tailOf(seg []byte) (words SecretWords, glued bool) {
	if len(seg) < 2 || len(seg) > longestContext {
		return 0, false
	}
	last := lower(seg[len(seg)-1])
	if !isLower(last) {
		return 0, false
	}
	for _, i := range tailsOf[last-'a'] {
		t := &tails[i]
		n := len(seg) - len(t.text)
		if n == 0 || n > 0 && t.glued {
			if hasFold(seg[n:], t.text) {
				return t.words, n >= minGlued/2
			}
		}
	}
	return 0, false
}

// tail is a word that says what a name speaks of. A glued one may have something in
// front of it in the same segment: accesstoken.
type tail struct {
	text  string
	words SecretWords
	glued bool
}

// tails holds the words, of those that end alike the longer ones first.
var tails = [...]tail{
	{"authorization", WordAuth, false}, {"credentials", WordSecret, true}, {"accesstoken", WordToken, true}, {"credential", WordSecret, true},
	{"passphrase", WordPassword, true}, {"accesskey", WordKey, true}, {"secretkey", WordKey | WordSecret, true}, {"privatekey", WordKey, true},
	{"apitoken", WordToken, true}, {"password", WordPassword, true}, {"license", WordKey, false}, {"bearer", WordAuth, false},
	{"passwd", WordPassword, true}, {"apikey", WordKey, true}, {"appkey", WordKey, true}, {"secret", WordSecret, true}, {"tokens", WordToken, true},
	{"oauth", WordAuth, true}, {"token", WordToken, true}, {"creds", WordSecret, false}, {"keys", WordKey, false}, {"cred", WordSecret, false},
	{"auth", WordAuth, true}, {"pass", WordPassword, false}, {"key", WordKey, true}, {"pwd", WordPassword, true}, {"pat", WordToken, false},
	{"access", WordAuth, true}, {"private", WordAuth, true}, {"api", WordAuth, true}, {"app", 0, true}, {"bot", 0, true}, {"crm", 0, true},
	{"id", WordID, false}, {"sid", WordID, false}, {"uid", WordID, false}, {"username", WordID, false}, {"user", WordID, false},
	{"account", WordID, false}, {"client", WordID, false}, {"name", WordID, false}, {"service", WordID, false}, {"host", WordID, false}, {"url", WordID, false},
	{"sha", wordDigest, false}, {"md", wordDigest, false}, {"digest", wordDigest, false}, {"checksum", wordDigest, false}, {"hash", wordDigest, false},
	{"commit", wordDigest, false}, {"revision", wordDigest, false}, {"integrity", wordDigest, false}, {"etag", wordDigest, false},
	{"fingerprint", wordDigest, false}, {"thumbprint", wordDigest, false}, {"crc", wordDigest, false}, {"blob", wordDigest, false},
	{"tree", wordDigest, false}, {"resolved", wordDigest, false}, {"cid", wordDigest, false}, {"ref", wordDigest, false}, {"build", wordDigest, false},
	{"buildid", wordDigest, false}, {"trace", wordDigest, false}, {"span", wordDigest, false}, {"nonce", wordDigest, false},
	{"sum", wordDigest, false}, {"signature", wordDigest, false},
}

// tailsOf holds the indexes of the tails that end in a letter.
var tailsOf = [26][]uint8{
	0:         {44}, // a
	'b' - 'a': {56},
	'c' - 'a': {55},
	'd' - 'a': {9, 58, 62, 12, 61, 21, 25, 34, 35, 59, 33, 45},
	'e' - 'a': {4, 36, 10, 28, 41, 63, 65, 40, 57, 67},
	'f' - 'a': {60},
	'g' - 'a': {52},
	'h' - 'a': {17, 22, 48},
	'i' - 'a': {29},
	'l' - 'a': {3, 43},
	'm' - 'a': {47, 32, 66},
	'n' - 'a': {0, 2, 8, 50, 18, 64},
	'p' - 'a': {30},
	'r' - 'a': {11, 37},
	's' - 'a': {1, 16, 27, 19, 20, 23},
	't' - 'a': {53, 54, 38, 15, 39, 46, 49, 42, 26, 31},
	'y' - 'a': {7, 5, 6, 51, 13, 14, 24},
}

// hasFold tells whether p is the lower case text w in any case.
func hasFold(p []byte, w string) bool {
	if len(p) != len(w) {
		return false
	}
	for i := range len(w) {
		if lower(p[i]) != w[i] {
			return false
		}
	}
	return true
}

// EndsInSecretWord tells whether a name ends with a word such as key or token.
func EndsInSecretWord(name []byte) bool {
	at := len(name)
	for at > 0 && isAlnum(name[at-1]) && (at == len(name) || !changes(name, at, len(name))) {
		at--
	}
	return classifySegment(name[at:])&^(wordDigest|WordID) != 0
}

// WordsOf returns the kinds of secret that a name speaks of.
func WordsOf(name string) SecretWords {
	var c Context
	c.data = []byte(name)
	n, _ := c.split(Span{0, len(name)})
	var all SecretWords
	for _, s := range c.segments[:n] {
		all |= classifySegment(c.data[s.Start:s.End])
	}
	return all &^ wordDigest
}
