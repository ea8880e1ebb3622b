package report

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner"
)

// secretsOf lists every secret of the sample, parts included.
func secretsOf(in Input) (out [][]byte) {
	for _, f := range in.Findings {
		out = append(out, f.Secret.Reveal())
		for _, p := range f.Parts {
			if s := p.Secret.Reveal(); len(s) > 0 {
				out = append(out, s)
			}
		}
	}
	return out
}

// forms are the ways in which a format may write the bytes of a secret.
func forms(t *testing.T, s []byte) [][]byte {
	t.Helper()
	quoted, err := json.Marshal(string(s))
	if err != nil {
		t.Fatal(err)
	}
	shown, err := json.Marshal(visible(string(s)))
	if err != nil {
		t.Fatal(err)
	}
	return [][]byte{
		shown[1 : len(shown)-1], s, quoted[1 : len(quoted)-1], []byte(visible(string(s))), []byte(base64.StdEncoding.EncodeToString(s)),
		[]byte(relativeURI(Place{Path: string(s)})),
	}
}

func holdsOne(t *testing.T, doc, secret []byte) bool {
	return slices.ContainsFunc(forms(t, secret), func(f []byte) bool { return bytes.Contains(doc, f) })
}

func TestSecretsShowOnlyWhenRevealed(t *testing.T) {
	all := reports()
	for _, f := range renders {
		for i, s := range secretsOf(sample()) {
			if holdsOne(t, rendered(t, f, all["full"]), s) {
				t.Errorf("%s shows secret %d", f.ext, i)
			}
			if !holdsOne(t, rendered(t, f, all["reveal"]), s) {
				t.Errorf("%s does not show secret %d though it was asked to", f.ext, i)
			}
		}
	}
}

func TestNewMasksSecretsInOtherStrings(t *testing.T) {
	in := sample()
	in.Config = []string{"rule for " + ghToken}
	in.Warnings = []string{"mark beside " + awsKeyID}
	in.Summary.Skipped[0].Examples = []string{"backup-" + npmToken + ".zip"}
	in.Target.Root = "clone-of-" + ghToken
	var b bytes.Buffer
	if err := JSON(&b, New(in)); err != nil {
		t.Fatal(err)
	}
	for i, s := range secretsOf(in) {
		if holdsOne(t, b.Bytes(), s) {
			t.Errorf("secret %d shows", i)
		}
	}
}

