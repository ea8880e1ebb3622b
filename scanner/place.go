package scanner

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"github.com/stanchdev/stanch/rules"
)

// located is a secret with its places, before anything is suppressed.
type located struct {
	*holding
	view   *view
	places []Place
	old    bool // it stood there before: nothing new
	// accepted holds the paths at which a mark on disk, in the index or in HEAD
	// accepts the secret, older places included.
	accepted map[string]bool
}

// locate asks every source once for the places of all secrets that can still be
// reported.
func (s *scan) locate(ctx context.Context, sources []Source) ([]located, error) {
	held := mergeHoldings(s.workers)
	for _, h := range held {
		if v := h.best(); v.confidence >= rules.Likely {
			s.masked = append(s.masked, Finding{Rule: v.rule, Preview: v.preview, Secret: NewSecret(v.secret), Parts: v.parts})
		}
	}
	held = slices.DeleteFunc(held, func(h *holding) bool { return h.best().confidence < s.o.MinConfidence })
	queries := make([]Query, len(held))
	for i, h := range held {
		queries[i] = h.query()
	}
	defer s.hashAhead(held)()
	runs := make([][]Run, len(held))
	for _, src := range sources {
		l, ok := src.(Locator)
		if !ok || len(queries) == 0 {
			continue
		}
		answers, err := l.Locate(ctx, queries)
		if err != nil {
			return nil, err
		}
		for i, a := range answers {
			runs[i] = append(runs[i], a...)
		}
	}
	var out []located
	for i, h := range held {
		if l := s.placed(h, runs[i]); len(l.places) > 0 || l.old {
			out = append(out, l)
		}
	}
	return out, ctx.Err()
}

func (s *scan) placed(h *holding, runs []Run) located {
	l := located{holding: h, view: h.best(), accepted: h.acceptedPaths(runs)}
	for _, r := range h.distinct(runs, s.o.OnlyNew) {
		if !within(r.Path, s.o.Within) {
			continue
		}
		if r.Old {
			l.old = true
			continue
		}
		l.places = append(l.places, h.expand(r)...)
	}
	slices.SortStableFunc(l.places, comparePlaces)
	return l
}

// distinct drops runs that say the same and lets a run on disk merge into the one
// that HEAD or the index holds at the same path. With onlyNew, a disk run that
// holds no more than HEAD is old, and what HEAD holds is not of interest.
func (h *holding) distinct(runs []Run, onlyNew bool) []Run {
	type at struct {
		kind  Kind
		path  string
		state State
		first ID
	}
	committed := map[string]int{} // occurrences in HEAD or index by path
	for _, r := range runs {
		if r.State == StateHead || (r.State == StateStaged && !onlyNew) {
			committed[r.Path] = max(committed[r.Path], len(h.inItem(r.Newest)))
		}
	}
	seen := map[at]bool{}
	var out []Run
	for _, r := range runs {
		key := at{r.Kind, r.Path, r.State, ID{}}
		if r.First != nil {
			key.first = r.First.ID
		}
		if seen[key] {
			continue
		}
		seen[key] = true
		before, known := committed[r.Path]
		switch {
		case onlyNew && r.State == StateHead:
			continue
		case onlyNew && known && r.State >= StateWorktree:
			r.Old = r.Old || len(h.inItem(r.Newest)) <= before
		case known && r.State == StateWorktree:
			continue
		}
		out = append(out, r)
	}
	return out
}

// acceptedPaths returns the paths at which a current version (on disk, in the
// index, in HEAD) carries a mark on every occurrence. A mark found only in history
// covers its own place.
func (h *holding) acceptedPaths(runs []Run) map[string]bool {
	out := map[string]bool{}
	for _, r := range runs {
		unmarked := func(o placed) bool { return o.comeBy().mark == "" }
		if r.State >= StateWorktree && !slices.ContainsFunc(h.inItem(r.Newest), unmarked) {
			out[r.Path] = true
		}
	}
	return out
}

// expand makes one place of each occurrence in the newest item of a run.
func (h *holding) expand(r Run) []Place {
	occ := h.inItem(r.Newest)
	out := make([]Place, 0, len(occ))
	for _, o := range occ {
		if o.forPeople(&r) {
			continue
		}
		way := o.comeBy()
		out = append(out, Place{Run: r, Member: way.member, Decoded: way.decoded, Pos: o.pos, Mark: way.mark})
	}
	return out
}

func within(path string, roots []string) bool {
	if len(roots) == 0 {
		return true
	}
	return slices.ContainsFunc(roots, func(root string) bool {
		return root == "." || path == root || strings.HasPrefix(path, root+"/")
	})
}

// comparePlaces puts the place that matters most first: the nearest state, then
// the oldest commit, then path and position.
func comparePlaces(a, b Place) int {
	return cmp.Or(
		-cmp.Compare(a.State, b.State),
		firstDate(a).Compare(firstDate(b)),
		strings.Compare(a.Path, b.Path),
		strings.Compare(a.Member, b.Member),
		cmp.Compare(a.Pos.Line, b.Pos.Line),
		cmp.Compare(a.Pos.Col, b.Pos.Col),
		a.Newest.Compare(b.Newest),
	)
}

// endOfTime sorts places without a commit behind those with one.
var endOfTime = time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)

func firstDate(p Place) time.Time {
	if p.First == nil {
		return endOfTime
	}
	return p.First.Committed
}

// exposure spans from the first commit of all places to the last removal; it
// stays open while any place still holds the secret.
func exposure(places []Place) (e Exposure) {
	open := false
	for _, p := range places {
		if p.First != nil && (e.From.IsZero() || p.First.Committed.Before(e.From)) {
			e.From = p.First.Committed
		}
		switch {
		case p.Gone == nil:
			open = true
		case p.Gone.Committed.After(e.To):
			e.To = p.Gone.Committed
		}
	}
	if open {
		e.To = time.Time{}
	}
	return e
}
