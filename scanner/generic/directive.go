package generic

import "bytes"

// directed reads the pair behind the first word of a directive: what daemons and devices of networks are told line by line.
func (s *scanner) directed(anchor Span, p Pair, word string) (Pair, bool) {
	p.Form = FormNext
	switch word {
	case "community":
		return s.community(anchor)
	case "$user":
		return p, s.macro(&p)
	case "com2sec":
		return p, s.com2sec(&p)
	case "createuser":
		return p, s.createUser(&p)
	case " aes ":
		return p, s.privacy(&p)
	case "snmp-server host":
		return p, s.trapHost(&p)
	case "tacacs-server", "radius-server":
		return p, s.keyOf(&p)
	case "isakmp key":
		return p, s.isakmpKey(&p)
	case "message-digest-key":
		a, ok := s.argv(p.Name, "")
		return p, ok && a.option("md5") && a.plain(&p)
	case ": psk", ": eap", ": xauth", ": ntlm":
		a, ok := s.selected(anchor)
		return p, ok && a.nth(0, &p) && a.endsLine(a.pos)
	case ": rsa", ": ecdsa", ": pkcs8", ": p12":
		a, ok := s.selected(anchor)
		return p, ok && a.nth(1, &p) && p.Quote != 0
	case "stats auth":
		a, ok := s.directive(p.Name)
		return p, ok && a.next() && a.login(&p, ':')
	case "cachemgr_passwd":
		a, ok := s.directive(p.Name)
		return p, ok && a.nth(0, &p)
	case "cache_peer":
		return p, s.cachePeer(&p)
	case " on >":
		return p, s.redisUser(&p)
	case "user=":
		return p, s.turnUser(&p)
	case "user.info":
		return p, s.userInfo(&p)
	case "]:587", "]:465", "]:25 ":
		return p, s.relay(&p, anchor)
	case "wifi:":
		return p, s.wifi(&p)
	}
	if isMark(s.data[anchor.Start:anchor.End]) {
		return s.mark(anchor)
	}
	return s.named(anchor)
}

// community reads what grants access in SNMP: rocommunity value, authCommunity types value, snmp-server community value RO, and
// community = value where something else is about SNMP.
func (s *scanner) community(anchor Span) (p Pair, ok bool) {
	if p.Name, ok = s.name(anchor); !ok {
		return p, false
	}
	p.Form, p.Placed = FormNext, true
	before := 0
	switch name := s.data[p.Name.Start:p.Name.End]; {
	case equalFold(name, "authcommunity"):
		before = 1
	case equalFold(name, "rocommunity"), equalFold(name, "rwcommunity"), equalFold(name, "rocommunity6"), equalFold(name, "rwcommunity6"):
	case s.endsWithAny(p.Name.Start, "snmp-server ", "set snmp "):
		a, ok := s.argv(p.Name, "")
		return p, ok && a.nth(0, &p) && !isQuote(a.peek(0)) // a text about it
	default:
		p, ok = s.named(anchor)
		p.Placed = ok && equalFold(name, "community") && p.Form != FormArgument && s.writtenAsSetting(&p) && containsFold(s.all(), "snmp")
		return p, ok
	}
	a, ok := s.directive(p.Name)
	return p, ok && a.nth(before, &p)
}

// writtenAsSetting tells whether a pair is written as settings are and variables of programs are not.
func (s *scanner) writtenAsSetting(p *Pair) bool {
	return p.Quote != 0 || s.beginsLine(p.Name.Start) && s.at(p.Value.End) != ';'
}

// com2sec reads the last word of com2sec -Cn context name source value.
func (s *scanner) com2sec(p *Pair) bool {
	a, ok := s.directive(p.Name)
	if !ok || !a.next() {
		return false
	}
	if a.text() == "-Cn" {
		return a.nth(3, p)
	}
	return a.nth(1, p)
}

// createUser reads the first password of createUser -e id name SHA value AES value. The second has an anchor of its own.
func (s *scanner) createUser(p *Pair) bool {
	a, ok := s.directive(p.Name)
	for n := 0; ok && n < 4 && a.next(); n++ {
		if t := a.text(); n > 0 && (t == "MD5" || len(t) >= 3 && t[:3] == "SHA") {
			return a.nth(0, p)
		}
	}
	return false
}

// privacy reads the second password of createUser.
func (s *scanner) privacy(p *Pair) bool {
	if !containsFold(s.data[s.lineStart(p.Name.Start):p.Name.Start], "createuser ") {
		return false
	}
	a, ok := s.argv(p.Name, "")
	return ok && a.nth(0, p)
}

// trapHost reads the community with which Cisco's devices send traps: snmp-server host name traps version 2c value.
func (s *scanner) trapHost(p *Pair) bool {
	a, ok := s.directive(p.Name)
	for ok = ok && a.next(); ok && a.next(); {
		switch a.text() {
		case "traps", "informs":
		case "version":
			ok = a.next() && a.text() != "3" // a user stands there
		case "vrf":
			ok = a.next()
		default:
			return a.text() != "use-vrf" && a.text() != "source-interface" && a.literal(p)
		}
	}
	return false
}

// keyOf reads the word behind "key" in the line of a server: tacacs-server host name key value.
func (s *scanner) keyOf(p *Pair) bool {
	a, ok := s.directive(p.Name)
	return ok && a.option("key") && a.plain(p)
}

