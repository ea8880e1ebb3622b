package report

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/scanner"
)

func shard(complete bool, found ...scanner.Finding) *Report {
	in := sample()
	in.Findings, in.Summary.Complete, in.Warnings = found, complete, nil
	if complete {
		in.Summary.Skipped = nil
	}
	return New(in)
}

func TestMerge(t *testing.T) {
	here, there := npmFinding(), npmFinding()
	there.Places[0].Path = "other/.npmrc"
	got, err := Merge([]*Report{shard(true, here, jwtFinding()), shard(false, there)})
	if err != nil {
		t.Fatal(err)
	}
	if got.Complete {
		t.Error("one part is incomplete, the whole is not")
	}
	if len(got.Findings) != 2 || len(got.Findings[0].Places) != 2 {
		t.Errorf("%d findings, the first with %d places", len(got.Findings), len(got.Findings[0].Places))
	}
	if got.Coverage.Objects != 2*56789 || len(got.Coverage.Gaps) != 3 {
		t.Errorf("coverage %+v", got.Coverage)
	}
	if !slices.ContainsFunc(got.Warnings, func(s string) bool { return strings.Contains(s, "merged from 2 reports") }) {
		t.Errorf("warnings %q", got.Warnings)
	}
	validate(t, ownSchema(t), rendered(t, renderOf(t, "json"), got))
}

// A report merged with nothing is itself, merged with itself it only counts twice.
func TestMergeKeepsFindings(t *testing.T) {
	r := New(sample())
	one, err := Merge([]*Report{r})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(r, one); diff != "" {
		t.Error(diff)
	}
	two, err := Merge([]*Report{r, r})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(r.Findings, two.Findings); diff != "" {
		t.Error(diff)
	}
	if _, err := Merge(nil); !errors.Is(err, ErrNothing) {
		t.Errorf("got %v", err)
	}
}

func TestMergeOfDifferentRoots(t *testing.T) {
	a, b := shard(true, npmFinding()), shard(true, npmFinding())
	a.Target.Root, b.Target.Root = "app", "lib"
	got, err := Merge([]*Report{a, b})
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, p := range got.Findings[0].Places {
		paths = append(paths, p.Path)
	}
	if diff := cmp.Diff([]string{"app/.npmrc", "lib/.npmrc"}, paths); diff != "" {
		t.Error(diff)
	}
	if a.Findings[0].Places[0].Path != ".npmrc" {
		t.Error("merging changed a part")
	}
}

func TestCompare(t *testing.T) {
	moved := githubFinding()
	moved.State = scanner.StateRefs
	moved.Places = moved.Places[1:2]
	d := Compare(shard(true, npmFinding(), githubFinding()), shard(false, moved, jwtFinding()))
	ids := func(fs []Finding) (out []string) {
		for _, f := range fs {
			out = append(out, f.Rule)
		}
		return out
	}
	got := [][]string{ids(d.Added), ids(d.Fixed), ids(d.Open)}
	if diff := cmp.Diff([][]string{{"jwt"}, {"npm-token"}, {"github-pat"}}, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]Moved{{fingerprint("a"), "head", "refs"}}, d.Moved); diff != "" {
		t.Error(diff)
	}
	if len(d.Doubts) != 1 {
		t.Errorf("doubts %q", d.Doubts)
	}
	var b bytes.Buffer
	if err := d.Text(&b, TextOptions{}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"1 new secret, 1 fixed, 1 still open.", "fixed    critical npm access token", "doubt"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, &b)
		}
	}
}
