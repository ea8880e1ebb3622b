package cmd

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/spf13/pflag"

	"github.com/stanchdev/stanch/rules"
)

// builtIn is the id of some rule that stanch brings, and one of its tags.
func builtIn(t testing.TB) *rules.Rule {
	t.Helper()
	for _, r := range rules.All() {
		if len(r.Tags) > 0 && len(r.ID) > 6 {
			return r
		}
	}
	t.Skip("there are no rules yet")
	return nil
}

func TestParseConfig(t *testing.T) {
	r := builtIn(t)
	text := `version = 1
[scan]
fail-on = "high"
jobs = 3
exclude = ["a/**", "b"]
[rules]
disable = ["` + r.ID + `"]
only = ["` + r.Tags[0] + `", "acme-token"]
[rules.override.` + r.ID + `]
severity = "low"
[[rule]]
id = "acme-token"
pattern = '\bacme_[a-z0-9]{16}\b'
severity = "high"
description = "Acme's API token."
hits = ["x = ` + "acme" + `_a1b2c3d4e5f6g7h8"]
misses = ["acme_short"]
[[ignore]]
path = "vendor/**"
reason = "not ours"
[[ignore]]
rule = "acme-token"
`
	c, err := parseConfig("f", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[string]any{"fail-on": "high", "jobs": int64(3), "exclude": []any{"a/**", "b"}}, c.scan); diff != "" {
		t.Errorf("scan (-want +got):\n%s", diff)
	}
	if len(c.user) != 1 || c.user[0].ID != "acme-token" || c.user[0].Severity != rules.High {
		t.Errorf("user rules %v", c.user)
	}
	if c.severity[r.ID] != rules.Low {
		t.Errorf("severity %v", c.severity)
	}
	want := []ignoreEntry{{Path: "vendor/**", Reason: "not ours"}, {Rule: "acme-token"}}
	if diff := cmp.Diff(want, c.ignore); diff != "" {
		t.Errorf("ignore (-want +got):\n%s", diff)
	}
	keep, err := selectRules(append(rules.All(), c.user...), c.only, c.disable)
	if err != nil || keep(r) || !keep(c.user[0]) {
		t.Errorf("selectRules keeps %s: %v, acme-token: %v, %v", r.ID, keep(r), keep(c.user[0]), err)
	}
}

