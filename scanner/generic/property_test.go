package generic

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// sureForms are ways to write that a password is X, in the syntaxes that files are written in.
var sureForms = []string{
	`password = "X"`, `password = 'X'`, "password = `X`", `password = """X"""`, `password = b"X"`, `password = r"X"`, `password = @"X";`, `password = L"X";`, `password=$'X'`,
	"password = X\n", "db.password=X\r\n", "password = X ; comment\n", "password = X # comment\n", "  password: X # comment\n", "#password=X\n", "// password: X\n",
	"password: X\n", "password: 'X'\n", "password: !!str" + " X\n", "password: |\n  X\n", "password: >-\n  X\nuser: bob\n", "{\"password\": \"X\"}", `{"user": "bob", "password": "X", "x": 1}`,
	`{"db.password": "X"}`, `"{\"password\":\"X\"}"`, "PASSWORD=X\n", "export DB_PASSWORD='X'\n", `password="X" cmd`, `PGPASSWORD=X psql -h x`, `$env:DB_PASSWORD = "X"`, `SET DB_PASSWORD=X`,
	`setx DB_PASSWORD "X"`, `-Ddb.password=X`, `--set db.password=X`, `-e DB_PASSWORD=X image`, `tool --password X`, `tool --password=X --x`, `tool --password "X"`,
	`<add name="x" password="X"/>`, `<password>X</password>`, `<password><![CDATA[X]]></password>`, `<entry key="password">X</entry>`, `<string name="password">X</string>`, "<key>password</key>\n<string>X</string>",
	"<property>\n  <name>db.password</name>\n  <value>X</value>\n</property>", `<property name="password" value="X"/>`, `<add key="Password" value="X" />`, `data-password="X"`,
	"- name: DB_PASSWORD\n  value: X\n", `{"name": "DB_PASSWORD", "value": "X"}`, "variable \"db_password\" {\n  type = string\n  default = \"X\"\n}\n",
	"ENV DB_PASSWORD X\n", "ENV DB_PASSWORD=X\n", "machine h login bob password X\n", "requirepass X\n", "set password X\n", "Password: X", `[("password", "X")]`,
	"X-Password: X\n", `curl -H "X-Api-Password: X" http://h/`, `https://h/?user=x&password=X&y=1`, "password=X&user=bob", `postgres://bob:X@h:1/x`, `Server=h;Uid=sa;Pwd=X;`, `Password=X;Server=h`,
	`x.setPassword("X")`, `WithPassword("X")`, `connect(user="a", password="X")`, `connect(host, password: "X")`, `login("bob", "X")`, `auth=("bob", "X")`, `HTTPBasicAuth("bob", "X")`, `new NetworkCredential("bob", "X")`,
	`params.put("password", "X");`, `System.setProperty("db.password", "X")`, `define('DB_PASSWORD', 'X');`, `getenv("DB_PASSWORD", "X")`, `process.env.PASSWORD || "X"`, `process.env.PASSWORD ?? 'X'`, `${DB_PASSWORD:-X}`,
	`password := "X"`, "password => 'X',", `"password" => "X"`, `:password => "X"`, `:password "X"`, `(setq password "X")`, `password <- "X"`, `password <<- "X"`, `password ||= "X"`, "password ?= X\n", `#define PASSWORD "X"`,
	`.password = "X",`, `config["password"] = "X"`, `config['db']['password'] = 'X'`, `this.password = "X";`, `user->password = "X";`, `const char *password = "X";`, `char password[32] = "X";`, `let password: &str = "X";`,
	`private static final String PASSWORD = "X";`, "CREATE USER x IDENTIFIED BY 'X';", "ALTER ROLE x WITH PASSWORD 'X';", "mysql -u root -pX shop\n", "sshpass -p X ssh h\n", "curl -u bob:X http://h/\n",
	`if user.Password == "X" {`, `if (password === "X")`, `password.equals("X")`, `strcmp(password, "X")`,
}

// sureValues are random values as machines make them.
func sureValues(seed uint64) []string {
	return []string{random(seed, 20, base62), random(seed, 32, base62), random(seed, 12, base62) + "!x7", random(seed, 40, hexDigits)}
}

// rank orders what may be made of a value: not found or refused, possible, likely.
func rank(data, value string) int {
	most := 0
	low := strings.ToLower(data)
	for _, w := range Words() {
		for at := strings.Index(low, w); at >= 0 && at < len(low); {
			if p, ok := FindPair([]byte(data), Span{at, at + len(w)}); ok && string(p.Text([]byte(data))) == value {
				if j := Judge([]byte(data), p); j.Accept {
					most = max(most, 1+int(j.Confidence))
				}
			}
			next := strings.Index(low[at+1:], w)
			if next < 0 {
				break
			}
			at += 1 + next
		}
	}
	return most
}

const likelyRank = 1 + int(Likely)

// What is found in one syntax is found in all of them.
func TestFormsAgree(t *testing.T) {
	for _, form := range sureForms {
		likely, all := 0, 0
		for seed := range uint64(8) {
			for _, v := range sureValues(seed) {
				if rank(`password = "`+v+`"`, v) < likelyRank {
					continue
				}
				all++
				name, value, _ := strings.Cut(strings.ReplaceAll(form, "X-", "\x00-"), "X")
				switch rank(strings.ReplaceAll(name, "\x00", "X")+v+strings.ReplaceAll(value, "\x00", "X"), v) {
				case 0:
					t.Errorf("%s: %d characters are not found", form, len(v))
				case likelyRank:
					likely++
				}
			}
		}
		if likely*10 < all*7 {
			t.Errorf("%s: %d of %d are likely", form, likely, all)
		}
	}
}

