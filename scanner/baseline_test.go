package scanner

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stanchdev/stanch/rules"
)

func TestBaselineRoundTrip(t *testing.T) {
	fp := func(s string) string {
		return fingerprintOf([]byte(s + strings.Repeat("0123456789abcdefghijklmnop", 2)))
	}
	b := NewBaseline(nil)
	b.Add([]Finding{
		{Fingerprint: fp("b"), Rule: &rules.Rule{ID: "acme-token"}},
		{Fingerprint: fp("a"), Rule: &rules.Rule{ID: "acme-key"}},
	}, BaselineNote{Owner: "ada", Until: day("2026-12-31"), Reason: "test  fixture\nof the parser"})
	back, err := ReadBaseline("x", strings.NewReader(string(b.Bytes())))
	if err != nil {
		t.Fatal(err)
	}
	want := b.Entries()
	for i := range want {
		want[i].Reason = "test fixture of the parser" // on one line
	}
	if diff := cmp.Diff(want, back.Entries()); diff != "" {
		t.Error(diff)
	}
	if !back.Holds(fp("a")) || back.Holds(fp("c")) {
		t.Error("a stranger is accepted or an entry is not")
	}
	if added := back.Add([]Finding{{Fingerprint: fp("a"), Rule: &rules.Rule{ID: "x"}}}, BaselineNote{}); added != 0 {
		t.Error("an entry is added twice")
	}
}

func TestReadBaselineRefusesWhatIsNoEntry(t *testing.T) {
	good := fingerprintOf([]byte("abc")) + " acme-token reason\n"
	for _, tc := range []struct{ name, text, want string }{
		{"merge conflict", good + "<<<<<<< HEAD\n", "x:2:"},
		{"truncated fingerprint", good[:20] + "\n", "x:1:"},
		{"no rule", good[:30] + "\n", "x:1:"},
		{"wildcard", "* acme-token\n", "x:1:"},
		{"no date", good[:30] + " acme-token until=soon\n", "x:1:"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := ReadBaseline("x", strings.NewReader(tc.text))
			if err == nil || !strings.HasPrefix(err.Error(), tc.want) {
				t.Errorf("got %v, want an error at %s", err, tc.want)
			}
		})
	}
}

func day(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return t
}

func TestBaselineExpires(t *testing.T) {
	b := NewBaseline([]BaselineEntry{
		{Fingerprint: "st1_a", BaselineNote: BaselineNote{Until: day("2026-11-20")}},
		{Fingerprint: "st1_b", BaselineNote: BaselineNote{Until: day("2026-11-21")}},
		{Fingerprint: "st1_c"},
	})
	current, expired := b.At(day("2026-11-21").Add(23 * time.Hour))
	if len(expired) != 1 || expired[0].Fingerprint != "st1_a" || !current.Holds("st1_b") || !current.Holds("st1_c") || current.Holds("st1_a") {
		t.Errorf("expired %v", expired)
	}
}