// A password that is an ordinary word hides in what quotes it, but not in the paths
// of files, nor in the findings of others.
func TestPlainWordsAreMaskedWithCare(t *testing.T) {
	word := "post" + "gres"
	f := dsnFinding()
	f.Secret, f.Preview = scanner.NewSecret([]byte(word)), "… (8)"
	f.Places[0].Path = "docker/postgres/init.sql"
	f.Places[0].First = by(1, "Jo", "2026-01-01", "set the password to "+word)
	other := npmFinding()
	other.Places[0].Path = "postgres/.npmrc"
	r := New(Input{Findings: []scanner.Finding{f, other}})
	got := []string{r.Findings[1].Places[0].Path, r.Findings[1].Places[0].First.Subject, r.Findings[0].Places[0].Path}
	want := []string{"docker/postgres/init.sql", "set the password to … (8)", "postgres/.npmrc"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestOrderDoesNotDependOnInput(t *testing.T) {
	want := New(sample())
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		in := sample()
		rnd.Shuffle(len(in.Findings), func(i, j int) { in.Findings[i], in.Findings[j] = in.Findings[j], in.Findings[i] })
		if diff := cmp.Diff(want, New(in)); diff != "" {
			t.Fatal(diff)
		}
	}
}

func TestOrderPutsWorstFirst(t *testing.T) {
	mk := func(fp string, s rules.Severity, c rules.Confidence, st scanner.State, path string) scanner.Finding {
		return scanner.Finding{Fingerprint: fp, Rule: npm, Severity: s, Confidence: c, State: st, Places: []scanner.Place{place(scanner.KindBlob, st, path, 1, 1, 4)}}
	}
	in := []scanner.Finding{
		mk("low", rules.Low, rules.Certain, scanner.StateHead, "a"),
		mk("path b", rules.High, rules.Likely, scanner.StateRefs, "b"),
		mk("path a 2", rules.High, rules.Likely, scanner.StateRefs, "a"),
		mk("path a 1", rules.High, rules.Likely, scanner.StateRefs, "a"),
		mk("unreachable", rules.High, rules.Likely, scanner.StateUnreachable, "a"),
		mk("worktree", rules.High, rules.Likely, scanner.StateWorktree, "a"),
		mk("staged", rules.High, rules.Likely, scanner.StateStaged, "a"),
		mk("head", rules.High, rules.Likely, scanner.StateHead, "a"),
		mk("certain", rules.High, rules.Certain, scanner.StateUnreachable, "z"),
		mk("critical", rules.Critical, rules.Possible, scanner.StateUnreachable, "z"),
	}
	var got []string
	for _, f := range New(Input{Findings: in}).Findings {
		got = append(got, f.Fingerprint)
	}
	want := []string{"critical", "certain", "head", "staged", "worktree", "path a 1", "path a 2", "path b", "unreachable", "low"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// An engine's mistake (no rule, no place) must not become a crash or a lost finding.
func TestNewTakesPoorFindings(t *testing.T) {
	r := New(Input{Findings: []scanner.Finding{{}}})
	for _, f := range renders {
		if doc := rendered(t, f, r); !bytes.Contains(doc, []byte("unknown")) {
			t.Errorf("%s does not show the finding:\n%s", f.ext, doc)
		}
	}
	validate(t, sarifStandard(t), rendered(t, renders[4], r))
	validate(t, ownSchema(t), rendered(t, renders[3], r))
}

func TestStamp(t *testing.T) {
	day := time.Date(2026, 1, 2, 3, 4, 5, 6, time.FixedZone("x", 3600))
	tests := []struct {
		name     string
		in, want time.Time
	}{
		{"to UTC and seconds", day, time.Date(2026, 1, 2, 2, 4, 5, 0, time.UTC)},
		{"after RFC 3339", time.Unix(1<<55, 0), time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC)},
		{"before RFC 3339", time.Unix(-1<<55, 0), time.Time{}},
		{"none", time.Time{}, time.Time{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := stamp(tt.in)
			if !got.Equal(tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
			if _, err := got.MarshalJSON(); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestEncodePath(t *testing.T) {
	tests := []struct {
		name, in, want string
		encoded        bool
	}{
		{"plain", "a/b c%.txt", "a/b c%.txt", false},
		{"accents", "café/ü", "café/ü", false},
		{"latin 1", "caf\xe9%", "caf%E9%25", true},
		{"cut rune", "\xe2\x82", "%E2%82", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, encoded := encodePath(tt.in)
			if got != tt.want || encoded != tt.encoded {
				t.Errorf("got %q %v", got, encoded)
			}
		})
	}
}

// Whatever the format, nothing reaches a terminal that is more than a character.
func TestNothingDisturbsATerminal(t *testing.T) {
	all := reports()
	for _, name := range []string{"full", "reveal"} {
		for _, f := range renders {
			if f.ext == "color.txt" {
				continue
			}
			for _, r := range string(rendered(t, f, all[name])) {
				if r != '\n' && !harmless(r) {
					t.Errorf("%s.%s holds %U", name, f.ext, r)
				}
			}
		}
	}
}

// In colour the only escapes are our own: start and end of a style.
func TestColourIsAllThatColourAdds(t *testing.T) {
	all := reports()
	for name, r := range all {
		var colour, plain bytes.Buffer
		if err := Text(&colour, r, TextOptions{Color: true}); err != nil {
			t.Fatal(err)
		}
		if err := Text(&plain, r, TextOptions{}); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(colour.String(), "\x1b[") {
			t.Errorf("%s: no colour", name)
		}
		got, want := strings.Fields(sgr.ReplaceAllString(colour.String(), "")), strings.Fields(plain.String())
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// A part may be as unprintable as a secret.
func TestRevealedPartsShowInText(t *testing.T) {
	f := npmFinding()
	f.Parts = []scanner.Part{{Name: "key", Secret: scanner.NewSecret([]byte("\xfe" + ghToken))}}
	got := textOf(t, New(Input{Findings: []scanner.Finding{f}, Reveal: true}), TextOptions{})
	if !strings.Contains(got, `key \xfe`+ghToken) {
		t.Errorf("got:\n%s", got)
	}
}

func BenchmarkJSON(b *testing.B) {
	var in Input
	for i := range 1_000 {
		f := githubFinding()
		f.Secret = scanner.NewSecret([]byte(ghToken + strings.Repeat("k", i%50) + time.Duration(i).String()))
		in.Findings = append(in.Findings, f)
	}
	b.ReportAllocs()
	for b.Loop() {
		var out bytes.Buffer
		if err := JSON(&out, New(in)); err != nil {
			b.Fatal(err)
		}
		b.SetBytes(int64(out.Len()))
	}
}
