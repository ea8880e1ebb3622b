package gitrepo

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/scanner"
	"github.com/stanchdev/stanch/scanner/internal/gittest"
)

// reasons counts skips by reason.
func reasons(skips []scanner.Skip) map[string]int {
	counts := map[string]int{}
	for _, s := range skips {
		counts[s.Reason.String()]++
	}
	return counts
}

// oneFile returns the only file that matches.
func oneFile(t testing.TB, r *gittest.Repo, pattern string) string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(r.GitDir(), pattern))
	if err != nil || len(files) != 1 {
		t.Fatalf("%s matches %q, %v", pattern, files, err)
	}
	return files[0]
}

// rewrite changes a file's bytes.
func rewrite(t testing.TB, path string, change func(data []byte) []byte) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	gittest.WriteFile(t, path, change(data))
}

// Whatever is broken is skipped with a reason; all that git still reads is yielded.
func TestDamageIsAGapAndTheRestIsRead(t *testing.T) {
	loose := func(r *gittest.Repo, rev string) string { return gittest.LoosePath(r.GitDir(), r.ID(rev)) }
	cut := func(n int) func([]byte) []byte { return func(data []byte) []byte { return data[:len(data)-n] } }
	tests := []struct {
		name   string
		packed bool
		damage func(t testing.TB, r *gittest.Repo)
		want   map[string]int
		least  int // of blobs read
		// fast is what the fast reader reports where that differs from want; it
		// makes the indexes it needs itself.
		fast map[string]int
	}{
		{"loose object cut short", false, func(t testing.TB, r *gittest.Repo) {
			rewrite(t, loose(r, "HEAD:amended.txt"), cut(5))
		}, map[string]int{"corrupt": 1}, 29, nil},
		{"loose object empty", false, func(t testing.TB, r *gittest.Repo) {
			rewrite(t, loose(r, "HEAD:amended.txt"), func([]byte) []byte { return nil })
		}, map[string]int{"corrupt": 1}, 29, nil},
		{"loose object is another", false, func(t testing.TB, r *gittest.Repo) {
			other, _ := os.ReadFile(loose(r, "HEAD:side.txt"))
			gittest.WriteFile(t, loose(r, "HEAD:amended.txt"), other)
		}, map[string]int{"corrupt": 1}, 29, nil},
		{"loose object is a folder", false, func(t testing.TB, r *gittest.Repo) {
			path := loose(r, "HEAD:amended.txt")
			os.Remove(path)
			os.Mkdir(path, 0o755)
		}, map[string]int{"corrupt": 1}, 29, map[string]int{"unsupported": 1}},
		{"loose object with a false size", false, func(t testing.TB, r *gittest.Repo) {
			gittest.WriteFile(t, loose(r, "HEAD:amended.txt"), gittest.Deflate([]byte("blob 99999999999\x00after\n")))
		}, map[string]int{"too-large": 1}, 29, map[string]int{"corrupt": 1}},
		{"loose object without an end of its header", false, func(t testing.TB, r *gittest.Repo) {
			gittest.WriteFile(t, loose(r, "HEAD:amended.txt"), gittest.Deflate(bytes.Repeat([]byte("blob "), 1<<20)))
		}, map[string]int{"corrupt": 1}, 29, nil},
		{"blob of HEAD is gone", false, func(t testing.TB, r *gittest.Repo) {
			os.Remove(loose(r, "HEAD:amended.txt"))
		}, map[string]int{"missing": 1}, 29, nil},
		{"tree of HEAD is gone", false, func(t testing.TB, r *gittest.Repo) {
			os.Remove(loose(r, "HEAD^{tree}"))
		}, map[string]int{"missing": 1}, 29, nil},
		{"commit is gone", false, func(t testing.TB, r *gittest.Repo) {
			os.Remove(loose(r, "HEAD~3"))
		}, map[string]int{"missing": 1}, 29, nil},
		{"a ref to nothing", false, func(t testing.TB, r *gittest.Repo) {
			gittest.WriteFile(t, filepath.Join(r.GitDir(), "refs", "heads", "void"), []byte(strings.Repeat("12", 20)+"\n"))
		}, map[string]int{"missing": 1}, 29, nil},
		{"pack cut short", true, func(t testing.TB, r *gittest.Repo) {
			rewrite(t, oneFile(t, r, "objects/pack/*.pack"), cut(400))
		}, nil, 10, nil},
		{"pack with a flipped byte", true, func(t testing.TB, r *gittest.Repo) {
			rewrite(t, oneFile(t, r, "objects/pack/*.pack"), func(d []byte) []byte { d[len(d)/2] ^= 0x40; return d })
		}, nil, 10, nil},
		{"pack without its header", true, func(t testing.TB, r *gittest.Repo) {
			rewrite(t, oneFile(t, r, "objects/pack/*.pack"), func(d []byte) []byte { d[0] = 'X'; return d })
		}, nil, 0, nil},
		{"pack of another version", true, func(t testing.TB, r *gittest.Repo) {
			rewrite(t, oneFile(t, r, "objects/pack/*.pack"), func(d []byte) []byte { d[7] = 9; return d })
		}, nil, 0, nil},
		{"pack is gone", true, func(t testing.TB, r *gittest.Repo) { os.Remove(oneFile(t, r, "objects/pack/*.pack")) }, nil, 0, nil},
		{"index is gone", true, func(t testing.TB, r *gittest.Repo) { os.Remove(oneFile(t, r, "objects/pack/*.idx")) }, nil, 0, map[string]int{}},
		{"index cut short", true, func(t testing.TB, r *gittest.Repo) { rewrite(t, oneFile(t, r, "objects/pack/*.idx"), cut(300)) }, nil, 0, map[string]int{}},
		{"index without its fan-out", true, func(t testing.TB, r *gittest.Repo) {
			rewrite(t, oneFile(t, r, "objects/pack/*.idx"), func(d []byte) []byte { return d[:500] })
		}, nil, 0, map[string]int{}},
		{"index with a false count", true, func(t testing.TB, r *gittest.Repo) {
			rewrite(t, oneFile(t, r, "objects/pack/*.idx"), func(d []byte) []byte {
				binary.BigEndian.PutUint32(d[8+255*4:], 0xffffffff)
				return d
			})
		}, nil, 0, map[string]int{}},
		{"index out of order", true, func(t testing.TB, r *gittest.Repo) {
			rewrite(t, oneFile(t, r, "objects/pack/*.idx"), func(d []byte) []byte {
				copy(d[8+1024:], bytes.Repeat([]byte{0xff}, 20))
				return d
			})
		}, nil, 0, map[string]int{"corrupt": 1}},
		{"index with false offsets", true, func(t testing.TB, r *gittest.Repo) {
			rewrite(t, oneFile(t, r, "objects/pack/*.idx"), func(d []byte) []byte {
				n := int(binary.BigEndian.Uint32(d[8+255*4:]))
				offsets := d[8+1024+n*24 : 8+1024+n*28]
				for i := 0; i+4 <= len(offsets); i += 12 {
					binary.BigEndian.PutUint32(offsets[i:], 0x80000000|uint32(i))
				}
				return d
			})
		}, nil, 0, map[string]int{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			r := lived(t)
			whole := gather(t, opened(t, r.Dir).History(HistoryOptions{}), 2)
			if tt.packed {
				r.Git("repack", "-q", "-a", "-d", "-f", "-k", "-n")
			}
			tt.damage(t, r)
			checkDamage(t, r, HistoryOptions{Slow: true}, whole, tt.want, tt.least)
			if tt.fast != nil {
				tt.want = tt.fast
			}
			checkDamage(t, r, HistoryOptions{}, whole, tt.want, tt.least)
		})
	}
}

