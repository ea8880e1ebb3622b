package report

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/charmbracelet/lipgloss"

	"github.com/stanchdev/stanch/rules"
)

// TextOptions says how text is written.
type TextOptions struct {
	Color   bool // 16 colours of the terminal's own palette; every word stands without them too
	Width   int  // columns to fold prose at, 40 to 120; 0 means 80. Paths and ids are never folded.
	NoNext  bool // leave out what to do next: the caller says it
	Verbose bool // every place, ref and example instead of the first few
}

// What a report shows of long lists unless it is verbose.
const (
	mostPlaces   = 3
	mostExamples = 3
)

const (
	defaultWidth = 80
	leastWidth   = 40  // below that, folding hurts more than a line that is too long
	mostWidth    = 120 // above that, eyes lose the line
	indent       = 11  // columns before the value of a field: two spaces and the label
)

// Text writes r for a person, worst secret first, the summary and what to do next
// last. Nothing in it can disturb a terminal but the colours of o.Color.
func Text(w io.Writer, r *Report, o TextOptions) error {
	out := bufio.NewWriter(w)
	t := newText(out, r, o)
	t.findings(r)
	t.summary()
	return out.Flush()
}

// Account writes the findings of r as Text does, without what stands below them.
func Account(w io.Writer, r *Report, o TextOptions) error {
	out := bufio.NewWriter(w)
	t := newText(out, r, o)
	t.findings(r)
	return out.Flush()
}

// text writes one report. Errors stay in out until its Flush.
type text struct {
	out     *bufio.Writer
	r       *Report
	verbose bool
	noNext  bool
	width   int
	told    map[string]bool // rules whose revocation was explained
	styles
}

// styles are told apart by brightness and form as well as by hue, and no meaning
// hangs on red against green.
type styles struct {
	color                    bool
	severity                 map[rules.Severity]lipgloss.Style
	plain, strong, dim, link lipgloss.Style
	alarm, calm              lipgloss.Style
}

// colour profiles by the numbers of termenv.Profile: naming them takes no terminal.
const (
	profileANSI  = 2 // 16 colours, whatever the terminal's theme makes of them
	profileASCII = 3 // none
)

func newText(out *bufio.Writer, r *Report, o TextOptions) *text {
	t := &text{out: out, r: r, verbose: o.Verbose, noNext: o.NoNext, width: o.Width, told: map[string]bool{}}
	if t.width <= 0 {
		t.width = defaultWidth
	}
	t.width = min(max(t.width, leastWidth), mostWidth)
	t.styles = newStyles(out, o.Color)
	return t
}

func newStyles(w io.Writer, color bool) styles {
	lg := lipgloss.NewRenderer(w)
	lg.SetColorProfile(profileASCII)
	if color {
		lg.SetColorProfile(profileANSI)
	}
	style := func(color string) lipgloss.Style { return lg.NewStyle().Foreground(lipgloss.Color(color)) }
	return styles{
		color: color,
		severity: map[rules.Severity]lipgloss.Style{
			rules.Critical: style("15").Background(lipgloss.Color("5")).Bold(true), // white on magenta
			rules.High:     style("5").Bold(true),                                  // magenta
			rules.Medium:   style("3").Bold(true),                                  // yellow
			rules.Low:      style("6"),                                             // cyan
		},
		plain:  lg.NewStyle(),
		strong: lg.NewStyle().Bold(true),
		dim:    lg.NewStyle().Faint(true),
		link:   style("6"),
		alarm:  style("0").Background(lipgloss.Color("3")).Bold(true), // black on yellow
		calm:   style("6").Bold(true),
	}
}

func (t *text) findings(r *Report) {
	for i := range r.Findings {
		t.finding(&r.Findings[i])
	}
}

// finding writes one secret: a headline, then a field a line.
func (t *text) finding(f *Finding) {
	p, rule := f.first(), t.r.rule(f.Rule)
	t.headline(f, rule)
	t.secret(f)
	t.field("where", t.strong, t.whereAtoms(p)...)
	t.state(p, f.Exposed)
	if expiry := expiryWords(f.Expires, t.r.Now); expiry != "" {
		t.field("expiry", t.plain, words(expiry)...)
	}
	t.commit("added", p.First)
	t.field("why", t.plain, words(sureWords(f))...)
	if len(f.Parts) > 0 {
		t.field("with", t.plain, words(partWords(f.Parts))...)
	}
	t.morePlaces(f)
	t.revoke(f)
	t.field("id", t.dim, words(joinNonEmpty(" ", visible(f.Fingerprint), ruleID(f.Rule)))...)
	t.line()
}

func (t *text) secret(f *Finding) {
	if shown := f.shown(); shown != "" {
		t.field("secret", t.strong, atoms(shown)...)
	}
}

