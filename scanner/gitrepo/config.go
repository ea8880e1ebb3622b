package gitrepo

import (
	"bytes"
	"strings"
)

// config holds the values of git configuration files, in order.
// https://git-scm.com/docs/git-config#_syntax
type config struct{ entries []configEntry }

type configEntry struct{ key, value string }

// last returns the last value of key, "" if there is none.
func (c *config) last(key string) string {
	for i := len(c.entries) - 1; i >= 0; i-- {
		if c.entries[i].key == key {
			return c.entries[i].value
		}
	}
	return ""
}

// hasPromisor tells whether the repository is a partial clone.
func (c *config) hasPromisor() bool {
	for _, e := range c.entries {
		remote := strings.HasPrefix(e.key, "remote.")
		switch {
		case remote && strings.HasSuffix(e.key, ".promisor") && truthy(e.value),
			remote && strings.HasSuffix(e.key, ".partialclonefilter"),
			e.key == "extensions.partialclone":
			return true
		}
	}
	return false
}

// truthy reads a boolean as git does; a key without a value was stored as "true".
func truthy(v string) bool {
	switch strings.ToLower(v) {
	case "", "false", "no", "off", "0":
		return false
	}
	return true
}

// parse appends the entries of one file. Lines that are no configuration are
// passed over: a scanner must not refuse a repository for them.
func (c *config) parse(text []byte) {
	section := ""
	for len(text) > 0 {
		var line []byte
		line, text = configLine(text)
		line = bytes.TrimLeft(line, " \t\r\v\f")
		if len(line) > 0 && line[0] == '[' {
			section, line = parseSection(line)
			line = bytes.TrimLeft(line, " \t")
		}
		if name, value, ok := parseVariable(line); ok && section != "" {
			c.entries = append(c.entries, configEntry{section + "." + name, value})
		}
	}
}

// configLine cuts the next logical line: a backslash before the line end goes on.
func configLine(text []byte) (line, rest []byte) {
	for {
		part, after, found := bytes.Cut(text, []byte("\n"))
		part = bytes.TrimSuffix(part, []byte("\r"))
		goesOn := found && trailingBackslashes(part)%2 == 1
		if goesOn {
			part = part[:len(part)-1]
		}
		line = append(line, part...)
		if text = after; !goesOn {
			return line, text
		}
	}
}

func trailingBackslashes(p []byte) int {
	return len(p) - len(bytes.TrimRight(p, `\`))
}

// parseSection reads [section "sub"] or [section.sub] and returns the section in
// lower case, the subsection as it stands.
func parseSection(line []byte) (section string, rest []byte) {
	var name, sub []byte
	i, quoted := 1, false
	for ; i < len(line) && (quoted || line[i] != ']'); i++ {
		switch b := line[i]; {
		case b == '"':
			quoted = !quoted
			if quoted {
				sub = append(sub, '.')
			}
		case quoted && b == '\\' && i+1 < len(line):
			i++
			sub = append(sub, line[i])
		case quoted:
			sub = append(sub, b)
		case b != ' ' && b != '\t':
			name = append(name, b)
		}
	}
	if i >= len(line) {
		return "", nil
	}
	return strings.ToLower(string(name)) + string(sub), line[i+1:]
}

// parseVariable reads "name = value"; a name alone is true.
func parseVariable(line []byte) (name, value string, ok bool) {
	end := bytes.IndexFunc(line, func(r rune) bool {
		return r != '-' && (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z')
	})
	if end < 0 {
		end = len(line)
	}
	if end == 0 {
		return "", "", false
	}
	name = strings.ToLower(string(line[:end]))
	rest := bytes.TrimLeft(line[end:], " \t")
	if len(rest) == 0 || rest[0] != '=' {
		return name, "true", len(rest) == 0 || rest[0] == '#' || rest[0] == ';'
	}
	return name, configValue(rest[1:]), true
}

// configValue removes quotes, escapes, comments and outer blanks.
func configValue(raw []byte) string {
	var out []byte
	quoted, keep := false, 0 // blanks before keep are part of the value
	raw = bytes.TrimLeft(raw, " \t")
	for i := 0; i < len(raw); i++ {
		switch b := raw[i]; {
		case b == '"':
			quoted = !quoted
			keep = len(out)
		case b == '\\' && i+1 < len(raw):
			i++
			out = append(out, unescape(raw[i]))
			keep = len(out)
		case !quoted && (b == '#' || b == ';'):
			return trimAfter(out, keep)
		default:
			out = append(out, b)
		}
		if quoted {
			keep = len(out)
		}
	}
	return trimAfter(out, keep)
}

func trimAfter(out []byte, keep int) string {
	return string(out[:keep]) + string(bytes.TrimRight(out[keep:], " \t\r"))
}

func unescape(b byte) byte {
	switch b {
	case 'n':
		return '\n'
	case 't':
		return '\t'
	case 'b':
		return '\b'
	}
	return b
}
