package worktree

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/iotest"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/scanner"
)

// got is what a source yielded.
type got struct {
	items map[string]string // "kind path" to content
	ids   map[string]scanner.ID
	skips []string
}

// drain runs a source to its end and checks what holds for every source.
func drain(t *testing.T, src scanner.Source, workers int) got {
	t.Helper()
	g := got{items: map[string]string{}, ids: map[string]scanner.ID{}}
	var mu sync.Mutex
	var active [16]atomic.Bool
	err := src.Items(t.Context(), workers, func(w int, it scanner.Item) error {
		if w < 0 || w >= workers || active[w].Swap(true) {
			t.Errorf("worker %d of %d: out of range, or called twice at once", w, workers)
		}
		defer active[w].Store(false)
		mu.Lock()
		defer mu.Unlock()
		key := it.Kind.String() + " " + it.Path
		if _, twice := g.items[key]; twice {
			t.Errorf("%q yielded twice", key)
		}
		g.items[key], g.ids[key] = string(it.Data), it.ID
		if want := (Options{SHA256: len(it.ID.Bytes()) == 32}).id(it.Data); it.ID != want {
			t.Errorf("%q has id %s, want %s", key, it.ID, want)
		}
		return nil
	}, func(k scanner.Skip) {
		mu.Lock()
		defer mu.Unlock()
		g.skips = append(g.skips, fmt.Sprintf("%s %s %s", k.Reason, k.What, k.Detail))
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(g.skips)
	return g
}

// plant writes files below a new folder.
func plant(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		full := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(full), 0o777); err != nil {
			t.Fatal(err)
		}
		write(t, full, text)
	}
	return dir
}

func (g got) kind(kind string) map[string]string {
	out := map[string]string{}
	for k, v := range g.items {
		if rest, ok := strings.CutPrefix(k, kind+" "); ok {
			out[rest] = v
		}
	}
	return out
}

func TestSourceYieldsFilesAndNames(t *testing.T) {
	files := map[string]string{"a": "", "b/c": "text", "b/d": "text", "b/deep/c": "other", "e/big": strings.Repeat("x", largeFile+1),
		"e/bigger": strings.Repeat("y", 3*largeFile), "nul": "a\x00b"}
	dir := plant(t, files)
	for workers := range 4 {
		src := New(list(t, dir, ListOptions{}), Options{SHA256: workers == 2})
		g := drain(t, src, workers+1)
		if diff := cmp.Diff(files, g.kind("file")); diff != "" {
			t.Error(diff)
		}
		wantNames := map[string]string{"a": "a", "b": "b", "b/c": "c", "b/d": "d", "b/deep": "deep", "e": "e", "e/big": "big", "e/bigger": "bigger", "nul": "nul"}
		if diff := cmp.Diff(wantNames, g.kind("path-name")); diff != "" {
			t.Error(diff)
		}
		if id, ok := src.Holds("b/c"); !ok || id != g.ids["file b/c"] {
			t.Errorf("Holds gives %s, %v", id, ok)
		}
		if _, ok := src.Holds("b"); ok {
			t.Error("Holds knows a folder")
		}
		if g.skips != nil {
			t.Errorf("skips %q", g.skips)
		}
	}
}

// The ids of empty content are well known from git.
func TestIDs(t *testing.T) {
	if got := (Options{}).id(nil).String(); got != "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391" {
		t.Error(got)
	}
	if got := (Options{SHA256: true}).id(nil).String(); got != "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813" {
		t.Error(got)
	}
}

