package rules

import (
	"bytes"
	"encoding/binary"
	"strings"
)

// pemKey is one armored private key as it stands in a text: with real line ends,
// with \n written out, indented, quoted or joined by a language's own means.
type pemKey struct {
	Label   string // "RSA PRIVATE KEY"
	Body    []byte // decoded; nil if it is no base64
	Headers bool   // Proc-Type: 4,ENCRYPTED stands before the body (RFC 1421)
	Cut     bool   // no END line: the body goes as far as it is base64
}

// readPEM reads the first armored block of text. ok is false without a BEGIN line.
func readPEM(text []byte) (k pemKey, ok bool) {
	_, rest, found := bytes.Cut(text, []byte("-----BEGIN "))
	label, rest, closed := bytes.Cut(rest, []byte("-----"))
	if !found || !closed || len(label) > 64 {
		return k, false
	}
	k.Label = string(label)
	body, _, ended := bytes.Cut(rest, []byte("-----"))
	k.Cut = !ended
	if ended {
		body = unlog(body)
	}
	k.Headers = bytes.Contains(body, []byte("ENCRYPTED"))
	if k.Headers || ended && bytes.IndexByte(body, ':') >= 0 {
		body = afterHeaders(body)
	}
	if ended {
		body = uncomment(body)
	}
	k.Body = pemBody(body, k.Cut)
	return k, true
}

// unlog takes the time that a log writes before each line off it: what stands before the END line, where
// the other lines begin with as much that differs in its digits alone.
func unlog(body []byte) []byte {
	last := bytes.LastIndexByte(body, '\n')
	stamp := body[last+1:]
	if last < 0 || len(stamp) < leastStamp || len(stamp) > mostStamp || bytes.IndexByte(stamp, ':') < 0 {
		return body
	}
	lines := bytes.Split(body[:last], []byte("\n"))
	for i, line := range lines[1:] {
		if !sameStamp(line, stamp) {
			return body
		}
		lines[i+1] = line[len(stamp):]
	}
	return bytes.Join(lines, []byte("\n"))
}

// The shortest and the longest time that unlog knows, with the names of a host and a program: 09:30:01 and a space.
const leastStamp, mostStamp = 9, 80

// sameStamp tells whether line begins as stamp does, but for its digits.
func sameStamp(line, stamp []byte) bool {
	if len(line) < len(stamp) {
		return false
	}
	for i, c := range stamp {
		if line[i] != c && !(isDigit(c) && isDigit(line[i])) {
			return false
		}
	}
	return true
}

// uncomment takes the sign of a comment or of a patch off the start of each line: that
// of the END line, where the sign is one that base64 has, too (//, ///, +).
func uncomment(body []byte) []byte {
	last := bytes.LastIndexByte(body, '\n')
	sign := bytes.TrimSpace(body[last+1:])
	if last < 0 || len(sign) > 3 || !only(sign, func(c byte) bool { return c == '/' || c == '!' || c == '+' }) {
		return body
	}
	lines := bytes.Split(body[:last], []byte("\n"))
	for i, line := range lines {
		lines[i] = bytes.TrimPrefix(bytes.TrimLeft(line, " \t"), sign)
	}
	return bytes.Join(lines, []byte("\n"))
}

// afterHeaders skips RFC 1421 and OpenPGP headers: everything up to the last line
// that holds a colon. Written-out line ends count as line ends.
func afterHeaders(body []byte) []byte {
	at := bytes.LastIndexByte(body, ':')
	if at < 0 {
		return body
	}
	body = body[at:]
	real, written := bytes.IndexByte(body, '\n'), bytes.Index(body, []byte(`\n`))
	switch {
	case written >= 0 && (real < 0 || written < real):
		return body[written:]
	case real >= 0:
		return body[real:]
	}
	return nil
}

// pemBody decodes base64 that white space, quotes, joining signs and written-out
// escapes run through. Anything else ends a cut body and spoils a whole one: then,
// and if nothing is left, nil.
func pemBody(body []byte, cut bool) []byte {
	if len(body) > maxDecoded {
		return nil
	}
	clean := make([]byte, 0, len(body))
	for i := 0; i < len(body); i++ {
		switch c := body[i]; {
		case isAlnum(c), c == '+' && !joins(body, i), c == '/':
			clean = append(clean, c)
		case c == '=':
			return decodedOrNil(clean)
		case c == '\\':
			var more int
			clean, more = unescape(clean, body[i+1:])
			i += more
		case c == '-' && i > 0 && body[i-1] == '\n': // a line that a patch takes away
		case !strings.ContainsRune(" \t\r\n\"'`,+.()<>#*|;&[]{}", rune(c)):
			if !cut {
				return nil
			}
			return decodedOrNil(clean)
		}
	}
	return decodedOrNil(clean)
}

// joins tells whether the + at i joins two string literals, "..." + "...": a quote
// stands on both its sides. A + of the body's own has a character of base64 on one.
func joins(p []byte, i int) bool {
	before := bytes.TrimRight(p[:i], " \t\r\n\\")
	after := bytes.TrimLeft(p[i+1:], " \t\r\n\\")
	return len(before) > 0 && isQuote(before[len(before)-1]) && (len(after) == 0 || isQuote(after[0]))
}

func isQuote(c byte) bool { return c == '"' || c == '\'' || c == '`' }

// unescape reads what follows a backslash: an escape of white space or a quote
// vanishes, \/ and \u002b stand for themselves. more is how many bytes it took.
func unescape(dst, p []byte) (out []byte, more int) {
	if len(p) == 0 {
		return dst, 0
	}
	if p[0] == 'u' && len(p) >= 5 {
		switch strings.ToLower(string(p[1:5])) {
		case "002b":
			return append(dst, '+'), 5
		case "002f":
			return append(dst, '/'), 5
		}
		return dst, 5
	}
	if p[0] == '\\' || p[0] == '/' { // a second backslash or the slash is read by the caller
		return dst, 0
	}
	return dst, 1
}

