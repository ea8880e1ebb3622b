package generic

import (
	"bytes"
	"math/bits"
)

// shape is what a value plainly is.
type shape uint8

const (
	shapeNone     shape = iota
	shapeUUID           // 8-4-4-4-12
	shapeHash           // names its algorithm, or a hash of a password
	shapeTemplate       // a template or a reference to a variable
	shapeURL
	shapePath
	shapeDotted // digits with the separators of versions, dates, addresses
	shapeMail
	shapeSequence  // neighbours follow each other, or repeat
	shapeMasked    // ****, xxxx, ....
	shapePublicKey // of a key pair, or a certificate
	shapePEM       // a private key in PEM
	shapeJSON
	shapeMarkup // HTML
	shapeProse  // several words
	shapeForeign
	shapeReference // dotted names of a program
	shapeNumber
	shapeNothing // null, true, none
	shapeConstant
	shapeSnake
	shapeKebab
	shapeCamel
	shapeWord
	shapeLogin // user:password
	shapeCode  // brackets and operators
	shapeBinary
	shapes
)

var shapeNames = [shapes]string{"plain", "UUID", "hash", "template", "URL", "path", "version, date or address", "mail address", "sequence", "masked", "public key", "private key",
	"JSON", "markup", "prose", "prose in another script", "reference", "number", "nothing", "CONSTANT", "snake_case", "kebab-case", "camelCase", "word", "two parts", "code", "bytes"}

// shapeOf says what the value plainly is.
func (v *value) shapeOf(p *Pair) shape {
	t := v.text
	switch {
	case p.Form == FormBytes:
		return shapeBinary
	case p.Computed || v.isTemplate():
		return shapeTemplate
	case isHashed(t):
		return shapeHash
	case isUUID(t):
		if isSpareID(t) || equalFold(t, webSocketID) {
			return shapeNothing
		}
		return shapeUUID
	case isPublicKey(t) || isSignature(t):
		return shapePublicKey
	case bytes.Contains(t, []byte("-----BEGIN")):
		if bytes.Contains(t, []byte("...")) || len(t) < leastPEM {
			return shapeMasked
		}
		return shapePEM
	case isMasked(t):
		return shapeMasked
	case isJSON(t):
		return shapeJSON
	case isMarkup(t):
		return shapeMarkup
	case bytes.Contains(t, []byte("://")) || bytes.HasPrefix(t, []byte("//")) || bytes.HasPrefix(t, []byte("www.")):
		return shapeURL
	case t[0] == '-' && len(t) > 1 && (t[1] == '-' || isLetter(t[1])) && p.Form != FormAssign, t[0] == '*' && p.Quote == 0 && len(t) > 1 && isLetter(t[1]), v.isEscapes():
		return shapeCode // the next flag, a pointer
	case v.odd*2 > len(t), escapesForeign(t):
		return shapeForeign
	case v.space > 0 && (v.space > 1 || v.odd > 0 || v.wordy > 0.5):
		return shapeProse
	case p.Quote == 0 && (isHexNumber(t) || isTypedNumber(t)):
		return shapeNumber
	case isAlgorithm(t):
		return shapeNothing
	case v.isSetting(p):
		return shapeCode
	case v.digit == len(t):
		if isSequence(t) {
			return shapeSequence
		}
		return shapeNumber
	case isDotted(t):
		return shapeDotted
	case isNothing(t):
		return shapeNothing
	case isMigration(t):
		return shapeReference
	case isSequence(t):
		return shapeSequence
	case v.isPath():
		return shapePath
	case v.isMail():
		return shapeMail
	case v.isCode(p):
		return shapeCode
	}
	return v.caseOf(p)
}

// leastPEM is how long the lines of the shortest private key are: 48 bytes, that of a curve of 256 bits.
const leastPEM = 110

