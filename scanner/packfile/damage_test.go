package packfile

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

// deltaPack writes a pack of both kinds of delta and returns its name and ids.
func deltaPack(b *builder) (name string, ids map[string]bool) {
	b.t.Helper()
	entries := []packed{whole1(Blob, baseText), whole1(Commit, "a commit"), whole1(Tree, "")}
	ids = map[string]bool{}
	texts := []string{baseText}
	for i := 1; i < 40; i++ {
		text := baseText + fmt.Sprint("version ", i)
		e := packed{kind: ofsDelta, level: 6, id: idOf(Blob, []byte(text))}
		on := i / 2
		if on > 0 {
			e.base = on + 2
		}
		if i%3 == 0 {
			e.kind, e.ref = refDelta, idOf(Blob, []byte(texts[on]))
		}
		e.data = insertDelta(len(texts[on]), len(baseText), text[len(baseText):])
		entries, texts = append(entries, e), append(texts, text)
	}
	for _, e := range entries {
		ids[hex.EncodeToString(e.id)] = true
	}
	name, _ = b.write(entries)
	return name, ids
}

// checkWalk walks a damaged database: what is visited is sound, what is not is
// damage, and every kind of damage is one of ours.
func checkWalk(t *testing.T, dir string, ids map[string]bool) (visited int) {
	t.Helper()
	got := walkAll(t, []string{dir}, 2, Options{MaxObject: 1 << 20})
	named, files := map[string]bool{}, 0
	for _, d := range got.damage {
		if d.Detail == "" || d.Kind > Unreadable {
			t.Errorf("damage without a reason: %+v", d)
		}
		if !d.Repaired {
			named[hex.EncodeToString(d.ID)] = true
		}
		if d.ID == nil && !d.Repaired {
			files++
		}
	}
	for id := range ids {
		_, seen := got.objects[id]
		if !seen && !named[id] && files == 0 {
			t.Errorf("%s is neither visited nor damage", id)
		}
		if seen {
			visited++
		}
	}
	return visited
}

// TestFlippedBits flips bits of a pack, of its index and of a loose object.
func TestFlippedBits(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 6))
	b := newBuilder(t)
	name, ids := deltaPack(b)
	loose := b.loosePath(b.loose(Blob, "a loose object"))
	ids[hex.EncodeToString(idOf(Blob, []byte("a loose object")))] = true
	for _, file := range []string{name + ".pack", name + ".idx", loose} {
		sound := b.read(file)
		for i := range 160 {
			p := bytes.Clone(sound)
			p[rnd.IntN(len(p))] ^= 1 << rnd.IntN(8)
			switch i % 8 {
			case 0:
				p = p[:rnd.IntN(len(p))]
			case 1:
				p = append(p, p[rnd.IntN(len(p)):]...)
			}
			if i%2 == 0 && file == name+".idx" && len(p) > 20 {
				p = sealed(p[:len(p)-20])
			}
			b.save(file, p)
			if i%2 == 0 && file == name+".idx" { // a sealed index may lie about an id: the contents are there all the same
				if got := walkAll(t, []string{b.dir}, 1, Options{}); len(got.damage) == 0 && len(got.objects) != len(ids) {
					t.Errorf("%d objects and no damage", len(got.objects))
				}
				continue
			}
			if n := checkWalk(t, b.dir, ids); n == 0 && i%8 > 1 && file == loose {
				t.Error("nothing was visited")
			}
			if t.Failed() {
				t.Fatalf("%s, change %d: %x", filepath.Ext(file), i, p)
			}
		}
		b.save(file, sound)
	}
}

func FuzzPack(f *testing.F) {
	b := newBuilder(f)
	name, ids := deltaPack(b)
	sound, index := b.read(name+".pack"), b.read(name+".idx")
	f.Add(sound[:len(sound)-20], true)
	f.Add(sound[:len(sound)-20], false)
	f.Fuzz(func(t *testing.T, body []byte, indexed bool) {
		b := newBuilder(t)
		name := filepath.Join(b.dir, "pack", "pack-x")
		body = sealed(bytes.Clone(body))
		b.save(name+".pack", body)
		if indexed {
			copy(index[len(index)-40:], body[len(body)-20:])
			b.save(name+".idx", sealed(index[:len(index)-20]))
			checkWalk(t, b.dir, ids)
			return
		}
		checkWalk(t, b.dir, nil)
	})
}

func FuzzLoose(f *testing.F) {
	b := newBuilder(f)
	id := b.loose(Blob, "contents of a loose object")
	f.Add(b.read(b.loosePath(id)))
	f.Fuzz(func(t *testing.T, data []byte) {
		b := newBuilder(t)
		b.save(b.loosePath(id), data)
		s, _ := Open([]string{b.dir}, Options{})
		defer s.Close()
		kind, got, err := s.Get(nil, id)
		if err == nil && (kind != Blob || string(got) != "contents of a loose object") || err != nil && !errors.Is(err, ErrCorrupt) {
			t.Fatalf("%v %q %v", kind, got, err)
		}
	})
}