// checkDamage reads a damaged repository, of which whole is what it was. want nil
// stands for any gaps.
func checkDamage(t *testing.T, r *gittest.Repo, o HistoryOptions, whole gathered, want map[string]int, least int) {
	t.Helper()
	h := opened(t, r.Dir).History(o)
	g := gather(t, h, 2)
	got := reasons(g.skips)
	if want == nil && len(got) == 0 || want != nil && !cmp.Equal(got, want) {
		t.Errorf("%+v: skips are %v, want %v: %+v", o, got, want, g.skips)
	}
	if want != nil && len(want) == 0 {
		least = whole.kinds[scanner.KindBlob]
	}
	if n := g.kinds[scanner.KindBlob]; n < least {
		t.Errorf("%+v: only %d blobs were read", o, n)
	}
	for id, it := range g.items {
		if whole.items[id] != it && !strings.HasPrefix(it, "ref-name") {
			t.Errorf("%+v: %s was not there before the damage", o, id)
		}
	}
	locateAll(t, h, g)
}

// locateAll asks for everything, which must neither fail nor lose an item.
func locateAll(t *testing.T, h scanner.Locator, g gathered) {
	t.Helper()
	var queries []scanner.Query
	var ids []scanner.ID
	for id := range g.items {
		ids, queries = append(ids, id), append(queries, scanner.Query{{ID: id, N: 1}})
	}
	out, err := h.Locate(t.Context(), queries)
	if err != nil {
		t.Fatal(err)
	}
	for i, runs := range out {
		if len(runs) == 0 && !strings.HasPrefix(g.items[ids[i]], "tree") && !strings.HasPrefix(g.items[ids[i]], "path-name") {
			t.Errorf("%s (%.20q) is nowhere", ids[i], g.items[ids[i]])
		}
	}
}

