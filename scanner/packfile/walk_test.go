package packfile

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// shape is a database to build, and what a walk over it must find.
type shape struct {
	name   string
	build  func(b *builder) (want []string) // contents, "type data"
	damage []string                         // "kind: detail" in part, in any order
	byWalk bool                             // Get alone does not reach all of it
}

const baseText = "the first line of a file that others are made from\n"

func changed(base packed, insert string, delta packed) packed {
	delta.data = insertDelta(len(baseText), len(baseText), insert)
	delta.id = idOf(base.kind, []byte(baseText+insert))
	delta.level = 6
	return delta
}

func shapes() []shape {
	base := whole1(Blob, baseText)
	ofs := changed(base, "more", packed{kind: ofsDelta})
	ref := changed(base, "other", packed{kind: refDelta, ref: base.id})
	return []shape{
		{name: "nothing", build: func(b *builder) []string { b.write(nil); return nil }},
		{name: "all types", build: func(b *builder) []string {
			b.write([]packed{whole1(Commit, "c"), whole1(Tree, ""), whole1(Blob, ""), whole1(Tag, "t")})
			return []string{"commit c", "tree ", "blob ", "tag t"}
		}},
		{name: "both kinds of delta", build: func(b *builder) []string {
			b.write([]packed{base, ofs, ref})
			return []string{"blob " + baseText, "blob " + baseText + "more", "blob " + baseText + "other"}
		}},
		{name: "base behind its delta", build: func(b *builder) []string {
			b.write([]packed{ref, base})
			return []string{"blob " + baseText, "blob " + baseText + "other"}
		}},
		{name: "base in another pack", build: func(b *builder) []string {
			b.write([]packed{ref})
			b.write([]packed{base})
			return []string{"blob " + baseText, "blob " + baseText + "other"}
		}},
		{name: "base is loose", build: func(b *builder) []string {
			b.write([]packed{ref})
			b.loose(Blob, baseText)
			return []string{"blob " + baseText, "blob " + baseText + "other"}
		}},
		{name: "the same in two packs and loose", build: func(b *builder) []string {
			b.write([]packed{base, ofs})
			b.write([]packed{base, ref, whole1(Blob, "x")})
			b.loose(Blob, baseText)
			b.loose(Blob, "x")
			return []string{"blob " + baseText, "blob " + baseText + "more", "blob " + baseText + "other", "blob x"}
		}},
		{name: "base is missing", damage: []string{"missing: delta base"}, build: func(b *builder) []string {
			b.write([]packed{ref, whole1(Blob, "x")})
			return []string{"blob x"}
		}},
		{name: "circle", damage: []string{"corrupt: deltas in a circle", "corrupt: deltas in a circle"}, build: func(b *builder) []string {
			x, y := idOf(Blob, []byte("no 1")), idOf(Blob, []byte("no 2"))
			b.write([]packed{{kind: refDelta, ref: x, id: y, data: insertDelta(1, 1, "")}, {kind: refDelta, ref: y, id: x, data: insertDelta(1, 1, "")}, base})
			return []string{"blob " + baseText}
		}},
		{name: "circle that another pack breaks", byWalk: true, build: func(b *builder) []string {
			x := idOf(Blob, []byte(baseText+"more"))
			b.write([]packed{
				{kind: refDelta, ref: ref.id, id: x, data: insertDelta(len(baseText+"other"), len(baseText), "more")},
				{kind: refDelta, ref: x, id: ref.id, data: insertDelta(len(baseText+"more"), len(baseText), "other")}, whole1(Blob, "x")})
			b.write([]packed{base, ofs})
			return []string{"blob " + baseText, "blob " + baseText + "more", "blob " + baseText + "other", "blob x"}
		}},
		{name: "delta of itself", damage: []string{"corrupt: deltas in a circle"}, build: func(b *builder) []string {
			x := idOf(Blob, []byte("no 1"))
			b.write([]packed{{kind: refDelta, ref: x, id: x, data: insertDelta(1, 1, "")}})
			return nil
		}},
		{name: "delta for another base", damage: []string{"corrupt: delta for a base of 3 bytes"}, build: func(b *builder) []string {
			b.write([]packed{base, {kind: ofsDelta, id: idOf(Blob, nil), data: insertDelta(3, 3, "")}})
			return []string{"blob " + baseText}
		}},
		{name: "sizes of half an EB and more", damage: []string{"corrupt: 576460752303423488 bytes", "corrupt: 576460752303423488 bytes", "too large: delta of 1152921504606846976 bytes"},
			build: func(b *builder) []string {
				claim := packed{kind: Blob, id: idOf(Blob, []byte("no 1")), data: []byte("x"), claim: 1 << 59}
				delta := packed{kind: ofsDelta, base: 1, id: idOf(Blob, []byte("no 2")), data: []byte("x"), claim: 1 << 59}
				result := packed{kind: ofsDelta, base: 1, id: idOf(Blob, []byte("no 3")), data: append(uvarint(len(baseText)), binary.AppendUvarint(nil, 1<<60)...)}
				b.write([]packed{claim, base, delta, result})
				return []string{"blob " + baseText}
			}},
		{name: "unknown type", damage: []string{"corrupt: entry of type 5"}, build: func(b *builder) []string {
			b.write([]packed{base, {kind: 5, id: idOf(Blob, nil)}})
			return []string{"blob " + baseText}
		}},
		{name: "index of version 1", build: func(b *builder) []string {
			entries := []packed{base, ofs, ref}
			name, offsets := b.write(entries)
			b.save(name+".idx", indexV1(entries, offsets, trailer(b, name)))
			return []string{"blob " + baseText, "blob " + baseText + "more", "blob " + baseText + "other"}
		}},
		{name: "index of version 1 with a wrong id", damage: []string{"corrupt: contents do not hash"}, build: func(b *builder) []string {
			wrong := whole1(Blob, "x")
			wrong.id = idOf(Blob, []byte("y"))
			entries := []packed{base, wrong}
			name, offsets := b.write(entries)
			b.save(name+".idx", indexV1(entries, offsets, trailer(b, name)))
			return []string{"blob " + baseText}
		}},
		{name: "no index", build: func(b *builder) []string {
			name, _ := b.write([]packed{ref, base, changed(base, "more", packed{kind: ofsDelta, base: 1}), whole1(Tree, "")})
			b.remove(name + ".idx")
			return []string{"blob " + baseText, "blob " + baseText + "more", "blob " + baseText + "other", "tree "}
		}},
		{name: "thin and no index", build: func(b *builder) []string {
			name, _ := b.write([]packed{ref})
			b.remove(name + ".idx")
			b.write([]packed{base})
			return []string{"blob " + baseText, "blob " + baseText + "other"}
		}},
		{name: "thin, no index, base missing", damage: []string{"missing: delta base"}, build: func(b *builder) []string {
			name, _ := b.write([]packed{ref, whole1(Blob, "x")})
			b.remove(name + ".idx")
			return []string{"blob x"}
		}},
		{name: "no pack", damage: []string{"missing: index without its pack"}, build: func(b *builder) []string {
			name, _ := b.write([]packed{base})
			b.remove(name + ".pack")
			return nil
		}},
		{name: "index cut short", damage: []string{"repaired corrupt: index"}, build: func(b *builder) []string {
			name, _ := b.write([]packed{base, ofs})
			b.edit(name+".idx", func(p []byte) []byte { return p[:len(p)-21] })
			return []string{"blob " + baseText, "blob " + baseText + "more"}
		}},
		{name: "index with a flipped bit", byWalk: true, damage: []string{"repaired corrupt: index checksum", "corrupt: named by the index"}, build: func(b *builder) []string {
			name, _ := b.write([]packed{base, ofs})
			b.edit(name+".idx", func(p []byte) []byte { p[8+fanoutSize+19] ^= 1; return p })
			return []string{"blob " + baseText, "blob " + baseText + "more"}
		}},
		{name: "index for another pack", damage: []string{"repaired corrupt: index for another", "corrupt: named by the index"}, build: func(b *builder) []string {
			name, _ := b.write([]packed{base})
			other, _ := b.write([]packed{whole1(Blob, "x")})
			b.edit(name+".idx", func([]byte) []byte { return b.read(other + ".idx") })
			b.remove(other + ".idx")
			b.remove(other + ".pack")
			return []string{"blob " + baseText}
		}},
		{name: "pack cut short", damage: []string{"repaired corrupt: index for another", "corrupt: the rest of the pack", "corrupt: named by the index"}, build: func(b *builder) []string {
			name, offsets := b.write([]packed{base, ofs, whole1(Blob, "x")})
			b.edit(name+".pack", func(p []byte) []byte { return p[:offsets[2]+3] })
			return []string{"blob " + baseText, "blob " + baseText + "more"}
		}},
		{name: "no pack header", damage: []string{"corrupt: no pack header"}, build: func(b *builder) []string {
			name, _ := b.write([]packed{base})
			b.edit(name+".pack", func(p []byte) []byte { return p[:3] })
			return nil
		}},
		{name: "damaged base", damage: []string{"corrupt: compressed data", "corrupt: the object it is a delta of", "corrupt: the object it is a delta of"}, build: func(b *builder) []string {
			name, offsets := b.write([]packed{base, ofs, ref, whole1(Blob, "x")})
			b.edit(name+".pack", func(p []byte) []byte { p[offsets[0]+9] ^= 1; return p })
			return []string{"blob x"}
		}},
		{name: "damaged base with a loose copy", byWalk: true, build: func(b *builder) []string {
			name, offsets := b.write([]packed{base, ofs, ref, whole1(Blob, "x")})
			b.edit(name+".pack", func(p []byte) []byte { p[offsets[0]+9] ^= 1; return p })
			b.loose(Blob, baseText)
			return []string{"blob " + baseText, "blob " + baseText + "more", "blob " + baseText + "other", "blob x"}
		}},
		{name: "damaged checksum of an entry", damage: []string{"corrupt: CRC-32"}, build: func(b *builder) []string {
			name, _ := b.write([]packed{base, whole1(Blob, "x")})
			x := b.read(name + ".idx")
			x[8+fanoutSize+40] ^= 1
			b.save(name+".idx", sealed(x[:len(x)-20]))
			return []string{"blob x"}
		}},
		{name: "loose objects", build: func(b *builder) []string {
			for _, s := range []string{"", "x", strings.Repeat("long ", 10_000)} {
				b.loose(Blob, s)
			}
			b.loose(Commit, "c")
			b.save(filepath.Join(b.dir, "aa", "tmp_obj_x"), []byte("left over"))
			b.save(filepath.Join(b.dir, "info", "packs"), []byte("\n"))
			return []string{"blob ", "blob x", "blob " + strings.Repeat("long ", 10_000), "commit c"}
		}},
		{name: "damaged loose objects", damage: []string{"corrupt: contents do not hash", "corrupt: 1 bytes behind", "corrupt: loose object header", "corrupt: 999999999 bytes", "corrupt: compressed data"}, build: func(b *builder) []string {
			b.save(b.loosePath(b.loose(Blob, "empty file")), nil)
			b.save(b.loosePath(b.loose(Blob, "other contents")), deflated(b.t, []byte("blob 1\x00x"), 6))
			b.edit(b.loosePath(b.loose(Blob, "something behind")), func(p []byte) []byte { return append(p, 0) })
			b.save(b.loosePath(b.loose(Blob, "no type")), deflated(b.t, []byte("bulb 1\x00x"), 6))
			b.save(b.loosePath(b.loose(Blob, "large")), deflated(b.t, []byte("blob 999999999\x00x"), 6))
			b.loose(Blob, "sound")
			return []string{"blob sound"}
		}},
	}
}

