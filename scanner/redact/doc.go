// Package redact masks secrets in a stream: bytes come in, and the same bytes go out
// with [redacted:RULE] in place of each secret.
//
// Copy works on whole lines as they arrive and waits for nothing but the end of a
// line. What it wrote last stays in sight, so that a secret that a line before names
// is found. A private key is masked line by line from its first line on, since its last
// may be long in coming. With Options.JSON what was valid JSON stays valid.
//
//	n, err := redact.Copy(os.Stdout, os.Stdin, redact.Options{Find: finders})
//
// The package does not know what a secret looks like: the finders of Options tell.
package redact
