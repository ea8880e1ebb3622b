package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/stanchdev/stanch/rules"
)

// Words that text and SARIF share. Whatever comes from outside passes through
// short or visible first.

// Limits in characters for what an attacker may have made endless.
const (
	maxPath   = 240
	maxName   = 60
	maxPhrase = 160
)

// shortID is how many hex digits name a commit to a person: enough for git at any size.
const shortID = 12

// severities and states in the order that people read them, worst and nearest first.
var (
	severities = [...]rules.Severity{rules.Critical, rules.High, rules.Medium, rules.Low, rules.SeverityNone}
	states     = [...]string{"head", "staged", "worktree", "refs", "unreachable"}
)

// where names a place for a person: path:line:col, or what it is if it is no file.
func where(p Place) string {
	at := ""
	if p.Line > 0 {
		at = fmt.Sprintf(":%d:%d", p.Line, p.Col)
	}
	path := short(p.Path, maxPath)
	switch p.Kind {
	case "commit":
		return "message of commit " + objectOf(p.Path, ".git/commit/") + lineOf(p)
	case "tag":
		return "message of tag " + objectOf(p.Path, ".git/tag/") + lineOf(p)
	case "ref-name":
		return "name of " + refWords(strings.TrimPrefix(p.Path, ".git/"))
	case "path-name":
		return "file name " + path
	case "link":
		return "target of the link " + path
	case "input":
		if _, member, ok := strings.Cut(path, "!/"); ok {
			return "standard input, " + member + at
		}
		return "standard input" + at
	}
	return path + at
}

func lineOf(p Place) string {
	if p.Line < 1 {
		return ""
	}
	return fmt.Sprintf(", line %d", p.Line)
}

// objectOf names a commit or tag, and the repository inside of which it is, if any.
func objectOf(path, prefix string) string {
	at := strings.LastIndex(path, "/"+prefix)
	if at < 0 {
		return brief(strings.TrimPrefix(path, prefix))
	}
	return brief(path[at+1+len(prefix):]) + " in " + short(path[:at], maxPath)
}

// brief shortens a full object id; anything else stays, within limits.
func brief(id string) string {
	if len(id) != 40 && len(id) != 64 {
		return short(id, maxPath)
	}
	return visible(id[:shortID])
}

// stateWords says where the secret stands today at that place.
func (r *Report) stateWords(p Place) string {
	switch p.State {
	case "head":
		return headWords(p)
	case "staged":
		return "staged, not committed"
	case "worktree":
		return r.worktreeWords(p)
	case "unreachable":
		return "unreachable object: a deleted branch or an amended commit"
	}
	switch {
	case p.Kind == "ref-name":
		return "the ref still exists"
	case p.Removed != nil:
		return joinNonEmpty(" ", "removed", day(p.Removed.Committed), "by "+brief(p.Removed.ID)) + ", still in history"
	case len(p.Refs) > 0:
		return "not in HEAD, but still on " + refList(p.Refs, p.MoreRefs)
	}
	return "not in HEAD, still in history"
}

// headWords: a message is never removed from the history that holds it, and the
// files of the git folder are in no commit.
func headWords(p Place) string {
	switch p.Kind {
	case "commit", "tag":
		return "in the history of HEAD"
	case "config":
		return "in this clone's git folder"
	}
	return "still in HEAD"
}

// worktreeWords: standard input and plain folders know no commits.
func (r *Report) worktreeWords(p Place) string {
	switch {
	case p.Kind == "input":
		return "read from standard input"
	case r.noGit():
		return "on disk"
	}
	return "on disk, not committed"
}

// noGit tells whether what was scanned is no repository.
func (r *Report) noGit() bool { return r.Target.Mode == "files" || r.Target.Mode == "input" }

func refList(refs []string, beyond int) string {
	const most = 2
	words := make([]string, 0, most)
	for _, r := range refs[:min(len(refs), most)] {
		words = append(words, refWords(r))
	}
	out := strings.Join(words, ", ")
	if more := len(refs) + beyond - most; more > 0 {
		out += fmt.Sprintf(" and %s", count(int64(more), "more ref", "more refs"))
	}
	return out
}

var refKinds = [...][2]string{
	{"refs/heads/", "branch "}, {"refs/remotes/", "remote branch "}, {"refs/tags/", "tag "}, {"refs/notes/", "notes "},
}

func refWords(ref string) string {
	if ref == "refs/stash" {
		return "the stash"
	}
	for _, k := range refKinds {
		if rest, ok := strings.CutPrefix(ref, k[0]); ok {
			return k[1] + short(rest, maxName)
		}
	}
	return short(ref, maxName)
}

