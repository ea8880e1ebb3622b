// Package generic finds and judges secrets that have no format of their own: a
// value that a name gives away, such as password = "...".
//
// FindPair takes the place of a secret word (Words) and returns the name around
// it, the separator and the value, in whatever syntax the bytes around it have:
// assignments, objects and maps, JSON, YAML, INI, environment files, XML attributes
// and elements, calls and comparisons, fallbacks, SQL, command lines, URLs, headers,
// prose, commands and directives that take a password without a name (command.go, directive.go), and texts written in several
// pieces; and in calls of libraries that take a secret at a known place among their arguments (calls.go). Judge weighs named features of name,
// value, form and surroundings (feature.go); the weights are fitted to labelled files
// by a test (train_test.go) and kept as a table (weights.go). Explain lists them with
// what each counts for. Values that plainly are something else are refused by name.
//
// Context says which words belong to a value: those of the name that it is given, of
// the call, URL, header or command that it is part of, of the keys and sections that
// hold it, and of comments and names of the same object beside it. Rules that know a
// vendor's key by its length alone ask it for the vendor's name.
//
// What the bytes right around a pair say against it, whatever its name and value look like, is in place.go.
//
// All look at the bytes within Reach of the name or value alone, never at a path and
// never at lines farther away, so the answer does not change when a content
// changes elsewhere.
package generic
