// Package gittest builds git repositories of every shape for tests: with real git in
// a hermetic environment, and by hand where git would not write what a test needs
// (damaged objects, hostile packs).
//
//	r := gittest.New(t)
//	r.Write("a.txt", "one")
//	id := r.Commit("first")
//	r.Git("tag", "-a", "-m", "message", "v1")
package gittest
