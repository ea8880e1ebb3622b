package ignore

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	gitignore "github.com/sabhiram/go-gitignore"

	"github.com/google/go-cmp/cmp"
)

func TestMatch(t *testing.T) {
	tests := []struct {
		name, patterns, path, want string
	}{
		{"by name", "secret.env", "a/b/secret.env", "secret.env"},
		{"by name, below a directory", "build", "a/build/x/y", "build"},
		{"anchored", "/build", "a/build/x", ""},
		{"anchored by a slash inside", "a/build", "x/a/build", ""},
		{"directory only", "build/", "a/build", ""},
		{"directory only, below", "build/", "a/build/x", "build/"},
		{"no partial names", "build", "rebuild/buildx", ""},
		{"suffix", "*.o", "a/b.o", "*.o"},
		{"star stays in a part", "a/*.o", "a/b/c.o", ""},
		{"two stars inside", "a/**/c.o", "a/x/y/c.o", "a/**/c.o"},
		{"two stars for nothing", "a/**/c.o", "a/c.o", "a/**/c.o"},
		{"two stars at the end need something", "a/**", "a", ""},
		{"two stars at the end", "a/**", "a/b/c", "a/**"},
		{"two stars at the beginning", "**/b/c", "x/y/b/c", "**/b/c"},
		{"two stars in a name are one", "x/a**b", "x/a/b", ""},
		{"two stars behind a literal, as git", "x/a**/b", "x/ay/z/b", "x/a**/b"},
		{"question mark", "a?c", "abc", "a?c"},
		{"question mark is a byte", "a?c", "aéc", ""},
		{"class", "[a-c]1", "b1", "[a-c]1"},
		{"class of a name", "[[:digit:]]x", "7x", "[[:digit:]]x"},
		{"negated class", "[!a]1", "a1", ""},
		{"class never matches a slash", "a[/]b", "a/b", ""},
		{"regular expression syntax is plain", "a(b|c)+", "ab", ""},
		{"plain syntax matches itself", "a(b|c)+", "a(b|c)+", "a(b|c)+"},
		{"escape", `\*`, "*", `\*`},
		{"escaped hash", `\#x`, "#x", `\#x`},
		{"comment", "#x", "#x", ""},
		{"escaped exclamation mark", `\!x`, "!x", `\!x`},
		{"spaces at the end go", "x  ", "x", "x"},
		{"escaped space stays", `x\ `, "x ", `x\ `},
		{"carriage return goes", "x\r", "x", "x"},
		{"later line re-includes", "*.o\n!keep.o", "keep.o", ""},
		{"not below an ignored directory", "a\n!a/keep.o", "a/keep.o", "a"},
		{"a re-included directory re-includes nothing below", "a/b\n!a", "a/b", "a/b"},
		{"last one counts", "x\n!x\nx", "x", "x"},
		{"byte order mark", "\xEF\xBB\xBFx", "x", "x"},
		{"newline in a name", "a*", "a\nb", "a*"},
		{"no UTF-8", "\xff?", "\xff\xfe", "\xff?"},
	}
	for _, test := range tests {
		m, _ := NewMatcher("x", []byte(test.patterns), Options{})
		got, ok := m.Match(test.path)
		if got != test.want || ok != (test.want != "") {
			t.Errorf("%s: %q on %q: got %q, %v, want %q", test.name, test.patterns, test.path, got, ok, test.want)
		}
	}
}

func TestNilMatcherMatchesNothing(t *testing.T) {
	var m *Matcher
	if p, ok := m.Match("a/b"); ok {
		t.Errorf("matched by %q", p)
	}
}

func TestDir(t *testing.T) {
	list := func(text string) *List {
		l, problems := Parse("x", []byte(text), Options{})
		if problems != nil {
			t.Fatal(problems)
		}
		return l
	}
	root := Root(list("*.core\n*.tmp"), list("!my.core")).Enter("", list("*.log\n/out\n!keep.tmp"))
	sub := root.Enter("sub", list("!*.log\n/only"))
	deep := sub.Enter("deep", nil)
	out := root.Enter("out", list("!*"))
	tests := []struct {
		name  string
		dir   *Dir
		entry string
		isDir bool
		want  bool
	}{
		{"root list", root, "x.log", false, true},
		{"deeper list overrules", sub, "x.log", false, false},
		{"and holds deeper still", deep, "x.log", false, false},
		{"anchored at its own folder", sub, "only", false, true},
		{"not deeper", deep, "only", false, false},
		{"global list", deep, "x.core", false, true},
		{"later global list overrules", deep, "my.core", false, false},
		{"gitignore overrules global", root, "keep.tmp", false, false},
		{"ignored directory", root, "out", true, true},
		{"its own list is not read", out, "x", false, true},
		{"nor below", out.Enter("y", nil), "x", false, true},
	}
	for _, test := range tests {
		if got := test.dir.Ignored(test.entry, test.isDir); got != test.want {
			t.Errorf("%s: got %v", test.name, got)
		}
	}
	if !out.All() || deep.All() {
		t.Errorf("All: out %v, deep %v", out.All(), deep.All())
	}
}

