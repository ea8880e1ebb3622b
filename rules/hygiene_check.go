package rules

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"crypto/sha512"
	"hash"
	"slices"
	"strings"
)

// checkPlainLogin wants a login that is put in at run time: one that stands in the text
// is a secret and a finding of its own.
func checkPlainLogin(m Match) Verdict {
	u, ok := readURL(m.Text)
	switch {
	case !ok:
		return refused("no password in the URL")
	case localHost(u.Host), exampleHost(u.Host) && reference(u.Host) == "":
		return refused("host is this machine or reserved for examples")
	case reference(u.Password) == "":
		return refused("the password itself stands there, which is a finding of its own")
	}
	return unproven("login is put into a URL without TLS")
}

// weakSecrets are what tokens are signed with in manuals, tutorials and haste.
var weakSecrets = [...]string{
	"", "secret", "password", "key", "jwt", "test", "admin", "token", "private", "changeme", "default", "example", "dev", "development",
	"123456", "12345678", "123456789", "qwerty", "letmein", "hello", "s3cr3t", "secret123", "password123", "your-256-bit-secret",
	"your-384-bit-secret", "your-512-bit-secret", "a-string-secret-at-least-256-bits-long",
	"a-valid-string-secret-that-is-at-least-384-bits-long", "a-valid-string-secret-that-is-at-least-512-bits-long-which-is-very-long", "your-secret", "your-secret-key", "your_secret_key",
	"your_jwt_secret", "your_secret", "secretkey", "secret-key", "secret_key", "mysecret", "my-secret", "my_secret", "mysecretkey", "my-secret-key", "my_secret_key",
	"supersecret", "super-secret", "super_secret", "supersecretkey", "topsecret", "top-secret", "thisisasecret", "jwtsecret", "jwt-secret",
	"jwt_secret", "JWT_SECRET", "SECRET_KEY", "SECRET", "jwt_secret_key", "shhhhh", "shhhhhared-secret", "hmacSampleSecret", "keyboard cat", "AllYourBase",
	"signing-key", "signingkey", "secretsecret", "notsecret", "app_secret", "node-api", "access_token_secret", "somesecret",
}

// maxWeakToken bounds what is hashed for each of weakSecrets: 70 times 8 KiB, below
// 2 ms.
const maxWeakToken = 8 << 10

// checkWeakJWT tries the signature with weakSecrets and refuses tokens of all others.
func checkWeakJWT(m Match) Verdict {
	t, ok := readJWT(m.Secret)
	if !ok || t.sample() || len(m.Secret) > maxWeakToken {
		return refused("no token that can be tried")
	}
	if t.Unsigned {
		return proven("algorithm is none: nobody signed it")
	}
	if signedWith(m.Secret, t.Alg, weakSecrets[:]) {
		return proven("signature verifies with a secret that everybody tries first")
	}
	return refused("signed with none of the usual secrets")
}

// signedWith tells whether one of the secrets signed the token.
func signedWith(token []byte, alg string, secrets []string) bool {
	at := bytes.LastIndexByte(token, '.')
	digest := hmacOf(alg)
	want, ok := decodeBase64(token[at+1:])
	if digest == nil || !ok {
		return false
	}
	for _, key := range secrets {
		mac := hmac.New(digest, []byte(key))
		mac.Write(token[:max(at, 0)])
		if hmac.Equal(mac.Sum(nil), want) {
			return true
		}
	}
	return false
}

// hmacOf returns the digest of an algorithm of RFC 7518, nil for those without a shared
// secret.
func hmacOf(alg string) func() hash.Hash {
	switch alg {
	case "HS256":
		return sha256.New
	case "HS384":
		return sha512.New384
	case "HS512":
		return sha512.New
	}
	return nil
}

// loggedNames end the name of a variable that holds a secret, in lower case without
// underscores.
var loggedNames = [...]string{"password", "passwd", "secret", "token", "apikey", "privatekey", "accesskey", "secretkey", "credentials"}

// checkLogged wants a variable with such a name among the arguments: words inside a
// text are harmless.
func checkLogged(m Match) Verdict {
	call, args, _ := bytes.Cut(m.Secret, m.Secret[bytes.IndexAny(m.Secret, "( "):][:1])
	if !logs(call) {
		return refused("a call that writes no log")
	}
	weak := false
	for _, name := range identifiers(args) {
		low := strings.ToLower(strings.ReplaceAll(name, "_", ""))
		for _, end := range loggedNames {
			switch {
			case low == "token" && end == "token": // of a parser, as often as not
				weak = true
			case strings.HasSuffix(low, end):
				return unproven("a variable with that name is an argument")
			}
		}
	}
	if weak {
		return demoted("token may be that of a parser")
	}
	return refused("the word stands in a text only")
}

// logs tells whether a method of a console or a logger writes: log.Printf does,
// log.SetFlags does not. Other calls are told by their whole name.
func logs(call []byte) bool {
	object, method, ok := strings.Cut(strings.ToLower(string(call)), ".")
	if !ok || object == "fmt" || object == "system" {
		return true
	}
	return slices.ContainsFunc([]string{"log", "trace", "debug", "info", "warn", "error", "fatal", "print"}, func(w string) bool {
		return strings.HasPrefix(method, w)
	})
}

// identifiers returns the names in the code of a call's arguments, of a.b.c the last one,
// calls left out. Texts are skipped but for what ${...}, #{...} and {...} put into
// them.
func identifiers(p []byte) []string {
	var names []string
	var quote byte
	depth := 0 // of braces inside a text
	for i := 0; i < len(p); i++ {
		c := p[i]
		switch {
		case c == '\\':
			i++
		case quote != 0 && depth == 0 && c == quote:
			quote = 0
		case quote == 0 && isQuote(c):
			quote = c
		case quote != 0 && c == '{':
			depth++
		case quote != 0 && c == '}' && depth > 0:
			depth--
		case (quote == 0 || depth > 0) && isNameByte(c) && !isDigit(c):
			name, next := nameAt(p, i)
			if next >= len(p) || p[next] != '(' {
				names = append(names, name)
			}
			i = next - 1
		}
	}
	return names
}

// nameAt reads a dotted name and returns its last part and where it ends.
func nameAt(p []byte, i int) (last string, end int) {
	start := i
	for end = i; end < len(p) && (isNameByte(p[end]) || p[end] == '.'); end++ {
		if p[end] == '.' {
			start = end + 1
		}
	}
	return string(p[start:end]), end
}

func isNameByte(c byte) bool { return c == '_' || isAlnum(c) }
