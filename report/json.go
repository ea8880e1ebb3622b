package report

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stanchdev/stanch/scanner"
)

// MaxSize bounds what Read takes in: 512 MiB, some half a million places.
const MaxSize = 512 << 20

// What Read refuses.
var (
	ErrFormat   = errors.New("report: not a JSON report of stanch")
	ErrVersion  = errors.New("report: unknown schema version")
	ErrTooLarge = errors.New("report: too large")
)

// JSON writes r as JSON version 1, indented, with a final line end. Characters
// that could disturb a terminal are written as \u escapes.
func JSON(w io.Writer, r *Report) error {
	without := *r
	without.Findings = []Finding{}
	head, err := encodeJSON(&without, "")
	if err != nil {
		return err
	}
	findings, err := encodeFindings(r.Findings)
	if err != nil {
		return err
	}
	const end = "]\n}\n" // findings are the last field
	out := bufio.NewWriter(w)
	writeHarmless(out, bytes.TrimSuffix(head, []byte(end)))
	for _, part := range findings {
		_, _ = out.Write(part)
	}
	if len(findings) > 0 {
		_, _ = out.WriteString("\n  ")
	}
	_, _ = out.WriteString(end)
	return out.Flush()
}

// encodeFindings encodes findings as elements of the list of a report, in parts that belong one
// behind the other: they are nearly all of it, so all processors do.
func encodeFindings(fs []Finding) (parts [][]byte, err error) {
	parts = make([][]byte, len(fs)) // by the first finding of the part
	errs := make([]error, len(fs))
	inParts(len(fs), func(from, to int) {
		var part bytes.Buffer
		out := bufio.NewWriter(&part)
		for i := from; i < to; i++ {
			p, err := encodeJSON(&fs[i], findingIndent)
			if err != nil {
				errs[from] = err
				return
			}
			if i > 0 {
				_ = out.WriteByte(',')
			}
			_, _ = out.WriteString("\n" + findingIndent)
			writeHarmless(out, bytes.TrimSuffix(p, []byte("\n")))
		}
		_ = out.Flush() // to memory
		parts[from] = part.Bytes()
	})
	return parts, errors.Join(errs...)
}

const findingIndent = "    "

// Read takes in what JSON wrote. Unknown fields are passed over; another schema
// version is ErrVersion, anything that is no report ErrFormat, a report of more
// than MaxSize bytes ErrTooLarge.
func Read(r io.Reader) (*Report, error) { return read(r, MaxSize) }

func read(r io.Reader, limit int64) (*Report, error) {
	p, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, fmt.Errorf("read report: %w", err)
	}
	if int64(len(p)) > limit {
		return nil, fmt.Errorf("%w: over %d bytes", ErrTooLarge, limit)
	}
	if err := checkVersion(p); err != nil {
		return nil, err
	}
	var out Report
	if err := json.Unmarshal(p, &out); err != nil {
		return nil, fmt.Errorf("%w: %s", ErrFormat, jsonProblem(err))
	}
	if err := out.normalise(); err != nil {
		return nil, err
	}
	return &out, nil
}

// checkVersion comes first, so that a later version is named as such whatever else
// it holds.
func checkVersion(p []byte) error {
	var head struct {
		Schema *int
		Tool   *Tool
	}
	if err := json.Unmarshal(p, &head); err != nil {
		return fmt.Errorf("%w: %s", ErrFormat, jsonProblem(err))
	}
	switch {
	case head.Schema == nil || head.Tool == nil:
		return fmt.Errorf("%w: no schema or no tool", ErrFormat)
	case *head.Schema != SchemaVersion:
		return fmt.Errorf("%w: %d, this program reads %d", ErrVersion, *head.Schema, SchemaVersion)
	}
	return nil
}

// jsonProblem names the place but never quotes the input, which may hold secrets.
func jsonProblem(err error) string {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Sprintf("bad JSON at byte %d", syntax.Offset)
	case errors.As(err, &kind):
		return fmt.Sprintf("unexpected JSON %s at byte %d", kind.Value, kind.Offset)
	}
	return "a field has a value it cannot have"
}

// normalise gives a report that was read the form that New promises.
func (r *Report) normalise() error {
	r.Started, r.Now = stamp(r.Started), stamp(r.Now)
	r.fillLists()
	for _, list := range [][]Skip{r.Coverage.Gaps, r.Coverage.Skipped} {
		for i := range list {
			fill(&list[i].Examples)
		}
	}
	for i := range r.Rules {
		fill(&r.Rules[i].Tags)
		fill(&r.Rules[i].Refs)
	}
	for i := range r.Findings {
		if err := r.Findings[i].normalise(); err != nil {
			return fmt.Errorf("%w: finding %d: %w", ErrFormat, i, err)
		}
	}
	return nil
}

func (f *Finding) normalise() error {
	if !knownState(f.State) {
		return errors.New("unknown state")
	}
	f.Expires, f.Exposed = stamp(f.Expires), Exposed{stamp(f.Exposed.From), stamp(f.Exposed.To)}
	fill(&f.Reasons)
	fill(&f.Parts)
	fill(&f.Places)
	for i := range f.Places {
		p := &f.Places[i]
		if !knownState(p.State) {
			return fmt.Errorf("place %d: unknown state", i)
		}
		fill(&p.Refs)
		for _, c := range []*Commit{p.First, p.Last, p.Removed} {
			if c != nil {
				c.Authored, c.Committed = stamp(c.Authored), stamp(c.Committed)
			}
		}
	}
	return nil
}

func knownState(word string) bool {
	return word == scanner.StateUnreachable.String() || nearness(word) < int(scanner.StateHead)
}

// fill makes an absent list an empty one.
func fill[T any](list *[]T) {
	if *list == nil {
		*list = []T{}
	}
}

// writeJSON encodes v for a reader that may well be a terminal.
func writeJSON(w io.Writer, v any) error {
	p, err := encodeJSON(v, "")
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	writeHarmless(out, p)
	return out.Flush()
}

// encodeJSON encodes v, whose lines but the first begin with prefix.
func encodeJSON(v any, prefix string) ([]byte, error) {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	enc.SetIndent(prefix, "  ")
	if err := enc.Encode(v); err != nil {
		return nil, fmt.Errorf("encode report: %w", err)
	}
	return buf.Bytes(), nil
}

// writeHarmless writes JSON with every character that is not plainly printable as
// a \u escape. Such characters stand in strings only, so the meaning is the same.
// Write errors stay in out until Flush.
func writeHarmless(out *bufio.Writer, p []byte) {
	for len(p) > 0 {
		n := slices.IndexFunc(p, func(c byte) bool { return c >= 0x7f })
		if n < 0 {
			n = len(p)
		}
		_, _ = out.Write(p[:n])
		if p = p[n:]; len(p) == 0 {
			return
		}
		r, size := utf8.DecodeRune(p)
		if harmless(r) {
			_, _ = out.Write(p[:size])
		} else {
			writeEscape(out, r)
		}
		p = p[size:]
	}
}

func writeEscape(out *bufio.Writer, r rune) {
	if hi, lo := utf16.EncodeRune(r); hi != utf8.RuneError {
		fmt.Fprintf(out, `\u%04x\u%04x`, hi, lo)
		return
	}
	fmt.Fprintf(out, `\u%04x`, r)
}