func (t *text) headline(f *Finding, rule Rule) {
	name := t.strong.Render(orElse(short(rule.Name, maxPhrase), ruleID(f.Rule)))
	t.line(t.badge(t.severity[f.Severity], f.Severity.String()), name, "  ", short(f.Preview, maxName))
}

// badge is a word in capitals, as wide as the indent.
func (t *text) badge(style lipgloss.Style, word string) string {
	word = strings.ToUpper(word)
	if t.color {
		word = " " + word + " "
	}
	return style.Render(word) + strings.Repeat(" ", max(1, indent-len(word)))
}

// whereAtoms is the place and how its bytes had to be read.
func (t *text) whereAtoms(p Place) []string {
	out := atoms(where(p))
	if p.Decoded != "" {
		out = append(out, words("(in "+short(p.Decoded, maxName)+")")...)
	}
	if p.Mark != "" {
		out = append(out, words("(marked "+short(p.Mark, maxPhrase)+")")...)
	}
	return out
}

// state says where the secret stands today and how long it could be read.
func (t *text) state(p Place, e Exposed) {
	exposed := exposedWords(e, t.r.Now)
	if exposed == "" {
		t.field("state", t.plain, words(t.r.stateWords(p))...)
		return
	}
	t.field("state", t.plain, append(words(t.r.stateWords(p)+";"), t.phrase(exposed)...)...)
}

func (t *text) commit(label string, c *Commit) {
	if c == nil {
		return
	}
	author := short(c.Author, maxName)
	if t.verbose && c.Email != "" {
		author += " <" + short(c.Email, maxName) + ">"
	}
	head := joinNonEmpty(", ", brief(c.ID), author, day(c.Committed))
	if c.Subject != "" {
		head += ": " + short(c.Subject, maxPhrase)
	}
	t.field(label, t.plain, words(head)...)
}

// morePlaces lists the places after the first, a line each where it fits.
func (t *text) morePlaces(f *Finding) {
	rest := f.Places[min(1, len(f.Places)):]
	shown := rest[:min(len(rest), mostPlaces)]
	if t.verbose {
		shown = rest
	}
	label := "also"
	for _, p := range shown {
		t.field(label, t.plain, append(t.whereAtoms(p), t.phrase("("+t.r.stateWords(p)+")")...)...)
		label = ""
	}
	if more := len(rest) - len(shown); more > 0 {
		t.field(label, t.dim, words("and "+count(int64(more), "more place", "more places")+"; -f json lists all")...)
	}
}

// revoke says how to take the secret back, in full once for each rule.
func (t *text) revoke(f *Finding) {
	steps := short(f.Revoke.Steps, 1000)
	if t.told[f.Rule] && steps != "" {
		steps = "as above for " + ruleID(f.Rule)
	}
	t.told[f.Rule] = true
	label := "fix"
	if steps != "" {
		t.field(label, t.plain, words(steps)...)
		label = ""
	}
	if f.Revoke.URL != "" {
		t.field(label, t.link, atoms(visible(f.Revoke.URL))...)
	}
}

// words splits prose where it may be folded; atoms keeps it whole.
func words(s string) []string    { return strings.Fields(s) }
func atoms(s ...string) []string { return slices.DeleteFunc(s, func(s string) bool { return s == "" }) }

// phrase keeps words together on a line if it is wide enough.
func (t *text) phrase(s string) []string {
	if lipgloss.Width(s) <= t.width-indent {
		return atoms(s)
	}
	return words(s)
}

// field writes a label and its value, folded at the width with a hanging indent.
func (t *text) field(label string, style lipgloss.Style, value ...string) {
	head := strings.Repeat(" ", indent)
	if label != "" {
		head = "  " + t.dim.Render(label) + strings.Repeat(" ", max(1, indent-2-len(label)))
	}
	t.folded(head, style, value)
}

// folded writes words after head, and blanks as wide as head before each further line.
func (t *text) folded(head string, style lipgloss.Style, value []string) {
	hang := lipgloss.Width(head)
	for first := true; first || len(value) > 0; first = false {
		n, used := 0, hang
		for n < len(value) && (n == 0 || used+1+lipgloss.Width(value[n]) <= t.width) {
			used += min(n, 1) + lipgloss.Width(value[n])
			n++
		}
		if !first {
			head = strings.Repeat(" ", hang)
		}
		t.line(head, style.Render(strings.Join(value[:n], " ")))
		value = value[n:]
	}
}

// line writes its pieces and a line end, without blanks before it.
func (t *text) line(pieces ...string) {
	_, _ = fmt.Fprintln(t.out, strings.TrimRight(strings.Join(pieces, ""), " "))
}
