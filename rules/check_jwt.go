package rules

import (
	"bytes"
	"encoding/json"
	"math"
	"strings"
	"time"
)

// jwt is what a JSON web token says of itself (RFC 7519, RFC 7515).
type jwt struct {
	Alg      string
	Type     string
	Issuer   string
	Subject  string
	Name     string
	Role     string
	Expires  time.Time // zero without exp
	Unsigned bool      // alg none
	Cut      bool      // the payload or the signature is not whole
}

type jwtHeader struct {
	Alg string `json:"alg"`
	Typ string `json:"typ"`
	Enc string `json:"enc"`
}

// readJWT reads header and claims. ok is false if the header is none.
func readJWT(token []byte) (t jwt, ok bool) {
	parts := bytes.SplitN(token, []byte("."), 6)
	var h jwtHeader
	if len(parts) < 2 || !decodeJSON(parts[0], &h) || h.Alg == "" {
		return t, false
	}
	t.Alg, t.Type = h.Alg, h.Typ
	t.Unsigned = strings.EqualFold(h.Alg, "none")
	if h.Enc != "" { // JWE: five parts, nothing else is readable
		t.Cut = len(parts) != 5
		return t, true
	}
	t.Cut = len(parts) < 3 || signatureCut(h.Alg, parts[2])
	if !t.readClaims(parts[1]) {
		t.Cut = true
	}
	return t, true
}

// readClaims takes what it understands; claims of odd types are passed over.
func (t *jwt) readClaims(part []byte) bool {
	var claims map[string]json.RawMessage
	if !decodeJSON(part, &claims) {
		return false
	}
	t.Issuer = jsonString(claims["iss"])
	t.Subject = jsonString(claims["sub"])
	t.Name = jsonString(claims["name"])
	t.Role = jsonString(claims["role"])
	var exp float64
	if json.Unmarshal(claims["exp"], &exp) == nil {
		t.Expires = unixTime(exp)
	}
	return true
}

func jsonString(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) != nil {
		return ""
	}
	return s
}

// unixTime reads seconds, or milliseconds where seconds would lie beyond the year
// 5138. Times out of every sense are the zero time.
func unixTime(sec float64) time.Time {
	if sec >= 1e11 {
		sec /= 1e3
	}
	if math.IsNaN(sec) || sec <= 0 || sec >= 1e11 {
		return time.Time{}
	}
	return time.Unix(int64(sec), 0).UTC()
}

// signatureCut tells whether a signature is shorter than its algorithm makes it:
// the smallest is that of HS256, 32 bytes.
func signatureCut(alg string, sig []byte) bool {
	if strings.EqualFold(alg, "none") {
		return false
	}
	least := 32
	switch {
	case strings.HasSuffix(alg, "384"):
		least = 48
	case strings.HasSuffix(alg, "512"), alg == "EdDSA", alg == "ES256", alg == "ES256K":
		least = 64
	}
	if strings.HasPrefix(alg, "RS") || strings.HasPrefix(alg, "PS") {
		least = 128
	}
	raw, ok := decodeBase64(sig)
	return !ok || len(raw) < least
}

// verdict judges a token by its form alone. Whether Expires lies in the past is
// the engine's to say, who knows the time.
func (t jwt) verdict() Verdict {
	v := proven("header and claims are readable")
	switch {
	case t.sample():
		return refused("published example: claims of jwt.io")
	case t.Unsigned:
		v = demoted("algorithm is none: whoever accepts it needs no secret")
		v.Severity = Low
	case t.Cut:
		v = demoted("token is cut short")
	case strings.HasPrefix(t.Alg, "ed25519"):
		// NATS: operators and accounts publish theirs, users prove their seed besides.
		v.Reason, v.Severity = "claims of NATS, which open nothing without the seed", Low
	}
	v.Expires = t.Expires
	return v
}

// serviceAccount tells whether the subject is one of Kubernetes' service accounts.
func (t jwt) serviceAccount() bool {
	return strings.HasPrefix(t.Subject, "system:serviceaccount:") || t.Issuer == "kubernetes/serviceaccount"
}

// sample tells whether the claims are those that jwt.io shows to everybody.
func (t jwt) sample() bool { return t.Subject == "1234567890" && t.Name == "John Doe" }

// checkJWT judges any JSON web token.
func checkJWT(m Match) Verdict {
	t, ok := readJWT(m.Secret)
	switch {
	case !ok:
		return refused("no JSON web token: header is not readable")
	case len(m.Secret) <= maxWeakToken && signedWith(m.Secret, t.Alg, sampleSecrets[:]):
		return refused("published example: signed with the secret that jwt.io shows")
	}
	return t.verdict()
}

// sampleSecrets sign the tokens that jwt.io shows to everybody.
var sampleSecrets = [...]string{
	"your-256-bit-secret", "your-384-bit-secret", "your-512-bit-secret", "a-string-secret-at-least-256-bits-long",
	"a-valid-string-secret-that-is-at-least-384-bits-long", "a-valid-string-secret-that-is-at-least-512-bits-long-which-is-very-long",
}

// partsJWT names issuer and subject. A subject may be a person, so it is not public.
func partsJWT(m Match) []Part {
	t, ok := readJWT(m.Secret)
	if !ok {
		return nil
	}
	var parts []Part
	if t.Issuer != "" && len(t.Issuer) <= 200 {
		parts = append(parts, Part{Name: "issuer", Value: []byte(t.Issuer), Public: true})
	}
	if t.Subject != "" && len(t.Subject) <= 200 {
		parts = append(parts, Part{Name: "subject", Value: []byte(t.Subject)})
	}
	return parts
}

// checkVendorJWT judges a token beside its vendor's name: there it may be one whose
// claims cannot be read, or whose signature is of another length.
func checkVendorJWT(m Match) Verdict {
	t, ok := readJWT(m.Secret)
	switch {
	case !ok && bytes.Contains(m.Secret, []byte(".eyJ")):
		return unproven("form of a JSON web token")
	case !ok:
		return refused("no JSON web token: header is not readable")
	case t.Cut && !t.Unsigned && !t.sample():
		v := unproven("header of a JSON web token")
		v.Expires = t.Expires
		return v
	}
	return t.verdict()
}
