// Package generic finds and judges secrets that have no format of their own: a
// value that a name gives away, such as password = "...".
//
// FindPair takes the place of a secret word (Words) and returns the name around
// it, the separator and the value, in whatever syntax the bytes around it have:
// assignments, JSON, YAML, INI, environment files, XML attributes and elements,
// call arguments, URL queries, command lines. Judge decides whether the value looks
// like a live secret and says why, without quoting it.
//
// Context says which words belong to a value: those of the name that it is given, of
// the call, URL, header or command that it is part of, of the keys and sections that
// hold it, and of comments and names of the same object beside it. Rules that know a
// vendor's key by its length alone ask it for the vendor's name.
//
// All look at the bytes within Reach of the name or value alone, never at a path and
// never at lines farther away, so the answer does not change when a content
// changes elsewhere. The package is careful rather than complete: a value that
// may be a word, a name, a path or a placeholder is refused.
package generic
