// Package rules says what secrets look like: one Go file a provider, each rule
// with its pattern, offline check, severity, how to revoke it, texts it hits and
// near misses. A rule is data; nothing is parsed or compiled when a program
// starts, and the matcher's tables are generated from the rules (go generate ./rules).
//
// The package imports nothing of ours. All returns the built-in rules in a fixed
// order; Load reads a user's own rules; Problems is the linter that both the
// tests and `stanch rules test` use; Find is the slow, plain matcher that the
// fast one is compared with.
//
// # Writing a rule
//
// A provider is one package-level variable of type Provider, written as a literal
// of constants and named functions only: no calls, no maps, no regexp.MustCompile,
// so that the compiler lays it out and nothing runs at start-up.
//
//	var acme = Provider{{
//		ID: "acme-token", Provider: "Acme", Name: "Acme API token",
//		Meaning:  "Full access to the account's projects.",
//		Severity: High, Tags: []string{"saas"},
//		Pattern:  `(?P<secret>acme_[A-Za-z0-9]{32})\b`,
//		Check:    checkAcme,
//		Revoke:   Revoke{URL: "https://acme.example/tokens", Steps: "Delete the token and create a new one."},
//		Refs:     []string{"https://acme.example/docs/tokens"},
//		Hits:     []string{`ACME_TOKEN=` + "acme" + `_Zk3v...`, `{"token": "` + "acme" + `_9fQx..."}`},
//		Misses:   []string{`"` + "acme" + `_one-char-short"`, "acme" + "_wrong alphabet"},
//	}}
//
// The pattern is RE2 and is matched anywhere in a blob of bytes:
//   - One group, named secret, around the part that grants access.
//   - A literal that every match holds, the longer and rarer the better. Keep it
//     case-sensitive where the vendor does.
//   - A left boundary (\b, or (?:^|[^A-Za-z0-9_-]) outside the group) unless the
//     prefix is distinctive by itself (four characters or more with _ or -) or a
//     checksum proves the match.
//   - A right boundary after a token of fixed length, so that a longer run of the
//     same characters does not match: \b where the alphabet is [A-Za-z0-9_], else
//     (?:[^A-Za-z0-9_-]|$) outside the group.
//   - No ^ or $ that means a line without (?m); matching never depends on more than
//     MaxLen bytes around the match.
//   - A finite longest match; where the format has none, set MaxLen. RE2 counts to
//     1000 in a repeat, all nested repeats multiplied: above that write {100,} with
//     MaxLen.
//
// # Formats without a mark of their own
//
// 32 hexadecimal digits are a vendor's key only where the vendor's name belongs to
// them. Such formats stand in tables (table_mail.go, table_maps.go, ...), one line
// each: the pattern is the value alone, Context the words of which one must belong
// to it (scanner/generic says what that means), and hits and near misses are made
// from the line (Examples). Write one for a key that a person would recognise only
// by its name:
//
//	{ID: "acme-api-key", Provider: "Acme", Name: "Acme API key", Severity: Medium, Context: "acme",
//		Pattern: `(?P<secret>[0-9a-f]{32})`, Entropy: 2.9, Tags: []string{"crm"},
//		Meaning: "Calls api.acme.example as the account: " + crmGives, Revoke: Revoke{Steps: renewKey}},
//
// A word that is also a common one takes a plus sign (Context: "box+"). A rule with
// a literal, and one with a proof, beats a rule with a context; that one beats the
// generic rule. Of several rules with a context the one whose word stands nearest
// takes the value: name before statement before what holds it before what stands
// beside it; then the one whose kind (key, secret, token) the name speaks of; then the
// longer word; then the nearer; then the order of the rules.
//
// # Checks, severities and examples
//
// A check proves, doubts or refuses. Refuse only what cannot be the secret by the
// vendor's own definition; a checksum that is merely said to exist demotes nothing.
// Reasons are constants and never hold bytes of the secret.
//
// Where two rules match the same bytes, the more specific one names the other in
// Over; the test of pairs finds what was forgotten. A token that is often written
// into URLs as the password stands over url-basic-auth.
//
// Severity is what the holder gets: Critical for control of an account, of money,
// of code that others run or of private data at large; High for one service or
// broad reading; Medium for narrow, short-lived or second-factor-bound access; Low
// for what is public by design but worth knowing.
//
// Hits look like real code (an env file, YAML, JSON, a call) and hold random-looking
// bodies with valid checksums: placeholders such as abcdef or 12345678 are dropped
// later by the engine. Misses are near misses: one character short, a wrong
// checksum, the public twin. Both are split ("gh" + "p_...") so that no line of the
// source holds a whole token. Then: go generate ./rules && go test ./rules.
package rules
