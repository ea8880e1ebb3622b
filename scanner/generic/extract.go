package generic

// extract returns what may refuse a pair: what its name says, and what its value
// plainly is.
func extract(data []byte, p *Pair, v *value) (f features) {
	before := nameBefore(data, p)
	n := readName(data[p.Name.Start:p.Name.End], before)
	switch {
	case p.Form == FormURL:
		n.kind = nameURL
	case p.Form == FormHeader:
		n.kind = nameHeader
	case p.Form == FormLogin, p.Placed, (p.Form == FormFlag || p.Form == FormNext) && isPlace(data[p.Name.Start:p.Name.End]):
		n.kind = namePassword
	}
	if p.Placed {
		n.before, n.after, n.hints = 0, 0, 0 // the words of a command say nothing about what it is given
	}
	f.who = who(n.kind)
	f.shape, f.kind, f.before, f.after, f.segments, f.hints, f.pin = v.shapeOf(p), n.kind, n.before, n.after, n.segments, n.hints, n.pin
	f.asks = p.Callee.Len() > 0 && p.Value.Start-p.Callee.End <= len(`( "`) && calleeBin(data, p) == calleeAsks
	if p.Callee.Len() > 0 && (p.Listed || calleeBin(data, p) == calleeOther) {
		f.among = p.Form == FormCall || argumentFollows(data, p)
	}
	if refusals[f.shape] == "" { // what its shape refuses needs no look around it
		f.look(data, p)
	}
	return f
}

// describe adds the features of a pair that its name and value alone decide.
func (f *features) describe(data []byte, p *Pair, v *value) {
	quoted := 0
	if p.Quote != 0 {
		quoted = 1
	}
	f.add(groupKind, int(f.kind))
	form := p.Form
	if form == FormFallback && v.isRandom() {
		form = FormAssign // words stand in where a setting is missing, and live secrets do when they are left there
	}
	f.add(groupForm, int(form))
	f.add(groupForms, (int(f.kind)*int(forms)+int(form))*2+quoted)
	f.add(groupQuote, quoteBin(p.Quote))
	f.add(groupLength, lengthBin(len(v.text)))
	f.add(groupMix, v.mix())
	f.add(groupWordy, v.wordyBin())
	f.add(groupMixWordy, v.mix()*wordySteps+v.wordyStep())
	f.add(groupShape, int(f.shape))
	f.add(groupTurns, v.turnsBin())
	f.addAll(groupHolds, v.holds())
	echo := v.echo(data[p.Name.Start:p.Name.End])
	f.echo = echo
	f.add(groupEcho, echo)
	f.addAll(groupBefore, uint64(f.before))
	f.addAll(groupAfter, uint64(f.after))
	f.add(groupSegments, min(f.segments, len(segmentNames)-1))
	f.add(groupCallee, calleeBin(data, p))
}

// isPlace tells whether what stands for a name marks the place of a password: -p,
// IDENTIFIED BY.
func isPlace(name []byte) bool {
	return len(name) == 2 && name[0] == '-' || len(name) > 10 && equalFold(name[:10], "identified")
}

var segmentNames = [...]string{"none", "one", "two", "three", "four", "five and more"}

// nameBefore returns the word that stands before the name: a.b.name, a->name,
// a[name], or the word before in prose.
func nameBefore(data []byte, p *Pair) []byte {
	if p.Form == FormURL || p.Form == FormHeader {
		return nil
	}
	low := max(0, p.Name.Start-maxName)
	i := p.Name.Start
	for i > low && in(" .:>[\"'(-_*`<$", data[i-1]) {
		i--
	}
	end := i
	for i > low && isNameByte(data[i-1]) {
		i--
	}
	if end-i > 40 {
		return nil
	}
	return data[i:end]
}

var calleeNames = [...]string{"none", "decodes", "reads a setting", "makes a string", "other", "list", "list of bytes"}

const (
	calleeAsks  = 2 // in calleeNames
	calleeOther = 4
)

// argumentFollows tells whether a comma stands behind the quoted value of p, or the bracket of its call and another call.
func argumentFollows(data []byte, p *Pair) bool {
	s := scanner{data: data[:min(len(data), p.Value.End+maxName)], pos: p.Value.End + 1}
	if p.Quote == 0 || s.peek(-1) != p.Quote {
		return false
	}
	if s.peek(0) == ',' {
		return true
	}
	end := s.wordAt(s.pos + 2)
	return s.has(s.pos, ").") && s.at(end) == '(' && !isConversion(s.data[s.pos+2:end])
}

