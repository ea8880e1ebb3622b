package generic

import "bytes"

// People write passwords into notes, tickets and comments in ways that no syntax
// knows. A bare value there is told from the next word of the text by its look alone, so
// only values that no word looks like count: see isChosen.

// isChosen tells whether a bare text is written as passwords are and words are not:
// letters of both cases with a digit among them, or letters and digits with a mark.
func isChosen(t []byte) bool {
	if len(t) < leastChosen || len(t) > mostChosen {
		return false
	}
	lower, upper, inner, digits, marks := false, false, false, 0, 0
	for i, b := range t {
		switch {
		case isLower(b):
			lower = true
		case isUpper(b):
			upper = true
		case isDigit(b):
			digits++
		case in("!@#$%^&*", b) && i > 0:
			marks++
		case !in("_-.+=?~", b):
			return false
		}
		inner = inner || i > 0 && isLetter(b) && isDigit(t[i-1])
	}
	letters := lower || upper
	return letters && digits > 0 && (marks > 0 && marks+digits < len(t)-1 || lower && upper && inner)
}

const (
	leastChosen = 6
	mostChosen  = 64
)

// chosenAt returns the end of the text at i that isChosen, i if there is none. It ends
// at white space, and before what closes a bracket or a sentence.
func (s *scanner) chosenAt(i int) int {
	end := i
	for end-i <= mostChosen && s.at(end) > ' ' && s.at(end) < 0x7f && !in("(){}[]<>\"'`,;|/", s.at(end)) {
		end++
	}
	if in(" \t\r\n)/,", s.at(end)) || s.at(end) == 0 {
		if isChosen(s.data[i:end]) {
			return end
		}
	}
	return i
}

// foreignPasswords are the words for a password in scripts without capitals, with
// which nothing joins into a longer name.
var foreignPasswords = [...]string{"\u5bc6\u7801", "\u5bc6\u78bc", "\u53e3\u4ee4", "\u30d1\u30b9\u30ef\u30fc\u30c9", "\ube44\ubc00\ubc88\ud638", "\ube44\ubc88", "\uc554\ud638", "\ud328\uc2a4\uc6cc\ub4dc", "\u0430\u0440\u043e\u043b\u044c"}

func isForeignPassword(name []byte) bool {
	for _, w := range foreignPasswords {
		if string(name) == w {
			return true
		}
	}
	return false
}

// foreignWords are translations of "password" in small letters, with which forms and files of translations are full.
var foreignWords = [...]string{"cyfrinair", "pasfhocal", "wagwoord", "pasvorto", "katalaluan", "wachtwurd", "iphasiwedi", "kupuhipa", "parole", "parol", "zaporka", "adgangskode", "salasana", "wachtwoord", "heslo", "passord", "senha", "kennwort", "passwort", "parool", "jelszo", "parola",
	"lozinka", "geslo", "clave", "contrasena", "palavra-passe", "palavra-chave", "mot de passe", "jelsz\u00f3", "has\u0142o", "parol\u0103", "l\u00f6senord",
	"contrase\u00f1a", "m\u1eadt kh\u1ea9u", "\u015fifre", "\u015eifre", "salas\u00f5na", "slapta\u017eodis", "lykilor\u00f0", "kata sandi", "pasahitza", "facal-faire", "fjal\u00ebkalimi"}

func isForeignWord(t []byte) bool {
	for _, w := range foreignWords {
		if equalFold(t, w) {
			return true
		}
	}
	return false
}

// isPasswordWord tells whether a name ends in a word for a password.
func (s *scanner) isPasswordWord(name Span) bool {
	for _, w := range [...]string{"pw", "pwd", "pass", "passwd", "password", "passowrd"} {
		if name.Len() >= len(w) && s.hasFold(name.End-len(w), w) {
			return !s.isOtherPass(name.End)
		}
	}
	return isForeignPassword(s.data[name.Start:name.End])
}

// isOtherPass tells whether a word that ends in pass by chance ends at i.
func (s *scanner) isOtherPass(i int) bool {
	var buf [16]byte
	start := s.wordBefore(i)
	if i-start > len(buf) {
		return false
	}
	for k, b := range s.data[start:i] {
		buf[k] = lower(b)
	}
	return isOtherPass(string(buf[:i-start]))
}

