package report

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
)

// CSV writes a header and then a row for each place of each secret (RFC 4180 with
// "\n" ends), so that a spreadsheet can filter by path as well as by secret. The
// columns secret and parts stand at the end, the secret only if it was asked for. A cell that a
// spreadsheet would take for a formula begins with an apostrophe.
func CSV(w io.Writer, r *Report) error {
	out := csv.NewWriter(w)
	revealed := r.Revealed()
	header := []string{"severity", "confidence", "rule", "name", "path", "line", "column", "end_line", "end_column", "place_state", "state",
		"first_commit", "author", "first_date", "removed_by", "removed_date", "expires", "fingerprint", "preview", "reasons", "revoke_url", "revoke", "parts"}
	if revealed {
		header = append(header, "secret")
	}
	_ = out.Write(header) // the error stays until Error
	for i := range r.Findings {
		f := &r.Findings[i]
		places := f.Places
		if len(places) == 0 {
			places = []Place{{}}
		}
		for _, p := range places {
			row := r.csvRow(f, p)
			if revealed {
				row = append(row, f.shown())
			}
			for n := range row {
				row[n] = noFormula(row[n])
			}
			_ = out.Write(row)
		}
	}
	out.Flush()
	return out.Error()
}

func (r *Report) csvRow(f *Finding, p Place) []string {
	first, removed := orNone(p.First), orNone(p.Removed)
	return []string{
		f.Severity.String(), f.Confidence.String(), ruleID(f.Rule), visible(r.rule(f.Rule).Name), rawPath(p),
		strconv.Itoa(p.Line), strconv.Itoa(p.Col), strconv.Itoa(p.EndLine), strconv.Itoa(p.EndCol), p.State, f.State,
		first.ID, visible(first.Author), rfc3339(first.Committed), removed.ID, rfc3339(removed.Committed), rfc3339(f.Expires),
		f.Fingerprint, visible(f.Preview), visible(strings.Join(f.Reasons, "; ")), f.Revoke.URL, visible(f.Revoke.Steps), partWords(f.Parts),
	}
}

func orNone(c *Commit) Commit {
	if c == nil {
		return Commit{}
	}
	return *c
}

// noFormula keeps spreadsheets from running a cell
// (https://owasp.org/www-community/attacks/CSV_Injection).
func noFormula(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}