func TestLocate(t *testing.T) {
	dir := plant(t, map[string]string{"z": "same", "b/same": "same", "b/c": "other", "c/b/x": "b", "m": "b"})
	src := New(list(t, dir, ListOptions{}), Options{})
	drain(t, src, 2)
	same, b := (Options{}).id([]byte("same")), (Options{}).id([]byte("b"))
	queries := []scanner.Query{{{ID: same, N: 1}}, {}, {{ID: b, N: 1}, {ID: same, N: 2}}, {{ID: (Options{}).id([]byte("nowhere")), N: 1}, {}}}
	runs, err := src.Locate(t.Context(), queries)
	if err != nil {
		t.Fatal(err)
	}
	got := make([][]string, len(runs))
	for i := range runs {
		for _, r := range runs[i] {
			if r.State != scanner.StateWorktree || r.Items != 1 {
				t.Errorf("run %+v", r)
			}
			got[i] = append(got[i], r.Kind.String()+" "+r.Path+" "+r.Newest.String()[:4])
		}
	}
	s, n := " "+same.String()[:4], " "+b.String()[:4]
	want := [][]string{
		{"file b/same" + s, "path-name b/same" + s, "file z" + s},
		nil,
		{"path-name b" + n, "file b/same" + s, "path-name b/same" + s, "path-name c/b" + n, "file c/b/x" + n, "file m" + n, "file z" + s},
		nil,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestEmpty(t *testing.T) {
	src := New(list(t, t.TempDir(), ListOptions{}), Options{})
	if g := drain(t, src, 2); len(g.items) != 0 || g.skips != nil {
		t.Errorf("got %+v", g)
	}
	if runs, err := src.Locate(t.Context(), []scanner.Query{{}}); err != nil || len(runs) != 1 || runs[0] != nil {
		t.Errorf("got %v, %v", runs, err)
	}
}

func manyFiles(t *testing.T) *Source {
	t.Helper()
	files := map[string]string{"large/one": strings.Repeat("l", largeFile+1)}
	for i := range 300 {
		files[fmt.Sprintf("d%d/f%d", i%7, i)] = fmt.Sprint(i)
	}
	return New(list(t, plant(t, files), ListOptions{}), Options{})
}

// After an error no worker begins another item. In the bubble those that are in the
// middle of one stay there until the error has had its effect, however slow the
// machine is.
func TestYieldErrorStopsAtOnce(t *testing.T) {
	stop := errors.New("enough")
	for _, kind := range []scanner.Kind{scanner.KindPathName, scanner.KindFile} {
		src := manyFiles(t)
		synctest.Test(t, func(t *testing.T) {
			var stopped, after atomic.Int64
			err := src.Items(t.Context(), 4, func(_ int, it scanner.Item) error {
				if it.Kind == kind && stopped.Add(1) == 1 {
					return stop
				}
				if stopped.Load() > 0 {
					after.Add(1)
					time.Sleep(time.Second)
				}
				return nil
			}, func(scanner.Skip) {})
			if err != stop {
				t.Errorf("got error %v", err)
			}
			if after.Load() > 3 {
				t.Errorf("%s: %d items after the error by the other 3 workers", kind, after.Load())
			}
		})
	}
}

func TestCancel(t *testing.T) {
	src := manyFiles(t)
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		var n atomic.Int64
		err := src.Items(ctx, 3, func(_ int, it scanner.Item) error {
			switch i := n.Add(1); {
			case i == 400:
				cancel()
			case i > 400:
				time.Sleep(time.Second)
			}
			return nil
		}, func(scanner.Skip) {})
		if !errors.Is(err, context.Canceled) || n.Load() > 400+2 {
			t.Errorf("error %v after %d items", err, n.Load())
		}
	})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := List(ctx, t.TempDir(), ListOptions{}); !errors.Is(err, context.Canceled) {
		t.Errorf("List: %v", err)
	}
}

func TestLinksAndSpecialFiles(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("needs rights on Windows")
	}
	dir := plant(t, map[string]string{"real/file": "content"})
	for name, target := range map[string]string{"loop": ".", "up": "..", "dangling": "/nowhere/at-all", "tofile": "real/file", "real/todir": "../real"} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	makePipe(t, filepath.Join(dir, "pipe"))
	src := New(list(t, dir, ListOptions{}), Options{})
	g := drain(t, src, 2)
	if diff := cmp.Diff(map[string]string{"real/file": "content"}, g.kind("file")); diff != "" {
		t.Error(diff)
	}
	wantLinks := map[string]string{"loop": ".", "up": "..", "dangling": "/nowhere/at-all", "tofile": "real/file", "real/todir": "../real"}
	if diff := cmp.Diff(wantLinks, g.kind("link")); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"special pipe named pipe"}, g.skips); diff != "" {
		t.Error(diff)
	}
	runs, err := src.Locate(t.Context(), []scanner.Query{{{ID: (Options{}).id([]byte("/nowhere/at-all")), N: 1}}})
	if err != nil || len(runs[0]) != 1 || runs[0][0].Kind != scanner.KindLink {
		t.Errorf("got %+v, %v", runs, err)
	}
}

