// Package scanner is the engine: sources go in, findings come out.
//
// Scan pulls items from every Source in parallel, matches them, judges each
// candidate, asks the sources once where the candidates live, and returns one
// Finding a secret with all its places, together with a Summary that proves what
// was looked at. It opens no file, starts no process and prints nothing.
//
// Until version 1.0 the Go API carries no promise.
package scanner
