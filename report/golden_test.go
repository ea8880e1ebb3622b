package report

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stanchdev/stanch/scanner"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// reports are the scans that golden files show.
func reports() map[string]*Report {
	clean := sample()
	clean.Findings, clean.Suppressed, clean.Warnings, clean.Config, clean.Old = nil, nil, nil, nil, 0
	clean.Summary.Skipped = []scanner.Skipped{{Reason: scanner.Ignored, Count: 17}}
	clean.Summary.Complete = true

	partial := clean
	partial.Summary.Complete = false
	partial.Summary.Skipped = sample().Summary.Skipped

	staged := clean
	staged.Findings = []scanner.Finding{awsFinding()}
	staged.Target.Mode, staged.Old = "staged", 1

	empty := Input{Summary: scanner.Summary{Complete: true}, Now: now, Started: now}

	revealed := sample()
	revealed.Reveal = true
	return map[string]*Report{
		"full": New(sample()), "clean": New(clean), "partial": New(partial), "staged": New(staged), "empty": New(empty), "reveal": New(revealed),
	}
}

type render struct {
	ext   string
	write func(*bytes.Buffer, *Report) error
}

var renders = []render{
	{"txt", func(b *bytes.Buffer, r *Report) error { return Text(b, r, TextOptions{}) }},
	{"color.txt", func(b *bytes.Buffer, r *Report) error { return Text(b, r, TextOptions{Color: true, Width: 120}) }},
	{"verbose.txt", func(b *bytes.Buffer, r *Report) error { return Text(b, r, TextOptions{Verbose: true, Width: 60}) }},
	{"json", func(b *bytes.Buffer, r *Report) error { return JSON(b, r) }},
	{"sarif", func(b *bytes.Buffer, r *Report) error { return SARIF(b, r) }},
	{"jsonl", func(b *bytes.Buffer, r *Report) error { return JSONLines(b, r) }},
	{"gitlab.json", func(b *bytes.Buffer, r *Report) error { return GitLab(b, r) }},
	{"codequality.json", func(b *bytes.Buffer, r *Report) error { return CodeQuality(b, r) }},
	{"github.txt", func(b *bytes.Buffer, r *Report) error { return Annotations(b, r) }},
	{"junit.xml", func(b *bytes.Buffer, r *Report) error { return JUnit(b, r) }},
	{"csv", func(b *bytes.Buffer, r *Report) error { return CSV(b, r) }},
	{"html", func(b *bytes.Buffer, r *Report) error { return HTML(b, r) }},
	{"md", func(b *bytes.Buffer, r *Report) error { return Markdown(b, r) }},
	{"ecs.jsonl", func(b *bytes.Buffer, r *Report) error { return ECS(b, r) }},
	{"ocsf.jsonl", func(b *bytes.Buffer, r *Report) error { return OCSF(b, r) }},
}

func rendered(t testing.TB, f render, r *Report) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := f.write(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestGolden(t *testing.T) {
	for name, r := range reports() {
		if name == "reveal" {
			continue // its files would hold whole tokens
		}
		for _, f := range renders {
			t.Run(name+"."+f.ext, func(t *testing.T) {
				file, got := filepath.Join("testdata", name+"."+f.ext), rendered(t, f, r)
				if *update {
					if err := os.WriteFile(file, got, 0o644); err != nil {
						t.Fatal(err)
					}
				}
				want, err := os.ReadFile(file)
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(string(want), string(got)); diff != "" {
					t.Errorf("differs (-want +got); if it should, run go test ./report -update:\n%s", diff)
				}
			})
		}
	}
}