// caseOf says how the words of a name are joined, if the value may be one.
func (v *value) caseOf(p *Pair) shape {
	t := v.text
	switch {
	case v.odd > 0 || v.space > 0:
		return shapeNone
	case v.mark > 0 && v.only("._") && v.marks['.'] && isLetter(t[0]) && (v.wordy > 0.5 || p.Quote == 0 && v.digit == 0):
		return shapeReference
	case v.marks['.'] && v.marks['-'] && v.only("._-") && v.digit+v.upper == 0 && v.wordy > 0.5 && isLetter(t[0]):
		return shapeReference // a scope of a theme: entity.inherited-class
	case v.marks[':'] && v.only(":-_.*") && v.mark > 0:
		return shapeLogin
	case v.mark > 0 && v.only("_") && v.lower == 0 && v.letters > 0:
		return shapeConstant
	case v.mark > 0 && v.only("_"):
		return shapeSnake
	case v.mark > 0 && v.only("-") && v.letters > 0:
		return shapeKebab
	case v.mark == 0 && v.digit <= 1 && v.lower > 0 && v.upper > 0 && !isUpper(t[0]), v.mark == 0 && v.digit <= 1 && v.upper > 1 && v.lower > v.upper:
		return shapeCamel
	case v.letters == len(t):
		return shapeWord
	}
	return shapeNone
}

// isTemplate knows the marks of substitution in the common languages.
func (v *value) isTemplate() bool {
	if v.mark == 0 {
		return false
	}
	t := v.text
	if len(t) > 1 && (t[0] == '$' && (isLetter(t[1]) || in("{(_[", t[1])) && t[len(t)-1] != '$' && !isCrypt(t) || t[0] == '%' && t[len(t)-1] == '%' ||
		t[0] == '@' && (isConstant(t[1:]) || t[len(t)-1] == '@' && v.only("@._-")) || t[0] == '%' && bytes.IndexByte(t, '[') > 0 ||
		t[0] == '<' && t[len(t)-1] == '>' || t[0] == '[' && t[len(t)-1] == ']' || t[0] == '#' && t[len(t)-1] == '#' && v.marks['.'] || isVerb(t) || t[0] == ':' && isLower(t[1]) && v.digit == 0 && v.only(":_- ") || t[0] == '{' && t[len(t)-1] == '}' && !isJSON(t)) {
		return true
	}
	if len(t) > 6 && equalFold(t[:3], "%5b") && equalFold(t[len(t)-3:], "%5d") {
		return true // [Filtered] in a URL
	}
	if crosses(t) {
		return false
	}
	if v.marks['>'] && v.hasBlank() {
		return true
	}
	if i := bytes.Index(t, []byte("()")); i == 0 || i > 0 && (isNameByte(t[i-1]) || in(")]>", t[i-1])) {
		return true // a call
	}
	for _, mark := range [...]string{"${", "$(", "{{", "}}", "#{", "<%", "%>", "%(", "%{", "[[", "\\(", "{0}", "<?", "=>", "->", "::", "<<", ">>", "$$(", "@{", "\" +", "' +"} {
		if v.has(mark) {
			return true
		}
	}
	if v.has("{}") && !v.isScrambled() {
		return true // a format of Rust or Python
	}
	if !v.marks['%'] {
		return false
	}
	for _, verb := range [...]string{"%#v", "%+v", "%1$s", "%2$s"} {
		if bytes.Contains(t, []byte(verb)) {
			return true
		}
	}
	if v.isScrambled() {
		return false
	}
	for _, verb := range [...]string{"%s", "%d", "%v", "%q", "%w", "%x", "%@"} {
		if i := bytes.Index(t, []byte(verb)); i >= 0 && (i+2 == len(t) || !isAlnum(t[i+2])) && len(t) < 40 {
			return true
		}
	}
	return bytes.Contains(t, []byte("%."))
}

// isVerb knows a verb of C and its width: %pV, %01032i.
func isVerb(t []byte) bool {
	if t[0] != '%' {
		return false
	}
	i := 1
	if len(t) > 2 && t[1] == '0' {
		for i < len(t) && isDigit(t[i]) {
			i++
		}
	}
	return len(t)-i >= 1 && len(t)-i <= 2 && isLetters(t[i:])
}

// hasBlank tells whether a word in angle brackets stands in the value: prefix_<name>.
func (v *value) hasBlank() bool {
	for i, b := range v.text {
		if b != '<' {
			continue
		}
		end := i + 1
		for end < len(v.text) && (isLower(v.text[end]) || in("_-", v.text[end])) {
			end++
		}
		if end-i > 3 && end < len(v.text) && v.text[end] == '>' {
			return true
		}
	}
	return false
}

