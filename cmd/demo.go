package cmd

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner/gitrepo"
)

type demoOptions struct{ keep bool }

func newDemo(p process) *cobra.Command {
	var o demoOptions
	c := &cobra.Command{
		Use:   "demo [flags]",
		Short: "build a small repository with fake secrets, scan it and show the report",
		Long: "Demo writes a repository into a temporary folder and plants made-up secrets where scanners\n" +
			"of files or of git log do not look: removed one commit later, in a merge, in a stash, in a\n" +
			"tag message, on a deleted branch. Then it scans the folder as `stanch scan` would.",
		Example:     "  stanch demo\n  stanch demo --keep",
		Annotations: map[string]string{exitKey: "0 shown, 2 could not run"},
		Args:        noArguments,
		RunE:        func(c *cobra.Command, _ []string) error { return runDemo(c.Context(), p, o) },
	}
	c.Flags().BoolVar(&o.keep, "keep", false, "leave the repository behind and say where")
	return c
}

func runDemo(ctx context.Context, p process, o demoOptions) error {
	parent, err := os.MkdirTemp("", "stanch-demo-")
	if err != nil {
		return err
	}
	dir := filepath.Join(parent, "shop")
	if !o.keep {
		defer os.RemoveAll(parent)
	}
	now, err := clock(p.env)
	if err != nil {
		return err
	}
	if err := gitrepo.WriteDemo(dir, demoSecret, now); err != nil {
		return err
	}
	fmt.Fprintf(p.stdout, "A repository with made-up secrets, in HEAD, removed again, merged, stashed, in a tag, on a deleted\nbranch. This is what stanch scan says of it:\n\n")
	var scan scanOptions
	flags := &cobra.Command{}
	scan.addFlags(flags)
	scan.paths = []string{dir}
	if err := runScan(ctx, p, &scan, flags.Flags()); exitCode(err) != exitFound {
		return err
	}
	if o.keep {
		fmt.Fprintf(p.stdout, "\nThe repository is %s\n", dir)
	}
	return nil
}

// demoRules name the rule whose example serves as each planted secret: it is made
// up, and yet its checksum holds.
func demoRules() map[string]string {
	return map[string]string{
		gitrepo.DemoStripe:   "stripe-secret-key",
		gitrepo.DemoGitHub:   "github-pat",
		gitrepo.DemoDatabase: "postgres-url",
		gitrepo.DemoSlack:    "slack-bot-token",
		gitrepo.DemoNPM:      "npm-token",
		gitrepo.DemoOpenAI:   "openai-project-key",
	}
}

// demoSecret returns the first example of a rule, without the code around it.
func demoSecret(name string) string {
	r := rules.ByID(demoRules()[name])
	if r == nil || len(r.Hits) == 0 {
		return ""
	}
	for _, f := range rules.Find(r, []byte(r.Hits[0])) {
		return r.Hits[0][f.Start:f.End]
	}
	return ""
}