func TestProblems(t *testing.T) {
	long := strings.Repeat("[a]", maxWild)
	tests := []struct {
		name, data string
		want       []string
	}{
		{"fine", "a\n\n# comment\n!b/\n", nil},
		{"unclosed", "a\nb[", []string{`x:2: pattern matches nothing: a "[" without its "]"`}},
		{"unknown class", "[[:nope:]]", []string{"x:1: pattern matches nothing: a class of an unknown name"}},
		{"backslash", "a\\", []string{`x:1: pattern matches nothing: nothing follows the last "\"`}},
		{"slash", "/", []string{"x:1: pattern names nothing"}},
		{"empty class", "a/[/]", []string{"x:1: pattern matches nothing: a class without a member"}},
		{"long", "\n" + long, []string{"x:2: pattern with more than 1024 bytes from its first wildcard on"}},
		{"many", strings.Repeat("a\n", maxPatterns+9), []string{"x:65537: more than 65536 patterns; the rest is not read"}},
		{"much", strings.Repeat("*"+strings.Repeat("?", 1000)+"\n", 70), []string{"x:66: more than 65536 bytes of wildcard patterns; the rest is not read"}},
		{"large", strings.Repeat("#", maxFile+1), []string{"x: larger than 1048576 bytes; nothing is ignored by it"}},
	}
	for _, test := range tests {
		_, problems := Parse("x", []byte(test.data), Options{})
		var got []string
		for _, p := range problems {
			got = append(got, p.Error())
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
}

// What is not read must never hide a path.
func TestLimitsHideNothing(t *testing.T) {
	tests := []struct {
		name, data string
		hidden     bool
	}{
		{"long pattern", "x\n" + strings.Repeat("[a]", maxWild), true},
		{"long negated pattern", "x\n!" + strings.Repeat("[a]", maxWild), false},
		{"too many patterns", "x\n" + strings.Repeat("a\n", maxPatterns), false},
		{"large file", "x\n" + strings.Repeat("#", maxFile), false},
	}
	for _, test := range tests {
		m, problems := NewMatcher("f", []byte(test.data), Options{})
		if len(problems) != 1 || !problems[0].Limit {
			t.Errorf("%s: problems %v", test.name, problems)
		}
		if _, ok := m.Match("x"); ok != test.hidden {
			t.Errorf("%s: hidden: %v", test.name, ok)
		}
	}
}

func TestNewGlobs(t *testing.T) {
	m, err := NewGlobs([]string{"*.min.js", "vendor/", "!vendor"}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if p, ok := m.Match("a/b.min.js"); !ok || p != "*.min.js" {
		t.Errorf("got %q, %v", p, ok)
	}
	for _, bad := range []string{"", "# x", "a[", "a\nb", "   ", "/"} {
		if _, err := NewGlobs([]string{"ok", bad}, Options{}); err == nil {
			t.Errorf("%q: no error", bad)
		}
	}
}

// Backtracking matchers need longer than anyone can wait for these.
func TestHostilePatternsAreQuick(t *testing.T) {
	start := time.Now()
	for _, pattern := range []string{
		strings.Repeat("*a", 500) + "b",
		strings.Repeat("**/a/", 200) + "b",
		"x/" + strings.Repeat("*[ab]", 200) + "c",
		strings.Repeat("?*", 500) + "b",
	} {
		m, problems := NewMatcher("x", []byte(pattern), Options{})
		if problems != nil {
			t.Fatal(problems)
		}
		for _, path := range []string{strings.Repeat("a", 4000), "x/" + strings.Repeat("a", 3000), strings.Repeat("a/", 300) + "a"} {
			if p, ok := m.Match(path); ok {
				t.Errorf("%q matched", p)
			}
		}
	}
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("took %s", took)
	}
}

// The budget is used up by what nearly matches, not by what does not look like it.
func TestBudget(t *testing.T) {
	patterns := strings.Repeat(strings.Repeat("*[ab]", 100)+"[c]\n", 100)
	m, _ := NewMatcher("x", []byte(patterns+"ab*.o\nplain\n"), Options{})
	for range 1000 {
		m.Match(strings.Repeat("x", 90))
	}
	if m.Exceeded() {
		t.Fatal("used up by names that are too short")
	}
	for range 100 {
		if p, ok := m.Match(strings.Repeat("ab", 120)); ok {
			t.Fatalf("matched by %q", p)
		}
	}
	if !m.Exceeded() {
		t.Error("not used up")
	}
	if _, ok := m.Match("abc.o"); ok {
		t.Error("a star still matches")
	}
	if _, ok := m.Match("plain"); !ok {
		t.Error("a plain name does not")
	}
}

// The reasons why go-gitignore is not handed patterns as they are. A line that
// starts to pass may leave doc.go.
func TestWhereTheLibraryDiffers(t *testing.T) {
	tests := []struct {
		pattern, path string
		git           bool
	}{
		{"a?c", "abc", true},
		{"a/**", "a", false},
		{"a(b)", "a(b)", true},
		{"a+", "aa", false},
		{`a\.b`, "a.b", true},
		{`x\ `, "x ", true},
		{"[!a]", "b", true},
		{"a{2}", "aa", false},
		{"**.o", "a.o", true},
		{`\d`, "5", false},
		{"a/*.c", "x/a/b.c", false},
		{"a/b", "x/a/b", false},
	}
	for _, test := range tests {
		raw := gitignore.CompileIgnoreLines(test.pattern).MatchesPath(test.path)
		m, _ := NewMatcher("x", []byte(test.pattern), Options{})
		_, ours := m.Match(test.path)
		if ours != test.git {
			t.Errorf("%q on %q: ours says %v", test.pattern, test.path, ours)
		}
		if raw == test.git {
			t.Logf("%q on %q: the library is right by itself", test.pattern, test.path)
		}
	}
}

func TestAgreesWithSlowTwin(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 6))
	paths := make([]string, 200)
	for i := range paths {
		paths[i] = randomPath(rnd)
	}
	matched := 0
	for i := range 20000 {
		line, ok := lineText([]byte(randomLine(rnd, paths)))
		if !ok {
			continue
		}
		foldCase, isDir := i%4 == 0, i%3 == 0
		l, _ := Parse("x", []byte(line), Options{FoldCase: foldCase})
		for range 8 {
			path := pick(rnd, paths)
			base := path[strings.LastIndexByte(path, '/')+1:]
			got := l.last(path, base, isDir) != nil
			if want := slowMatch(line, path, isDir, foldCase); got != want {
				t.Fatalf("%q on %q, directory %v, fold %v: got %v", line, path, isDir, foldCase, got)
			}
			if got {
				matched++
			}
		}
	}
	if matched < 1000 {
		t.Errorf("only %d matches: the generator is too tame", matched)
	}
}

