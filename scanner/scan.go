package scanner

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"time"

	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner/decode"
	"github.com/stanchdev/stanch/scanner/match"
	"github.com/stanchdev/stanch/scanner/memo"
)

// Options says how to scan and what to report. The zero value reports every
// finding of confidence possible and above, with marks left out of account.
type Options struct {
	Workers       int           // 0: one a CPU
	Timeout       time.Duration // for reading contents; 0: none. What is left unread is a gap
	MinConfidence rules.Confidence
	MinSeverity   rules.Severity
	Severity      map[string]rules.Severity // by rule id, in place of the rule's own
	Now           time.Time                 // what has expired by then is Low; zero: nothing has
	// Enabled tells which rules report; nil: all. The others take part all the same,
	// so that a token whose rule was switched off does not come back as a secret
	// without a format.
	Enabled func(*rules.Rule) bool
	// Within limits the report to places under these '/'-separated paths; empty: everywhere.
	Within []string
	// OnlyNew drops secrets on disk that HEAD holds as often at the same path.
	OnlyNew   bool
	Marks     bool // inline marks accept secrets
	HideTests bool // drop places in tests
	Ignore    []PathIgnore
	Baseline  *Baseline
	AllowGaps []Reason
	FullScan  bool      // search every content in full, whatever it was made from: the slow twin
	Progress  *Progress // may be nil
	// Watch is told of every place that a rule matched, also where nothing came of
	// it; nil for nobody. It may be called from several goroutines, and in a delta walk
	// not for what was judged before: set FullScan.
	Watch func(Sight)
}

// Result is what a scan found and what it looked at.
type Result struct {
	Findings   []Finding // the worst first
	Summary    Summary
	Suppressed []Suppressed
	Warnings   []string // sorted, no bytes of secrets
	Old        int      // secrets in changed files that stood there before
	Baselined  []string // fingerprints of the secrets that the baseline accepted
	// Unreported are the secrets that were seen, reported or not, with no more than
	// what keeps their bytes out of a report: one may stand in a name or a subject.
	Unreported []Finding
}

// Scan pulls every item of the sources, one source after another, each in
// parallel, and returns one Finding a secret. Content that several sources yield
// is matched once. An error means that a source could not be read at all or that
// ctx ended; whatever single things could not be read are in the Summary.
func Scan(ctx context.Context, sources []Source, set *match.Set, o Options) (*Result, error) {
	if o.Workers <= 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	if o.Progress == nil {
		o.Progress = &Progress{}
	}
	s := newScan(set, o)
	if err := s.read(ctx, sources); err != nil {
		return nil, err
	}
	o.Progress.Locating.Store(true)
	found, err := s.locate(ctx, sources)
	if err != nil {
		return nil, err
	}
	return s.report(found), nil
}

// scan is the state of one Scan.
type scan struct {
	set     *match.Set
	o       Options
	known   map[string]bool // rule ids that a mark may name
	workers []*worker
	seen    *idSet
	hasher  *hasher
	skips   *skipLog
	masked  []Finding   // for Result.Unreported
	stopped func() bool // the time ran out, or the scan was called off
}

func newScan(set *match.Set, o Options) *scan {
	s := &scan{set: set, o: o, known: map[string]bool{}, seen: newIDSet(), hasher: newHasher(), skips: newSkipLog(o.AllowGaps)}
	for _, r := range set.Rules() {
		s.known[r.ID] = true
		for _, id := range r.Formerly {
			s.known[id] = true
		}
	}
	for range o.Workers {
		w := &worker{scan: s, scratch: set.NewScratch(), held: holdings{}, warnings: map[string]int{}, unpacked: map[*holding]bool{}}
		w.unfold.prepare(w)
		if !o.FullScan {
			w.scratch.Remember()
			w.unfold.barren = memo.New()
		}
		s.workers = append(s.workers, w)
	}
	return s
}

// errTimedOut tells our own deadline from the caller's.
var errTimedOut = errors.New("the time for the scan ran out")

