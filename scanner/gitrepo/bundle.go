package gitrepo

import (
	"bytes"
	"crypto/sha1"
	"crypto/sha256"
	"fmt"

	"github.com/stanchdev/stanch/scanner"
)

// bundle is a file that holds a part of a repository: refs and a pack
// (https://git-scm.com/docs/gitformat-bundle). A pack alone is one without refs.
type bundle struct {
	idSize int
	refs   []Ref
	// thin says that it builds on commits which it does not hold, or that objects
	// were filtered out: what is absent is meant to be.
	thin bool
	pack []byte
}

// maxBundleRefs bounds the refs of a bundle: 64 MB of them.
const maxBundleRefs = 1 << 20

// isBundle tells whether content starts as a bundle or a pack does.
func isBundle(data []byte) bool {
	return bytes.HasPrefix(data, []byte("# v2 git bundle\n")) || bytes.HasPrefix(data, []byte("# v3 git bundle\n")) || isPack(data)
}

// isPack tells whether data starts as a pack that is not empty.
func isPack(data []byte) bool {
	return len(data) > 12+sha1.Size && (string(data[:8]) == "PACK\x00\x00\x00\x02" || string(data[:8]) == "PACK\x00\x00\x00\x03") &&
		string(data[8:12]) != "\x00\x00\x00\x00"
}

// parseBundle reads what isBundle told to be one; nil if it is but a text that starts
// as bundles do. The pack is part of data.
func parseBundle(data []byte) (*bundle, error) {
	b := &bundle{idSize: sha1.Size}
	if isPack(data) {
		b.pack, b.idSize = data, packIDSize(data)
		return b, nil
	}
	_, rest, _ := bytes.Cut(data, []byte("\n"))
	for {
		line, after, found := bytes.Cut(rest, []byte("\n"))
		if len(line) == 0 && found {
			b.pack = after
			break
		}
		if !found || !b.line(string(line)) {
			return nil, noBundle(data)
		}
		if len(b.refs) > maxBundleRefs {
			return nil, fmt.Errorf("more than %d refs: %w", maxBundleRefs, errTooMuchWork)
		}
		rest = after
	}
	if !bytes.HasPrefix(b.pack, []byte("PACK")) {
		return nil, noBundle(data)
	}
	return b, nil
}

// noBundle is the error of a bundle whose header cannot be read, nil of one without
// a pack: a text, which is scanned as one.
func noBundle(data []byte) error {
	if !bytes.Contains(data, []byte("PACK\x00\x00\x00")) {
		return nil
	}
	return fmt.Errorf("header of a bundle: %w", errCorrupt)
}

// line reads a capability, a prerequisite or a ref; false if it is none.
func (b *bundle) line(text string) bool {
	switch {
	case text[0] == '@':
		if text == "@object-format=sha256" {
			b.idSize = sha256.Size
		}
		b.thin = b.thin || len(text) > 8 && text[:8] == "@filter="
		return true
	case text[0] == '-':
		b.thin = true
		return len(text) > 2*b.idSize && !parseID(text[1:1+2*b.idSize]).IsZero()
	}
	if len(text) < 2*b.idSize+2 || text[2*b.idSize] != ' ' {
		return false
	}
	ref := Ref{ID: parseID(text[:2*b.idSize]), Name: text[2*b.idSize+1:]}
	b.refs = append(b.refs, ref)
	return !ref.ID.IsZero()
}

// packIDSize tells the format of ids by the pack's own checksum; SHA-1 if it is
// damaged.
func packIDSize(pack []byte) int {
	if end := len(pack) - sha256.Size; end > 0 {
		if sum := sha256.Sum256(pack[:end]); string(sum[:]) == string(pack[end:]) {
			return sha256.Size
		}
	}
	return sha1.Size
}

// repo is the bundle as a repository.
func (b *bundle) repo() *Repo {
	return &Repo{IDSize: b.idSize, RefFormat: "files", shallow: map[scanner.ID]bool{}, bundle: b}
}