// A damaged copy does not hide a whole one.
func TestOtherCopyIsRead(t *testing.T) {
	r := lived(t)
	r.Git("repack", "-q", "-a") // loose objects stay
	rewrite(t, oneFile(t, r, "objects/pack/*.pack"), func(d []byte) []byte {
		for i := len(d) / 4; i < len(d); i += 50 {
			d[i] ^= 0x55
		}
		return d
	})
	for _, slow := range []bool{false, true} {
		g := gather(t, opened(t, r.Dir).History(HistoryOptions{Slow: slow}), 2)
		if len(g.skips) > 0 {
			t.Errorf("slow %v: skips are %+v", slow, g.skips)
		}
		if g.kinds[scanner.KindBlob] != 30 {
			t.Errorf("slow %v: only %d blobs", slow, g.kinds[scanner.KindBlob])
		}
	}
}

// What only unreachable objects refer to is no gap, as for git fsck.
func TestPrunedObjectsAreNoGap(t *testing.T) {
	r := lived(t)
	gittest.WriteLoose(t, r.GitDir(), "commit", []byte("tree "+strings.Repeat("ab", 20)+"\n\nits tree was pruned\n"))
	for _, slow := range []bool{false, true} {
		g := gather(t, opened(t, r.Dir).History(HistoryOptions{Slow: slow}), 2)
		if len(g.skips) > 0 {
			t.Errorf("slow %v: skips are %+v", slow, g.skips)
		}
	}
}

