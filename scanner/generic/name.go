package generic

// Words returns the texts that anchor a search for pairs, in lower case: each name
// that Judge accepts holds one of them, in any case. The slice is shared and
// read-only.
func Words() []string { return words[:] }

var words = [...]string{
	"pass", "pwd", "secret", "token", "credential",
	"apikey", "api_key", "api-key", "appkey", "app_key", "app-key",
	"accesskey", "access_key", "access-key", "authkey", "auth_key", "auth-key",
	"privatekey", "private_key", "private-key", "accountkey", "account_key", "account-key",
	"encryptionkey", "encryption_key", "encryption-key", "signingkey", "signing_key", "signing-key",
	"masterkey", "master_key", "master-key", "sharedkey", "shared_key", "shared-key",
	"storagekey", "storage_key", "storage-key", "servicekey", "service_key", "service-key",
	"aeskey", "aes_key", "aes-key", "cipherkey", "cipher_key", "cipher-key", "hmackey", "hmac_key", "hmac-key",
	"validationkey", "validation_key", "validation-key",
}

// nameKind says what a name promises.
type nameKind uint8

const (
	nameOther    nameKind = iota
	namePassword          // chosen by people: short, any bytes
	nameKey               // made by machines: tokens, keys, secrets
)

// maxSegments bounds the parts of a name that are looked at; longer names are refused.
const maxSegments = 12

// segments is a name split at '_', '-' and changes of case, in lower case.
type segments struct {
	buf [maxName]byte
	at  [maxSegments]Span
	n   int
}

func (s *segments) text(i int) string { return string(s.buf[s.at[i].Start:s.at[i].End]) }

// split cuts a name into its segments; ok is false if it has too many.
func (s *segments) split(name []byte) (ok bool) {
	if len(name) > maxName {
		return false
	}
	start := 0
	for i := range len(name) + 1 {
		if i < len(name) && !cutsAt(name, i) {
			s.buf[i] = lower(name[i])
			continue
		}
		if i > start {
			if s.n == maxSegments {
				return false
			}
			s.at[s.n] = Span{start, i}
			s.n++
		}
		start = i
		if i < len(name) {
			s.buf[i] = lower(name[i])
			if !isAlnum(name[i]) {
				start++
			}
		}
	}
	return true
}

// cutsAt tells whether a segment ends before i: at a separator, before an upper
// case letter after a lower case one, before the last of several capitals
// (HTTPToken), and where digits begin.
func cutsAt(name []byte, i int) bool {
	b := name[i]
	if !isAlnum(b) {
		return true
	}
	if i == 0 {
		return false
	}
	a := name[i-1]
	switch {
	case isUpper(b):
		return !isUpper(a) && isAlnum(a) || i+1 < len(name) && isUpper(a) && isLower(name[i+1])
	case isDigit(b):
		return isLetter(a)
	case isDigit(a):
		return isLetter(b)
	}
	return false
}

func lower(b byte) byte {
	if isUpper(b) {
		return b | 0x20
	}
	return b
}

// classify says what a name promises, or why it names something else.
func classify(name []byte) (kind nameKind, refusal string) {
	var s segments
	if !s.split(name) {
		return nameOther, "the name is too long"
	}
	last := -1
	for i := range s.n {
		prev := ""
		if i > 0 {
			prev = s.text(i - 1)
		}
		if k := wordKind(s.text(i), prev); k != nameOther {
			kind, last = k, i
		}
	}
	if kind == nameOther {
		return kind, "no part of the name means a secret"
	}
	for i := range s.n {
		switch w := s.text(i); {
		case i < last && (turnsAway(w) || kind == namePassword && w == "encoded"):
			return kind, "the name says that the value is public or no credential"
		case i > last && !isTail(w):
			return kind, "the name tells something about a secret, not the secret"
		}
	}
	return kind, ""
}

// wordKind tells what a segment means, given the one before it.
func wordKind(w, prev string) nameKind {
	switch w {
	case "password", "passwd", "pwd", "pass", "passphrase", "passcode", "passwort":
		return namePassword
	case "secret", "token", "credential", "credentials", "apikey", "appkey", "accesskey", "authkey",
		"privatekey", "secretkey", "accountkey", "encryptionkey", "signingkey", "masterkey", "sharedkey",
		"storagekey", "servicekey", "aeskey", "cipherkey", "hmackey", "validationkey", "authtoken", "accesstoken", "clientsecret", "appsecret":
		return nameKey
	case "key":
		return keyKind(prev)
	}
	switch {
	case endsIn(w, "password"), endsIn(w, "passwd"), endsIn(w, "passphrase"), endsIn(w, "pwd"):
		return namePassword
	case endsIn(w, "apikey"), endsIn(w, "secret"), endsIn(w, "secretkey"), endsIn(w, "accesskey"), endsIn(w, "token"):
		return nameKey
	}
	return nameOther
}

// keyKind says whether the word before "key" makes it a secret.
func keyKind(prev string) nameKind {
	switch prev {
	case "api", "app", "access", "auth", "private", "secret", "account", "encryption", "signing", "master",
		"shared", "storage", "service", "aes", "cipher", "hmac", "validation":
		return nameKey
	}
	return nameOther
}

func endsIn(w, tail string) bool { return len(w) > len(tail) && w[len(w)-len(tail):] == tail }

// turnsAway tells whether a word before the secret word takes its meaning back.
func turnsAway(w string) bool {
	switch w {
	case "public", "pub", "publishable", "csrf", "xsrf", "next", "page", "continuation", "cursor", "pagination",
		"invalid", "wrong", "bad", "fake", "dummy", "mock", "example", "sample", "expected", "hashed", "encrypted",
		"masked", "redacted", "is", "has", "no", "not", "num", "max", "min", "hide", "show", "forgot", "label",
		"error", "err", "msg", "message", "placeholder", "stop", "eos", "bos", "pad", "unk", "mask", "cls", "sep",
		"hash", "digest", "checksum", "recaptcha", "captcha", "site", "idempotency", "session", "sync",
		"authenticity", "exporter", "handshake", "traffic", "premaster", "dh", "ecdh", "kem", "device", "malformed", "expired", "unsigned":
		return true
	}
	return false
}

// isTail tells whether a word after the secret word leaves its meaning.
func isTail(w string) bool {
	switch w {
	case "value", "val", "str", "string", "raw", "text", "plain", "plaintext", "data", "bytes", "base", "b",
		"dev", "devel", "development", "prod", "production", "stage", "staging", "live", "test", "testing", "local",
		"qa", "uat", "ci", "main", "primary", "secondary", "new", "old", "current", "previous", "default", "root",
		"admin", "user", "db", "database", "key", "token", "secret", "const", "env", "v":
		return true
	}
	return isDigit(w[0])
}