func FuzzPattern(f *testing.F) {
	for _, g := range globs {
		f.Add("a"+g+"b/"+g, "axb/c", false, false)
	}
	f.Fuzz(func(t *testing.T, line, path string, isDir, foldCase bool) {
		text, ok := lineText([]byte(line))
		if !ok || strings.ContainsAny(line, "\n\x00") || len(line) > 40 || len(path) > 60 || strings.Contains(path, "\x00") ||
			strings.Contains("/"+path+"/", "//") {
			return
		}
		if again, _ := lineText([]byte(text)); again != text || strings.HasPrefix(text, "\xEF\xBB\xBF") {
			return
		}
		l, _ := Parse("x", []byte(text), Options{FoldCase: foldCase})
		base := path[strings.LastIndexByte(path, '/')+1:]
		if got, want := l.last(path, base, isDir) != nil, slowMatch(text, path, isDir, foldCase); got != want {
			t.Fatalf("%q on %q: got %v, want %v", text, path, got, want)
		}
	})
}

func BenchmarkIgnored(b *testing.B) {
	l, _ := Parse("x", []byte("*.o\n*.log\nbuild/\nnode_modules/\n/dist\n.DS_Store\n*.py[cod]\n__pycache__/\n.env.*\n!.env.example\ndocs/**/*.html\n"), Options{})
	d := Root().Enter("", l).Enter("some", nil).Enter("folder", nil)
	for b.Loop() {
		if d.Ignored("source_file.go", false) {
			b.Fatal("ignored")
		}
	}
}
