package ignore

// Dir is what holds in one directory of a walk: its own list and those above.
// A Dir never changes.
type Dir struct {
	parent  *Dir
	path    string // relative to the root, "" for the root
	list    *List  // its own .gitignore; may be nil
	global  []*List
	ignored bool // all of it
}

// Root returns the state above the root's own .gitignore. Of global (the lists
// of the whole tree, such as .git/info/exclude) the last has the first word, and
// each .gitignore overrules them all.
func Root(global ...*List) *Dir { return &Dir{global: global} }

// Enter returns the state in the directory name below d, with the list of its
// .gitignore or nil. The name "" gives d itself that list, for the root. What git
// never reads has no effect: the list of an ignored directory.
func (d *Dir) Enter(name string, list *List) *Dir {
	if name == "" {
		return &Dir{global: d.global, list: list}
	}
	if d.ignored || d.Ignored(name, true) {
		return &Dir{parent: d, path: d.join(name), ignored: true}
	}
	return &Dir{parent: d, path: d.join(name), list: list}
}

// All tells whether the directory itself is ignored, and with it all it holds.
func (d *Dir) All() bool { return d.ignored }

// Ignored tells whether the entry name of d is ignored. Only a directory is one
// with isDir; a link to a directory is not.
func (d *Dir) Ignored(name string, isDir bool) bool {
	if d.ignored {
		return true
	}
	path := d.join(name)
	for at := d; ; at = at.parent {
		if at.list != nil {
			if p := at.list.last(at.below(path), name, isDir); p != nil {
				return !p.negated
			}
		}
		if at.parent == nil {
			return at.ignoredGlobally(path, name, isDir)
		}
	}
}

func (d *Dir) ignoredGlobally(path, name string, isDir bool) bool {
	for i := len(d.global) - 1; i >= 0; i-- {
		if p := d.global[i].last(path, name, isDir); p != nil {
			return !p.negated
		}
	}
	return false
}

func (d *Dir) join(name string) string {
	if d.path == "" {
		return name
	}
	return d.path + "/" + name
}

// below cuts d's own path off the front of path.
func (d *Dir) below(path string) string {
	if d.path == "" {
		return path
	}
	return path[len(d.path)+1:]
}
