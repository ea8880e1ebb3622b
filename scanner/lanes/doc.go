// Package lanes looks at many bytes at once: it answers, with one bit for each byte, what
// the bytes of a text are (Fill) and which of them begin four bytes that a table knows
// (Quads). The rest of the scanner then goes from bit to bit instead of from byte to
// byte.
//
// On amd64 processors with AVX2 both are assembly, eight and 32 bytes in a step; the
// same in Go serves everything else, and is the slow twin that tests compare with.
package lanes
