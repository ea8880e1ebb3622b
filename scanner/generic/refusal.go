package generic

import "bytes"

// groupRefusals says of each group what speaks against a secret.
var groupRefusals = [groups]string{
	groupKind:     "the name does not say that it is a secret",
	groupForm:     "such a place rarely holds a secret",
	groupQuote:    "such a place rarely holds a secret",
	groupLength:   "not as long as such a secret is",
	groupMix:      "not made of what such a secret is made of",
	groupWordy:    "made of words",
	groupShape:    "looks like something else",
	groupMixWordy: "made of words",
	groupTurns:    "too regular for a secret",
	groupHolds:    "holds a word that stands for a secret",
	groupEcho:     "repeats its name",
	groupBefore:   "the name says that it is something else",
	groupAfter:    "the name tells something about a secret",
	groupCallee:   "the argument of a call that does something else",
	groupSegments: "the name does not say that it is a secret",
	groupLine:     "the line is about something else",
	groupNear:     "the lines around it are about something else",
	groupForms:    "such a place rarely holds a secret",
}

// refusals are shapes that are never a secret, whatever the rest says.
var refusals = [shapes]string{
	shapeTemplate:  "a template or a reference to a variable",
	shapeHash:      "a hash",
	shapePublicKey: "a public key, a certificate or a signature",
	shapeMarkup:    "markup",
	shapeDotted:    "a version, a date or an address",
	shapeForeign:   "a text in another script",
	shapeCode:      "code",
	shapePath:      "a path",
	shapeReference: "a member of a program",
	shapeURL:       "a URL",
	shapeMasked:    "masked",
	shapeNothing:   "a word for a value that is not there",
}

// refusal says what rules a secret out, whatever the rest says; "" if nothing does.
func (v *value) refusal(f *features, p *Pair) string {
	why := v.refusedByShape(f, p) // called one by one: in a list of functions all that they are given goes to the heap
	if why == "" {
		why = v.refusedAsText(f, p)
	}
	if why == "" {
		why = v.refusedAsName(f, p)
	}
	if why == "" {
		why = v.refusedAsKey(f, p)
	}
	if why == "" {
		why = v.refusedByPlace(f, p)
	}
	if why != "" || p.Placed { // the name of the latter is that of a call
		return why
	}
	if why = v.refusedByName(f, p); why != "" {
		return why
	}
	return v.hinted(f, p.Form)
}

// refusedByShape is about what the value plainly is, and how long.
func (v *value) refusedByShape(f *features, p *Pair) string {
	switch {
	case refusals[f.shape] != "" && !(f.shape == shapeReference && v.isTwoWords(f, p)):
		return refusals[f.shape]
	case f.shape == shapeNumber && (isHexNumber(v.text) || p.Quote == 0 && len(v.text) < leastNumber && f.kind != namePassword),
		f.kind == nameKey && f.segments == 1 && isHexNumber(v.text):
		return "a number"
	case f.kind == nameOther:
		return "no part of the name means a secret"
	case len(v.text) < leastLength || len(v.text) < leastKey && f.kind != namePassword && f.kind != nameURL, len(v.text) < leastEntry && f.kind == nameKey && f.segments == 1:
		return "too short"
	case (f.noise || v.controls > 0) && len(v.text) < leastInNoise:
		return "between bytes that are no text"
	case p.Form == FormURL && v.isBlank():
		return "a template or a reference to a variable"
	case f.pin && v.digit == 0:
		return "a PIN is made of digits"
	}
	return ""
}

// isTwoWords tells whether a quoted password is two words with a dot between, one of which a capital begins or digits end:
// names of members and of texts to translate are not written so.
func (v *value) isTwoWords(f *features, p *Pair) bool {
	if f.kind != namePassword || p.Quote == '`' || v.upper+v.digit == 0 || f.echo != 0 || f.after != 0 {
		return false
	}
	if p.Quote == 0 {
		told := p.Form == FormNext || p.Form == FormAssign && p.Value.Start == p.Name.End+1
		return told && v.isTitled() && readName(v.text, nil).kind == nameOther
	}
	if v.beginsPartInDigit() {
		return true
	}
	first, second, ok := bytes.Cut(v.text, []byte("."))
	return ok && len(first) > 2 && len(second) > 2 && isAlnumText(first) && isAlnumText(second) && isLetter(second[0]) && (isUpper(first[0]) && isUpper(second[0]) || isDigit(second[len(second)-1])) &&
		readName(v.text, nil).kind == nameOther
}

