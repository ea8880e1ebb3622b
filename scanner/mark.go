package scanner

import (
	"bytes"
	"slices"
	"strings"

	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner/match"
)

// markReach bounds how far from a secret, in bytes, a mark is looked for, so that
// the answer depends on near bytes only.
const markReach = 1024

const ownMark = "stanch:ignore"

// A block between these marks, each alone in a comment line, is covered as a whole. An
// end that is missing covers nothing: a typing error must not accept the rest of a file.
const (
	blockStart = "stanch:ignore-start"
	blockEnd   = "stanch:ignore-end"
	blockReach = 1 << 20 // bytes of a block
)

// foreignMarks are what other scanners read as "a person looked at this line";
// they count for every rule. (detect-secrets, gitleaks, betterleaks, trufflehog,
// kingfisher, ggshield: their documentation.)
var foreignMarks = [...]string{
	"gitleaks:allow", "betterleaks:allow", "trufflehog:ignore", "kingfisher:ignore", "kingfisher:allow",
	"pragma: allowlist secret", "pragma: whitelist secret", "pragma:allowlist secret", "ggignore", "nosecret",
}

// foreignNextLine covers the line below it.
const foreignNextLine = "pragma: allowlist nextline secret"

// mark is an inline remark that accepts a secret.
type mark struct {
	text    string // what a report says of it: "stanch:ignore github-pat"
	problem string // why it covers nothing, "" if it holds
}

// findMark returns the mark that covers the secret at span for one of the given
// rule, if there is one. A mark covers its own line; alone in a comment line, the next.
func findMark(b *rare, secret match.Span, rule *rules.Rule, known func(id string) bool) mark {
	data := b.data
	start, end := lineAround(data, secret)
	var misfit mark
	for _, line := range [...][]byte{data[start:secret.Start], data[secret.End:end]} {
		// A mark alone in a comment above covers this line; one alone in this very
		// line can't be, since the secret stands here.
		if m := markIn(line, rule, known); m.text != "" {
			return m
		} else if m.problem != "" {
			misfit = m
		}
	}
	if above, ok := lineAbove(data, start); ok {
		if m := commentMark(above, rule, known); m.text != "" || m.problem != "" {
			return m
		}
	}
	if b.before(start) {
		if m := blockMark(data, start, end, rule, known); m.text != "" || m.problem != "" {
			return m
		}
	}
	return misfit
}

// blockMark returns the mark of the block around the line or lines at [start, end).
func blockMark(data []byte, start, end int, rule *rules.Rule, known func(string) bool) mark {
	before := data[max(0, start-blockReach):start]
	at := bytes.LastIndex(before, []byte(blockStart))
	if at < 0 || bytes.LastIndex(before, []byte(blockEnd)) > at {
		return mark{}
	}
	line := before[bytes.LastIndexAny(before[:at], "\r\n")+1:]
	if n := bytes.IndexAny(line, "\r\n"); n >= 0 {
		line = line[:n]
	}
	rest, ok := bytes.CutPrefix(commentBody(line), []byte(blockStart))
	if !ok {
		return mark{}
	}
	behind := data[end:min(len(data), end+blockReach)]
	next := bytes.Index(behind, []byte(blockEnd))
	if other := bytes.Index(behind, []byte(blockStart)); next < 0 || other >= 0 && other < next {
		return mark{problem: "a " + blockStart + " mark has no " + blockEnd + " behind it"}
	}
	return parseMark(rest, rule, known)
}

// lineAround returns the bounds of the line or lines that span touches, at most
// markReach away from it.
func lineAround(data []byte, span match.Span) (start, end int) {
	from, to := max(0, span.Start-markReach), min(len(data), span.End+markReach)
	start = from
	if i := bytes.LastIndexAny(data[from:span.Start], "\r\n"); i >= 0 {
		start = from + i + 1
	}
	end = to
	if i := bytes.IndexAny(data[span.End:to], "\r\n"); i >= 0 {
		end = span.End + i
	}
	return start, end
}

// lineAbove returns the line that ends just before start.
func lineAbove(data []byte, start int) (line []byte, ok bool) {
	end := start
	switch {
	case end > 0 && data[end-1] == '\n':
		end--
		if end > 0 && data[end-1] == '\r' {
			end--
		}
	case end > 0 && data[end-1] == '\r':
		end--
	default:
		return nil, false
	}
	from := max(0, end-markReach)
	if i := bytes.LastIndexAny(data[from:end], "\r\n"); i >= 0 {
		from += i + 1
	} else if from > 0 {
		return nil, false // longer than we look
	}
	return data[from:end], true
}

func markIn(line []byte, rule *rules.Rule, known func(string) bool) mark {
	if i := bytes.Index(line, []byte(ownMark)); i >= 0 && !isBlockMark(line[i:]) {
		return parseMark(line[i+len(ownMark):], rule, known)
	}
	for _, m := range foreignMarks {
		if bytes.Contains(line, []byte(m)) {
			return mark{text: m}
		}
	}
	return mark{}
}

func isBlockMark(p []byte) bool {
	return bytes.HasPrefix(p, []byte(blockStart)) || bytes.HasPrefix(p, []byte(blockEnd))
}

// commentMark reads a line that is nothing but a comment with a mark.
func commentMark(line []byte, rule *rules.Rule, known func(string) bool) mark {
	body := commentBody(line)
	if rest, ok := bytes.CutPrefix(body, []byte(ownMark)); ok && !isBlockMark(body) {
		return parseMark(rest, rule, known)
	}
	if bytes.HasPrefix(body, []byte(foreignNextLine)) {
		return mark{text: foreignNextLine}
	}
	return mark{}
}

// commentBody is a line without what opens a comment.
func commentBody(line []byte) []byte { return bytes.TrimLeft(line, " \t#/*;-<!%'\"({@") }

// parseMark reads " RULE[,RULE] [- reason]" behind the mark's name.
func parseMark(rest []byte, rule *rules.Rule, known func(string) bool) mark {
	words := strings.FieldsFunc(string(rest), func(r rune) bool { return r == ' ' || r == '\t' })
	if len(rest) == 0 || (rest[0] != ' ' && rest[0] != '\t') || len(words) == 0 || !isRuleList(words[0]) {
		return mark{problem: "a " + ownMark + " mark names no rule: write \"" + ownMark + " " + rule.ID + "\", or * for every rule"}
	}
	var m mark
	for _, id := range strings.Split(words[0], ",") {
		switch {
		case id == "*" || id == rule.ID || slices.Contains(rule.Formerly, id):
			m.text = ownMark + " " + id
		case len(id) > longestRuleID:
			m.problem = "a " + ownMark + " mark names a rule that is far too long for one"
		case !known(id):
			m.problem = "a " + ownMark + " mark names the unknown rule " + id
		}
	}
	return m
}

// longestRuleID is more than any rule has: what is longer is not repeated in a report.
const longestRuleID = 64

func isRuleList(word string) bool {
	for _, r := range word {
		if (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '-' && r != ',' && r != '*' && r != '_' {
			return false
		}
	}
	return strings.Trim(word, "-,") != ""
}
