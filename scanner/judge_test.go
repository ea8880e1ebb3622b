package scanner

import (
	"encoding/base64"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner/match"
)

func TestSettleKeepsOneCandidateForTheSameBytes(t *testing.T) {
	cand := func(id string, start, end int, change func(*candidate)) candidate {
		c := candidate{rule: &rules.Rule{ID: id}, span: match.Span{Start: start, End: end}, confidence: rules.Likely, severity: rules.High}
		if change != nil {
			change(&c)
		}
		return c
	}
	generic := func(c *candidate) { c.rule.Family = rules.FamilyGeneric }
	proven := func(c *candidate) { c.confidence = rules.Certain }
	over := func(id string) func(*candidate) { return func(c *candidate) { c.rule.Over = []string{id} } }
	for _, tc := range []struct {
		name string
		in   []candidate
		want []string
	}{
		{"apart", []candidate{cand("b", 10, 20, nil), cand("a", 0, 10, nil)}, []string{"a", "b"}},
		{"format beats generic", []candidate{cand("g", 0, 30, generic), cand("f", 5, 20, nil)}, []string{"f"}},
		{"proof beats length", []candidate{cand("long", 0, 30, nil), cand("proven", 5, 20, proven)}, []string{"proven"}},
		{"over beats proof", []candidate{cand("a", 0, 20, over("b")), cand("b", 0, 20, proven)}, []string{"a"}},
		{"longer beats shorter", []candidate{cand("short", 0, 10, nil), cand("long", 0, 20, nil)}, []string{"long"}},
		{"a winner clears both sides", []candidate{cand("l", 0, 10, nil), cand("r", 12, 20, nil), cand("w", 5, 18, proven)}, []string{"w"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var got []string
			for _, c := range settle(tc.in) {
				got = append(got, c.rule.ID)
			}
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A format that was doubted takes over the confidence of a name, unless everybody knows the value or a
// rule has decoded it.
func TestSettleLearnsFromNames(t *testing.T) {
	name := candidate{rule: &rules.Rule{ID: "g", Family: rules.FamilyGeneric}, span: match.Span{Start: 0, End: 20}, confidence: rules.Likely}
	for _, tc := range []struct {
		name   string
		format candidate
		want   rules.Confidence
	}{
		{"doubted", candidate{confidence: rules.Possible}, rules.Likely},
		{"proven", candidate{confidence: rules.Certain}, rules.Certain},
		{"known", candidate{confidence: rules.Possible, dummy: true}, rules.Possible},
		{"decoded", candidate{confidence: rules.Possible, canonical: []byte("x")}, rules.Possible},
	} {
		t.Run(tc.name, func(t *testing.T) {
			tc.format.rule, tc.format.span = &rules.Rule{ID: "f"}, name.span
			kept := settle([]candidate{name, tc.format})
			if len(kept) != 1 || kept[0].rule.ID != "f" || kept[0].confidence != tc.want {
				t.Errorf("kept %d, %v", len(kept), kept[0].confidence)
			}
		})
	}
}

func TestLinesLocate(t *testing.T) {
	text := "one\ntwo\r\nthree\rfour\n\nsix"
	for _, tc := range []struct {
		name       string
		start, end int
		want       Position
	}{
		{"first byte", 0, 3, Position{1, 1, 1, 4}},
		{"after LF", 4, 7, Position{2, 1, 2, 4}},
		{"after CR LF", 9, 14, Position{3, 1, 3, 6}},
		{"after CR", 15, 19, Position{4, 1, 4, 5}},
		{"over lines", 15, 24, Position{4, 1, 6, 4}},
		{"end", 21, 24, Position{6, 1, 6, 4}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := newLines([]byte(text)).locate(match.Span{Start: tc.start, End: tc.end})
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// However a login is written in a header, its password is the secret, and is found once.
func TestBasicLogins(t *testing.T) {
	word := "Tulips" + "4Roses&" + "Xq7"
	login := base64.StdEncoding.EncodeToString([]byte("bob:" + word))
	for _, form := range []string{"Authorization: Basic %s\n", "authorization: basic %s\r\n", `curl -H "Authorization: Basic %s" http://h/`,
		`h = {"Authorization": "Basic %s"}`, `r.Header.Set("Authorization", "Basic %s")`, "Proxy: Basic %s\n"} {
		src := &memory{items: []memoryItem{{text: fmt.Sprintf(form, login), runs: []Run{{Path: "f"}}}, {text: `password = "` + word + `"`, runs: []Run{{Path: "g"}}}}}
		res := mustScan(t, Options{MinConfidence: rules.Likely}, src)
		if len(res.Findings) != 1 || string(res.Findings[0].Secret.Reveal()) != word || len(res.Findings[0].Places) != 2 {
			t.Errorf("%q: %d findings, want its password, in two places", form, len(res.Findings))
		}
	}
}

// A value in base64 within a call is judged by its text wherever in a content it stands.
func TestDecodedArgumentFarInside(t *testing.T) {
	word := "Tulips" + "4Roses&" + "Xq7"
	for _, before := range []int{0, 600, 3000} {
		text := strings.Repeat("\n", before) + `password = decode("` + base64.StdEncoding.EncodeToString([]byte(word)) + `")`
		res := mustScan(t, Options{MinConfidence: rules.Likely}, &memory{items: []memoryItem{{text: text, runs: []Run{{Path: "f"}}}}})
		if len(res.Findings) != 1 || string(res.Findings[0].Secret.Reveal()) != word {
			t.Errorf("behind %d lines: %d findings, want the word", before, len(res.Findings))
		}
	}
}
