package match

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/rules"
)

func only(r *rules.Rule) Options {
	return Options{User: []*rules.Rule{r}, Enabled: func(x *rules.Rule) bool { return x == r }}
}

// texts scans and returns what the hits match.
func texts(s *Set, data string) []string {
	var out []string
	for _, h := range s.Scan(s.NewScratch(), nil, []byte(data)) {
		out = append(out, data[h.Match.Start:h.Match.End]+"|"+data[h.Secret.Start:h.Secret.End])
	}
	return out
}

func TestScanUserRules(t *testing.T) {
	tests := []struct {
		name string
		rule rules.Rule
		data string
		want []string
	}{
		{"literal", rules.Rule{Pattern: `\bzqx_(?P<secret>[a-z]{4})\b`}, "zqx_abcd azqx_abcd zqx_abcde zqx_efgh",
			[]string{"zqx_abcd|abcd", "zqx_efgh|efgh"}},
		{"folded", rules.Rule{Pattern: `(?i)ZqX=[0-9]{3}`}, "zqX=123 ZQX=12", []string{"zqX=123|zqX=123"}},
		{"before the literal", rules.Rule{Pattern: `[a-z]{1,4}@zqxv`}, "abcdefg@zqxv", []string{"defg@zqxv|defg@zqxv"}},
		{"as regexp", rules.Rule{Pattern: `^zqx(?:ab|c)*d\b`, MaxLen: 20}, "zqxabcd\nzqxd", []string{"zqxabcd|zqxabcd"}},
		{"as regexp, inside", rules.Rule{Pattern: `\bzqx(?:ab|c)*d\b`, MaxLen: 20}, "azqxd zqxabcd éazqxd zqxdé zqxda",
			[]string{"zqxabcd|zqxabcd", "zqxd|zqxd"}},
		{"longer than MaxLen", rules.Rule{Pattern: `zqx[a-z]+`, MaxLen: 6}, "zqxabc zqxabcd", []string{"zqxabc|zqxabc"}},
		{"keyword before and behind", rules.Rule{Pattern: `\b[0-9]{6}\b`, Keywords: []string{"Acme"}}, "123456 ........ acme 222222, 333333 444444",
			[]string{"222222|222222"}},
		{"keyword in the match", rules.Rule{Pattern: `[a-z]{7}`, Keywords: []string{"zqx"}}, "aazqxbb", []string{"aazqxbb|aazqxbb"}},
		{"keyword and literal", rules.Rule{Pattern: `zqx[0-9]{3}`, Keywords: []string{"acme"}}, "zqx123 acme" + strings.Repeat(" ", 20) + "zqx456",
			[]string{"zqx123|zqx123"}},
		{"overlap, fixed", rules.Rule{Pattern: `abab[ab]{2}`}, "abababababab", []string{"ababab|ababab", "ababab|ababab"}},
		{"one byte between", rules.Rule{Pattern: `(?:^|,)(?P<secret>zqx[0-9])(?:,|$)`}, "zqx1,zqx2,zqx3",
			[]string{"zqx1,|zqx1", ",zqx2,|zqx2", ",zqx3|zqx3"}},
		{"lazy", rules.Rule{Pattern: `zqx[a-z]{0,9}?y`}, "zqxaayby", []string{"zqxaay|zqxaay"}},
		{"gives back", rules.Rule{Pattern: `zqx[a-z]{0,9}y`}, "zqxaaybyb", []string{"zqxaayby|zqxaayby"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.rule.ID = "user"
			if diff := cmp.Diff(tt.want, texts(newSet(t, only(&tt.rule)), tt.data)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestNewRefuses(t *testing.T) {
	tests := []struct {
		name string
		rule rules.Rule
		want string
	}{
		{"bad syntax", rules.Rule{Pattern: `zqx(`}, "missing closing )"},
		{"no literal", rules.Rule{Pattern: `[a-z]{9}`}, "give keywords"},
		{"no end", rules.Rule{Pattern: `zqx.*`}, "no longest match"},
		{"short keyword", rules.Rule{Pattern: `[a-z]{9}`, Keywords: []string{"ab"}}, "3 to 64"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.rule.ID = "user"
			if _, err := New(only(&tt.rule)); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
}

func TestEnabled(t *testing.T) {
	r := &rules.Rule{ID: "user", Pattern: `zqx[0-9]{3}`}
	s := newSet(t, Options{User: []*rules.Rule{r}, Enabled: func(x *rules.Rule) bool { return x != r }})
	if got := texts(s, "zqx123"); got != nil {
		t.Errorf("a disabled rule hit: %q", got)
	}
	if n := len(s.Rules()); n != len(rules.All())+1 || s.Rules()[n-1] != r {
		t.Error("a disabled rule lost its place")
	}
}

// A content made to be slow costs a bounded number of looks, and what was not
// judged is counted.
func TestScanBoundsWork(t *testing.T) {
	s := newSet(t, Options{})
	sc := s.NewScratch()
	for _, unit := range []string{"-----BEGIN RSA " + "PRIVATE KEY-----\n", "eyJ-", "password=", "&sv=a&sig=", "T3Blbk" + "FJ"} {
		data := bytes.Repeat([]byte(unit), 4<<20/len(unit))
		s.Scan(sc, nil, data)
		if most := sc.budget + 8*(32<<10)*regexpWork; sc.work > most {
			t.Errorf("%q: work %d, more than %d", unit, sc.work, most)
		}
		if sc.OverBudget() == 0 && sc.work > sc.budget {
			t.Errorf("%q: what was left out is not counted", unit)
		}
	}
	s.Scan(sc, nil, []byte("nothing"))
	if sc.OverBudget() != 0 {
		t.Error("the count outlives the scan")
	}
}

func TestScanDoesNotAllocate(t *testing.T) {
	s := newSet(t, Options{})
	var data bytes.Buffer
	all, of := hitTexts(s)
	for i, text := range all {
		if p := &s.programs[of[i]]; p.shape == nil || len(p.shape.Variants) > 0 {
			data.WriteString(text)
			data.WriteByte('\n')
		}
	}
	enabled := func(r *rules.Rule) bool {
		for i := range s.rules {
			if s.rules[i] == r {
				p := &s.programs[i]
				return p.shape == nil || len(p.shape.Variants) > 0
			}
		}
		return false
	}
	s2 := newSet(t, Options{Enabled: enabled})
	sc := s2.NewScratch()
	hits := s2.Scan(sc, nil, data.Bytes())
	if len(hits) < 100 {
		t.Fatalf("only %d hits", len(hits))
	}
	if n := testing.AllocsPerRun(10, func() { hits = s2.Scan(sc, hits[:0], data.Bytes()) }); n != 0 {
		t.Errorf("%v allocations a scan", n)
	}
}
