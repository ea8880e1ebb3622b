package migrate

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"path"
	"regexp"
	"strings"

	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner"
)

// MaxSize bounds a foreign file: a gitleaks report of 100,000 findings.
const MaxSize = 128 << 20

// ErrUnknown says that a file is none that Read knows.
var ErrUnknown = errors.New("not a config, ignore file or baseline of gitleaks, detect-secrets or trufflehog")

// Plan is what one foreign file becomes, in its order.
type Plan struct {
	Kind    string // what the file is: "gitleaks config"
	Rules   []rules.UserRule
	Disable []string // ids of built-in rules
	Ignores []string // lines of .stanchignore
	Secrets []Accepted
	Notes   []Note
}

// Accepted is a secret that the foreign file lets pass. It takes a scan to tell
// which finding it is.
type Accepted struct {
	Where  string // "file:line" or the number of the entry, for the reader
	Rule   string // the other tool's name for it
	Path   string
	Line   int
	Commit string         // "" for any
	Value  scanner.Secret // empty if the file does not hold it
	SHA1   string         // in hex, of the value; "" if the file has none
	Reason string
}

// Note says what became of an entry.
type Note struct {
	Where, Entry, Became string
	Lost                 bool // nothing became of it
}

func (p *Plan) became(where, entry, format string, args ...any) {
	p.Notes = append(p.Notes, Note{where, entry, fmt.Sprintf(format, args...), false})
}

func (p *Plan) lost(where, entry, why string) {
	p.Notes = append(p.Notes, Note{where, entry, why, true})
}

// Read reads a foreign file of the given name. The error begins with the name, and the line where
// there is one.
func Read(name string, data []byte) (*Plan, error) {
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	text := bytes.TrimSpace(data)
	base := path.Base(strings.ReplaceAll(name, `\`, "/"))
	switch {
	case len(data) > MaxSize:
		return nil, fmt.Errorf("%s: larger than %d MiB", name, MaxSize>>20)
	case strings.HasSuffix(base, ".toml"):
		return gitleaksConfig(name, data)
	case bytes.HasPrefix(text, []byte("[")) && base != ".gitleaksignore":
		return gitleaksReport(name, data)
	case bytes.HasPrefix(text, []byte("{")):
		return detectSecrets(name, data)
	case strings.HasSuffix(base, "leaksignore") || isLeaksIgnore(data):
		return leaksIgnore(name, data)
	case strings.Contains(base, "exclude") || strings.HasSuffix(base, ".txt"):
		return excludedPaths(name, data)
	}
	return nil, fmt.Errorf("%s: %w", name, ErrUnknown)
}

// jsonError words what is wrong with JSON without quoting it.
func jsonError(name string, data []byte, err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("%s:%d: bad JSON", name, lineAt(data, syntax.Offset))
	case errors.As(err, &kind):
		return fmt.Errorf("%s:%d: %s has a value of another kind", name, lineAt(data, kind.Offset), kind.Field)
	}
	return fmt.Errorf("%s: a field has a value it cannot have", name)
}

func lineAt(data []byte, offset int64) int {
	return 1 + bytes.Count(data[:min(int(offset), len(data))], []byte("\n"))
}

// eachLine calls yield with the number and text of each line that is no comment.
func eachLine(data []byte, yield func(n int, line string)) {
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			yield(n, line)
		}
	}
}

// leaksLine is a line of .gitleaksignore: [commit:]file:rule:line
// (https://github.com/gitleaks/gitleaks#gitleaksignore).
var leaksLine = regexp.MustCompile(`^(?:([0-9a-f]{7,64}):)?(.+):([A-Za-z0-9_.-]+):([0-9]{1,9})$`)

func isLeaksIgnore(data []byte) bool {
	all, good := 0, 0
	eachLine(data, func(_ int, line string) {
		all++
		if leaksLine.MatchString(line) {
			good++
		}
	})
	return all > 0 && all == good
}