func calleeBin(data []byte, p *Pair) int {
	name := data[p.Callee.Start:p.Callee.End]
	switch {
	case len(name) == 0 && p.Listed:
		return 5
	case len(name) == 0:
		return 0
	}
	for _, w := range [...]string{"decode", "hex", "base64", "bytes", "byte", "buffer", "encode", "parse"} {
		if containsFold(name, w) {
			return 1
		}
	}
	for _, w := range [...]string{"string", "some", "str", "secret", "ptr", "just", "password", "credential", "value", "text", "of", "key", "token"} {
		if len(name) >= len(w) && equalFold(name[len(name)-len(w):], w) || len(name) > len(w) && equalFold(name[:len(w)], w) {
			return 3
		}
	}
	if isGetter(name) {
		return calleeAsks
	}
	return calleeOther
}

var holdsNames = [...]string{"pass", "secret, token, key or auth", "test", "example, dummy, fake", "your, my, change, insert", "user, admin, root", "name, id, type, value", "none, null, default", "a word and digits", "hello, foo, bar",
	"a percent sign and a letter", "a backslash", "an equals sign inside", "trailing punctuation", "invalid, wrong, new, old", "place"}

// holds returns which words and marks the value holds.
func (v *value) holds() (set uint64) {
	t := v.text
	if len(t) > 96 {
		t = t[:96]
	}
	for i, group := range holdWords {
		for _, w := range group {
			if v.pairs.may(w) && containsFold(t, w) {
				set |= 1 << i
				break
			}
		}
	}
	if v.digit > 0 && v.digit < 5 && v.letters > 3 && v.wordy > 1 && isDigit(t[len(t)-1]) && v.turns <= 2 {
		set |= 1 << 8
	}
	if v.marks['\\'] {
		set |= 1 << 11
	}
	for i := 0; i+1 < len(t); i++ {
		if t[i] == '%' && isLetter(t[i+1]) {
			set |= 1 << 10
		}
		if t[i] == '=' && t[i+1] != '=' {
			set |= 1 << 12
		}
	}
	if in(".:,;!?)", t[len(t)-1]) {
		set |= 1 << 13
	}
	return set
}

var holdWords = [...][]string{
	{"passw", "pwd", "pass", "kennwort", "senha", "contrase"},
	{"secret", "token", "key", "auth", "credential", "login", "session", "cookie", "cert"},
	{"test", "tst", "mock", "demo", "spec"},
	{"example", "sample", "dummy", "fake", "placeholder", "foobar", "lorem", "stub", "fixture", "bogus", "expected"},
	{"your", "my", "change", "insert", "replace", "enter", "here", "some", "todo", "<", "fill"},
	{"user", "admin", "root", "guest", "owner", "client"},
	{"name", "value", "type", "field", "string", "number", "code", "data", "header", "file", "path"},
	{"none", "null", "default", "undefined", "empty", "missing", "unknown"},
	{},
	{"hello", "foo", "bar", "baz", "world", "blah", "qwer", "abc"},
	{}, {}, {}, {},
	{"invalid", "wrong", "new", "old", "bad", "incorrect", "expired", "encrypted", "hash", "crypt"},
	{"mysql", "postgres", "redis", "http", "local", "server", "github", "google", "amazon", "aws", "azure", "docker", "kube"},
}

var echoNames = [...]string{"differ", "are the same", "the name is part of the value", "the value is part of the name"}

const echoSame = 1 // in echoNames

// echo tells whether the value repeats the name.
func (v *value) echo(name []byte) int {
	var a, b [maxName + 1]byte
	x, y := squeeze(a[:0], name), squeeze(b[:0], v.text)
	switch {
	case len(x) == 0 || len(y) == 0 || len(y) < 3 || len(v.text) > maxName:
		return 0
	case string(x) == string(y):
		return 1
	case len(x) > 3 && containsFold(y, string(x)):
		return 2
	case len(y) > 3 && containsFold(x, string(y)):
		return 3
	}
	return 0
}

// squeeze appends the letters and digits of t in lower case.
func squeeze(dst, t []byte) []byte {
	for _, b := range t[:min(len(t), maxName)] {
		if isAlnum(b) {
			dst = append(dst, lower(b))
		}
	}
	return dst
}

var lineNames = [...]string{"user", "host", "test", "example", "hash", "public", "text for people", "random", "environment", "login", "file", "comment", "ends in a comma", "ends in a semicolon", "ends in a bracket", "ends with the line", "long", "export or const", "function"}

var nearNames = [...]string{"user", "host", "test", "example", "hash", "public", "text for people", "random", "environment", "login", "file", "comment", "values of several words", "password", "many words"}

