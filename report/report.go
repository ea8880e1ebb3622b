package report

import (
	"time"

	"github.com/stanchdev/stanch/rules"
)

// SchemaVersion is the version of the JSON model. Within one version fields are
// added, but none changes its meaning.
const SchemaVersion = 1

// Report is the outcome of one scan, as JSON version 1 holds it. Its strings are
// valid UTF-8, its times whole seconds in UTC, its lists never null.
type Report struct {
	Schema   int       `json:"schema" enum:"1"` // The version of this format.
	Tool     Tool      `json:"tool"`
	Target   Target    `json:"target"`
	Started  time.Time `json:"started"`  // When the scan began.
	Now      time.Time `json:"now"`      // The moment that durations and expiry are counted to.
	Complete bool      `json:"complete"` // False if anything asked for was not scanned; see coverage.gaps.
	Coverage Coverage  `json:"coverage"`
	// Config lists the settings that took effect, a sentence each.
	Config []string `json:"config"`
	// Suppressed counts what marks, baseline, ignore files and settings removed.
	Suppressed []Suppressed `json:"suppressed"`
	// Warnings are remarks on settings and marks that have no effect.
	Warnings []string `json:"warnings"`
	// Old counts secrets that were there before what was asked for (staged changes, a range). They are not in findings.
	Old int `json:"old"`
	// Rules describes the rules that findings name, by id.
	Rules []Rule `json:"rules"`
	// Findings are ordered by severity, confidence, state (nearest first), then first place and fingerprint.
	Findings []Finding `json:"findings"`
}

// Tool is the program that wrote a report.
type Tool struct {
	Name    string `json:"name"`
	Version string `json:"version,omitempty"`
}

// Target is what was scanned.
type Target struct {
	Root string `json:"root"`           // The folder that all paths are relative to, as the user named it.
	Head string `json:"head,omitempty"` // The full id of the commit that was checked out.
	Mode string `json:"mode"`           // What was asked for, joined by "+": tree, history, staged, changes, range, files, input.
}

// Coverage proves what a scan looked at.
type Coverage struct {
	Commits int64  `json:"commits"` // Commit objects.
	Objects int64  `json:"objects"` // Objects of every type, commits included.
	Files   int64  `json:"files"`   // Files on disk and index entries.
	Bytes   int64  `json:"bytes"`   // Bytes matched, each distinct content once.
	Gaps    []Skip `json:"gaps"`    // What was asked for and not scanned, by reason.
	Ignored int64  `json:"ignored"` // Files left out because .gitignore says so.
	Skipped []Skip `json:"skipped"` // What was left out as asked, by reason; ignored files among it.
}

// Skip counts what was not scanned for one reason.
type Skip struct {
	Reason   string   `json:"reason"` // One word, such as unreadable, shallow, too-large.
	Count    int64    `json:"count"`
	Allowed  bool     `json:"allowed,omitempty"` // A gap that the user accepted beforehand; the scan stays complete.
	Examples []string `json:"examples"`          // A few paths or object ids, sorted.
}

// Suppressed counts what one means of suppression removed.
type Suppressed struct {
	By       string `json:"by"`               // mark, baseline, ignore-file, config, exclude.
	Source   string `json:"source,omitempty"` // The file it came from.
	Findings int    `json:"findings"`         // Findings that went wholly.
	Places   int    `json:"places"`           // Places that went.
}

// Rule describes what found a secret.
type Rule struct {
	ID       string         `json:"id"`
	Provider string         `json:"provider,omitempty"` // The vendor, as it spells itself.
	Name     string         `json:"name"`               // A noun phrase.
	Meaning  string         `json:"meaning,omitempty"`  // What the holder of such a secret gets.
	Severity rules.Severity `json:"severity" enum:"critical,high,medium,low,none"`
	Family   rules.Family   `json:"family" enum:"format,generic,hygiene"`
	Tags     []string       `json:"tags"`
	Refs     []string       `json:"refs"` // Where the format is documented.
	Revoke   Revoke         `json:"revoke"`
}

// Revoke tells how to take a secret back.
type Revoke struct {
	URL   string `json:"url,omitempty"`   // Where to do it.
	Steps string `json:"steps,omitempty"` // What to do, in the imperative.
}

