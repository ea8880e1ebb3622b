package packfile

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNextTreeEntry(t *testing.T) {
	id := strings.Repeat("\x01", 20)
	tests := []struct {
		name, tree string
		want       []string // "mode name"
		corrupt    bool
	}{
		{name: "empty"},
		{name: "file and folder", tree: "100644 a\x00" + id + "40000 b c\x00" + id, want: []string{"100644 a", "40000 b c"}},
		{name: "link, submodule, old mode", tree: "120000 l\x00" + id + "160000 s\x00" + id + "100664 o\x00" + id, want: []string{"120000 l", "160000 s", "100664 o"}},
		{name: "bytes that are no text", tree: "100644 \xff\n\x00" + id, want: []string{"100644 \xff\n"}},
		{name: "id cut off", tree: "100644 a\x00" + id[:19], corrupt: true},
		{name: "no name", tree: "100644 \x00" + id, corrupt: true},
		{name: "no NUL", tree: "100644 a", corrupt: true},
		{name: "no mode", tree: " a\x00" + id, corrupt: true},
		{name: "mode of 8 digits", tree: "00100644 a\x00" + id, corrupt: true},
		{name: "mode not octal", tree: "100648 a\x00" + id, corrupt: true},
		{name: "slash in a name", tree: "100644 a/b\x00" + id, corrupt: true},
		{name: "second entry cut off", tree: "100644 a\x00" + id + "1", want: []string{"100644 a"}, corrupt: true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			rest, e, err := []byte(tt.tree), TreeEntry{}, error(nil)
			for len(rest) > 0 && err == nil {
				if e, rest, err = NextTreeEntry(rest, 20); err == nil {
					got = append(got, fmt.Sprintf("%o %s", e.Mode, e.Name))
				}
			}
			if d := cmp.Diff(tt.want, got); d != "" || errors.Is(err, ErrCorrupt) != tt.corrupt {
				t.Errorf("%v (-want +got):\n%s", err, d)
			}
		})
	}
}

func FuzzTree(f *testing.F) {
	f.Add([]byte("100644 a\x00"+strings.Repeat("\x01", 20)), false)
	f.Add([]byte("40000 a\x00"+strings.Repeat("\x01", 32)), true)
	f.Fuzz(func(t *testing.T, tree []byte, long bool) {
		idSize := 20
		if long {
			idSize = 32
		}
		for rest := tree; len(rest) > 0; {
			e, next, err := NextTreeEntry(rest, idSize)
			if err != nil {
				if !errors.Is(err, ErrCorrupt) {
					t.Fatal(err)
				}
				return
			}
			if len(e.ID) != idSize || len(e.Name) == 0 || len(next) >= len(rest) {
				t.Fatalf("%+v, %d bytes left of %d", e, len(next), len(rest))
			}
			rest = next
		}
	})
}

func TestParseCommit(t *testing.T) {
	tree, p1, p2 := strings.Repeat("1a", 20), strings.Repeat("2b", 20), strings.Repeat("3c", 20)
	people := "author A U Thor <a@example.com> 1700000000 -0130\ncommitter C <c@example.com> 1700000001 +0200\n"
	tests := []struct {
		name, data     string
		parents        []string
		extra, message string
		corrupt        bool
	}{
		{name: "root", data: "tree " + tree + "\n" + people + "\nfirst\n", message: "first\n"},
		{name: "merge", data: "tree " + tree + "\nparent " + p1 + "\nparent " + p2 + "\n" + people + "\nm", parents: []string{p1, p2}, message: "m"},
		{name: "more headers", data: "tree " + tree + "\n" + people + "encoding latin1\ngpgsig a\n b\n \n c\n\nm\n\nn", extra: "encoding latin1\ngpgsig a\n b\n \n c\n", message: "m\n\nn"},
		{name: "text after a NUL", data: "tree " + tree + "\n" + people + "\na\x00b", message: "a\x00b"},
		{name: "no message", data: "tree " + tree + "\n" + people},
		{name: "no tree", data: people, corrupt: true},
		{name: "tree of other length", data: "tree " + tree + "1\n" + people, corrupt: true},
		{name: "tree not hexadecimal", data: "tree " + strings.Repeat("x", 40) + "\n" + people, corrupt: true},
		{name: "parent cut off", data: "tree " + tree + "\nparent " + p1[:10], corrupt: true},
		{name: "no author", data: "tree " + tree + "\n\nm", corrupt: true},
		{name: "no committer", data: "tree " + tree + "\nauthor A <a> 1 +0000\n\nm", corrupt: true},
		{name: "empty", corrupt: true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, err := ParseCommit([]byte(tt.data), 20)
			if tt.corrupt {
				if !errors.Is(err, ErrCorrupt) {
					t.Errorf("error %v", err)
				}
				return
			}
			var parents []string
			for id, rest, ok := NextParent(nil, c.Parents, 20); ok; id, rest, ok = NextParent(nil, rest, 20) {
				parents = append(parents, hex.EncodeToString(id))
			}
			if d := cmp.Diff(tt.parents, parents); err != nil || d != "" || string(c.Extra) != tt.extra || string(c.Message) != tt.message || hex.EncodeToString(c.TreeID(nil)) != tree {
				t.Errorf("%+v, %v, %s", c, err, d)
			}
			if c.Author.Time != 1700000000 || c.Author.Zone != -90 || string(c.Author.Name) != "A U Thor" || string(c.Committer.Email) != "c@example.com" || c.Committer.Zone != 120 {
				t.Errorf("%+v", c)
			}
		})
	}
}

