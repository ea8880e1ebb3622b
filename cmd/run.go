package cmd

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/pflag"
	"golang.org/x/term"

	"github.com/stanchdev/stanch/report"
	"github.com/stanchdev/stanch/scanner"
	"github.com/stanchdev/stanch/scanner/gitrepo"
)

// reportFormats are the names of all formats, text first.
func reportFormats() []string {
	out := []string{formatText}
	for _, f := range report.Formats() {
		out = append(out, f.Name)
	}
	return out
}

func isReportFormat(name string) bool { return slices.Contains(reportFormats(), name) }

// outcome is a scan that ran, ready to be reported.
type outcome struct {
	*scanner.Result
	target  report.Target
	started time.Time
	now     time.Time
	config  []string
}

// runScan scans and reports. flags are those of o, to be filled from the
// environment and the config where the command line left them alone, so it is a
// pointer: a copy would keep the flags' values of before.
func runScan(ctx context.Context, p process, o *scanOptions, flags *pflag.FlagSet) error {
	targets, cfg, err := prepare(p, o, flags)
	if err != nil {
		return err
	}
	l, err := o.levels()
	if err != nil {
		return err
	}
	outs, err := parseOutputs(o.formats, o.file)
	if err != nil {
		return err
	}
	key, err := readKey(o.keyFile)
	if err != nil {
		return err
	}
	out, err := scan(ctx, p, o, l, targets, cfg)
	if err != nil {
		return err
	}
	out.keyFingerprints(key)
	if err := writeReports(p, o, outs, out); err != nil {
		return err
	}
	return verdict(out.Result, l.failOn)
}

// leastKey is how long a key must be to be none that one can try out.
const leastKey = 16

// readKey reads the key of fingerprints; nil without a file.
func readKey(file string) ([]byte, error) {
	if file == "" {
		return nil, nil
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, openError(file, err)
	}
	defer f.Close()
	key, err := io.ReadAll(io.LimitReader(f, 1<<20))
	if err != nil {
		return nil, openError(file, err)
	}
	if key = bytes.TrimSpace(key); len(key) < leastKey {
		return nil, hintf("head -c 32 /dev/urandom | base64 makes one", "%s holds no key of at least %d bytes", file, leastKey)
	}
	return key, nil
}

// keyFingerprints puts keyed ids in place of those that everybody can compute.
func (out *outcome) keyFingerprints(key []byte) {
	for i := range out.Findings {
		if f := &out.Findings[i]; key != nil {
			f.Fingerprint = scanner.Keyed(f.Fingerprint, key)
		}
	}
}

// prepare finds what to scan and settles the options. Where there are several
// roots none of their configs speaks for the others, so none is read.
func prepare(p process, o *scanOptions, flags *pflag.FlagSet) ([]*target, *config, error) {
	asked := modesAsked(flags)
	if err := fill(flags, p.env, nil); err != nil {
		return nil, nil, err
	}
	targets, err := findTargets(p, o)
	if err != nil {
		return nil, nil, err
	}
	cfg := &config{}
	if root := treeRoot(targets); o.configFile != "" || (root != "" && !o.noRepo) {
		if cfg, err = loadConfig(root, o.configFile); err != nil {
			return nil, nil, err
		}
	}
	if err := fill(flags, func(string) string { return "" }, cfg); err != nil {
		return nil, nil, err
	}
	if err := settleModes(flags, asked); err != nil {
		return nil, nil, err
	}
	for _, name := range []string{"range", "since", "ref"} {
		if f := flags.Lookup(name); f.Changed && f.Value.String() == "" {
			return nil, nil, hintf("leave it out, or see why the variable behind it is empty", "--%s is empty", name)
		}
	}
	if len(targets) == 1 && targets[0].root == "" && (o.history || o.staged || o.changes || o.rng+o.since+o.ref != "") {
		return nil, nil, hintf("name a repository besides -, or leave the flag out", "standard input has no history")
	}
	return targets, cfg, o.check()
}

