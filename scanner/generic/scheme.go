package generic

// schemes are names of authentication schemes and ways to give a password that stand
// before the secret itself.
var schemes = [...]string{"bearer ", basicScheme, "token ", "digest ", "apikey ", "api-key ", "api-token ", "oauth ", "ssws ", "pass:", "{noop}"}

// scheme returns which of schemes stands at i, "" if none.
func (s *scanner) scheme(i int) string {
	for _, w := range schemes {
		if s.hasFold(i, w) {
			return w
		}
	}
	return ""
}

// unscheme cuts one of schemes off the start of a value.
func (s *scanner) unscheme(p *Pair) bool {
	if scheme := s.scheme(p.Value.Start); p.Value.Len() > len(scheme) {
		p.Value.Start += len(scheme)
		if scheme == basicScheme && !s.login(p) && isConstant(s.data[p.Value.Start:p.Value.End]) {
			return false
		}
	}
	return p.Value.Start < p.Value.End && !s.isParameters(p)
}

// isParameters tells whether the value is a list of what a scheme asks for: Digest nonce=x, uri="/", Token token="x".
func (s *scanner) isParameters(p *Pair) bool {
	i := p.Value.Start
	for isLower(s.at(i)) || s.at(i) == '_' {
		i++
	}
	return s.at(i-1) != 0 && s.at(i) == '=' && i > p.Value.Start && (s.hasFold(p.Value.Start-len("digest "), "digest ") || i+1 == p.Value.End && s.at(p.Value.Start-1) == ' ' && isQuote(s.at(i+1)))
}