func TestParseSignature(t *testing.T) {
	tests := []struct {
		in   string
		want Signature
	}{
		{"A <a> 12 +0000", Signature{Name: []byte("A"), Email: []byte("a"), Time: 12, Dated: true}},
		{"<> 12 +0000", Signature{Name: []byte{}, Email: []byte{}, Time: 12, Dated: true}},
		{"A <a> -5 +1400", Signature{Name: []byte("A"), Email: []byte("a"), Time: -5, Zone: 840, Dated: true}},
		{"A <a<b>c> 12 0000", Signature{Name: []byte("A"), Email: []byte("a<b>c"), Time: 12, Dated: true}},
		{"A <a> soon +0000", Signature{Name: []byte("A"), Email: []byte("a")}},
		{"A <a>", Signature{Name: []byte("A"), Email: []byte("a")}},
		{"A <a> 99999999999999999999 +0000", Signature{Name: []byte("A"), Email: []byte("a")}},
		{"no brackets", Signature{Name: []byte("no brackets")}},
		{"> <", Signature{Name: []byte("> <")}},
		{"", Signature{Name: []byte{}}},
	}
	for _, tt := range tests {
		if d := cmp.Diff(tt.want, ParseSignature([]byte(tt.in))); d != "" {
			t.Errorf("%q (-want +got):\n%s", tt.in, d)
		}
	}
}

func FuzzCommit(f *testing.F) {
	f.Add([]byte("tree " + strings.Repeat("1a", 20) + "\nparent " + strings.Repeat("1a", 20) + "\nauthor A <a> 1 +0000\ncommitter A <a> 1 +0000\n\nm"))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := ParseCommit(data, 20)
		if err != nil {
			if !errors.Is(err, ErrCorrupt) {
				t.Fatal(err)
			}
			return
		}
		n := 0
		for id, rest, ok := NextParent(nil, c.Parents, 20); ok; id, rest, ok = NextParent(nil, rest, 20) {
			if n++; len(id) != 20 {
				t.Fatal("id of another length")
			}
		}
		if n != bytes.Count(c.Parents, []byte("parent ")) || len(c.TreeID(nil)) != 20 {
			t.Fatalf("%d parents in %q", n, c.Parents)
		}
		if len(c.Parents)+len(c.Extra)+len(c.Message) > len(data) {
			t.Fatal("parts longer than the whole")
		}
	})
}

// graphRepo has merges of two and of four parents, and a chain of three graph files.
func graphRepo(t testing.TB) gitRepo {
	t.Helper()
	g := newGitRepo(t)
	g.history(3)
	g.run("commit-graph", "write", "--reachable", "--split=no-merge")
	for _, b := range []string{"x", "y", "z"} {
		g.run("checkout", "-qb", b, "HEAD~1")
		g.run("commit", "-q", "--allow-empty", "-m", b)
	}
	g.run("commit-graph", "write", "--reachable", "--split=no-merge")
	g.run("checkout", "-q", "x")
	g.run("merge", "-qm", "four", "y", "z", "HEAD@{1}", "--no-ff", "-s", "ours")
	g.run("commit-graph", "write", "--reachable", "--split=no-merge")
	return g
}

