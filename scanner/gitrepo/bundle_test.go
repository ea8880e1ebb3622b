package gitrepo

import (
	"context"
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

// oneFileSource yields contents as files named a, b, ...
type oneFileSource [][]byte

func (s oneFileSource) Items(ctx context.Context, _ int, yield func(int, scanner.Item) error, _ func(scanner.Skip)) error {
	for i, data := range s {
		if err := ctx.Err(); err != nil {
			return err
		}
		it := scanner.Item{ID: blobID(data, 20), Kind: scanner.KindFile, Path: string(rune('a' + i)), Data: slices.Clone(data)}
		if err := yield(0, it); err != nil {
			return err
		}
		clear(it.Data) // valid until yield returns
	}
	return nil
}

func (s oneFileSource) Locate(_ context.Context, queries []scanner.Query) ([][]scanner.Run, error) {
	out := make([][]scanner.Run, len(queries))
	for q, query := range queries {
		for i, data := range s {
			if slices.ContainsFunc(query, func(h scanner.Holding) bool { return h.ID == blobID(data, 20) }) {
				out[q] = append(out[q], scanner.Run{Kind: scanner.KindFile, Path: string(rune('a' + i)), State: scanner.StateWorktree,
					Newest: blobID(data, 20), Items: len(query)})
			}
		}
	}
	return out, nil
}

// bundleOf makes a bundle of all refs of a repository.
func bundleOf(t *testing.T, r *gittest.Repo, args ...string) []byte {
	t.Helper()
	name := filepath.Join(t.TempDir(), "x.bundle")
	r.Git(append(append([]string{"bundle", "create", "-q"}, args...), name, "--all")...)
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestBundleYieldsWhatItsRepositoryHolds(t *testing.T) {
	for _, format := range []string{"sha1", "sha256"} {
		t.Run(format, func(t *testing.T) {
			r := gittest.New(t, "--object-format="+format)
			for i := range 5 {
				r.Write("a.txt", strings.Repeat("a line of text\n", 100+i))
				r.Write(fmt.Sprintf("folder%d/b.txt", i), "other")
				r.Commit("message")
			}
			r.Git("tag", "-a", "-m", "annotated", "v1")
			data := bundleOf(t, r, "--version=3")
			g := gather(t, NewBundles(0).Around(oneFileSource{data}, nil), 2)
			if len(g.skips) > 0 {
				t.Errorf("skips are %+v", g.skips)
			}
			var got []string
			for id, text := range g.items {
				if kind, _, _ := strings.Cut(text, " "); slices.Contains([]string{"blob", "commit", "tag", "tree"}, kind) {
					got = append(got, kind+" "+id.String())
				}
			}
			want := r.Objects()
			slices.Sort(want)
			slices.Sort(got)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestBundleKeepsTheContract(t *testing.T) {
	data := bundleOf(t, lived(t))
	checkSource(t, func() scanner.Source { return NewBundles(0).Around(oneFileSource{data, []byte("other")}, nil) })
}

// What is in a bundle stands behind the path of each that holds it, and is opened once.
func TestBundleIsLocatedWhereItStands(t *testing.T) {
	r := gittest.New(t)
	r.Write("in/side.txt", "content")
	r.Commit("one")
	r.Git("mv", "in", "moved")
	r.Commit("two")
	data := bundleOf(t, r)
	all := NewBundles(0)
	first, second := all.Around(oneFileSource{data}, nil), all.Around(oneFileSource{[]byte("no bundle"), data}, nil)
	if n := len(gather(t, first, 2).items); n < 6 {
		t.Errorf("%d items", n)
	}
	if n := len(gather(t, second, 2).items); n != 2 {
		t.Errorf("opened twice: %d items", n)
	}
	query := scanner.Query{{ID: blobID([]byte("content"), 20), N: 3}}
	var got []string
	for _, src := range []scanner.Source{first, second} {
		out, err := src.(scanner.Locator).Locate(t.Context(), []scanner.Query{{}, query})
		if err != nil || len(out) != 2 || len(out[0]) != 0 {
			t.Fatal(out, err)
		}
		for _, run := range out[1] {
			got = append(got, run.Kind.String()+" "+run.Path+" "+run.State.String()+" "+run.Newest.String()[:4])
		}
	}
	id := query[0].ID.String()[:4]
	want := []string{"blob a/in/side.txt worktree " + id, "blob a/moved/side.txt worktree " + id,
		"blob b/in/side.txt worktree " + id, "blob b/moved/side.txt worktree " + id}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// packOf is a pack of one blob.
func packOf(t *testing.T, blob []byte) []byte {
	t.Helper()
	path := gittest.WritePack(t, t.TempDir(), []gittest.Entry{{ID: gittest.HashObject("blob", blob), Type: gittest.PackBlob, Size: -1, Data: blob}})
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestBundlesAreBounded(t *testing.T) {
	data := []byte("innermost")
	for range maxBundleDepth + 2 {
		data = packOf(t, data)
	}
	g := gather(t, NewBundles(0).Around(oneFileSource{data}, nil), 1)
	if len(g.skips) != 1 || g.skips[0].Reason != scanner.OverBudget || g.kinds[scanner.KindBlob] != maxBundleDepth {
		t.Errorf("nested: %+v, %v", g.skips, g.kinds)
	}
	small := NewBundles(0)
	small.left = 10
	if g := gather(t, small.Around(oneFileSource{data}, nil), 1); len(g.skips) != 1 || g.skips[0].Reason != scanner.OverBudget {
		t.Errorf("memory: %+v", g.skips)
	}
	spent := NewBundles(0)
	spent.unpacked.Store(maxBundleUnpacked)
	if g := gather(t, spent.Around(oneFileSource{data}, nil), 1); len(g.skips) != 1 || g.skips[0].Reason != scanner.OverBudget {
		t.Errorf("work: %+v", g.skips)
	}
}

// A loose object as a content is read; what only claims to be one is not, and one that is
// cut off is a gap.
func TestLooseFile(t *testing.T) {
	for name, tt := range map[string]struct {
		data  []byte
		blobs int
		skips int
	}{
		"whole":          {gittest.Deflate([]byte("blob 7\x00content")), 1, 0},
		"a tree cut off": {gittest.Deflate(append([]byte("tree 25\x00100644 a\x00"), make([]byte, 17)...)), 0, 1},
		"cut off":        {gittest.Deflate([]byte("blob 9\x00content")), 0, 1},
		"claims 64 GiB":  {gittest.Deflate([]byte("blob 68719476737\x00content")), 0, 0},
		"another stream": {gittest.Deflate([]byte("content of a file")), 0, 0},
		"text":           {[]byte("x^y is a power"), 0, 0},
	} {
		t.Run(name, func(t *testing.T) {
			g := gather(t, NewBundles(0).Around(oneFileSource{tt.data}, nil), 1)
			if g.kinds[scanner.KindBlob] != tt.blobs || len(g.skips) != tt.skips {
				t.Errorf("%v, %+v", g.kinds, g.skips)
			}
		})
	}
}

func FuzzBundle(f *testing.F) {
	id := strings.Repeat("ab", 20)
	f.Add([]byte("# v2 git bundle\n-" + id + " base\n" + id + " refs/heads/main\n\nPACK\x00\x00\x00\x02\x00\x00\x00\x01"))
	f.Add([]byte("# v3 git bundle\n@object-format=sha256\n@filter=blob:none\n\nPACK"))
	f.Add([]byte("# v2 git bundle\n\n"))
	f.Add([]byte("# v2 git bundle\n@\n-\n \nPACK\x00\x00\x00"))
	f.Add([]byte("PACK\x00\x00\x00\x02\x00\x00\x00\x01" + strings.Repeat("x", 40)))
	f.Fuzz(func(t *testing.T, data []byte) {
		if !isBundle(data) {
			return
		}
		b, err := parseBundle(data)
		if err != nil && !errors.Is(err, errCorrupt) && !errors.Is(err, errTooMuchWork) {
			t.Errorf("error of no kind: %v", err)
		}
		if b != nil && (err != nil || len(b.pack) > len(data)) {
			t.Errorf("a pack of %d bytes from %d, %v", len(b.pack), len(data), err)
		}
		src := NewBundles(0).Around(oneFileSource{data}, nil)
		g := gather(t, src, 1)
		locateAll(t, src.(scanner.Locator), g)
	})
}
