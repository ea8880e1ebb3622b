package scanner

import (
	"time"

	"github.com/stanchdev/stanch/rules"
)

// Finding is one secret with every place it stands in.
type Finding struct {
	Fingerprint string // "st1_" and 26 characters; see Fingerprint
	Rule        *rules.Rule
	Severity    rules.Severity // after the check's and the config's word
	Confidence  rules.Confidence
	Reasons     []string // why it was believed, strongest first; no bytes of the secret
	Preview     string   // the rule's public prefix and the length: "ghp_… (40)"
	Secret      Secret
	Parts       []Part
	Expires     time.Time // zero where the secret names no expiry
	State       State     // the nearest state of all places
	Exposed     Exposure
	Places      []Place // the one that matters most first
}

// Part is a named piece that belongs to a secret: an account id, a user name.
type Part struct {
	Name   string
	Public string // what may be printed; "" for a secret part
	Secret Secret // the bytes of a secret part
}

// Exposure is how long a secret could be read: from the committer date of the
// first commit that holds it to its removal. To is zero while it is still held;
// From is zero where no commit holds it.
type Exposure struct{ From, To time.Time }

// Place is one occurrence of a secret in the newest item of one Run.
type Place struct {
	Run
	Member  string // the path in the archive that Path is, "" outside of one: "dir/file.txt"
	Decoded string // how the bytes were decoded to find it: "utf-16le", "zip", "base64+gzip"; "" as they stand
	Pos     Position
	// Mark says which inline mark accepts this place, "" if none.
	Mark string
}

// FullPath returns the path with that of a member behind it: "lib.zip!/dir/file.txt", and
// "image.tar!/layer.tar!/etc/passwd" in an archive inside.
func (p *Place) FullPath() string { return inArchive(p.Path, p.Member) }

// Position is where a secret stands: lines and columns from 1, columns in bytes,
// EndCol one past the last byte.
type Position struct{ Line, Col, EndLine, EndCol int }

// Summary proves what a scan looked at.
type Summary struct {
	Commits int64 // commit objects
	Objects int64 // objects of every type, commits included
	Files   int64 // files on disk and index entries
	Bytes   int64 // bytes matched, each distinct content once
	Skipped []Skipped
	// Complete is false if anything asked for was not scanned.
	Complete bool
}

// Skipped counts what was not scanned for one reason.
type Skipped struct {
	Reason   Reason
	Count    int64
	Allowed  bool     // a gap that --allow-gap made a notice
	Examples []string // at most MaxExamples, sorted
}

// MaxExamples bounds the examples kept for each reason.
const MaxExamples = 20

// Suppressed counts what one means of suppression removed.
type Suppressed struct {
	By       string // "mark", "baseline", "ignore-file", "config", "exclude", "severity", "tests"
	Source   string // the file it came from, "" for marks and flags
	Findings int    // findings that went wholly
	Places   int    // places that went
}