// Finding is one secret with every place it stands in.
type Finding struct {
	Fingerprint string           `json:"fingerprint"` // Identifies the secret in every mode and report; no way back to its bytes.
	Rule        string           `json:"rule"`        // The id of the rule.
	Family      rules.Family     `json:"family" enum:"format,generic,hygiene"`
	Severity    rules.Severity   `json:"severity" enum:"critical,high,medium,low,none"`
	Confidence  rules.Confidence `json:"confidence" enum:"certain,likely,possible"`
	Reasons     []string         `json:"reasons"` // Why it was believed, strongest first.
	Preview     string           `json:"preview"` // The public prefix and the length.
	Value
	Parts   []Part    `json:"parts"`                                              // What belongs to the secret: an account id, a user name.
	Expires time.Time `json:"expires,omitzero"`                                   // When the secret itself says that it ends.
	State   string    `json:"state" enum:"head,staged,worktree,refs,unreachable"` // The nearest state of all places.
	Exposed Exposed   `json:"exposed"`
	Revoke  Revoke    `json:"revoke"`
	Places  []Place   `json:"places"` // The one that matters most first.
}

// Value holds revealed bytes: in one of two fields, or in none without --reveal.
type Value struct {
	Secret       string `json:"secret,omitempty"`       // The secret itself; only if it was asked for.
	SecretBase64 []byte `json:"secretBase64,omitempty"` // The same where the bytes are not UTF-8.
}

// Part is a named piece that belongs to a secret.
type Part struct {
	Name   string `json:"name"`
	Public string `json:"public,omitempty"` // What may be printed; absent for a secret part.
	Value
}

// Exposed is how long a secret could be read.
type Exposed struct {
	From time.Time `json:"from,omitzero"` // Committer date of the first commit that holds it.
	To   time.Time `json:"to,omitzero"`   // When it was removed; absent while it is still held.
}

// Place is a path and an unbroken run of commits that hold the secret there.
type Place struct {
	Path string `json:"path"` // Separated by '/', relative to the root; what stands in an archive follows it behind "!/".
	// PathEncoded tells that the path is not UTF-8 and stands percent-encoded: each byte that is not UTF-8, and each '%'.
	PathEncoded bool     `json:"pathEncoded,omitempty"`
	Kind        string   `json:"kind"` // What holds it: blob, file, commit, tag, path-name, ref-name, config, link, input.
	State       string   `json:"state" enum:"head,staged,worktree,refs,unreachable"`
	Decoded     string   `json:"decoded,omitempty"` // How the bytes were decoded to find it, the outermost first: "base64+gzip", "zip".
	Line        int      `json:"line"`              // From 1, as in the newest content of the run.
	Col         int      `json:"col"`               // From 1, in bytes.
	EndLine     int      `json:"endLine"`
	EndCol      int      `json:"endCol"`             // One past the last byte.
	Blob        string   `json:"blob,omitempty"`     // The full id of the newest content of the run.
	Blobs       int      `json:"blobs"`              // How many distinct contents the run went through.
	First       *Commit  `json:"first,omitempty"`    // The commit that brought it in.
	Last        *Commit  `json:"last,omitempty"`     // The newest commit that still holds it.
	Removed     *Commit  `json:"removed,omitempty"`  // The commit that took it away.
	Refs        []string `json:"refs"`               // Full names of the refs whose tip holds it: branches first, at most 20.
	MoreRefs    int      `json:"moreRefs,omitempty"` // How many more there are.
	Old         bool     `json:"old,omitempty"`      // It stood here before what was asked for.
	Mark        string   `json:"mark,omitempty"`     // The inline mark that accepts this place.
}

// Commit is what a report says of a commit.
type Commit struct {
	ID        string    `json:"id"` // The full id.
	Author    string    `json:"author,omitempty"`
	Email     string    `json:"email,omitempty"`
	Authored  time.Time `json:"authored,omitzero"`
	Committed time.Time `json:"committed,omitzero"`
	Subject   string    `json:"subject,omitempty"` // First line of the message.
}

// rule returns the description of the finding's rule, its bare id if there is none.
func (r *Report) rule(id string) Rule {
	for i := range r.Rules {
		if r.Rules[i].ID == id {
			return r.Rules[i]
		}
	}
	return Rule{ID: id, Name: id}
}
