package generic

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

// pairs returns name, value and form of every pair that the words in data lead to.
func pairs(data string) (all []string) {
	seen := map[Span]bool{}
	for i := range data {
		for _, w := range Words() {
			if !containsFold([]byte(data[i:min(len(data), i+len(w))]), w) {
				continue
			}
			p, ok := FindPair([]byte(data), Span{i, i + len(w)})
			if ok && !seen[p.Name] {
				seen[p.Name] = true
				all = append(all, data[p.Name.Start:p.Name.End]+" "+data[p.Value.Start:p.Value.End])
			}
		}
	}
	return all
}

func TestFindPair(t *testing.T) {
	tests := []struct {
		name, data, want string
		form             Form
		computed         bool
	}{
		{"go", `const dbPassword = "v4lue"`, "dbPassword v4lue", FormAssign, false},
		{"go short", `apiKey := "v4lue"`, "apiKey v4lue", FormAssign, false},
		{"go typed", `var token string = "v4lue"`, "token v4lue", FormAssign, false},
		{"java", `private static final String SECRET = "v4lue";`, "SECRET v4lue", FormAssign, false},
		{"typescript", `password: string = 'v4lue'`, "password v4lue", FormAssign, false},
		{"json", `{"api_key": "v4lue"}`, "api_key v4lue", FormColon, false},
		{"json in a string", `"{\"password\":\"v4lue\"}"`, "password v4lue", FormColon, false},
		{"yaml", "password: v4lue\n", "password v4lue", FormColon, false},
		{"yaml in code", "password: v4lue)", "password v4lue", FormColon, true},
		{"env", "export DB_PASSWORD=v4lue\n", "DB_PASSWORD v4lue", FormAssign, false},
		{"ini", "password = v4lue ; old\n", "password v4lue", FormAssign, false},
		{"properties", "spring.datasource.password=v4lue\n", "password v4lue", FormAssign, false},
		{"ruby", `:secret => 'v4lue',`, "secret v4lue", FormAssign, false},
		{"php", `'password' => 'v4lue',`, "password v4lue", FormAssign, false},
		{"index", `os.environ["API_TOKEN"] = "v4lue"`, "API_TOKEN v4lue", FormAssign, false},
		{"query", `"https://h/?token=v4lue&x=1"`, "token v4lue", FormAssign, false},
		{"element", "<password>v4lue</password>", "password v4lue", FormElement, false},
		{"attribute", `<user password="v4lue"/>`, "password v4lue", FormAssign, false},
		{"key and value", `<add key="ApiKey" value="v4lue" />`, "ApiKey v4lue", FormAttr, false},
		{"setter", `c.setPassword("v4lue");`, "setPassword v4lue", FormCall, false},
		{"arguments", `set("password", "v4lue")`, "password v4lue", FormArgument, false},
		{"flag", `mysql --password v4lue `, "password v4lue", FormFlag, false},
		{"flag with sign", `mysql --password=v4lue `, "password v4lue", FormAssign, false},
		{"option of a call", `setopt(c, OPT_PASSWORD, "v4lue")`, "OPT_PASSWORD v4lue", FormCall, false},
		{"login as an option", `setopt(c, OPT_USERPWD, "bob:v4lue")`, "OPT_USERPWD v4lue", FormLogin, false},
		{"a list of texts", `{ERR_TOKEN, "v4lue"}`, "", FormNone, false},
		{"scope of Puppet", "mysql::server::root_password: 'v4lue'", "root_password v4lue", FormColon, false},
		{"object of a value", `"adminPassword": { "value": "v4lue" }`, "adminPassword v4lue", FormAttr, false},
		{"string of Android", `<string name="basic_pass" translatable="false">v4lue</string>`, "basic_pass v4lue", FormElement, false},
		{"element in the element", "<Password>\n  <Value>v4lue</Value>", "Password v4lue", FormElement, false},
		{"kind of a credential", `{"type": "password", "value": "v4lue"}`, "password v4lue", FormAttr, false},
		{"JAAS in a long text", `"""Module required username="bob" password="v4lue";"""`, "password v4lue", FormAssign, false},
		{"JNDI", `env.put(Context.SECURITY_CREDENTIALS, "v4lue");`, "SECURITY_CREDENTIALS v4lue", FormCall, false},
		{"fallback on the next line", "getenv(\"JWT_SECRET\")\n    ?: \"v4lue\"", "JWT_SECRET v4lue", FormFallback, false},
		{"properties of a mechanism", `"authMechanismProperties=ENVIRONMENT:azure"`, "authMechanismProperties ENVIRONMENT:azure", FormAssign, false},
		{"settings of OpenWrt", "\toption key 'v4lue'\n", "key v4lue", FormNext, false},
		{"variable of Nagios", "$USER4$=v4lue\n", "USER v4lue", FormAssign, false},
		{"path of Nagios", "$USER1$=/usr/lib\n", "", FormNone, false},
		{"identified with a plugin", "CREATE USER a IDENTIFIED WITH mysql_native_password BY 'v4lue'", "IDENTIFIED WITH v4lue", FormNext, false},
		{"identified with a hash", "CREATE USER a IDENTIFIED WITH 'mysql_native_password' AS '*v4lue'", "", FormNone, false},
		{"KeePass", `<Name>Password</Name><Value ProtectInMemory="True">v4lue</Value>`, "Password v4lue", FormElement, false},
		{"LaTeX", "the password \\texttt{v4lue}.", "password v4lue", FormIs, false},
		{"OmniAuth", "config.omniauth :github, ENV['ID'], 'v4lue', scope: 'x'", "omniauth v4lue", FormLogin, false},
		{"a long attribute", `<wsse:Password Type="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText">v4lue</wsse:Password>`, "Password v4lue", FormElement, false},
		{"bold", "password <b>v4lue</b>.", "password v4lue", FormIs, false},
		{"end of a sentence", "the passphrase is v4lue.", "passphrase v4lue", FormIs, false},
		{"verb in German", "das Passwort lautet v4lue", "Passwort v4lue", FormIs, false},
		{"accents", "MAIL_PASSWORD=g\u00e4nse5\n", "MAIL_PASSWORD g\u00e4nse5", FormAssign, false},
		{"name in French", "bdd_mdp: v4lue\n", "bdd_mdp v4lue", FormColon, false},
		{"session of PHP", "Cookie: PHPSESSID=v4lue; x=1", "PHPSESSID v4lue", FormAssign, false},
		{"prose with a dash", `token - 'v4lue'`, "token v4lue", FormNext, false},
		{"element with attributes", `<pass encoding="x">v4lue</pass>`, "pass v4lue", FormElement, false},
		{"element in braces", `<secret>{AQAAABAAA v4lue}</secret>`, "secret v4lue", FormElement, false},
		{"element with a template", `<secret>{{ v4lue }}</secret>`, "secret {{ v4lue }}", FormElement, false},
		{"quotes in quotes", `field 'String', 'API_KEY', '"v4luev4lue"'`, "API_KEY v4luev4lue", FormArgument, false},
		{"texts on either side", `"key='" + x + "'"`, "", FormNone, false},
		{"curl with quotes apart", `curl --user bob:'v4lue' http://h`, "--user v4lue", FormLogin, false},
		{"curl on the next line", "curl http://h \\\n  --user bob:v4lue ", "--user v4lue", FormLogin, false},
		{"curl with a token as the user", `curl -u "v4luev4luev4lue:" http://h`, "-u v4luev4luev4lue", FormLogin, false},
		{"key over lines", "key = '''" + strings.Repeat("v4lue", 5) + "\nv4lue'''", "key " + strings.Repeat("v4lue", 5), FormAssign, false},
		{"text over lines", "key = '''this and that are no key of any\nkind'''", "", FormNone, false},
		{"scheme in a header", `"Authorization: Api-Token v4lue"`, "Authorization v4lue", FormColon, false},
		{"comparison", `if password == "v4lue" {`, "password v4lue", FormCompare, false},
		{"bytes", `secret = b"v4lue"`, "secret v4lue", FormAssign, false},
		{"wrapped", `Token: String("v4lue")`, "Token v4lue", FormColon, false},
		{"wrapped variable", `token := []byte(value)`, "", FormNone, false},
		{"format", `secret = f"v4lue{x}"`, "secret v4lue{x}", FormAssign, true},
		{"triple", `secret = """v4lue"""`, "secret v4lue", FormAssign, false},
		{"joined", `secret = "v4lue" + x`, "secret v4lue", FormAssign, true},
		{"method", `secret = "v4lue".format(x)`, "secret v4lue", FormAssign, true},
		{"method that keeps it", `secret = "v4lue".getBytes()`, "secret v4lue", FormAssign, false},
		{"call", `secret = load(x)`, "secret load", FormAssign, true},
		{"connection string", `"Server=h;Pwd=v4lue;"`, "Pwd v4lue", FormAssign, false},
		{"not equal", `password != "v4lue"`, "password v4lue", FormCompare, false},
		{"equals", `password.equals("v4lue")`, "password v4lue", FormCompare, false},
		{"wrapped name", `string(password) == "v4lue"`, "password v4lue", FormCompare, false},
		{"decoded", `key = hex.DecodeString("v4lue")`, "key v4lue", FormAssign, false},
		{"joined literals", "secret = \"v4l\" +\n  \"ue\"", "secret v4l\" +\n  \"ue", FormAssign, false},
		{"next line", "secret =\n    'v4lue'", "secret v4lue", FormAssign, false},
		{"bytes", `key := []byte{1, 2, 3, 4, 5, 6, 7, 8, 0x9}`, "key 1, 2, 3, 4, 5, 6, 7, 8, 0x9", FormBytes, false},
		{"list", `passwords = ["v4lue", "x"]`, "passwords v4lue", FormAssign, false},
		{"fallback", `getenv("TOKEN", "v4lue")`, "TOKEN v4lue", FormFallback, false},
		{"or", `process.env.SECRET || 'v4lue'`, "SECRET v4lue", FormFallback, false},
		{"shell fallback", `${DB_PASSWORD:-v4lue}`, "DB_PASSWORD v4lue", FormFallback, false},
		{"spring fallback", `${db.password:v4lue}`, "password v4lue", FormFallback, false},
		{"flag's default", `flag("--password", help="x", default="v4lue")`, "password v4lue", FormFallback, false},
		{"name and value in JSON", `{"name": "DB_PASSWORD", "value": "v4lue"}`, "DB_PASSWORD v4lue", FormAttr, false},
		{"name and value in YAML", "- name: DB_PASSWORD\n  value: v4lue\n", "DB_PASSWORD v4lue", FormAttr, false},
		{"serialized", `s:8:"password";s:5:"v4lue";`, "password v4lue", FormColon, false},
		{"login", `client.login("bob", "v4lue")`, "login v4lue", FormLogin, false},
		{"curl", "curl -u bob:v4lue http://h/", "-u v4lue", FormLogin, false},
		{"curl long", "curl --user bob@h:v4lue http://h/", "--user v4lue", FormLogin, false},
		{"mysql", "mysql -u root -pv4lue shop\n", "-p v4lue", FormFlag, false},
		{"mkdir", "mkdir -p v4lue\n", "", FormNone, false},
		{"sshpass", "sshpass -p 'v4lue' ssh h\n", "-p v4lue", FormFlag, false},
		{"identified", `CREATE USER x IDENTIFIED BY 'v4lue'`, "IDENTIFIED BY v4lue", FormNext, false},
		{"identified in a shell", `echo CREATE USER x IDENTIFIED BY v4lue\; >x`, "IDENTIFIED BY v4lue", FormNext, false},
		{"quotes of HTML, open", `token=&quot;v4lue <br>`, "", FormNone, false},
		{"sql password", `CREATE USER x WITH PASSWORD 'v4lue'`, "PASSWORD v4lue", FormNext, false},
		{"url", `redis://bob:v4lue@h:1/`, "redis:// v4lue", FormURL, false},
		{"url with a token", `https://v4luev4luev4luev4lue@h/`, "https:// v4luev4luev4luev4lue", FormURL, false},
		{"url with @ in it", `ftp://bob:v4@lue@h/`, "ftp:// v4@lue", FormURL, false},
		{"dsn", `"bob:v4lue@tcp(h:1)/db"`, "bob v4lue", FormURL, false},
		{"header", `X: Bear` + `er v4lue-v4lue`, "Bear" + "er v4lue-v4lue", FormHeader, false},
		{"login header", `X: basic Ym9iOnY0bHVl`, "basic Ym9iOnY0bHVl", FormLogin, false},
		{"no login", `X: Basic v4luev4lue==`, "", FormNone, false},
		{"challenge", `WWW-Authenticate: Basic Ym9iOnY0bHVl`, "", FormNone, false},
		{"dockerfile", "ENV DB_PASSWORD v4lue\n", "DB_PASSWORD v4lue", FormNext, false},
		{"netrc", "machine h login bob password v4lue\n", "password v4lue", FormNext, false},
		{"markdown", "the password is `v4lue`", "password v4lue", FormIs, false},
		{"markdown next", "with password `v4lue`", "password v4lue", FormNext, false},
		{"shell fallback that is set", `: "${DB_PASSWORD:=v4lue}"`, "DB_PASSWORD v4lue", FormFallback, false},
		{"fallback of Lisp", `(or (System/getenv "APP_SECRET") "v4lue")`, "APP_SECRET v4lue", FormFallback, false},
		{"fallback of Scala", `Try(root.getString("db.password")).getOrElse("v4lue")`, "password v4lue", FormFallback, false},
		{"fallback of Rust", `var("APP_SECRET").unwrap_or_else(|_| "v4lue".to_string())`, "APP_SECRET v4lue", FormFallback, false},
		{"basic", `Private Const DB_PASSWORD As String = "v4lue"`, "DB_PASSWORD v4lue", FormAssign, false},
		{"abap", `CONSTANTS gc_secret TYPE string VALUE 'v4lue'.`, "gc_secret v4lue", FormAssign, false},
		{"cobol", `05 WS-PASSWORD PIC X(8) VALUE 'v4lue'.`, "WS-PASSWORD v4lue", FormAssign, false},
		{"pl/sql", `v_password CONSTANT VARCHAR2(30 CHAR) := 'v4lue';`, "v_password v4lue", FormAssign, false},
		{"ada", `Password : constant String := "v4lue";`, "Password v4lue", FormAssign, false},
		{"delphi", `cPassword = 'v4lue';`, "cPassword v4lue", FormAssign, false},
		{"t-sql", `WITH PASSWORD = N'v4lue', DEFAULT_DATABASE = x`, "PASSWORD v4lue", FormAssign, false},
		{"reversed with an index", `'v4lue' === $_SERVER['PHP_AUTH_PW']`, "PHP_AUTH_PW v4lue", FormCompare, false},
		{"setter of a header", `h.addHeader("X-Api-Key", "v4lue")`, "X-Api-Key v4lue", FormAssign, false},
		{"setter of a property", `System.setProperty("x.trustStorePassword", "v4lue")`, "trustStorePassword v4lue", FormAssign, false},
		{"setter of gradle", `buildConfigField "String", "API_KEY", '"v4lue"'`, "API_KEY v4lue", FormAssign, false},
		{"tuple", `LOGIN = ("bob", "v4lue")`, "LOGIN v4lue", FormLogin, false},
		{"field of a page", `d.find_element(By.ID, "password").type("v4lue")`, "password v4lue", FormAssign, false},
		{"field of cypress", `cy.get('#password').type('v4lue')`, "password v4lue", FormAssign, false},
		{"field by attribute", `page.locator('input[name="password"]').fill('v4lue')`, "password v4lue", FormAssign, false},
		{"field of playwright", `page.fill('#password', 'v4lue')`, "password v4lue", FormAssign, false},
		{"field of capybara", `fill_in "Password", with: "v4lue"`, "Password v4lue", FormAssign, false},
		{"recorded field", `"target": "css=input[name='password']", "value": "v4lue"`, "password v4lue", FormAssign, false},
		{"user and password of a name", `http_auth_pair = "bob:v4lue"`, "http_auth_pair v4lue", FormLogin, false},
		{"scope", `auth = access("message:v4lue")`, "auth message:v4lue", FormAssign, false},
		{"arn", `arn:aws:secretsmanager:x:1:secret:v4lue`, "", FormNone, false},
		{"no value", `the password is old`, "", FormNone, false},
		{"member", `password->value`, "", FormNone, false},
		{"scope", `Password::new("v4lue")`, "", FormNone, false},
		{"empty", `password = ""`, "", FormNone, false},
		{"unclosed", "password = \"v4lue\n", "", FormNone, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			all := pairs(tt.data)
			if tt.want == "" {
				if len(all) > 0 {
					t.Fatalf("found %q", all)
				}
				return
			}
			if len(all) != 1 || all[0] != tt.want {
				t.Fatalf("got %q, want %q", all, tt.want)
			}
			p := first(tt.data)
			if p.Form != tt.form || p.Computed != tt.computed {
				t.Errorf("form %d, computed %v, want %d, %v", p.Form, p.Computed, tt.form, tt.computed)
			}
		})
	}
}

