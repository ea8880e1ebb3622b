package rules

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"encoding/base64"
	"encoding/pem"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func whole(text string) Match { return Match{Text: []byte(text), Secret: []byte(text)} }

func b64url(claims string) string { return base64.RawURLEncoding.EncodeToString([]byte(claims)) }

func signed(header, claims string, signature int) string {
	return b64url(header) + "." + b64url(claims) + "." + base64.RawURLEncoding.EncodeToString(make([]byte, signature))
}

func TestJWT(t *testing.T) {
	const hs256 = `{"alg":"HS256","typ":"JWT"}`
	for _, tt := range []struct {
		name, text string
		want       Opinion
		expires    int64
	}{
		{"readable", signed(hs256, `{"sub":"u1","exp":1700000000}`, 32), Proven, 1700000000},
		{"milliseconds", signed(hs256, `{"exp":1700000000000}`, 32), Proven, 1700000000},
		{"fraction", signed(hs256, `{"exp":1700000000.5}`, 32), Proven, 1700000000},
		{"no expiry", signed(hs256, `{"sub":"u1"}`, 32), Proven, 0},
		{"expiry is a text", signed(hs256, `{"exp":"soon"}`, 32), Proven, 0},
		{"expiry out of sense", signed(hs256, `{"exp":1e300}`, 32), Proven, 0},
		{"negative expiry", signed(hs256, `{"exp":-1}`, 32), Proven, 0},
		{"alg none", b64url(`{"alg":"none"}`) + "." + b64url(`{"sub":"u1"}`) + ".", Demoted, 0},
		{"signature cut", signed(hs256, `{"sub":"u1"}`, 20), Demoted, 0},
		{"RSA signature cut", signed(`{"alg":"RS256"}`, `{"sub":"u1"}`, 64), Demoted, 0},
		{"claims cut", b64url(hs256) + "." + b64url(`{"sub":"u1"}`)[:8], Demoted, 0},
		{"claims are a list", signed(hs256, `["a","b"]`, 32), Demoted, 0},
		{"jwt.io", signed(hs256, `{"sub":"1234567890","name":"John Doe","iat":1516239022}`, 32), Refused, 0},
		{"no alg", signed(`{"typ":"JWT"}`, `{"sub":"u1"}`, 32), Refused, 0},
		{"no JSON", "eyJxxxxxxxxxxxx.eyJyyyyyyyyyy.zzzz", Refused, 0},
		{"empty", "", Refused, 0},
		{"dots", ".....", Refused, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			v := checkJWT(whole(tt.text))
			if v.Opinion != tt.want {
				t.Errorf("opinion %d (%s), want %d", v.Opinion, v.Reason, tt.want)
			}
			if tt.expires != 0 && !v.Expires.Equal(time.Unix(tt.expires, 0)) || tt.expires == 0 && !v.Expires.IsZero() {
				t.Errorf("expires %v, want %d", v.Expires, tt.expires)
			}
		})
	}
}

// Operators and accounts of NATS publish their tokens.
func TestJWTOfNATS(t *testing.T) {
	v := checkJWT(whole(signed(`{"typ":"JWT","alg":"ed25519-nkey"}`, `{"sub":"OA"}`, 64)))
	if v.Opinion != Proven || v.Severity != Low {
		t.Errorf("opinion %d, severity %v", v.Opinion, v.Severity)
	}
}

func TestJWTParts(t *testing.T) {
	parts := partsJWT(whole(signed(`{"alg":"HS256"}`, `{"iss":"https://login.acme.io","sub":"u1"}`, 32)))
	want := []Part{{Name: "issuer", Value: []byte("https://login.acme.io"), Public: true}, {Name: "subject", Value: []byte("u1")}}
	if diff := cmp.Diff(want, parts); diff != "" {
		t.Error(diff)
	}
}