// isScrambled tells whether the value is made of everything that a keyboard has, all mixed up: what looks like
// a verb, a pattern or the ending of a file in it is there by chance. In 16 random characters of 72 one of
// these is in three of a hundred.
func (v *value) isScrambled() bool {
	return v.lower > 0 && v.upper > 0 && v.digit > 0 && v.mark > 0 && v.odd+v.space == 0 && v.wordy < 0.5 && v.turns*2 >= len(v.text)
}

// crosses tells whether brackets of t close others than they open, as in a{b)c}: a
// template cut short leaves some open, but only random marks, and the classes of
// regular expressions, cross.
func crosses(t []byte) bool {
	var open [16]byte
	n := 0
	for i, b := range t {
		switch {
		case in(" \t\\", b), b == '[' && i+1 < len(t) && t[i+1] == '^', b == ']' && i+1 < len(t) && in("+*?{", t[i+1]):
			return false
		case in("([{", b):
			if n == len(open) {
				return false
			}
			open[n] = b
			n++
		case in(")]}", b) && n > 0:
			n--
			if open[n] != '(' && b == ')' || open[n] != '[' && b == ']' || open[n] != '{' && b == '}' {
				return true
			}
		}
	}
	return false
}

// isConstant tells whether t is written as CONSTANTS are.
func isConstant(t []byte) bool {
	for _, b := range t {
		if !isUpper(b) && !isDigit(b) && b != '_' {
			return false
		}
	}
	return len(t) > 3
}

// isCrypt knows the hashes of crypt(3).
func isCrypt(t []byte) bool {
	if len(t) < 4 || t[0] != '$' {
		return false
	}
	end := bytes.IndexByte(t[1:], '$')
	return end > 0 && end < 12
}

// isHashed knows sha512-..., sha256:..., md5:... and hashes of passwords.
func isHashed(t []byte) bool {
	if isCrypt(t) || isKnownDigest(t) {
		return true
	}
	for _, name := range [...]string{"sha1", "sha256", "sha384", "sha512", "md5", "pbkdf2", "h1:", "{ssha", "{sha", "{md5", "{crypt", "{bcrypt", "{pbkdf2", "bcrypt", "argon2", "scrypt:", "$apr1", "{argon"} {
		if len(t) > len(name) && equalFold(t[:len(name)], name) && !isLetter(t[len(name)]) && t[len(name)] != '~' { // sha256~ begins tokens of OpenShift
			return true
		}
	}
	return bytes.Contains(t, []byte("@sha256:")) || isMarkedHash(t) // an image of containers
}

// isKnownDigest knows the digests of nothing and of the words password, admin and test, as MD5, SHA-1 and SHA-256 by their first
// sixteen digits.
func isKnownDigest(t []byte) bool {
	if len(t) != 32 && len(t) != 40 && len(t) != 64 {
		return false
	}
	for _, head := range [...]string{"d41d8cd98f00b204", "da39a3ee5e6b4b0d", "e3b0c44298fc1c14", "5f4dcc3b5aa765d6", "5baa61e4c9b93f3f", "5e884898da280471",
		"21232f297a57a5a7", "d033e22ae348aeb5", "8c6976e5b5410415", "098f6bcd4621d373", "a94a8fe5ccb19ba6", "9f86d081884c7d65"} {
		if equalFold(t[:16], head) {
			return true
		}
	}
	return false
}

// isMarkedHash knows hashes behind what made them, in braces: {MD4}0123..., {scrypt}$e0801$...
func isMarkedHash(t []byte) bool {
	end := bytes.IndexByte(t, '}')
	if t[0] != '{' || end < 0 || len(t)-end <= 20 {
		return false
	}
	for _, b := range t[1:end] {
		if !isAlnum(b) && !in("_-@", b) {
			return false
		}
	}
	return !equalFold(t[1:end], "noop")
}