func trailer(b *builder, name string) []byte {
	p := b.read(name + ".pack")
	return p[len(p)-20:]
}

func (b *builder) read(name string) []byte {
	b.t.Helper()
	p, err := os.ReadFile(name)
	if err != nil {
		b.t.Fatal(err)
	}
	return p
}

func (b *builder) edit(name string, f func([]byte) []byte) {
	b.t.Helper()
	b.save(name, f(b.read(name)))
}

func (b *builder) remove(name string) {
	b.t.Helper()
	if err := os.Remove(name); err != nil {
		b.t.Fatal(err)
	}
}

// TestWalkShapes walks every shape mapped and read, with one worker and with
// three, and reads every object that was seen a second time, alone.
func TestWalkShapes(t *testing.T) {
	for _, sh := range shapes() {
		for _, o := range []Options{{}, {VerifyAll: true}, {testOnlyRead: true}} {
			for _, workers := range []int{1, 3} {
				t.Run(fmt.Sprintf("%s/verify=%v,read=%v,workers=%d", sh.name, o.VerifyAll, o.testOnlyRead, workers), func(t *testing.T) {
					b := newBuilder(t)
					want := map[string]string{}
					for _, contents := range sh.build(b) {
						kind, data, _ := strings.Cut(contents, " ")
						want[hex.EncodeToString(idOf(typeOf(kind), []byte(data)))] = contents
					}
					got := walkAll(t, []string{b.dir}, workers, o)
					if d := cmp.Diff(want, got.objects); d != "" {
						t.Errorf("objects (-want +got):\n%s", d)
					}
					matchDamage(t, sh.damage, got.damage)
					if !sh.byWalk {
						getAll(t, b.dir, o, want)
					}
				})
			}
		}
	}
}

