package cmd

import (
	"bytes"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"golang.org/x/term"

	"github.com/stanchdev/stanch/cmd/triage"
	"github.com/stanchdev/stanch/report"
	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner"
	"github.com/stanchdev/stanch/scanner/gitrepo"
	"github.com/stanchdev/stanch/scanner/worktree"
)

// maxExcerpt bounds a content that is read to show the lines around a secret.
const maxExcerpt = 8 << 20

func newTriage(p process) *cobra.Command {
	var o scanOptions
	file := ""
	c := &cobra.Command{
		Use:   "triage [flags] [PATH]",
		Short: "go through the secrets of a scan or report on a screen, and decide about each",
		Long: "Triage scans, or takes a JSON report, and lists the secrets, worst first. A key marks one as a\n" +
			"false alarm, accepted with a reason, or to be rotated; ? lists the keys. What is a false alarm or\n" +
			"accepted is written to " + scanner.BaselineFile + "; what is to be rotated goes on being reported and is\n" +
			"listed in the end. A secret is shown only while a key uncovers it.",
		Example: "  stanch triage\n" +
			"  stanch triage --report scan.json",
		Args:        cobra.MaximumNArgs(1),
		Annotations: map[string]string{exitKey: "0 done, 2 could not run, 3 done, but the scan was not complete, 130 interrupted"},
		RunE: func(c *cobra.Command, args []string) error {
			o.paths = args
			return runTriage(c.Context(), p, &o, file, c.Flags())
		},
	}
	o.addFlags(c)
	c.Flags().StringVar(&file, "report", "", "take the JSON report in `FILE` in place of a scan; PATH is its tree")
	for _, name := range []string{"format", "output", "reveal", "fail-on", "verbose"} {
		c.Flags().Lookup(name).Hidden = true
	}
	return c
}

