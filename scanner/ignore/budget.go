package ignore

import "sync/atomic"

// budgetUnits is what a Budget holds. A unit is one run of '*' tried on one byte
// of a path, after the cheap looks: about 80 ns, so the whole takes 3 s of one
// core. All templates of github/gitignore at once take 57,000 units for the 15,000
// files of the Go distribution.
const budgetUnits = 40_000_000

// Budget bounds the work on wildcards over many paths and lists. Git's own matcher
// takes time exponential in the stars of a pattern; ours is linear, but a hostile
// tree has many patterns and many names that nearly match them all.
//
// Whether a fixed set of questions exceeds it does not depend on their order.
// Once it is exceeded, patterns with a star match nothing.
type Budget struct{ spent atomic.Int64 }

// Exceeded tells whether some answers were not worked out.
func (b *Budget) Exceeded() bool { return b != nil && b.spent.Load() > budgetUnits }

// spend takes n units and tells whether there were as many. No budget is no bound.
func (b *Budget) spend(n int) bool {
	return b == nil || n == 0 || !b.Exceeded() && b.spent.Add(int64(n)) <= budgetUnits
}