// A name that says "password" never makes a value less of a secret than a name that says nothing.
func TestPasswordNeverLowers(t *testing.T) {
	for _, form := range []string{`N = "X"`, "N=X\n", "N: X\n", `{"N": "X"}`, "<N>X</N>"} {
		for _, neutral := range []string{"value", "data", "x", "foo", "setting", "content", "host", "key", "auth"} {
			for seed := range uint64(20) {
				for _, v := range append(sureValues(seed), random(seed, 8, base62), "Tulips4Roses", "hunter2", "main") {
					write := func(name string) string { return strings.NewReplacer("N", name, "X", v).Replace(form) }
					if a, b := rank(write(neutral), v), rank(write("password"), v); b < a && v != "main" {
						t.Errorf("%s: %s is ranked %d, password %d, for %d characters", form, neutral, a, b, len(v))
					}
				}
			}
		}
	}
}

// More random characters never turn a likely value into one that is refused.
func TestLongerNeverLowers(t *testing.T) {
	for _, name := range []string{"password", "client_secret", "access_token", "api_key"} {
		for _, alphabet := range []string{base62, hexDigits, strings.ToUpper(hexDigits), "0123456789abcdefghijklmnopqrstuvwxyz"} {
			for seed := range uint64(12) {
				whole := random(seed, 72, alphabet)
				for n, before := 8, 0; n <= len(whole); n++ {
					r := rank(fmt.Sprintf("%s = %q", name, whole[:n]), whole[:n])
					if r == 0 && before == likelyRank {
						t.Errorf("%s: likely with %d of %d letters, refused with %d", name, n-1, len(alphabet), n)
					}
					before = r
				}
			}
		}
	}
}

// A likely password in which letters are replaced by random ones of their kind is not refused.
func TestRandomLettersNeverLower(t *testing.T) {
	words := []string{"Autumn2022!", "Baseball7", "P4radise!", "Sup3rSecure!", "London#2012", "Tulips&4Roses", "Bl4ckSabbath"}
	kinds := []string{"abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789"}
	for seed := range uint64(30) {
		rng := rand.New(rand.NewPCG(seed, 3))
		for _, w := range words {
			if rank("db.password="+w+"\n", w) < likelyRank {
				continue
			}
			mixed := []byte(w)
			for i, b := range mixed {
				for _, kind := range kinds {
					if strings.IndexByte(kind, b) >= 0 && rng.IntN(2) == 0 {
						mixed[i] = kind[rng.IntN(len(kind))]
					}
				}
			}
			if v := string(mixed); rank("db.password="+v+"\n", v) == 0 {
				t.Errorf("%s is likely, %s refused", w, v)
			}
		}
	}
}

// Passwords of many kinds of characters are refused in fewer than one of a hundred cases: nearly every
// one holds something that means something somewhere.
func TestScrambledPasswords(t *testing.T) {
	refused := 0
	const all = 2000
	for seed := range uint64(all) {
		v := random(seed, 12+int(seed%21), base62+"!#%*+-.@^_")
		if rank(`password = "`+v+`"`, v) == 0 {
			refused++
		}
	}
	if refused*100 > all {
		t.Errorf("%d of %d", refused, all)
	}
}

// What is plainly no secret is refused, in whatever syntax it stands.
func TestPlainIsRefused(t *testing.T) {
	values := append(sureValues(1), "", "x", "foo()", "${NAME}", "{{ name }}", "null", "true", "1.2.3", "12", "0x12ab", "/usr/lib/x", "<b>x</b>", "http://h/x", "a.b.c", "config.Get", "****", "two words",
		"-----BEGIN", "5f4dcc3b"+"5aa765d61d8327deb882cf99", "hunter2", "Acme.Point7", "sha256:x", "%s", "$1", "[a-z]+", "\u0431\u0443\u043a\u0432\u044b")
	plain, all := 0, 0
	for _, form := range sureForms {
		for _, v := range values {
			data := []byte(strings.ReplaceAll(strings.ReplaceAll(form, "X-", "\x00-"), "X", v))
			eachPair(data, func(p Pair) {
				all++
				if !Plain(data, &p) {
					return
				}
				if plain++; Judge(data, p).Accept {
					t.Errorf("%s: a value of %d bytes is plainly no secret, and one", form, p.Value.Len())
				}
			})
		}
	}
	if plain*5 < all || plain*5 > all*4 {
		t.Errorf("%d of %d pairs are plainly none, which shows nothing", plain, all)
	}
}

// eachPair calls do for what every word in data leads to.
func eachPair(data []byte, do func(Pair)) {
	low := strings.ToLower(string(data))
	for _, w := range Words() {
		for at := 0; ; at++ {
			next := strings.Index(low[at:], w)
			if next < 0 {
				break
			}
			at += next
			if p, ok := FindPair(data, Span{at, at + len(w)}); ok {
				do(p)
			}
		}
	}
}
