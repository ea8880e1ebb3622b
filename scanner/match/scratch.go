package match

import (
	"math"

	"github.com/stanchdev/stanch/scanner/generic"
	"github.com/stanchdev/stanch/scanner/lanes"
	"github.com/stanchdev/stanch/scanner/memo"
)

// Scratch is the memory of one goroutine that scans with a Set. It is reused from
// scan to scan.
type Scratch struct {
	anchors  []anchor
	quads    []byte        // of the chunk in hand, see lanes.Table.Quads
	blocks   []lanes.Block // of the chunk in hand
	runs     []int
	context  generic.Context
	found    []found
	ends     []int // by rule: where its last match that was kept ends; cleared after use
	segments []segment
	keep     *State // what this scan fills; may be nil
	runner   runner
	next     int // index of the base's mark that follows the last one carried
	// from and seen bound the bytes that decided that the anchor in hand leads to nothing;
	// everywhere: as far as its rule may look.
	from, seen int
	work       int // bytes looked at by patterns
	budget     int
	over       int
	searched   int
	barren     *memo.Set // places that led to nothing; nil: every one is looked at
	gaps       *gaps     // what stretches between copies led to; nil: every one is searched
}

// Remember lets scans pass over pairs that are plainly no secret and places whose like led to
// nothing before, and those of contents made from others over stretches whose like they searched.
func (sc *Scratch) Remember() {
	sc.barren = memo.New()
	sc.gaps = newGaps(sc.barren)
}

// Refuse says that h, of the last scan, is no secret because of what stands at its place
// and around it, so that the like of it need not be found again.
func (sc *Scratch) Refuse(h *Hit) { sc.barren.Add(h.Like) }

// place returns what the anchor of a target is known by: the bytes around it as far as they
// decide, or to the ends of the data if those are nearer. How far that is counts, too: where
// the data ends just there, the same bytes are all that far bytes decide by, and not all that is
// near. Reaches and targets of names have 16 bits at most.
func (sc *Scratch) place(data []byte, gram, target int, r reach) uint64 {
	low, high := max(gram-int(r.left), 0), min(gram+int(r.right), len(data))
	// Where the gram stands among the bytes tells the ends of the data from other bytes.
	return sc.barren.Key(data[low:high], uint64(target)<<48|uint64(r.left)<<32|uint64(gram-low)<<16|uint64(high-gram))
}

// everywhere and nowhere are no places: texts do not begin or end there.
const (
	everywhere = math.MinInt
	nowhere    = math.MaxInt
)

// unbound forgets what decided about the last anchor.
func (sc *Scratch) unbound() { sc.from, sc.seen = everywhere, everywhere }

// found is a hit and the anchor that led to it.
type found struct {
	Hit
	anchor anchor
	slot   int // 1 + its index in the State that is filled; 0: not there
}

// NewScratch returns memory for one goroutine.
func (s *Set) NewScratch() *Scratch { return &Scratch{ends: make([]int, len(s.rules))} }

// OverBudget returns how many anchors the last Scan left unjudged because the
// patterns had looked at more bytes than a content of its size is given. It is 0
// for any content that was not made to be slow.
func (sc *Scratch) OverBudget() int { return sc.over }

// Work that patterns may do in one content, in bytes that tables look at: about 300
// MB a second. What is counted depends on the bytes around each anchor alone.
const (
	baseBudget    = 16 << 20
	budgetPerByte = 16
)

// Searched returns how many bytes the last scan searched for anchors.
func (sc *Scratch) Searched() int { return sc.searched }

func (sc *Scratch) begin(size int, keep *State) {
	sc.found = sc.found[:0]
	sc.work, sc.over = 0, 0
	sc.budget = baseBudget + budgetPerByte*size
	if sc.keep = keep; keep != nil {
		keep.begin(size)
	}
}

// note counts what r looked at since the last note, and lets go of the data.
func (sc *Scratch) note(r *runner) {
	sc.work += r.looked
	r.data, r.looked = nil, 0
}
