package scanner

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
)

// BaselineFile is where a repository keeps the secrets that a person has accepted.
const BaselineFile = ".stanch-baseline"

// maxBaseline bounds the file: 100,000 entries of a long line each.
const maxBaseline = 16 << 20

// baselineHeader explains the file to whoever opens it.
const baselineHeader = "# secrets that a person has looked at and accepted: fingerprint, rule, [owner=NAME] [until=YYYY-MM-DD] reason; sorted, one a line\n"

// Baseline is a set of accepted secrets.
type Baseline struct{ entries map[string]BaselineEntry }

// BaselineEntry accepts one secret wherever it stands.
type BaselineEntry struct {
	Fingerprint string
	Rule        string // for the reader; the fingerprint decides
	BaselineNote
}

// BaselineNote is what a person says of an entry.
type BaselineNote struct {
	Owner  string    // who answers for it, one word; "" if nobody was named
	Until  time.Time // the last day on which it is accepted, UTC; zero for ever
	Reason string
}

// Expired tells whether the entry accepts nothing any more.
func (n BaselineNote) Expired(now time.Time) bool {
	return !n.Until.IsZero() && !now.Before(n.Until.AddDate(0, 0, 1))
}

// String is the note as a baseline writes it.
func (n BaselineNote) String() string {
	var words []string
	if n.Owner != "" {
		words = append(words, ownerKey+n.Owner)
	}
	if !n.Until.IsZero() {
		words = append(words, untilKey+n.Until.Format(time.DateOnly))
	}
	return strings.Join(append(words, strings.Fields(n.Reason)...), " ")
}

const (
	ownerKey = "owner="
	untilKey = "until="
)

// parseNote reads [owner=NAME] [until=YYYY-MM-DD] reason.
func parseNote(s string) (n BaselineNote, ok bool) {
	words := strings.Fields(s)
	if len(words) > 0 && strings.HasPrefix(words[0], ownerKey) {
		n.Owner, words = words[0][len(ownerKey):], words[1:]
	}
	if len(words) > 0 && strings.HasPrefix(words[0], untilKey) {
		day, err := time.Parse(time.DateOnly, words[0][len(untilKey):])
		if err != nil {
			return n, false // what cannot be read must not be taken for "for ever"
		}
		n.Until, words = day, words[1:]
	}
	n.Reason = strings.Join(words, " ")
	return n, true
}

// NewBaseline returns the baseline of the given entries; of two with the same
// fingerprint the later one stays.
func NewBaseline(entries []BaselineEntry) *Baseline {
	b := &Baseline{make(map[string]BaselineEntry, len(entries))}
	for _, e := range entries {
		b.entries[e.Fingerprint] = e
	}
	return b
}

// ReadBaseline reads a baseline file. name stands in errors, which tell the line.
// A line that is not an entry is an error: a damaged baseline must not pass for a
// shorter one, nor accept more than it says.
func ReadBaseline(name string, r io.Reader) (*Baseline, error) {
	text, err := io.ReadAll(io.LimitReader(r, maxBaseline+1))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	if len(text) > maxBaseline {
		return nil, fmt.Errorf("%s is larger than %d MiB", name, maxBaseline>>20)
	}
	var entries []BaselineEntry
	for i, line := range strings.Split(string(text), "\n") {
		line = strings.TrimRight(line, "\r")
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		e, ok := parseBaselineLine(line)
		if !ok {
			return nil, fmt.Errorf("%s:%d: not a baseline entry (fingerprint, rule, [owner=NAME] [until=YYYY-MM-DD] reason)", name, i+1)
		}
		entries = append(entries, e)
	}
	return NewBaseline(entries), nil
}

func parseBaselineLine(line string) (BaselineEntry, bool) {
	fp, rest, _ := strings.Cut(line, " ")
	rule, rest, _ := strings.Cut(rest, " ")
	note, ok := parseNote(rest)
	if !ok || !isFingerprint(fp) || rule == "" || !isRuleList(rule) {
		return BaselineEntry{}, false
	}
	return BaselineEntry{fp, rule, note}, true
}

func isFingerprint(s string) bool {
	body, ok := strings.CutPrefix(s, fingerprintPrefix)
	return ok && len(body) == 26 && strings.Trim(body, "abcdefghijklmnopqrstuvwxyz234567") == ""
}

// Entries returns the entries sorted by fingerprint.
func (b *Baseline) Entries() []BaselineEntry {
	if b == nil {
		return nil
	}
	out := make([]BaselineEntry, 0, len(b.entries))
	for _, e := range b.entries {
		out = append(out, e)
	}
	slices.SortFunc(out, func(x, y BaselineEntry) int { return strings.Compare(x.Fingerprint, y.Fingerprint) })
	return out
}

// Entry returns the entry of a fingerprint. A nil Baseline has none.
func (b *Baseline) Entry(fingerprint string) (e BaselineEntry, ok bool) {
	if b != nil {
		e, ok = b.entries[fingerprint]
	}
	return e, ok
}

// Holds tells whether the secret with this fingerprint was accepted.
func (b *Baseline) Holds(fingerprint string) bool {
	_, ok := b.Entry(fingerprint)
	return ok
}

// Add accepts the secrets of findings that the baseline does not hold yet.
func (b *Baseline) Add(findings []Finding, note BaselineNote) (added int) {
	for _, f := range findings {
		if !b.Holds(f.Fingerprint) {
			b.entries[f.Fingerprint] = BaselineEntry{f.Fingerprint, f.Rule.ID, note}
			added++
		}
	}
	return added
}

// At returns the baseline without the entries that have expired by now, and those,
// by fingerprint. A nil Baseline stays nil.
func (b *Baseline) At(now time.Time) (current *Baseline, expired []BaselineEntry) {
	if b == nil {
		return nil, nil
	}
	current = NewBaseline(nil)
	for _, e := range b.Entries() {
		if e.Expired(now) {
			expired = append(expired, e)
		} else {
			current.Keep(e)
		}
	}
	return current, expired
}

// Keep adds an entry as it is, unless the baseline holds its secret already.
func (b *Baseline) Keep(e BaselineEntry) {
	if !b.Holds(e.Fingerprint) {
		b.entries[e.Fingerprint] = e
	}
}

// Bytes returns the file: sorted, one line an entry, so that two branches merge
// without a conflict unless they touch neighbouring secrets.
func (b *Baseline) Bytes() []byte {
	var out bytes.Buffer
	out.WriteString(baselineHeader)
	for _, e := range b.Entries() {
		fmt.Fprintln(&out, strings.TrimRight(e.Fingerprint+" "+e.Rule+" "+e.BaselineNote.String(), " "))
	}
	return out.Bytes()
}
