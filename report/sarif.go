package report

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"
)

const (
	sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
	homepage    = "https://github.com/stanchdev/stanch"
	rootBase    = "%SRCROOT%"

	// GitHub takes 25,000 results a run (docs.github.com, "SARIF support for code scanning").
	maxResults = 25_000
	// maxRelated bounds the further places of one result to what GitHub takes with the first,
	// 1,000; JSON has all of them. 300 bytes a place are about 30 when packed, so 300 results
	// with all of theirs stay within the 10 MB that GitHub takes.
	maxRelated = 999
	// maxTold bounds the further places that a text names.
	maxTold = 100
)

// SARIF writes r as SARIF 2.1.0, one result a secret, for GitHub code scanning and
// whoever reads the same. Secrets that stand only in history have a run of their
// own, written whenever history was scanned, so that its alerts can close. Columns
// count bytes. Of more than 25,000 secrets in a run the first are kept and a
// notification says so.
func SARIF(w io.Writer, r *Report) error {
	var current, history []*Finding
	for i := range r.Findings {
		f := &r.Findings[i]
		if onlyInHistory(f) {
			history = append(history, f)
		} else {
			current = append(current, f)
		}
	}
	log := sarifLog{Schema: sarifSchema, Version: "2.1.0"}
	log.Runs = append(log.Runs, r.sarifRun("current", "Secrets in the checked-out commit, the index and the working tree.", current))
	if len(history) > 0 || slices.Contains(strings.Split(r.Target.Mode, "+"), "history") {
		log.Runs = append(log.Runs, r.sarifRun("history", "Secrets that stand only in the history of the repository.", history))
	}
	return writeJSON(w, log)
}

func onlyInHistory(f *Finding) bool { return f.State == "refs" || f.State == "unreachable" }

func (r *Report) sarifRun(category, purpose string, found []*Finding) sarifRun {
	dropped := max(0, len(found)-maxResults)
	found = found[:len(found)-dropped]
	driver := sarifDriver{Name: "stanch", Version: visible(r.Tool.Version), InformationURI: homepage, Rules: []sarifRule{}}
	driver.SemanticVersion = semantic(r.Tool.Version)
	run := sarifRun{
		OriginalURIBaseIDs: map[string]sarifLocation{rootBase: {Description: &sarifMessage{Text: "The root of what was scanned."}}},
		AutomationDetails:  sarifAutomation{"stanch/" + category + "/" + rfc3339(r.Started), sarifMessage{Text: purpose}},
		Results:            make([]sarifResult, 0, len(found)),
		Properties:         r.sarifRunProperties(),
	}
	index := map[string]int{}
	for _, f := range found {
		i, seen := index[ruleID(f.Rule)]
		if !seen {
			i = len(driver.Rules)
			index[ruleID(f.Rule)] = i
			driver.Rules = append(driver.Rules, newSarifRule(r.rule(f.Rule), f))
		}
		run.Results = append(run.Results, r.sarifResult(f, i))
	}
	run.Invocations = []sarifInvocation{r.sarifInvocation(dropped, &driver)}
	run.Tool.Driver = driver
	return run
}

func (r *Report) sarifRunProperties() sarifRunProperties {
	return sarifRunProperties{
		Coverage: r.Coverage, Mode: r.Target.Mode, Head: r.Target.Head, Config: nonEmpty(r.Config),
		Suppressed: r.Suppressed, Old: r.Old, Now: rfc3339(r.Now),
	}
}

func (r *Report) sarifResult(f *Finding, rule int) sarifResult {
	p := f.first()
	out := sarifResult{
		RuleID: ruleID(f.Rule), RuleIndex: rule, Level: level(f),
		Message:             sarifMessage{Text: plain(r.accountBeside(f, maxRelated))},
		Locations:           []sarifLocation{location(p)},
		PartialFingerprints: map[string]string{"primaryLocationLineHash": lineHash(f.Fingerprint)},
		Properties:          sarifProperties(f, p),
	}
	if f.Fingerprint != "" {
		out.PartialFingerprints["stanch/v1"] = f.Fingerprint
	}
	for i, other := range f.Places[min(1, len(f.Places)):min(len(f.Places), maxRelated+1)] {
		l := location(other)
		l.ID = i + 1
		l.Message = &sarifMessage{Text: plain(r.placeText(other))}
		out.RelatedLocations = append(out.RelatedLocations, l)
	}
	return out
}