// Packs that git would never write, and that must neither crash, hang nor take
// memory for what they announce.
func TestHostilePacks(t *testing.T) {
	blob := []byte("blob\n")
	id := gittest.HashObject("blob", blob)
	other := gittest.HashObject("blob", []byte("other\n"))
	good := gittest.Entry{ID: id, Type: gittest.PackBlob, Size: -1, Data: blob}
	bomb := binary.AppendUvarint(nil, 5) // every byte 0x80 copies 64 KiB; here of 5 bytes
	bomb = binary.AppendUvarint(bomb, 1<<40)
	bomb = append(bomb, bytes.Repeat([]byte{0x90, 5}, 1000)...)
	var chain []gittest.Entry
	for n, id := 0, id; n < 20_000; n++ {
		next := fmt.Sprintf("%040x", n+1)
		chain = append(chain, gittest.Entry{ID: next, Type: gittest.PackRefDelta, Size: -1, Base: id, Data: gittest.Delta(blob, blob)})
		id = next
	}
	tests := []struct {
		name    string
		entries []gittest.Entry
		want    scanner.Reason
		fast    scanner.Reason // of the fast reader with Verify
	}{
		{"delta of itself", []gittest.Entry{{ID: other, Type: gittest.PackRefDelta, Size: -1, Base: other, Data: gittest.Delta(blob, blob)}}, scanner.Corrupt, scanner.Corrupt},
		{"a cycle of two", []gittest.Entry{
			{ID: other, Type: gittest.PackRefDelta, Size: -1, Base: strings.Repeat("ab", 20), Data: gittest.Delta(blob, blob)},
			{ID: strings.Repeat("ab", 20), Type: gittest.PackRefDelta, Size: -1, Base: other, Data: gittest.Delta(blob, blob)},
		}, scanner.Corrupt, scanner.Corrupt},
		{"delta without its base", []gittest.Entry{{ID: other, Type: gittest.PackRefDelta, Size: -1, Base: strings.Repeat("cd", 20), Data: gittest.Delta(blob, blob)}}, scanner.Corrupt, scanner.Missing},
		{"delta of offset nothing", []gittest.Entry{{ID: other, Type: gittest.PackOfsDelta, Size: -1, Back: 0, Data: gittest.Delta(blob, blob)}}, scanner.Corrupt, scanner.Corrupt},
		{"delta that announces a terabyte", []gittest.Entry{{ID: other, Type: gittest.PackOfsDelta, Size: -1, Back: 1, Data: bomb}}, scanner.TooLarge, scanner.TooLarge},
		{"delta that ends early", []gittest.Entry{{ID: other, Type: gittest.PackOfsDelta, Size: -1, Back: 1, Data: []byte{5}}}, scanner.Corrupt, scanner.Corrupt},
		{"empty delta", []gittest.Entry{{ID: other, Type: gittest.PackOfsDelta, Size: -1, Back: 1}}, scanner.Corrupt, scanner.Corrupt},
		{"delta of another size", []gittest.Entry{{ID: other, Type: gittest.PackOfsDelta, Size: -1, Back: 1, Data: gittest.Delta([]byte("x"), blob)}}, scanner.Corrupt, scanner.Corrupt},
		{"announces 400 MB", []gittest.Entry{{ID: other, Type: gittest.PackBlob, Size: 400 << 20, Data: blob}}, scanner.Corrupt, scanner.Corrupt},
		{"announces a petabyte", []gittest.Entry{{ID: other, Type: gittest.PackBlob, Size: 1 << 50, Data: blob}}, scanner.TooLarge, scanner.Corrupt},
		{"announces less", []gittest.Entry{{ID: other, Type: gittest.PackBlob, Size: 1, Data: []byte("other\n")}}, scanner.Corrupt, scanner.Corrupt},
		{"type 0", []gittest.Entry{{ID: other, Type: 0, Size: -1, Data: blob}}, scanner.Corrupt, scanner.Corrupt},
		{"type 5", []gittest.Entry{{ID: other, Type: 5, Size: -1, Data: blob}}, scanner.Corrupt, scanner.Corrupt},
		{"under a false id", []gittest.Entry{{ID: other, Type: gittest.PackBlob, Size: -1, Data: blob}}, scanner.Corrupt, scanner.Corrupt},
		{"under a false type", []gittest.Entry{{ID: other, Type: gittest.PackTree, Size: -1, Data: []byte("other\n")}}, scanner.Corrupt, scanner.Corrupt},
		{"a commit of nothing", []gittest.Entry{{ID: gittest.HashObject("commit", []byte("x")), Type: gittest.PackCommit, Size: -1, Data: []byte("x")}}, scanner.Corrupt, scanner.Corrupt},
		{"a tree of nonsense", []gittest.Entry{{ID: gittest.HashObject("tree", []byte("40000 x")), Type: gittest.PackTree, Size: -1, Data: []byte("40000 x")}}, scanner.Corrupt, scanner.Corrupt},
		{"a chain of 20,000", chain, scanner.Corrupt, scanner.Corrupt},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := gittest.New(t)
			gittest.WritePack(t, r.GitDir(), append([]gittest.Entry{good}, tt.entries...))
			for _, slow := range []bool{false, true} {
				want := tt.fast
				if slow {
					want = tt.want
				}
				h := opened(t, r.Dir).History(HistoryOptions{Slow: slow, Verify: true})
				g := gather(t, h, 2)
				if _, ok := g.items[mustID(t, id)]; !ok {
					t.Errorf("slow %v: the good object was lost", slow)
				}
				if len(g.skips) == 0 || slices.ContainsFunc(g.skips, func(s scanner.Skip) bool { return s.Reason != want }) {
					t.Errorf("slow %v: skips are %.3v, want %s", slow, g.skips, want)
				}
				locateAll(t, h, g)
			}
		})
	}
}

