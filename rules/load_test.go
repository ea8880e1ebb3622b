package rules

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/pelletier/go-toml/v2"
)

// acmeRule is a sound rule for tests to spoil.
func acmeRule() UserRule {
	return UserRule{
		ID: "acme-token", Pattern: `acme_[a-z0-9]{20}\b`, Severity: "critical", Description: "Full access to Acme.",
		Revoke: "https://acme.example/tokens", Where: ".stanch.toml:3",
		Hits: []string{"key=acme" + "_q7xe2pk9vz4m1t8wb3nd"}, Misses: []string{"acme_short"},
	}
}

func TestLoad(t *testing.T) {
	user, err := Load([]UserRule{acmeRule()})
	if err != nil {
		t.Fatal(err)
	}
	r := user[0]
	if r.ID != "acme-token" || r.Severity != Critical || r.Meaning != "Full access to Acme." || r.Revoke.URL != "https://acme.example/tokens" {
		t.Errorf("loaded %s, %s, %q, %q", r.ID, r.Severity, r.Meaning, r.Revoke.URL)
	}
	found := Find(r, []byte(acmeRule().Hits[0]))
	if len(found) != 1 || found[0].SecretStart != len("key=") {
		t.Errorf("found %+v", found)
	}
}

func TestLoadRefuses(t *testing.T) {
	for _, tt := range []struct {
		name  string
		spoil func(u *UserRule)
		want  string
	}{
		{"no id", func(u *UserRule) { u.ID = "" }, "kebab-case"},
		{"odd id", func(u *UserRule) { u.ID = "Acme Token" }, "kebab-case"},
		{"built-in id", func(u *UserRule) { u.ID = "github-pat" }, "taken by a built-in rule"},
		{"no pattern", func(u *UserRule) { u.Pattern = "" }, "has no pattern"},
		{"not RE2", func(u *UserRule) { u.Pattern = `acme_(?=x)` }, "not RE2"},
		{"matches nothing at all", func(u *UserRule) { u.Pattern = `(acme_)?` }, "empty text"},
		{"no literal", func(u *UserRule) { u.Pattern = `[a-z0-9]{32}` }, "give keywords"},
		{"no longest match", func(u *UserRule) { u.Pattern = `acme_[a-z0-9]*` }, "write {0,200} instead of *"},
		{"two groups", func(u *UserRule) { u.Pattern = `(?P<name>acme)_(?P<secret>[a-z0-9]{20})` }, "group name has no meaning"},
		{"hit does not match", func(u *UserRule) { u.Hits = []string{"acme_short"} }, "hit 1 does not match"},
		{"hit matches twice", func(u *UserRule) { u.Hits[0] += " " + u.Hits[0] }, "hit 1 matches 2 times"},
		{"hit has too little entropy", func(u *UserRule) { u.Entropy = 7 }, "hit 1 is refused"},
		{"miss matches", func(u *UserRule) { u.Misses = u.Hits }, "miss 1 matches"},
		{"odd severity", func(u *UserRule) { u.Severity = "urgent" }, `unknown severity "urgent"`},
		{"severity none", func(u *UserRule) { u.Severity = "none" }, `unknown severity "none"`},
		{"odd entropy", func(u *UserRule) { u.Entropy = -1 }, "bits a byte"},
		{"short keyword", func(u *UserRule) { u.Keywords = []string{"a"} }, "3 to 64 characters"},
		{"long pattern", func(u *UserRule) { u.Pattern = strings.Repeat("a", maxUserPattern+1) }, "longer than"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			u := acmeRule()
			tt.spoil(&u)
			user, err := Load([]UserRule{{ID: "other-token", Pattern: `other_[a-z]{20}`}, u})
			var bad *UserError
			if !errors.As(err, &bad) || user != nil {
				t.Fatalf("loaded %d rules, error %v", len(user), err)
			}
			if !strings.Contains(err.Error(), tt.want) || !strings.Contains(err.Error(), ".stanch.toml:3: rule") {
				t.Errorf("error %q does not say %q and where", err, tt.want)
			}
			if strings.Contains(err.Error(), "q7xe2p") {
				t.Errorf("error quotes a hit: %q", err)
			}
		})
	}
}

func TestLoadTwice(t *testing.T) {
	if _, err := Load([]UserRule{acmeRule(), acmeRule()}); err == nil || !strings.Contains(err.Error(), "given twice") {
		t.Errorf("error %v", err)
	}
	if _, err := Load(make([]UserRule, maxUserRules+1)); err == nil {
		t.Error("loaded too many rules")
	}
}

func TestKeywords(t *testing.T) {
	u := UserRule{ID: "acme-legacy", Pattern: `\b[a-f0-9]{32}\b`, Keywords: []string{"acme"}}
	user, err := Load([]UserRule{u})
	if err != nil {
		t.Fatal(err)
	}
	const value = "9f2c4e7ab1d8035e" + "6c7f1b2a9d4e8053"
	near := "ACME key " + value
	far := "acme" + strings.Repeat(" ", 2*(keywordReach+64)) + value
	if len(Find(user[0], []byte(near))) != 1 || len(Find(user[0], []byte(far))) != 0 || len(Find(user[0], []byte(value))) != 0 {
		t.Error("keywords do not decide by distance")
	}
}

func TestUserRuleTOML(t *testing.T) {
	var file struct {
		Rule []UserRule `toml:"rule"`
	}
	text := `
[[rule]]
id = "acme-token"
pattern = 'acme_[a-z0-9]{20}'
keywords = ["acme"]
entropy = 3.5
severity = "high"
description = "d"
revoke = "r"
hits = ["h"]
misses = ["m"]
`
	if err := toml.NewDecoder(strings.NewReader(text)).DisallowUnknownFields().Decode(&file); err != nil {
		t.Fatal(err)
	}
	want := []UserRule{{ID: "acme-token", Pattern: "acme_[a-z0-9]{20}", Keywords: []string{"acme"}, Entropy: 3.5, Severity: "high",
		Description: "d", Revoke: "r", Hits: []string{"h"}, Misses: []string{"m"}}}
	if diff := cmp.Diff(want, file.Rule); diff != "" {
		t.Error(diff)
	}
}

// FuzzLoad: whatever a config says, the answer is rules or a UserError.
func FuzzLoad(f *testing.F) {
	f.Add("acme-token", `acme_[a-z0-9]{20}`, "acme", "acme_q7xe2pk9vz4m1t8wb3nd")
	f.Add("x-y", `(?i)(?P<secret>\bk[a-z]{1,9}){2}`, "", "")
	f.Fuzz(func(t *testing.T, id, pattern, keyword, hit string) {
		user, err := Load([]UserRule{{ID: id, Pattern: pattern, Keywords: []string{keyword}, Hits: []string{hit}}})
		var bad *UserError
		if err != nil && (!errors.As(err, &bad) || len(bad.Problems) == 0 || user != nil) {
			t.Fatalf("error %v with %d rules", err, len(user))
		}
		if err == nil && len(user) != 1 {
			t.Fatal("no error and no rule")
		}
	})
}
