package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner"
)

func sarifOf(t *testing.T, r *Report) sarifLog {
	t.Helper()
	var b bytes.Buffer
	if err := SARIF(&b, r); err != nil {
		t.Fatal(err)
	}
	var log sarifLog
	if err := json.Unmarshal(b.Bytes(), &log); err != nil {
		t.Fatal(err)
	}
	return log
}

// What GitHub code scanning asks for beyond the schema.
func TestSARIFMeetsGitHub(t *testing.T) {
	log := sarifOf(t, reports()["full"])
	categories := map[string]bool{}
	for _, run := range log.Runs {
		id := run.AutomationDetails.ID
		category := id[:strings.LastIndexByte(id, '/')]
		if categories[category] {
			t.Errorf("category %s twice", category)
		}
		categories[category] = true
		checkRules(t, run)
		for _, res := range run.Results {
			checkResult(t, run, res)
		}
	}
	if diff := cmp.Diff(map[string]bool{"stanch/current": true, "stanch/history": true}, categories); diff != "" {
		t.Error(diff)
	}
}

func checkRules(t *testing.T, run sarifRun) {
	t.Helper()
	seen := map[string]bool{}
	for _, r := range run.Tool.Driver.Rules {
		if seen[r.ID] {
			t.Errorf("rule %s twice", r.ID)
		}
		seen[r.ID] = true
		if v, err := strconv.ParseFloat(r.Properties.SecuritySeverity, 64); err != nil || v < 0.1 || v > 10 {
			t.Errorf("%s: security-severity %q", r.ID, r.Properties.SecuritySeverity)
		}
		tags := strings.Join(r.Properties.Tags, " ")
		if !strings.Contains(tags, "security") || !strings.Contains(tags, "external/cwe/cwe-798") || len(r.Properties.Tags) > 10 {
			t.Errorf("%s: tags %s", r.ID, tags)
		}
		if r.Help.Text == "" || r.Help.Markdown == "" || r.Properties.Precision == "" {
			t.Errorf("%s: no help or precision", r.ID)
		}
	}
}

func checkResult(t *testing.T, run sarifRun, res sarifResult) {
	t.Helper()
	if run.Tool.Driver.Rules[res.RuleIndex].ID != res.RuleID {
		t.Errorf("%s: ruleIndex points at another rule", res.RuleID)
	}
	if len(res.Locations) != 1 || res.PartialFingerprints["primaryLocationLineHash"] == "" {
		t.Errorf("%s: %d locations, hash %q", res.RuleID, len(res.Locations), res.PartialFingerprints["primaryLocationLineHash"])
	}
	for _, l := range append(res.Locations, res.RelatedLocations...) {
		u, err := url.Parse(l.PhysicalLocation.ArtifactLocation.URI)
		if err != nil || u.IsAbs() || u.Host != "" || u.RawQuery != "" || u.Fragment != "" || strings.HasPrefix(u.Path, "/") {
			t.Errorf("%s: address %q is not relative", res.RuleID, l.PhysicalLocation.ArtifactLocation.URI)
		}
		if g := l.PhysicalLocation.Region; g.StartLine < 1 || g.EndLine == g.StartLine && g.EndColumn <= g.StartColumn {
			t.Errorf("%s: region %+v", res.RuleID, g)
		}
	}
}

func TestSARIFHoldsNoEmptyString(t *testing.T) {
	for name, r := range reports() {
		doc := rendered(t, renders[4], r)
		if bytes.Contains(doc, []byte(`: ""`)) || bytes.Contains(doc, []byte("  \"\"")) {
			t.Errorf("%s holds an empty string", name)
		}
	}
}

func TestSARIFSaysWhatWasNotScanned(t *testing.T) {
	inv := sarifOf(t, reports()["full"]).Runs[0].Invocations[0]
	if inv.ExecutionSuccessful {
		t.Error("an incomplete scan is called successful")
	}
	var got []string
	for _, n := range inv.Execution {
		got = append(got, n.Level+" "+n.Descriptor.ID)
	}
	if diff := cmp.Diff([]string{"error gap/unreadable", "note gap/shallow", "error gap/too-large"}, got); diff != "" {
		t.Error(diff)
	}
	if !sarifOf(t, reports()["clean"]).Runs[0].Invocations[0].ExecutionSuccessful {
		t.Error("a complete scan is called unsuccessful")
	}
}

func TestSARIFSaysIncompleteWithoutReason(t *testing.T) {
	inv := sarifOf(t, New(Input{})).Runs[0].Invocations[0]
	if inv.ExecutionSuccessful || len(inv.Execution) != 1 {
		t.Errorf("got %+v", inv)
	}
}

