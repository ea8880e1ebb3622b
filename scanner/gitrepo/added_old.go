package gitrepo

import (
	"bytes"
	"cmp"
	"hash/maphash"
	"path"
	"slices"

	"github.com/stanchdev/stanch/scanner"
)

// counts is a query by item: how often each holds the secret.
type counts map[scanner.ID]int

func countsOf(q scanner.Query) counts {
	n := make(counts, len(q))
	for _, h := range q {
		n[h.ID] = max(n[h.ID], h.N)
	}
	return n
}

// judge tells for changes whether a secret was there before.
type judge struct {
	objects *lookup
	similar map[[2]scanner.ID]bool
	prints  map[scanner.ID]*fingerprint
	budget  int // bytes that may still be read to compare contents
}

// similarityBudget bounds the reading of one Locate. Beyond it, an edited file
// under another name counts as new.
const similarityBudget = 512 << 20

func newJudge(objects *lookup) *judge {
	return &judge{
		objects: objects,
		similar: map[[2]scanner.ID]bool{},
		prints:  map[scanner.ID]*fingerprint{},
		budget:  similarityBudget,
	}
}

// old tells whether some parent held the secret as often as the changed blob does,
// at the same path or at the path it was renamed from; from is that former path.
func (j *judge) old(s *snapshot, ch *pathChange, n counts) (from string, ok bool) {
	for i, old := range ch.old {
		if !old.IsZero() {
			if n[old] >= n[ch.id] {
				return ch.path, true
			}
			continue
		}
		if from, ok := j.renamed(ch, s.removed[i], n); ok {
			return from, true
		}
	}
	return "", false
}

// renamed looks for a rename source that held the secret as often. A source may
// serve several new paths: a file that was split or moved twice over carries its
// old secrets with it.
func (j *judge) renamed(ch *pathChange, sources []renameSource, n counts) (from string, ok bool) {
	var held []renameSource
	for _, src := range sources {
		if n[src.id] < n[ch.id] {
			continue
		}
		if src.id == ch.id {
			return src.path, true
		}
		held = append(held, src)
	}
	base := path.Base(ch.path)
	slices.SortStableFunc(held, func(a, b renameSource) int {
		return cmp.Compare(differs(path.Base(a.path), base), differs(path.Base(b.path), base))
	})
	for _, src := range held {
		if j.alike(src.id, ch.id) {
			return src.path, true
		}
	}
	return "", false
}

func differs(a, b string) int {
	if a == b {
		return 0
	}
	return 1
}

// oldName tells whether a new path's last element was, in some parent, the last
// element of a path that is gone, and held the secret as often.
func oldName(s *snapshot, ch *pathChange, n counts) bool {
	for _, sources := range s.removed {
		for _, src := range sources {
			if n[src.name] >= n[ch.name] {
				return true
			}
		}
	}
	return false
}

// alike tells whether two blobs share half of their content, as git's rename
// detection asks at its default of 50 %: the bytes of chunks that both have,
// against the size of the larger one (git's diffcore-delta.c).
func (j *judge) alike(a, b scanner.ID) bool {
	key := [2]scanner.ID{a, b}
	if known, ok := j.similar[key]; ok {
		return known
	}
	pa, pb := j.print(a), j.print(b)
	yes := pa != nil && pb != nil && 2*pa.common(pb) >= max(pa.size, pb.size)
	j.similar[key] = yes
	return yes
}

// fingerprint counts the bytes of a blob by chunk.
type fingerprint struct {
	size   int
	chunks map[uint64]int
}

var chunkSeed = maphash.MakeSeed()

// maxChunk is how long a chunk may be; it ends at a line end before that.
const maxChunk = 64

// print returns the fingerprint of a blob, nil if it cannot be had.
func (j *judge) print(id scanner.ID) *fingerprint {
	if p, ok := j.prints[id]; ok {
		return p
	}
	j.prints[id] = nil
	data, err := j.objects.blob(id)
	if err != nil || len(data) > j.budget {
		return nil
	}
	j.budget -= len(data)
	p := &fingerprint{size: len(data), chunks: map[uint64]int{}}
	for len(data) > 0 {
		n := min(maxChunk, len(data))
		if end := bytes.IndexByte(data[:n], '\n'); end >= 0 {
			n = end + 1
		}
		line := bytes.TrimSuffix(data[:n], []byte("\r\n")) // git too ignores the CR of a CRLF
		p.chunks[maphash.Bytes(chunkSeed, bytes.TrimSuffix(line, []byte("\n")))] += n
		data = data[n:]
	}
	j.prints[id] = p
	return p
}

// common is the number of bytes in chunks that both have.
func (p *fingerprint) common(o *fingerprint) (n int) {
	for h, size := range p.chunks {
		n += min(size, o.chunks[h])
	}
	return n
}
