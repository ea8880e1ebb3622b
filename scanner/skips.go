package scanner

import (
	"cmp"
	"maps"
	"slices"
	"sync"
)

// skipLog counts what was not scanned, with a few examples a reason: memory is
// bounded however much is missing.
type skipLog struct {
	mu      sync.Mutex
	allowed map[Reason]bool
	by      map[Reason]*Skipped
}

func newSkipLog(allowed []Reason) *skipLog {
	l := &skipLog{allowed: map[Reason]bool{}, by: map[Reason]*Skipped{}}
	for _, r := range allowed {
		l.allowed[r] = true
	}
	return l
}

func (l *skipLog) add(s Skip) {
	l.mu.Lock()
	defer l.mu.Unlock()
	k := l.by[s.Reason]
	if k == nil {
		k = &Skipped{Reason: s.Reason, Allowed: s.Reason.Gap() && l.allowed[s.Reason]}
		l.by[s.Reason] = k
	}
	k.Count++
	text := s.What
	if s.Detail != "" {
		text += ": " + s.Detail
	}
	k.Examples = keepSmallest(k.Examples, text)
}

// keepSmallest inserts s into a sorted list and keeps the MaxExamples smallest,
// so that the choice does not depend on the order of arrival.
func keepSmallest(list []string, s string) []string {
	i, found := slices.BinarySearch(list, s)
	if found || i >= MaxExamples {
		return list
	}
	list = slices.Insert(list, i, s)
	return list[:min(len(list), MaxExamples)]
}

// list returns the reasons in their fixed order and whether the scan is complete.
func (l *skipLog) list() (out []Skipped, complete bool) {
	complete = true
	for _, k := range slices.SortedFunc(maps.Values(l.by), func(a, b *Skipped) int { return cmp.Compare(a.Reason, b.Reason) }) {
		out = append(out, *k)
		if k.Reason.Gap() && !k.Allowed {
			complete = false
		}
	}
	return out, complete
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