// contextOf says what a word of a line near a value tells.
func contextOf(w []byte) uint64 {
	switch string(w) {
	case "user", "username", "login", "email", "account", "uid", "userid", "usr", "usernm", "nickname", "mail":
		return 1 << 0
	case "host", "hostname", "server", "url", "database", "port", "jdbc", "dsn", "endpoint", "db", "mysql", "postgres", "redis", "localhost", "datasource", "driver", "dbname", "mongo", "connection":
		return 1 << 1
	case "test", "tests", "mock", "expect", "assert", "should", "spec", "describe", "fixture", "testing", "when", "then", "verify":
		return 1 << 2
	case "example", "sample", "eg", "dummy", "fake", "placeholder", "demo", "examples", "default", "like", "such":
		return 1 << 3
	case "hash", "sha", "sha1", "sha256", "md5", "digest", "bcrypt", "checksum", "crypt", "encrypted", "hashed", "signature", "hmac", "salt":
		return 1 << 4
	case "public", "certificate", "x509", "cert", "pubkey", "pub", "gpg", "keyserver", "apt", "pgp", "keyring", "recv", "fingerprint":
		return 1 << 5
	case "label", "message", "msg", "error", "title", "text", "description", "help", "translate", "tooltip", "placeholders", "hint", "i18n", "desc", "print", "printf", "println", "log", "logger", "echo", "raise", "throw", "panic", "fatal", "errorf", "warn", "debug":
		return 1 << 6
	case "random", "uuid", "generate", "rand", "nonce":
		return 1 << 7
	case "env", "environ", "getenv", "process", "environment", "config", "settings":
		return 1 << 8
	case "auth", "authenticate", "signin", "connect", "authorization", "curl", "header", "headers", "bearer", "basic", "credentials", "session":
		return 1 << 9
	case "file", "path", "filename", "dir", "import", "require", "include", "from", "package", "module":
		return 1 << 10
	case "password", "passwd", "pwd", "secret":
		return 1 << 13
	}
	return 0
}

// surroundings adds what the lines around a pair tell.
func (f *features) surroundings(data []byte, p *Pair) {
	s := scanner{data: data, low: max(0, p.Name.Start-Reach)}
	s.data = data[:min(len(data), p.Value.End+2*maxLine+8)]
	start, end := s.lineStart(p.Name.Start), s.lineEnd(p.Value.End)
	set := (words(s.data[start:p.Name.Start]) | words(s.data[p.Value.End:end])) &^ (1 << 13)
	if s.isComment(start) {
		set |= 1 << 11
	}
	set |= s.ending(p, end)
	if end-start > 2*maxLine-8 {
		set |= 1 << 16
	}
	f.addAll(groupLine, set)
	var near uint64
	if start > s.low && s.data[start-1] == '\n' {
		line := s.data[s.lineStart(start-1):start]
		near |= words(line) | manyWords(line)
	}
	if end < len(s.data) && s.data[end] == '\n' {
		line := s.data[end:s.lineEnd(end+1)]
		near |= words(line) | manyWords(line)
	}
	f.addAll(groupNear, near)
}

// isComment tells whether the line at i is a comment.
func (s *scanner) isComment(i int) bool {
	for in(" \t", s.at(i)) && s.at(i) != 0 {
		i++
	}
	b := s.at(i)
	return b == '#' || b == '*' || b == '/' && in("/*", s.at(i+1)) || b == ';' || b == '-' && s.at(i+1) == '-' && s.at(i+2) == ' ' || b == '<' && s.at(i+1) == '!'
}

// ending says what stands behind the value.
func (s *scanner) ending(p *Pair, end int) uint64 {
	i := p.Value.End
	for i < end && (isQuote(s.data[i]) || s.data[i] == ' ' || s.data[i] == '\\' || s.data[i] == '\r') {
		i++
	}
	switch {
	case i == end:
		return 1 << 15
	case s.data[i] == ',':
		return 1 << 12
	case s.data[i] == ';':
		return 1 << 13
	case in(")]}", s.data[i]):
		return 1 << 14
	}
	return 0
}

// words returns what the words of a line tell.
func words(line []byte) (set uint64) {
	var buf [24]byte
	n := 0
	for i := 0; i <= len(line); i++ {
		if i < len(line) && isAlnum(line[i]) && !(i > 0 && isUpper(line[i]) && isLower(line[i-1])) {
			if n < len(buf) {
				buf[n] = lower(line[i])
				n++
			}
			continue
		}
		if n > 1 {
			set |= contextOf(buf[:n])
		}
		n = 0
		if i < len(line) && isAlnum(line[i]) {
			buf[0], n = lower(line[i]), 1
		}
	}
	return set
}

// manyWords tells whether a line holds a quoted text of several words, or reads as
// prose.
func manyWords(line []byte) (set uint64) {
	spaces := 0
	for i := 1; i+1 < len(line); i++ {
		if line[i] == ' ' && isLetter(line[i-1]) && isLetter(line[i+1]) {
			spaces++
		}
	}
	if spaces > 1 {
		set |= 1 << 12
	}
	if spaces > 5 {
		set |= 1 << 14
	}
	return set
}