func TestURL(t *testing.T) {
	for _, tt := range []struct {
		name, url string
		want      Opinion
		canonical string
	}{
		{"plain", "postgres://shop:Kq7v" + "Xe2p@db.acme.io/shop", Unproven, "shop:Kq7v" + "Xe2p"},
		{"percent", "postgres://a%40b:p%2Fq" + "7x@db.acme.io", Unproven, "a@b:p/q" + "7x"},
		{"at sign in password", "mysql://shop:p@ss" + "w9@db.acme.io", Unproven, "shop:p@ss" + "w9"},
		{"no user", "redis://:Kq7v" + "Xe2p@cache.acme.io", Unproven, ":Kq7v" + "Xe2p"},
		{"bad percent", "amqp://a:50%" + "zz9@mq.acme.io", Unproven, "a:50%" + "zz9"},
		{"same as user", "postgres://postgres:postgres" + "@db.acme.io", Demoted, "postgres:postgres"},
		{"dummy", "mysql://root:password" + "@db.acme.io", Demoted, "root:password"},
		{"weak, at a domain", "mysql://shop:pass" + "123@db.acme.io", Unproven, "shop:pass" + "123"},
		{"weak, at a word", "mysql://shop:pass" + "123@db", Demoted, "shop:pass" + "123"},
		{"weak, inside", "mysql://shop:pass" + "123@db.internal", Demoted, "shop:pass" + "123"},
		{"delivered, at an address", "mongodb://root:root" + "@10.4.0.9:27017", Unproven, "root:root"},
		{"delivered, in a manual", "mongodb://root:root" + "@192.0.2.7", Demoted, "root:root"},
		{"localhost", "postgres://shop:dev" + "shop@localhost:5432", Demoted, "shop:dev" + "shop"},
		{"localhost, chosen", "postgres://shop:Kq7v" + "Xe2p@localhost:5432", Unproven, "shop:Kq7v" + "Xe2p"},
		{"capitals", "https://USER:PASSWORD" + "@git.acme.io", Demoted, "USER:PASSWORD"},
		{"example.com", "https://ci:Kq7v" + "Xe2p@git.example.com", Demoted, "ci:Kq7v" + "Xe2p"},
		{"made of words", "https://ci:test_password" + "_123@git.acme.io", Demoted, "ci:test_password" + "_123"},
		{"word and digit", "http://u2:pass" + "2@es.acme.io", Demoted, "u2:pass" + "2"},
		{"words that do not name it", "mysql://shop:whale" + "hello@db.acme.io", Unproven, "shop:whale" + "hello"},
		{"several servers", "postgres://shop:Kq7v" + "Xe2p@db1.acme.io:5432,shop:other" + "w9@db2.acme.io", Unproven, "shop:Kq7v" + "Xe2p"},
		{"at sign and comma in password", "mysql://shop:p@ss" + ",/w9@db.acme.io", Unproven, "shop:p@ss" + ",/w9"},
		{"properties of JDBC", "jdbc:sqlserver://db.acme.io:1433;database=shop;user=" + "etl@acme", Refused, ""},
		{"port in a line of figures", "http://mq.acme.io:15672,node=" + "rabbit@mq.acme.io", Refused, ""},
		{"brackets of a manual", "postgres://[user[:pass" + "word]]@db.acme.io", Refused, ""},
		{"bracket in a password", "postgres://shop:Kq7v" + "Xe2]@db.acme.io", Unproven, "shop:Kq7v" + "Xe2]"},
		{"a name for it", "mongodb://shop:auth" + "_key@db.acme.io", Demoted, "shop:auth" + "_key"},
		{"host in the wrong place", "postgres://localhost:5434" + "@postgres", Refused, ""},
		{"masked behind a colon", "https://shop::%2A%2A%2A%2A%2A" + "@git.acme.io", Refused, ""},
		{"regular expression", `redis://[\S]{3,50}:([\S]{3,50})` + `@cache`, Refused, ""},
		{"shell variable", "postgres://shop:${PW}@db.acme.io", Refused, ""},
		{"upper-case variable", "postgres://shop:$PW@db.acme.io", Refused, ""},
		{"blank", "mongodb://shop:<password>@db.acme.io", Refused, ""},
		{"masked", "mongodb://shop:*****@db.acme.io", Refused, ""},
		{"format verb", "postgres://%s:%s@%s", Refused, ""},
		{"template", "mysql://shop:{{ pw }}@db", Refused, ""},
		{"no password", "mysql://shop@db", Refused, ""},
		{"no scheme", "shop:pw@db", Refused, ""},
		{"empty", "", Refused, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			v := checkURL(whole(tt.url))
			if v.Opinion != tt.want {
				t.Errorf("opinion %d (%s), want %d", v.Opinion, v.Reason, tt.want)
			}
			if diff := cmp.Diff(tt.canonical, string(v.Canonical)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// armour writes DER as PEM with a label, made from parts so that this file scans clean.
func armour(label string, der []byte) string {
	return string(pem.EncodeToMemory(&pem.Block{Type: label, Bytes: der}))
}

const private = "PRIVATE" + " KEY"

func TestPEM(t *testing.T) {
	rsaKey := must(rsa.GenerateKey(rand.Reader, 1024))(t)
	ecKey := must(ecdsa.GenerateKey(elliptic.P256(), rand.Reader))(t)
	_, edKey, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	pkcs8 := must(x509.MarshalPKCS8PrivateKey(edKey))(t)
	public := must(x509.MarshalPKIXPublicKey(&ecKey.PublicKey))(t)
	for _, tt := range []struct {
		name, label string
		der         []byte
		want        Opinion
	}{
		{"PKCS 1", "RSA " + private, x509.MarshalPKCS1PrivateKey(rsaKey), Proven},
		{"SEC 1", "EC " + private, must(x509.MarshalECPrivateKey(ecKey))(t), Proven},
		{"PKCS 8, RSA", private, must(x509.MarshalPKCS8PrivateKey(rsaKey))(t), Proven},
		{"PKCS 8, Ed25519", private, pkcs8, Proven},
		{"public key, wrong label", private, public, Refused},
		{"RSA public key, wrong label", private, x509.MarshalPKCS1PublicKey(&rsaKey.PublicKey), Refused},
		{"cut in half", private, pkcs8[:len(pkcs8)/2], Demoted},
		{"damaged inside", private, damaged(pkcs8), Unproven},
		{"noise", private, bytes.Repeat([]byte{7, 99, 3}, 30), Demoted},
		{"short", private, pkcs8[:12], Refused},
	} {
		t.Run(tt.name, func(t *testing.T) {
			v := checkPEM(whole(armour(tt.label, tt.der)))
			if v.Opinion != tt.want {
				t.Errorf("opinion %d (%s), want %d", v.Opinion, v.Reason, tt.want)
			}
			if v.Opinion != Refused && !bytes.Equal(v.Canonical, tt.der) {
				t.Error("canonical form is not the DER")
			}
		})
	}
}

// damaged spoils the algorithm of a PKCS 8 key and keeps its length.
func damaged(der []byte) []byte {
	out := bytes.Clone(der)
	out[5] = 0x13
	return out
}

// However a language spells the line ends, one key is one secret.
func TestPEMSpellings(t *testing.T) {
	der := x509.MarshalPKCS1PrivateKey(must(rsa.GenerateKey(rand.Reader, 1024))(t))
	text := armour("RSA "+private, der)
	lines := strings.Split(strings.TrimSpace(text), "\n")
	rule := ByID("private-key-rsa")
	for name, spelling := range map[string]string{
		"real":           text,
		"CRLF":           strings.ReplaceAll(text, "\n", "\r\n"),
		"written out":    `key: "` + strings.ReplaceAll(text, "\n", `\n`) + `"`,
		"written twice":  `"` + strings.ReplaceAll(text, "\n", `\\n`) + `"`,
		"CRLF written":   `"` + strings.ReplaceAll(text, "\n", `\r\n`) + `"`,
		"JSON slashes":   `"` + strings.ReplaceAll(strings.ReplaceAll(text, "/", `\/`), "\n", `\n`) + `"`,
		"JSON unicode":   `"` + strings.ReplaceAll(strings.ReplaceAll(text, "+", `\u002b`), "\n", `\n`) + `"`,
		"JSON equals":    `"` + strings.ReplaceAll(strings.ReplaceAll(text, "=", `\u003d`), "\n", `\n`) + `"`,
		"indented":       "key: |\n    " + strings.Join(lines, "\n    ") + "\n",
		"joined by plus": `"` + strings.Join(lines, "\\n\" +\n    \"") + `"`,
		"joined by dot":  `'` + strings.Join(lines, "' .\n    '") + `'`,
		"a list":         `["` + strings.Join(lines, `", "`) + `"]`,
		"one line":       strings.Join(lines, " "),
		"no line ends":   strings.Join(lines, ""),
		"own header":     strings.Replace(text, "\n", "\nkeyID: AWX2:I27X:WQFX\n\n", 1),
		"commented out":  "# " + strings.Join(lines, "\n# ") + "\n",
		"documented":     "    /// " + strings.Join(lines, "\n    /// ") + "\n",
		"logged":         logged(lines),
		"added":          "+" + strings.Join(lines, "\n+") + "\n",
		"taken away":     "-" + strings.Join(lines, "\n-") + "\n",
	} {
		t.Run(name, func(t *testing.T) {
			found := Find(rule, []byte(spelling))
			if len(found) != 1 {
				t.Fatalf("found %d times", len(found))
			}
			if v := found[0].Verdict; v.Opinion != Proven || !bytes.Equal(v.Canonical, der) {
				t.Errorf("opinion %d (%s), same DER: %v", v.Opinion, v.Reason, bytes.Equal(v.Canonical, der))
			}
		})
	}
}

// logged writes lines as a log does, one a second.
func logged(lines []string) string {
	var b strings.Builder
	for i, line := range lines {
		fmt.Fprintf(&b, "2031-04-26 12:%02d:%02d %s\n", i/60, i%60, line)
	}
	return b.String()
}

func TestPEMWithoutEnd(t *testing.T) {
	der := x509.MarshalPKCS1PrivateKey(must(rsa.GenerateKey(rand.Reader, 1024))(t))
	begin, _, _ := strings.Cut(armour("RSA "+private, der), "-----END")
	for _, tt := range []struct {
		name, text string
		want       Opinion
	}{
		{"at the end of a text", begin, Proven},
		{"half of it", begin[:len(begin)/2], Demoted},
		{"text behind it", begin[:len(begin)/2] + "\n@property\ndef key(self): pass", Demoted},
		{"the line alone", begin[:len("-----BEGIN RSA "+private+"-----")] + "\nhere is what a key starts with\n", Refused},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if v := checkPEM(whole(tt.text)); v.Opinion != tt.want {
				t.Errorf("opinion %d (%s), want %d", v.Opinion, v.Reason, tt.want)
			}
		})
	}
}

func TestEncryptedKeysAreLessSevere(t *testing.T) {
	for _, id := range []string{"private-key-rsa", "private-key-openssh"} {
		r := ByID(id)
		v := Find(r, []byte(r.Hits[2]))[0].Verdict // the third hit is the encrypted one
		if v.Opinion != Proven || v.Severity != Medium {
			t.Errorf("%s: opinion %d, severity %s", id, v.Opinion, v.Severity)
		}
	}
}

func must[T any](v T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func TestPublishedExamples(t *testing.T) {
	for _, tt := range []struct{ rule, text string }{
		{"aws-access-key-id", "aws_access_key_id = AKIA" + "IOSFODNN7EXAMPLE"},
		{"aws-access-key-id", "aws_access_key_id = AKIA" + "I44QH8DHBEXAMPLE"},
		{"aws-secret-access-key", "aws_secret_access_key = wJalrXUtnFEMI/" + "K7MDENG/bPxRfiCYEXAMPLEKEY"},
		{"azure-storage-key-legacy", "AccountKey=Eby8vd" + "M02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6" + "tq/K1SZFPTOtr/KBHBeksoGMGw=="},
		{"azure-storage-key-legacy", "AccountKey=C2y6yD" + "jf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw" + "/Jw=="},
		{"ethereum-private-key", "PRIVATE_KEY=0x" + "AC0974bec39a17e36ba4a6b4d238ff94" + "4bacb478cbed5efcae784d7bf4f2ff80"},
		{"hash-bcrypt", "'password' => '$2y$10$92IXUNpkjO0rOQ5byMi.Ye" + "4oKoEa3Ro9llC/.og/at2.uheWG/igi'"},
	} {
		for _, f := range Find(ByID(tt.rule), []byte(tt.text)) {
			if f.Verdict.Opinion != Refused || !strings.Contains(f.Verdict.Reason, "published example") {
				t.Errorf("%s: %s is not refused as an example: %s", tt.rule, tt.text[:12], f.Verdict.Reason)
			}
		}
	}
	for i := 1; i < len(examples); i++ {
		if examples[i-1].sum >= examples[i].sum {
			t.Error("examples are not sorted")
		}
	}
}

// The pair of id and account was published with the method.
func TestAWSAccount(t *testing.T) {
	parts := partsAWSKeyID(whole("ASIA" + "QNZGKIQY56JQ7WML"))
	want := []Part{{Name: "account", Value: []byte("029608264753"), Public: true}}
	if diff := cmp.Diff(want, parts); diff != "" {
		t.Error(diff)
	}
	if old := partsAWSKeyID(whole("AKIA" + "IOSFODNN7EXAMPLE")); old != nil {
		t.Errorf("an old id names account %s", old[0].Value)
	}
}

func secretIn(text string, f Found) Match {
	return Match{Text: []byte(text[f.Start:f.End]), Secret: []byte(text[f.SecretStart:f.SecretEnd])}
}

// The annotated keys of Azure have 84 characters, the service's signature at 76.
func TestAzureAnnotatedKeys(t *testing.T) {
	for id, services := range map[string][]string{"azure-devops-pat": {"AZDO", "AZDO"}, "azure-identifiable-key": {"ACOG", "AZSE"}} {
		rule := ByID(id)
		for i, hit := range rule.Hits {
			found := Find(rule, []byte(hit))
			if len(found) != 1 {
				t.Fatalf("%s: hit %d found %d times", id, i+1, len(found))
			}
			want := []Part{{Name: "service", Value: []byte(services[i]), Public: true}}
			if diff := cmp.Diff(want, rule.Parts(secretIn(hit, found[0]))); diff != "" {
				t.Errorf("%s: hit %d: %s", id, i+1, diff)
			}
		}
	}
}

func TestCRC(t *testing.T) {
	// 0xCBF43926 is the check value of CRC-32 for "123456789".
	for _, tt := range []struct {
		name string
		got  Verdict
	}{
		{"base62", crc32Base62Tail([]byte("x_"+"123456789"+"3jZRME"), 2)},
		{"base36", crc32Base36Tail([]byte("123456789" + "1kl8mjq"))},
		{"hex", crc32HexTail([]byte("123456789"+"cbf43926"), 0)},
		{"upper-case hex", crc32HexTail([]byte("123456789"+"CBF43926"), 0)},
		{"little-endian hex", crc32HexTailLE([]byte("123456789"+"2639f4cb"), 0)},
	} {
		if tt.got.Opinion != Proven {
			t.Errorf("%s: %s", tt.name, tt.got.Reason)
		}
	}
	for n := range 9 {
		short := bytes.Repeat([]byte("0"), n)
		for _, v := range []Verdict{crc32Base62Tail(short, 4), crc32Base36Tail(short), crc32HexTail(short, 4)} {
			if v.Opinion != Refused {
				t.Errorf("%d bytes: %s", n, v.Reason)
			}
		}
	}
}

func TestReference(t *testing.T) {
	for _, tt := range []struct {
		value string
		want  bool
	}{
		{"${DB_PASSWORD}", true}, {"$DB_PASSWORD", true}, {"$password", true}, {"$dbPwd", true}, {"$passw0rd9", false}, {"$(cat pw)", true}, {"{{ pw }}", true}, {"<password>", true},
		{"[password]", true}, {"%PASSWORD%", true}, {"%s", true}, {"*****", true}, {"xxxxxxxx", true}, {"...", true}, {"#{pw}", true}, {"", true},
		{`([^@]+)`, true}, {`[\w]{3,50}`, true}, {"**:**", true},
		{"$ecret9kQ", false}, {"[kQ7]z", false}, {"k[Q7]+", true}, {"p$$w0rd", false}, {"Kq7vXe2p", false}, {"%zQ81", false}, {"a*b*c", false},
	} {
		if got := reference([]byte(tt.value)) != ""; got != tt.want {
			t.Errorf("reference(%q) = %v", tt.value, got)
		}
	}
}

// Random letters without a digit may be a token; an identifier is none.
func TestDigitless(t *testing.T) {
	for _, tt := range []struct {
		name, secret string
		want         Opinion
	}{
		{"random", "lin_api_qWzKvTbNcXyRpLmHgJdF", Demoted},
		{"with a digit", "lin_api_qWzKvTb4cXyRpLmHgJdF", Unproven},
		{"camelCase", "lin_api_kubernetesDashboardHolder", Refused},
		{"snake_case", "lin_api_kubernetes_dashboard_holder", Refused},
		{"capitals", "LIN_API_KUBERNETES_DASHBOARD", Refused},
		{"short", "qWzKvT", Refused},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for _, check := range []func(Match) Verdict{checkMixed, checkDigit} {
				if v := check(whole(tt.secret)); v.Opinion != tt.want {
					t.Errorf("opinion %d (%s), want %d", v.Opinion, v.Reason, tt.want)
				}
			}
		})
	}
}

func TestFixturesOfTokens(t *testing.T) {
	for secret, want := range map[string]Opinion{
		"glpat-hellOworld380_" + "testin": Demoted, "glpat-ACCTEST0123" + "qwertyui": Demoted, "glpat-V6VUODsX1jBl" + "AxKY80UA": Unproven,
	} {
		if v := checkUnnamed(whole(secret)); v.Opinion != want {
			t.Errorf("opinion %d (%s), want %d", v.Opinion, v.Reason, want)
		}
	}
}

func TestRegistryTokens(t *testing.T) {
	encode := base64.StdEncoding.EncodeToString
	for _, tt := range []struct {
		name, rule, line string
		want             Opinion
	}{
		{"UUID", "npmrc-auth-token", "//npm.acme.dev/:_authToken=" + "f5bb7de2-e553-46cf" + "-a23c-66d37aabf246", Unproven},
		{"words", "npmrc-auth-token", "//npm.acme.dev/:_authToken=" + "token_with_underscores", Demoted},
		{"capitals", "npmrc-auth-token", "//npm.acme.dev/:_authToken=" + "CUSTOM_TOKEN_123", Demoted},
		{"identifier", "npmrc-auth-token", "//npm.acme.dev/:_authToken=" + "recurseExactlyOneLevel", Demoted},
		{"user and password", "npmrc-auth-unscoped", "_auth=" + encode([]byte("ci:Kq7vXe2p")), Unproven},
		{"user and masked password", "npmrc-auth-unscoped", "_auth=" + encode([]byte("ci:AKCxxxxxxxxxx")), Demoted},
		{"no colon", "npmrc-auth-unscoped", "_auth=" + encode([]byte("Hello World>")), Demoted},
		{"password", "npmrc-auth", "//npm.acme.dev/:_password=" + encode([]byte("Kq7vXe2p9z")), Unproven},
		{"masked password", "npmrc-auth", "//npm.acme.dev/:_password=" + encode([]byte("AKCxxxxxxxxxx")), Demoted},
	} {
		t.Run(tt.name, func(t *testing.T) {
			found := Find(ByID(tt.rule), []byte(tt.line))
			if len(found) != 1 {
				t.Fatalf("found %d times", len(found))
			}
			if v := found[0].Verdict; v.Opinion != tt.want {
				t.Errorf("opinion %d (%s), want %d", v.Opinion, v.Reason, tt.want)
			}
		})
	}
}

func TestEntropy(t *testing.T) {
	for _, tt := range []struct {
		text string
		want float64
	}{{"", 0}, {"aaaa", 0}, {"abab", 1}, {"abcd", 2}} {
		if got := Entropy([]byte(tt.text)); got != tt.want {
			t.Errorf("Entropy(%q) = %v, want %v", tt.text, got, tt.want)
		}
	}
}

// A hit is found wherever it stands, and twice where it stands twice.
func TestHitsAnywhere(t *testing.T) {
	for _, f := range finders(t) {
		for i, hit := range f.rule.Hits {
			for name, text := range map[string]string{
				"behind text": "package main // ünïcode \x00\xff\n" + hit,
				"before text": hit + "\nmore of it\n",
				"twice":       hit + "\n\n" + hit,
			} {
				want := 1 + strings.Count(name, "twice")
				if got := len(secrets(f, text)); got != want {
					t.Errorf("%s, hit %d, %s: found %d times", f.rule.ID, i+1, name, got)
				}
			}
		}
	}
}

// FuzzChecks changes texts around hits: no check may panic, no offset may leave the
// text, no reason may hold the secret.
func FuzzChecks(f *testing.F) {
	for _, r := range All() {
		for _, hit := range r.Hits {
			f.Add([]byte(hit))
		}
	}
	all := finders(f)
	f.Fuzz(func(t *testing.T, text []byte) {
		if len(text) > 4<<10 {
			return
		}
		for _, finder := range all {
			for _, found := range finder.Find(text) {
				checkFound(t, finder.rule, text, found)
			}
		}
	})
}

func checkFound(t *testing.T, r *Rule, text []byte, f Found) {
	t.Helper()
	if f.Start < 0 || f.SecretStart < f.Start || f.SecretEnd < f.SecretStart || f.End < f.SecretEnd || len(text) < f.End {
		t.Fatalf("%s: offsets %+v in %d bytes", r.ID, f, len(text))
	}
	m := Match{Text: text[f.Start:f.End], Secret: text[f.SecretStart:f.SecretEnd]}
	if len(m.Secret) >= 8 && strings.Contains(f.Verdict.Reason, string(m.Secret)) {
		t.Fatalf("%s: the reason holds the secret", r.ID)
	}
	if r.Parts != nil {
		r.Parts(m)
	}
}

// FuzzParsers gives the parsers what no pattern has looked at.
func FuzzParsers(f *testing.F) {
	f.Add([]byte(signed(`{"alg":"HS256"}`, `{"sub":"u1","exp":1700000000}`, 32)))
	f.Add([]byte(fmt.Sprint("postgres://a:b%40", "c@h:1,h2/d")))
	f.Add([]byte(armour(private, []byte{0x30, 0x84, 0xff, 0xff, 0xff, 0xff, 2, 1, 0})))
	f.Add([]byte(armour("OPENSSH "+private, []byte(openSSHMagic+"\x00\x00\x00\x04none\xff\xff\xff\xff"))))
	f.Add([]byte("\x30\x03\x02\x01\x00"))
	f.Fuzz(func(t *testing.T, p []byte) {
		m := Match{Text: p, Secret: p}
		for _, check := range []func(Match) Verdict{checkJWT, checkWeakJWT, checkURL, checkPEM, checkPGP, checkPuTTY, checkPEMBase64, checkDockerAuth,
			checkNpmrcBase64, checkJFrogReference, checkSAS, checkConnectionString, checkKeywordDSN, checkServiceAccount, checkKubeconfigKey, checkKubeconfigLogin, checkPlainLogin,
			checkWordPressDB, checkPgpass, checkKubernetesSecret, checkTerraformOutput, checkWordless} {
			if v := check(m); v.Opinion > Refused {
				t.Fatal("no such opinion")
			}
		}
		partsJWT(m)
		partsURL(m)
		partsServiceAccount(m)
		partsConnectionString(m)
		partsWordPressKeys(m)
		partsWordPressDB(m)
		partsPgpass(m)
		partsKubernetesSecret(m)
		partsKubeconfigKey(m)
		identifiers(p)
		keyOf(p)
		openSSH(p, true)
		derWhole(p)
		bech32Valid("age-secret-key-", p)
		if reference(p) == "" && len(bytes.Trim(p, " \r\n\t")) == 0 {
			t.Fatal("nothing is a secret")
		}
	})
}
