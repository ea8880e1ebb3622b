package cmd

import (
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner"
)

// scanOptions is what the flags of a scan say. Its zero value scans the files and
// the whole history of the repository around the current folder.
type scanOptions struct {
	paths []string

	tree, history, staged, changes bool
	rng, since, ref                string
	noGit, ignored                 bool

	formats []string
	file    string
	keyFile string // of fingerprints
	reveal  bool
	hygiene bool
	quiet   bool
	verbose bool

	workers    int
	configFile string
	severity   string
	failOn     string
	confidence string
	only, skip []string
	exclude    []string
	tests      string
	noBaseline bool
	noRepo     bool
	allowGaps  []string
	maxSize    string
	timeout    time.Duration
	slow       bool // read history through the slow twin
	full       bool // search every content in full
}

func (o *scanOptions) addFlags(c *cobra.Command) {
	f := c.Flags()
	f.SortFlags = false
	f.BoolVar(&o.tree, "tree", false, "scan the files on disk")
	f.BoolVar(&o.history, "history", false, "scan every object of the repository")
	f.BoolVar(&o.staged, "staged", false, "scan what the next commit adds")
	f.BoolVar(&o.changes, "changes", false, "scan what is new on disk: staged, unstaged and untracked")
	f.StringVar(&o.rng, "range", "", "scan what the commits `A..B` add")
	f.StringVar(&o.since, "since", "", "scan what commits since `DATE` add (2026-01-31, or 2w, 3d, 12h ago)")
	f.StringVar(&o.ref, "ref", "", "scan only the history that `REF` reaches")
	f.BoolVar(&o.noGit, "no-git", false, "take folders as plain files, repositories too")
	f.BoolVar(&o.ignored, "ignored", false, "scan files that .gitignore excludes, too")
	f.StringArrayVarP(&o.formats, "format", "f", nil, "report as `FORMAT[=FILE]`: "+strings.Join(reportFormats(), ", ")+"; repeatable")
	f.StringVarP(&o.file, "output", "o", "", "write the report to `FILE`")
	f.BoolVar(&o.reveal, "reveal", false, "show secrets in full")
	f.StringVar(&o.keyFile, "fingerprint-key", "", "key the ids with the contents of `FILE`, for reports that leave the house")
	f.StringVar(&o.severity, "severity", "low", "report findings of this `LEVEL` and above: low, medium, high, critical")
	f.StringVar(&o.failOn, "fail-on", "low", "exit 1 for findings of this `LEVEL` and above, or never")
	f.StringVar(&o.confidence, "confidence", "likely", "report findings of this `CONFIDENCE` and above: possible, likely, certain")
	f.StringSliceVar(&o.only, "rule", nil, "use only these rules, by `ID` or tag")
	f.StringSliceVar(&o.skip, "skip-rule", nil, "leave these rules out, by `ID` or tag")
	f.BoolVar(&o.hygiene, "hygiene", false, "find habits that leak tokens, too: in URLs, web storage, cookies, logs, unverified JWTs")
	f.StringArrayVar(&o.exclude, "exclude", nil, "leave paths that match `GLOB` out (gitignore syntax; repeatable)")
	f.StringVar(&o.tests, "tests", "show", "`show` or hide what stands in tests; shown, it is one step less severe")
	f.BoolVar(&o.noBaseline, "no-baseline", false, "report secrets that "+scanner.BaselineFile+" accepts, too")
	f.BoolVar(&o.noRepo, "no-repo-config", false, "scan as if the tree brought no config, ignore file, baseline or marks")
	f.StringSliceVar(&o.allowGaps, "allow-gap", nil, "let these `REASON`s for not scanning something pass")
	f.StringVar(&o.configFile, "config", "", "read `FILE` in place of "+configName)
	f.StringVar(&o.maxSize, "max-size", "", "leave contents above `SIZE` out, such as 100MB (a gap); default: none")
	f.DurationVar(&o.timeout, "timeout", 0, "stop reading after `DURATION`, such as 5m (a gap); default: never")
	f.IntVarP(&o.workers, "jobs", "j", 0, "scan with `N` workers; default: one a CPU")
	f.BoolVar(&o.slow, "slow-history", false, "read history with the slow, independent reader, to compare")
	f.Lookup("slow-history").Hidden = true
	f.BoolVar(&o.full, "full-scan", false, "search every content in full, to compare")
	f.Lookup("full-scan").Hidden = true
	f.BoolVarP(&o.quiet, "quiet", "q", false, "no progress and no summary on standard error")
	f.BoolVarP(&o.verbose, "verbose", "v", false, "show every place and every reason in the text report")
	completeScan(c)
}