func matchDamage(t *testing.T, want []string, got []Damage) {
	t.Helper()
	left := append([]Damage(nil), got...)
	for _, w := range want {
		at := -1
		for i, d := range left {
			repaired := ""
			if d.Repaired {
				repaired = "repaired "
			}
			if kind, text, _ := strings.Cut(w, ":"); kind == repaired+d.Kind.String() && strings.Contains(d.Detail, strings.TrimSpace(text)) {
				at = i
			}
		}
		if at < 0 {
			t.Errorf("no damage %q in %+v", w, left)
			continue
		}
		left = append(left[:at], left[at+1:]...)
	}
	if len(left) > 0 {
		t.Errorf("more damage than expected: %+v", left)
	}
}

func getAll(t *testing.T, dir string, o Options, want map[string]string) {
	t.Helper()
	s, _ := Open([]string{dir}, o)
	defer s.Close()
	for name, contents := range want {
		id, _ := hex.DecodeString(name)
		kind, data, err := s.Get(nil, id)
		if got := kind.String() + " " + string(data); err != nil || got != contents {
			t.Errorf("Get(%s) = %.50q, %v", name, got, err)
		}
		if !s.Has(id) {
			t.Errorf("Has(%s) is false", name)
		}
	}
	if _, _, err := s.Get(nil, bytes.Repeat([]byte{7}, 20)); !errors.Is(err, ErrMissing) {
		t.Errorf("Get of an unknown id: %v", err)
	}
}

