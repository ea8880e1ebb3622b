package scanner

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner/match"
)

// A value that everybody knows counts a little where a program may use it, and not where
// people read about it.
func TestDummiesCountWhereTheyAreUsed(t *testing.T) {
	place := func(path string) []Run { return []Run{{Path: path, State: StateHead}} }
	texts := []string{"DB_PASSWORD=changeme\n", "url: postgres://app:changeme@db.prod/app\n", "client.login('admin', 'changeme')\n", "stripe = " + published[0] + "\n",
		"db.password = admin\n"}
	for _, text := range texts {
		src := &memory{items: []memoryItem{
			{text: text, runs: append(place("app.conf"), place("docs/app.conf")...)},
			{text: "# title\n" + text, runs: place("README.md")},
			{text: "// like this: " + text, runs: place("main.go")},
			{text: "one\n\n" + text, kind: KindCommit, runs: []Run{{Kind: KindCommit, Path: ".git/commit/1"}}},
		}}
		res := mustScan(t, Options{MinConfidence: rules.Possible}, src)
		var got []string
		for _, f := range res.Findings {
			for _, p := range f.Places {
				got = append(got, f.Confidence.String()+" "+p.Path)
			}
		}
		if diff := cmp.Diff([]string{"possible app.conf"}, got); diff != "" {
			t.Errorf("%s%s", text, diff)
		}
	}
}

func TestIsDocumentation(t *testing.T) {
	tests := []struct {
		path string
		want bool
	}{
		{"README", true}, {"a/readme.txt", true}, {"CHANGES.txt", true}, {"guide/setup.md", true}, {"a/b.RST", true}, {"docs/conf/app.yml", true},
		{".env.example", true}, {"config-sample.php", true}, {"app.template.json", true}, {"lib.zip!/doc/a.html", true},
		{".env", false}, {"src/docs.go", false}, {"templates/app.yml", false}, {"readme-server/main.go", false}, {"distance.go", false},
	}
	for _, tt := range tests {
		if got := isDocumentation(tt.path); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.path, got, tt.want)
		}
	}
}

func TestInComment(t *testing.T) {
	tests := []struct {
		text string
		want bool
	}{
		{"# password = X", true}, {"  // password = X", true}, {"x = 1 // password is X", true}, {"x: 1 # X", true}, {"-- X", true}, {"; X", true}, {" * X", true},
		{"#password=X", true}, {"//password=X", true}, {"/* a\n b X */", true}, {"<!-- a\n X -->", true}, {"% X", true},
		{"password = X", false}, {"url = http://a:X@h", false}, {"a#X", false}, {"/* a */ X", false}, {"tool --password X", false}, {"--password X", false},
		{"# one\nX", false}, {"a*X", false}, {"src/*.go X", false}, {"color: #X", false},
	}
	for _, tt := range tests {
		at := strings.IndexByte(tt.text, 'X')
		if got := inComment([]byte(tt.text), match.Span{Start: at, End: at + 1}); got != tt.want {
			t.Errorf("%q: %v, want %v", tt.text, got, tt.want)
		}
	}
}