func sarifProperties(f *Finding, p Place) sarifResultProperties {
	out := sarifResultProperties{
		Family: f.Family.String(), Severity: f.Severity.String(), Confidence: f.Confidence.String(), Reasons: nonEmpty(f.Reasons),
		State: f.State, Fingerprint: f.Fingerprint, Preview: f.Preview, Commit: commitID(p.First), RemovedBy: commitID(p.Removed),
		ExposedFrom: rfc3339(f.Exposed.From), ExposedTo: rfc3339(f.Exposed.To), Expires: rfc3339(f.Expires),
		Places: len(f.Places), Value: f.Value,
	}
	for _, part := range f.Parts {
		if part.Name != "" {
			out.Parts = append(out.Parts, sarifPart{part.Name, part.Public + part.Secret, part.SecretBase64})
		}
	}
	return out
}

func commitID(c *Commit) string {
	if c == nil {
		return ""
	}
	return c.ID
}

// account tells of a secret in a few sentences: what, where, since when, what to do.
func (r *Report) account(f *Finding) string { return r.accountBeside(f, maxTold) }

// accountBeside is account beside a list of as many further places as told.
func (r *Report) accountBeside(f *Finding, told int) string {
	p := f.first()
	head := joinNonEmpty(" ", short(r.rule(f.Rule).Name, maxPhrase), short(f.Preview, maxName))
	sentences := []string{sentence(head + " (" + sureWords(f) + ")"), sentence(r.placeText(p))}
	if c := p.First; c != nil {
		sentences = append(sentences, sentence(joinNonEmpty(", ", "Brought in by commit "+visible(c.ID), short(c.Author, maxName), day(c.Committed))))
	}
	sentences = append(sentences, about("It has been ", exposedWords(f.Exposed, r.Now)), about("It ", expiryWords(f.Expires, r.Now)))
	if more := len(f.Places) - 1 - told; more > 0 {
		sentences = append(sentences, sentence("Besides the related locations there are "+count(int64(more), "more place", "more places")+"; the JSON report lists all"))
	}
	sentences = append(sentences, sentence(short(f.Revoke.Steps, 1000)))
	return joinNonEmpty(" ", sentences...)
}

// placeText says where a place is, and since which full commit.
func (r *Report) placeText(p Place) string {
	s := where(p) + ": " + r.stateWords(p)
	if p.Removed != nil {
		s += " (" + visible(p.Removed.ID) + ")"
	}
	return s
}

// sentence ends with one full stop; nothing stays nothing.
func sentence(s string) string {
	if s = strings.TrimSpace(s); s == "" {
		return ""
	}
	return strings.TrimRight(s, ".") + "."
}

// about is a sentence that begins with head, nothing if there is nothing to say.
func about(head, s string) string {
	if s == "" {
		return ""
	}
	return sentence(head + s)
}

