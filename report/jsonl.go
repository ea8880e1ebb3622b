package report

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
)

// JSONLines writes one JSON object a line: each finding as in JSON with type
// "finding", in the order of the report, then everything else with type "summary".
// A reader that sees no summary knows that it has not seen the end.
func JSONLines(w io.Writer, r *Report) error {
	out := bufio.NewWriter(w)
	for i := range r.Findings {
		if err := writeLine(out, findingLine{"finding", &r.Findings[i]}); err != nil {
			return err
		}
	}
	rest := *r
	rest.Findings = nil
	if err := writeLine(out, summaryLine{Type: "summary", Total: len(r.Findings), Report: &rest}); err != nil {
		return err
	}
	return out.Flush()
}

type findingLine struct {
	Type string `json:"type"`
	*Finding
}

type summaryLine struct {
	Type string `json:"type"`
	*Report
	Findings []Finding `json:"findings,omitempty"` // hides the one of Report
	Total    int       `json:"total"`              // how many findings came before
}

// writeLine encodes v as one line that cannot disturb a terminal. Write errors stay
// in out until Flush.
func writeLine(out *bufio.Writer, v any) error {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return fmt.Errorf("encode report: %w", err)
	}
	writeHarmless(out, buf.Bytes())
	return nil
}
