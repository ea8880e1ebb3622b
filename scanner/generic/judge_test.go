package generic

import (
	"fmt"
	"math"
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

// A word with marks among its letters is a password that somebody chose.
func TestJudgeAcceptsTwistedWords(t *testing.T) {
	for _, word := range []string{"super" + "$" + "candal", "super" + "$" + "ecret"} {
		if j := judge(t, `password = "`+word+`"`); !j.Accept || j.Confidence != Likely {
			t.Errorf("%s: %+v", word, j)
		}
	}
	for _, text := range []string{`name = "super$candal"`, `password = "super candal!"`, `password_hint = "is it a $candal?"`, `password: "$superScandal"`} {
		if p := first(text); p.Form != FormNone {
			if j := Judge([]byte(text), p); j.Accept && j.Confidence == Likely {
				t.Errorf("%s: %+v", text, j)
			}
		}
	}
}

// Letters of both cases in no order are a key, whatever its name says.
func TestJudgeAcceptsJumbledLetters(t *testing.T) {
	const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	good := 0
	for seed := range uint64(100) {
		if j := judge(t, `mail_key: "`+random(seed, 28, letters)+`"`); j.Accept && j.Confidence == Likely {
			good++
		}
	}
	if good < 80 {
		t.Errorf("%d of 100", good)
	}
	for _, name := range []string{"applicationSettingsProviderKey", "XMLHttpRequestUploadHandler", "onUserPasswordResetRequested"} {
		if j := judge(t, `mail_key: "`+name+`"`); j.Accept && j.Confidence == Likely {
			t.Errorf("%s: %+v", name, j)
		}
	}
}

// What is too long, or too mixed, to be anything but made at random is a secret wherever it stands.
func TestJudgeAcceptsWhatIsMade(t *testing.T) {
	const capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
	made := func(seed uint64) map[string]string {
		licence := strings.Join([]string{random(seed, 5, capitals), random(seed+1, 5, capitals), random(seed+2, 5, capitals), random(seed+3, 5, capitals)}, "-")
		return map[string]string{
			"licence":  `acme_key: "` + licence + `"`,
			"serial":   `acmeToken = "` + random(seed, 32, "0123456789") + `"`,
			"shuffled": `getenv("SECRET_KEY", "` + random(seed, 50, "abcdefghijklmnopqrstuvwxyz0123456789!@#%^&*-_=+") + `")`,
			"brackets": `setopt(c, OPT_PASSWORD, "` + "!" + random(seed, 12, base62) + `&()")`,
		}
	}
	good := map[string]int{}
	for seed := range uint64(50) {
		for kind, data := range made(seed * 100) {
			if j := judge(t, data); j.Accept && j.Confidence == Likely {
				good[kind]++
			}
		}
	}
	for kind := range made(0) {
		if good[kind] < 40 {
			t.Errorf("%s: %d of 50", kind, good[kind])
		}
	}
	for _, data := range []string{`acme_key: "ABC-DEF-GHI-JKL"`, `acme_key: "2024-01-02-0304"`, `token = "100000000000"`, `nextSequenceToken: "` + random(9, 56, "123456789") + `"`, "put --sequence-token " + random(9, 56, "123456789") + " x", `password = "read()"`} {
		if j := judge(t, data); j.Accept && j.Confidence == Likely {
			t.Errorf("%s: %+v", data, j)
		}
	}
}

func TestJudgeRefuses(t *testing.T) {
	key := random(1, 40, base62)
	uuid := strings.Join([]string{random(2, 8, hexDigits), random(2, 4, hexDigits), random(3, 4, hexDigits), random(4, 4, hexDigits), random(5, 12, hexDigits)}, "-")
	tests := []struct{ name, data, want string }{
		{"public key", `public_token = "` + key + `"`, "public"},
		{"tokenizer", `tokenizer = "` + key + `"`, "no part of the name"},
		{"compass", `compass: "` + key + `"`, "no part of the name"},
		{"shell", `token = "${` + key + `}"`, "template"},
		{"mustache", `token = "{{ token }}"`, "template"},
		{"angle", `token = "<your-token-goes-here>"`, "template"},
		{"printf", `token = "abc-%s"`, "template"},
		{"environment", `token = process.env.TOKEN`, "member"},
		{"call", `token = os.getenv("TOKEN")`, ""},
		{"identifier", `secret = clientSecretFromConfiguration;`, ""},
		{"url", `token_secret = "https://example.org/` + key + `"`, "URL"},
		{"path", `private_key = "/etc/ssl/private/server01.key"`, "path"},
		{"error code", `PASSWORD_ERROR = "` + uuid + `"`, ""},
		{"version", `token = "2024-11-23 10:11:12"`, "version"},
		{"semver", `"minipass": "^7.1.2"`, ""},
		{"integrity", `secret = "sha512-` + key + `"`, "hash"},
		{"crypt", `password = "$2a$10$` + key + `"`, "hash"},
		{"placeholder", `api_key = "your-api-key-goes-here"`, ""},
		{"short", `api_key = "abc"`, "too short"},
		{"words", `secret = "kubernetes-dashboard-certificate-holder"`, ""},
		{"hash", `password = "{SSHA}` + key + `"`, "hash"},
		{"prose", `password: "must not be empty"`, ""},
		{"label", `"LABEL_PASSWORD": "Jelsz\u00f3"`, ""},
		{"masked", `password = "********"`, "masked"},
		{"nothing", `password = "None"`, "not there"},
		{"next flag", `adduser --disabled-password --gecos x`, "code"},
		{"pattern", `token = "[A-Z][0-9A-Z_]+"`, "code"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			j := judge(t, tt.data)
			if j.Accept && j.Confidence == Likely || tt.want != "" && !strings.Contains(j.Reasons[0], tt.want) {
				t.Errorf("accepted %v, %q, want %q", j.Accept, j.Reasons, tt.want)
			}
			if strings.Contains(j.Reasons[0], key[:6]) {
				t.Error("the reason shows the value")
			}
		})
	}
}