// What changes between the listing and the reading.
func TestChangedFiles(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no named pipes, and links need rights")
	}
	files := map[string]string{}
	for _, n := range []string{"gone", "tracked-gone", "became-folder", "became-pipe", "became-link", "folder/inside", "stays"} {
		files[n] = n
	}
	dir := plant(t, files)
	tree := list(t, dir, ListOptions{Layout: Repository, Tracked: []string{"tracked-gone"}})
	at := func(n string) string { return filepath.Join(dir, n) }
	for _, n := range []string{"gone", "tracked-gone", "became-folder", "became-pipe", "became-link", "folder"} {
		if err := os.RemoveAll(at(n)); err != nil {
			t.Fatal(err)
		}
	}
	makePipe(t, at("became-pipe"))
	write(t, at("folder"), "now a file")
	if err := errors.Join(os.Mkdir(at("became-folder"), 0o777), os.Symlink("stays", at("became-link"))); err != nil {
		t.Fatal(err)
	}
	g := drain(t, New(tree, Options{}), 2)
	if diff := cmp.Diff(map[string]string{"stays": "stays"}, g.kind("file")); diff != "" {
		t.Error(diff)
	}
	if len(g.skips) != 3 || g.skips[0] != "missing tracked-gone vanished while the scan ran" || g.skips[1] != "special became-pipe no regular file" ||
		!strings.HasPrefix(g.skips[2], "unreadable became-link ") {
		t.Errorf("skips %q", g.skips)
	}
}

// failing is a file that the system does not let be read to its end.
type failing struct {
	fs.File
	err error
}

func (f failing) Read(p []byte) (int, error) { return 0, f.err }

func TestUnreadableFileIsAGap(t *testing.T) {
	dir := plant(t, map[string]string{"a": "a", "locked": "x", "torn": "y", "z": "z"})
	src := New(list(t, dir, ListOptions{}), Options{})
	src.open = func(path string, follow bool) (fs.File, error) {
		if filepath.Base(path) == "locked" {
			return nil, &fs.PathError{Op: "open", Path: path, Err: fs.ErrPermission}
		}
		f, err := openOnDisk(path, follow)
		if filepath.Base(path) == "torn" {
			return failing{f, &fs.PathError{Op: "read", Path: path, Err: errors.New("input/output error")}}, err
		}
		return f, err
	}
	g := drain(t, src, 2)
	if diff := cmp.Diff(map[string]string{"a": "a", "z": "z"}, g.kind("file")); diff != "" {
		t.Error(diff)
	}
	want := []string{"unreadable locked permission denied", "unreadable torn input/output error"}
	if want[0] = "unreadable locked " + fs.ErrPermission.Error(); !slices.Equal(want, g.skips) {
		t.Errorf("skips %q", g.skips)
	}
	if _, ok := src.Holds("torn"); ok {
		t.Error("Holds knows a file that was not read")
	}
}

func TestUnreadableFolderIsAGap(t *testing.T) {
	if runtime.GOOS == "windows" || os.Geteuid() == 0 {
		t.Skip("this user reads everything")
	}
	dir := plant(t, map[string]string{"a": "a", "shut/b": "b"})
	if err := os.Chmod(filepath.Join(dir, "shut"), 0); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(filepath.Join(dir, "shut"), 0o700)
	tree := list(t, dir, ListOptions{})
	if len(tree.Skips) != 1 || tree.Skips[0].What != "shut/" || tree.Skips[0].Reason != scanner.Unreadable {
		t.Errorf("got %+v", tree.Skips)
	}
}

// A path that is longer than the system takes cannot be opened by its name.
func TestPathTooLongIsAGap(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("makes the folders through /proc")
	}
	dir := t.TempDir()
	deep := dir
	name := strings.Repeat("n", 250)
	for range 20 { // 5,000 bytes; the limit is 4,096
		parent, err := os.Open(deep)
		if err != nil {
			t.Fatal(err)
		}
		defer parent.Close()
		deep = fmt.Sprintf("/proc/self/fd/%d/%s", parent.Fd(), name)
		if err := os.Mkdir(deep, 0o777); err != nil {
			t.Fatal(err)
		}
	}
	write(t, deep+"/file", "text")
	tree := list(t, dir, ListOptions{})
	if len(tree.Files) != 0 || len(tree.Skips) != 1 || tree.Skips[0].Reason != scanner.Unreadable {
		t.Errorf("%d files, skips %+v", len(tree.Files), tree.Skips)
	}
}

func TestSizeLimit(t *testing.T) {
	dir := plant(t, map[string]string{"fits": strings.Repeat("x", 100), "over": strings.Repeat("x", 101), "empty": ""})
	g := drain(t, New(list(t, dir, ListOptions{}), Options{MaxSize: 100}), 2)
	if files := g.kind("file"); len(files) != 2 || len(files["fits"]) != 100 {
		t.Errorf("got %q", files)
	}
	if diff := cmp.Diff([]string{"too-large over 101 bytes, the limit is 100"}, g.skips); diff != "" {
		t.Error(diff)
	}
}