// TestHostileSizesTakeNoMemory walks a thousand entries that each claim half a
// gigabyte, and deltas that do.
func TestHostileSizesTakeNoMemory(t *testing.T) {
	b := newBuilder(t)
	var entries []packed
	for i := range 1000 {
		id := idOf(Blob, fmt.Append(nil, i))
		switch i % 3 {
		case 0:
			entries = append(entries, packed{kind: Blob, id: id, data: []byte("x"), claim: 500 << 20})
		case 1:
			entries = append(entries, packed{kind: refDelta, ref: idOf(Blob, []byte(baseText)), id: id, data: []byte("x"), claim: 500 << 20})
		case 2:
			entries = append(entries, packed{kind: refDelta, ref: idOf(Blob, []byte(baseText)), id: id, data: append(uvarint(len(baseText)), uvarint(500<<20)...), level: 6})
		}
	}
	b.write(append(entries, whole1(Blob, baseText)))
	s, damage := Open([]string{b.dir}, Options{})
	defer s.Close()
	allocated := testing.AllocsPerRun(1, func() {
		_, err := s.Walk(t.Context(), 1, func(int, *Object) error { return nil }, func(d Damage) { damage = append(damage, d) })
		if err != nil {
			t.Fatal(err)
		}
	})
	if len(damage) != 2000 || allocated > 100_000 {
		t.Errorf("%d damaged in two walks, %.0f allocations", len(damage), allocated)
	}
	if rss := anonymous(); rss != "" {
		t.Log(rss)
	}
}

// TestDroppedFrames walks a tree whose bases are more than a worker holds.
func TestDroppedFrames(t *testing.T) {
	b := newBuilder(t)
	big := string(bytes.Repeat([]byte("0123456789abcdef"), 64))
	entries := []packed{whole1(Blob, big)}
	lens := []int{len(big)}
	// a binary tree: every node has two children, so that frames pile up
	for i := 1; i < 511; i++ {
		on := (i - 1) / 2
		text := big + fmt.Sprint(i)
		entries = append(entries, packed{kind: ofsDelta, base: on, level: 6, id: idOf(Blob, []byte(text)), data: insertDelta(lens[on], len(big), text[len(big):])})
		lens = append(lens, len(text))
	}
	b.write(entries)
	s, _ := Open([]string{b.dir}, Options{})
	defer s.Close()
	if err := s.prepare(1); err != nil {
		t.Fatal(err)
	}
	seen := 0
	w := newWalker(&walk{s: s, f: s.forest, hold: 3000, visit: func(_ int, o *Object) error {
		seen++
		if !bytes.Equal(o.ID, idOf(o.Type, o.Data)) {
			t.Error("wrong contents")
		}
		return nil
	}, damage: func(d Damage) { t.Errorf("%+v", d) }}, 0)
	w.run()
	if seen != len(entries) || w.held != 0 {
		t.Errorf("%d of %d seen, %d bytes held at the end", seen, len(entries), w.held)
	}
}

// TestLargeObjectsOneAtATime lets four workers loose on objects above the gate's size.
func TestLargeObjectsOneAtATime(t *testing.T) {
	b := newBuilder(t)
	var entries []packed
	for i := range 200 {
		entries = append(entries, whole1(Blob, fmt.Sprint(i, strings.Repeat(" many", 100*(i%2)))))
	}
	b.write(entries)
	s, _ := Open([]string{b.dir}, Options{})
	defer s.Close()
	if err := s.prepare(1); err != nil {
		t.Fatal(err)
	}
	var seen, large, at atomic.Int64
	w := &walk{s: s, f: s.forest, hold: heldBytes, gate: &gate{above: 400}, visit: func(_ int, o *Object) error {
		seen.Add(1)
		if len(o.Data) > 400 {
			large.Add(1)
			if at.Add(1) > 1 {
				t.Error("two large objects at once")
			}
			runtime.Gosched()
			at.Add(-1)
		}
		return nil
	}, damage: func(d Damage) { t.Errorf("%+v", d) }}
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Go(func() { newWalker(w, i).run() })
	}
	wg.Wait()
	if seen.Load() != 200 || large.Load() != 100 {
		t.Errorf("%d seen, %d of them large", seen.Load(), large.Load())
	}
}

func TestOpenNothing(t *testing.T) {
	dir := t.TempDir()
	s, damage := Open([]string{filepath.Join(dir, "none")}, Options{})
	if len(damage) != 1 || damage[0].Kind != Missing {
		t.Errorf("%+v", damage)
	}
	if _, _, err := s.Get(nil, make([]byte, 20)); !errors.Is(err, ErrMissing) {
		t.Error(err)
	}
	if got := walkStore(t, s, 1); len(got.objects) > 0 {
		t.Error(got)
	}
	if err := os.Mkdir(filepath.Join(dir, "empty"), 0o755); err != nil {
		t.Fatal(err)
	}
	if _, damage := Open([]string{filepath.Join(dir, "empty")}, Options{}); len(damage) > 0 {
		t.Errorf("%+v", damage)
	}
}
