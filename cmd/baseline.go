package cmd

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner"
)

func newBaseline(p process) *cobra.Command {
	return group(&cobra.Command{
		Use:   "baseline",
		Short: "accept the secrets that are there today, so that only new ones are reported",
		Long: "A baseline lists secrets that a person has looked at, by fingerprint: one sorted line each in\n" +
			scanner.BaselineFile + " at the root, with the rule, who answers for it, until when, and why.\n" +
			"Accepting a secret does not make it safe: rotate it first.",
		Example: "  stanch baseline create --reason 'rotated 2026-11-20'\n" +
			"  stanch baseline update --owner ada --until 2027-01-31 --reason 'rotated with the next release'\n" +
			"  stanch baseline check",
	}, newBaselineCreate(p), newBaselineUpdate(p), newBaselineCheck(p))
}

// noteOptions are the flags that say why a secret is accepted.
type noteOptions struct{ owner, until, reason string }

func (o *noteOptions) addFlags(c *cobra.Command) {
	c.Flags().StringVar(&o.reason, "reason", "", "why these secrets are accepted, for whoever reads the file")
	c.Flags().StringVar(&o.owner, "owner", "", "`NAME` of who answers for them")
	c.Flags().StringVar(&o.until, "until", "", "accept them up to this `DATE` (2027-01-31), then report them again")
}

func (o *noteOptions) note() (n scanner.BaselineNote, err error) {
	n = scanner.BaselineNote{Owner: o.owner, Reason: o.reason}
	if strings.ContainsAny(o.owner, " \t\r\n") {
		return n, hintf("write --owner ada", "--owner takes one word")
	}
	if o.until != "" {
		if n.Until, err = time.Parse(time.DateOnly, o.until); err != nil {
			return n, hintf("write --until 2027-01-31", "--until takes a date, not %q", o.until)
		}
	}
	return n, nil
}

const exitsOfBaseline = "0 written, findings or not; 2 could not run; 3 written, but something was not scanned"

func newBaselineCreate(p process) *cobra.Command {
	var note noteOptions
	c := newBaselineScan(p, func(r *baselineRun) error { return r.create() }, &note)
	c.Use, c.Short = "create [flags] [PATH]", "write the baseline of everything that a scan reports now"
	c.Example = "  stanch baseline create --reason 'test fixtures'"
	c.Annotations = map[string]string{exitKey: exitsOfBaseline}
	note.addFlags(c)
	return c
}

func newBaselineUpdate(p process) *cobra.Command {
	var note noteOptions
	prune := false
	c := newBaselineScan(p, func(r *baselineRun) error { return r.update(prune) }, &note)
	c.Use, c.Short = "update [flags] [PATH]", "accept what is new, and keep what is there"
	c.Example = "  stanch baseline update --prune --reason 'rotated 2026-11-20'"
	c.Annotations = map[string]string{exitKey: exitsOfBaseline}
	c.Flags().BoolVar(&prune, "prune", false, "drop entries that have expired or whose secret is gone")
	note.addFlags(c)
	return c
}

func newBaselineCheck(p process) *cobra.Command {
	c := newBaselineScan(p, func(r *baselineRun) error { return r.check() }, &noteOptions{})
	c.Use, c.Short = "check [flags] [PATH]", "list the entries that have expired or whose secret is gone"
	c.Example = "  stanch baseline check"
	c.Annotations = map[string]string{exitKey: "0 every entry holds, 1 some do not, 2 could not run,\n  3 not everything was scanned, so gone is not certain (wins over 1)"}
	return c
}

// newBaselineScan makes a command that scans and then runs on what was found.
func newBaselineScan(p process, run func(*baselineRun) error, note *noteOptions) *cobra.Command {
	var o scanOptions
	c := &cobra.Command{
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			o.paths = args
			r, err := newBaselineRun(c.Context(), p, &o, c.Flags())
			if err != nil {
				return err
			}
			if r.note, err = note.note(); err != nil {
				return err
			}
			return run(r)
		},
	}
	o.addFlags(c)
	for _, name := range []string{"format", "output", "reveal", "fail-on", "no-baseline", "verbose"} {
		c.Flags().Lookup(name).Hidden = true // a baseline reports nothing
	}
	return c
}

// narrowed tells whether a scan looks for less than everything.
func (o *scanOptions) narrowed() bool {
	return o.tree || o.history || o.staged || o.changes || o.rng+o.since+o.ref != "" || o.noGit ||
		len(o.only)+len(o.skip)+len(o.exclude) > 0 || o.severity != rules.Low.String() || o.confidence == rules.Certain.String()
}

