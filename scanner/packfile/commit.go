package packfile

import (
	"bytes"
	"encoding/hex"
	"fmt"
)

// CommitHeader is what stands before a commit's message. Its bytes belong to the
// commit's data; parents are read by NextParent.
type CommitHeader struct {
	Tree      []byte // in hexadecimal, lower or upper case
	Parents   []byte // the parent lines as they are, none if empty
	Author    Signature
	Committer Signature
	Message   []byte // everything behind the first empty line, NUL bytes and all
	Extra     []byte // lines between committer and message: encoding, gpgsig, mergetag, ...
}

// Signature is who did something and when. A date that is no number leaves Time 0
// and Dated false: such commits exist.
type Signature struct {
	Name, Email []byte
	Time        int64 // seconds since 1970
	Zone        int   // minutes east of UTC
	Dated       bool
}

// ParseCommit reads a commit object of a repository with ids of idSize bytes. The
// error is ErrCorrupt if tree, parents or the lines of author and committer
// are not where they must be; what is wrong inside of a signature is not an error.
func ParseCommit(data []byte, idSize int) (c CommitHeader, err error) {
	rest, ok := data, false
	if c.Tree, rest, ok = idLine(rest, "tree ", idSize); !ok {
		return c, fmt.Errorf("tree of commit: %w", ErrCorrupt)
	}
	parents := rest
	for bytes.HasPrefix(rest, []byte("parent ")) {
		if _, rest, ok = idLine(rest, "parent ", idSize); !ok {
			return c, fmt.Errorf("parent of commit: %w", ErrCorrupt)
		}
	}
	c.Parents = parents[:len(parents)-len(rest)]
	var line []byte
	if line, rest, ok = cutLine(rest, "author "); !ok {
		return c, fmt.Errorf("author of commit: %w", ErrCorrupt)
	}
	c.Author = ParseSignature(line)
	if line, rest, ok = cutLine(rest, "committer "); !ok {
		return c, fmt.Errorf("committer of commit: %w", ErrCorrupt)
	}
	c.Committer = ParseSignature(line)
	c.Extra, c.Message = cutMessage(rest)
	return c, nil
}

// cutMessage splits the rest of the header from the message. Continued lines
// begin with a space, so that the first empty line is the border.
func cutMessage(p []byte) (extra, message []byte) {
	if len(p) > 0 && p[0] == '\n' {
		return nil, p[1:]
	}
	if i := bytes.Index(p, []byte("\n\n")); i >= 0 {
		return p[:i+1], p[i+2:]
	}
	return p, nil
}

// NextParent takes the first id from parents, CommitHeader.Parents or the rest of
// it, and appends its idSize raw bytes to dst. ok is false when there is none left.
func NextParent(dst, parents []byte, idSize int) (id, rest []byte, ok bool) {
	word, rest, ok := idLine(parents, "parent ", idSize)
	if !ok {
		return dst, nil, false
	}
	dst, err := hex.AppendDecode(dst, word)
	return dst, rest, err == nil
}

// TreeID appends the raw id of the commit's tree to dst.
func (c *CommitHeader) TreeID(dst []byte) []byte {
	dst, _ = hex.AppendDecode(dst, c.Tree) // was checked by idLine
	return dst
}

// idLine cuts a line of key and id.
func idLine(p []byte, key string, idSize int) (id, rest []byte, ok bool) {
	n := len(key) + 2*idSize
	if len(p) <= n || p[n] != '\n' || string(p[:len(key)]) != key {
		return nil, p, false
	}
	id = p[len(key):n]
	for _, c := range id {
		if (c < '0' || c > '9') && (c|0x20 < 'a' || c|0x20 > 'f') {
			return nil, p, false
		}
	}
	return id, p[n+1:], true
}

// cutLine cuts a line that begins with key.
func cutLine(p []byte, key string) (line, rest []byte, ok bool) {
	if !bytes.HasPrefix(p, []byte(key)) {
		return nil, p, false
	}
	line, rest, ok = bytes.Cut(p[len(key):], []byte{'\n'})
	return line, rest, ok
}

// ParseSignature reads "Name <email> seconds zone" as far as it is of that form.
// Name and email may hold any bytes; the last '>' ends the email.
func ParseSignature(p []byte) (s Signature) {
	end := bytes.LastIndexByte(p, '>')
	start := bytes.IndexByte(p[:max(end, 0)], '<')
	if start < 0 {
		s.Name = p
		return s
	}
	s.Name, s.Email = bytes.TrimRight(p[:start], " "), p[start+1:end]
	seconds, zone, _ := bytes.Cut(bytes.TrimLeft(p[end+1:], " "), []byte{' '})
	negative := len(seconds) > 0 && seconds[0] == '-'
	if negative {
		seconds = seconds[1:]
	}
	if s.Time, s.Dated = parseDecimal(seconds); negative {
		s.Time = -s.Time
	}
	s.Zone = parseZone(zone)
	return s
}

// parseZone reads +hhmm or -hhmm, 0 for anything else.
func parseZone(p []byte) int {
	if len(p) != 5 || p[0] != '+' && p[0] != '-' {
		return 0
	}
	n := 0
	for _, c := range p[1:] {
		if c < '0' || c > '9' {
			return 0
		}
		n = 10*n + int(c-'0')
	}
	n = n/100*60 + n%100
	if p[0] == '-' {
		return -n
	}
	return n
}