// Passwords that people choose count where nothing but a password can stand, although
// they read like words. None of these was used to fit the weights.
func TestJudgeAcceptsChosenPasswords(t *testing.T) {
	passwords := []string{"Autumn2022!", "hunter2", "Baseball7", "P4radise!", "qwe-Rty-99", "Sup3rSecure!", "London#2012", "m1ssissippi", "Tulips&4Roses", "Bl4ckSabbath"}
	forms := []string{"DB_USER=shop\nDB_PASSWORD=%s\n", "spring.datasource.password=%s\n", `Server=h;Uid=sa;Pwd=%s;`, "sshpass -p '%s' ssh h\n", "CREATE USER u IDENTIFIED BY '%s';",
		"curl -u bob:%s http://h/\n", `{"user": "bob", "password": "%s"}`, "amqp://bob:%s@mq1/\n"}
	for _, form := range forms {
		good := 0
		for _, p := range passwords {
			if j := judge(t, fmt.Sprintf(form, p)); j.Accept && j.Confidence == Likely {
				good++
			}
		}
		if good < 8 {
			t.Errorf("%q: %d of %d", form, good, len(passwords))
		}
	}
}

// The names of features hold nothing of a value, and their weights make the score.
func TestExplain(t *testing.T) {
	data := []byte(`db_password = "` + random(3, 14, base62) + `"`)
	features := Explain(data, first(string(data)))
	sum := 0.0
	for _, f := range features[:len(features)-1] {
		sum += f.Weight
	}
	last := features[len(features)-1]
	if last.Name != "sum" || math.Abs(last.Weight-sum) > 1e-9 {
		t.Errorf("%q is %v, want the sum %v", last.Name, last.Weight, sum)
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

// A dummy is possible where it most likely is in use, although it is a word.
func TestJudgeKnowsDummies(t *testing.T) {
	for _, data := range []string{"DB_PASSWORD=admin\n", "export PGPASSWORD=root\n", "db:\n  user_password: secret\n", `url = "mysql://app:password@h/"`, `client.login("bob", "admin")`,
		"curl -u bob:password http://h/\n", "password = changeme\n", `token = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9` + sampleClaims + random(1, 60, base62) + `"`} {
		if j := judge(t, data); !j.Accept || !j.Dummy || j.Confidence != Possible {
			t.Errorf("%q: %+v", data, j)
		}
	}
	for _, data := range []string{`password: "Password"`, "password=password\n", "if password == admin {\n", "x.password = Secret\n"} {
		if j := judge(t, data); j.Accept && j.Dummy {
			t.Errorf("%q: %+v", data, j)
		}
	}
}

// What stands in a password's place in a line of settings is likely one; a word for what is done with it is not sure to be.
func TestJudgeIsLessSureOfWords(t *testing.T) {
	for _, data := range []string{"update_password: on_create\n", "password: cree" + "per_boom, x\n", "test_password: cree" + "per_boom\n", "password: my_password_here\n"} {
		if j := judge(t, data); j.Accept && j.Confidence == Likely {
			t.Errorf("%q: %+v", data, j)
		}
	}
}