// Deltas that git accepts and go-git's PatchDelta refuses.
func TestDeltaOfAnEmptyBase(t *testing.T) {
	r := gittest.New(t)
	gittest.WritePack(t, r.GitDir(), []gittest.Entry{
		{ID: gittest.HashObject("blob", nil), Type: gittest.PackBlob, Size: -1},
		{ID: gittest.HashObject("blob", []byte("x")), Type: gittest.PackOfsDelta, Size: -1, Back: 1, Data: gittest.Delta(nil, []byte("x"))},
	})
	g := gather(t, opened(t, r.Dir).History(HistoryOptions{}), 1)
	if len(g.skips) > 0 || g.kinds[scanner.KindBlob] != 2 {
		t.Errorf("skips are %+v, kinds %v", g.skips, g.kinds)
	}
}

// Trees that name each other ten times on ten levels have 10^10 paths. Nothing may
// follow them all, and the secret below is still placed.
func TestTreeBomb(t *testing.T) {
	r := gittest.New(t)
	secret := []byte(needle)
	below, mode := gittest.WriteLoose(t, r.GitDir(), "blob", secret), "100644"
	for range 10 {
		var tree []byte
		for i := range 10 {
			tree = append(fmt.Appendf(tree, "%s %d\x00", mode, i), mustID(t, below).Bytes()...)
		}
		below, mode = gittest.WriteLoose(t, r.GitDir(), "tree", tree), "40000"
	}
	r.Git("update-ref", "refs/heads/main", r.Git("commit-tree", "-m", "bomb", below))
	h := opened(t, r.Dir).History(HistoryOptions{})
	gather(t, h, 2)
	out, err := h.Locate(t.Context(), []scanner.Query{{{ID: blobID(secret, 20), N: 1}}})
	if err != nil || len(out[0]) == 0 || len(out[0]) > maxItemPlaces {
		t.Fatalf("%d runs, %v", len(out[0]), err)
	}
	if out[0][0].Path != "0/0/0/0/0/0/0/0/0/0" {
		t.Errorf("the first place is %s", out[0][0].Path)
	}
}

// A tree nested deeper than git itself follows.
func TestDeepTree(t *testing.T) {
	r := gittest.New(t)
	below, mode := gittest.WriteLoose(t, r.GitDir(), "blob", []byte(needle)), "100644"
	var entries []gittest.Entry
	for range 3 * maxDepth {
		tree := append(fmt.Appendf(nil, "%s d\x00", mode), mustID(t, below).Bytes()...)
		below, mode = gittest.HashObject("tree", tree), "40000"
		entries = append(entries, gittest.Entry{ID: below, Type: gittest.PackTree, Size: -1, Data: tree})
	}
	gittest.WritePack(t, r.GitDir(), entries)
	gittest.WriteLoose(t, r.GitDir(), "commit", []byte("tree "+below+"\n\ndeep\n"))
	runs := located(t, r.Dir)
	if len(runs) != 1 || !strings.HasPrefix(runs[0].Path, ".git/objects/") {
		t.Errorf("runs are %+v", runs)
	}
}

