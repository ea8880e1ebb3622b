// Package gitrepo reads git repositories as sources of content.
//
// Discover finds a repository the way git does. History yields every object of its
// object database, reachable or not, together with ref names and configuration;
// Locate then names the paths and runs of commits in which an item stands. Other
// sources of this room read what is checked out, staged or added by a range.
//
// No git process is started, nothing is fetched, nothing that a repository
// configures is run, and nothing is written into it. Packs, trees and refs are
// taken for hostile input: what cannot be read becomes a scanner.Skip, everything
// else is still yielded.
//
// It is the only room that uses go-git, and of it only the format readers: opening
// a repository through go-git would refuse extensions that do not matter here.
package gitrepo
