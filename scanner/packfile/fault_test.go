//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package packfile

import (
	"bytes"
	"compress/zlib"
	"encoding/hex"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// noisePack writes objects of noise, about 2 KB each, and returns the pack's name.
func noisePack(b *builder, n int) (string, []packed) {
	b.t.Helper()
	rnd := rand.New(rand.NewPCG(1, 2))
	var entries []packed
	for range n {
		data := make([]byte, 2000)
		for i := range data {
			data[i] = byte(rnd.Uint32())
		}
		entries = append(entries, packed{kind: Blob, data: data, id: idOf(Blob, data), level: 0})
	}
	name, _ := b.write(entries)
	return name, entries
}

// TestTruncatedDuringWalk cuts a mapped pack while it is walked: reading behind the
// new end faults. Every object is either visited or damage, and nothing panics.
func TestTruncatedDuringWalk(t *testing.T) {
	for _, cut := range []struct {
		name, ending string
	}{{"the pack", ".pack"}, {"the index", ".idx"}} {
		t.Run(cut.name, func(t *testing.T) {
			b := newBuilder(t)
			name, entries := noisePack(b, 2000)
			s, damage := Open([]string{b.dir}, Options{})
			defer s.Close()
			seen := map[string]bool{}
			_, err := s.Walk(t.Context(), 1, func(_ int, o *Object) error {
				seen[hex.EncodeToString(o.ID)] = true
				if len(seen) == 10 {
					return os.Truncate(name+cut.ending, 5000)
				}
				return nil
			}, func(d Damage) { damage = append(damage, d) })
			if err != nil {
				t.Fatal(err)
			}
			if len(damage) == 0 || len(seen)+len(damage) != len(entries) {
				t.Errorf("%d objects seen, %d damaged, of %d", len(seen), len(damage), len(entries))
			}
			for _, d := range damage {
				if d.Kind != Corrupt {
					t.Fatalf("%+v", d)
				}
			}
		})
	}
}

// TestTruncatedBeforeWalk cuts files after they were mapped: nothing that Walk does first may
// panic either, and Get answers with an error.
func TestTruncatedBeforeWalk(t *testing.T) {
	for _, size := range []int64{0, 1, 5000} {
		for _, ending := range []string{".pack", ".idx"} {
			t.Run(fmt.Sprint(size, ending), func(t *testing.T) {
				b := newBuilder(t)
				name, entries := noisePack(b, 2000)
				s, _ := Open([]string{b.dir}, Options{})
				defer s.Close()
				if err := os.Truncate(name+ending, size); err != nil {
					t.Fatal(err)
				}
				_, data, err := s.Get(nil, entries[1999].id)
				if err == nil && !bytes.Equal(data, entries[1999].data) || err != nil && !errors.Is(err, ErrCorrupt) && !errors.Is(err, ErrMissing) {
					t.Errorf("Get: %v", err)
				}
				got := walkStore(t, s, 2)
				lost := len(entries) - len(got.objects)
				if lost > 0 && len(got.damage) == 0 || ending == ".idx" && lost > 0 {
					t.Errorf("%d objects, damage %d", len(got.objects), len(got.damage))
				}
			})
		}
	}
}

// TestReplacedDuringWalk does what git gc does: a new pack takes the old one's place.
func TestReplacedDuringWalk(t *testing.T) {
	b := newBuilder(t)
	name, entries := noisePack(b, 500)
	s, damage := Open([]string{b.dir}, Options{})
	defer s.Close()
	n := 0
	_, err := s.Walk(t.Context(), 1, func(int, *Object) error {
		if n++; n == 10 {
			return errors.Join(os.Remove(name+".pack"), os.Remove(name+".idx"))
		}
		return nil
	}, func(d Damage) { damage = append(damage, d) })
	if err != nil || n != len(entries) || len(damage) > 0 {
		t.Errorf("%d objects, %v, %+v", n, err, damage)
	}
}

// TestSpecialFiles puts FIFOs where files are expected: opening one would wait for ever.
func TestSpecialFiles(t *testing.T) {
	b := newBuilder(t)
	x := b.loosePath(idOf(Blob, []byte("x")))
	b.loose(Blob, "sound")
	name, _ := b.write([]packed{whole1(Blob, "y")})
	b.remove(name + ".idx")
	if err := os.MkdirAll(filepath.Dir(x), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, fifo := range []string{x, name + ".idx", filepath.Join(b.dir, "pack", "pack-fifo.pack")} {
		if err := syscall.Mkfifo(fifo, 0o644); err != nil {
			t.Skip(err)
		}
	}
	got := walkAll(t, []string{b.dir}, 1, Options{})
	if len(got.objects) != 2 || len(got.damage) != 3 {
		t.Errorf("%v, %+v", got.objects, got.damage)
	}
	for _, d := range got.damage {
		if d.Kind != Unsupported {
			t.Errorf("%+v", d)
		}
	}
}

// TestGuardedPassesPanics: only faults are turned into errors.
func TestGuardedPassesPanics(t *testing.T) {
	defer func() {
		if r := recover(); r != "mine" {
			t.Errorf("recovered %v", r)
		}
	}()
	_ = guarded(func() error { panic("mine") })
}

// TestFaultWhileInflating reads a stream behind the end of its file in the middle of a block of
// codes: what decodes it is assembly, which must fault as Go does.
func TestFaultWhileInflating(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	text := make([]byte, 1<<20)
	for i := range text {
		text[i] = "abcdefghijklmnop"[rnd.IntN(16)&rnd.IntN(16)]
	}
	var stream bytes.Buffer
	z := zlib.NewWriter(&stream)
	z.Write(text)
	z.Close()
	name := filepath.Join(t.TempDir(), "stream")
	if err := os.WriteFile(name, stream.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	mapped, err := syscall.Mmap(int(f.Fd()), 0, stream.Len(), syscall.PROT_READ, syscall.MAP_SHARED)
	if err != nil {
		t.Skip(err)
	}
	defer syscall.Munmap(mapped)
	if err := os.Truncate(name, int64(os.Getpagesize())); err != nil {
		t.Fatal(err)
	}
	var inflater Inflater
	dst := make([]byte, len(text), len(text)+slack)
	if err := guarded(func() error { _, err := inflater.Inflate(dst, mapped); return err }); !errors.Is(err, errFault) {
		t.Errorf("got %v", err)
	}
}