func TestParseConfigRefuses(t *testing.T) {
	r := builtIn(t)
	typo := r.ID[:len(r.ID)-1] + "_"
	tests := []struct{ name, text, err, hint string }{
		{"empty", "", "f: no version", "version = 1"},
		{"newer version", "version = 2\nnew = 1", "f:1: unknown version 2", "version = 1"},
		{"version as text", `version = "1"`, "f:1: unknown version 1", ""},
		{"unknown table", "version = 1\n\n[scann]\n", `f:3: unknown key "scann"`, "did you mean scan?"},
		{"unknown key in rules", "version = 1\n[rules]\ndisabled = []", `f:3: unknown key "disabled"`, "did you mean disable?"},
		{"other case", "Version = 1", "f: no version", ""},
		{"other case of a table", "version = 1\n[Rules]", `f:2: unknown key "Rules"`, "did you mean rules?"},
		{"unknown key in rule", "version = 1\n[[rule]]\nid='a'\n[[rule]]\nid='b'\nregex='c'", `f:6: unknown key "regex"`, ""},
		{"unknown key in an inline table", "version = 1\nignore = [{path='a'},\n{pth='b'}]", `f:3: unknown key "pth"`, "did you mean path?"},
		{"syntax", "version = 1\n[scan\n", "f:2: ", ""},
		{"duplicate key", "version = 1\nversion = 1", "f:2: ", ""},
		{"duplicate table", "version = 1\n[rules]\n[rules]", "f:3: ", ""},
		{"scan is no table", "scan = 1\nversion = 1", "f:1: scan is a number", "write a table: [scan]"},
		{"disable is a text", "version = 1\n[rules]\ndisable = 'x'", "f:3: disable is a text", "disable = ["},
		{"disable holds a number", "version = 1\nrules.disable = [1]", "f:2: disable holds a number", "disable = ["},
		{"unknown rule", "version = 1\n[rules]\ndisable = ['" + typo + "']", `f:3: unknown rule "` + typo + `"`, "did you mean " + r.ID + "?"},
		{"unknown rule in only", "version = 1\n[rules]\nonly = ['nope-nope-nope']", `f:3: unknown rule "nope-nope-nope"`, "rules list"},
		{"unknown rule in override", "version = 1\n[rules.override.nope-nope-nope]\nseverity = 'low'", `f:2: unknown rule "nope-nope-nope"`, ""},
		{"unknown severity", "version = 1\n[rules.override." + r.ID + "]\nseverity = 'hihg'", `f:3: unknown severity "hihg"`, "levels are"},
		{"severity none", "version = 1\n[rules.override." + r.ID + "]\nseverity = 'none'", `f:3: unknown severity "none"`, ""},
		{"ignore nothing", "version = 1\n[[ignore]]\nreason = 'r'", "f:2: an ignore entry without path and rule", ""},
		{"ignore an unknown rule", "version = 1\n[[ignore]]\nrule = 'nope-nope-nope'", `f:3: unknown rule "nope-nope-nope"`, ""},
		{"ignore as a table", "version = 1\n[ignore]\npath = 'a'", "f:2: ignore is a table", "write [[ignore]]"},
		{"entropy as text", "version = 1\n[[rule]]\nid='a'\nentropy='3'", "f:4: entropy is a text", "entropy = 3.5"},
		{"a date", "version = 1\n[[rule]]\nid=2020-01-01", "f:3: id is a date or time", ""},
		{"bad pattern", "version = 1\n[[rule]]\nid='acme-token'\npattern='a(b'", `f:2: rule "acme-token": `, ""},
		{"built-in id", "version = 1\n[[rule]]\nid='" + r.ID + "'\npattern='xyzzy_[a-z0-9]{16}'", `f:2: rule "` + r.ID + `": `, ""},
		{"too large", "version = 1\n#" + strings.Repeat("x", maxConfig), "f: larger than", ""},
		{"too many keys", "version = 1\n" + strings.Repeat("a.a=1\n", maxConfigKeys), "f:1001: more than 2000 keys", ""},
		{"too deep", "version = 1\n" + strings.Repeat("a.", 500_000) + "a=1", "f:2: tables nested deeper than 8", ""},
		{"too deep inline", "version = 1\na = " + strings.Repeat("{a=", 5000) + "1" + strings.Repeat("}", 5000), "f:2: tables nested deeper than 8", ""},
		{"too deep array", "version = 1\na = " + strings.Repeat("[", 1<<19), "f:2: ", ""},
		{"long key", "version = 1\n[" + strings.Repeat("a", 500_000) + "]\n", "f:2: a key longer than 256 bytes", ""},
		{"no text", "\x00\xff", "f:1: ", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			started := time.Now()
			_, err := parseConfig("f", []byte(tt.text))
			if err == nil || !strings.HasPrefix(err.Error(), tt.err) {
				t.Fatalf("error %q, want it to start with %q", err, tt.err)
			}
			var hint hintError
			errors.As(err, &hint)
			if !strings.Contains(hint.hint, tt.hint) {
				t.Errorf("hint %q, want %q in it", hint.hint, tt.hint)
			}
			if strings.Contains(err.Error(), "\n") || len(err.Error()) > 400 {
				t.Errorf("the error is no short line: %q", err)
			}
			if spent := time.Since(started); spent > 5*time.Second {
				t.Errorf("it took %v", spent)
			}
		})
	}
}

// TestRuleKeys: the keys of [[rule]] are those that package rules knows.
func TestRuleKeys(t *testing.T) {
	user := reflect.TypeFor[rules.UserRule]()
	for i := range user.NumField() {
		key := user.Field(i).Tag.Get("toml")
		if key == "-" {
			continue
		}
		_, err := parseConfig("f", []byte("version = 1\n[[rule]]\n"+key+" = 2020-01-01\n"))
		if err == nil || strings.Contains(err.Error(), "unknown key") {
			t.Errorf("%s: %v", key, err)
		}
	}
}