// exposedWords says how long the secret could be read, "" if no commit tells.
func exposedWords(e Exposed, now time.Time) string {
	switch {
	case e.From.IsZero():
		return ""
	case !e.To.IsZero() && !e.To.Before(e.From):
		return "exposed for " + duration(e.To.Sub(e.From))
	case e.To.IsZero() && now.After(e.From):
		return "exposed for " + duration(now.Sub(e.From))
	}
	return "" // dates of commits that contradict each other
}

// expiryWords says when the secret itself ends, "" if it does not say.
func expiryWords(t, now time.Time) string {
	switch {
	case t.IsZero():
		return ""
	case !t.After(now):
		return fmt.Sprintf("expired on %s, %s ago", day(t), duration(now.Sub(t)))
	}
	return fmt.Sprintf("expires on %s, %s from now", day(t), duration(t.Sub(now)))
}

// duration says how long in one unit, rounded down: "3 days", "7 months".
func duration(d time.Duration) string {
	const (
		dayLong  = 24 * time.Hour
		month    = 365 * dayLong / 12
		yearLong = 365 * dayLong
	)
	unit := func(u time.Duration, one, many string) string { return count(int64(d/u), one, many) }
	switch {
	case d < time.Hour:
		return "less than an hour"
	case d < dayLong:
		return unit(time.Hour, "hour", "hours")
	case d < 3*7*dayLong:
		return unit(dayLong, "day", "days")
	case d < 2*month:
		return unit(7*dayLong, "week", "weeks")
	case d < 2*yearLong:
		return unit(month, "month", "months")
	}
	return unit(yearLong, "year", "years")
}

// day is the date in UTC, "" for no time.
func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.DateOnly)
}

// sureWords gives the confidence and why.
func sureWords(f *Finding) string {
	reasons := each(f.Reasons, func(s string) string { return short(s, maxPhrase) })
	return joinNonEmpty(": ", f.Confidence.String(), strings.Join(reasons, "; "))
}

// partWords lists what belongs to the secret.
func partWords(parts []Part) string {
	return strings.Join(each(parts, func(p Part) string {
		name := short(p.Name, maxName)
		switch {
		case p.Secret != "" || len(p.SecretBase64) > 0:
			return name + " " + visible(p.Secret+string(p.SecretBase64))
		case p.Public != "":
			return name + " " + short(p.Public, maxName)
		}
		return name + " (secret)"
	}), ", ")
}

// count writes a number with its noun: "1 commit", "12,345 commits".
func count(n int64, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return number(n) + " " + many
}

// number groups digits by thousands.
func number(n int64) string {
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// size is a number of bytes in decimal units, one digit after the point.
func size(n int64) string {
	if n < 1000 {
		return count(n, "byte", "bytes")
	}
	v, units := float64(n)/1000, []string{"kB", "MB", "GB", "TB", "PB", "EB"}
	for v >= 999.95 && len(units) > 1 {
		v, units = v/1000, units[1:]
	}
	return strconv.FormatFloat(v, 'f', 1, 64) + " " + units[0]
}

func joinNonEmpty(sep string, words ...string) string {
	return strings.Join(slices.DeleteFunc(words, func(s string) bool { return s == "" }), sep)
}

// reasonWords says for each reason what happened and what to do about it.
var reasonWords = map[string]struct{ what, remedy string }{
	"unreadable":     {"could not be read", "give this user the right to read it, or leave it out with --exclude"},
	"corrupt":        {"damaged", "run git fsck; fetch the objects again or make a fresh clone"},
	"missing":        {"not in the object database", "run git fsck; fetch from a complete clone"},
	"promised":       {"not fetched: the clone is partial", "git fetch --refetch --no-filter, or clone without --filter"},
	"shallow":        {"behind the boundary of a shallow clone", "git fetch --unshallow (actions/checkout: fetch-depth: 0)"},
	"too-large":      {"larger than the limit", "raise --max-size"},
	"over-budget":    {"more work than one item may take", "unpack it and scan the result"},
	"broken-archive": {"damaged as an archive", "replace it by one that unpacks; if it is meant to be broken, as in tests, --allow-gap broken-archive"},
	"encrypted":      {"encrypted", "unpack it and scan the result"},
	"unsupported":    {"in a form that is not read yet", "unpack or convert it, or scan the files with --no-git"},
	"timed-out":      {"not reached in time", "raise --timeout"},
	"ignored":        {"ignored by git", "--ignored scans them too"},
	"excluded":       {"excluded by your settings", ""},
	"lfs-pointer":    {"with LFS content that is not in this clone", "git lfs fetch --all brings them"},
	"special":        {"neither file, folder nor link", ""},
	"nested":         {"in a repository of its own", "scan it by its path"},
}