func TestSARIFHistoryRun(t *testing.T) {
	tests := []struct {
		name, mode string
		found      []scanner.Finding
		want       string
	}{
		{"history with nothing found still closes alerts", "tree+history", nil, "stanch/current 0, stanch/history 0"},
		{"tree leaves the alerts of history alone", "tree", nil, "stanch/current 0"},
		{"each in its own run", "history", []scanner.Finding{npmFinding(), jwtFinding()}, "stanch/current 1, stanch/history 1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, run := range sarifOf(t, New(Input{Findings: tt.found, Target: Target{Mode: tt.mode}})).Runs {
				id := run.AutomationDetails.ID
				got = append(got, fmt.Sprint(id[:strings.LastIndexByte(id, '/')], " ", len(run.Results)))
			}
			if s := strings.Join(got, ", "); s != tt.want {
				t.Errorf("got %s, want %s", s, tt.want)
			}
		})
	}
}

// The fingerprint, and so the hash, must not change with place, time or commit.
func TestSARIFHashComesFromTheSecretAlone(t *testing.T) {
	a, b := npmFinding(), npmFinding()
	b.Places[0].Path, b.Places[0].Pos.Line, b.Places[0].First, b.State = "moved", 9, nil, scanner.StateRefs
	hash := func(f scanner.Finding) string {
		runs := sarifOf(t, New(Input{Findings: []scanner.Finding{f}})).Runs
		return runs[len(runs)-1].Results[0].PartialFingerprints["primaryLocationLineHash"]
	}
	if hash(a) != hash(b) {
		t.Errorf("%s and %s", hash(a), hash(b))
	}
	if b.Fingerprint = fingerprint("z"); hash(a) == hash(b) {
		t.Error("another secret has the same hash")
	}
}

func TestSARIFKeepsTheMostImportant(t *testing.T) {
	var in Input
	for i := range maxResults + 7 {
		f := scanner.Finding{Fingerprint: fmt.Sprint("st1_", i), Rule: slack, Severity: rules.Low}
		if i == maxResults+6 {
			f.Severity = rules.Critical
		}
		f.State = scanner.StateHead
		in.Findings = append(in.Findings, f)
	}
	in.Summary.Complete = true
	run := sarifOf(t, New(in)).Runs[0]
	if len(run.Results) != maxResults || run.Results[0].Level != "error" {
		t.Errorf("%d results, first %s", len(run.Results), run.Results[0].Level)
	}
	n := run.Invocations[0].Execution
	if len(n) != 1 || n[0].Properties.Count != 7 || !strings.Contains(n[0].Message.Text, "7 left out") {
		t.Errorf("got %+v", n)
	}
}

func TestSARIFCapsRelatedLocations(t *testing.T) {
	full := reports()["full"]
	for i := range full.Findings {
		if f := &full.Findings[i]; f.Rule == "github-pat" {
			f.Places = slices.Repeat(f.Places, 40)
		}
	}
	for _, res := range sarifOf(t, full).Runs[0].Results {
		if res.RuleID != "github-pat" {
			continue
		}
		if len(res.RelatedLocations) != maxRelated || res.Properties.Places != 40*34 || !strings.Contains(res.Message.Text, "360 more places") {
			t.Errorf("%d related, %d places: %s", len(res.RelatedLocations), res.Properties.Places, res.Message.Text)
		}
	}
}

func TestRelativeURI(t *testing.T) {
	tests := []struct {
		name string
		in   Place
		want string
	}{
		{"plain", Place{Path: "a/b-c_d~e.txt"}, "a/b-c_d~e.txt"},
		{"looks like a scheme", Place{Path: "http:evil/x?y#z"}, "http%3Aevil/x%3Fy%23z"},
		{"space and accent", Place{Path: "é x"}, "%C3%A9%20x"},
		{"percent", Place{Path: "100%"}, "100%25"},
		{"not UTF-8", Place{Path: "%E9%25", PathEncoded: true}, "%E9%25"},
		{"absolute", Place{Path: "//host/x"}, "host/x"},
		{"none", Place{}, "."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := relativeURI(tt.in); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

// Rules may come from the configuration of a repository that nobody trusts.
func TestHelpIsHarmless(t *testing.T) {
	hostile := Rule{
		ID: "x`y", Name: "![n](http://evil)", Meaning: "<script>alert(1)</script> [c](http://evil)\x1b[2J",
		Refs: []string{"javascript:alert(1)", "https://a.example/>)<b>", "https://ok.example/x"}, Revoke: Revoke{URL: "http://[::1", Steps: "**now**"},
	}
	md := help(hostile, hostile.Name).Markdown
	for _, bad := range []string{"<script>", "[c](", "javascript:", "<b>", "\x1b", "**now**", "`x`"} {
		if strings.Contains(md, bad) {
			t.Errorf("holds %q:\n%s", bad, md)
		}
	}
	if !strings.Contains(md, "<https://ok.example/x>") || helpURI(hostile) != "https://ok.example/x" {
		t.Errorf("the good address is gone:\n%s", md)
	}
}
