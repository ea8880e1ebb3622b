package migrate

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
)

// secretsBaseline is .secrets.baseline
// (https://github.com/Yelp/detect-secrets/blob/master/docs/audit.md).
type secretsBaseline struct {
	Version string `json:"version"`
	Results map[string][]struct {
		Type   string `json:"type"`
		Hash   string `json:"hashed_secret"` // SHA-1 of the value, in hex
		Line   int    `json:"line_number"`
		Secret *bool  `json:"is_secret"` // what a person said of it
	} `json:"results"`
	Exclude struct {
		Files string `json:"files"`
	} `json:"exclude"`
	Filters []struct {
		Path    string   `json:"path"`
		Pattern []string `json:"pattern"`
	} `json:"filters_used"`
}

func detectSecrets(name string, data []byte) (*Plan, error) {
	var b secretsBaseline
	if err := json.Unmarshal(data, &b); err != nil {
		return nil, jsonError(name, data, err)
	}
	if b.Results == nil || b.Version == "" {
		return nil, fmt.Errorf("%s: %w", name, ErrUnknown)
	}
	p := &Plan{Kind: "detect-secrets baseline"}
	patterns := []string{b.Exclude.Files}
	for _, f := range b.Filters {
		if f.Path == "detect_secrets.filters.regex.should_exclude_file" {
			patterns = append(patterns, f.Pattern...)
		}
	}
	for _, regex := range patterns {
		if regex != "" {
			p.path(name, "excluded files "+regex, regex)
		}
	}
	for _, file := range slices.Sorted(maps.Keys(b.Results)) {
		for _, r := range b.Results[file] {
			if len(r.Hash) != 40 {
				return nil, fmt.Errorf("%s: an entry of %q has no hashed_secret", name, file)
			}
			reason := "from " + name
			switch {
			case r.Secret == nil:
			case *r.Secret:
				reason += ", audited: a real secret"
			default:
				reason += ", audited: a false alarm"
			}
			p.Secrets = append(p.Secrets, Accepted{Where: fmt.Sprintf("%s, %s:%d", name, file, r.Line), Rule: r.Type, Path: file, Line: r.Line, SHA1: r.Hash, Reason: reason})
		}
	}
	return p, nil
}

// excludedPaths reads the file of trufflehog's --exclude-paths: a regex a line.
func excludedPaths(name string, data []byte) (*Plan, error) {
	p := &Plan{Kind: "trufflehog excluded paths"}
	eachLine(data, func(n int, line string) { p.path(fmt.Sprintf("%s:%d", name, n), "path "+line, line) })
	return p, nil
}
