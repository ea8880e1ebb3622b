package match

import (
	"cmp"
	"slices"
)

// resolve appends the hits that stand: matches of one rule do not begin inside the
// secret of another, the leftmost wins, as in a search from left to right. An anchor whose match began
// inside another is asked again for one behind it.
func (s *Set) resolve(sc *Scratch, dst []Hit, data []byte) []Hit {
	if !slices.IsSortedFunc(sc.found, compareFound) {
		slices.SortFunc(sc.found, compareFound)
	}
	if sc.keep != nil {
		sc.keep.take(sc.found)
	}
	for _, f := range sc.found {
		sc.ends[f.Rule] = 0
	}
	first := len(dst)
	for i := 0; i < len(sc.found); i++ {
		f := sc.found[i]
		p := &s.programs[f.Rule]
		switch {
		case p.rule.Pattern == "", p.context():
			if i == 0 || !sameHit(&sc.found[i-1], &f) {
				dst = append(dst, f.Hit)
				sc.emitted(&f, len(dst)-first)
			}
		case f.Match.Start >= sc.ends[f.Rule]:
			dst = append(dst, f.Hit)
			sc.emitted(&f, len(dst)-first)
			sc.ends[f.Rule] = after(&f.Hit)
		case !p.words && f.Match.End > sc.ends[f.Rule]:
			if s.again(sc, data, i) {
				i--
			}
		}
	}
	return dst
}

// emitted tells the State that f became a hit, and its number.
func (sc *Scratch) emitted(f *found, n int) {
	if sc.keep != nil && f.slot > 0 && sc.keep.filled {
		sc.keep.found[f.slot-1].Base = n
	}
}

// after returns where the next match of the rule may begin: behind the secret, since
// the byte that closes one match may open the next.
func after(h *Hit) int { return max(h.Secret.End, h.Match.Start+1) }

// again judges the anchor of found[i] from the end of the rule's last match on,
// and puts what it finds in its place among the hits still to come.
func (s *Set) again(sc *Scratch, data []byte, i int) bool {
	f := sc.found[i]
	n := len(sc.found)
	s.judge(sc, data, f.anchor, sc.ends[f.Rule])
	if len(sc.found) == n {
		return false
	}
	sc.found[i] = sc.found[n] // no State has it: the same place is asked from its start on there
	sc.found = sc.found[:n]
	for j := i + 1; j < n && compareFound(sc.found[j], sc.found[j-1]) < 0; j++ {
		sc.found[j], sc.found[j-1] = sc.found[j-1], sc.found[j]
	}
	return true
}

func compareFound(a, b found) int {
	return cmp.Or(cmp.Compare(a.Match.Start, b.Match.Start), cmp.Compare(a.Rule, b.Rule),
		cmp.Compare(a.Match.End, b.Match.End), cmp.Compare(a.Secret.Start, b.Secret.Start),
		cmp.Compare(a.anchor.pos, b.anchor.pos), cmp.Compare(a.anchor.target, b.anchor.target))
}

func sameHit(a, b *found) bool { return a.Rule == b.Rule && a.Match == b.Match && a.Secret == b.Secret }