// TestWalkDeepAndBroad checks the promises of order and of levels on a tree
// that is deep at one place and broad at others.
func TestWalkDeepAndBroad(t *testing.T) {
	b := newBuilder(t)
	entries := []packed{whole1(Blob, baseText)}
	texts := []string{baseText}
	state := uint32(1)
	for i := 1; i < 3000; i++ {
		state = state*1664525 + 1013904223
		on := i - 1
		if i > 1000 { // a chain of a thousand, then branches anywhere
			on = int(state>>8) % i
		}
		text := baseText + fmt.Sprint("version ", i)
		entries = append(entries, packed{kind: ofsDelta, base: on, level: 6, id: idOf(Blob, []byte(text)),
			data: insertDelta(len(texts[on]), len(baseText), text[len(baseText):])})
		texts = append(texts, text)
	}
	b.write(entries)
	s, _ := Open([]string{b.dir}, Options{})
	defer s.Close()
	var keep [64][]byte // contents by level
	highest, with := 0, 0
	_, err := s.Walk(t.Context(), 1, func(_ int, o *Object) error {
		highest = max(highest, o.Level)
		if o.Base != nil {
			with++
			base := keep[o.BaseLevel]
			if !bytes.Equal(idOf(Blob, base), o.Base) {
				return fmt.Errorf("level %d does not hold the base", o.BaseLevel)
			}
			for _, c := range o.Copies {
				if !bytes.Equal(o.Data[c.Dst:c.Dst+c.Len], base[c.Src:c.Src+c.Len]) {
					return errors.New("copy differs from the base")
				}
			}
		}
		if !o.Leaf {
			keep[o.Level] = bytes.Clone(o.Data)
		}
		return nil
	}, func(d Damage) { t.Errorf("%+v", d) })
	if err != nil || with != len(entries)-1 || highest > 11 { // log2(3000) < 12
		t.Errorf("%v; %d with a base, highest level %d", err, with, highest)
	}
}

func TestWalkStops(t *testing.T) {
	b := newBuilder(t)
	var entries []packed
	for i := range 500 {
		entries = append(entries, whole1(Blob, fmt.Sprint("object ", i)))
	}
	b.write(entries)
	s, _ := Open([]string{b.dir}, Options{})
	defer s.Close()
	enough := errors.New("enough")
	n := 0
	_, err := s.Walk(t.Context(), 1, func(int, *Object) error {
		if n++; n == 7 {
			return enough
		}
		return nil
	}, func(Damage) {})
	if err != enough || n != 7 {
		t.Errorf("visit's error: %v after %d objects", err, n)
	}
	ctx, cancel := context.WithCancel(t.Context())
	_, err = s.Walk(ctx, 2, func(int, *Object) error { cancel(); <-ctx.Done(); return nil }, func(Damage) {})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}
