package generic

import "bytes"

// isMark tells whether an anchor marks a place rather than being part of a name.
func isMark(anchor []byte) bool {
	last := anchor[len(anchor)-1]
	return in(":@ .", anchor[0]) || last == '/' || last == ' ' && len(anchor) > 3
}

// mark reads the pair that a text that is no part of a name leads to.
func (s *scanner) mark(anchor Span) (Pair, bool) {
	if s.data[anchor.End-1] == '/' && s.data[anchor.Start] != ':' {
		return s.addressed(anchor)
	}
	switch s.data[anchor.Start] {
	case ':':
		return s.url(anchor)
	case '@':
		return s.dsn(anchor)
	case ' ':
		return s.shortFlag(anchor)
	case '.':
		return s.encodedBefore(anchor)
	}
	s.pos = anchor.End
	p := Pair{Name: Span{anchor.Start, anchor.End - 1}}
	if s.hasFold(anchor.Start, "identified ") {
		p.Form = FormNext
		s.skipSpace()
		if s.hasFold(anchor.Start, "identified with ") {
			s.skip("'\"`")
			s.pos = s.wordAt(s.pos)
			s.skip("'\"` ")
			if !s.takeFold("by ") {
				return p, false // AS 'hash'
			}
		}
		s.takeFold("password ")
		return p, s.value(&p)
	}
	return s.header(p)
}

// header reads the credentials behind the name of an authentication scheme.
func (s *scanner) header(p Pair) (Pair, bool) {
	p.Form = FormHeader
	if isAlnum(s.at(p.Name.Start-1)) || s.at(p.Name.Start-1) == '_' {
		return p, false
	}
	s.skipSpace()
	start := s.pos
	for !s.atEnd(s.pos) && s.pos-start <= maxValue && isToken68(s.data[s.pos]) {
		s.pos++
	}
	p.Value = Span{start, s.pos}
	if s.hasFold(p.Name.Start, "basic") {
		return p, s.login(&p) && !s.challenge(p.Name.Start)
	}
	if isParameter(s.data[start:s.pos]) || p.Value.Len() < sureHeader && !hasDigit(s.data[start:s.pos]) && s.at(s.pos-1) != '=' {
		return p, false // name="value", a word
	}
	return p, s.pos-start >= leastHeader && s.pos-start <= maxValue && !s.challenge(p.Name.Start)
}

// challenge tells whether the line asks for credentials: WWW-Authenticate: Basic.
func (s *scanner) challenge(i int) bool {
	const word = "authenticate"
	for at := s.lineStart(i); at < i; at++ {
		if lower(s.data[at]) == 'a' && s.hasFold(at, word) {
			return true
		}
	}
	return false
}

// isParameter knows the name of a parameter with its equals sign.
func isParameter(t []byte) bool {
	for i, b := range t {
		if !isLower(b) && b != '_' {
			return b == '=' && i == len(t)-1
		}
	}
	return false
}

const (
	leastHeader = 8
	sureHeader  = 20 // shorter ones without digits are words
)

func isToken68Text(t []byte) bool {
	for _, b := range t {
		if !isToken68(b) {
			return false
		}
	}
	return true
}

// isToken68 knows the bytes of credentials in a header (RFC 7235, 2.1).
func isToken68(b byte) bool { return isAlnum(b) || in("-._~+/=", b) }

// url reads the password of scheme://user:password@host, or a token in the place of
// the user.
func (s *scanner) url(anchor Span) (p Pair, ok bool) {
	p = Pair{Name: anchor, Form: FormURL}
	for isAlnum(s.at(p.Name.Start-1)) || in("+.-", s.at(p.Name.Start-1)) && s.at(p.Name.Start-1) != 0 {
		p.Name.Start--
	}
	at, colon := -1, -1
	i := anchor.End
	for ; !s.atEnd(i) && i-anchor.End < maxUserinfo && !endsUserinfo(s.data[i]); i++ {
		switch s.data[i] {
		case '@':
			at = i
		case ':':
			if colon < 0 {
				colon = i
			}
		}
	}
	switch {
	case at < 0 || p.Name.Start == anchor.Start:
		return p, false
	case s.has(p.Name.Start, "enode:") || s.has(p.Name.Start, "enrtree:"):
		return p, false // the public key of a node of Ethereum
	case (colon < 0 || colon > at) && (at-anchor.End < leastURLToken || !isURLToken(s.data[anchor.End:at])):
		return p, false // a user name
	case colon < 0 || colon > at:
		p.Value = Span{anchor.End, at}
	case s.isPort(colon + 1):
		return p, false // http://host:80,name=user@host
	case s.has(colon+1, "x-oauth-basic@"):
		p.Value = Span{anchor.End, colon}
	default:
		p.Value = Span{colon + 1, at}
	}
	return p, p.Value.Start < p.Value.End && s.host(at+1)
}

const (
	maxUserinfo   = 256
	leastURLToken = 16
)

// isURLToken tells whether what stands in the place of a user may be a token: it has digits, besides those that escape
// something, as in name%40host.
func isURLToken(t []byte) bool {
	digits := 0
	for i := 0; i < len(t); i++ {
		if t[i] == '%' {
			i += 2
		} else if isDigit(t[i]) {
			digits++
		}
	}
	return digits > 1 || digits == 1 && bytes.IndexByte(t, '%') < 0
}

// isPort tells whether digits and a comma stand at i.
func (s *scanner) isPort(i int) bool {
	start := i
	for isDigit(s.at(i)) {
		i++
	}
	return i > start && s.at(i) == ','
}

