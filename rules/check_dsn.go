package rules

import (
	"bytes"
	"net/url"
	"strings"
)

// userinfo is the part of a URL between the scheme and the host (RFC 3986, 3.2.1).
type userinfo struct {
	User, Password []byte // percent-decoded
	Host           []byte // up to the first of "/?#" and white space, port and all; may name several
}

// readURL splits a URL of the form scheme://user:password@host. ok is false
// without a password.
func readURL(text []byte) (u userinfo, ok bool) {
	_, rest, found := bytes.Cut(text, []byte("://"))
	if !found {
		return u, false
	}
	at := endOfUserinfo(rest)
	if at < 0 {
		return u, false
	}
	user, password, found := bytes.Cut(rest[:at], []byte(":"))
	if !found || len(password) == 0 {
		return u, false
	}
	host := rest[at+1:]
	if end := bytes.IndexAny(host, "/?#\"'` \t\r\n"); end >= 0 {
		host = host[:end]
	}
	return userinfo{User: percentDecode(user), Password: percentDecode(password), Host: host}, true
}

// endOfUserinfo returns the place of the @ before the host, -1 if there is none: the
// first one where further servers follow, user:password@host1,user:password@host2,
// else the last, because people forget to encode it.
func endOfUserinfo(rest []byte) int {
	if first := bytes.IndexByte(rest, '@'); first >= 0 {
		host, next, _ := bytes.Cut(rest[first+1:], []byte(","))
		colon, at := bytes.IndexByte(next, ':'), bytes.IndexByte(next, '@')
		if 0 < colon && colon < at && only(host, func(c byte) bool { return isAlnum(c) || c == '.' || c == '-' || c == ':' }) {
			return first
		}
	}
	return bytes.LastIndexByte(rest, '@')
}

// percentDecode returns p as it stands where it is no valid percent-encoding.
func percentDecode(p []byte) []byte {
	if s, err := url.PathUnescape(string(p)); err == nil {
		return []byte(s)
	}
	return p
}

// checkURL judges a URL with a password in it. What identifies the secret is user
// and password, so that one login at two hosts is one secret.
func checkURL(m Match) Verdict {
	u, ok := readURL(m.Text)
	if !ok {
		return refused("no password in the URL")
	}
	return u.verdict()
}

func (u userinfo) verdict() Verdict {
	switch {
	case reference(u.Password) != "":
		return refused("password is " + reference(u.Password))
	case reference(u.User) != "" && len(u.User) > 0:
		return refused("user is " + reference(u.User))
	case bytes.HasPrefix(u.User, []byte("[")) && bytes.HasSuffix(u.Password, []byte("]")):
		return refused("brackets say what may be left out")
	case u.isServer():
		return refused("what looks like user and password is host and port")
	}
	v := u.weakness()
	v.Canonical = login(u.User, u.Password)
	return v
}

// isServer tells whether user and password are a host and its port: an @ farther on
// in jdbc:sqlserver://host:1433;user=x@y, or one set in the wrong place.
func (u userinfo) isServer() bool {
	port, more := u.Password, false
	if end := bytes.IndexAny(port, ";,"); end >= 0 {
		port, more = port[:end], true
	}
	named := bytes.Contains(u.User, []byte(".")) || localHost(u.User)
	return len(port) <= 5 && only(port, isDigit) && (more || named)
}

// weakness demotes what is most likely made up for a manual or a test.
func (u userinfo) weakness() Verdict {
	switch {
	case u.isDelivered() && isAddress(u.Host) && !localHost(u.Host):
		return unproven("the login that a server comes with, at an address")
	case bytes.EqualFold(u.User, u.Password):
		return demoted("password equals the user name")
	case isWeak(u.Password) && isDomain(u.Host):
		return unproven("a weak password, at a host that anybody reaches")
	case dummy(u.Password):
		return demoted("password is a common dummy")
	case bytes.Contains(bytes.ToLower(u.Password), []byte("xxxx")):
		return demoted("part of the password is masked")
	case only(u.Password, func(c byte) bool { return c == '_' || 'A' <= c && c <= 'Z' }):
		return demoted("password is a word in capitals, as blanks are written")
	case exampleHost(u.Host):
		return demoted("host is reserved for examples")
	case len(u.Password) < 4:
		return demoted("password is very short")
	case localHost(u.Host):
		return u.local()
	}
	return unproven("URL carries a password")
}

