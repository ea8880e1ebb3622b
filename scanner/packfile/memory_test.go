package packfile

import (
	"bytes"
	"encoding/hex"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/scanner/internal/gittest"
)

// A pack in memory holds what it holds on disk, and is still the caller's afterwards.
func TestOpenBytes(t *testing.T) {
	r := gittest.New(t)
	for i := range 4 {
		r.Write("a.txt", string(bytes.Repeat([]byte("line of text\n"), 50+i)))
		r.Commit("one")
	}
	r.Git("repack", "-q", "-a", "-d")
	packs, err := filepath.Glob(filepath.Join(r.GitDir(), "objects", "pack", "*.pack"))
	if err != nil || len(packs) != 1 {
		t.Fatal(packs, err)
	}
	data, err := os.ReadFile(packs[0])
	if err != nil {
		t.Fatal(err)
	}
	before := bytes.Clone(data)
	s, damage := OpenBytes("memory", data, Options{})
	if len(damage) > 0 {
		t.Errorf("damage: %+v", damage)
	}
	var got []string
	_, err = s.Walk(t.Context(), 1, func(_ int, o *Object) error {
		got = append(got, o.Type.String()+" "+hex.EncodeToString(o.ID))
		return nil
	}, func(d Damage) { t.Errorf("damage: %+v", d) })
	slices.Sort(got)
	want := slices.Sorted(slices.Values(r.Objects()))
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Error(err, diff)
	}
	if err := s.Close(); err != nil || !bytes.Equal(before, data) {
		t.Errorf("close: %v", err)
	}
	if _, damage := OpenBytes("memory", []byte("PACK"), Options{}); len(damage) != 1 || damage[0].Kind != Corrupt {
		t.Errorf("damage: %+v", damage)
	}
}
