package match

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/scanner/generic"
)

// isRefused stands in for whoever judges hits: by the bytes of the pair alone.
func isRefused(data []byte, h *Hit) bool {
	return h.Name != (Span{}) && data[h.Match.End-1]%3 != 0
}

// accepted returns the hits that are not refused, and tells sc of the others.
func accepted(sc *Scratch, data []byte, hits []Hit) (out []Hit) {
	for _, h := range hits {
		if plain := h.Pair.Value.Len() > 0 && h.Pair.Rows == generic.NoRows && generic.Plain(data, &h.Pair); plain || isRefused(data, &h) {
			sc.Refuse(&h)
			continue
		}
		h.Base, h.Like = 0, 0
		out = append(out, h)
	}
	return out
}

// Scans that pass over places whose like led to nothing find what others find, in contents
// and in those made from them.
func TestRememberedEqualsPlain(t *testing.T) {
	s := newSet(t, Options{User: deltaRules()})
	texts, _ := hitTexts(s)
	texts = append(texts, contextTexts(s)...)
	plain, sc := s.NewScratch(), s.NewScratch()
	sc.Remember()
	for seed := range uint64(100) {
		m := newTextMaker(rand.New(rand.NewPCG(seed, 40)), texts)
		base := version{data: m.base()}
		s.ScanKeep(sc, nil, base.data, &base.state)
		for range 10 {
			v := version{}
			var copies []Copy
			v.data, copies = edit(m.rng, base.data, m.novel)
			want := accepted(plain, v.data, s.Scan(plain, nil, v.data))
			for _, hits := range [][]Hit{
				s.ScanDelta(sc, nil, v.data, &base.state, copies, &v.state),
				s.Scan(sc, nil, v.data),
			} {
				if diff := gocmp.Diff(want, accepted(sc, v.data, hits)); diff != "" {
					t.Fatalf("%d bytes, copies %v\nplain - remembered +\n%s", len(v.data), copies, diff)
				}
			}
			base = v
		}
	}
	if known := sc.barren.Len(); known < 1000 {
		t.Errorf("%d places are known, too few to show anything", known)
	}
}

// Bytes that do not decide about a place are not part of what it is known by, and where
// the data ends is.
func TestPlacesAreKnownByWhatDecides(t *testing.T) {
	sc := newSet(t, Options{}).NewScratch()
	sc.Remember()
	data := []byte("0123456789abcdefghij")
	r := reach{4, 6}
	at := func(data []byte, gram int) uint64 { return sc.place(data, gram, 7, r) }
	same := slices.Concat([]byte("zzz"), data[6:16], []byte("zz"))
	if at(data, 10) != at(same, 7) {
		t.Error("bytes farther off than the reach count")
	}
	for name, other := range map[string]uint64{
		"another target": sc.place(data, 10, 8, r),
		"another reach":  sc.place(data[6:16], 4, 7, reach{5, 6}),
		"another byte":   at([]byte("012345678?abcdefghij"), 10),
		"an end before":  at(data[7:], 3),
		"an end behind":  at(data[:15], 10),
	} {
		if other == at(data, 10) {
			t.Errorf("%s makes no difference", name)
		}
	}
}

// A content that ends where the bytes next to a name do tells nothing of one that goes on there.
func TestEndsTellNothingOfOthers(t *testing.T) {
	s := newSet(t, Options{})
	const text = "token = \""
	value := strings.Repeat("Kq7_x9Zr", 30)
	for size := nearPair - len(text); size < nearPair+len(text)+8; size++ {
		for before := nearPair - 8; before < nearPair+8; before++ {
			sc := s.NewScratch()
			sc.Remember()
			head := strings.Repeat(" ", before) + text
			if hits := s.Scan(sc, nil, []byte(head+value[:size])); len(hits) > 0 {
				t.Fatal("a value that no quote closes is found")
			}
			if hits := s.Scan(sc, nil, []byte(head+value+"\"\n")); len(hits) == 0 {
				t.Fatalf("not found behind one that ends after %d bytes and begins %d before", size, before)
			}
		}
	}
}
