package generic

// maxSegments bounds the parts of a name that are looked at; what is behind them is not.
const maxSegments = 12

// segments is a name split at '_', '-' and changes of case, in lower case.
type segments struct {
	buf [maxName + 1]byte
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

// nameKind says what a name promises.
type nameKind uint8

const (
	nameOther      nameKind = iota
	namePassword            // chosen by people: short, any bytes
	nameSecret              // made by machines: secrets and keys that are said to be secret
	nameToken               // tokens
	nameKey                 // a key of any kind
	nameAuth                // what authenticates
	nameCredential          // login and password, or either
	nameTicket              // cookies, sessions, signatures, tickets
	nameURL                 // a place in a URL
	nameHeader              // a place in a header
	nameKinds               // how many there are
)

var kindNames = [nameKinds]string{"no secret word", "password", "secret", "token", "key", "auth", "credential", "session or signature", "URL", "header"}

// named is what is known of a name.
type named struct {
	kind nameKind
	// before and after hold classes of words on either side of the secret word.
	before, after classes
	segments      int
	hints         hints
	pin           bool
}

// hints are what words beside the secret word say against it, whatever the value looks like.
type hints uint32

const (
	hintNoGrant   hints = 1 << iota // next_token, csrf_token
	hintCall                        // request_token, creation_token: tells two calls apart
	hintTable                       // format_key: the key of an entry
	hintNumbered                    // key1 and no more
	hintNegated                     // not_secret
	hintSignature                   // token_signature
	hintID                          // key_id, webhook_id
	hintWay                         // auth_mechanism, auth_user: how it is done, not with what
	hintPart                        // token_prefix, password_property
	hintRaised                      // AuthorizationException("...")
	hintAsked                       // getTokenFor("...")
	hintScreen                      // password_button, forgot_password: a text for people, where it has no digits
	hintDigest                      // hash_of_key, encoded_password, key_md5
	hintSealed                      // sealed_key, wrapped_key: another key is needed to read it
	hintOwner                       // psk_identity: whose it is
	hintParsed                      // TokenStream("..."), tokenType("..."): what a parser reads
)

// hints reads the words beside the secret word, which is segment at and means kind.
func (s *segments) hints(at int, kind nameKind) hints {
	h := s.hintBefore(at, kind)
	if w := s.text(at); startsIn(w, "csrf") || startsIn(w, "xsrf") {
		h |= hintNoGrant
	}
	if at == 0 && s.n == 2 && kind == nameKey && isDigit(s.text(1)[0]) {
		h |= hintNumbered
	}
	if at+1 < s.n {
		return h | s.hintBehind(at, kind)
	}
	if s.text(at) == "authentication" {
		h |= hintWay
	}
	return h
}

// hintBefore reads the word before the secret word, and the first of the name.
func (s *segments) hintBefore(at int, kind nameKind) (h hints) {
	if at == 0 {
		return 0
	}
	switch s.text(0) {
	case "get", "find", "fetch", "lookup", "delete", "remove", "assert", "expect", "must", "should", "has", "contains", "is", "create", "generate", "issue", "mint", "revoke":
		h |= hintAsked
	}
	for i := 0; i+1 < at; i++ {
		if s.text(i) == "hash" && s.text(i+1) == "of" {
			h |= hintDigest
		}
	}
	machine := kind == nameToken || kind == nameKey
	switch w := s.text(at - 1); w {
	case "not", "non":
		h |= hintNegated
	case "forgot", "forget", "forgotten", "lost":
		h |= hintScreen
	case "hashed":
		h |= hintDigest
	case "encoded":
		if kind == namePassword {
			h |= hintDigest
		}
	case "sealed", "wrapped":
		h |= hintSealed
	case "next", "continuation", "page", "pagination", "lock", "idempotency", "cursor", "backward", "forward", "starting", "sync", "change", "csrf", "xsrf", "authenticity", "antiforgery", "recv", "dkim":
		if machine {
			h |= hintNoGrant
		}
	case "request", "creation", "registration", "action", "client":
		if kind == nameToken {
			h |= hintCall
		}
	case "format", "timeout", "header", "column", "index", "sort", "cache", "partition", "property", "attribute", "param", "class", "routing", "row", "version", "storage", "foreign", "restore", "composite":
		if machine || w == "storage" {
			h |= hintTable
		}
	case "type":
		if kind == namePassword {
			h |= hintScreen
		}
	case "first", "second", "third", "last", "largest", "smallest":
		if kind == nameKey {
			h |= hintTable
		}
	}
	return h
}

// hintBehind reads the last word of a name, behind the secret word.
func (s *segments) hintBehind(at int, kind nameKind) hints {
	last := s.text(s.n - 1)
	if kind == nameAuth {
		switch last {
		case "mechanism", "method", "mode", "scheme", "strategy", "type", "source", "provider", "database", "properties", "domain", "user", "username":
			return hintWay
		}
	}
	if w := s.text(at + 1); s.text(at) == "hmac" && (w == "sha" || w == "md") && last != "key" && last != "secret" {
		return hintSignature
	}
	switch last {
	case "signature", "output":
		return hintSignature
	case "exception", "error":
		return hintRaised
	case "button", "btn", "label", "placeholder", "hint", "title", "tooltip", "help", "desc", "description", "message", "msg", "prompt", "caption":
		return hintScreen
	case "prefix", "suffix", "property", "column", "attribute", "field", "method", "class", "spec", "type", "usage", "driver", "backend", "plugin", "namespace", "port", "format":
		if kind == nameToken && last == "type" {
			return hintPart | hintParsed
		}
		return hintPart
	case "md5", "sha1", "sha256", "sha512", "hash", "digest", "checksum", "fingerprint", "thumbprint":
		return hintDigest
	case "key", "keys":
		if w := s.text(s.n - 2); kind == nameToken && (w == "cache" || w == "sort" || w == "index") {
			return hintTable
		}
	case "5", "1", "256", "512":
		if w := s.text(s.n - 2); w == "md" || w == "sha" {
			return hintDigest
		}
	case "identity", "owner", "holder":
		return hintOwner
	case "stream", "roundtrip", "kind", "list", "filter":
		if kind == nameToken {
			return hintParsed
		}
	case "grip", "keygrip":
		return hintID
	case "id", "ids", "arn", "guid", "uuid":
		if kind == nameKey || kind == nameSecret && endsIn("."+s.text(at), "key") || kind == nameCredential || kind == nameAuth || s.text(at) == "webhook" {
			return hintID
		}
	}
	return 0
}

// readName splits a name and says what its parts mean. before is the word that stands
// before the name, in a path of names or in prose; it may be empty.
func readName(name, before []byte) (n named) {
	var s segments
	if isForeignPassword(name) || isPreShared(name) {
		return named{kind: namePassword, segments: 1}
	}
	s.split(name)
	if s.n > 0 {
		n.segments = s.n
	}
	last := -1
	for i := range s.n {
		prev := ""
		if i > 0 {
			prev = s.text(i - 1)
		} else if len(before) > 0 && len(before) < 24 {
			var p segments
			if p.split(before) && p.n > 0 {
				prev = p.text(p.n - 1)
			}
		}
		k := wordKind(s.text(i), prev)
		if k == nameOther && s.isPIN(i) {
			k, n.pin = namePassword, true
		}
		if k != nameOther && (last < 0 || k <= n.kind || k == nameKey && n.kind == nameAuth) {
			n.kind, last = k, i
		}
	}
	for i := range s.n {
		switch {
		case i < last || last < 0:
			n.before |= classOf(s.text(i))
		case i > last:
			n.after |= classOf(s.text(i))
		}
	}
	if last >= 0 {
		n.hints = s.hints(last, n.kind)
	}
	var p segments
	if len(before) < maxName && p.split(before) {
		for i := range p.n {
			n.before |= classOf(p.text(i)) &^ classOwner
		}
	}
	return n
}

// isPreShared knows the key of a network, which people choose: wpa2-pre-shared-key.
func isPreShared(name []byte) bool {
	for _, tail := range [...]string{"pre-shared-key", "pre_shared_key", "presharedkey"} {
		if len(name) >= len(tail) && equalFold(name[len(name)-len(tail):], tail) {
			return true
		}
	}
	return false
}

// isPIN tells whether segment i is "pin", and says a number that people keep: card_pin, pin_code, and
// not pin_connection.
func (s *segments) isPIN(i int) bool {
	if s.text(i) != "pin" {
		return false
	}
	if i+1 == s.n {
		return true
	}
	switch w := s.text(i + 1); w {
	case "code", "number", "no", "num", "value", "hash":
		return true
	default:
		return isDigit(w[0])
	}
}

// wordKind tells what a segment means, given the one before it.
func wordKind(w, prev string) nameKind {
	switch w {
	case "pw":
		if prev == "en" {
			return nameOther // en_PW: a language in a place
		}
		return namePassword
	case "password", "passwd", "pwd", "pass", "passphrase", "passcode", "passwort", "passw", "psw", "pswd", "psk", "paswd", "pasword", "paswrd", "psswd", "psswrd", "pssword", "pswrd", "psword", "passwrd", "passord", "passowrd", "passwrod", "senha",
		"kennwort", "wachtwoord", "contrasena", "clave", "haslo", "parola", "heslo", "salasana", "mdp", "passe", "motdepasse", "userpw", "passwords", "pincode", "userpass", "userpassword",
		"rootpw", "bindpw", "adminpw", "smtppw", "masterauth", "rocommunity", "rwcommunity", "snmpcommunity":
		return namePassword
	case "secret", "apikey", "appkey", "accesskey", "authkey", "privatekey", "secretkey", "accountkey", "encryptionkey",
		"signingkey", "masterkey", "sharedkey", "storagekey", "servicekey", "aeskey", "cipherkey", "hmackey", "validationkey",
		"clientsecret", "appsecret", "secrets", "hmac", "webhook", "geheim", "geheimnis", "schluessel", "pepper":
		return nameSecret
	case "token", "tokens", "authtoken", "accesstoken", "jwt", "bearer", "apitoken":
		return nameToken
	case "key", "keys":
		return keyKind(prev)
	case "credential", "credentials", "cred", "creds":
		return nameCredential
	case "auth", "authorization", "authentication", "oauth", "authenticate":
		return nameAuth
	case "ticket", "sessid", "phpsessid", "jsessionid", "sessionid":
		return nameTicket
	case "community":
		if prev == "snmp" || prev == "ro" || prev == "rw" {
			return namePassword // of SNMP
		}
	}
	switch {
	case w == "nopasswd" || w == "nopassword": // of sudoers
		return nameOther
	case endsIn(w, "psk"), endsIn(w, "password"), endsIn(w, "passwd"), endsIn(w, "passphrase"), endsIn(w, "pwd"), endsIn(w, "pass") && !isOtherPass(w):
		return namePassword
	case endsIn(w, "apikey"), endsIn(w, "secret"), endsIn(w, "secretkey"), endsIn(w, "accesskey"), endsIn(w, "schluessel"), startsIn(w, "secret"):
		return nameSecret
	case endsIn(w, "token"), startsIn(w, "token") && !startsIn(w, "tokeniz") && w != "tokener":
		return nameToken
	case endsIn(w, "key") && w != "newkey" && w != "pubkey" && !endsIn(w, "pubkey") && w != "publickey": // -newkey rsa:2048
		return nameKey
	case startsIn(w, "passw"), startsIn(w, "contrase"):
		return namePassword
	}
	return nameOther
}

// keyKind says whether the word before "key" makes it a secret.
func keyKind(prev string) nameKind {
	switch prev {
	case "preshared":
		return namePassword // of a network: chosen by people
	case "api", "app", "access", "auth", "private", "secret", "account", "encryption", "encrypt", "signing", "sign", "master", "crypto", "crypt",
		"shared", "storage", "service", "aes", "cipher", "hmac", "validation", "decryption", "consumer", "client", "priv", "jwt", "license", "des", "rsa", "session":
		return nameSecret
	}
	return nameKey
}

// isOtherPass knows words that end in pass by chance.
func isOtherPass(w string) bool {
	switch w {
	case "bypass", "compass", "encompass", "surpass", "trespass", "overpass", "underpass", "minipass", "getpass", "multipass", "renderpass", "askpass", "nopass", "namepass", "tagpass", "fieldpass":
		return true
	}
	return false
}

func endsIn(w, tail string) bool   { return len(w) > len(tail) && w[len(w)-len(tail):] == tail }
func startsIn(w, head string) bool { return len(w) > len(head) && w[:len(head)] == head }

// classes is a set of classes of words in and around names.
type classes uint16

const (
	classTest   classes = 1 << iota // test, mock, example
	classWrong                      // wrong, invalid
	classPublic                     // public, site
	classHash                       // hash, encrypted, salt
	classScreen                     // label, message, forgot: text for people
	classAbout                      // name, type, length, path: something about a secret
	classPage                       // next, csrf, cursor: tokens that grant nothing
	classPlace                      // prod, db, mysql, admin: where it grants something
	classStrong                     // api, access, secret, private, root
	classNumber                     // 2
	classOwner                      // my, our, the: nothing
	classAge                        // new, old, current, confirm
	classVerb                       // set, get, is, check, validate
	numClasses  = iota
)

var classNames = [numClasses]string{"test", "wrong", "public", "hash", "text for people", "about a secret", "no grant", "place", "strong", "number", "owner", "age", "verb"}

// classOf says what a word in a name means.
func classOf(w string) classes {
	switch w {
	case "test", "tests", "testing", "mock", "fake", "dummy", "example", "sample", "stub", "fixture", "expected", "demo", "foo", "bar", "tst", "spec", "want", "actual":
		return classTest
	case "wrong", "invalid", "bad", "incorrect", "expired", "malformed", "unsigned", "no", "not", "missing", "weak", "blank", "empty", "mismatch":
		return classWrong
	case "public", "pub", "publishable", "anon", "site", "recaptcha", "captcha", "cert", "certificate", "x509", "tracking", "analytics":
		return classPublic
	case "hash", "hashed", "encrypted", "crypted", "salt", "digest", "checksum", "encoded", "masked", "redacted", "fingerprint", "thumbprint", "md5", "sha", "sha1", "sha256", "bcrypt", "crypt", "enc", "hex", "sum":
		return classHash
	case "label", "labels", "messages", "translations", "placeholder", "hint", "error", "err", "exception", "message", "msg", "title", "text", "help", "desc", "description", "tooltip", "button", "btn", "prompt", "forgot", "reset", "change", "show", "hide", "mandatory", "enter",
		"forgotten", "lost", "input", "field", "form", "link", "page", "info", "advice", "warning", "strength", "success", "failed", "required", "screen", "dialog", "view", "caption", "icon", "confirm", "confirmation", "repeat", "usage", "instructions":
		return classScreen
	case "name", "id", "type", "file", "path", "dir", "url", "uri", "length", "len", "size", "count", "policy", "expire", "expires", "expiry", "expiration", "ttl", "timeout", "regex", "pattern", "regexp", "format", "header",
		"param", "prefix", "suffix", "index", "endpoint", "ref", "class", "method", "mode", "enabled", "enable", "min", "max", "validity", "algorithm", "alg", "algo", "manager", "store", "provider", "generator",
		"encoder", "column", "location", "issuer", "scope", "scopes", "version", "usages", "handler", "arn", "lifetime", "age", "period", "limit", "attempts", "kind", "status", "state", "source", "interval",
		"duration", "helper", "command", "cmd", "script", "func", "function", "factory", "interface", "bits", "chars", "charset", "rule", "rules", "map", "list", "table", "attribute", "attr", "property", "selector", "domain", "host", "audience", "response", "request", "event", "action", "code", "group", "permission":
		return classAbout
	case "next", "sequence", "csrf", "xsrf", "cursor", "continuation", "pagination", "sync", "idempotency", "sort", "cache", "primary", "foreign", "partition", "hot", "object", "unique", "routing", "stop", "eos", "bos", "pad", "unk", "mask", "cls", "sep",
		"handshake", "traffic", "premaster", "dh", "ecdh", "kem", "exporter", "nonce", "iv", "authenticity", "verify", "verification", "keyserver", "recv", "gpg", "pgp", "msgid", "translation", "i18n", "lang", "shortcut", "row", "node", "peer", "push", "device", "antiforgery", "etag", "revision", "bucket":
		return classPage
	case "prod", "production", "dev", "development", "staging", "stage", "live", "local", "admin", "db", "database", "mysql", "postgres", "postgresql", "pg", "redis", "mongo", "mongodb", "user", "smtp", "mail", "email", "ldap",
		"ftp", "ssh", "aws", "azure", "gcp", "github", "gitlab", "slack", "stripe", "twilio", "sendgrid", "jenkins", "docker", "registry", "rabbitmq", "rabbit", "keystore", "truststore", "bind", "sa", "login", "account", "wifi", "proxy", "vpn", "server",
		"oracle", "mssql", "sql", "elastic", "kafka", "datasource", "connection", "conn", "dsn", "grafana", "jdbc", "amqp":
		return classPlace
	case "api", "access", "secret", "private", "priv", "root", "auth", "client", "consumer", "app", "refresh", "bot", "personal", "encryption", "signing", "master", "service", "aes", "cipher", "webhook", "oauth", "jwt", "session", "license", "deploy", "shared", "consumerkey", "hmac":
		return classStrong
	case "my", "our", "the", "your", "this", "self", "s", "a", "m", "c", "p", "cfg", "config", "settings", "options", "opts", "conf", "env", "x", "default", "def", "const", "var", "value", "val", "str", "string", "raw", "plain", "data", "bytes", "base":
		return classOwner
	case "new", "old", "current", "previous", "prev", "initial", "temp", "tmp", "original", "updated":
		return classAge
	case "contains", "entry", "set", "get", "is", "has", "check", "validate", "with", "use", "allow", "require", "create", "generate", "make", "build", "add", "encode", "decode", "encrypt", "decrypt", "compare", "update", "delete", "remove", "save", "load", "read", "parse", "send", "find", "new_":
		return classVerb
	}
	if isDigit(w[0]) {
		return classNumber
	}
	return 0
}
