package match

import (
	"fmt"

	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner/generic"
)

//go:generate go run gen.go

// Span is a half-open range of bytes.
type Span = generic.Span

// Hit is one match of a rule.
type Hit struct {
	Rule   int  // index into Set.Rules
	Match  Span // all that the pattern matched; a pair's name, separator and value
	Secret Span // the part that grants access, inside Match
	Name   Span // the name of a pair; empty for other rules
	Pair   generic.Pair
	// Base is 1 + the number of the hit, among those of the base, that ScanDelta
	// carried over; 0 if it looked at the bytes anew.
	Base int
	// Like is what the only pair of an anchor and its surroundings are known by, for
	// Scratch.Refuse; 0 for other hits, and where nothing is remembered.
	Like uint64
}

// Options say which rules a Set holds. The zero value means all built-in ones.
type Options struct {
	User    []*rules.Rule          // the user's own rules
	Enabled func(*rules.Rule) bool // nil enables every rule
}

// Set is a fixed set of rules, ready to scan. It is safe for use by several
// goroutines, each with its own Scratch.
type Set struct {
	rules    []*rules.Rule
	programs []program // by rule
	filter   filter
	// contextTarget stands in anchors and marks for a run of characters that a rule
	// with a context may know: one behind the filter's literals. -1: no such rule.
	contextTarget int
}

// New prepares the rules for scanning. It costs microseconds for built-in rules,
// and for user rules the time to parse their patterns. The error names the rule
// that cannot be matched.
func New(o Options) (*Set, error) {
	all := rules.All()
	s := &Set{rules: append(all, o.User...)}
	s.programs = make([]program, len(s.rules))
	targets := make([]target, 0, 2*len(s.rules)+len(words))
	for i, r := range s.rules {
		if o.Enabled != nil && !o.Enabled(r) {
			continue
		}
		if err := s.prepare(i, r); err != nil {
			return nil, fmt.Errorf("rule %s: %w", r.ID, err)
		}
		targets = s.programs[i].targets(targets, i)
	}
	s.filter.build(targets)
	for i := range targets {
		s.filter.measure(&targets[i], &s.programs[targets[i].rule])
	}
	s.enterContext()
	return s, nil
}

// enterContext adds what anchors the rules with a context, if there are any.
func (s *Set) enterContext() {
	s.contextTarget = -1
	for i := range s.programs {
		if s.programs[i].context() {
			s.contextTarget = len(s.filter.targets)
			break
		}
	}
	if s.contextTarget < 0 {
		return
	}
	s.filter.targets = append(s.filter.targets, target{rule: noRule})
	s.filter.reach = append(s.filter.reach, reach{contextReach, contextReach})
	s.filter.lead, s.filter.tail = max(s.filter.lead, 1), max(s.filter.tail, runLength)
}

// noRule is the rule of the target that all rules with a context share.
const noRule = -1

// Rules returns the rules that Hit.Rule counts: those of rules.All in their order,
// then the user's. Rules that are not enabled keep their place and never hit.
func (s *Set) Rules() []*rules.Rule { return s.rules }

// prepare fills the program of rule i. Built-in rules have generated shapes; one
// whose table is out of date is derived like a user's, which only takes longer.
func (s *Set) prepare(i int, r *rules.Rule) error {
	p := &s.programs[i]
	p.rule = r
	switch {
	case r.Pattern == "" && r.Family == rules.FamilyGeneric:
		return nil
	case i < len(builtin) && builtin[i].describes(r):
		p.shape = &builtin[i].shape
	default:
		if err := p.derive(); err != nil {
			return err
		}
	}
	return p.settle()
}

// chunk is how many bytes are searched for anchors before those are judged. It
// bounds the memory that anchors take.
const chunk = 64 << 10

// Scan appends the hits in data to dst, ordered by the start of the match, then by
// rule. No match of a rule begins before the secret of its last one ended, as in
// rules.Find; pairs of the generic rule may overlap. What a
// Scratch counts of the last scan (OverBudget, Searched) is reset.
func (s *Set) Scan(sc *Scratch, dst []Hit, data []byte) []Hit {
	return s.ScanKeep(sc, dst, data, nil)
}

// ScanKeep is Scan, and fills keep with what ScanDelta needs for contents that are
// made from this one. keep may be nil.
func (s *Set) ScanKeep(sc *Scratch, dst []Hit, data []byte, keep *State) []Hit {
	sc.begin(len(data), keep)
	sc.searched = len(data)
	s.search(sc, data, 0, len(data))
	return s.finish(sc, dst, data)
}

// lookAll judges the anchors of a chunk, and those that are runs between from and to,
// in their order.
func (s *Set) lookAll(sc *Scratch, data []byte, from, to int) {
	sc.runs = sc.runs[:0]
	if s.contextTarget >= 0 {
		sc.runs = sc.findRuns(sc.runs, data, from, to)
	}
	next := 0
	for _, a := range sc.anchors {
		at := a.pos + s.filter.targets[a.target].Gram
		for ; next < len(sc.runs) && sc.runs[next] <= at; next++ {
			s.look(sc, data, anchor{sc.runs[next], s.contextTarget})
		}
		s.look(sc, data, a)
	}
	for ; next < len(sc.runs); next++ {
		s.look(sc, data, anchor{sc.runs[next], s.contextTarget})
	}
}

// finish settles the overlaps of what was found and closes the State.
func (s *Set) finish(sc *Scratch, dst []Hit, data []byte) []Hit {
	if len(sc.found) > 0 {
		dst = s.resolve(sc, dst, data)
	}
	if sc.keep != nil && sc.over > 0 {
		sc.keep.filled = false
	}
	sc.keep = nil
	return dst
}
