package gitrepo

import (
	"slices"

	"github.com/stanchdev/stanch/scanner"
)

// findOthers adds the runs of what does not stand in a tree: ref names, files of
// the git directory, commits and tags themselves, blobs of the index, and blobs
// that stand nowhere.
func (l *locator) findOthers(out [][]scanner.Run) error {
	if err := l.findStaged(out); err != nil {
		return err
	}
	for v := 1; v < len(l.items); v++ {
		item := &l.items[v]
		for _, run := range l.runsOf(item) {
			for _, q := range item.queries {
				run.Newest, run.Items = item.id, 1
				out[q] = append(out[q], run)
			}
		}
	}
	return nil
}

// runsOf lists the runs that an item has by itself.
func (l *locator) runsOf(item *wantedItem) []scanner.Run {
	runs := slices.Clone(l.named[item.id])
	for i := range runs {
		runs[i].State = scanner.StateRefs
		if runs[i].Kind == scanner.KindConfig {
			runs[i].State = scanner.StateHead
		}
	}
	if object, ok := l.number(item.id); ok {
		if run, ok := l.objectRun(item, object); ok {
			runs = append(runs, run)
		}
	}
	return runs
}

// objectRun is the run of a commit's or tag's own text, or of an object that stands
// at no path.
func (l *locator) objectRun(item *wantedItem, object int32) (scanner.Run, bool) {
	run := scanner.Run{State: l.stateOf(object), Refs: l.refsTo(object)}
	name := item.id.String()
	_, isTag := l.tags[object]
	switch {
	case l.commit(object) != nil:
		c := l.readCommit(object)
		run.Kind, run.Path, run.First, run.Last = scanner.KindCommit, ".git/commit/"+name, c, c
	case isTag:
		t := l.readTag(object)
		run.Kind, run.Path, run.First, run.Last = scanner.KindTag, ".git/tag/"+name, t, t
	case !item.placed:
		run.Kind, run.Path = scanner.KindBlob, ".git/objects/"+name[:2]+"/"+name[2:]
		if l.to[object] > l.from[object] {
			run.Kind = scanner.KindTree
		}
	default:
		return scanner.Run{}, false
	}
	return run, true
}

// stateOf is the state of an object as such.
func (l *locator) stateOf(object int32) scanner.State {
	for _, ref := range l.refs {
		if ref.Name == "HEAD" && l.peel(ref) == object {
			return scanner.StateHead
		}
	}
	if l.reached[object] {
		return scanner.StateRefs
	}
	return scanner.StateUnreachable
}

// refsTo lists refs that name the object, directly or through tags, sorted.
func (l *locator) refsTo(object int32) []string {
	var names []string
	for _, ref := range l.refs {
		if ref.Symbolic != "" {
			continue
		}
		if n, ok := l.number(ref.ID); ok && (n == object || l.peel(ref) == object) {
			names = append(names, ref.Name)
		}
	}
	return names
}

// readTag reads who made a tag, and when.
func (l *locator) readTag(object int32) *scanner.Commit {
	defer l.rd.done()
	id := l.id(object)
	if obj, err := l.rd.readEntry(l.ctx, l.entries[object]); err == nil {
		if tag, err := parseTag(id, obj.data); err == nil {
			return &tag.Commit
		}
	}
	return &scanner.Commit{ID: id}
}

// findStaged adds a run for every index entry that holds an item of a query where
// HEAD holds none of that query.
func (l *locator) findStaged(out [][]scanner.Run) error {
	if l.history.opts.Index == nil {
		return nil
	}
	index, err := l.history.opts.Index()
	if err != nil {
		return err
	}
	for path, id := range index {
		v := l.values[id]
		if v == 0 {
			continue
		}
		l.items[v].placed = true
		for _, q := range l.items[v].queries {
			if !inHead(out[q], path) {
				out[q] = append(out[q], scanner.Run{Kind: scanner.KindBlob, Path: path,
					State: scanner.StateStaged, Newest: id, Items: 1})
			}
		}
	}
	return nil
}

func inHead(runs []scanner.Run, path string) bool {
	return slices.ContainsFunc(runs, func(r scanner.Run) bool {
		return r.Kind == scanner.KindBlob && r.Path == path && r.State == scanner.StateHead
	})
}
