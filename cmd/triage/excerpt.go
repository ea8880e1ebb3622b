package triage

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"github.com/stanchdev/stanch/report"
)

const (
	around = 3 // lines of source before and after the secret
	// beside bounds what is shown of a long line before, between and after secrets, in
	// bytes: a minified file is one line.
	beside = 120
	// mostLines bounds the lines of an uncovered secret: a private key of 16,384 bits has 200.
	mostLines = 250
)

// row is a line of an excerpt.
type row struct {
	number int // from 1
	text   string
	secret bool // some of the finding's secret stands in it
}

// span is a secret in a content.
type span struct {
	start, end int
	secret     *Secret
}

// excerpt is the lines around the secret's occurrence that is nearest to its place,
// with every known secret covered, but the finding's own if uncovered is set. ok is
// false if the secret does not stand in the content as it is.
func excerpt(c *Content, uncovered bool) (rows []row, ok bool) {
	starts := lineStarts(c.Data)
	own, ok := nearest(c, starts)
	if !ok {
		return nil, false
	}
	first, last := lineOf(starts, own.start), lineOf(starts, max(own.start, own.end-1))
	from, to := max(0, first-around), min(len(starts)-1, last+around)
	spans := secretsBetween(c, starts[from], lineEnd(c.Data, starts, to))
	for n := from; n <= to && len(rows) < mostLines; n++ {
		r, ok := c.row(spans, starts[n], lineEnd(c.Data, starts, n), uncovered)
		if r.number = n + 1; ok {
			rows = append(rows, r)
		}
	}
	return rows, true
}

// lineStarts are the offsets at which lines begin; LF, CR LF and CR end one.
func lineStarts(data []byte) []int {
	starts := []int{0}
	for i, b := range data {
		if b == '\n' || b == '\r' && (i+1 == len(data) || data[i+1] != '\n') {
			starts = append(starts, i+1)
		}
	}
	return starts
}

func lineOf(starts []int, at int) int {
	n, found := slices.BinarySearch(starts, at)
	if found {
		return n
	}
	return n - 1
}

// lineEnd is where line n ends, its line end left out.
func lineEnd(data []byte, starts []int, n int) int {
	end := len(data)
	if n+1 < len(starts) {
		end = starts[n+1]
	}
	for end > starts[n] && (data[end-1] == '\n' || data[end-1] == '\r') {
		end--
	}
	return end
}

// nearest finds the occurrence of the secret that begins nearest to its place's line
// and column.
func nearest(c *Content, starts []int) (best span, ok bool) {
	if len(c.Value) == 0 {
		return best, false
	}
	line := min(max(c.Place.Line, 1), len(starts))
	want := starts[line-1] + max(0, c.Place.Col-1)
	distance := func(at int) int { return max(at-want, want-at) }
	for at := 0; ; {
		i := bytes.Index(c.Data[at:], c.Value)
		if i < 0 {
			return best, ok
		}
		if at += i; !ok || distance(at) < distance(best.start) {
			best, ok = span{start: at, end: at + len(c.Value)}, true
		}
		at++
	}
}

// secretsBetween are the secrets that touch data[from:to], by start and the longer one
// first; of those that overlap the later ones begin where the earlier ends.
func secretsBetween(c *Content, from, to int) (spans []span) {
	for i := range c.Secrets {
		s := &c.Secrets[i]
		if len(s.Value) == 0 {
			continue
		}
		low, high := max(0, from-len(s.Value)), min(len(c.Data), to+len(s.Value))
		for at := low; ; {
			k := bytes.Index(c.Data[at:high], s.Value)
			if k < 0 {
				break
			}
			at += k
			spans = append(spans, span{at, at + len(s.Value), s})
			at++
		}
	}
	slices.SortStableFunc(spans, func(a, b span) int { return cmp.Or(a.start-b.start, b.end-a.end) })
	end := 0
	for i := range spans {
		spans[i].start = max(spans[i].start, end)
		end = max(end, spans[i].end)
	}
	return slices.DeleteFunc(spans, func(s span) bool { return s.start >= s.end })
}

// row makes one line. ok is false for a line that lies inside of a covered secret: the
// one where it begins stands for all.
func (c *Content) row(spans []span, start, end int, uncovered bool) (r row, ok bool) {
	var b strings.Builder
	at := start
	for _, s := range spans {
		if s.end <= start || s.start >= end {
			continue
		}
		r.secret = r.secret || s.secret.Own
		b.WriteString(shorten(c.Data[at:max(at, s.start)], at == start, false))
		switch {
		case uncovered && s.secret.Own:
			b.WriteString(plain(c.Data[max(at, s.start):min(end, s.end)]))
		case s.start >= start:
			b.WriteString("[" + report.Visible(s.secret.Preview) + "]")
		case s.end >= end:
			return r, false
		default:
			b.WriteString("…]")
		}
		at = min(end, s.end)
	}
	b.WriteString(shorten(c.Data[at:end], at == start, true))
	r.text = b.String()
	return r, true
}

// shorten leaves the middle out of a long text between secrets, and of one at the
// start or end of the line what is far from them.
func shorten(text []byte, first, last bool) string {
	switch {
	case len(text) <= beside:
		return plain(text)
	case last:
		return plain(text[:beside]) + "…"
	case first:
		return "…" + plain(text[len(text)-beside:])
	}
	return plain(text[:beside/2]) + "…" + plain(text[len(text)-beside/2:])
}

// plain is text as a terminal may show it, tabs as blanks.
func plain(text []byte) string {
	return report.Visible(strings.ReplaceAll(string(text), "\t", "    "))
}
