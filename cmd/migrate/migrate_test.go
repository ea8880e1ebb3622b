package migrate

import (
	"errors"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/rules"
)

func read(t *testing.T, name, data string) *Plan {
	t.Helper()
	p, err := Read(name, []byte(data))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

const config = `
title = "ours"
[extend]
useDefault = true
disabledRules = ["github-pat", "no-such-rule"]
[[rules]]
id = "Acme Token"
description = "Acme"
regex = '''acme_(live|test)_([a-z0-9]{32,})'''
secretGroup = 2
keywords = ["acme_"]
[[rules]]
id = "by-name"
path = '''\.pem$'''
[[rules]]
id = "odd"
regex = '''[a-z]{20}'''
[allowlist]
paths = ['''^vendor/''', '''(^|/)package-lock\.json$''', '''[^a]+x''']
stopwords = ["example"]
`

func TestGitleaksConfig(t *testing.T) {
	p := read(t, ".gitleaks.toml", config)
	if diff := cmp.Diff([]string{"github-pat"}, p.Disable); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"/vendor/**", "/package-lock.json", "**/package-lock.json"}, p.Ignores); diff != "" {
		t.Error(diff)
	}
	if len(p.Rules) != 1 || p.Rules[0].ID != "acme-token" {
		t.Fatalf("rules %+v", p.Rules)
	}
	loaded, err := rules.Load(p.Rules)
	if err != nil {
		t.Fatal(err)
	}
	found := rules.Find(loaded[0], []byte("k = acme_"+"live_"+strings.Repeat("a1b2", 8)))
	if len(found) != 1 || found[0].SecretEnd-found[0].SecretStart != 32 {
		t.Errorf("found %+v", found)
	}
	lost := 0
	for _, n := range p.Notes {
		if n.Lost {
			lost++
		}
	}
	if lost != 5 { // no-such-rule, by-name, odd, one path, the stop words
		t.Errorf("%d entries lost: %+v", lost, p.Notes)
	}
}

func TestRead(t *testing.T) {
	tests := []struct{ name, file, data, kind string }{
		{"ignore file", ".gitleaksignore", "# x\ncd5226711335c68be1e720b318b7bc3135a30eb2:cmd/a.go:generic-api-key:17\nb.env:jwt:2\n", "gitleaks ignore file"},
		{"report", "old.json", `[{"RuleID":"jwt","File":"a","Commit":"c","Secret":"REDACTED","StartLine":3}]`, "gitleaks baseline"},
		{"detect-secrets", ".secrets.baseline", `{"version":"1.5.0","results":{"a.py":[{"type":"Secret Keyword","hashed_secret":"` + strings.Repeat("ab", 20) + `","line_number":3,"is_secret":false}]}}`, "detect-secrets baseline"},
		{"trufflehog", "exclude.txt", "^vendor/\n.*\\.lock$\n", "trufflehog excluded paths"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := read(t, tt.file, tt.data)
			if p.Kind != tt.kind || len(p.Secrets)+len(p.Ignores) == 0 {
				t.Errorf("%+v", p)
			}
		})
	}
}

func TestReadRefuses(t *testing.T) {
	tests := []struct{ name, file, data, want string }{
		{"toml", ".gitleaks.toml", "[[rules]\n", ".gitleaks.toml:1:"},
		{"json", ".secrets.baseline", "{\n\"results\": [", ".secrets.baseline:2: bad JSON"},
		{"kind", "r.json", `[{"RuleID": 5}]`, "r.json:1: "},
		{"entry", "r.json", `[{"Secret": "a"}]`, "r.json: entry 1 has no RuleID"},
		{"line", ".gitleaksignore", "what is this\n", ".gitleaksignore:1: not [commit:]file:rule:line"},
		{"other json", "x.json", `{"a": 1}`, "x.json: not a config"},
		{"other text", "notes.md", "hello\n", "notes.md: not a config"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Read(tt.file, []byte(tt.data))
			if err == nil || !strings.HasPrefix(err.Error(), tt.want) {
				t.Errorf("got %v, want %s", err, tt.want)
			}
		})
	}
	if _, err := Read("x", []byte("hello")); !errors.Is(err, ErrUnknown) {
		t.Errorf("got %v", err)
	}
}

func TestGlobsOf(t *testing.T) {
	tests := []struct {
		regex string
		want  []string
	}{
		{`^vendor/`, []string{"/vendor/**"}},
		{`vendor/.*`, []string{"**/*vendor/**"}},
		{`(.*?)\.lock$`, []string{"*.lock"}},
		{`.*/test/fixtures/.*`, []string{"**/test/fixtures/**"}},
		{`^a\.(go|md)$`, []string{"/a.go", "/a.md"}},
		{`go\.sum`, []string{"*go.sum*"}},
		{`[a-z]+`, nil},
		{`.*`, nil},
		{`(?i)readme`, nil},
		{`(`, nil},
	}
	for _, tt := range tests {
		got, _ := globsOf(tt.regex)
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: %s", tt.regex, diff)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(".gitleaks.toml", config)
	f.Add(".secrets.baseline", `{"version":"1","results":{}}`)
	f.Add("exclude.txt", `^a|(b(c|d)*)$`)
	f.Fuzz(func(t *testing.T, name, data string) {
		p, err := Read(name, []byte(data))
		if (p == nil) == (err == nil) {
			t.Fatal("neither a plan nor an error, or both")
		}
		if p == nil {
			return
		}
		if _, err := rules.Load(p.Rules); err != nil {
			var bad *rules.UserError
			if !errors.As(err, &bad) || !regexp.MustCompile("twice").MatchString(err.Error()) {
				t.Errorf("a rule that stanch refuses: %v", err)
			}
		}
	})
}