// isAlgorithm knows names of algorithms: HmacSHA256, DIGEST-MD5, AWS4-HMAC-SHA256.
func isAlgorithm(t []byte) bool {
	if isCipherSuite(t) || len(t) == 5 && in("RHEP", t[0]) && t[1] == 'S' && isDigit(t[2]) && isDigit(t[3]) && isDigit(t[4]) { // RS256
		return true
	}
	if len(t) > 24 {
		return false
	}
	for _, w := range [...]string{"pkcs", "openssh-key", "rsa-", "rsassa", "blake2", "aes128", "aes256", "sha1", "sha256", "sha384", "sha512", "md5", "hmac", "sha-", "aes-", "secp2", "secp3", "secp5", "rsa2", "rsa4", "scram-", "xoauth", "ed25519", "x509"} {
		if containsFold(t, w) {
			return true
		}
	}
	return false
}

// isCipherSuite knows the names of the ciphers of TLS: TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA.
func isCipherSuite(t []byte) bool {
	if !bytes.HasPrefix(t, []byte("TLS-")) && !bytes.HasPrefix(t, []byte("TLS_")) {
		return false
	}
	for _, b := range t {
		if isLower(b) || !isAlnum(b) && b != t[3] {
			return false
		}
	}
	return true
}

// isSetting knows name=Word behind a name in prose.
func (v *value) isSetting(p *Pair) bool {
	if p.Form != FormNext && p.Form != FormIs && p.Form != FormFlag {
		return false
	}
	return v.mark > 0 && v.only("=_-") && v.marks['='] && v.digit == 0
}

// isUUID knows 8-4-4-4-12.
func isUUID(t []byte) bool {
	if len(t) != 36 {
		return false
	}
	for i, b := range t {
		dash := i == 8 || i == 13 || i == 18 || i == 23
		if dash != (b == '-') || !dash && !isHex(b) {
			return false
		}
	}
	return true
}

// webSocketID is what both sides add to the key of a handshake (RFC 6455, 1.3).
const webSocketID = "258eafa5-e914-47da-95ca-c5ab0dc85b11"

// escapesForeign tells whether most of t is letters of another script, escaped: \u0e42\u0e17.
func escapesForeign(t []byte) bool {
	n := 0
	for i := range t {
		if isEscape(t[i:]) {
			n += escapeLength
		}
	}
	return n*2 > len(t)
}

// isEscape tells whether t begins with an escaped letter, \u00e9.
func isEscape(t []byte) bool {
	return len(t) >= escapeLength && t[0] == '\\' && t[1] == 'u' && isHex(t[2]) && isHex(t[3]) && isHex(t[4]) && isHex(t[5])
}

const escapeLength = len(`\u00e9`)

// isSpareID knows UUIDs that name nothing: all zeros, all ones, each group of one digit.
func isSpareID(t []byte) bool {
	var seen uint16
	turns := 0
	for i, b := range t {
		if isHex(b) {
			seen |= 1 << (b & 15) // a digit may share its bit with a letter
			if i > 0 && isHex(t[i-1]) && b != t[i-1] {
				turns++
			}
		}
	}
	return bits.OnesCount16(seen) <= 3 || turns <= 1 || bytes.Count(t, []byte("0")) >= 24
}

// isSignature knows signatures of ECDSA with curves of 256 bits, as DER in base64 (RFC 3279, 2.2.3).
func isSignature(t []byte) bool {
	for _, head := range [...]string{"MEUCI", "MEQCI", "MEYCI"} {
		if bytes.HasPrefix(t, []byte(head)) {
			return len(t) == 96
		}
	}
	return false
}

// isPublicKey knows the beginnings of public keys and certificates: RSA and EC keys
// as DER in base64 (RFC 5280), OpenSSH, PEM.
func isPublicKey(t []byte) bool {
	if bytes.Contains(t, []byte(rsaPublic)) && bytes.HasPrefix(t, []byte("MI")) || bytes.Contains(t, []byte("ssh-rsa AAAA")) || bytes.Contains(t, []byte("ssh-ed25519 AAAA")) {
		return true // with the names of hosts in front, as known_hosts has it
	}
	for _, head := range [...]string{"MIGf", "MIIBIj", "MFkw", "MHYw", "MCow", "MIICIj", "MIGJ", "MIIBCg", "ssh-", "ecdsa-", "AAAAB3NzaC1yc2E", "AAAAC3Nza", "AAAAE2VjZHNh", "LS0tLS1CRUdJTiBDRVJU", "LS0tLS1CRUdJTiBQVUJM", "age1", "RWT", "untrusted comment", "-----BEGIN PUBLIC", "-----BEGIN CERT"} {
		if bytes.HasPrefix(t, []byte(head)) && len(t) >= 32 {
			return true
		}
	}
	return isNKey(t) || isCertificate(t) || isPoint(t)
}

