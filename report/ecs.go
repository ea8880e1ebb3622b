package report

import (
	"bufio"
	"io"
	"path"
	"strings"
)

// Elastic Common Schema 9.4 (https://www.elastic.co/docs/reference/ecs). What it has
// no field for stands below "stanch", a name of our own as its guidelines ask.

const ecsVersion = "9.4.0"

type ecsEvent struct {
	Timestamp string      `json:"@timestamp"`
	Message   string      `json:"message"`
	Tags      []string    `json:"tags"`
	ECS       ecsSelf     `json:"ecs"`
	Event     ecsMeta     `json:"event"`
	Log       ecsLog      `json:"log"`
	Observer  ecsObserver `json:"observer"`
	Rule      *ecsRule    `json:"rule,omitempty"`
	File      *ecsFile    `json:"file,omitempty"`
	Related   *ecsRelated `json:"related,omitempty"`
	Stanch    any         `json:"stanch"`
}

type ecsSelf struct {
	Version string `json:"version"`
}

type ecsMeta struct {
	Kind      string   `json:"kind"`
	Category  []string `json:"category"`
	Type      []string `json:"type"`
	Module    string   `json:"module"`
	Dataset   string   `json:"dataset"`
	ID        string   `json:"id,omitempty"`
	Severity  int      `json:"severity,omitempty"`
	Outcome   string   `json:"outcome,omitempty"`
	Reason    string   `json:"reason,omitempty"`
	Reference string   `json:"reference,omitempty"`
	Created   string   `json:"created"`
	Start     string   `json:"start,omitempty"`
	End       string   `json:"end,omitempty"`
}

type ecsLog struct {
	Level string `json:"level"`
}

type ecsObserver struct {
	Vendor  string `json:"vendor"`
	Product string `json:"product"`
	Type    string `json:"type"`
	Version string `json:"version,omitempty"`
}

type ecsRule struct {
	ID          string `json:"id"`
	Name        string `json:"name"`
	Description string `json:"description,omitempty"`
	Category    string `json:"category"`
	Ruleset     string `json:"ruleset"`
	Reference   string `json:"reference,omitempty"`
}

type ecsFile struct {
	Path      string `json:"path"`
	Name      string `json:"name"`
	Extension string `json:"extension,omitempty"`
}

type ecsRelated struct {
	User []string `json:"user"`
}

// ecsSummary is what the last event holds: the report without its findings.
type ecsSummary struct {
	Complete   bool         `json:"complete"`
	Findings   int          `json:"findings"`
	Target     Target       `json:"target"`
	Coverage   Coverage     `json:"coverage"`
	Suppressed []Suppressed `json:"suppressed"`
}

// ECS writes r as events of the Elastic Common Schema, one JSON object a line: an alert for
// each secret, then an event of what was scanned, whose outcome is failure if
// something was not.
func ECS(w io.Writer, r *Report) error {
	out := bufio.NewWriter(w)
	for i := range r.Findings {
		if err := writeLine(out, r.ecsAlert(&r.Findings[i])); err != nil {
			return err
		}
	}
	if err := writeLine(out, r.ecsSummary()); err != nil {
		return err
	}
	return out.Flush()
}

func (r *Report) ecsEvent(kind, dataset, level, message string) ecsEvent {
	return ecsEvent{
		Timestamp: rfc3339(r.Now), Message: message, Tags: []string{"stanch"}, ECS: ecsSelf{ecsVersion}, Log: ecsLog{level},
		Event:    ecsMeta{Kind: kind, Category: []string{"vulnerability"}, Type: []string{"info"}, Module: "stanch", Dataset: "stanch." + dataset, Created: rfc3339(r.Now)},
		Observer: ecsObserver{"stanch", "stanch", "scanner", visible(r.Tool.Version)},
	}
}

func (r *Report) ecsAlert(f *Finding) ecsEvent {
	rule, p := r.rule(f.Rule), f.first()
	e := r.ecsEvent("alert", "finding", ecsLevel(f), r.account(f))
	e.Tags = append(e.Tags, tags(rule)...)
	e.Event.ID, e.Event.Severity, e.Event.Reason = f.Fingerprint, ecsSeverity(f), sureWords(f)
	e.Event.Start, e.Event.End = rfc3339(f.Exposed.From), rfc3339(f.Exposed.To)
	if webURL(f.Revoke.URL) {
		e.Event.Reference = f.Revoke.URL
	}
	e.Rule = &ecsRule{ID: ruleID(f.Rule), Name: orElse(short(rule.Name, maxPhrase), ruleID(f.Rule)), Description: visible(rule.Meaning),
		Category: f.Family.String(), Ruleset: "stanch", Reference: helpURI(rule)}
	if p.Path != "" {
		full := rawPath(p)
		e.File = &ecsFile{Path: full, Name: path.Base(full), Extension: strings.TrimPrefix(path.Ext(full), ".")}
	}
	if p.First != nil && p.First.Author != "" {
		e.Related = &ecsRelated{[]string{visible(p.First.Author)}}
	}
	e.Stanch = f
	return e
}

func (r *Report) ecsSummary() ecsEvent {
	e := r.ecsEvent("event", "scan", "info", r.oneLine())
	e.Event.Outcome, e.Event.Start, e.Event.End = "success", rfc3339(r.Started), rfc3339(r.Now)
	if !r.Complete {
		e.Event.Outcome, e.Log.Level = "failure", "error"
	}
	e.Stanch = ecsSummary{r.Complete, len(r.Findings), r.Target, r.Coverage, r.Suppressed}
	return e
}

// ecsSeverity rises with what the secret gives; ECS leaves the scale to the source.
func ecsSeverity(f *Finding) int { return 25 * int(f.Severity) }

func ecsLevel(f *Finding) string {
	switch level(f) {
	case "error":
		return "error"
	case "warning":
		return "warn"
	}
	return "info"
}