func TestLoadConfig(t *testing.T) {
	dir := t.TempDir()
	if c, err := loadConfig(dir, ""); err != nil || c.name != "" {
		t.Errorf("without a config: %v, %v", c, err)
	}
	if _, err := loadConfig(dir, filepath.Join(dir, "none.toml")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("an explicit config that is not there: %v", err)
	}
	path := filepath.Join(dir, configName)
	if err := os.WriteFile(path, []byte("version = 1\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if c, err := loadConfig(dir, ""); err != nil || c.name != path {
		t.Errorf("with a config: %v, %v", c, err)
	}
	large := filepath.Join(dir, "large")
	if err := os.WriteFile(large, make([]byte, maxConfig+1), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := loadConfig(dir, large); err == nil || !strings.Contains(err.Error(), "larger than") {
		t.Errorf("a large config: %v", err)
	}
}

func TestLoadConfigOpensOnlyFiles(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links need a privilege on Windows")
	}
	dir := t.TempDir()
	path := filepath.Join(dir, configName)
	if err := os.Symlink("/etc/passwd", path); err != nil {
		t.Fatal(err)
	}
	if _, err := loadConfig(dir, ""); err == nil || !strings.Contains(err.Error(), "not a regular file") {
		t.Errorf("a link: %v", err)
	}
}

// flagsOfScan are flags of every type that a scan has.
func flagsOfScan() *pflag.FlagSet {
	f := pflag.NewFlagSet("scan", pflag.ContinueOnError)
	f.Bool("tree", false, "")
	f.Int("jobs", 0, "")
	f.String("fail-on", "low", "a level")
	f.Duration("timeout", 0, "")
	f.StringSlice("rule", nil, "")
	f.StringArray("exclude", nil, "")
	f.StringArray("format", nil, "")
	f.String("output", "", "")
	f.Bool("reveal", false, "")
	return f
}

func TestFillPrecedence(t *testing.T) {
	const file = "version = 1\n[scan]\ntree = true\njobs = 3\nfail-on = 'high'\ntimeout = '5m'\nrule = ['a', 'b']\nexclude = 'x,y'\nformat = ['json']\n"
	tests := []struct {
		name string
		args []string
		env  map[string]string
		want map[string]string
	}{
		{name: "file", want: map[string]string{"tree": "true", "jobs": "3", "fail-on": "high", "timeout": "5m0s", "rule": "[a,b]", "exclude": "[\"x,y\"]", "format": "[json]"}},
		{name: "variable over file", env: map[string]string{"STANCH_JOBS": "7", "STANCH_FAIL_ON": "never", "STANCH_RULE": "c,d", "STANCH_EXCLUDE": "p,q", "STANCH_TREE": "false"},
			want: map[string]string{"jobs": "7", "fail-on": "never", "rule": "[c,d]", "exclude": "[p,q]", "tree": "false", "timeout": "5m0s"}},
		{name: "flag over both", args: []string{"--jobs=1", "--rule=z", "--tree=false"}, env: map[string]string{"STANCH_JOBS": "7", "STANCH_RULE": "c"},
			want: map[string]string{"jobs": "1", "rule": "[z]", "tree": "false", "fail-on": "high"}},
		{name: "flags for outside from variables", env: map[string]string{"STANCH_OUTPUT": "o", "STANCH_REVEAL": "1", "STANCH_FORMAT": "sarif=x"},
			want: map[string]string{"output": "o", "reveal": "true", "format": "[sarif=x]"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, err := parseConfig("f", []byte(file))
			if err != nil {
				t.Fatal(err)
			}
			flags := flagsOfScan()
			if err := flags.Parse(tt.args); err != nil {
				t.Fatal(err)
			}
			if err := fill(flags, func(name string) string { return tt.env[name] }, c); err != nil {
				t.Fatal(err)
			}
			for name, want := range tt.want {
				if f := flags.Lookup(name); f.Value.String() != want || !f.Changed {
					t.Errorf("%s = %s (changed: %v), want %s", name, f.Value, f.Changed, want)
				}
			}
		})
	}
}

func TestFillRefuses(t *testing.T) {
	tests := []struct {
		name, scan string
		env        map[string]string
		err, hint  string
	}{
		{"unknown key", "jbos = 1", nil, `f:3: unknown key "jbos"`, "did you mean jobs?"},
		{"number as text", "jobs = '4'", nil, "f:3: jobs is a text", "jobs = 4"},
		{"text as number", "tree = 1", nil, "f:3: tree is a number", "tree = true"},
		{"list for one", "fail-on = ['a']", nil, "f:3: fail-on is a list", `fail-on = "..."`},
		{"numbers in a list", "rule = [1]", nil, "f:3: rule holds a number", `rule = ["...`},
		{"table", "jobs = {a = 1}", nil, "f:3: jobs is a table", "jobs = 4"},
		{"value out of range", "timeout = 'soon'", nil, "f:3: timeout: not a value of this kind", "--timeout"},
		{"writes a file", "output = '/etc/passwd'", nil, "f:3: output cannot be set by a config", "--output"},
		{"writes a file by format", "format = ['json=/etc/passwd']", nil, "f:3: format cannot name a file", "--format"},
		{"reveals", "reveal = true", nil, "f:3: reveal cannot be set by a config", "--reveal"},
		{"variable", "", map[string]string{"STANCH_JOBS": "many"}, "STANCH_JOBS: jobs: not a value", "--jobs"},
		{"checked though a flag wins", "tree = 1", map[string]string{"STANCH_TREE": "true"}, "f:3: tree is a number", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, err := parseConfig("f", []byte("version = 1\n[scan]\n"+tt.scan))
			if err != nil {
				t.Fatal(err)
			}
			err = fill(flagsOfScan(), func(name string) string { return tt.env[name] }, c)
			if err == nil || !strings.HasPrefix(err.Error(), tt.err) {
				t.Fatalf("error %q, want it to start with %q", err, tt.err)
			}
			var hint hintError
			if errors.As(err, &hint); !strings.Contains(hint.hint, tt.hint) {
				t.Errorf("hint %q, want %q in it", hint.hint, tt.hint)
			}
		})
	}
}