// isTitled tells whether a capital and small letters begin each of several parts with dots between.
func (v *value) isTitled() bool {
	for part := range bytes.SplitSeq(v.text, []byte(".")) {
		if len(part) < 2 || !isUpper(part[0]) || !isLower(part[1]) || !isAlnumText(part) {
			return false
		}
	}
	return true
}

// beginsPartInDigit tells whether a digit begins a part behind a dot, and another letter or digit follows it: Word.06.Other.
func (v *value) beginsPartInDigit() bool {
	for i := 1; i+1 < len(v.text); i++ {
		if v.text[i-1] == '.' && isDigit(v.text[i]) && isAlnum(v.text[i+1]) {
			return true
		}
	}
	return false
}

func isAlnumText(t []byte) bool {
	for _, b := range t {
		if !isAlnum(b) {
			return false
		}
	}
	return true
}

// refusedAsText is about what people are to read, and what programs print or run.
func (v *value) refusedAsText(f *features, p *Pair) string {
	switch {
	case f.before&classScreen != 0 && (v.odd+v.space > 0 && v.digit == 0 || v.isLabel()), v.isTranslation(f), f.hook && v.space > 0 && v.digit == 0,
		p.Form == FormCall && v.has(", ") && v.digit == 0, v.isLabel() && !p.Placed && (v.space > 0 || f.kind != namePassword && f.kind != nameURL || f.translated),
		v.odd > 0 && v.space > 0 && v.digit == 0 && in(".?!", v.text[len(v.text)-1]):
		return "a text for people"
	case v.isReply():
		return "a reply of a protocol"
	case p.Form == FormNext && p.Quote != 0 && f.kind != namePassword && v.isName(f), p.Form == FormNext && p.Quote == '`' && (v.text[0] == ' ' || v.space > 0 && v.digit == 0):
		return "a word in a sentence"
	case (f.kind != namePassword || p.Form == FormCall || p.Form == FormLogin) && f.shape != shapePEM && (v.has(`\n`) || v.has(`\r`) || v.has(`\t`)):
		return "several lines"
	case p.Quote == '`' && v.space > 0 && f.adjacent:
		return "a command"
	case f.logged && v.digit == 0:
		return "a text in a program"
	case isYours(v.text), p.Placed && isBlankWord(v.text):
		return "a text that asks for a value"
	}
	return ""
}

// refusedAsName is about values that name something: a user, a setting, an entry.
func (v *value) refusedAsName(f *features, p *Pair) string {
	switch {
	case f.shape == shapeConstant && readName(v.text, nil).kind != nameOther, f.asks && isConstant(v.text):
		return "the name of a setting"
	case f.shape == shapeMail && f.kind == nameCredential, f.kind == nameAuth && p.Form == FormCall && v.lower == len(v.text):
		return "the name of a user"
	case f.kind == nameKey && f.segments == 1 && (isCamel(v.text) || p.Form != FormElement && p.Form != FormBytes && (v.isName(f) || v.space > 0 || f.shape == shapeCamel || v.wordy > 0.5 && v.has(`\u`))),
		f.makes && v.digit < 4 && v.only("._-:/") && v.mark > 0 && v.upper == 0,
		f.kind == nameKey && v.isEntry(f, p.Form):
		return "the name of an entry"
	case f.country && v.isLabel():
		return "the name of a country"
	case f.image:
		return "an image of containers"
	case f.kind == nameToken && f.segments == 1 && v.isLexeme(p.Form):
		return "a kind of token that a parser knows"
	case f.kind != namePassword && isPackage(v.text), isRequirement(v.text):
		return "the name of a package"
	case isForeignWord(v.text):
		return "the word for a password"
	case v.marks[','] && v.only(",_-") && v.digit+v.upper+v.space == 0:
		return "a list of words"
	}
	return ""
}