// dashed cuts a name before a dash that joins a password to its word, password-VALUE,
// or a login to its words, login/password-name/VALUE.
func (s *scanner) dashed(p *Pair) bool {
	cut := *p
	for cut.Name.End = p.Name.Start; cut.Name.End < p.Name.End && s.data[cut.Name.End] != '-'; cut.Name.End++ {
	}
	if cut.Name.End == p.Name.End || !s.isPasswordWord(cut.Name) {
		return false
	}
	if rest := s.data[cut.Name.End+1 : s.chosenAt(cut.Name.End+1)]; s.at(p.Name.Start-1) != '/' && (len(rest) == 0 || bytes.IndexByte(rest, '-') >= 0) {
		return false
	}
	p.Name, s.pos = cut.Name, cut.Name.End
	return true
}

// addressed reads the login behind an address that people note down: host (user/VALUE), host -> user/VALUE.
func (s *scanner) addressed(anchor Span) (p Pair, ok bool) {
	p.Name = Span{anchor.Start + 1, anchor.End - 1}
	return p, s.namesHost(anchor.Start) && s.chosen(&p, anchor.End)
}

// namesHost tells whether an IPv4 address, a login at a host or a URL stands in the line before i.
func (s *scanner) namesHost(i int) bool {
	dots := 0
	for at := s.lineStart(i); at < i; at++ {
		switch b := s.data[at]; {
		case b == '@' && isAlnum(s.at(at-1)), b == ':' && s.has(at, "://"):
			return true
		case b == '.' && isDigit(s.at(at-1)) && isDigit(s.at(at+1)):
			dots++
		case !isDigit(b):
			dots = 0
		}
		if dots == 3 {
			return true
		}
	}
	return false
}

// loginWords are names of the first half of a login.
var loginWords = [...]string{"id", "user", "username", "login", "account", "acct", "email", "mail", "uid", "userid", "name", "usr", "\uc544\uc774\ub514", "\uacc4\uc815", "\u8d26\u53f7", "\u7528\u6237\u540d"}

// loginBefore tells whether a word for a user ends at i, and returns where it starts.
func (s *scanner) loginBefore(i int) (start int, ok bool) {
	start = i
	for i-start < 24 && (isAlnum(s.at(start-1)) || s.at(start-1) == '_' || s.at(start-1) >= 0x80) {
		start--
	}
	word := s.data[start:i]
	for _, w := range loginWords {
		if equalFold(word, w) || len(word) > len(w) && equalFold(word[len(word)-len(w):], w) && (w[0] >= 0x80 || len(w) == 2 && isUpper(word[len(word)-1])) {
			return start, true
		}
	}
	return i, false
}

// paired reads the second half of a login whose names stand together before their
// values: ID/PW: name/value, username/password name/value, id(name)/pwd(value).
func (s *scanner) paired(p *Pair) bool {
	i := p.Name.Start
	for s.at(i-1) == '(' || s.at(i-1) == ' ' {
		i--
	}
	joint := s.at(i - 1)
	switch {
	case joint == ')' || joint == '/' && s.at(i-2) == ')':
		return s.bracketed(p, i)
	case joint != 0 && in("/:&,", joint):
		i--
	case i == p.Name.Start || p.Name.Len() > len("pwd"):
		return false
	}
	for s.at(i-1) == ' ' {
		i--
	}
	if _, ok := s.loginBefore(i); !ok {
		return false
	}
	here := s.pos
	if s.jointOfPair() && s.secondHalf(p) {
		return true
	}
	s.pos = here
	return false
}

// jointOfPair moves from the names of a login to its values.
func (s *scanner) jointOfPair() bool {
	start := s.pos
	if s.peek(0) == '/' && isLetter(s.peek(1)) { // id/pw/port
		s.pos = s.wordAt(s.pos + 1)
	}
	s.skip(")")
	s.skipSpace()
	if !s.verb() {
		s.skip("=:->")
	}
	s.skipSpace()
	s.take("(")
	return s.pos > start && s.pos-start <= 12
}

// secondHalf reads name/value, name:value, name(value), name, value or name // value, also behind an
// address, and the value alone where it ends the line: host name/value, name value.
func (s *scanner) secondHalf(p *Pair) bool {
	for range mostBefore {
		if s.half(p) {
			return true
		}
		for s.peek(0) > ' ' {
			s.pos++
		}
		s.skip(" \t")
		s.take("(")
		if end := s.chosenAt(s.pos); end > s.pos && s.endsLine(end) {
			return s.chosen(p, s.pos)
		}
	}
	return false
}

const mostBefore = 4 // words that stand between the names of a login and its values

