package scanner

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner/match"
)

func TestFindMark(t *testing.T) {
	rule := &rules.Rule{ID: "acme-token", Formerly: []string{"acme-key"}}
	known := func(id string) bool { return id == "acme-token" || id == "acme-key" || id == "other-rule" }
	for _, tc := range []struct{ name, text, mark, problem string }{
		{"own line", "x = SECRET # stanch:ignore acme-token - fixture", "stanch:ignore acme-token", ""},
		{"own line, any rule", "x = SECRET // stanch:ignore *", "stanch:ignore *", ""},
		{"own line, before", "/* stanch:ignore acme-token */ x = SECRET", "stanch:ignore acme-token", ""},
		{"former id", "x = SECRET # stanch:ignore acme-key", "stanch:ignore acme-key", ""},
		{"list", "x = SECRET # stanch:ignore other-rule,acme-token", "stanch:ignore acme-token", ""},
		{"comment line above", "# stanch:ignore acme-token\nx = SECRET", "stanch:ignore acme-token", ""},
		{"comment line above, CRLF", "  // stanch:ignore acme-token\r\nx = SECRET", "stanch:ignore acme-token", ""},
		{"markup comment above", "<!-- stanch:ignore acme-token -->\n<a>SECRET</a>", "stanch:ignore acme-token", ""},
		{"another secret's line above", "y = 1 # stanch:ignore acme-token\nx = SECRET", "", ""},
		{"two lines above", "# stanch:ignore acme-token\n\nx = SECRET", "", ""},
		{"line below", "x = SECRET\n# stanch:ignore acme-token", "", ""},
		{"another rule", "x = SECRET # stanch:ignore other-rule", "", ""},
		{"unknown rule", "x = SECRET # stanch:ignore acme-tokn", "", "unknown rule acme-tokn"},
		{"no rule", "x = SECRET # stanch:ignore", "", "names no rule"},
		{"no rule but prose", "x = SECRET # stanch:ignore (fixture)", "", "names no rule"},
		{"block", "# stanch:ignore-start acme-token - keys of the test server\ny = 1\nx = SECRET\nz = 2\n# stanch:ignore-end\n", "stanch:ignore acme-token", ""},
		{"behind a block", "# stanch:ignore-start acme-token\n# stanch:ignore-end\nx = SECRET", "", ""},
		{"block of another rule", "# stanch:ignore-start other-rule\nx = SECRET\n# stanch:ignore-end", "", ""},
		{"block without an end", "# stanch:ignore-start acme-token\nx = SECRET\n", "", "no stanch:ignore-end"},
		{"block that starts again", "# stanch:ignore-start acme-token\nx = SECRET\n# stanch:ignore-start acme-token\n# stanch:ignore-end", "", "no stanch:ignore-end"},
		{"block without a rule", "# stanch:ignore-start\nx = SECRET\n# stanch:ignore-end", "", "names no rule"},
		{"start that is no comment", "y = \"1\" + \"# stanch:ignore-start acme-token\"\nx = SECRET\n# stanch:ignore-end", "", ""},
		{"gitleaks", "x = SECRET # gitleaks:allow", "gitleaks:allow", ""},
		{"detect-secrets", "x = SECRET  # pragma: allowlist secret", "pragma: allowlist secret", ""},
		{"detect-secrets, next line", "# pragma: allowlist nextline secret\nx = SECRET", "pragma: allowlist nextline secret", ""},
		{"too far", "x = SECRET" + strings.Repeat(" ", markReach+1) + "# stanch:ignore acme-token", "", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			i := strings.Index(tc.text, "SECRET")
			got := findMark(&rare{text: blockStart, data: []byte(tc.text)}, match.Span{Start: i, End: i + 6}, rule, known)
			if got.text != tc.mark || !strings.Contains(got.problem, tc.problem) || (tc.problem == "") != (got.problem == "") {
				t.Errorf("got %+v, want mark %q and problem %q", got, tc.mark, tc.problem)
			}
		})
	}
}

// A content made from one without blocks is looked at where it is new, and where two copies meet.
func TestBlocksOfADelta(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	base := []byte("x = 1\nstanch:ignore-\nstart acme-token\n# stanch:ignor\ne-start\n" + strings.Repeat("y = 2\n", 20))
	found := 0
	for range 20000 {
		var data []byte
		var copies []match.Copy
		for range 1 + rng.IntN(4) {
			if rng.IntN(3) == 0 {
				data = append(data, blockStart[rng.IntN(8):8+rng.IntN(len(blockStart)-7)]...)
			}
			src := rng.IntN(60)
			n := rng.IntN(len(base) - src)
			if rng.IntN(2) == 0 {
				n = rng.IntN(25)
			}
			copies = append(copies, match.Copy{Dst: len(data), Src: src, Len: n})
			data = append(data, base[src:src+n]...)
		}
		want := bytes.Contains(data, []byte(blockStart))
		if got := (&rare{text: blockStart, data: data, copies: copies}).before(len(data)); got != want {
			t.Fatalf("%v in %q, of copies %v", got, data, copies)
		}
		if want {
			found++
		}
	}
	if found < 100 {
		t.Errorf("%d hold a block, too few to show anything", found)
	}
	bad := &rare{text: blockStart, data: []byte(blockStart), copies: []match.Copy{{Dst: 5, Len: 99}}}
	if !bad.before(len(bad.data)) {
		t.Error("copies that cannot be hide a block")
	}
}