// refusedAsKey is about values that look like keys and grant nothing.
func (v *value) refusedAsKey(f *features, p *Pair) string {
	switch {
	case f.kind == nameKey && f.shape == shapeUUID && f.before&classPage != 0:
		return "the name says that it is the key of an entry"
	case f.kind == nameCredential && v.has("aws4_request"):
		return "the scope of a signature"
	case f.vector && (v.hex || p.Form == FormBytes):
		return "a key to test a cipher with"
	case p.Form == FormBytes && len(f.name) > 4 && equalFold(f.name[len(f.name)-4:], "keys"):
		return "keys of several entries"
	case f.hashes:
		return "a hash"
	case isSealed(v.text), f.kind == namePassword && len(v.text) >= leastCipher && v.only("+/="):
		return "encrypted"
	case p.Form == FormCompare && f.shape == shapeUUID && f.kind == nameKey && f.segments == 1:
		return "the name says that it is the key of an entry"
	case f.kind == nameTicket && f.shape == shapeUUID && f.segments == 1:
		return "the name says that it is an id"
	case equalFold(f.name, "signingkey") && p.Quote == 0 && isKeyID(v.text):
		return "ids of public keys"
	case isFingerprint(v.text):
		return "a fingerprint"
	case isKeyIDs(v.text), isKeyID(v.text) && p.Quote == 0 && (f.kind == nameKey && p.Form == FormFlag || f.kind != namePassword && len(v.text) == 40), f.before&classPage != 0 && isKeyID(v.text):
		return "ids of public keys"
	}
	return ""
}

// refusedByPlace is about where the value stands.
func (v *value) refusedByPlace(f *features, p *Pair) string {
	switch {
	case f.among:
		return "the argument of a call that does something else"
	case p.Form == FormArgument && v.digit <= 2 && v.only("_-") && (readName(v.text, nil).kind == f.kind && v.wordy > 0 || f.inList && v.lower == len(v.text)):
		return "one word of several"
	case bytes.HasPrefix(v.text, []byte(teamCity)), f.elsewhere:
		return "the name of a secret that is kept elsewhere"
	case p.Rows == RowLines && v.letters == len(v.text) && len(v.text) < leastCell:
		return "a word in a table"
	case p.Listed && equalFold(f.name, "pass"):
		return "arguments that are passed on"
	}
	return ""
}

// refusedByName is about what the name says beside its secret word.
func (v *value) refusedByName(f *features, p *Pair) string {
	switch {
	case f.kind != namePassword && f.before&classPage != 0 && (p.Form == FormBytes || v.space > 0 && v.digit == 0), f.badge && v.only("_-"):
		return "the name says that it grants nothing"
	case f.shape == shapeUUID && f.after&(classScreen|classAbout) != 0:
		return "the name tells something about a secret, not the secret"
	case f.after&classAbout != 0 && (f.kind != namePassword && v.lower+v.mark == len(v.text) && v.only("._-") || v.text[0] == 'v' && len(v.text) > 1 && isDigit(v.text[1]) || f.kind == namePassword && v.marks['=']):
		return "the name tells something about a secret, not the secret"
	case f.kind == namePassword && f.after&classHash != 0:
		return "the name says that it is a hash"
	case f.kind == nameToken && f.before&classPublic != 0, f.kind == nameKey && f.before&classPublic != 0:
		return "the name says that it is public"
	}
	return ""
}

// hinted names the word beside the secret word that rules a secret out.
func (v *value) hinted(f *features, form Form) string {
	h := f.hints
	switch {
	case h&hintNoGrant != 0:
		return "the name says that it grants nothing"
	case h&hintCall != 0 && f.shape == shapeUUID:
		return "the name says that it tells one call from another"
	case h&hintTable != 0:
		return "the name says that it is the key of an entry"
	case h&hintNumbered != 0 && (len(v.text) < leastMade || v.space > 0):
		return "the name says that it is one of several entries"
	case h&hintNegated != 0:
		return "the name says that it is none"
	case h&hintSignature != 0:
		return "the name says that it is a signature"
	case h&hintID != 0:
		return "the name says that it is an id"
	case h&hintScreen != 0 && v.digit == 0:
		return "a text for people"
	case h&hintSealed != 0:
		return "the name says that it is encrypted"
	case h&hintOwner != 0:
		return "the name tells whose the secret is"
	case h&hintDigest != 0 && (v.hex || v.only("+/=_-")) && len(v.text) >= leastDigest:
		return "the name says that it is a hash"
	case h&hintWay != 0 && f.kind == nameAuth && (f.after != 0 || v.digit == 0), h&hintPart != 0 && (f.shape == shapeConstant || v.isName(f) || v.digit == len(v.text) || v.marks['%']):
		return "the name tells something about a secret, not the secret"
	case (f.kind == nameKey || f.kind == nameToken && v.digit == 0) && f.shape == shapeLogin && v.wordy > 0.5 && bytes.Count(v.text, []byte(":")) > 1:
		return "the name of a package"
	case form != FormCall:
		return ""
	case h&hintParsed != 0, f.after&classAbout != 0 && v.isName(f), equalFold(f.name, "secrets") && v.isName(f):
		return "the argument of a call that does something else"
	case h&hintRaised != 0, f.after&classScreen != 0 && f.kind == namePassword:
		return "a text for people"
	case h&hintAsked != 0 || (f.kind == nameKey || f.makes) && v.isName(f):
		return "the argument of a call that does something else"
	}
	return ""
}

