package match

import (
	"strings"
	"testing"

	"github.com/stanchdev/stanch/rules"
)

// contextRulesOf returns the rules with a context, with their numbers.
func contextRulesOf(s *Set) map[int]*rules.Rule {
	out := map[int]*rules.Rule{}
	for i, r := range s.Rules() {
		if r.Context != "" {
			out[i] = r
		}
	}
	return out
}

// Every rule with a context finds the values of the texts made of it, once and
// exactly, and nothing in the near misses, whoever else may.
func TestContextExamples(t *testing.T) {
	all := contextRulesOf(newSet(t, Options{}))
	if len(all) < 700 {
		t.Fatalf("only %d rules have a context", len(all))
	}
	for i, r := range all {
		if testing.Short() && i%20 != 0 {
			continue
		}
		s := newSet(t, Options{Enabled: func(other *rules.Rule) bool { return other == r }})
		sc := s.NewScratch()
		hits, misses := rules.Examples(r, 1)
		if len(hits) < 15 || len(misses) < 6 {
			t.Errorf("%s: %d hits and %d misses", r.ID, len(hits), len(misses))
		}
		for _, e := range hits {
			got := s.Scan(sc, nil, []byte(e.Text))
			if len(got) != 1 || got[0].Rule != i || got[0].Secret != (Span{Start: e.Start, End: e.End}) {
				t.Errorf("%s: %s: %d hits in %s", r.ID, e.Form, len(got), masked(e))
			}
		}
		for _, e := range misses {
			if got := s.Scan(sc, nil, []byte(e.Text)); len(got) > 0 {
				t.Errorf("%s: %s: a hit in %s", r.ID, e.Form, masked(e))
			}
		}
	}
}

// masked is the text of an example without its value, as scanners should read it.
func masked(e rules.Example) string {
	return strings.Replace(e.Text, e.Text[e.Start:e.End], "[value]", 1)
}

// With all rules, a value has one claim of a rule with a context: the rule that the
// text was made of, or one whose word the text holds just as well.
func TestContextClaimsAreOne(t *testing.T) {
	s := newSet(t, Options{})
	sc := s.NewScratch()
	others := 0
	total := 0
	for i, r := range contextRulesOf(s) {
		if testing.Short() && i%20 != 0 {
			continue
		}
		hits, _ := rules.Examples(r, 2)
		for _, e := range hits {
			total++
			var claims []Hit
			for _, h := range s.Scan(sc, nil, []byte(e.Text)) {
				if s.programs[h.Rule].context() && h.Secret.Start < e.End && e.Start < h.Secret.End {
					claims = append(claims, h)
				}
			}
			if len(claims) != 1 {
				t.Errorf("%s: %s: %d claims in %s", r.ID, e.Form, len(claims), masked(e))
				continue
			}
			if claims[0].Rule == i {
				continue
			}
			others++
			winner := s.Rules()[claims[0].Rule]
			if !sharesWord(r, winner, e.Text[claims[0].Name.Start:claims[0].Name.End]) {
				t.Errorf("%s: %s: %s takes %s", r.ID, e.Form, winner.ID, masked(e))
			}
		}
	}
	t.Logf("%d of %d values are taken by another rule", others, total)
}

// sharesWord tells whether both rules ask for the word that the winner was told by.
func sharesWord(a, b *rules.Rule, word string) bool {
	word = strings.ToLower(word)
	has := func(r *rules.Rule) bool {
		for _, w := range r.ContextWords() {
			if w.Text == word {
				return true
			}
		}
		return false
	}
	return has(a) && has(b)
}

// What a path, a fragment or a name says to be something else is no vendor's key, although the vendor is named.
func TestContextNearMisses(t *testing.T) {
	s := newSet(t, Options{})
	sc := s.NewScratch()
	commit := strings.Repeat("904713c592", 4)
	mixed := "8ExrBIUlnV" + "aanrjQrvL8Sh"
	uuid := "89fcc2c4-08b0-4bd9" + "-9f25-e30687b580d0"
	for _, text := range []string{
		`"url": "https://api.github.com/repos/acme/shop/zipball/` + commit + `",`,
		`"statuses_url": "https://api.github.com/repos/acme/shop/statuses/` + commit + `",`,
		`source = "git+https://github.com/acme/shop?rev=` + commit + `#` + commit + `"`,
		commit + " " + commit + " Ann <ann@acme.io> 1 +0000\tcommit: github, a token\n",
		"github token\n" + commit + "  github.tar\n",
		`"X-Mandrill-Signature": "` + mixed + `/M9pg="`,
		`{"vault": {"key": "arn:aws:kms:us-east-1:1:key/` + uuid + `"}}`,
	} {
		for _, h := range s.Scan(sc, nil, []byte(text)) {
			if s.programs[h.Rule].context() {
				t.Errorf("%s in %s", s.Rules()[h.Rule].ID, text)
			}
		}
	}
	for _, text := range []string{`github_token = "` + commit + `"`, `"https://api.github.com/user?access_token=` + commit + `"`, `MANDRILL_API_KEY="` + mixed + `"`} {
		if len(s.Scan(sc, nil, []byte(text))) == 0 {
			t.Errorf("nothing in %s", text)
		}
	}
}
