package worktree

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/stanchdev/stanch/scanner"
)

// Locate returns one run for each path that holds an item of a query, ordered by
// path. Items of several paths (equal files, a name in several folders) give one
// run each.
func (s *Source) Locate(ctx context.Context, queries []scanner.Query) ([][]scanner.Run, error) {
	out := make([][]scanner.Run, len(queries))
	wanted := askedFor(queries)
	add := func(id scanner.ID, kind scanner.Kind, path string) {
		for _, q := range wanted[id] {
			out[q] = append(out[q], scanner.Run{Kind: kind, Path: path, State: scanner.StateWorktree, Newest: id, Items: 1})
		}
	}
	for i, f := range s.tree.Files {
		kind := scanner.KindFile
		if f.Link {
			kind = scanner.KindLink
		}
		add(s.ids[i], kind, f.Path)
	}
	s.locateNames(wanted, add)
	for _, runs := range out {
		slices.SortFunc(runs, func(a, b scanner.Run) int {
			return cmp.Or(strings.Compare(a.Path, b.Path), cmp.Compare(a.Kind, b.Kind))
		})
	}
	return out, ctx.Err()
}

// askedFor returns the queries that each item belongs to.
func askedFor(queries []scanner.Query) map[scanner.ID][]int {
	wanted := map[scanner.ID][]int{}
	for q, query := range queries {
		for _, h := range query {
			if last := wanted[h.ID]; !h.ID.IsZero() && (len(last) == 0 || last[len(last)-1] != q) {
				wanted[h.ID] = append(wanted[h.ID], q)
			}
		}
	}
	return wanted
}

func (s *Source) locateNames(wanted map[scanner.ID][]int, add func(scanner.ID, scanner.Kind, string)) {
	found := map[string]scanner.ID{}
	for _, n := range names(s.tree.Files) {
		if id := s.o.id([]byte(n.text)); wanted[id] != nil {
			found[n.text] = id
		}
	}
	if len(found) == 0 {
		return
	}
	eachName(s.tree.Files, func(text, path string) {
		if id, ok := found[text]; ok {
			add(id, scanner.KindPathName, path)
		}
	})
}

// name is the name of a file or folder, and the first path that ends with it.
type name struct{ text, path string }

// names returns each distinct name once, in the order of their first paths.
func names(files []File) (out []name) {
	seen := map[string]struct{}{}
	eachName(files, func(text, path string) {
		if _, ok := seen[text]; !ok {
			seen[text] = struct{}{}
			out = append(out, name{text, path})
		}
	})
	return out
}

// eachName calls f for each file, and each folder above one, once: its name and
// its path. Files are sorted, so the files of a folder stand together.
func eachName(files []File, f func(text, path string)) {
	before := ""
	for _, file := range files {
		path := file.Path
		start := commonFolder(before, path)
		for {
			end := strings.IndexByte(path[start:], '/')
			if end < 0 {
				break
			}
			if end > 0 { // an absolute path begins with an empty name
				f(path[start:start+end], path[:start+end])
			}
			start += end + 1
		}
		f(path[start:], path)
		before = path
	}
}

// commonFolder returns how many bytes of b, up to and with a slash, begin a too.
func commonFolder(a, b string) (n int) {
	for i := 0; i < min(len(a), len(b)) && a[i] == b[i]; i++ {
		if a[i] == '/' {
			n = i + 1
		}
	}
	return n
}