// local believes a password for this machine only if nobody would make it up: it is
// worth little by itself, but people use passwords twice.
func (u userinfo) local() Verdict {
	if len(u.Password) < 8 || !letterAndDigit(u.Password) || Entropy(u.Password) < 2.7 {
		return demoted("host is this machine")
	}
	v := unproven("host is this machine, yet the password looks chosen")
	v.Severity = Medium
	return v
}

// login joins user and password as the canonical form of a DSN (contract: the
// decoded user and password identify it).
func login(user, password []byte) []byte {
	out := make([]byte, 0, len(user)+1+len(password))
	out = append(out, user...)
	out = append(out, ':')
	return append(out, password...)
}

// isDelivered tells whether the login is one that servers come with.
func (u userinfo) isDelivered() bool {
	switch string(u.User) {
	case "root", "admin", "guest", "postgres", "rabbitmq", "elastic":
		return bytes.Equal(u.User, u.Password)
	}
	return false
}

// isAddress knows IPv4 addresses, but for those that RFC 5737 reserves for manuals.
func isAddress(host []byte) bool {
	name := hostName(host)
	for _, net := range [...]string{"192.0.2.", "198.51.100.", "203.0.113."} {
		if bytes.HasPrefix(name, []byte(net)) {
			return false
		}
	}
	return bytes.Count(name, []byte(".")) == 3 && only(name, func(c byte) bool { return c == '.' || isDigit(c) })
}

// isWeak tells whether a password is the word for one and two digits or more, as people choose: pass123.
func isWeak(p []byte) bool {
	word := bytes.TrimRight(p, "0123456789")
	switch strings.ToLower(string(word)) {
	case "pass", "password", "passwd", "admin", "welcome", "qwerty":
		return len(p) >= len(word)+2
	}
	return false
}

// isDomain tells whether a host is named as the internet names them: what people make up for manuals is
// one word, or a name that is kept for them.
func isDomain(host []byte) bool {
	name := hostName(host)
	last := name[bytes.LastIndexByte(name, '.')+1:]
	return len(last) < len(name) && len(last) >= 2 && only(last, isLetter) && string(last) != "local" && string(last) != "internal" &&
		!exampleHost(host) && !localHost(host)
}

// exampleHost knows the names that RFC 2606 and RFC 6761 reserve.
func exampleHost(host []byte) bool {
	if len(host) == 0 {
		return false // a login without a URL
	}
	name := hostName(host)
	for _, end := range [...]string{"example.com", "example.org", "example.net", ".example", ".invalid", ".test"} {
		if bytes.HasSuffix(name, []byte(end)) {
			return true
		}
	}
	return bytes.Equal(name, []byte("host")) || bytes.Equal(name, []byte("hostname")) || reference(host) != ""
}

// localHost tells whether the host can only be reached on the machine itself.
func localHost(host []byte) bool {
	name := hostName(host)
	return bytes.Equal(name, []byte("localhost")) || bytes.HasPrefix(name, []byte("127.")) ||
		bytes.HasPrefix(host, []byte("[::1]")) || bytes.Equal(name, []byte("0.0.0.0"))
}

// hostName is the first host in lower case, without its port.
func hostName(host []byte) []byte {
	if end := bytes.IndexAny(host, ":,"); end >= 0 {
		host = host[:end]
	}
	return bytes.ToLower(host)
}

// partsURL names user and host. Both help to find what to change; the user is not
// public, since it is half of the login.
func partsURL(m Match) []Part {
	u, ok := readURL(m.Text)
	if !ok {
		return nil
	}
	var parts []Part
	if len(u.User) > 0 {
		parts = append(parts, Part{Name: "user", Value: u.User})
	}
	if len(u.Host) > 0 {
		parts = append(parts, Part{Name: "host", Value: u.Host, Public: true})
	}
	return parts
}