func FuzzPackIndex(f *testing.F) {
	r := gittest.New(f)
	path := gittest.WritePack(f, r.GitDir(), []gittest.Entry{
		{ID: gittest.HashObject("blob", []byte("a")), Type: gittest.PackBlob, Size: -1, Data: []byte("a")},
		{ID: gittest.HashObject("blob", []byte("b")), Type: gittest.PackBlob, Size: -1, Data: []byte("b")},
	})
	seed, err := os.ReadFile(strings.TrimSuffix(path, "pack") + "idx")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(seed)
	f.Add(seed[8:])
	name := filepath.Join(f.TempDir(), "fuzz.idx")
	f.Fuzz(func(t *testing.T, data []byte) {
		gittest.WriteFile(t, name, data)
		x, err := openIdx(name, 20)
		if err != nil {
			if !errors.Is(err, errCorrupt) && !errors.Is(err, ErrUnsupported) {
				t.Fatal(err)
			}
			return
		}
		defer x.close()
		n := 0
		if err := x.each(func(scanner.ID, int64) { n++ }); err != nil && !errors.Is(err, errCorrupt) {
			t.Fatal(err)
		}
		if n > len(data)/24 {
			t.Fatalf("%d entries of %d bytes", n, len(data))
		}
		if _, _, err := x.find(mustID(t, gittest.HashObject("blob", []byte("a")))); err != nil && !errors.Is(err, errCorrupt) {
			t.Fatal(err)
		}
	})
}

// FuzzPack feeds the bytes of one entry and of a delta on it to the reader, which
// hands them to go-git: whatever they hold, the outcome is an error of a known kind.
func FuzzPack(f *testing.F) {
	f.Add([]byte("\x95\x00"), gittest.Delta([]byte("base"), []byte("target")))
	f.Add([]byte{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f}, []byte{4, 0x80, 0x80})
	f.Add([]byte("\x64\x0c"), []byte{4, 4, 0x90, 4})
	f.Fuzz(func(t *testing.T, raw, delta []byte) {
		pack := append([]byte("PACK\x00\x00\x00\x02\x00\x00\x00\x02"), 0x34)
		pack = append(pack, gittest.Deflate([]byte("base"))...)
		first := int64(len(pack))
		pack = append(pack, byte(gittest.PackOfsDelta<<4|len(delta)&15|0x80), byte(len(delta)>>4&0x7f), byte(first-12))
		pack = append(pack, gittest.Deflate(delta)...)
		second := int64(len(pack))
		pack = append(append(pack, raw...), gittest.Deflate(delta)...)
		p := &storedPack{path: filepath.Join(t.TempDir(), "fuzz.pack")}
		gittest.WriteFile(t, p.path, pack)
		idx := &idxFile{idSize: 20}
		p.idx = idx
		rd := newReader(&store{idSize: 20}, 1<<20)
		defer rd.close()
		for _, offset := range []int64{first, second, int64(len(pack)), 1 << 40} {
			obj, err := rd.readPacked(t.Context(), p, offset)
			if err != nil && !errors.Is(err, errCorrupt) && !errors.Is(err, errTooLarge) {
				t.Fatalf("offset %d: %v", offset, err)
			}
			if err == nil && !isWhole(obj.typ) {
				t.Fatalf("offset %d gives type %d", offset, obj.typ)
			}
			rd.done()
		}
	})
}

func FuzzObjects(f *testing.F) {
	f.Add([]byte("100644 a\x00aaaaaaaaaaaaaaaaaaaa40000 b\x00bbbbbbbbbbbbbbbbbbbb"))
	f.Add([]byte("tree " + strings.Repeat("a", 40) + "\nparent " + strings.Repeat("b", 40) + "\nauthor A <a@b> 1 +0530\ngpgsig x\n y\n\nmessage\n"))
	f.Add([]byte("object " + strings.Repeat("a", 40) + "\ntype commit\ntag v1\ntagger T <t> 99999999999999999 +9999\n\nm"))
	f.Fuzz(func(t *testing.T, data []byte) {
		entries, err := parseEntries(nil, data, 20)
		if err != nil && !errors.Is(err, errCorrupt) {
			t.Fatal(err)
		}
		if len(entries) > len(data)/22 {
			t.Fatalf("%d entries of %d bytes", len(entries), len(data))
		}
		if _, err := parseCommit(scanner.ID{}, data); err != nil && !errors.Is(err, errCorrupt) {
			t.Fatal(err)
		}
		tag, err := parseTag(scanner.ID{}, data)
		if err != nil && !errors.Is(err, errCorrupt) {
			t.Fatal(err)
		}
		if err == nil && (tag.Authored.Year() > 9999 || strings.Contains(tag.Subject, "\n")) {
			t.Fatalf("tag %+v", tag.Commit)
		}
	})
}