func (s *scan) read(ctx context.Context, sources []Source) error {
	reading, cancel := ctx, context.CancelFunc(func() {})
	if s.o.Timeout > 0 {
		reading, cancel = context.WithTimeoutCause(ctx, s.o.Timeout, errTimedOut)
	}
	defer cancel()
	s.stopped = func() bool { return reading.Err() != nil }
	for _, src := range sources {
		err := src.Items(reading, s.o.Workers, func(w int, it Item) error {
			if err := reading.Err(); err != nil {
				return err
			}
			s.workers[w].item(it)
			return reading.Err()
		}, s.skips.add)
		if err != nil && errors.Is(context.Cause(reading), errTimedOut) {
			s.skips.add(Skip{What: "what the scan had not read yet", Reason: TimedOut, Detail: "after " + s.o.Timeout.String()})
			return nil
		}
		if err != nil {
			return err
		}
	}
	return ctx.Err()
}

// worker is the state of one goroutine of a source; nothing in it is shared.
type worker struct {
	scan     *scan
	inHand   Item  // and how it is looked at: here, so that none is made for each
	sight    sight // of many millions
	scratch  *match.Scratch
	hits     []match.Hit
	cands    []candidate
	unfold   unfolder
	unpacked map[*holding]bool // found in members of the archive in hand
	lineage  lineage
	rare     rareTexts // of the sight in hand
	searched int64     // bytes that were searched for anchors
	held     holdings
	counts   Summary
	warnings map[string]int
}

func (w *worker) item(it Item) {
	w.count(it)
	if it.Kind == KindTree {
		return // its new names come as items of their own
	}
	first, fresh := w.scan.seen.add(it.ID, it.Ancestor)
	if fresh && !it.Ancestor {
		w.counts.Bytes += int64(len(it.Data))
		w.scan.o.Progress.Bytes.Add(int64(len(it.Data)))
	}
	if it.Kind == KindBlob && !w.scan.o.FullScan {
		base := w.lineage.base(&it)
		keep := w.lineage.next(it.ID)
		if first {
			w.content(it, base, keep)
		}
		w.lineage.push(keep) // one that was seen before keeps a place, so that those below it stay in reach
		return
	}
	if first {
		w.content(it, nil, nil)
	}
}

// content finds what one content holds; keep takes what the contents made from it
// need, and may be nil, as base may.
func (w *worker) content(item Item, base, keep *parent) {
	w.inHand = item
	it := &w.inHand
	if !it.Resolved && isLFSPointer(*it) {
		w.scan.skips.add(Skip{What: itemName(*it), Reason: LFSPointer})
	}
	if text, ok := decode.Text(it.Data); ok {
		w.search(sight{it: it, data: text.Bytes, decoded: text.Name})
	}
	w.search(sight{it: it, data: it.Data, base: base, keep: keep}) // some tools append ASCII to UTF-16
	w.unpack(it)
}

func (w *worker) count(it Item) {
	w.scan.o.Progress.Items.Add(1)
	if it.Ancestor {
		return
	}
	switch it.Kind {
	case KindCommit:
		w.counts.Commits++
		w.counts.Objects++
	case KindBlob, KindTag, KindTree:
		w.counts.Objects++
	case KindFile, KindLink, KindInput:
		w.counts.Files++
	}
}

func (w *worker) isRule(id string) bool { return w.scan.known[id] }

// lfsPointer begins the file that stands in for a large one
// (https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md).
const lfsPointer = "version https://git-lfs.github.com/spec/"

func isLFSPointer(it Item) bool {
	return len(it.Data) < 1024 && (it.Kind == KindBlob || it.Kind == KindFile) && strings.HasPrefix(string(it.Data[:min(len(it.Data), len(lfsPointer))]), lfsPointer)
}

func itemName(it Item) string {
	if it.Path != "" {
		return it.Path
	}
	return it.ID.String()
}

// warningLines returns the warnings of all workers, each once with its count.
func (s *scan) warningLines() []string {
	total := map[string]int{}
	for _, w := range s.workers {
		for text, n := range w.warnings {
			total[text] += n
		}
	}
	var out []string
	for _, text := range sortedKeys(total) {
		out = append(out, fmt.Sprintf("%s (%d×): it accepts nothing", text, total[text]))
	}
	return out
}