// modes are the flags that say which parts of a repository to scan.
func modes() []string {
	return []string{"tree", "history", "staged", "changes", "range", "since", "ref"}
}

// modesAsked are the modes that the command line names itself.
func modesAsked(flags *pflag.FlagSet) (asked []string) {
	for _, name := range modes() {
		if flags.Lookup(name).Changed {
			asked = append(asked, name)
		}
	}
	return asked
}

// settleModes takes back what variables and the config say of modes where the
// command line names any: it means these, not these besides the usual ones.
func settleModes(flags *pflag.FlagSet, asked []string) error {
	if len(asked) == 0 {
		return nil
	}
	for _, name := range modes() {
		f := flags.Lookup(name)
		if slices.Contains(asked, name) || !f.Changed {
			continue
		}
		if err := f.Value.Set(f.DefValue); err != nil {
			return err
		}
		f.Changed = false
	}
	return nil
}

// treeRoot is the folder whose config, ignore file and baseline count: that of
// the only target, if it has files on disk.
func treeRoot(targets []*target) string {
	if len(targets) != 1 || (targets[0].repo != nil && targets[0].repo.Root == "") {
		return ""
	}
	return targets[0].root
}

// scan carries out one scan.
func scan(ctx context.Context, p process, o *scanOptions, l levels, targets []*target, cfg *config) (*outcome, error) {
	now, err := clock(p.env)
	if err != nil {
		return nil, err
	}
	gaps, err := o.gaps()
	if err != nil {
		return nil, err
	}
	pol, err := loadPolicy(o, cfg, treeRoot(targets), now)
	if err != nil {
		return nil, err
	}
	pl := &plan{ctx: ctx, o: o, stdin: p.stdin, now: now, excluded: pol.excluded(), hidden: pol.hidden}
	if pl.maxSize, err = parseSize(o.maxSize); err != nil {
		return nil, err
	}
	pl.bundles = gitrepo.NewBundles(pl.maxSize)
	for _, t := range targets {
		if err := pl.add(t); err != nil {
			return nil, err
		}
	}
	if pl.listed == 0 && pl.ignored > 0 {
		return nil, exitError{exitPartial, hintf("--ignored scans ignored files; --no-repo-config leaves the tree's own ignores out", "every file that was asked for is ignored or excluded: nothing was scanned")}
	}
	if pl.listed > 0 && !pl.open {
		return nil, exitError{exitPartial, hintf("mend "+ignoreName+" or "+configName+"; --no-repo-config scans without them", "the tree's own ignores cover every file that was asked for: nothing would be reported")}
	}
	progress := &scanner.Progress{}
	stop := func() {}
	if !o.quiet {
		stop = watch(p.stderr, progress)
	}
	res, err := scanner.Scan(ctx, append([]scanner.Source{pl}, pl.sources...), pol.set, scanner.Options{
		Workers: o.workers, Timeout: o.timeout, MinConfidence: l.confidence, MinSeverity: l.severity, Severity: cfg.severity, Now: now,
		Enabled: pol.enabled,
		Within:  pathsWithin(targets), OnlyNew: o.changes, FullScan: o.full, Marks: !o.noRepo, HideTests: o.tests == "hide", Ignore: pol.ignores, Baseline: pol.baseline,
		AllowGaps: gaps, Progress: progress,
	})
	stop()
	if err != nil {
		return nil, err
	}
	res.Warnings = slices.Concat(pol.warnings, pl.warnings, pol.exhausted(), res.Warnings)
	if len(pathsWithin(targets)) == 0 {
		res.Warnings = append(res.Warnings, pol.stale(o, res)...)
	}
	if len(targets) > 1 && !o.noRepo {
		res.Warnings = append(res.Warnings, "several roots were named: the config, ignore file and baseline of none was read")
	}
	return &outcome{Result: res, target: describeTarget(targets, pl.modes), started: now, now: now, config: pol.files}, nil
}

