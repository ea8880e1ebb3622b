package rules

import (
	"fmt"
	"time"
)

// Rule is what one kind of secret looks like, what it gives to whoever holds it,
// and how to take it back. It is data and at most two functions; whatever the
// matcher needs (anchors, longest match, byte classes) is derived from Pattern.
type Rule struct {
	ID       string // kebab-case, provider first: "github-pat"; unique, never reused
	Provider string // as the vendor spells it: "GitHub"; "" for formats that belong to nobody
	Name     string // one noun phrase: "GitHub personal access token (classic)"
	Meaning  string // one sentence: what the holder gets
	Severity Severity
	Family   Family
	Tags     []string // lower case: "cloud", "payment", "vcs", "ai", ...; the provider's field

	// Pattern is RE2 syntax. The group named secret is the part that grants access;
	// without one the whole match is. It must require a literal (an anchor) and
	// have a finite longest match, or set MaxLen.
	Pattern string
	// MaxLen bounds the match in bytes where Pattern repeats without bound (a PEM
	// body, a JWT). 0 means: derived from Pattern.
	MaxLen int
	// Keywords stand in for a literal in user rules whose Pattern has none: one of
	// them must stand within MaxLen of the match. Built-in rules leave it empty.
	Keywords []string
	// Context says whose a value without a mark of its own is: words of which one must
	// belong to it (its name, call, header, URL, parent key; scanner/generic), written
	// with | between them, in lower case, letters and digits only: "newrelic" stands
	// for new_relic, NewRelic and new-relic too. A word that ends in + is a common one
	// and counts only beside a word such as key or token, or as a host. Pattern is then
	// the value alone and needs no literal; hits and misses are made from the rule.
	Context string
	// Entropy is the least Shannon entropy of the secret, in bits a byte; 0 asks nothing.
	Entropy float64
	// Check judges a match offline. nil has no opinion.
	Check func(m Match) Verdict
	// Parts names what the match holds besides the secret, such as an account id. May be nil.
	Parts func(m Match) []Part

	Revoke   Revoke
	Refs     []string // where the format is documented
	Over     []string // ids of rules that this one beats where both match the same bytes
	Formerly []string // ids this rule had in earlier releases; marks and baselines may still use them

	Hits   []string // texts with exactly one match each, made from parts so that this repository scans clean
	Misses []string // near misses: texts that look alike and must not match
}

// Provider is the rules of one vendor, in the order that documents show them.
type Provider []Rule

// Revoke tells whoever found a secret how to take it back.
type Revoke struct {
	URL   string // where to do it; "" where there is no page
	Steps string // one or two sentences in the imperative
}

// Match is what Check and Parts look at. The bytes belong to the caller and are
// valid only during the call.
type Match struct {
	Text   []byte // the whole match
	Secret []byte // the part that grants access; a sub-slice of Text
}

// Part is a named piece of a match. Public parts (an account id, an issuer, a
// host) may be printed; others travel as secrets.
type Part struct {
	Name   string
	Value  []byte
	Public bool
}

// Opinion is what an offline check says of a match.
type Opinion uint8

const (
	Unproven Opinion = iota // no proof either way
	Proven                  // checksum or structure holds: confidence certain
	Demoted                 // looks wrong but may be real: confidence possible
	Refused                 // cannot be this secret: dropped
)

// Verdict is the answer of a check. Reasons and notes never hold bytes of the secret.
type Verdict struct {
	Opinion Opinion
	Reason  string // lower case, no full stop: "CRC-32 matches", "checksum does not match"
	// Canonical is the decoded form that identifies the secret (the DER of a PEM
	// block, user:password of a DSN). nil means the secret's bytes as they stand.
	Canonical []byte
	Expires   time.Time // zero where the secret names no expiry
	Severity  Severity  // replaces the rule's severity if not SeverityNone (an encrypted key, a public JWT)
}

// Severity says what the holder of a secret gets.
type Severity uint8

const (
	SeverityNone Severity = iota
	Low
	Medium
	High
	Critical
)

var severityNames = [...]string{"none", "low", "medium", "high", "critical"}

func (s Severity) String() string { return name(severityNames[:], int(s)) }

// MarshalText writes the word that reports use.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (s *Severity) UnmarshalText(p []byte) error { return parse(severityNames[:], "severity", p, s) }

// Family tells known formats from unknown secrets and from habits.
type Family uint8

const (
	FamilyFormat  Family = iota // a shape that only this kind of secret has
	FamilyGeneric               // a value that its name and its look give away
	FamilyHygiene               // not a secret by itself but a way to leak one
)

var familyNames = [...]string{"format", "generic", "hygiene"}

func (f Family) String() string { return name(familyNames[:], int(f)) }

// MarshalText writes the word that reports use.
func (f Family) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (f *Family) UnmarshalText(p []byte) error { return parse(familyNames[:], "family", p, f) }

// Confidence says how sure a finding is.
type Confidence uint8

const (
	Possible Confidence = iota // shown only on request
	Likely
	Certain // proven offline
)

var confidenceNames = [...]string{"possible", "likely", "certain"}

func (c Confidence) String() string { return name(confidenceNames[:], int(c)) }

// MarshalText writes the word that reports use.
func (c Confidence) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (c *Confidence) UnmarshalText(p []byte) error {
	return parse(confidenceNames[:], "confidence", p, c)
}

func name(names []string, i int) string {
	if i < len(names) {
		return names[i]
	}
	return fmt.Sprintf("unknown(%d)", i)
}

func parse[T ~uint8](names []string, what string, p []byte, dst *T) error {
	for i, n := range names {
		if n == string(p) {
			*dst = T(i)
			return nil
		}
	}
	return fmt.Errorf("unknown %s %q", what, p)
}
