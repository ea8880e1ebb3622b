package generic

import (
	"strings"
	"testing"
)

// chosenValue is written as passwords are; it stands in for %s below.
var chosenValue = "Ihq" + "S7b" + "Gg"

func TestFindPairInProse(t *testing.T) {
	tests := []struct{ name, data, want string }{
		{"in brackets", "admin@10.0.0.1 (pw:%s)", "pw"},
		{"in brackets with a space", "admin@10.0.0.1 (password: %s)", "password"},
		{"last on the line", "log in with bob, password %s", "password"},
		{"behind a user", "Password: bob/%s", "Password"},
		{"default in brackets", "password (default: %s)", "password"},
		{"said of somebody", "password for bob is %s", "password"},
		{"another pair follows", "password:%s user:bob", "password"},
		{"two names, two values", "ID/PW: bob/%s", "PW"},
		{"two names with spaces", "user/password bob / %s", "password"},
		{"two names, an arrow", "id/pwd->bob/%s", "pwd"},
		{"two names in brackets", "(ID&PWD): bob/%s", "PWD"},
		{"three names", "id/pw/port: bob/%s/22", "pw"},
		{"value in brackets", "ID/PW bob(%s)", "PW"},
		{"each in brackets", "id(bob)/pwd(%s)", "pwd"},
		{"joined by a dash", "login/password-bob/%s", "password"},
		{"Korean", "\ube44\ubc00\ubc88\ud638: %s", "\ube44\ubc00\ubc88\ud638"},
		{"Korean login", "\uc544\uc774\ub514:bob \uc554\ud638:%s", "\uc554\ud638"},
		{"Chinese", "\u5bc6\u7801\uff1a%s", "\u5bc6\u7801"},
		{"Korean, glued", "\ube44\ubc88DB %s", "\ube44\ubc88"},
		{"misspelt", "paswrd=%s", "paswrd"},
		{"an element of two letters", "<ID>bob</ID> <PW>%s</PW>", "PW"},
		{"a login behind an address", "10.0.0.1 (admin/%s)", "admin"},
		{"a login behind an arrow", "10.0.0.1-->root/%s", "root"},
		{"a login behind a host", "ssh bob@h root/%s", "root"},
		{"two names, an address between", "ID/PW 10.0.0.1:22 bob/%s", "PW"},
		{"two names, words between", "ID/Password for bob (bob/%s)", "Password"},
		{"two names, spaces only", "ID PW bob@h mailto:x %s", "PW"},
		{"a label in brackets", "Key (Secret): %s", "Secret"},
		{"a label right before", "(ID)bob/(Secret)%s", "Secret"},
		{"a tab as a string writes it", `"#define\tpassword\t\"%s\""`, "password"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			data := strings.ReplaceAll(tt.data, "%s", chosenValue)
			got := pairs(data)
			if want := tt.want + " " + chosenValue; len(got) == 0 || got[len(got)-1] != want {
				t.Fatalf("%q: got %q, want %q", data, got, want)
			}
			if j := judge(t, data); !j.Accept || j.Confidence != Likely {
				t.Errorf("%q: %+v", data, j)
			}
		})
	}
}

func TestFindPairLeavesProse(t *testing.T) {
	for _, data := range []string{
		"the password is checked", "password Base64", "password reset link (see RFC6749)", "id/password: required/optional", "user/pass are set",
		"registers :argon2, SecurePassword::Argon2Password", "dhSinglePass-stdDH-sha1kdf-scheme", "$pwd/clone1-sub2/x", "a compass (N45E7)", "password for bob is required",
		"id(password) / pwd(string)", "login/password-reset/form", "if password: return Sha256Sum",
		"see (root/Sha256Sum)", "docs at http://h/x (root/readme)", "id pw of Base64Text and more", "f(secret) Sha256Sum(x)",
	} {
		for i := range data {
			for _, w := range Words() {
				if !strings.HasPrefix(strings.ToLower(data[i:]), w) {
					continue
				}
				if p, ok := FindPair([]byte(data), Span{i, i + len(w)}); ok {
					if j := Judge([]byte(data), p); j.Accept && j.Confidence == Likely {
						t.Errorf("%q: took %q for a secret", data, data[p.Value.Start:p.Value.End])
					}
				}
			}
		}
	}
}

func TestFindPairReversed(t *testing.T) {
	tests := []struct{ data, want string }{
		{`if ("v4lue" == password) {`, "password v4lue"},
		{`if 'v4lue' !== this.secret`, "secret v4lue"},
		{`return "v4lue".equals(user.token);`, "token v4lue"},
		{`if ("v4lue" = password) {`, ""},
		{`if ("v4lue" <= password) {`, ""},
		{`f("v4lue", password)`, ""},
		{`if (v4lue == password) {`, ""},
		{`char password[] = "v4lue";`, "password v4lue"},
		{`char secret[25] = "v4lue";`, "secret v4lue"},
		{`secret[n] = "v4lue"`, ""},
	}
	for _, tt := range tests {
		if got := strings.Join(pairs(tt.data), ", "); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.data, got, tt.want)
		}
	}
}

// Brackets that cross are part of a value, and a quote or comma that nothing opened is
// none.
func TestFindPairWithCrossingBrackets(t *testing.T) {
	const value = "a{b)c[d}e"
	for _, tail := range []string{"", "'", "\"", "`", ",", "',"} {
		data := "password = " + value + tail + "\n"
		if got := strings.Join(pairs(data), ", "); got != "password "+value {
			t.Errorf("%q: got %q", data, got)
		}
	}
}

// A key at the end of a line of notes belongs to the secret word before it.
func TestFindPairInNotes(t *testing.T) {
	made := "k3" + "9fXz2Lq7Wm4Tn8Rb5Vc1"
	for data, want := range map[string]bool{
		"acme secret " + made + "\n":                              true,
		"the api token  " + made:                                  true,
		"acme secret " + made + " of old":                         false,
		"acme tokenizer " + made:                                  false,
		"acme secret rotation":                                    false,
		"acme-secret-" + made + "\n":                              true,
		"acmeTOKEN." + made + "\n":                                true,
		"acme-theme-" + made + "\n":                               false,
		"acme-secret-" + made + ".tar.gz":                         false,
		"the token da39a3ee5e6b4b0d3255bfef" + "95601890afd80709": false, // a digest
	} {
		if got := strings.Join(pairs(data), ", "); strings.Contains(got, made) != want || !want && got != "" {
			t.Errorf("%q: got %q", data, got)
		}
	}
}

func TestFindPairMoreJoints(t *testing.T) {
	for _, data := range []string{`{&quot;token&quot;:&quot;v4lue&quot;}`, `<a href="/?token=&quot;v4lue&quot;">`, `<setting>{Host=h;Token=v4lue}</setting>`, `$token .= "v4lue"`, `token += "v4lue"`, `TOKEN :::= "v4lue"`, "<tok" + "en>\n    v4lue\n</token>", "x.env.TOKEN ||\n  'v4lue'"} {
		got := pairs(data)
		if len(got) != 1 || !strings.HasSuffix(strings.ToLower(got[0]), "token v4lue") {
			t.Errorf("%q: got %q", data, got)
		}
	}
	for _, data := range []string{`token...="v4lue"`, `token +== "v4lue"`, `TOKEN ::::= "v4lue"`} {
		for _, got := range pairs(data) {
			t.Errorf("%q: got %q", data, got)
		}
	}
}