// isTranslation tells whether the value is a text in another language than English: words with letters outside of ASCII.
// Alone they may be a password where the name says that it is one, unless one begins with a capital as labels do.
func (v *value) isTranslation(f *features) bool {
	switch {
	case v.odd == 0 || v.controls > 0:
		return false
	case v.space > 0:
		return v.digit == 0 || v.space > 2
	case v.digit+v.mark > 0:
		return false
	}
	return f.kind != namePassword || v.upper == 1 && isUpper(v.text[0]) || v.upper == 0 && v.text[0] >= 0x80
}

// isLabel tells whether the value is one word or several as labels have them: a capital first and small letters then, or
// all capitals. Letters of other languages may be escaped, and several words may hold marks.
func (v *value) isLabel() bool {
	t := v.text
	if v.controls > 0 || !isUpper(t[0]) && t[0] < 0x80 && !bytes.HasPrefix(t, []byte(`\u`)) {
		return false
	}
	words, capitals, small, large := 1, 0, 0, 0
	for i := 0; i < len(t); i++ {
		switch b := t[i]; {
		case in(" -", b):
			words++
		case isEscape(t[i:]):
			i += escapeLength - 1
			small++
		case isLower(b) || b >= 0x80:
			small++
		case isUpper(b) && i > 0 && isLower(t[i-1]):
			return false // someName
		case isUpper(b):
			large++
			if i == 0 || !isUpper(t[i-1]) {
				capitals++
			}
		case in(".!?()',:", b), v.space > 0 && in(`\"{}_%/&;$`, b), v.space > 2 && isDigit(b):
		default:
			return false
		}
	}
	return small >= 3 && small > large && capitals <= words
}

// isReply knows what servers of mail and files answer: three digits and a text, and a challenge of IMAP.
func (v *value) isReply() bool {
	t := v.text
	if len(t) > 2 && t[0] == '+' && t[1] == ' ' {
		return true
	}
	return len(t) > 4 && '1' <= t[0] && t[0] <= '5' && isDigit(t[1]) && isDigit(t[2]) && !isDigit(t[3]) && in(" -", t[3]) && v.space > 0 && v.letters > 0
}

// isPackage knows names of packages with their versions: name@1.2.3, name@17.
func isPackage(t []byte) bool {
	at := bytes.LastIndexByte(t, '@')
	if at < 2 || at+1 == len(t) {
		return false
	}
	for _, b := range t[:at] {
		if !isLower(b) && !in("-_./@", b) {
			return false
		}
	}
	return isDotted(t[at+1:])
}

// isRequirement knows what files of requirements pin: name==1.2.3.
func isRequirement(t []byte) bool {
	equals := bytes.Index(t, []byte("=="))
	if equals < 2 || !isLetter(t[0]) || !isDotted(t[equals+2:]) {
		return false
	}
	for _, b := range t[:equals] {
		if !isAlnum(b) && !in("-_.[]", b) {
			return false
		}
	}
	return true
}

// isKeyIDs knows lists of ids and fingerprints of keys of GnuPG: 16 or 40 capital digits each.
func isKeyIDs(t []byte) bool {
	ids := 0
	for len(t) > 0 {
		id, rest, _ := bytes.Cut(t, []byte(","))
		if len(id) != 16 && len(id) != 40 {
			return false
		}
		if !isKeyID(id) {
			return false
		}
		t, ids = rest, ids+1
	}
	return ids > 1
}

// isKeyID knows one of them, and its last eight digits.
func isKeyID(t []byte) bool {
	for _, b := range t {
		if !isDigit(b) && (b < 'A' || b > 'F') {
			return false
		}
	}
	return len(t) == 8 || len(t) == 16 || len(t) == 40
}

