package cmd

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner"
	"github.com/stanchdev/stanch/scanner/match"
	"github.com/stanchdev/stanch/scanner/worktree"
)

type tryOptions struct {
	only   []string
	config string
}

func newRulesTest(p process) *cobra.Command {
	var o tryOptions
	c := &cobra.Command{
		Use:   "test [flags] FILE",
		Short: "tell which rules match where in a file, and why what they match is no finding",
		Long: "Test scans FILE (- is standard input) and tells of every place that a rule matched, also\n" +
			"where nothing came of it: refused by an offline check, taken for a placeholder, named\n" +
			"by another rule, accepted by a mark. With --rule it also says where a rule's fixed text\n" +
			"stands and the rest of the pattern does not match. No secret is shown in full.",
		Example: "  stanch rules test .env\n" +
			"  stanch rules test --rule acme-token app.yaml\n" +
			"  stanch rules test --config ci/stanch.toml - < sample.txt",
		Args: oneArgument("file"),
		RunE: func(c *cobra.Command, args []string) error { return runRulesTest(c.Context(), p, o, args[0]) },
	}
	c.Flags().StringSliceVar(&o.only, "rule", nil, "tell only of these rules, by `ID` or tag")
	c.Flags().StringVar(&o.config, "config", "", "read `FILE` in place of "+configName+" of the current folder")
	_ = c.RegisterFlagCompletionFunc("rule", func(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		return startingWith(ruleWords(idAndTags), typed), cobra.ShellCompDirectiveNoFileComp
	})
	return c
}

// maxTry bounds the file: its matches are held in memory.
const maxTry = 64 << 20

func runRulesTest(ctx context.Context, p process, o tryOptions, file string) error {
	cfg, err := loadConfig(".", o.config)
	if err != nil {
		return err
	}
	known := append(rules.All(), cfg.user...)
	asked, err := selectRules(known, o.only, nil)
	if err != nil {
		return err
	}
	data, err := readTry(p, file)
	if err != nil {
		return err
	}
	sights, err := watchScan(ctx, data, cfg.user)
	if err != nil {
		return err
	}
	sights = slices.DeleteFunc(sights, func(s scanner.Sight) bool { return !asked(s.Rule) })
	var b strings.Builder
	printSights(&b, sights)
	if len(o.only) > 0 {
		for _, r := range known {
			if asked(r) {
				printNearMisses(&b, r, data, sights)
			}
		}
	}
	if b.Len() == 0 {
		fmt.Fprintln(&b, "no rule matches anywhere")
	}
	_, err = io.WriteString(p.stdout, b.String())
	return err
}

func readTry(p process, file string) ([]byte, error) {
	from := p.stdin
	if file != "-" {
		f, err := os.Open(file)
		if err != nil {
			return nil, err
		}
		defer func() { _ = f.Close() }()
		from = f
	}
	data, err := io.ReadAll(io.LimitReader(from, maxTry+1))
	if err == nil && len(data) > maxTry {
		return nil, hintf("cut out what the rule should match", "%s is larger than %s", file, volume(maxTry))
	}
	return data, err
}

// watchScan scans data as a file and returns what was made of each match, by place.
func watchScan(ctx context.Context, data []byte, user []*rules.Rule) ([]scanner.Sight, error) {
	set, err := match.New(match.Options{User: user})
	if err != nil {
		return nil, err
	}
	var mu sync.Mutex
	var sights []scanner.Sight
	source := worktree.NewInput(bytes.NewReader(data), worktree.Options{})
	_, err = scanner.Scan(ctx, []scanner.Source{source}, set, scanner.Options{Workers: 1, FullScan: true, Marks: true, Watch: func(s scanner.Sight) {
		mu.Lock()
		defer mu.Unlock()
		sights = append(sights, s)
	}})
	slices.SortStableFunc(sights, func(a, b scanner.Sight) int {
		return (a.Pos.Line-b.Pos.Line)*1e6 + (a.Pos.Col - b.Pos.Col)
	})
	return sights, err
}

func printSights(b *strings.Builder, sights []scanner.Sight) {
	for _, s := range sights {
		outcome := fmt.Sprintf("finding, %s: %s", s.Confidence, strings.Join(s.Reasons, "; "))
		switch {
		case s.Refused != "":
			outcome = "no finding: " + s.Refused
		case s.Confidence == rules.Possible:
			outcome += " (shown with --confidence possible)"
		}
		where := fmt.Sprintf("%d:%d", s.Pos.Line, s.Pos.Col)
		if s.Decoded != "" {
			where += " in " + s.Decoded
		}
		fmt.Fprintf(b, "%s  %s  %s\n    %s\n", where, s.Rule.ID, s.Preview, outcome)
	}
}

// maxNear bounds the lines that printNearMisses names.
const maxNear = 10

// printNearMisses tells where a literal of the rule stands, on lines without a match
// of it: that much was right, the rest of the pattern was not.
func printNearMisses(b *strings.Builder, r *rules.Rule, data []byte, sights []scanner.Sight) {
	shape, err := rules.Derive(r.Pattern)
	if r.Pattern == "" || err != nil {
		return
	}
	literals := shape.Literals
	for _, w := range r.ContextWords() {
		literals = append(literals, rules.NewLiteral(w.Text, true))
	}
	matched := map[int]bool{}
	for _, s := range sights {
		for line := s.Pos.Line; s.Rule == r && line <= s.Pos.EndLine; line++ {
			matched[line] = true
		}
	}
	number, told := 0, 0
	for line := range bytes.Lines(data) {
		number++
		if l := literalIn(line, literals); l != "" && !matched[number] && told < maxNear {
			told++
			fmt.Fprintf(b, "%d    %s\n    no match: %q stands there, the rest of the pattern does not\n", number, r.ID, l)
		}
	}
	if told == 0 && len(matched) == 0 {
		fmt.Fprintf(b, "     %s\n    no match: none of the texts that its pattern requires stands anywhere\n", r.ID)
	}
}

// literalIn returns the first literal that stands in line, "" if none does.
func literalIn(line []byte, literals []rules.Literal) string {
	for _, l := range literals {
		if bytes.Contains(line, []byte(l.Text)) || l.Fold && bytes.Contains(bytes.ToLower(line), []byte(strings.ToLower(l.Text))) {
			return l.Text
		}
	}
	return ""
}