// half reads the second half of a login from the word at pos.
func (s *scanner) half(p *Pair) bool {
	end := s.pos
	for end-s.pos <= maxName && s.at(end) > ' ' && !in("()\"'`<>{}", s.at(end)) {
		end++
	}
	if end == s.pos || end-s.pos > maxName {
		return false
	}
	cut := s.pos
	for _, joint := range [...]byte{'/', ',', ':'} {
		for cut = s.pos; cut < end && s.data[cut] != joint; cut++ {
		}
		if cut < end {
			break
		}
	}
	for s.at(cut) != 0 && in(" /(,:", s.at(cut)) {
		cut++
	}
	if cut > end && s.at(cut-1) == ' ' && len(bytes.TrimSpace(s.data[end:cut])) == 0 && !s.endsLine(s.chosenAt(cut)) {
		return false // the next word of a text
	}
	return s.chosen(p, cut)
}

// bracketed reads the value of pwd(value) behind id(name).
func (s *scanner) bracketed(p *Pair, i int) bool {
	if s.at(i-1) == '/' {
		i--
	}
	for i--; s.at(i-1) > ' ' && s.at(i-1) != '('; i-- {
	}
	if s.at(i-1) != '(' || s.peek(0) != '(' {
		return false
	}
	_, ok := s.loginBefore(i - 1)
	return ok && s.chosen(p, s.pos+1)
}

// chosen takes what isChosen at i as a password.
func (s *scanner) chosen(p *Pair, i int) bool {
	end := s.chosenAt(i)
	if end == i {
		return false
	}
	p.Form, p.Value, s.pos = FormLogin, Span{i, end}, end
	return true
}

// unuser cuts the name of a user off a bare password: password: name/VALUE.
func (s *scanner) unuser(p *Pair, word bool) {
	if word && p.Quote == 0 {
		if i := s.behindUser(p.Value.Start); isChosen(s.data[i:p.Value.End]) {
			p.Value.Start = i
		}
	}
}

// behindUser returns where what follows "name/" at i begins, i if nothing such is there.
func (s *scanner) behindUser(i int) int {
	end := i
	for isLetter(s.at(end)) {
		end++
	}
	if s.at(end) == '/' && end-i > 1 && end-i <= 16 {
		return end + 1
	}
	return i
}

// told reads what people put between the word and the value: password VALUE (at the
// end of the line), password (default: VALUE), password for NAME is VALUE.
func (s *scanner) told(p *Pair) bool {
	if s.data[p.Name.Start] >= 0x80 {
		s.pos = s.wordAt(s.pos) // nothing parts such a word from the next
	}
	here := s.pos
	s.skip("-( ,")
	if s.takeFold("default") {
		s.skip(":= ")
	} else if !s.ofWhom() {
		s.pos = here
		s.skip("-( ")
		s.pos = s.behindUser(s.pos)
		if end := s.chosenAt(s.pos); s.pos == p.Name.End || !s.endsLine(end) {
			s.pos = here
			return false
		}
	}
	if s.chosen(p, s.pos) {
		return true
	}
	s.pos = here
	return false
}

// labelled reads the value behind a name in brackets: Key (secret): VALUE, (PW)VALUE.
func (s *scanner) labelled(p *Pair) bool {
	if s.at(p.Name.Start-1) != '(' || s.at(p.Name.End) != ')' {
		return false
	}
	s.pos = p.Name.End + 1
	s.skip(": ")
	return s.endsLine(s.chosenAt(s.pos)) && s.chosen(p, s.pos)
}

// ofWhom moves over "for NAME is" and "in NAME:".
func (s *scanner) ofWhom() bool {
	if !s.takeFold("for ") && !s.takeFold("of ") && !s.takeFold("in ") && !s.takeFold("to ") {
		return false
	}
	for range 4 {
		if s.verb() || s.take(":") {
			s.skipSpace()
			return true
		}
		start := s.pos
		for s.pos-start < 24 && s.peek(0) > ' ' && s.peek(0) != ':' {
			s.pos++
		}
		s.skipSpace()
	}
	return false
}

// endsLine tells whether nothing but brackets, a full stop or a comment stands between i
// and the end of its line.
func (s *scanner) endsLine(i int) bool {
	for s.at(i) != 0 && in(") .\t\r", s.at(i)) {
		i++
	}
	return s.at(i) == 0 || s.at(i) == '\n' || s.at(i) == '#'
}

// opensBefore tells whether a bracket opened right before the words that lead to i.
func (s *scanner) opensBefore(i int) bool {
	for n := 0; n < maxName && s.at(i-1) > ' ' && s.at(i-1) != '('; n++ {
		i--
	}
	for s.at(i-1) == ' ' { // (pw: value)
		i--
		for n := 0; n < maxName && s.at(i-1) > ' ' && s.at(i-1) != '('; n++ {
			i--
		}
	}
	return s.at(i-1) == '('
}