func TestSelectRules(t *testing.T) {
	known := []*rules.Rule{{ID: "a-one", Tags: []string{"x"}, Formerly: []string{"a-old"}}, {ID: "b-two", Tags: []string{"x", "y"}}}
	tests := []struct {
		name       string
		only, skip []string
		want       []string
	}{
		{name: "all", want: []string{"a-one", "b-two"}},
		{name: "by id", only: []string{"a-one"}, want: []string{"a-one"}},
		{name: "by former id", only: []string{"a-old"}, want: []string{"a-one"}},
		{name: "by tag", only: []string{"y"}, want: []string{"b-two"}},
		{name: "skip wins", only: []string{"x"}, skip: []string{"b-two"}, want: []string{"a-one"}},
		{name: "nothing left", skip: []string{"x"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			keep, err := selectRules(known, tt.only, tt.skip)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, r := range known {
				if keep(r) {
					got = append(got, r.ID)
				}
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("kept %v, want %v", got, tt.want)
			}
		})
	}
	if _, err := selectRules(known, nil, []string{"a-oen"}); err == nil {
		t.Error("an unknown rule was taken")
	}
}

// FuzzParseConfig: any file gives a config or one line that names the file.
func FuzzParseConfig(f *testing.F) {
	for _, seed := range []string{"", "version = 1\n", "version = 1\n[scan]\njobs = 2\n[rules]\nonly = []\n",
		"version = 1\n[[rule]]\nid = 'acme-x'\npattern = 'acme_[a-z]{9}'\n[[ignore]]\npath = 'a'\n",
		"version = 1\nrule = [{id='a'}]\nscan = {a = [[{b = 1}]]}", "\"a.b\".c = 1\n[a.\"\"]\n"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := parseConfig("f", data)
		if err == nil {
			err = fill(flagsOfScan(), func(string) string { return "" }, c)
		}
		if err != nil && !strings.HasPrefix(err.Error(), "f:") {
			t.Errorf("the error does not say where: %q", err)
		}
	})
}