// endsUserinfo knows the bytes that do not stand in the part of a URL before its
// path; people write most of what they should encode.
func endsUserinfo(b byte) bool { return b <= ' ' || b >= 0x7f || in("/\"'`<>\\", b) }

// host tells whether a host may begin at i.
func (s *scanner) host(i int) bool { return isAlnum(s.at(i)) || in("[${_%*", s.at(i)) && s.at(i) != 0 }

// dsn reads the password of user:password@tcp(host:port)/name and of
// user:password@localhost.
func (s *scanner) dsn(anchor Span) (p Pair, ok bool) {
	p = Pair{Form: FormURL}
	start := anchor.Start
	colon := -1
	for n := 0; n < maxName && s.at(start-1) != 0 && !endsUserinfo(s.at(start-1)) && !in(" =(,", s.at(start-1)); n++ {
		start--
		if s.at(start) == ':' {
			colon = start
		}
	}
	if colon < 0 || colon == start || s.has(start-3, "://") {
		return p, false
	}
	p.Name, p.Value = Span{start, colon}, Span{colon + 1, anchor.Start}
	return p, p.Value.Start < p.Value.End && s.at(p.Value.End-1) != ':'
}

// shortFlag reads -u user:password, -ppassword and the like, on a line that names a
// program that takes them.
func (s *scanner) shortFlag(anchor Span) (p Pair, ok bool) {
	line := s.commandStart(anchor.Start)
	flag := lower(s.data[anchor.End-1])
	p = Pair{Name: Span{anchor.Start + 1, anchor.End}, Form: FormFlag}
	s.pos = anchor.End
	switch tool := s.program(line, anchor.Start); {
	case tool == "":
		return p, false
	case flag == 'u':
		return s.userFlag(p, tool)
	case flag == 'r': // --user name:password
		if s.peek(0) != ' ' && s.peek(0) != '=' {
			return p, false
		}
		s.pos++
		return s.userFlag(p, tool)
	case isGlued(tool) && s.data[anchor.End-1] == 'p':
	case (tool == "zip " || tool == "unzip ") && s.data[anchor.End-1] == 'p': // to a pipe
		return p, false
	default: // sshpass -p x, docker login -p x
		if isGlued(tool) || s.peek(0) != ' ' && !isQuote(s.peek(0)) && tool != "sshpass" {
			return p, false
		}
		s.skipSpace()
	}
	if s.peek(0) <= ' ' || s.peek(0) == '-' || s.peek(0) == '\\' || !s.value(&p) {
		return p, false
	}
	return p, !s.has(line, "redis-cli") || !isDotted(s.data[p.Value.Start:p.Value.End]) // the number of a port
}

// isGlued tells whether nothing may stand between the short flag of a program and the password.
func isGlued(tool string) bool {
	switch tool {
	case "mysql", "mariadb", "7z ", "7za ":
		return true
	}
	return false
}

// commandStart returns where the command that holds i begins: lines that end in a
// backslash go on in the next.
func (s *scanner) commandStart(i int) int {
	start := s.lineStart(i)
	for range 4 {
		if s.at(start-1) != '\n' || s.at(start-2) != '\\' && s.at(start-3) != '\\' {
			break
		}
		start = s.lineStart(start - 1)
	}
	return start
}

// userFlag reads user:password behind -u of programs that speak HTTP.
func (s *scanner) userFlag(p Pair, tool string) (Pair, bool) {
	if tool != "curl" && tool != "http" && tool != "wget" {
		return p, false
	}
	s.skipSpace()
	start := s.pos
	if !s.value(&p) {
		return s.apart(p, start)
	}
	for i := p.Value.Start; i < p.Value.End; i++ {
		switch {
		case s.data[i] != ':':
		case i+1 < p.Value.End:
			p.Value.Start, p.Form = i+1, FormLogin
			return p, true
		case p.Value.Len() >= leastURLToken-4 && hasDigit(s.data[p.Value.Start:i]): // a token in place of the user
			p.Value.End, p.Form = i, FormLogin
			return p, true
		}
	}
	return s.apart(p, start)
}

// apart reads the password of user:"password" and "user":"password", from start on.
func (s *scanner) apart(p Pair, start int) (Pair, bool) {
	s.pos = start
	for s.pos-start < maxName && s.peek(0) > ' ' && (s.peek(0) != ':' || s.pos == start) {
		s.pos++
	}
	if s.pos == start || !s.take(":") || !isQuote(s.peek(0)) {
		return p, false
	}
	p.Form = FormLogin
	if !s.quoted(&p) {
		return p, false
	}
	if s.at(p.Value.Start) == '{' && s.at(p.Value.End-1) == '}' && isChosen(s.data[p.Value.Start+1:p.Value.End-1]) {
		p.Value = Span{p.Value.Start + 1, p.Value.End - 1} // the braces of a blank stayed
	}
	return p, true
}

// programs take a password behind a short flag.
var programs = [...]string{"mysql", "mariadb", "sshpass", "curl", "docker login", "podman login", "helm registry login", "oc login",
	"az login", "http ", "wget", "sqlcmd", "bcp ", "mongo", "cqlsh", "isql", "redis-cli", "vncpasswd", "expect", "plink", "pscp", "smbclient", "psexec",
	"zip ", "unzip ", "7z ", "7za "}

// program returns which of programs the line from start to end names, "" if none.
func (s *scanner) program(start, end int) string {
	for i := start; i < end; i++ {
		if s.at(i-1) != 0 && isAlnum(s.at(i-1)) {
			continue
		}
		for _, name := range programs {
			if end := i + len(name); s.at(i) == name[0] && s.has(i, name) && s.at(end) != '_' { // not expect_success
				return name
			}
		}
	}
	return ""
}
