package generic

import "bytes"

// leastCommand is the length of the shortest anchor that toldTo knows.
const leastCommand = len("user=")

// toldTo reads the pair behind the name of a command or a directive that takes a password in a way of its own. Other anchors
// are marks, or parts of names.
func (s *scanner) toldTo(anchor Span) (p Pair, ok bool) {
	var buf [24]byte
	word := buf[:0]
	for _, b := range s.data[anchor.Start:min(anchor.End, anchor.Start+len(buf))] {
		word = append(word, lower(b))
	}
	p = Pair{Name: anchor, Form: FormFlag, Placed: true}
	for p.Name.Len() > 1 && !isNameByte(s.data[p.Name.Start]) {
		p.Name.Start++
	}
	for p.Name.Len() > 1 && !isNameByte(s.data[p.Name.End-1]) {
		p.Name.End--
	}
	switch string(word) {
	case "redis-cli":
		return p, s.behindOption(&p, "-a")
	case "ldapsearch", "ldapadd", "ldapmodify", "ldapdelete", "ldapwhoami", "ldapcompare":
		return p, s.behindOption(&p, "-w")
	case "ldappasswd":
		return p, s.behindOption(&p, "-s", "-a", "-w")
	case "mosquitto_sub", "mosquitto_pub", "ipmitool":
		return p, s.behindOption(&p, "-P")
	case "twine", "ncftp", "rdesktop":
		return p, s.behindOption(&p, "-p")
	case "sshpass": // in a list; elsewhere the mark " -p" leads to it
		return p, isQuote(s.at(anchor.End)) && s.behindOption(&p, "-p")
	case "signtool":
		return p, s.behindOption(&p, "/p")
	case "schtasks":
		return p, s.behindOption(&p, "/rp")
	case "openssl enc", "openssl aes", "openssl des":
		return p, s.behindOption(&p, "-k", "-K")
	case "snmpwalk", "snmpget", "snmpset", "snmptrap", "snmpbulk":
		return p, s.behindOption(&p, "-c", "-A", "-X")
	case "freerdp":
		return p, s.freerdp(&p)
	case "lftp ":
		return p, s.userOption(&p, "-u", ',')
	case "smbclient", "rpcclient", "smbget":
		return p, s.userOption(&p, "-U", '%')
	case "htpasswd":
		return p, s.htpasswd(&p)
	case "rabbitmqctl":
		return p, s.rabbitmqctl(&p)
	case "net use":
		return p, s.netUse(&p)
	case "sqlplus", "sqlldr", "expdp", "impdp":
		return p, s.oracle(&p)
	case "userid=":
		return p, s.oracleUser(&p)
	case "chpasswd":
		return p, s.chpasswd(&p)
	case "kinit", "smbpasswd", "password-stdin", "passwd --stdin", "| passwd":
		return p, s.fed(&p)
	case "sudo -":
		return p, s.sudo(&p)
	}
	return s.directed(anchor, p, string(word))
}

// behindOption reads the word behind the first of some options.
func (s *scanner) behindOption(p *Pair, names ...string) bool {
	a, ok := s.command(p.Name)
	return ok && a.option(names...) && a.nth(0, p)
}

// option moves to the first of some words.
func (a *argv) option(names ...string) bool {
	for a.next() {
		for _, name := range names {
			if a.text() == name {
				return true
			}
		}
	}
	return false
}

// userOption reads the word behind an option that takes user and password, joined by a byte: -u user,value.
func (s *scanner) userOption(p *Pair, option string, joint byte) bool {
	a, ok := s.command(p.Name)
	return ok && a.option(option) && a.next() && a.login(p, joint)
}

// freerdp reads /p:value, in quotes or without.
func (s *scanner) freerdp(p *Pair) bool {
	const option = "/p:"
	a, ok := s.argv(p.Name, shellEnds)
	for ok && a.next() {
		switch {
		case !a.hasFold(a.word.Start, option):
		case a.word.Len() > len(option):
			a.word.Start += len(option)
			return a.literal(p)
		default:
			return isQuote(a.peek(0)) && a.inQuotes() && a.literal(p)
		}
	}
	return false
}

// htpasswd reads the last word of htpasswd -b file user value; with -n there is no file.
func (s *scanner) htpasswd(p *Pair) bool {
	p.Form = FormLogin
	a, ok := s.command(p.Name)
	batch, between := false, 1
	for ok && a.next() {
		if !a.isOption('-') {
			return batch && a.nth(between, p)
		}
		batch = batch || a.holds('b')
		if a.holds('n') {
			between = 0
		}
	}
	return false
}

// isOption tells whether the word begins as options do.
func (a *argv) isOption(mark byte) bool {
	return (a.quote == 0 || a.listed) && a.at(a.word.Start) == mark
}

// holds tells whether b stands in the word.
func (a *argv) holds(b byte) bool {
	return bytes.IndexByte(a.data[a.word.Start:a.word.End], b) >= 0
}

// rabbitmqctl reads the last word of rabbitmqctl add_user user value.
func (s *scanner) rabbitmqctl(p *Pair) bool {
	p.Form = FormLogin
	a, ok := s.command(p.Name)
	if !ok || !a.option("add_user", "change_password", "authenticate_user") {
		return false
	}
	for a.next() {
		switch a.text() {
		case "-n", "--node", "-p", "--vhost": // take a word
			ok = a.next()
		case "--", "-q", "--quiet":
		default:
			return ok && a.nth(0, p)
		}
	}
	return false
}

// netUse reads net use drive: share value /user:name, with the value before or behind the user, and net user name value /add.
func (s *scanner) netUse(p *Pair) bool {
	p.Form = FormLogin
	a, ok := s.command(p.Name)
	for before, options := 1, 0; ok; {
		switch more := a.next(); {
		case !more:
			return options > 0 && p.Value.Len() > 0
		case a.isOption('/'):
			options++
		case before > 0 && a.word.Len() <= len("X:"):
			// the drive
		case before > 0:
			before--
			ok = s.hasFold(p.Name.Start, "net user") || in(`\/%$*`, a.at(a.word.Start)) // the share
		case p.Value.Len() == 0:
			ok = a.literal(p)
		}
	}
	return false
}