func TestCommitGraphEqualsGit(t *testing.T) {
	for _, one := range []bool{false, true} {
		t.Run(fmt.Sprintf("one file %v", one), func(t *testing.T) {
			g := graphRepo(t)
			if one {
				g.run("commit-graph", "write", "--reachable")
			}
			graph, err := OpenCommitGraph([]string{filepath.Join(g.dir, ".git", "objects")}, 20)
			if err != nil {
				t.Fatal(err)
			}
			if layers := map[bool]int{false: 3, true: 1}; len(graph.layers) != layers[one] {
				t.Errorf("%d layers", len(graph.layers))
			}
			lines := strings.Split(strings.TrimSpace(g.run("log", "--all", "--format=%H %T %ct %P")), "\n")
			if len(lines) != graph.Len() {
				t.Errorf("%d commits, git has %d", graph.Len(), len(lines))
			}
			for _, line := range lines {
				checkGraphLine(t, graph, strings.Fields(line))
			}
			if _, ok := graph.Find(make([]byte, 20)); ok {
				t.Error("found an id that is not there")
			}
		})
	}
}

func checkGraphLine(t *testing.T, graph *CommitGraph, words []string) {
	t.Helper()
	id, _ := hex.DecodeString(words[0])
	pos, ok := graph.Find(id)
	if !ok || !bytes.Equal(graph.ID(pos), id) {
		t.Fatalf("%s not found", words[0])
	}
	c := graph.Commit(pos)
	if hex.EncodeToString(c.Tree) != words[1] || strconv.FormatInt(c.Time, 10) != words[2] {
		t.Errorf("%v: %+v", words, c)
	}
	var parents []string
	for _, p := range graph.Parents(nil, pos) {
		parents = append(parents, hex.EncodeToString(graph.ID(p)))
		if graph.Commit(p).Generation >= c.Generation {
			t.Errorf("generation %d above %d", c.Generation, graph.Commit(p).Generation)
		}
	}
	if !slices.Equal(parents, words[3:]) {
		t.Errorf("%v: parents %v", words, parents)
	}
}

func FuzzCommitGraph(f *testing.F) {
	g := graphRepo(f)
	g.run("commit-graph", "write", "--reachable")
	data, err := readWhole(filepath.Join(g.dir, ".git", "objects", "info", "commit-graph"))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data[:len(data)-20])
	f.Fuzz(func(t *testing.T, body []byte) {
		graph, err := ParseCommitGraph([][]byte{sealed(bytes.Clone(body))}, 20)
		if err != nil {
			if !errors.Is(err, ErrCorrupt) && !errors.Is(err, ErrUnsupported) {
				t.Fatal(err)
			}
			return
		}
		total := 0
		for pos := range graph.Len() {
			if at, ok := graph.Find(graph.ID(pos)); !ok || at != pos {
				t.Fatalf("commit %d is found at %d, %v", pos, at, ok)
			}
			parents := graph.Parents(nil, pos)
			total += len(parents)
			for _, p := range parents {
				graph.Commit(p)
			}
		}
		if total > len(body) {
			t.Fatalf("%d parents in %d bytes", total, len(body))
		}
	})
}

func TestCommitGraphDamaged(t *testing.T) {
	g := graphRepo(t)
	g.run("commit-graph", "write", "--reachable")
	data, err := readWhole(filepath.Join(g.dir, ".git", "objects", "info", "commit-graph"))
	if err != nil {
		t.Fatal(err)
	}
	for at := range len(data) - 20 {
		p := bytes.Clone(data)
		p[at] ^= 0x41
		if _, err := ParseCommitGraph([][]byte{p}, 20); !errors.Is(err, ErrCorrupt) && !errors.Is(err, ErrUnsupported) {
			t.Fatalf("byte %d: %v", at, err)
		}
		graph, err := ParseCommitGraph([][]byte{sealed(p[:len(p)-20])}, 20)
		if err == nil {
			for pos := range graph.Len() {
				graph.Parents(nil, pos)
			}
		}
	}
}