// isPoint knows points of curves of 256 bits as hexadecimal digits: 02 or 03 and one coordinate, 04 and both.
func isPoint(t []byte) bool {
	t = bytes.TrimPrefix(t, []byte("0x"))
	if len(t) != 66 && len(t) != 130 || t[0] != '0' || (len(t) == 66) != in("23", t[1]) || (len(t) == 130) != (t[1] == '4') {
		return false
	}
	for _, b := range t {
		if !isHex(b) {
			return false
		}
	}
	return true
}

// isCertificate knows X.509 certificates and what else begins with two long sequences, one in the other, as DER in
// base64. In private keys a number follows the first.
func isCertificate(t []byte) bool {
	return len(t) >= 64 && bytes.HasPrefix(t, []byte("MII")) && in("DTjz", t[5]) && t[6] == 'C' && t[7] == 'C'
}

// rsaPublic is how the name of RSA and the bit string of a public key behind it look in base64, where they stand
// behind four bytes of lengths, or seven.
const rsaPublic = "MA0GCSqGSIb3DQEBAQUAA4"

// isHexNumber knows 0x1f and -0x1f.
func isHexNumber(t []byte) bool {
	t = bytes.TrimPrefix(t, []byte("-"))
	return len(t) > 2 && t[0] == '0' && t[1] == 'x'
}

// isTypedNumber knows the numbers of Rust with their types: 10000_u64.
func isTypedNumber(t []byte) bool {
	i := 0
	for i < len(t) && (isDigit(t[i]) || t[i] == '_' && i > 0) {
		i++
	}
	switch string(t[i:]) {
	case "u8", "u16", "u32", "u64", "usize", "i32", "i64", "f32", "f64":
		return i > 0
	}
	return false
}

// isNKey knows the public keys of NATS: 56 characters of base32 that begin with the
// kind of their owner; seeds begin with S (https://github.com/nats-io/nkeys).
func isNKey(t []byte) bool {
	if len(t) != 56 || !in("ACNOUX", t[0]) {
		return false
	}
	for _, b := range t {
		if !isUpper(b) && !('2' <= b && b <= '7') {
			return false
		}
	}
	return true
}

// isMasked knows texts that show that something is hidden or left out.
func isMasked(t []byte) bool {
	n := 0
	for _, b := range t {
		if in("*.xX#_-?\\/=", b) {
			n++
		}
	}
	return n*3 > len(t)*2 && len(t) > 2 || bytes.HasPrefix(t, []byte("crwdns")) || // a translation that Crowdin fills in
		bytes.Contains(t, []byte("****")) || bytes.Contains(t, []byte("...")) || bytes.Contains(t, []byte("\u2026")) || containsFold(t, "xxxx") || bytes.HasSuffix(t, []byte("_xxx")) || bytes.HasSuffix(t, []byte("-xxx"))
}

func isJSON(t []byte) bool {
	return len(t) > 4 && (t[0] == '{' || t[0] == '[') && (t[1] == '"' || t[1] == '\'' || t[1] == '\\' && isQuote(t[2]))
}

// isMarkup knows tags and entities.
func isMarkup(t []byte) bool {
	open := bytes.IndexByte(t, '<')
	return open >= 0 && bytes.IndexByte(t[open:], '>') > 1 && (bytes.Contains(t, []byte("</")) || bytes.Contains(t, []byte("/>")) || bytes.Contains(t, []byte("<br"))) || bytes.Contains(t, []byte("&lt;")) || bytes.Contains(t, []byte("&quot;")) || hasEntity(t)
}

// hasEntity tells whether a letter stands in t as HTML writes it: &uuml;
func hasEntity(t []byte) bool {
	i := bytes.IndexByte(t, '&')
	if i < 0 {
		return false
	}
	end := bytes.IndexByte(t[i:], ';')
	return end > 3 && end < 8 && isLetters(t[i+1:i+end]) && i+end+1 < len(t) && isLetter(t[i+end+1])
}