// A sparse file says any size; nothing is allocated for what is over the limit.
func TestSparseFileIsTooLarge(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "sparse")
	write(t, name, "")
	if err := os.Truncate(name, 1<<41); err != nil {
		t.Skip("no sparse files here:", err)
	}
	g := drain(t, New(list(t, dir, ListOptions{}), Options{}), 1)
	if diff := cmp.Diff([]string{"too-large sparse 2199023255552 bytes, the limit is 536870912"}, g.skips); diff != "" {
		t.Error(diff)
	}
}

// A file may hold more than it said when it was opened, as in /proc, or never end.
func TestGrowingContent(t *testing.T) {
	r := reader{limit: 1 << 20}
	text := strings.Repeat("grown ", 20000)
	for _, from := range []io.Reader{strings.NewReader(text), iotest.HalfReader(strings.NewReader(text)), iotest.DataErrReader(strings.NewReader(text))} {
		if data, err := r.read(t.Context(), from, 3); err != nil || string(data) != text {
			t.Errorf("%d bytes, %v", len(data), err)
		}
	}
	data, err := r.read(t.Context(), endless{}, 0)
	if large := (tooLargeError{}); !errors.As(err, &large) || len(data) != 1<<20 || cap(r.buf) > 1<<20+1 {
		t.Errorf("%d bytes in a buffer of %d, %v", len(data), cap(r.buf), err)
	}
	if exact, err := r.read(t.Context(), io.LimitReader(endless{}, 1<<20), 0); err != nil || len(exact) != 1<<20 {
		t.Errorf("%d bytes, %v", len(exact), err)
	}
}

type endless struct{}

func (endless) Read(p []byte) (int, error) { return copy(p, bytes.Repeat([]byte{'e'}, len(p))), nil }

func TestInput(t *testing.T) {
	src := NewInput(strings.NewReader("some text"), Options{})
	g := drain(t, src, 3)
	if diff := cmp.Diff(map[string]string{"input -": "some text"}, g.items); diff != "" || g.skips != nil {
		t.Error(diff, g.skips)
	}
	runs, err := src.Locate(t.Context(), []scanner.Query{{}, {{ID: g.ids["input -"], N: 1}}})
	if err != nil || runs[0] != nil || len(runs[1]) != 1 || runs[1][0].Path != "-" || runs[1][0].Kind != scanner.KindInput {
		t.Errorf("got %+v, %v", runs, err)
	}
}

func TestInputGaps(t *testing.T) {
	tests := []struct {
		name string
		from io.Reader
		data string
		skip string
	}{
		{"empty", strings.NewReader(""), "", ""},
		{"over the limit", endless{}, "eeeeeeee", "too-large - more than 8 bytes; the first were scanned"},
		{"torn", io.MultiReader(strings.NewReader("torn"), iotest.ErrReader(errors.New("broken pipe"))), "torn", "unreadable - broken pipe"},
	}
	for _, test := range tests {
		g := drain(t, NewInput(test.from, Options{MaxSize: 8}), 1)
		if g.items["input -"] != test.data || strings.Join(g.skips, ",") != test.skip {
			t.Errorf("%s: %q, skips %q", test.name, g.items, g.skips)
		}
	}
}

func TestInputCancel(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	read, w := io.Pipe()
	defer w.Close()
	go func() { _, _ = w.Write([]byte("begin")); cancel() }()
	err := NewInput(read, Options{}).Items(ctx, 1, func(int, scanner.Item) error { return nil }, func(scanner.Skip) {})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// A user who names a link, or a pipe as in "stanch scan <(command)", asks for what
// is behind it: a report that says "clean" of it would be false.
func TestNamedLinksAndPipes(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no named pipes, and links need rights")
	}
	dir := plant(t, map[string]string{"a": "text"})
	makePipe(t, filepath.Join(dir, "pipe"))
	for name, target := range map[string]string{"link": "a", "topipe": "pipe", "dangling": "gone", "other": "a"} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	g := drain(t, New(list(t, dir, ListOptions{Paths: []string{"link", "pipe", "topipe", "dangling"}}), Options{}), 1)
	if diff := cmp.Diff(map[string]string{"link": "text"}, g.kind("file")); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(map[string]string{"dangling": "gone"}, g.kind("link")); diff != "" {
		t.Error(diff)
	}
	gap := " named pipe, which only standard input can read"
	if diff := cmp.Diff([]string{"unsupported pipe" + gap, "unsupported topipe" + gap}, g.skips); diff != "" {
		t.Error(diff)
	}
	g = drain(t, New(list(t, dir, ListOptions{Layout: Repository, Paths: []string{"link"}}), Options{}), 1)
	if diff := cmp.Diff(map[string]string{"link": "a"}, g.kind("link")); diff != "" {
		t.Error(diff)
	}
}
