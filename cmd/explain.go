package cmd

import (
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/stanchdev/stanch/report"
	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner"
)

func newExplain(p process) *cobra.Command {
	var o scanOptions
	c := &cobra.Command{
		Use:   "explain [flags] FINGERPRINT|FILE[:LINE]",
		Short: "say why something is reported or not, where it lives and how to get rid of it",
		Long: "Explain takes the id of a finding (st1_...) and says why it is believed, whether it is reported,\n" +
			"all places, what was pushed as far as this clone knows, and the way out. Of a file or a line of it,\n" +
			"it says what each rule made of what stands there, with the features that count for values\n" +
			"without a known format.",
		Example: "  stanch explain st1_3kiguzzm7jp3ocphc62y32roum\n" +
			"  stanch explain deploy/.env:2",
		Args: oneArgument("fingerprint or place"),
		RunE: func(c *cobra.Command, args []string) error {
			return runExplain(c.Context(), p, &o, args[0], c.Flags())
		},
	}
	o.addFlags(c)
	for _, name := range []string{"format", "output", "fail-on", "verbose", "quiet"} {
		c.Flags().Lookup(name).Hidden = true
	}
	return c
}

func runExplain(ctx context.Context, p process, o *scanOptions, what string, flags *pflag.FlagSet) error {
	o.quiet = true
	if strings.HasPrefix(what, "st1_") {
		return explainFinding(ctx, p, o, what, flags)
	}
	file, first, last, err := parsePlace(what)
	if err != nil {
		return err
	}
	return explainPlace(ctx, p, o, file, first, last)
}

// parsePlace reads FILE, FILE:LINE and FILE:LINE-LINE; without a line all of them.
func parsePlace(what string) (file string, first, last int, err error) {
	if _, err := os.Lstat(what); err == nil {
		return what, 1, 1 << 30, nil
	}
	at := strings.LastIndexByte(what, ':')
	if at > 0 {
		from, to, isRange := strings.Cut(what[at+1:], "-")
		if !isRange {
			to = from
		}
		first, err1 := strconv.Atoi(from)
		last, err2 := strconv.Atoi(to)
		if err1 == nil && err2 == nil && 0 < first && first <= last {
			return what[:at], first, last, nil
		}
	}
	return "", 0, 0, hintf("write a fingerprint (st1_...) or FILE:LINE", "no such file: %s", what)
}

// explainPlace tells of every place of the file's lines that a rule matched.
func explainPlace(ctx context.Context, p process, o *scanOptions, file string, first, last int) error {
	cfg, err := loadConfig(".", o.configFile)
	if err != nil {
		return err
	}
	data, err := readTry(p, file)
	if err != nil {
		return openError(file, err)
	}
	sights, err := watchScan(ctx, data, cfg.user)
	if err != nil {
		return err
	}
	sights = slices.DeleteFunc(sights, func(s scanner.Sight) bool { return s.Pos.EndLine < first || s.Pos.Line > last })
	var b strings.Builder
	for _, s := range sights {
		explainSight(&b, file, s)
	}
	if len(sights) == 0 {
		fmt.Fprintf(&b, "%s: no rule matches anything there: no text that a known format has, and no name beside a value that says secret\n", harmless(file))
	}
	_, err = io.WriteString(p.stdout, b.String())
	return err
}

func explainSight(b *strings.Builder, file string, s scanner.Sight) {
	fmt.Fprintf(b, "%s:%d:%d  %s  %s\n", harmless(file), s.Pos.Line, s.Pos.Col, s.Rule.ID, s.Preview)
	switch {
	case s.Refused != "":
		fmt.Fprintf(b, "  not reported  %s\n", s.Refused)
	case s.Confidence == rules.Possible:
		fmt.Fprintf(b, "  not reported  its confidence is possible: --confidence possible shows it; %s\n", strings.Join(s.Reasons, "; "))
	default:
		fmt.Fprintf(b, "  reported      %s, %s: %s\n", s.Severity, s.Confidence, strings.Join(s.Reasons, "; "))
	}
	if s.Decoded != "" {
		fmt.Fprintf(b, "  decoded       %s\n", s.Decoded)
	}
	for _, f := range s.Features {
		fmt.Fprintf(b, "  %+13.2f  %s\n", f.Weight, f.Name)
	}
}

// explainFinding tells all of one secret.
func explainFinding(ctx context.Context, p process, o *scanOptions, print string, flags *pflag.FlagSet) error {
	targets, cfg, err := prepare(p, o, flags)
	if err != nil {
		return err
	}
	l, err := o.levels()
	if err != nil {
		return err
	}
	shown, err := scan(ctx, p, o, l, targets, cfg)
	if err != nil {
		return err
	}
	all := *o
	all.noRepo, all.severity = true, rules.Low.String()
	whole, err := scan(ctx, p, &all, levels{severity: rules.Low, confidence: rules.Possible}, targets, &config{user: cfg.user})
	if err != nil {
		return err
	}
	i := slices.IndexFunc(whole.Findings, func(f scanner.Finding) bool { return f.Fingerprint == print })
	if i < 0 {
		return notFound(print, whole)
	}
	f := whole.Findings[i]
	whole.Findings = []scanner.Finding{f}
	text := textOptions(p, true, p.stdout, false)
	if err := report.Account(p.stdout, newReport(o, whole), text); err != nil {
		return err
	}
	x := explanation{p: p, o: o, l: l, f: f, root: treeRoot(targets), shown: shown}
	x.verdict()
	x.pushed(ctx, targets)
	x.wayOut()
	return nil
}

// notFound says that no secret has the fingerprint, and how far that is certain.
func notFound(print string, out *outcome) error {
	if !out.Summary.Complete {
		return exitError{exitPartial, hintf("stanch scan says what was not scanned and why", "%s was not found, but not everything was scanned", shorten(print))}
	}
	return hintf("stanch scan lists the ids of what it reports; the secret may be gone from this repository", "no secret here has the id %s", shorten(print))
}