func newScan(p process) *cobra.Command {
	var o scanOptions
	c := &cobra.Command{
		Use:   "scan [flags] [PATH...]",
		Short: "find secrets in files and in the whole of git history",
		Long: "Scan looks for secrets in the files on disk and in every object of the git repository\n" +
			"around PATH (default: the current folder): all branches, tags, stashes, notes, messages,\n" +
			"and objects that nothing reaches any more. A PATH below the root limits the report to\n" +
			"what stands under it; - is standard input; a folder outside of a repository is scanned\n" +
			"as plain files. Nothing is sent anywhere.",
		Example: "  stanch scan                         this repository, files and history\n" +
			"  stanch scan --staged                what the next commit adds\n" +
			"  stanch scan --range main..HEAD      what a branch adds\n" +
			"  stanch scan -f sarif=out.sarif -f text ~/src/app\n" +
			"  kubectl logs app | stanch scan -",
		Annotations: map[string]string{exitKey: exitsOfScan},
		RunE: func(c *cobra.Command, args []string) error {
			o.paths = args
			return runScan(c.Context(), p, &o, c.Flags())
		},
	}
	o.addFlags(c)
	return c
}

// levels are the flags that name a severity or a confidence, read.
type levels struct {
	severity   rules.Severity
	failOn     rules.Severity // SeverityNone: never
	confidence rules.Confidence
}

func (o *scanOptions) levels() (l levels, err error) {
	const words = "low, medium, high and critical"
	if err := l.severity.UnmarshalText([]byte(o.severity)); err != nil || l.severity == rules.SeverityNone {
		return l, hintf("severities are "+words, "unknown severity %q", o.severity)
	}
	if o.failOn != "never" {
		if err := l.failOn.UnmarshalText([]byte(o.failOn)); err != nil || l.failOn == rules.SeverityNone {
			return l, hintf("--fail-on takes "+words+", or never", "unknown severity %q", o.failOn)
		}
	}
	if err := l.confidence.UnmarshalText([]byte(o.confidence)); err != nil {
		return l, hintf("confidences are possible, likely and certain", "unknown confidence %q", o.confidence)
	}
	if o.tests != "show" && o.tests != "hide" {
		return l, hintf("--tests takes show or hide", "unknown word %q", o.tests)
	}
	return l, nil
}

func (o *scanOptions) gaps() ([]scanner.Reason, error) {
	var out []scanner.Reason
	for _, word := range o.allowGaps {
		r, ok := scanner.ParseReason(word)
		if !ok || !r.Gap() {
			return nil, hintf("gaps are "+strings.Join(scanner.GapWords(), ", "), "unknown gap %q", word)
		}
		out = append(out, r)
	}
	return out, nil
}

// modes tells which parts of a repository to scan.
func (o *scanOptions) check() error {
	set := func(names ...string) string { return strings.Join(names, " and ") }
	switch {
	case o.rng != "" && (o.since != "" || o.ref != ""):
		return hintf("use one of them", "%s exclude each other", set("--range", "--since, --ref"))
	case o.since != "" && o.ref != "":
		return hintf("use one of them", "%s exclude each other", set("--since", "--ref"))
	case o.noGit && (o.history || o.staged || o.changes || o.rng != "" || o.since != "" || o.ref != ""):
		return hintf("leave --no-git out", "--no-git takes folders as plain files: it has no history")
	case o.changes && (o.tree || o.history || o.staged || o.rng+o.since+o.ref != ""):
		return hintf("leave --changes out: it reports only what HEAD does not hold, staged changes among it", "--changes stands alone")
	case strings.HasPrefix(o.rng, ".."):
		return hintf("write A..B; git reads an empty A as HEAD, so nothing would be scanned", "--range %q has no start", o.rng)
	case o.quiet && o.verbose:
		return hintf("use one of them", "-q and -v exclude each other")
	case o.timeout < 0:
		return hintf("write a duration such as 90s or 5m", "--timeout takes a positive duration")
	case o.workers < 0:
		return hintf("-j 0 uses one worker a CPU", "-j takes a positive number")
	}
	return nil
}

// verdict is the exit of a scan that ran.
func verdict(res *scanner.Result, failOn rules.Severity) error {
	if !res.Summary.Complete {
		return exitError{exitPartial, nil}
	}
	for _, f := range res.Findings {
		if failOn != rules.SeverityNone && f.Severity >= failOn {
			return exitError{exitFound, nil}
		}
	}
	return nil
}

// summaryLine says in one line what a scan came to, for those whose report went
// to a file.
func summaryLine(res *scanner.Result) string {
	s := fmt.Sprintf("%s found; %s, %s, %s, %s scanned",
		countedFindings(res.Findings), counted(res.Summary.Commits, "commit"), counted(res.Summary.Objects, "object"),
		counted(res.Summary.Files, "file"), volume(res.Summary.Bytes))
	if !res.Summary.Complete {
		s += "; NOT everything that was asked for was scanned"
	}
	return s
}

// countedFindings counts habits apart from secrets: "2 secrets and 1 habit".
func countedFindings(all []scanner.Finding) string {
	habits := 0
	for _, f := range all {
		if f.Rule.Family == rules.FamilyHygiene {
			habits++
		}
	}
	if habits == 0 {
		return counted(int64(len(all)), "secret")
	}
	return counted(int64(len(all)-habits), "secret") + " and " + counted(int64(habits), "habit")
}

// volume writes a number of bytes: "1.5 kB", "20.1 MB".
func volume(n int64) string {
	if n < 1e6 {
		return fmt.Sprintf("%.1f kB", float64(n)/1e3)
	}
	return fmt.Sprintf("%.1f MB", float64(n)/1e6)
}

// counted writes a number with its noun: "1 file", "0 files".
func counted(n int64, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}
