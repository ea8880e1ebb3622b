package cmd

import (
	"fmt"
	"runtime"

	"github.com/spf13/cobra"

	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner"
	"github.com/stanchdev/stanch/scanner/match"
	"github.com/stanchdev/stanch/scanner/redact"
)

type redactOptions struct {
	format     string
	confidence string
	only, skip []string
	configFile string
	verbose    bool
}

func newRedact(p process) *cobra.Command {
	o := redactOptions{format: formatText}
	c := &cobra.Command{
		Use:   "redact [flags]",
		Short: "copy standard input to standard output with secrets masked",
		Long: "Redact writes [redacted:RULE] in place of each secret and leaves every other byte as it is.\n" +
			"A line goes out as soon as it has come in whole. With --format json, JSON stays valid.",
		Example: "  kubectl logs app | stanch redact\n" +
			"  stanch redact --format json < events.jsonl > masked.jsonl",
		Args: noArguments,
		RunE: func(c *cobra.Command, _ []string) error { return runRedact(p, o) },
	}
	f := c.Flags()
	f.SortFlags = false
	addFormat(c, &o.format)
	f.StringVar(&o.confidence, "confidence", "likely", "mask findings of this `CONFIDENCE` and above: possible, likely, certain")
	f.StringSliceVar(&o.only, "rule", nil, "use only these rules, by `ID` or tag")
	f.StringSliceVar(&o.skip, "skip-rule", nil, "leave these rules out, by `ID` or tag")
	f.StringVar(&o.configFile, "config", "", "read rules of your own from `FILE`")
	f.BoolVarP(&o.verbose, "verbose", "v", false, "say on standard error how many were masked")
	return c
}

func runRedact(p process, o redactOptions) error {
	if o.format != formatText && o.format != formatJSON {
		return unknownFormat(o.format)
	}
	find, err := o.finders()
	if err != nil {
		return err
	}
	n, err := redact.Copy(p.stdout, p.stdin, redact.Options{Find: find, JSON: o.format == formatJSON})
	if err != nil {
		return fmt.Errorf("copy standard input: %w", err)
	}
	if o.verbose {
		fmt.Fprintln(p.stderr, counted(int64(n), "secret")+" masked")
	}
	return nil
}

// finders are searches with the rules that were asked for, one a CPU.
func (o redactOptions) finders() ([]func([]byte) []redact.Span, error) {
	var sure rules.Confidence
	if err := sure.UnmarshalText([]byte(o.confidence)); err != nil {
		return nil, hintf("confidences are possible, likely and certain", "unknown confidence %q", o.confidence)
	}
	cfg := &config{}
	if o.configFile != "" {
		var err error
		if cfg, err = loadConfig("", o.configFile); err != nil {
			return nil, err
		}
	}
	known := append(append([]*rules.Rule{}, rules.All()...), cfg.user...)
	enabled, err := selectRules(known, append(o.only, cfg.only...), append(o.skip, cfg.disable...))
	if err != nil {
		return nil, err
	}
	set, err := match.New(match.Options{User: cfg.user, Enabled: func(r *rules.Rule) bool { return r.Family != rules.FamilyHygiene }})
	if err != nil {
		return nil, err
	}
	var all []func([]byte) []redact.Span
	for range runtime.GOMAXPROCS(0) {
		s := scanner.NewSearcher(set, scanner.Options{MinConfidence: sure, Enabled: enabled})
		all = append(all, func(data []byte) []redact.Span { return spansOf(s.Find(data)) })
	}
	return all, nil
}

func spansOf(found []scanner.Sighting) []redact.Span {
	out := make([]redact.Span, 0, len(found))
	for _, f := range found {
		out = append(out, redact.Span{Start: f.Start, End: f.End, Name: f.Rule.ID})
	}
	return out
}