// pathsWithin limits a report to the paths of the only target. Several targets list
// only what was asked for, but their histories are reported whole.
func pathsWithin(targets []*target) (out []string) {
	for _, t := range targets {
		if len(t.within) == 0 {
			if t.prefix == "" {
				return nil
			}
			out = append(out, t.prefix)
		}
		for _, w := range t.within {
			out = append(out, joinPath(t.prefix, w))
		}
	}
	return out
}

func describeTarget(targets []*target, modes []string) report.Target {
	t := report.Target{Root: ".", Mode: strings.Join(modes, "+")}
	if len(targets) != 1 {
		return t
	}
	if t.Root = shortest(targets[0].root); targets[0].root == "" {
		t.Root = "-"
	}
	if repo := targets[0].repo; repo != nil {
		if head, err := repo.Head(); err == nil && !head.ID.IsZero() {
			t.Head = head.ID.String()
		}
	}
	return t
}

// clock is the only place where time enters. SOURCE_DATE_EPOCH makes reports
// reproducible (https://reproducible-builds.org/specs/source-date-epoch/).
func clock(env func(string) string) (time.Time, error) {
	v := env("SOURCE_DATE_EPOCH")
	if v == "" {
		return time.Now().UTC(), nil
	}
	n, err := strconv.ParseInt(v, 10, 64)
	if err != nil {
		return time.Time{}, hintf("unset it, or give seconds since 1970", "SOURCE_DATE_EPOCH is no number")
	}
	return time.Unix(n, 0).UTC(), nil
}

func newReport(o *scanOptions, out *outcome) *report.Report {
	build, _ := debug.ReadBuildInfo()
	return report.New(report.Input{
		Findings: out.Findings, Unreported: out.Unreported, Summary: out.Summary, Suppressed: out.Suppressed, Warnings: out.Warnings, Old: out.Old,
		Target: out.target, Started: out.started, Now: out.now, Config: out.config, Reveal: o.reveal,
		ToolVersion: describeBuild(build, releaseVersion).Version,
	})
}

// writeReports writes every report that was asked for. Where none goes to
// standard output, one line on standard error says what came out.
func writeReports(p process, o *scanOptions, outs []output, out *outcome) error {
	r := newReport(o, out)
	silent := true
	for _, w := range outs {
		silent = silent && w.file != ""
		if err := writeOutput(w, p.stdout, func(to io.Writer, toFile bool) error {
			return render(p, o.verbose, w.format, to, toFile, r)
		}); err != nil {
			return err
		}
	}
	if silent && !o.quiet {
		fmt.Fprintln(p.stderr, summaryLine(out.Result))
	}
	if o.reveal && len(r.Findings) > 0 {
		warnRevealed(p, outs)
	}
	return nil
}

// warnRevealed says which reports hold secrets and stay behind: what a terminal
// shows was asked for, a file or a build log is easily forgotten.
func warnRevealed(p process, outs []output) {
	for _, w := range outs {
		switch f, ok := p.stdout.(*os.File); {
		case w.file != "":
			printLine(p.stderr, "warning", "the report in "+w.file+" holds secrets in full (--reveal)")
		case !ok || !term.IsTerminal(int(f.Fd())):
			printLine(p.stderr, "warning", "the report on standard output holds secrets in full (--reveal)")
		}
	}
}

func render(p process, verbose bool, format string, w io.Writer, toFile bool, r *report.Report) error {
	for _, f := range report.Formats() {
		if f.Name == format {
			return f.Write(w, r)
		}
	}
	return report.Text(w, r, textOptions(p, verbose, w, toFile))
}

// textOptions fits the text to whoever reads it: colours only on a terminal, and
// not where NO_COLOR is set (https://no-color.org) or the terminal is dumb.
func textOptions(p process, verbose bool, w io.Writer, toFile bool) report.TextOptions {
	t := report.TextOptions{Verbose: verbose}
	if f, ok := w.(*os.File); ok && !toFile && term.IsTerminal(int(f.Fd())) {
		t.Color = p.env("NO_COLOR") == "" && p.env("TERM") != "dumb"
		if width, _, err := term.GetSize(int(f.Fd())); err == nil {
			t.Width = width
		}
	}
	return t
}