// first returns the first pair in data.
func first(data string) Pair {
	for i := range data {
		for _, w := range Words() {
			if i+len(w) <= len(data) && containsFold([]byte(data[i:i+len(w)]), w) {
				if p, ok := FindPair([]byte(data), Span{i, i + len(w)}); ok {
					return p
				}
			}
		}
	}
	return Pair{}
}

// What stands farther away than Reach changes nothing.
func TestFindPairIsLocal(t *testing.T) {
	for _, text := range []string{`password = "v4lue"`, `token: v4lue`, `<secret>v4lue</secret>`, `"password`} {
		i := bytes.IndexAny([]byte(text), "pts")
		anchor := Span{i, i + 4}
		bare := append(append(bytes.Repeat([]byte{' '}, Reach), text...), bytes.Repeat([]byte{' '}, Reach)...)
		p, ok := FindPair(bare, Span{anchor.Start + Reach, anchor.End + Reach})
		for _, far := range []byte(`"'<>=a\`) {
			data := append(append(bytes.Repeat([]byte{far}, 100), bare...), bytes.Repeat([]byte{far}, 100)...)
			q, found := FindPair(data, Span{anchor.Start + Reach + 100, anchor.End + Reach + 100})
			if found != ok || found && q.Value.Start-100 != p.Value.Start {
				t.Errorf("%s: changed by a far %q", text, far)
			}
		}
	}
}

func FuzzJudge(f *testing.F) {
	for _, s := range []string{`password = "v4lue"`, `<secret>v4lue</secret>`, "/(pw)", "id(a)/pw(b)", `"{\"token\":\"x\\"`, "pwd: \xff", "--token x", `key="token" value='x'`,
		"a,pass,b\n1,x,2\n3,y,4\n", "insert into t (a, pass) values (1, 'x'), (2, 'y')", "|pass|`x`|\n|-|-|\n|y|z|\n", "mot de passe : \u00e9t\u00e9 1"} {
		f.Add([]byte(s))
	}
	for _, form := range append(commandForms, directiveForms...) {
		f.Add([]byte(form))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for i := range data {
			checkPair(t, data, Span{i, min(i+5, len(data))})
			for _, w := range Words() {
				if end := i + len(w); end <= len(data) && equalFold(data[i:end], w) {
					checkPair(t, data, Span{i, end})
				}
			}
		}
	})
}

// checkPair fails if what an anchor leads to has spans that cannot be, or no reason.
func checkPair(t *testing.T, data []byte, anchor Span) {
	t.Helper()
	p, ok := FindPair(data, anchor)
	checkWithin(t, data, anchor, p, ok)
	if !ok {
		return
	}
	if p.Name.Start < 0 || p.Name.Start > max(anchor.Start+1, anchor.End-1) || p.Name.End > p.Value.Start && p.Value.End > p.Name.Start || p.Value.Start >= p.Value.End || p.Value.End > len(data) {
		t.Fatalf("spans %v in %d bytes", p, len(data))
	}
	if next, ok := NextRow(data, anchor, p); ok && (next.Value.Start < p.Value.End || next.Value.Start >= next.Value.End || next.Value.End > len(data)) {
		t.Fatalf("the row %v behind %v in %d bytes", next, p, len(data))
	}
	j := Judge(data, p)
	if len(j.Reasons) == 0 || !j.Accept && len(j.Reasons) != 1 {
		t.Fatalf("reasons %q", j.Reasons)
	}
}

// checkWithin fails if a look at fewer bytes is sure of something else, or of something that other bytes farther
// off change.
func checkWithin(t *testing.T, data []byte, anchor Span, p Pair, ok bool) {
	t.Helper()
	for _, reach := range []int{0, 1, 3, 8, 20, 50, 100, 128, 300} {
		q, found, sure := FindPairWithin(data, anchor, reach)
		if sure && (found != ok || found && q != p) {
			t.Fatalf("%q: %d bytes around %v are sure of %v %+v, all say %v %+v", data, reach, anchor, found, q, ok, p)
		}
		low, high := max(0, anchor.Start-reach), min(len(data), anchor.End+reach)
		if !sure || low == 0 && high == len(data) {
			continue
		}
		for _, far := range []string{"a", "=", "\n", " \"", "\x00"} {
			other := slices.Concat(bytes.Repeat([]byte(far), low)[:low], data[low:high], bytes.Repeat([]byte(far), len(data)-high)[:len(data)-high])
			if r, is, still := FindPairWithin(other, anchor, reach); is != found || r != q || !still {
				t.Fatalf("%q: %d bytes around %v are sure, but %q farther off change them", data, reach, anchor, far)
			}
		}
	}
}

// Who sees fewer bytes around a name finds the same, or is not sure.
func TestFindPairWithin(t *testing.T) {
	sure := 0
	for i, form := range slices.Concat(sureForms, commandForms, directiveForms) {
		for _, between := range []string{"\n", " ", "x", "\"", strings.Repeat("filler, ", 20)} {
			text := []byte(strings.Join([]string{sureForms[i%len(sureForms)], form, sureForms[(i+7)%len(sureForms)]}, between))
			for at := range text {
				for _, w := range Words() {
					if end := at + len(w); end <= len(text) && equalFold(text[at:end], w) {
						p, ok := FindPair(text, Span{at, end})
						checkWithin(t, text, Span{at, end}, p, ok)
						if _, _, is := FindPairWithin(text, Span{at, end}, 128); is {
							sure++
						}
					}
				}
			}
		}
	}
	if sure < 100 {
		t.Errorf("128 bytes are sure %d times, too few to show anything", sure)
	}
}

// pairsTest says which pairs are in data: names and values, a semicolon between.
type pairsTest struct{ name, data, want string }

func checkPairs(t *testing.T, tests []pairsTest) {
	t.Helper()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := strings.Join(pairs(test.data), "; "); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestFindPairInSQL(t *testing.T) {
	tests := []pairsTest{
		{"a column", "INSERT INTO users (id, name, password, role) VALUES (1, 'bob', 'v4lue', 'x');", "password v4lue"},
		{"quoted columns", "insert into `users` (`id`, `password`) values (1,'v4lue'), (2,'other');", "password v4lue"},
		{"on lines of their own", "INSERT INTO app.users\n  (email, password)\nVALUES\n  ('a, b', 'v4lue');", "password v4lue"},
		{"quotes in a text", "INSERT INTO u (name, password) VALUES ('O''Hara', 'v4lue')", "password v4lue"},
		{"a call before", "INSERT INTO u (at, password) VALUES (now(1, 2), 'v4lue')", "password v4lue"},
		{"a parameter", "INSERT INTO u (name, password) VALUES (?, ?)", ""},
		{"a call", "INSERT INTO u (name, password) VALUES ('bob', crypt('v4lue', 'x'))", ""},
		{"too few values", "INSERT INTO u (name, password) VALUES ('bob')", ""},
		{"no values", "INSERT INTO u (name, password) SELECT 'a', 'v4lue'", ""},
		{"no insert", "f (name, password) VALUES ('bob', 'v4lue')", ""},
		{"a row of settings", "VALUES (3, 'smtp_password', 'v4lue', 'yes')", "smtp_password v4lue"},
		{"the next row", "VALUES ('a','b'),('smtp_password','v4lue')", "smtp_password v4lue"},
	}
	checkPairs(t, tests)
}

func TestFindPairInTables(t *testing.T) {
	tests := []pairsTest{
		{"CSV", "id,login,password,role\n1,bob,v4lue,x\n", "password v4lue"},
		{"quoted", `"url","username","password"` + "\n" + `"https://h, x","bob","v4lue"` + "\n", "password v4lue"},
		{"the last column", "host\tuser\tpassword\nh1\tbob\tv4lue\n", "password v4lue"},
		{"Markdown", "| user | Password | role |\n|------|:---|--|\n| `bob` | `v4lue` | x |\n", "Password v4lue"},
		{"a row", "| what | how |\n| password | `v4lue` |\n", "password v4lue"},
		{"a bare row", "| password | v4Lue7x |\n", "password v4Lue7x"},
		{"LDIF", "cn: bob\nuserPassword:: djRsdWU=\n", "userPassword djRsdWU="},
		{"Gherkin", `Given the header "X-Auth-Key" is "v4lue"`, "X-Auth-Key v4lue"},
		{"Robot Framework", "${PASSWORD}    v4lue!x\n", "PASSWORD v4lue!x"},
		{"two columns", "user,password\nbob,v4lue\n", ""},
		{"another number of columns", "id,login,password\n1,bob,v4lue,x\n", ""},
		{"a hash", "id,login,password\n1,bob," + random(5, 40, hexDigits) + "\n", ""},
		{"a row of a dictionary", "ATTRIBUTE\tUser-Password\t2\tstring\nATTRIBUTE\tOther\t3\tstring\n", ""},
		{"indented words", "\t\tUser-Password\n\t\tEAP-Message\n", ""},
		{"parameters", "f(id, login, password,\n  a, b, v4lue)\n", ""},
	}
	checkPairs(t, tests)
}

func TestNextRow(t *testing.T) {
	tests := []struct{ name, data, want string }{
		{"CSV", "id,login,password,role\n1,bob,v4lue,x\n2,eve,oth2r,y\n3,joe,,z\n", "v4lue oth2r"},
		{"Markdown", "| user | password | role |\n|---|---|---|\n| bob | v4lue | x |\n| eve | oth2r | y |\n\ntext\n", "v4lue oth2r"},
		{"SQL", "INSERT INTO u (id, password, at) VALUES (1, 'v4lue', now()), (2, 'oth" + "2r', NULL),\n (3, 'th1rd', 'x');", "v4lue oth2r th1rd"},
		{"a row without a text", "INSERT INTO u (id, password) VALUES (1, 'v4lue'), (2, NULL), (3, 'th1rd');", "v4lue"},
		{"no rows", "password = 'v4lue'\n", "v4lue"},
		{"beyond reach", "id,login,password\n" + strings.Repeat("1,bob,v4lue\n", 100), strings.TrimSpace(strings.Repeat("v4lue ", 42))},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			at := strings.Index(test.data, "pass")
			anchor := Span{at, at + len("pass")}
			p, ok := FindPair([]byte(test.data), anchor)
			var got []string
			for ; ok; p, ok = NextRow([]byte(test.data), anchor, p) {
				got = append(got, test.data[p.Value.Start:p.Value.End])
				if p.Rows == NoRows {
					break
				}
			}
			if s := strings.Join(got, " "); s != test.want {
				t.Errorf("got %q, want %q", s, test.want)
			}
		})
	}
}