// isFingerprint knows fingerprints of keys and addresses of devices: pairs of digits with colons between.
func isFingerprint(t []byte) bool {
	switch len(t) + 1 {
	case 6 * 3, 16 * 3, 20 * 3, 32 * 3:
	default:
		return false
	}
	for i, b := range t {
		if (i%3 == 2) != (b == ':') || i%3 < 2 && !isHex(b) {
			return false
		}
	}
	return true
}

// isEntry tells whether the value is a name as entries have it: Word_Word2, ipv6Pools.
func (v *value) isEntry(f *features, form Form) bool {
	if v.marks['\\'] && v.digit == 0 && v.only(`\_-. `) && v.letters > 8 {
		return true // of a registry
	}
	if v.marks['\\'] && (v.has(`\0`) || v.has(`\x00`)) {
		return true // bytes in order, as databases keep them
	}
	if v.digit <= 2 && v.upper == 0 && v.marks['/'] && v.only("_-./:") && v.wordy > 0 {
		return true // k8s.io/role/node
	}
	if v.digit > 2 || !v.only("_-.") || form == FormURL || form == FormBytes {
		return false
	}
	return v.isName(f) || v.wordy > 0.5 && (v.digit == 0 || v.wordy > 1) && v.lower > v.upper && v.letters >= 6 && (v.mark > 0 || v.upper > 1)
}

// isLexeme tells whether the value is what parsers call the kinds of their tokens, or a word that one is compared with: variable-2, "begin".
func (v *value) isLexeme(form Form) bool {
	if form == FormCall {
		return v.digit == 0 || v.has(`\"`) // token("begin")
	}
	if v.upper > 0 || !v.only("-.") || !isLetter(v.text[0]) {
		return false
	}
	return form == FormCompare && len(v.text) < 16 && v.digit <= 4 || v.digit <= 1 && v.wordy > 1 && v.mark > 0
}

// isYours knows your-password, YOUR_API_KEY and the like.
func isYours(t []byte) bool {
	for _, w := range [...]string{"twoje", "twoj", "dein", "deine", "ihr", "ihre", "votre", "ton", "tu", "tuo", "tua", "su", "seu", "sua", "jouw", "uw", "din", "ditt"} {
		if len(t) > len(w)+1 && equalFold(t[:len(w)], w) && in("-_", t[len(w)]) && !hasDigit(t) {
			return true
		}
	}
	for i := 0; i+5 < len(t); i++ {
		if equalFold(t[i:i+4], "your") && in("-_ ", t[i+4]) && (i == 0 || in(".-_", t[i-1])) {
			return true
		}
	}
	return false
}

// isBlankWord knows what manuals of commands write where a password belongs.
func isBlankWord(t []byte) bool {
	for _, w := range [...]string{"value", "string", "text", "word", "key", "name", "community", "pwd", "passphrase", "newpassword", "new_password", "new-password", "user_password"} {
		if equalFold(t, w) {
			return true
		}
	}
	return false
}

// isBlank tells whether a value in a URL is the name of what belongs there: https://USER:PASSWORD@host, https://id:apiSecret@host.
func (v *value) isBlank() bool {
	if v.digit > 0 || v.dummy || !v.only("_-") {
		return false
	}
	return v.lower == 0 || readName(v.text, nil).kind != nameOther
}

// isName tells whether the value reads as the name of something in a program.
func (v *value) isName(f *features) bool {
	switch f.shape {
	case shapeWord, shapeCamel, shapeSnake, shapeKebab, shapeConstant, shapeReference:
		return v.digit < 3 && (v.wordy > 0.5 || v.wordy > -1 && v.lower+v.mark == len(v.text))
	}
	return v.wordy > 1 && v.digit < 3 && v.only("-_.")
}

// longEcho is from how many bytes on a value may hold its name and be a secret.
const longEcho = 20

// Shorter values are not told from other things.
const (
	leastLength = 3
	leastKey    = 4
	leastNumber = 7  // of bare digits that are to be a key
	leastDigest = 22 // MD5 in base64
	leastEntry  = 8  // of what is called key and nothing else

	leastCell    = 6
	leastCipher  = 96 // no password is so long, and in base64
	leastInNoise = 8  // between bytes that are no text
)
