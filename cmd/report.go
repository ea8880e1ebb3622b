package cmd

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/stanchdev/stanch/report"
)

func newReportCommand(p process) *cobra.Command {
	return group(&cobra.Command{
		Use:   "report",
		Short: "convert, merge and compare JSON reports of earlier scans",
		Long:  "Report works on what stanch scan -f json wrote; no repository is read.",
		Example: "  stanch report convert -f html=out.html scan.json\n" +
			"  stanch report diff last-week.json today.json",
	}, newReportConvert(p), newReportMerge(p), newReportDiff(p))
}

// reportOptions is what the commands on reports have in common with a scan.
type reportOptions struct {
	formats []string
	file    string
	reveal  bool
	verbose bool
}

func (o *reportOptions) addFlags(c *cobra.Command) {
	f := c.Flags()
	f.SortFlags = false
	f.StringArrayVarP(&o.formats, "format", "f", nil, "write as `FORMAT[=FILE]`: "+strings.Join(reportFormats(), ", ")+"; repeatable")
	f.StringVarP(&o.file, "output", "o", "", "write to `FILE`")
	f.BoolVar(&o.reveal, "reveal", false, "take a report that holds secrets in full, and show them")
	f.BoolVarP(&o.verbose, "verbose", "v", false, "show every place and every reason in the text report")
	_ = c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(reportFormats(), cobra.ShellCompDirectiveNoFileComp))
}

func newReportConvert(p process) *cobra.Command {
	var o reportOptions
	c := &cobra.Command{
		Use:   "convert [flags] REPORT.json",
		Short: "write a report in another format, as the scan itself would have",
		Example: "  stanch report convert -f sarif=out.sarif -f html=out.html scan.json\n" +
			"  stanch scan -f json | stanch report convert -f markdown -",
		Args: oneArgument("report"),
		RunE: func(_ *cobra.Command, args []string) error {
			r, err := readReport(p, args[0], o.reveal)
			if err != nil {
				return err
			}
			return writeConverted(p, o, r, formatText)
		},
	}
	o.addFlags(c)
	return c
}

func newReportMerge(p process) *cobra.Command {
	var o reportOptions
	c := &cobra.Command{
		Use:   "merge [flags] REPORT.json...",
		Short: "join the reports of several scans into one",
		Long: "Merge joins reports, such as those of the shards of a pipeline: one finding a secret, with all\n" +
			"its places. The result is complete only if every part is.",
		Example: "  stanch report merge -o all.json shard-*.json",
		Args: func(c *cobra.Command, args []string) error {
			if len(args) > 0 {
				return nil
			}
			return hintf(c.CommandPath()+" --help shows how it is called", "%s takes reports, got none", c.CommandPath())
		},
		RunE: func(_ *cobra.Command, args []string) error {
			parts, err := readReports(p, args, o.reveal)
			if err != nil {
				return err
			}
			r, err := report.Merge(parts)
			if err != nil {
				return err
			}
			return writeConverted(p, o, r, formatJSON)
		},
	}
	o.addFlags(c)
	return c
}

func newReportDiff(p process) *cobra.Command {
	var o reportOptions
	format := formatText
	c := &cobra.Command{
		Use:         "diff [flags] OLD.json NEW.json",
		Short:       "say which secrets are new, fixed or still open between two scans",
		Example:     "  stanch report diff main.json branch.json",
		Annotations: map[string]string{exitKey: "0 nothing new, 1 new secrets, 2 could not run,\n  3 nothing new, but the newer scan did not read everything"},
		Args: func(c *cobra.Command, args []string) error {
			if len(args) == 2 {
				return nil
			}
			return hintf(c.CommandPath()+" --help shows how it is called", "%s takes two reports, got %d", c.CommandPath(), len(args))
		},
		RunE: func(_ *cobra.Command, args []string) error {
			parts, err := readReports(p, args, o.reveal)
			if err != nil {
				return err
			}
			return runReportDiff(p, o, format, report.Compare(parts[0], parts[1]))
		},
	}
	addFormat(c, &format)
	c.Flags().BoolVar(&o.reveal, "reveal", false, "take reports that hold secrets in full, and show them")
	c.Flags().BoolVarP(&o.verbose, "verbose", "v", false, "show every place and every reason")
	return c
}

func runReportDiff(p process, o reportOptions, format string, d *report.Diff) error {
	var err error
	switch format {
	case formatText:
		err = d.Text(p.stdout, textOptions(p, o.verbose, p.stdout, false))
	case formatJSON:
		err = d.JSON(p.stdout)
	default:
		return unknownFormat(format)
	}
	switch {
	case err != nil:
		return err
	case len(d.Added) > 0:
		return exitError{exitFound, nil}
	case !d.New.Complete:
		return exitError{exitPartial, nil}
	}
	return nil
}

func readReports(p process, names []string, reveal bool) ([]*report.Report, error) {
	var out []*report.Report
	stdin := 0
	for _, name := range names {
		if name == "-" {
			stdin++
		}
		if stdin > 1 {
			return nil, hintf("name files for the others", "standard input can be read only once")
		}
		r, err := readReport(p, name, reveal)
		if err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	return out, nil
}

// readReport reads a JSON report; - is standard input. One that holds secrets is taken
// only if that was asked for: names and subjects in it were not masked either.
func readReport(p process, name string, reveal bool) (*report.Report, error) {
	in := p.stdin
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return nil, openError(name, err)
		}
		defer f.Close()
		in = f
	}
	r, err := report.Read(in)
	switch {
	case errors.Is(err, report.ErrVersion):
		return nil, hintf("update stanch, or scan again with this one", "%s: %w", name, err)
	case err != nil:
		return nil, hintf("stanch scan -f json=FILE writes one", "%s: %w", name, err)
	case r.Revealed() && !reveal:
		return nil, hintf("pass --reveal, or scan again without it", "%s holds secrets in full", name)
	}
	return r, nil
}

// openError words what kept a file from being opened.
func openError(name string, err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return fmt.Errorf("read %s: %w", name, err)
}

// writeConverted writes r as asked for, without a format as the given one.
func writeConverted(p process, o reportOptions, r *report.Report, format string) error {
	if len(o.formats) == 0 {
		o.formats = []string{format}
	}
	outs, err := parseOutputs(o.formats, o.file)
	if err != nil {
		return err
	}
	for _, w := range outs {
		if err := writeOutput(w, p.stdout, func(to io.Writer, toFile bool) error {
			return render(p, o.verbose, w.format, to, toFile, r)
		}); err != nil {
			return err
		}
	}
	if r.Revealed() {
		warnRevealed(p, outs)
	}
	return nil
}
