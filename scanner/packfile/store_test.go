package packfile

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAppendIDs(t *testing.T) {
	b := newBuilder(t)
	base := whole1(Blob, baseText)
	b.write([]packed{base, whole1(Tree, "")})
	b.write([]packed{base, whole1(Tag, "t")})
	loose := b.loose(Blob, "loose")
	b.loose(Blob, baseText)
	s, _ := Open([]string{b.dir}, Options{})
	defer s.Close()
	got := map[string]int{}
	for id := range slices.Chunk(s.AppendIDs(nil), 20) {
		got[hex.EncodeToString(id)]++
	}
	want := map[string]int{hex.EncodeToString(base.id): 3}
	for _, id := range [][]byte{idOf(Tree, nil), idOf(Tag, []byte("t")), loose} {
		want[hex.EncodeToString(id)] = 1
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// TestNumbers compares the numbers of objects on a walk with their places in the list of ids.
func TestNumbers(t *testing.T) {
	for _, packs := range []int{1, 2} {
		b := newBuilder(t)
		b.write([]packed{whole1(Blob, baseText), whole1(Tree, ""), whole1(Tag, "t")})
		if packs == 2 {
			b.write([]packed{whole1(Blob, "x")})
		}
		s, _ := Open([]string{b.dir}, Options{})
		defer s.Close()
		ids := s.AppendIDs(nil)
		visited := 0
		_, err := s.Walk(t.Context(), 1, func(_ int, o *Object) error {
			visited++
			if packs == 1 && !bytes.Equal(ids[20*o.Number:][:20], o.ID) || packs == 2 && o.Number != -1 {
				t.Errorf("%d packs: %x has number %d", packs, o.ID, o.Number)
			}
			return nil
		}, func(d Damage) { t.Error(d) })
		if err != nil || visited != len(ids)/20 {
			t.Errorf("visited %d of %d, %v", visited, len(ids)/20, err)
		}
	}
}

// TestPackedDuringScan removes a loose object after it was listed and puts it
// into a new pack, as git gc does.
func TestPackedDuringScan(t *testing.T) {
	for _, walk := range []bool{false, true} {
		t.Run(fmt.Sprint("walk ", walk), func(t *testing.T) {
			b := newBuilder(t)
			id := b.loose(Blob, baseText)
			b.loose(Blob, "x")
			s, _ := Open([]string{b.dir}, Options{})
			defer s.Close()
			b.remove(b.loosePath(id))
			b.write([]packed{whole1(Blob, baseText)})
			if walk {
				if got := walkStore(t, s, 2); len(got.objects) != 2 || len(got.damage) > 0 {
					t.Errorf("%+v", got)
				}
				return
			}
			if _, data, err := s.Get(nil, id); err != nil || string(data) != baseText {
				t.Errorf("%q, %v", data, err)
			}
		})
	}
}

func TestRemovedDuringScan(t *testing.T) {
	b := newBuilder(t)
	id := b.loose(Blob, baseText)
	s, _ := Open([]string{b.dir}, Options{})
	defer s.Close()
	b.remove(b.loosePath(id))
	got := walkStore(t, s, 1)
	if len(got.damage) != 1 || got.damage[0].Kind != Missing || !bytes.Equal(got.damage[0].ID, id) {
		t.Errorf("%+v", got.damage)
	}
}

func TestStream(t *testing.T) {
	b := newBuilder(t)
	text := strings.Repeat("a large object ", 100_000)
	big := whole1(Blob, text)
	delta := packed{kind: ofsDelta, level: 6, id: idOf(Blob, []byte("x")), data: insertDelta(len(text), 0, "x")}
	wrong := whole1(Blob, text+"!")
	wrong.id = idOf(Blob, []byte("?"))
	b.write([]packed{big, delta, wrong})
	loose := b.loose(Blob, text+"loose")
	for _, o := range []Options{{MaxObject: 1000}, {MaxObject: 1000, testOnlyRead: true}} {
		s, _ := Open([]string{b.dir}, o)
		got := walkStore(t, s, 1)
		if len(got.objects) != 0 || len(got.damage) != 4 {
			t.Errorf("%d objects, %+v", len(got.objects), got.damage)
		}
		for id, want := range map[string]string{string(big.id): text, string(loose): text + "loose"} {
			st, err := s.Stream([]byte(id))
			if err != nil {
				t.Fatal(err)
			}
			data, err := io.ReadAll(st)
			if err != nil || string(data) != want || st.Type != Blob || st.Size != int64(len(want)) {
				t.Errorf("%d bytes, %v", len(data), err)
			}
			if err := st.Close(); err != nil {
				t.Error(err)
			}
		}
		if _, err := s.Stream(delta.id); !errors.Is(err, ErrTooLarge) {
			t.Errorf("delta: %v", err)
		}
		if _, err := s.Stream(make([]byte, 20)); !errors.Is(err, ErrMissing) {
			t.Errorf("missing: %v", err)
		}
		st, err := s.Stream(wrong.id)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.ReadAll(st); !errors.Is(err, ErrCorrupt) {
			t.Errorf("wrong id: %v", err)
		}
		s.Close()
	}
}

// TestReadersAtOnce reads all objects from several goroutines in different orders.
func TestReadersAtOnce(t *testing.T) {
	b := newBuilder(t)
	_, ids := deltaPack(b)
	s, _ := Open([]string{b.dir}, Options{})
	defer s.Close()
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			r := s.NewReader()
			for range 5 {
				for name := range ids {
					id, _ := hex.DecodeString(name)
					kind, data, err := r.Get(nil, id)
					k, d, e := s.Get(nil, id)
					if err != nil || e != nil || !bytes.Equal(idOf(kind, data), id) || k != kind || !bytes.Equal(d, data) {
						t.Errorf("%s: %v, %v", name, err, e)
					}
				}
			}
		})
	}
	wg.Wait()
}