func FuzzIndex(f *testing.F) {
	b := newBuilder(f)
	entries := []packed{whole1(Blob, "a"), whole1(Blob, "b"), whole1(Tree, "")}
	name, offsets := b.write(entries)
	f.Add(b.read(name + ".idx"))
	f.Add(indexV1(entries, offsets, make([]byte, 20)))
	f.Fuzz(func(t *testing.T, data []byte) {
		x, err := ParseIndex(data, 20)
		if err != nil {
			if !errors.Is(err, ErrCorrupt) && !errors.Is(err, ErrUnsupported) {
				t.Fatal(err)
			}
			return
		}
		if x.Len() > len(data)/24 {
			t.Fatalf("%d objects in %d bytes", x.Len(), len(data))
		}
		if err := x.Verify(); err != nil && !errors.Is(err, ErrCorrupt) {
			t.Fatal(err)
		}
		for i := range x.Len() {
			x.CRC(i)
			x.Offset(i)
			x.Find(x.ID(i))
		}
	})
}

func FuzzEntry(f *testing.F) {
	f.Add([]byte{0x35, 1, 2})
	f.Add([]byte{0xb5, 0x80, 0x80, 1})
	f.Add(append([]byte{0x65, 0x81, 3}, make([]byte, 40)...))
	f.Add(append([]byte{0x75}, make([]byte, 40)...))
	f.Fuzz(func(t *testing.T, data []byte) {
		h, err := parseEntry(data, 20)
		if err != nil {
			if !errors.Is(err, ErrCorrupt) {
				t.Fatal(err)
			}
			return
		}
		if h.len <= 0 || h.len > len(data) || h.len > maxEntryHeader || h.kind == ofsDelta && h.back == 0 {
			t.Fatalf("%+v of %d bytes", h, len(data))
		}
	})
}

func FuzzLooseHeader(f *testing.F) {
	f.Add([]byte("blob 12\x00x"))
	f.Add([]byte("commit 999999999999999999\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		kind, size, length, err := parseLooseHeader(data)
		if err != nil {
			if !errors.Is(err, ErrCorrupt) {
				t.Fatal(err)
			}
			return
		}
		if want := fmt.Sprintf("%s %d\x00", kind, size); string(data[:length]) != want {
			t.Fatalf("%q is read as %q", data[:length], want)
		}
	})
}

// slowDelta applies a delta byte by byte, as the format's description has it.
func slowDelta(base, ops []byte, size int) (out []byte, ok bool) {
	for len(ops) > 0 {
		op := ops[0]
		ops = ops[1:]
		if op&0x80 == 0 {
			if op == 0 || int(op) > len(ops) {
				return nil, false
			}
			out, ops = append(out, ops[:op]...), ops[op:]
			continue
		}
		var args [8]byte
		for bit := range 7 {
			if op&(1<<bit) != 0 {
				if len(ops) == 0 {
					return nil, false
				}
				args[bit], ops = ops[0], ops[1:]
			}
		}
		from, n := uint64(binary.LittleEndian.Uint32(args[:])), uint64(args[4])|uint64(args[5])<<8|uint64(args[6])<<16
		var ok bool
		if out, ok = appendCopy(out, base, from, n, size); !ok {
			return nil, false
		}
	}
	return out, len(out) == size
}

func appendCopy(out, base []byte, from, n uint64, size int) ([]byte, bool) {
	if n == 0 {
		n = 0x10000
	}
	if from+n > uint64(len(base)) || len(out)+int(n) > size {
		return nil, false
	}
	return append(out, base[from:from+n]...), true
}

func FuzzDelta(f *testing.F) {
	f.Add([]byte("a base of some bytes"), insertDelta(20, 5, "and more")[2:], 13)
	f.Add(bytes.Repeat([]byte("x"), 0x10001), []byte{0x80}, 0x10000)
	f.Add([]byte("abc"), []byte{0xff, 1, 0, 0, 0, 2, 0, 0}, 2)
	f.Fuzz(func(t *testing.T, base, ops []byte, size int) {
		if size < 0 || size > 1<<20 {
			return
		}
		want, ok := slowDelta(base, ops, size)
		dst := make([]byte, size)
		copies, err := applyDelta(dst, base, ops, nil)
		if err != nil && !errors.Is(err, ErrCorrupt) || (err == nil) != ok || ok && !bytes.Equal(dst, want) {
			t.Fatalf("%v, twin %v", err, ok)
		}
		if err != nil {
			return
		}
		if !deltaMakes(uint64(size), ops) {
			t.Fatal("deltaMakes denies it")
		}
		at := 0
		for _, c := range copies {
			if c.Dst < at || c.Len <= 0 || !bytes.Equal(dst[c.Dst:c.Dst+c.Len], base[c.Src:c.Src+c.Len]) {
				t.Fatalf("copies %v", copies)
			}
			at = c.Dst + c.Len
		}
	})
}