// plain keeps brackets from being read as a link (SARIF 2.1.0, 3.11.6).
func plain(s string) string {
	return strings.NewReplacer(`\`, `\\`, "[", `\[`, "]", `\]`).Replace(s)
}

func location(p Place) sarifLocation {
	region := sarifRegion{StartLine: max(1, p.Line)}
	if p.Line > 0 && p.Col > 0 {
		region.StartColumn = p.Col
	}
	if p.EndLine > p.Line || p.EndLine == p.Line && p.EndCol > p.Col {
		region.EndLine, region.EndColumn = max(1, p.EndLine), max(1, p.EndCol)
	}
	return sarifLocation{PhysicalLocation: &sarifPhysical{sarifArtifact{relativeURI(p), rootBase}, region}}
}

// relativeURI is the path as a relative reference (RFC 3986): each byte but letters,
// digits and "-._~/" as %XX, so that no name can look like a scheme or a query.
func relativeURI(p Place) string {
	path := p.Path
	if p.PathEncoded {
		if raw, err := url.PathUnescape(path); err == nil {
			path = raw
		}
	}
	var b strings.Builder
	for _, c := range []byte(strings.TrimLeft(path, "/")) {
		if c == '/' || c == '-' || c == '.' || c == '_' || c == '~' || '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	if b.Len() == 0 {
		return "."
	}
	return b.String()
}

// lineHash has the look of what GitHub's own action computes, but comes from the
// secret alone, so that an alert survives moves, rebases and edits around it.
func lineHash(fingerprint string) string {
	sum := sha256.Sum256([]byte(fingerprint))
	return hex.EncodeToString(sum[:8]) + ":1"
}

// sarifInvocation tells what was not scanned and what the report leaves out.
func (r *Report) sarifInvocation(dropped int, d *sarifDriver) sarifInvocation {
	inv := sarifInvocation{ExecutionSuccessful: r.Complete, StartTimeUTC: rfc3339(r.Started), Execution: []sarifNotification{}}
	notify := func(id, meaning, level, text string) sarifNotification {
		i := slices.IndexFunc(d.Notifications, func(n sarifDescriptor) bool { return n.ID == id })
		if i < 0 {
			i = len(d.Notifications)
			d.Notifications = append(d.Notifications, sarifDescriptor{id, sarifMessage{Text: meaning}})
		}
		return sarifNotification{Descriptor: sarifReference{id, i}, Level: level, Message: sarifMessage{Text: plain(text)}}
	}
	for _, g := range r.Coverage.Gaps {
		level, text := "error", gapText(g)
		if g.Allowed {
			level, text = "note", text+" Allowed by --allow-gap."
		}
		n := notify("gap/"+orElse(visible(g.Reason), "unknown"), "Something asked for was not scanned.", level, text)
		n.Properties = &sarifNotificationProperties{g.Reason, g.Count, nonEmpty(g.Examples)}
		inv.Execution = append(inv.Execution, n)
	}
	if !r.Complete && len(r.Coverage.Gaps) == 0 {
		inv.Execution = append(inv.Execution, notify("gap/unknown", "Something asked for was not scanned.", "error", "The scan is incomplete."))
	}
	if dropped > 0 {
		text := fmt.Sprintf("The run holds the %s most important secrets; %s left out. The JSON report has all.", number(maxResults), number(int64(dropped)))
		n := notify("report/truncated", "The report does not hold every result.", "warning", text)
		n.Properties = &sarifNotificationProperties{Count: int64(dropped)}
		inv.Execution = append(inv.Execution, n)
	}
	for _, w := range nonEmpty(r.Warnings) {
		inv.Configuration = append(inv.Configuration, notify("settings/warning", "A setting or mark has no effect.", "warning", short(w, 1000)))
	}
	return inv
}

// gapText says what is missing, with examples and a remedy.
func gapText(g Skip) string {
	words := reasonWords[g.Reason]
	s := fmt.Sprintf("Not scanned: %s %s", number(g.Count), orElse(words.what, visible(g.Reason)))
	if ex := examples(g, 3); ex != "" {
		s += ", such as " + ex
	}
	return joinNonEmpty(" ", sentence(s), about("To scan: ", words.remedy))
}

// examples joins at most n examples of what was skipped.
func examples(g Skip, n int) string {
	return strings.Join(each(g.Examples[:min(len(g.Examples), n)], func(s string) string { return short(s, maxPhrase) }), ", ")
}

var versionForm = regexp.MustCompile(`^v?([0-9]+\.[0-9]+\.[0-9]+(?:[-+][0-9A-Za-z.+-]+)?)$`)

// semantic returns the version without its v, "" if it is none.
func semantic(v string) string {
	if m := versionForm.FindStringSubmatch(v); m != nil {
		return m[1]
	}
	return ""
}

// rfc3339 is "" for no time.
func rfc3339(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}

func ruleID(id string) string { return orElse(visible(id), "unknown") }

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

func nonEmpty(list []string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(s string) bool { return s == "" })
}