// noted reads a key that follows its name at the end of a line, with nothing but spaces or
// one mark between: service token VALUE, service-token-VALUE, serviceTOKEN.VALUE.
func (s *scanner) noted(p *Pair) bool {
	i, marked := s.behindNote(p)
	if i == p.Name.End {
		return false
	}
	end := i
	for end-i <= mostMade && (isAlnum(s.at(end)) || in("-_.", s.at(end)) && s.at(end) != 0) {
		end++
	}
	if !isMade(s.data[i:end]) || !s.endsLine(end) {
		return false
	}
	if p.Name.Start-maxName < s.low {
		s.cuts() // nameBefore looks so far
	}
	switch kind := readName(s.data[p.Name.Start:p.Name.End], nameBefore(s.data, p)).kind; {
	case kind == nameSecret && !(marked && isDigest(s.data[i:end])), kind == nameToken && !isDigest(s.data[i:end]):
		p.Form, p.Value = FormNext, Span{i, end}
		return true
	}
	return false
}

// behindNote returns where what follows a name begins, and whether a mark rather than spaces stands
// between; the name is cut where the mark is its last dash. It returns the name's end where neither does.
func (s *scanner) behindNote(p *Pair) (start int, marked bool) {
	i := p.Name.End
	switch {
	case s.at(i) == '.':
		return i + 1, true
	case s.at(i) == ' ':
		for s.at(i) == ' ' {
			i++
		}
		return i, false
	}
	for i > p.Name.Start && s.at(i-1) != '-' {
		i--
	}
	if i-1 > p.Name.Start && EndsInSecretWord(s.data[p.Name.Start:i-1]) {
		p.Name.End = i - 1
		return i, true
	}
	return p.Name.End, false
}

// isMade tells whether a text is long, of letters and digits without order, as machines
// make keys.
func isMade(t []byte) bool {
	if len(t) < leastMade || len(t) > mostMade {
		return false
	}
	digits, turns := 0, 0
	for i, b := range t {
		if isDigit(b) {
			digits++
		}
		if i > 0 && isDigit(b) != isDigit(t[i-1]) {
			turns++
		}
	}
	return digits >= 4 && digits < len(t) && turns >= 3 && isAlnum(t[len(t)-1])
}

const (
	leastMade = 20
	mostMade  = 128
)

// isDigest tells whether t may be the SHA-1 or SHA-256 of something.
func isDigest(t []byte) bool {
	for _, b := range t {
		if !isHex(b) {
			return false
		}
	}
	return len(t) == 40 || len(t) == 64
}

// commanded reads the password of the command that logs in to Redis, in the text that a call sends: "AUTH VALUE", "AUTH user VALUE".
func (s *scanner) commanded(p *Pair) bool {
	if q := s.at(p.Name.Start - 1); isQuote(q) && s.at(p.Name.End) == ' ' && s.has(p.Name.Start, "AUTH ") && containsFold(s.data[s.lineStart(p.Name.Start):p.Name.Start], "redis") {
		start, end := p.Name.End+1, p.Name.End+1
		for ; end-start <= maxName && s.at(end) >= ' ' && s.at(end) != q; end++ {
			if s.at(end) == ' ' {
				start = end + 1
			}
		}
		p.Value, p.Quote, p.Form, p.Placed = Span{start, end}, q, FormLogin, true
		return s.at(end) == q && s.at(start) != '%'
	}
	return false
}

// mostUser is how long a user and the colon behind it are.
const mostUser = 32

// uncouple cuts the user off the value of a name for both of a login: AUTH="user:VALUE".
func (s *scanner) uncouple(p *Pair) {
	if p.Form != FormAssign && p.Form != FormColon || p.Callee.Len() > 0 {
		return
	}
	n := userLength(s.data[p.Value.Start:p.Value.End])
	if n == 0 || bytes.IndexByte(s.data[p.Value.Start:p.Value.End], '/') >= 0 {
		return // github:owner/name, of a package
	}
	switch name := readName(s.data[p.Name.Start:p.Name.End], nil); {
	case name.after != 0 || name.hints != 0 || n > mostUser:
		// authMechanismProperties=ENVIRONMENT:azure, Authorization: Bearer x.y:z
	case name.kind == nameAuth || name.kind == nameCredential:
		p.Value.Start += n
		p.Form, p.Placed = FormLogin, p.Quote != 0 && !isLetters(s.data[p.Value.Start:p.Value.End]) // auth: "message:read"
	}
}
