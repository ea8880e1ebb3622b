// Package ignore answers what git answers: is this path ignored? It is the only
// room that imports go-gitignore.
//
// Parse takes the bytes of a .gitignore, .git/info/exclude or .stanchignore and
// gives a List. Dir carries the lists that hold in one directory of a walk; it
// never changes, so a walk may share it between goroutines. Matcher judges a path
// alone, its parents taken as directories, for .stanchignore and --exclude. The
// package opens no file.
//
// The authority is git (dir.c and wildmatch.c of 2.39). go-gitignore turns a
// line into a regular expression, but passes brackets, parentheses, '+', '|' and
// '{' through as they are, reads '?' and a space at the end as themselves, lets
// "a/**" match "a", and lets a later "!dir" re-include what an earlier line
// ignored below dir. So it is handed one wildcard pattern at a time, rewritten so
// that only '*', "**/" and '/' are left for it to translate, between two marks
// that pin both ends. Order, negation, anchoring, directories, escapes, classes
// and bytes that are no UTF-8 are decided here. Go's regular expressions take
// time linear in the path, whatever the pattern.
//
//	list, problems := ignore.Parse(".gitignore", data, ignore.Options{})
//	root := ignore.Root().Enter("", list)
//	root.Ignored("build", true) // true: "build" is a directory
package ignore
