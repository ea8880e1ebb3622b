package gitrepo

import (
	"slices"

	"github.com/stanchdev/stanch/scanner"
)

// findOthers adds the runs of what does not stand in a tree: ref names, files of
// the git directory, commits and tags themselves, blobs of the index, and blobs
// that stand nowhere.
func (l *locator) findOthers(out [][]scanner.Run) {
	l.findStaged(out)
	for v := 1; v < len(l.items); v++ {
		item := &l.items[v]
		for _, run := range l.runsOf(item) {
			for _, q := range item.queries {
				run.Newest, run.Items = item.id, 1
				out[q] = append(out[q], run)
			}
		}
	}
}

// runsOf lists the runs that an item has by itself.
func (l *locator) runsOf(item *wantedItem) []scanner.Run {
	runs := slices.Clone(l.named[item.id])
	if !item.placed {
		runs = append(runs, l.history.large.runs(item.id)...)
	}
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
	var run scanner.Run
	name := item.id.String()
	_, isTag := l.tags[object]
	switch {
	case l.commit(object) != nil:
		c := l.readCommit(l.rd, object)
		run.Kind, run.Path, run.First, run.Last = scanner.KindCommit, ".git/commit/"+name, c, c
	case isTag:
		t := l.readTag(object)
		run.Kind, run.Path, run.First, run.Last = scanner.KindTag, ".git/tag/"+name, t, t
	case !item.placed:
		run.Kind, run.Path = scanner.KindBlob, ".git/objects/"+name[:2]+"/"+name[2:]
		if l.survey.trees.isTree(object) {
			run.Kind = scanner.KindTree
		}
	default:
		return scanner.Run{}, false
	}
	run.State, run.Refs = l.stateOf(object), l.refsTo[object]
	return run, true
}

// stateOf is the state of an object as such.
func (l *locator) stateOf(object int32) scanner.State {
	switch {
	case object == l.head:
		return scanner.StateHead
	case l.reached[object]:
		return scanner.StateRefs
	}
	return scanner.StateUnreachable
}

// followRefs notes which refs name an object, directly or through tags.
func (l *locator) followRefs() {
	l.head, l.refsTo = -1, map[int32][]string{}
	for _, ref := range l.refs {
		target := l.peel(ref)
		if ref.Name == "HEAD" {
			l.head = target
		}
		if ref.Symbolic != "" || target < 0 {
			continue
		}
		l.refsTo[target] = append(l.refsTo[target], ref.Name)
		if direct, _ := l.number(ref.ID); direct != target {
			l.refsTo[direct] = append(l.refsTo[direct], ref.Name)
		}
	}
}

// readTag reads who made a tag, and when.
func (l *locator) readTag(object int32) *scanner.Commit {
	id := l.id(object)
	if data, err := l.rd.readNumber(l.ctx, l.survey, object); err == nil {
		if tag, err := parseTag(id, data); err == nil {
			return &tag.Commit
		}
	}
	return &scanner.Commit{ID: id}
}

// findStaged adds a run for every index entry that holds an item of a query where
// HEAD holds none of that query. An index that cannot be read tells nothing here;
// whoever lists the tracked files reports it.
func (l *locator) findStaged(out [][]scanner.Run) {
	tracked, err := l.history.repo.Tracked()
	if err != nil {
		return
	}
	for _, f := range tracked {
		v := l.values[f.ID]
		if v == 0 || f.Submodule || f.Announced {
			continue
		}
		l.items[v].placed = true
		for _, q := range l.items[v].queries {
			if !inHead(out[q], f.Path) {
				out[q] = append(out[q], scanner.Run{Kind: scanner.KindBlob, Path: f.Path,
					State: scanner.StateStaged, Newest: l.items[v].id, Items: 1})
			}
		}
	}
}

func inHead(runs []scanner.Run, path string) bool {
	return slices.ContainsFunc(runs, func(r scanner.Run) bool {
		return r.Kind == scanner.KindBlob && r.Path == path && r.State == scanner.StateHead
	})
}
