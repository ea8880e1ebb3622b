package generic

import "bytes"

// oracle reads the login of Oracle's commands: sqlplus -s user/value@name.
func (s *scanner) oracle(p *Pair) bool {
	a, ok := s.command(p.Name)
	for ok && a.next() {
		switch word := a.data[a.word.Start:a.word.End]; {
		case a.isOption('-'), bytes.IndexByte(word, '=') >= 0: // userid= is an anchor of its own
		default:
			return a.oracleLogin(p)
		}
	}
	return false
}

// oracleUser reads userid=user/value@name.
func (s *scanner) oracleUser(p *Pair) bool {
	if isNameByte(s.at(p.Name.Start - 1)) {
		return false
	}
	a := argv{scanner: *s, last: p.Name.End + maxCommand, ends: shellEnds}
	a.pos = p.Name.End + len("=")
	if isQuote(a.peek(0)) {
		return a.inQuotes() && a.oracleLogin(p)
	}
	for a.word.Start = a.pos; !a.endsWord(); a.pos++ {
	}
	a.word.End = a.pos
	return a.oracleLogin(p)
}

// oracleLogin reads user/value@name, where the value may have quotes of its own.
func (a *argv) oracleLogin(p *Pair) bool {
	end := a.pos
	if bytes.IndexByte(a.data[a.word.Start:a.word.End], '/') == a.word.Len()-1 && a.quote == 0 { // user/"value"
		p.Form = FormLogin
		ok := a.word.Len() > 1 && (isQuote(a.peek(0)) && a.quoted(p) || a.peek(0) == '\\' && a.inEscapes() && a.literal(p))
		return ok && a.pos > end
	}
	if !a.login(p, '/') {
		return false
	}
	if i := bytes.IndexAny(a.data[p.Value.Start:p.Value.End], "@ "); i >= 0 {
		p.Value.End = p.Value.Start + i
	}
	return p.Value.Start < p.Value.End && !a.hasFold(p.Value.End-len(".sql"), ".sql") // a script in a folder
}