// isDotted knows digits with the separators of versions, dates and addresses.
func isDotted(t []byte) bool {
	digits := 0
	t = bytes.TrimSuffix(bytes.TrimPrefix(t, []byte("npm:")), []byte(`\x00`))
	for len(t) > 1 && in("^~<>=", t[0]) {
		t = t[1:] // ^1.2.3 of package files
	}
	if isPseudoVersion(t) {
		return true
	}
	for _, b := range t {
		if isDigit(b) {
			digits++
		} else if !in(".:-/+ TZvxX_*", b) {
			return false
		}
	}
	return digits > 0
}

// isPseudoVersion knows what the go command calls a commit without a tag: v0.0.0-20060102150405-abcdef123456.
func isPseudoVersion(t []byte) bool {
	const most = len("v0.0.0-20060102150405-abcdef123456") + 12
	if len(t) < 34 || len(t) > most || t[0] != 'v' || !isDigit(t[1]) {
		return false
	}
	commit := t[len(t)-12:]
	for _, b := range commit {
		if !isHex(b) {
			return false
		}
	}
	return t[len(t)-13] == '-' && isDotted(t[:len(t)-13])
}

// isPath knows texts whose parts between slashes read as names, and names of files.
func (v *value) isPath() bool {
	t := v.text
	if v.mark == 0 {
		return false
	}
	for _, head := range [...]string{"./", "../", "~/", "C:\\", "c:\\", "D:\\", "C:/", "/etc/", "/var/", "/tmp/", "/home/", "/usr/", "/opt/", "/run/", "file:"} {
		if bytes.HasPrefix(t, []byte(head)) {
			return true
		}
	}
	for _, kind := range [...]string{"id_rsa", "id_dsa", "id_ecdsa", "id_ed25519"} {
		if bytes.HasPrefix(t, []byte(kind)) {
			return true // what OpenSSH calls the files of keys
		}
	}
	if v.isScrambled() {
		return false
	}
	for _, tail := range [...]string{".pem", ".key", ".json", ".yml", ".yaml", ".txt", ".crt", ".html", ".js", ".go", ".py", ".php", ".jsp", ".xml", ".java", ".md", ".sh", ".cfg", ".conf", ".css", ".png", ".jks", ".p12", ".pub", ".com", ".org", ".io", ".properties", ".log", ".rb", ".ts", ".tar", ".gz", ".zip", ".exe", ".dll", ".so", ".h", ".c", ".csv", ".sql", ".cer", ".der", ".pfx", ".ppk"} {
		if bytes.HasSuffix(t, []byte(tail)) {
			return true
		}
	}
	slashes := bytes.Count(t, []byte("/"))
	return slashes > 0 && (v.wordy > 0.8 || slashes*6 > len(t) && slashes > 2 || t[0] == '/' && v.wordy > 0)
}

// isMail knows mail addresses.
func (v *value) isMail() bool {
	at := bytes.IndexByte(v.text, '@')
	return at > 0 && bytes.IndexByte(v.text[at:], '.') > 1 && v.only("@.-_+") && isLetter(v.text[len(v.text)-1])
}

// isCode knows expressions.
func (v *value) isCode(p *Pair) bool {
	t := v.text
	if v.mark == 0 {
		return false
	}
	if p.Quote == 0 && v.isExpression() || isColor(t) || t[0] == ')' && len(t) > 1 && in(",;.", t[1]) || isClassPath(t) || isPattern(t) || isDistinguished(t) || p.Quote == '`' && isTag(t) {
		return true
	}
	if v.isScrambled() && !v.marks['('] && !v.marks['['] && !v.marks['\\'] {
		return false
	}
	for _, mark := range [...]string{"\\s", "\\w", "\\d", "\\S", "\\b", "(?:", "[^", "[a-z", "[A-Z", "[0-9", ".*", ".+", "\\u00", "$)", "($", "||", ")}", "){"} {
		if v.has(mark) {
			return true // a pattern
		}
	}
	calls := bytes.IndexByte(t, '(')
	return calls > 0 && isAlnum(t[calls-1]) && v.wordy > 0 && bytes.IndexByte(t, ')') > calls || bytes.Contains(t, []byte("&&")) || bytes.Contains(t, []byte("== ")) ||
		bytes.IndexByte(t, '[') > 0 && bytes.IndexByte(t, ']') > 0 && v.wordy > 0.5 || len(t) > 1 && t[0] == '.' && isLetter(t[1]) && v.wordy > 0
}

