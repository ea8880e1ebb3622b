// Package scrypt makes keys with scrypt (RFC 7914), four passwords at a time, at the one
// cost that the fingerprints of short values have: N is 4096, r is 8 and p is 1. That is a
// price a guess: who has a fingerprint and tries values for it pays for each of them. The
// scanner pays, too, for each short value it finds, and golang.org/x/crypto/scrypt, which
// works on one password after the other, costs more than three times as much for each.
//
// On amd64 processors with AVX2 it is assembly, which does the same to the words of four
// passwords side by side; everything else calls x/crypto, which is also the slow twin that
// tests compare with.
package scrypt