func decodedOrNil(p []byte) []byte {
	if raw, ok := decodeBase64(p); ok {
		return raw
	}
	// A block that was cut anywhere still holds its first whole bytes.
	if raw, ok := decodeBase64(p[:len(p)-len(p)%4]); ok {
		return raw
	}
	return nil
}

// checkPEM judges an armored private key. The decoded body identifies it.
func checkPEM(m Match) Verdict {
	k, ok := readPEM(m.Text)
	switch {
	case !ok:
		return refused("no PEM block")
	case k.Body == nil:
		return refused("body is not base64")
	case len(k.Body) < 24, k.Cut && len(k.Body) < 64:
		return refused("body is too short for a key")
	}
	v := k.verdict()
	v.Canonical = k.Body
	return v
}

func (k pemKey) verdict() Verdict {
	if k.Headers {
		return encryptedKey("key is encrypted with a passphrase")
	}
	if strings.HasPrefix(k.Label, "OPENSSH") {
		return openSSH(k.Body, !k.Cut)
	}
	switch keyOf(k.Body) {
	case keyPublic:
		return refused("public key or certificate")
	case keyEncrypted:
		return encryptedKey("key is encrypted with a passphrase")
	case keyPKCS1, keyDSA, keyEC, keyPKCS8:
		return proven("private key parses")
	}
	if !k.Cut && derWhole(k.Body) {
		return unproven("as long as its first bytes say, though it does not parse")
	}
	return demoted("private key is damaged or cut short")
}

func encryptedKey(reason string) Verdict {
	v := proven(reason)
	v.Severity = Medium
	return v
}

const openSSHMagic = "openssh-key-v1\x00"

// openSSH judges the body of an OpenSSH key (PROTOCOL.key): magic, cipher name, kdf
// name, kdf options, number of keys, public key, private part.
// A block that has its END line is believed even where the inner lengths do not fit.
func openSSH(body []byte, ended bool) Verdict {
	rest, ok := bytes.CutPrefix(body, []byte(openSSHMagic))
	cipher, rest, ok1 := sshString(rest)
	_, rest, ok2 := sshString(rest) // kdf
	_, rest, ok3 := sshString(rest) // its options
	if !ok || !ok1 || !ok2 || !ok3 || len(rest) < 4 {
		return demoted("private key does not parse")
	}
	_, rest, ok1 = sshString(rest[4:])
	private, _, ok2 := sshString(rest)
	switch {
	case (!ok1 || !ok2 || len(private) < 8) && ended && len(body) >= 200:
		return unproven("opens as an OpenSSH key, though it does not parse")
	case !ok1 || !ok2 || len(private) < 8:
		return demoted("private key is damaged or cut short")
	case string(cipher) != "none":
		return encryptedKey("key is encrypted with a passphrase")
	case !bytes.Equal(private[:4], private[4:8]): // two equal check numbers open the plain form
		return demoted("private key does not parse")
	}
	return proven("private key parses")
}

// sshString takes a string with its 4-byte length off the front (RFC 4251, 5).
func sshString(p []byte) (s, rest []byte, ok bool) {
	if len(p) < 4 {
		return nil, nil, false
	}
	n := binary.BigEndian.Uint32(p)
	if uint64(n) > uint64(len(p)-4) {
		return nil, nil, false
	}
	return p[4 : 4+n], p[4+n:], true
}

// checkPGP judges an OpenPGP private key block: the first packet must be a secret
// key or subkey, tag 5 or 7 (RFC 9580, 4.3).
func checkPGP(m Match) Verdict {
	k, ok := readPEM(m.Text)
	if !ok || len(k.Body) < 24 {
		return refused("body is not base64")
	}
	tag := k.Body[0] & 0x3f
	if k.Body[0]&0x40 == 0 { // the old packet format keeps the length's type in the low bits
		tag >>= 2
	}
	v := demoted("private key does not parse")
	if k.Body[0]&0x80 != 0 && (tag == 5 || tag == 7) {
		v = proven("OpenPGP secret key packet")
	}
	v.Canonical = k.Body
	return v
}

// checkSigstore judges a cosign key: its body is JSON that names how it is encrypted.
func checkSigstore(m Match) Verdict {
	k, ok := readPEM(m.Text)
	if !ok || !bytes.HasPrefix(bytes.TrimSpace(k.Body), []byte(`{"kdf"`)) {
		return refused("body does not say how it is encrypted")
	}
	v := encryptedKey("key is encrypted with a passphrase")
	v.Canonical = k.Body
	return v
}

// checkPuTTY judges a PuTTY key file: the lines after Private-Lines must be base64.
func checkPuTTY(m Match) Verdict {
	_, private, ok := bytes.Cut(m.Text, []byte("Private-Lines:"))
	if !ok {
		return refused("no private lines")
	}
	private = bytes.TrimLeft(private, " ")
	digits := 0
	for digits < len(private) && isDigit(private[digits]) {
		digits++
	}
	private, _, _ = bytes.Cut(private[digits:], []byte("Private-"))
	body := pemBody(private, false)
	if len(body) < 16 {
		return refused("private lines are not base64")
	}
	v := proven("PuTTY private key parses")
	if !bytes.Contains(m.Text, []byte("Encryption: none")) {
		v = encryptedKey("key is encrypted with a passphrase")
	}
	v.Canonical = body
	return v
}