// isExpression knows what only programs and grammars write without quotes: condition ? a : b, a != b, @field.member,
// 1*octet of RFC 5234, and the lists of ciphers of OpenSSL.
func (v *value) isExpression() bool {
	t := v.text
	switch {
	case v.marks['?'] && v.marks[':'], v.has("!="), v.has(":!"), v.has("==="):
		return true
	case t[0] == '!' && len(t) > 2 && v.digit == 0 && v.only("!."):
		return true // !aECDH, !this.name, and the tags of YAML
	case t[0] == '+' && len(t) > 2 && isLetter(t[1]):
		return v.has(":+") || v.has(":-") || v.lower == 0 && v.only("+-:.") // lists of ciphers of GnuTLS
	case in("+?", t[len(t)-1]) && v.marks['.'] && v.only("._+?") && isLetter(t[0]), v.isMemberChain():
		return true
	case t[0] == '@':
		dot := bytes.IndexByte(t, '.')
		return dot > 1 && v.only("@._") && v.digit == 0
	case isDigit(t[0]):
		star := bytes.IndexByte(t, '*')
		return star > 0 && star+1 < len(t) && isLetter(t[star+1]) && v.letters == len(t)-star-1 && v.digit == star
	}
	return v.isCmdlet()
}

// isMemberChain tells whether short names follow each other with dots between: l.C0.ESC.
func (v *value) isMemberChain() bool {
	if len(v.text) > 32 || v.digit < 1 || v.digit > 2 || !v.only(".+") {
		return false
	}
	parts := 0
	for i, b := range v.text {
		if i == 0 || v.text[i-1] == '.' {
			if !isLetter(b) {
				return false
			}
			parts++
		}
	}
	return parts > 2
}

