// Package worktree reads what lies on disk, all of a folder or named files, and
// standard input.
//
// List walks a folder and says which files are to be scanned and which are not,
// and why. Source yields their contents, link targets and names; Input yields one
// stream. Both implement scanner.Source and scanner.Locator; every place they
// tell of has the state worktree.
//
// Nothing is skipped in silence: an unreadable folder or file, one over the size
// limit and a tracked file that vanished while the scan ran are gaps; ignored and
// excluded files, FIFOs, sockets and devices are counted. A tracked file that was
// not there to begin with is deleted, which is no gap.
//
// Links are not followed, but for one that the user named outside a repository;
// nothing but regular files is opened, and a FIFO or device that the user named is
// a gap. No file is written. A skip-worktree entry of a sparse checkout whose .gitignore is not on
// disk has no effect: more is scanned than git would show.
//
//	tree, err := worktree.List(ctx, root, worktree.ListOptions{Layout: worktree.Repository, Tracked: paths})
//	src := worktree.New(tree, worktree.Options{})
package worktree
