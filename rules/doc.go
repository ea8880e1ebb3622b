// Package rules says what secrets look like: one Go file a provider, each rule
// with its pattern, offline check, severity, how to revoke it, texts it hits and
// near misses. A rule is data; nothing is parsed or compiled when a program
// starts, and the matcher's tables are generated from the rules (go generate ./rules).
//
// The package imports nothing of ours. All returns the built-in rules in a fixed
// order; Load reads a user's own rules from TOML; Problems is the linter that
// both the tests and `stanch rules check` use.
package rules
