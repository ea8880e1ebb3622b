package packfile

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"sort"
)

// CommitGraph tells the parents, trees and dates of many commits without reading
// them: git's objects/info/commit-graph, or the chain of files in commit-graphs. It
// is a cache that git may not have brought up to date, and commits may be absent;
// with replaced refs, grafts or a shallow boundary it must not be used, as git does
// not either.
//
// Commits have positions: 0 is the first of the lowest file; parents may stand
// anywhere. Format: gitformat-commit-graph(5).
type CommitGraph struct {
	idSize int
	layers []graphLayer // the lowest first
	total  uint32
}

type graphLayer struct {
	first  uint32 // position of its first commit
	n      uint32
	fanout []byte
	ids    []byte
	data   []byte // CDAT: tree, two parents, generation and date
	edges  []byte // EDGE: third and further parents
}

// GraphCommit is what the graph says of one commit.
type GraphCommit struct {
	Tree       []byte // raw id; the bytes belong to the graph
	Time       int64  // of the committer, seconds since 1970, modulo 2^34
	Generation uint32 // topological level: greater than that of every parent; 0 if git did not compute it
	first      uint32
	second     uint32
}

const (
	graphHeader   = 8
	noParent      = 0x70000000
	moreParents   = 0x80000000
	lastParent    = 0x80000000
	maxGraphFiles = 1 << 10 // git merges layers by size: a chain of a hundred is unheard of
)

// OpenCommitGraph reads the commit-graph of an objects folder, and those of alternates that
// its chain leans on, into memory. The error wraps fs.ErrNotExist if there is none, ErrCorrupt or ErrUnsupported.
func OpenCommitGraph(objectDirs []string, idSize int) (*CommitGraph, error) {
	if len(objectDirs) == 0 {
		return nil, fs.ErrNotExist
	}
	one, err := readWhole(filepath.Join(objectDirs[0], "info", "commit-graph"))
	if err == nil {
		return ParseCommitGraph([][]byte{one}, idSize)
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	files, err := readChain(objectDirs, idSize)
	if err != nil {
		return nil, err
	}
	return ParseCommitGraph(files, idSize)
}

// readChain reads the files that commit-graph-chain names, the lowest first.
func readChain(objectDirs []string, idSize int) (files [][]byte, err error) {
	chain, err := readWhole(filepath.Join(objectDirs[0], "info", "commit-graphs", "commit-graph-chain"))
	if err != nil {
		return nil, err
	}
	for line := range bytes.Lines(chain) {
		name := string(bytes.TrimSuffix(line, []byte{'\n'}))
		if len(name) != 2*idSize || !isHex(name) || len(files) == maxGraphFiles {
			return nil, fmt.Errorf("chain of commit-graphs: %w", ErrCorrupt)
		}
		var data []byte
		err = fs.ErrNotExist
		for i := 0; i < len(objectDirs) && errors.Is(err, fs.ErrNotExist); i++ {
			data, err = readWhole(filepath.Join(objectDirs[i], "info", "commit-graphs", "graph-"+name+".graph"))
		}
		if errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("chain of commit-graphs without graph-%s.graph: %w", name, ErrCorrupt)
		}
		if err != nil {
			return nil, err
		}
		if len(data) < idSize || hex.EncodeToString(data[len(data)-idSize:]) != name {
			return nil, fmt.Errorf("graph-%s.graph has another checksum: %w", name, ErrCorrupt)
		}
		files = append(files, data)
	}
	return files, nil
}

// readWhole reads a regular file.
func readWhole(name string) ([]byte, error) {
	c, err := openContent(name, false)
	if err != nil {
		return nil, err
	}
	data, err := c.whole()
	if err = errors.Join(err, c.close()); err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	return data, nil
}

// ParseCommitGraph reads the files of a chain, the lowest first. It checks every
// length, the checksums, the order of ids, and that every parent is a position of the graph.
func ParseCommitGraph(files [][]byte, idSize int) (*CommitGraph, error) {
	g := &CommitGraph{idSize: idSize}
	var sums []byte // of the layers below, as BASE must list them
	for _, data := range files {
		l, err := parseLayer(data, idSize, sums)
		if err != nil {
			return nil, err
		}
		if uint64(g.total)+uint64(l.n) >= noParent {
			return nil, fmt.Errorf("commit-graph of %d commits: %w", uint64(g.total)+uint64(l.n), ErrCorrupt)
		}
		l.first = g.total
		g.total += l.n
		g.layers = append(g.layers, l)
		sums = append(sums, data[len(data)-idSize:]...)
	}
	return g, g.check()
}

func parseLayer(data []byte, idSize int, below []byte) (l graphLayer, err error) {
	if len(data) < graphHeader+idSize || string(data[:4]) != "CGPH" {
		return l, fmt.Errorf("no commit-graph header: %w", ErrCorrupt)
	}
	version, hash := data[4], 1
	if idSize == 32 {
		hash = 2
	}
	if version != 1 || int(data[5]) != hash {
		return l, fmt.Errorf("commit-graph version %d with hash %d: %w", version, data[5], ErrUnsupported)
	}
	if int(data[7]) != len(below)/idSize {
		return l, fmt.Errorf("commit-graph on %d others, not %d: %w", data[7], len(below)/idSize, ErrCorrupt)
	}
	body := data[:len(data)-idSize]
	if !bytes.Equal(sum(idSize, body), data[len(body):]) {
		return l, fmt.Errorf("commit-graph checksum does not match: %w", ErrCorrupt)
	}
	chunks, err := parseChunks(body, graphHeader, int(data[6]))
	if err != nil {
		return l, fmt.Errorf("commit-graph: %w", err)
	}
	l.fanout, l.ids, l.data, l.edges = chunks["OIDF"], chunks["OIDL"], chunks["CDAT"], chunks["EDGE"]
	if len(l.fanout) != fanoutSize {
		return l, fmt.Errorf("fan-out of commit-graph: %w", ErrCorrupt)
	}
	l.n = binary.BigEndian.Uint32(l.fanout[fanoutSize-4:])
	if uint64(len(l.ids)) != uint64(l.n)*uint64(idSize) || uint64(len(l.data)) != uint64(l.n)*uint64(idSize+16) || len(l.edges)%4 != 0 {
		return l, fmt.Errorf("commit-graph of %d commits with chunks of %d, %d and %d bytes: %w", l.n, len(l.ids), len(l.data), len(l.edges), ErrCorrupt)
	}
	if !bytes.HasPrefix(chunks["BASE"], below) || len(chunks["BASE"]) != len(below) {
		return l, fmt.Errorf("commit-graph on other graphs: %w", ErrCorrupt)
	}
	return l, nil
}

