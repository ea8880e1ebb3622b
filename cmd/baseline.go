package cmd

import (
	"context"
	"fmt"
	"path/filepath"

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
			scanner.BaselineFile + " at the root. Accepting a secret does not make it safe: rotate it first.",
		Example: "  stanch baseline create --reason 'rotated 2026-11-20'",
	}, newBaselineCreate(p))
}

func newBaselineCreate(p process) *cobra.Command {
	var o scanOptions
	var reason string
	c := &cobra.Command{
		Use:         "create [flags] [PATH]",
		Short:       "write the baseline of everything that a scan reports now",
		Example:     "  stanch baseline create --reason 'test fixtures'",
		Annotations: map[string]string{exitKey: "0 written, findings or not; 2 could not run; 3 written, but something was not scanned"},
		Args:        cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			o.paths = args
			return runBaselineCreate(c.Context(), p, &o, reason, c.Flags())
		},
	}
	o.addFlags(c)
	for _, name := range []string{"format", "output", "reveal", "fail-on", "no-baseline", "verbose"} {
		c.Flags().Lookup(name).Hidden = true // a baseline reports nothing
	}
	c.Flags().StringVar(&reason, "reason", "", "why these secrets are accepted, for whoever reads the file")
	return c
}

// narrowed tells whether a scan looks for less than everything.
func (o *scanOptions) narrowed() bool {
	return o.tree || o.history || o.staged || o.changes || o.rng+o.since+o.ref != "" || o.noGit ||
		len(o.only)+len(o.skip)+len(o.exclude) > 0 || o.severity != rules.Low.String() || o.confidence == rules.Certain.String()
}

// runBaselineCreate writes the baseline anew: what is found is accepted, with the
// reason it had; what is gone is dropped, unless the scan did not look everywhere.
func runBaselineCreate(ctx context.Context, p process, o *scanOptions, reason string, flags *pflag.FlagSet) error {
	targets, cfg, err := prepare(p, o, flags)
	if err != nil {
		return err
	}
	root := treeRoot(targets)
	if root == "" || len(targets[0].within) > 0 {
		return hintf("stanch baseline create PATH, with the root of a repository", "a baseline is for a whole tree")
	}
	former, err := loadBaseline(root)
	if err != nil {
		return err
	}
	l, err := o.levels()
	if err != nil {
		return err
	}
	o.noBaseline = true
	out, err := scan(ctx, p, o, l, targets, cfg)
	if err != nil {
		return err
	}
	next, kept := scanner.NewBaseline(nil), 0
	for _, f := range out.Findings {
		why := reason
		if e, ok := former.Entry(f.Fingerprint); ok {
			kept++
			why = e.Reason
		}
		next.Add([]scanner.Finding{f}, why)
	}
	gone := len(former.Entries()) - kept
	if o.narrowed() || !out.Summary.Complete { // what was not looked for is not gone
		for _, e := range former.Entries() {
			next.Keep(e)
		}
		gone = 0
	}
	if err := writeFileWhole(filepath.Join(root, scanner.BaselineFile), next.Bytes()); err != nil {
		return err
	}
	fmt.Fprintf(p.stdout, "%s: %s accepted (%d new, %d no longer there)\n", scanner.BaselineFile, counted(int64(len(next.Entries())), "secret"), len(out.Findings)-kept, gone)
	if !out.Summary.Complete {
		return exitError{exitPartial, hintf("stanch scan says what was not scanned and why", "the baseline holds what was seen, but not everything was scanned")}
	}
	return nil
}