// isColor knows the colours of style sheets and the characters of fonts: #4e94ce, \f21b.
func isColor(t []byte) bool {
	if !in(`#\`, t[0]) || len(t) != 4 && len(t) != 7 && len(t) != 9 && (t[0] == '#' || len(t) != 5) {
		return false
	}
	for _, b := range t[1:] {
		if !isHex(b) {
			return false
		}
	}
	return true
}

// isCmdlet knows the names of PowerShell's commands: Verb-Noun.
func (v *value) isCmdlet() bool {
	t := v.text
	dash := bytes.IndexByte(t, '-')
	return dash > 1 && v.mark == 1 && v.digit == 0 && dash+2 < len(t) && isUpper(t[0]) && isLower(t[1]) && isUpper(t[dash+1]) && isLower(t[dash+2])
}

// isClassPath knows names of classes in their namespaces, Name\Name, and what Windows calls accounts, S-1-5-18.
func isClassPath(t []byte) bool {
	if bytes.HasPrefix(t, []byte("S-1-")) {
		return true
	}
	parts := 0
	for i, b := range t {
		switch {
		case b == '\\':
			if i+2 >= len(t) || !isUpper(t[i+1]) || !isLower(t[i+2]) {
				return false
			}
			parts++
		case !isAlnum(b) && b != '_':
			return false
		}
	}
	return parts > 0 && (parts > 1 || t[0] == '\\' || isUpper(t[0]) && isLower(t[1]))
}

// isDistinguished knows the names of entries of a directory: cn=bob,ou=people,dc=acme.
func isDistinguished(t []byte) bool {
	equals := bytes.IndexByte(t, '=')
	if equals < 1 || equals > 3 || len(t) < 8 {
		return false
	}
	switch string(bytes.ToLower(t[:equals])) {
	case "cn", "ou", "dc", "uid", "o":
		return bytes.Contains(t[equals:], []byte(",")) && bytes.IndexByte(t[equals+1:], '=') > 0
	}
	return false
}

// isPattern knows regular expressions between slashes and between anchors.
func isPattern(t []byte) bool {
	return bytes.HasPrefix(t, []byte("/^")) || t[0] == '[' && (bytes.HasSuffix(t, []byte("]+")) || bytes.HasSuffix(t, []byte("]*"))) || t[0] == '^' && t[len(t)-1] == '$' && len(t) > 8 && bytes.IndexAny(t, "[{") > 0 || bytes.HasPrefix(t, []byte("required|")) || bytes.Contains(t, []byte("|min:"))
}

// isTag knows the tags of fields in Go: json:"name".
func isTag(t []byte) bool {
	colon := bytes.Index(t, []byte(`:"`))
	if colon < 2 || t[len(t)-1] != '"' {
		return false
	}
	for _, b := range t[:colon] {
		if !isLower(b) {
			return false
		}
	}
	return true
}

// isMigration knows how frameworks number the changes of a database: 0001_initial.
func isMigration(t []byte) bool {
	if len(t) < 8 || t[4] != '_' {
		return false
	}
	for i, b := range t {
		if i < 4 && !isDigit(b) || i > 4 && !isLower(b) && b != '_' && !isDigit(b) {
			return false
		}
	}
	return true
}

// isEscapes tells whether nothing but escaped characters such as \r\n stands here.
func (v *value) isEscapes() bool {
	n := 0
	for i := 0; i+1 < len(v.text); i++ {
		if v.text[i] != '\\' {
			return false
		}
		size := 2
		if v.text[i+1] == 'x' {
			size = 4 // \x00
		}
		n += size
		i += size - 1
	}
	return n > 0 && n == len(v.text)
}

// isNothing knows the words for no value, yes and no, and types.
func isNothing(t []byte) bool {
	t = bytes.TrimSuffix(bytes.TrimPrefix(t, []byte(`\'`)), []byte(`\'`))
	for _, w := range [...]string{"null", "nil", "none", "undefined", "true", "false", "yes", "no", "string", "str", "int", "integer", "bool", "boolean", "object", "required", "optional", "bytes", "text", "varchar", "char", "any", "void",
		"on", "off", "unset", "empty", "blank", "n/a", "na", "tbd", "todo", "auto", "function", "array", "number", "disabled", "enabled", "default", "unknown", "new", "this", "self", "base64", "base32",
		"utf8", "utf-8", "ascii", "latin1", "latin-1", "always", "never", "digest", "redacted", "removed", "omitted", "filtered", "sanitized",
		"bearer", "oauth2", "x-oauth-basic", "x-oauth-token", "x-access-token", "x-token-auth", "private-token", "gitlab-ci-token", "custom-headers",
		"input_type", "output_type", "u8", "u16", "u32", "u64", "usize", "i32", "i64", "f32", "f64",
		"uint8array", "bytearray", "arraybuffer", "cryptokey", "privatekey", "publickey", "secretkey", "keypair", "keyobject", "securestring", "secretstring",
		"same-origin", "include", "omit", "use-credentials"} {
		if equalFold(t, w) {
			return true
		}
	}
	return false
}

// isSequence tells whether many neighbours are equal or follow each other, or the
// text repeats itself.
func isSequence(t []byte) bool {
	steps := 0
	for i := 1; i < len(t); i++ {
		if d := int(t[i]) - int(t[i-1]); d == 0 || d == 1 || d == -1 {
			steps++
		}
	}
	if steps*2 > len(t) && len(t) > 3 {
		return true
	}
	for _, row := range [...]string{"qwertyuiop", "asdfghjkl", "zxcvbnm", "poiuytrewq", "1qaz2wsx3edc"} {
		if len(t) > 3 && containsFold([]byte(row), string(t)) {
			return true // along the keyboard
		}
	}
	for _, run := range [...]string{"123456", "abcdef", "987654", "qwerty", "asdfgh", "fedcba", "abc123", "12345"} {
		if containsFold(t, run) && len(t) < 5*len(run) {
			return true
		}
	}
	return repeats(t)
}

// repeats tells whether t is one text several times over.
func repeats(t []byte) bool {
	for n := 1; n <= len(t)/2 && n <= 16; n++ {
		if bytes.Equal(t[n:], t[:len(t)-n]) {
			return true
		}
	}
	return false
}

// containsFold tells whether t holds the lower case text w in any case.
func containsFold(t []byte, w string) bool {
	for i := 0; i+len(w) <= len(t); i++ {
		if t[i]|0x20 != w[0]|0x20 {
			continue
		}
		n := 0
		for n < len(w) && lower(t[i+n]) == w[n] {
			n++
		}
		if n == len(w) {
			return true
		}
	}
	return false
}
