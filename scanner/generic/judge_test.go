package generic

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

const (
	hexDigits = "0123456789abcdef"
	base62    = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
)

// random returns n bytes of alphabet.
func random(seed uint64, n int, alphabet string) string {
	rng := rand.New(rand.NewPCG(seed, 7))
	var b strings.Builder
	for range n {
		b.WriteByte(alphabet[rng.IntN(len(alphabet))])
	}
	return b.String()
}

func judge(t *testing.T, data string) Judgement {
	t.Helper()
	p := first(data)
	if p.Form == FormNone {
		t.Fatal("no pair")
	}
	return Judge([]byte(data), p)
}

// Nearly every random value is accepted, whatever the syntax.
func TestJudgeAcceptsRandomValues(t *testing.T) {
	forms := []string{`api_key = "%s"`, "API_TOKEN=%s\n", `{"client_secret": "%s"}`, "secretKey: %s\n", `x.setToken("%s")`, `<apiKey>%s</apiKey>`}
	for _, alphabet := range []string{hexDigits, base62, base62 + "+/", base62 + "-_"} {
		for _, form := range forms {
			good := 0
			for seed := range uint64(100) {
				if j := judge(t, fmt.Sprintf(form, random(seed, 40, alphabet))); j.Accept && j.Confidence == Likely {
					good++
				}
			}
			if good < 90 {
				t.Errorf("%s with %d letters: %d of 100", form, len(alphabet), good)
			}
		}
	}
}

func TestJudgeAcceptsGeneratedPasswords(t *testing.T) {
	good := 0
	for seed := range uint64(100) {
		if judge(t, `password = "`+random(seed, 16, base62+"!#%*+-.@^_")+`"`).Accept {
			good++
		}
	}
	if good < 80 {
		t.Errorf("%d of 100", good)
	}
}

func TestJudgeRefuses(t *testing.T) {
	key := random(1, 40, base62)
	tests := []struct{ name, data, want string }{
		{"public key", `public_token = "` + key + `"`, "public"},
		{"csrf", `csrf_token = "` + key + `"`, "public or no credential"},
		{"tail", `token_name = "` + key + `"`, "something about a secret"},
		{"key name", `secretKeyRef: ` + key + "\n", "something about a secret"},
		{"tokenizer", `tokenizer = "` + key + `"`, "no part of the name"},
		{"compass", `compass: "` + key + `"`, "no part of the name"},
		{"shell", `token = "${` + key + `}"`, "template"},
		{"mustache", `token = "{{ token }}"`, "bytes outside ASCII"},
		{"angle", `token = "<your-token-goes-here>"`, "template"},
		{"printf", `token = "abc%sdef0123456789abc"`, "template"},
		{"environment", `token = process.env.TOKEN`, "identifier"},
		{"call", `token = os.getenv("TOKEN")`, "expression"},
		{"identifier", `secret = clientSecretFromConfiguration;`, "identifier"},
		{"url", `token_secret = "https://example.org/` + key + `"`, "URL"},
		{"path", `private_key = "/etc/ssl/private/server01.key"`, "path"},
		{"uuid", `secret = "` + strings.Join([]string{random(2, 8, hexDigits), random(2, 4, hexDigits), random(3, 4, hexDigits), random(4, 4, hexDigits), random(5, 12, hexDigits)}, "-") + `"`, "UUID"},
		{"version", `token = "2024-11-23 10:11:12"`, "prose"},
		{"integrity", `secret = "sha512-` + key + `"`, "checksum"},
		{"sequence", `api_key = "0123456789abcdef0123456789abcdef"`, "sequence"},
		{"placeholder", `api_key = "your-api-key-goes-here-7"`, "placeholder"},
		{"short", `api_key = "` + key[:12] + `"`, "too short"},
		{"words", `secret = "kubernetes-dashboard-certificate-holder-2"`, "words"},
		{"weak", `password = "P@ssw0rd1"`, "stands for a password"},
		{"plain", `password = "postgres1"`, "too plain"},
		{"standard", `access_token = "` + "2YotnFZFEjr1" + "zCsicMWpAA" + `"`, "published standard"},
		{"hash", `password = "{SSHA}` + key + `"`, "checksum"},
		{"prose", `password: "must not be empty"`, "prose"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			j := judge(t, tt.data)
			if j.Accept || !strings.Contains(j.Reasons[0], tt.want) {
				t.Errorf("accepted %v, %q, want %q", j.Accept, j.Reasons, tt.want)
			}
			if strings.Contains(j.Reasons[0], key[:6]) {
				t.Error("the reason shows the value")
			}
		})
	}
}

func TestSegments(t *testing.T) {
	tests := []struct{ name, want string }{
		{"dbPassword", "db password"},
		{"DB_PASSWORD", "db password"},
		{"HTTPToken", "http token"},
		{"api-key2", "api key 2"},
		{"X-Api-Key", "x api key"},
		{"__secret__", "secret"},
		{"OAuth2Token", "o auth 2 token"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var s segments
			if !s.split([]byte(tt.name)) {
				t.Fatal("refused")
			}
			var got []string
			for i := range s.n {
				got = append(got, s.text(i))
			}
			if strings.Join(got, " ") != tt.want {
				t.Errorf("got %q", got)
			}
		})
	}
	var s segments
	if s.split([]byte(strings.Repeat("a_", maxSegments+1))) {
		t.Error("too many segments are taken")
	}
}
