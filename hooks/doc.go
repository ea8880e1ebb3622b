// Package hooks puts stanch into a repository's git hooks and takes it out again.
//
// The caller says which folder holds the hooks (see Dir) and where the stanch
// program is. Install keeps a hook that is already there: it is moved aside under
// the name HOOK.stanch-former and run first, with the same arguments and standard
// input; its exit status counts. Uninstall moves it back, so that its bytes, mode
// and link are as before.
//
// The package never touches a hook that it did not write, or one that somebody
// edited since: the last line of the script is a checksum over all lines above it.
// It starts no process, prints nothing and imports nothing of ours.
//
// One limit follows from moving a hook aside: a former hook that reads its own file
// name to learn which hook it is sees the longer name. Managers that do so are
// known to Detect, and Install refuses to chain them.
package hooks