// baselineRun is a scan whose findings are held against the baseline of the tree.
type baselineRun struct {
	p      process
	o      *scanOptions
	root   string
	former *scanner.Baseline
	note   scanner.BaselineNote
	out    *outcome
}

func newBaselineRun(ctx context.Context, p process, o *scanOptions, flags *pflag.FlagSet) (*baselineRun, error) {
	targets, cfg, err := prepare(p, o, flags)
	if err != nil {
		return nil, err
	}
	r := &baselineRun{p: p, o: o, root: treeRoot(targets)}
	if r.root == "" || len(targets[0].within) > 0 {
		return nil, hintf("stanch baseline create PATH, with the root of a repository", "a baseline is for a whole tree")
	}
	if r.former, err = loadBaseline(r.root); err != nil {
		return nil, err
	}
	l, err := o.levels()
	if err != nil {
		return nil, err
	}
	o.noBaseline = true
	r.out, err = scan(ctx, p, o, l, targets, cfg)
	return r, err
}

// whole tells whether a secret that was not found is gone.
func (r *baselineRun) whole() bool { return !r.o.narrowed() && r.out.Summary.Complete }

// found tells whether the scan saw the secret of an entry.
func (r *baselineRun) found(e scanner.BaselineEntry) bool {
	return slices.ContainsFunc(r.out.Findings, func(f scanner.Finding) bool { return f.Fingerprint == e.Fingerprint })
}

// create writes the baseline anew: what is found is accepted, with the note that it
// had; what is gone is dropped, unless the scan did not look everywhere.
func (r *baselineRun) create() error {
	return r.write(func(e scanner.BaselineEntry) bool { return r.found(e) || !r.whole() })
}

// update accepts what is new and keeps the rest, or what still holds of it.
func (r *baselineRun) update(prune bool) error {
	return r.write(func(e scanner.BaselineEntry) bool {
		return !prune || !e.Expired(r.out.now) && (r.found(e) || !r.whole())
	})
}

// write keeps former entries and accepts what no kept one does.
func (r *baselineRun) write(keep func(scanner.BaselineEntry) bool) error {
	next, dropped := scanner.NewBaseline(nil), 0
	for _, e := range r.former.Entries() {
		if keep(e) {
			next.Keep(e)
		} else {
			dropped++
		}
	}
	added := next.Add(r.out.Findings, r.note)
	if err := writeFileWhole(filepath.Join(r.root, scanner.BaselineFile), next.Bytes()); err != nil {
		return err
	}
	fmt.Fprintf(r.p.stdout, "%s: %s accepted (%d new, %d dropped)\n", scanner.BaselineFile, counted(int64(len(next.Entries())), "secret"), added, dropped)
	if !mergesByUnion(r.root) {
		printLine(r.p.stderr, "hint", "branches that both add to it merge without conflict if .gitattributes says: "+scanner.BaselineFile+" merge=union")
	}
	if !r.out.Summary.Complete {
		return exitError{exitPartial, hintf("stanch scan says what was not scanned and why", "the baseline holds what was seen, but not everything was scanned")}
	}
	return nil
}

// mergesByUnion tells whether git keeps the lines of both sides, or is not there at all.
func mergesByUnion(root string) bool {
	attributes, err := readTreeFile(root, ".gitattributes")
	if err != nil {
		return true // not for us to say
	}
	return strings.Contains(string(attributes), scanner.BaselineFile+" merge=union") || !exists(filepath.Join(root, ".git"))
}

// check lists what no longer holds.
func (r *baselineRun) check() error {
	bad := 0
	for _, e := range r.former.Entries() {
		what := ""
		switch {
		case e.Expired(r.out.now):
			what = "expired"
		case !r.found(e) && r.whole():
			what = "gone"
		default:
			continue
		}
		bad++
		fmt.Fprintf(r.p.stdout, "%-8s %s\n", what, harmless(strings.TrimRight(e.Fingerprint+" "+e.Rule+" "+e.BaselineNote.String(), " ")))
	}
	fmt.Fprintf(r.p.stdout, "%s: %s, %d hold\n", scanner.BaselineFile, counted(int64(len(r.former.Entries())), "line"), len(r.former.Entries())-bad)
	switch {
	case !r.whole():
		return exitError{exitPartial, hintf("stanch scan says what was not scanned and why", "not everything was scanned, so what is gone cannot be told")}
	case bad > 0:
		printLine(r.p.stderr, "hint", "stanch baseline update --prune drops them")
		return exitError{exitFound, nil}
	}
	return nil
}