// check makes sure that no later call can leave the tables.
func (g *CommitGraph) check() error {
	for _, l := range g.layers {
		if err := checkFanout(l.fanout, l.ids, g.idSize); err != nil {
			return fmt.Errorf("commit-graph: %w", err)
		}
		if err := g.checkParents(&l); err != nil {
			return err
		}
	}
	return nil
}

func (g *CommitGraph) checkParents(l *graphLayer) error {
	further := len(l.edges) / 4 // lists do not overlap: together they are no longer than the chunk
	for i := range l.n {
		c := g.commitIn(l, i)
		ok := c.first < g.total || c.first == noParent && c.second == noParent
		switch {
		case c.second == noParent:
		case c.second&moreParents == 0:
			ok = ok && c.second < g.total
		default:
			n := g.edgeList(l, c.second&^moreParents, further)
			further -= n
			ok = ok && n > 0
		}
		if !ok {
			return fmt.Errorf("parents of commit %d of commit-graph: %w", i, ErrCorrupt)
		}
	}
	return nil
}

// edgeList returns the length of a list of further parents, whose last is marked;
// 0 if it is longer than most or not sound.
func (g *CommitGraph) edgeList(l *graphLayer, at uint32, most int) int {
	for n := 1; n <= most && (uint64(at)+uint64(n))*4 <= uint64(len(l.edges)); n++ {
		v := binary.BigEndian.Uint32(l.edges[(int(at)+n-1)*4:])
		if v&^lastParent >= g.total {
			return 0
		}
		if v&lastParent != 0 {
			return n
		}
	}
	return 0
}

// Len returns the number of commits.
func (g *CommitGraph) Len() int { return int(g.total) }

// Find returns the position of a commit.
func (g *CommitGraph) Find(id []byte) (pos int, ok bool) {
	if len(id) != g.idSize {
		return 0, false
	}
	for i := len(g.layers) - 1; i >= 0; i-- {
		l := &g.layers[i]
		lo, hi := uint32(0), binary.BigEndian.Uint32(l.fanout[4*int(id[0]):])
		if id[0] > 0 {
			lo = binary.BigEndian.Uint32(l.fanout[4*int(id[0])-4:])
		}
		n := sort.Search(int(hi-lo), func(k int) bool { return bytes.Compare(g.idIn(l, lo+uint32(k)), id) >= 0 })
		if at := lo + uint32(n); at < hi && bytes.Equal(g.idIn(l, at), id) {
			return int(l.first + at), true
		}
	}
	return 0, false
}

// ID returns the id of the commit at pos in [0, Len()). The bytes belong to the graph.
func (g *CommitGraph) ID(pos int) []byte {
	l := g.layer(pos)
	return g.idIn(l, uint32(pos)-l.first)
}

// Commit returns what the graph says of the commit at pos in [0, Len()).
func (g *CommitGraph) Commit(pos int) GraphCommit {
	l := g.layer(pos)
	return g.commitIn(l, uint32(pos)-l.first)
}

// Parents appends the positions of the commit's parents to dst, in their order.
func (g *CommitGraph) Parents(dst []int, pos int) []int {
	l := g.layer(pos)
	c := g.commitIn(l, uint32(pos)-l.first)
	if c.first != noParent {
		dst = append(dst, int(c.first))
	}
	if c.second == noParent {
		return dst
	}
	if c.second&moreParents == 0 {
		return append(dst, int(c.second))
	}
	for i := c.second &^ moreParents; ; i++ {
		v := binary.BigEndian.Uint32(l.edges[4*i:])
		dst = append(dst, int(v&^lastParent))
		if v&lastParent != 0 {
			return dst
		}
	}
}

func (g *CommitGraph) layer(pos int) *graphLayer {
	i := sort.Search(len(g.layers), func(i int) bool { return int(g.layers[i].first+g.layers[i].n) > pos })
	return &g.layers[i]
}

func (g *CommitGraph) idIn(l *graphLayer, i uint32) []byte {
	return l.ids[int(i)*g.idSize : int(i+1)*g.idSize]
}

func (g *CommitGraph) commitIn(l *graphLayer, i uint32) GraphCommit {
	row := l.data[int(i)*(g.idSize+16) : int(i+1)*(g.idSize+16)]
	rest := row[g.idSize:]
	word, low := binary.BigEndian.Uint32(rest[8:]), binary.BigEndian.Uint32(rest[12:])
	return GraphCommit{
		Tree:       row[:g.idSize],
		first:      binary.BigEndian.Uint32(rest),
		second:     binary.BigEndian.Uint32(rest[4:]),
		Generation: word >> 2,
		Time:       int64(word&3)<<32 | int64(low),
	}
}