func isTerminal(f any) bool {
	file, ok := f.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

func runTriage(ctx context.Context, p process, o *scanOptions, file string, flags *pflag.FlagSet) error {
	var r *report.Report
	if file != "" {
		var err error
		if r, err = readReport(p, file, false); err != nil {
			return err
		}
	}
	if !isTerminal(p.stdin) || !isTerminal(p.stdout) || p.env("TERM") == "dumb" {
		return hintf("stanch scan prints a report, stanch baseline update accepts what is new", "triage needs a terminal that it can draw on")
	}
	targets, cfg, err := prepare(p, o, flags)
	if err != nil {
		return err
	}
	root := treeRoot(targets)
	if root == "" {
		return hintf("name the root of one repository or folder", "triage is for one tree")
	}
	l, err := o.levels()
	if err != nil {
		return err
	}
	s := &triageRun{o: o, root: root, repo: targets[0].repo}
	if r == nil {
		o.reveal = false
		out, err := scan(ctx, p, o, l, targets, cfg)
		if err != nil {
			return err
		}
		s.known, r = out.Findings, newReport(o, out)
	}
	now, err := clock(p.env)
	if err != nil {
		return err
	}
	if s.policy, err = loadPolicy(o, cfg, root, now); err != nil {
		return err
	}
	former, err := loadBaseline(root)
	if err != nil {
		return err
	}
	result, err := triage.Run(ctx, triage.Options{
		Report: r, Entries: former.Entries(), Now: now, Baseline: scanner.BaselineFile, Look: s.look, Save: s.save,
		Color: p.env("NO_COLOR") == "", In: p.stdin, Out: p.stdout,
	})
	if errors.Is(err, triage.ErrInterrupted) {
		return exitError{exitInterrupted, errInterrupted}
	}
	if err != nil {
		return err
	}
	summarizeTriage(p.stdout, r, result)
	if !r.Complete {
		return exitError{exitPartial, hintf("stanch scan says what was not scanned and why", "not everything was scanned")}
	}
	return nil
}

// triageRun is what a session reads from and writes to.
type triageRun struct {
	o      *scanOptions
	root   string
	repo   *gitrepo.Repo
	policy *policy
	known  []scanner.Finding // of the scan; none for a report
}

// save writes decisions into the baseline as it is now.
func (s *triageRun) save(decided []triage.Decided) error {
	former, err := loadBaseline(s.root)
	if err != nil {
		return err
	}
	changed, next := map[string]bool{}, scanner.NewBaseline(nil)
	for _, d := range decided {
		changed[d.Finding.Fingerprint] = true
		if d.Noted() {
			next.Keep(scanner.BaselineEntry{Fingerprint: d.Finding.Fingerprint, Rule: d.Finding.Rule, BaselineNote: d.BaselineNote})
		}
	}
	for _, e := range former.Entries() {
		if !changed[e.Fingerprint] {
			next.Keep(e)
		}
	}
	return writeFileWhole(filepath.Join(s.root, scanner.BaselineFile), next.Bytes())
}

var errNoContent = errors.New("neither this tree nor its repository holds the content any more")

// look reads the content of the first place that is still there and finds again what
// secrets it holds, so that all of them are covered.
func (s *triageRun) look(ctx context.Context, f *report.Finding) (*triage.Content, error) {
	for _, p := range f.Places[:min(len(f.Places), 5)] {
		data, ok := s.read(ctx, p)
		if !ok || len(data) > maxExcerpt {
			continue
		}
		c := &triage.Content{Place: p, Data: data}
		found, err := scanner.Scan(ctx, []scanner.Source{worktree.NewInput(bytes.NewReader(data), worktree.Options{})}, s.policy.set,
			scanner.Options{MinConfidence: rules.Possible, MinSeverity: rules.Low})
		if err != nil {
			return nil, err
		}
		for _, all := range [][]scanner.Finding{found.Findings, found.Unreported, s.known} {
			for _, k := range all {
				own := k.Fingerprint == f.Fingerprint
				if own {
					c.Value = k.Secret.Reveal()
				}
				c.Secrets = append(c.Secrets, triage.Secret{Value: k.Secret.Reveal(), Preview: k.Preview, Own: own})
			}
		}
		if c.Value != nil {
			return c, nil
		}
	}
	return nil, errNoContent
}

// read returns the content of a place: the object that was scanned, or the file that
// stands there now, which may have changed meanwhile.
func (s *triageRun) read(ctx context.Context, p report.Place) ([]byte, bool) {
	if raw, err := hex.DecodeString(p.Blob); s.repo != nil && err == nil && len(raw) == s.repo.IDSize {
		if _, data, err := s.repo.Object(ctx, scanner.MakeID(raw)); err == nil {
			return data, true
		}
	}
	path := filepath.FromSlash(p.Path)
	if p.PathEncoded || !filepath.IsLocal(path) {
		return nil, false
	}
	root, err := os.OpenRoot(s.root) // no link leads out of the tree
	if err != nil {
		return nil, false
	}
	defer root.Close()
	if info, err := root.Lstat(path); err != nil || !info.Mode().IsRegular() || info.Size() > maxExcerpt {
		return nil, false
	}
	data, err := root.ReadFile(path)
	return data, err == nil
}

// summarizeTriage says what was decided, and how to rotate what must be.
func summarizeTriage(w io.Writer, r *report.Report, result triage.Result) {
	if result.Written {
		fmt.Fprintln(w, scanner.BaselineFile+" written")
	}
	for _, d := range result.Decided {
		if d.Verdict != triage.Rotate {
			continue
		}
		fmt.Fprintf(w, "to rotate: %s  %s  %s\n", r.Title(d.Finding), d.Finding.Where(), harmless(d.Reason))
		for _, fact := range r.Remedy(d.Finding) {
			fmt.Fprintln(w, "  "+fact.Text)
		}
	}
	fmt.Fprintf(w, "%s undecided\n", counted(int64(result.Undecided), "secret"))
}