// isakmpKey reads crypto isakmp key value address name.
func (s *scanner) isakmpKey(p *Pair) bool {
	const before = "crypto "
	a, ok := s.argv(p.Name, "")
	return ok && s.hasFold(p.Name.Start-len(before), before) && s.beginsLine(p.Name.Start-len(before)) && a.plain(p)
}

// plain reads the next word, or the one behind 0, which says that it is written as it is. Other digits say that it is a hash, or
// that only the device can read it.
func (a *argv) plain(p *Pair) bool {
	if !a.next() {
		return false
	}
	if a.word.Len() == 1 && isDigit(a.at(a.word.Start)) && (a.text() != "0" || !a.next()) {
		return false
	}
	return a.literal(p)
}

// selected returns what follows the kind of a secret in ipsec.secrets; what it is for stands before the colon, and a space.
func (s *scanner) selected(anchor Span) (a argv, ok bool) {
	b := s.at(anchor.Start - 1)
	if b != 0 && !in(" \t\n'\"", b) || !isUpper(s.at(anchor.Start+2)) {
		return a, false
	}
	return s.argv(anchor, "")
}

// macro reads what a line of Nagios' resource file sets: $USER4$=value. The first ones are folders.
func (s *scanner) macro(p *Pair) bool {
	s.pos = p.Name.End
	s.skip("0123456789")
	if !s.take("$=") || !s.beginsLine(p.Name.Start-1) {
		return false
	}
	p.Form, p.Value = FormAssign, Span{s.pos, s.lineEnd(s.pos)}
	for p.Value.Len() > 0 && s.at(p.Value.End-1) <= ' ' {
		p.Value.End--
	}
	return p.Value.Len() > 0 && s.at(p.Value.Start) != '/' && bytes.IndexByte(s.data[p.Value.Start:p.Value.End], ' ') < 0
}

// isUCI tells whether a pair is a password in the settings of OpenWrt: option key 'value'.
func (s *scanner) isUCI(p *Pair) bool {
	const option = "option "
	if p.Quote == 0 || p.Form != FormNext || !s.has(p.Name.Start-len(option), option) || !s.beginsLine(p.Name.Start-len(option)) {
		return false
	}
	kind := readName(s.data[p.Name.Start:p.Name.End], nil).kind
	return kind == namePassword || equalFold(s.data[p.Name.Start:p.Name.End], "key")
}

// cachePeer reads login=user:value among the options of squid's cache_peer.
func (s *scanner) cachePeer(p *Pair) bool {
	const option = "login="
	a, ok := s.directive(p.Name)
	for ok && a.next() {
		if a.has(a.word.Start, option) {
			a.word.Start += len(option)
			return a.login(p, ':')
		}
	}
	return false
}

// redisUser reads a rule that gives a user of Redis a password: user name on >value, ACL SETUSER name on >value.
func (s *scanner) redisUser(p *Pair) bool {
	line := s.data[s.lineStart(p.Name.Start):p.Name.Start]
	if !bytes.HasPrefix(bytes.TrimLeft(line, " \t"), []byte("user ")) && !containsFold(line, "setuser ") {
		return false
	}
	a := argv{scanner: *s}
	a.pos = p.Name.End + len(" >")
	return a.read() && a.literal(p)
}

// turnUser reads user=name:value on a line of its own, as coturn and curl have it. Ids and names of groups may stand in that place
// elsewhere.
func (s *scanner) turnUser(p *Pair) bool {
	if !s.beginsLine(p.Name.Start) || !s.has(p.Name.Start, "user=") {
		return false
	}
	a := argv{scanner: *s}
	a.pos = p.Name.End + 1
	if !a.read() || !a.login(p, ':') || !a.breaksAt(a.pos) {
		return false
	}
	v := look(s.data[p.Value.Start:p.Value.End])
	return v.digit < len(v.text) && v.lower < len(v.text)
}

// userInfo reads what the clients of Kafka take for their registry: basic.auth.user.info=user:value.
func (s *scanner) userInfo(p *Pair) bool {
	s.pos = p.Name.End
	if !s.separator(p) || !s.value(p) {
		return false
	}
	a := argv{scanner: *s, word: p.Value, quote: p.Quote}
	return a.login(p, ':')
}

// relay reads the line of a mail server in Postfix's sasl_passwd: [host]:587 user:value.
func (s *scanner) relay(p *Pair, anchor Span) bool {
	a, ok := s.argv(Span{anchor.Start, anchor.Start + len("]:25")}, "")
	return ok && a.next() && a.login(p, ':')
}

// wifi reads the key of a network, as the squares that telephones scan hold it: WIFI:T:WPA;S:name;P:value;;
func (s *scanner) wifi(p *Pair) bool {
	start := p.Name.End + 1
	for i := start; s.at(i) >= ' ' && i-start < maxLine; i++ {
		if b := s.at(i - 1); b != ';' && b != ':' || !s.has(i, "P:") {
			continue
		}
		end := i + len("P:")
		for s.at(end) > ' ' && (s.at(end) != ';' || s.at(end-1) == '\\') {
			end++
		}
		p.Value = Span{i + len("P:"), end}
		return s.at(end) == ';' && p.Value.Len() > 0
	}
	return false
}
