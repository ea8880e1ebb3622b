package gitrepo

import (
	"container/heap"
	"context"
	"slices"
	"time"

	"github.com/stanchdev/stanch/scanner"
)

// walkedCommit is a commit met while a range is worked out.
type walkedCommit struct {
	*CommitObject
	parents  []scanner.ID // none at a shallow boundary
	excluded bool         // something excluded reaches it
	included bool         // something included reaches it; only then is it part of the range
	done     bool         // its parents are known
}

// commitWalk selects the commits of a range, newest first by committer date, so
// that it costs about as much as the range is long (git's limit_list).
type commitWalk struct {
	repo  *Repo
	since time.Time // zero: no limit
	skip  func(scanner.Skip)

	met     map[scanner.ID]*walkedCommit // nil: cannot be read
	queue   dateQueue
	waiting int // queued commits that are not excluded
}

// dateSlop is how many excluded commits are still followed when only such are
// left, in case clocks were wrong and one of them reaches what was taken for new.
// Git follows 5. Errors of this kind can only make a range too large.
const dateSlop = 100

// sinceSlop is how far before a date limit commits are followed, because a clock
// may have been wrong in between.
const sinceSlop = 30 * 24 * time.Hour

// add puts a commit into the walk. The error is that of reading it.
func (w *commitWalk) add(ctx context.Context, id scanner.ID, excluded bool) error {
	c, ok := w.met[id]
	if !ok {
		obj, err := w.repo.Commit(ctx, id)
		if err != nil {
			w.met[id] = nil
			return err
		}
		c = &walkedCommit{CommitObject: obj, parents: w.repo.parentsOf(obj), excluded: excluded, included: !excluded}
		w.met[id] = c
		heap.Push(&w.queue, c)
		if !excluded {
			w.waiting++
		}
		return nil
	}
	if c == nil {
		return nil // reported when it was met first
	}
	if excluded {
		w.exclude(c)
	} else if !c.included {
		c.included = true
	}
	return nil
}

// exclude marks a commit that was met before, and what it reaches as far as that
// was met.
func (w *commitWalk) exclude(c *walkedCommit) {
	stack := []*walkedCommit{c}
	for len(stack) > 0 {
		c, stack = stack[len(stack)-1], stack[:len(stack)-1]
		if c == nil || c.excluded {
			continue
		}
		c.excluded = true
		if !c.done {
			w.waiting--
			continue
		}
		for _, p := range c.parents {
			stack = append(stack, w.met[p])
		}
	}
}

// run follows the queue until nothing new can turn up.
func (w *commitWalk) run(ctx context.Context) error {
	var oldest time.Time // committer date of the oldest commit that was taken
	for slop := dateSlop; w.queue.Len() > 0 && slop > 0; {
		if err := ctx.Err(); err != nil {
			return err
		}
		c := heap.Pop(&w.queue).(*walkedCommit)
		c.done = true
		if !w.since.IsZero() && c.Committed.Before(w.since.Add(-sinceSlop)) {
			return nil
		}
		switch {
		case !c.excluded:
			w.waiting--
			slop = dateSlop
			if oldest.IsZero() || c.Committed.Before(oldest) {
				oldest = c.Committed
			}
		case w.waiting == 0 && oldest.IsZero():
			return nil // nothing was taken and nothing can be
		case w.waiting == 0 && c.Committed.Before(oldest):
			slop--
		}
		w.follow(ctx, c)
	}
	return nil
}

// follow adds a commit's parents. One that cannot be read is a gap only behind a
// commit of the range.
func (w *commitWalk) follow(ctx context.Context, c *walkedCommit) {
	for _, p := range c.parents {
		if err := w.add(ctx, p, c.excluded); err != nil && !c.excluded && ctx.Err() == nil {
			w.skip(w.repo.skipObject(p, "parent of "+c.ID.String(), err))
		}
	}
}

// selected returns the commits of the range, parents before children, else older
// before newer, then by id.
func (w *commitWalk) selected() []*walkedCommit {
	children := map[scanner.ID][]*walkedCommit{}
	open := map[*walkedCommit]int{} // parents in the range that are not out yet
	var ready dateQueue
	ready.oldestFirst = true
	for _, c := range w.met {
		if !w.takes(c) {
			continue
		}
		for _, p := range c.parents {
			if w.takes(w.met[p]) {
				open[c]++
				children[p] = append(children[p], c)
			}
		}
		if open[c] == 0 {
			ready.list = append(ready.list, c)
		}
	}
	heap.Init(&ready)
	var out []*walkedCommit
	for ready.Len() > 0 {
		c := heap.Pop(&ready).(*walkedCommit)
		out = append(out, c)
		for _, child := range children[c.ID] {
			if open[child]--; open[child] == 0 {
				heap.Push(&ready, child)
			}
		}
	}
	return out
}

func (w *commitWalk) takes(c *walkedCommit) bool {
	return c != nil && c.included && !c.excluded && (w.since.IsZero() || !c.Committed.Before(w.since))
}

// dateQueue is a heap of commits by committer date.
type dateQueue struct {
	list        []*walkedCommit
	oldestFirst bool
}

func (q *dateQueue) Len() int { return len(q.list) }
func (q *dateQueue) Less(i, j int) bool {
	c := q.list[i].Committed.Compare(q.list[j].Committed)
	if c == 0 {
		c = q.list[i].ID.Compare(q.list[j].ID)
	}
	if q.oldestFirst {
		return c < 0
	}
	return c > 0
}
func (q *dateQueue) Swap(i, j int) { q.list[i], q.list[j] = q.list[j], q.list[i] }
func (q *dateQueue) Push(x any)    { q.list = append(q.list, x.(*walkedCommit)) }
func (q *dateQueue) Pop() any {
	c := q.list[len(q.list)-1]
	q.list = q.list[:len(q.list)-1]
	return c
}

// Marks of commonAncestors.
const (
	leftSide = 1 << iota
	rightSide
	beyond // below a common ancestor that was found
)

// commonAncestors returns commits that both sides reach such that all others are
// reached through them (git merge-base --all, but for wrong clocks).
func (r *Repo) commonAncestors(ctx context.Context, left, right scanner.ID) ([]scanner.ID, error) {
	w := ancestorWalk{repo: r, marks: map[scanner.ID]int{}}
	if err := w.mark(ctx, left, leftSide); err != nil {
		return nil, err
	}
	if err := w.mark(ctx, right, rightSide); err != nil {
		return nil, err
	}
	var bases []scanner.ID
	for slices.ContainsFunc(w.queue.list, func(c *walkedCommit) bool { return w.marks[c.ID]&beyond == 0 }) {
		c := heap.Pop(&w.queue).(*walkedCommit)
		marks := w.marks[c.ID]
		if marks == leftSide|rightSide {
			bases = append(bases, c.ID)
			marks |= beyond
		}
		for _, p := range c.parents {
			if err := w.mark(ctx, p, marks); err != nil {
				return nil, err
			}
		}
	}
	return bases, nil
}

type ancestorWalk struct {
	repo  *Repo
	marks map[scanner.ID]int
	queue dateQueue
}

// mark queues a commit that gets a mark it did not have.
func (w *ancestorWalk) mark(ctx context.Context, id scanner.ID, with int) error {
	if w.marks[id]|with == w.marks[id] {
		return nil
	}
	w.marks[id] |= with
	obj, err := w.repo.Commit(ctx, id)
	if err != nil {
		return err
	}
	heap.Push(&w.queue, &walkedCommit{CommitObject: obj, parents: w.repo.parentsOf(obj)})
	return nil
}
