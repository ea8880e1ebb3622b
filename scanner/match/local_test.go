package match

import (
	"bytes"
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
)

// What a text leads to does not depend on where it stands, nor on what is farther
// away than the longest match.
func TestScanIsLocal(t *testing.T) {
	s := newSet(t, Options{})
	sc := s.NewScratch()
	texts, _ := hitTexts(s)
	texts = append(texts, contextTexts(s)...)
	rng := rand.New(rand.NewPCG(8, 9))
	gap := bytes.Repeat([]byte{'\n'}, 40<<10)
	for range 40 {
		text := mixed(rng, texts)
		alone := append(append(slices.Clone(gap), text...), gap...)
		want := s.Scan(sc, nil, alone)
		odd := rng.IntN(9)
		far := append(append(bytes.Repeat([]byte("eyJ.-----BEGIN \"'"), 100+odd), make([]byte, odd)...), alone...)
		far = append(far, "password = 'x' -----END"...)
		shift := len(far) - len(alone) - len("password = 'x' -----END")
		var got []Hit
		for _, h := range s.Scan(sc, nil, far) {
			if h.Match.Start >= shift+len(gap)-1 && h.Match.End <= shift+len(gap)+len(text)+1 {
				got = append(got, moved(h, -shift))
			}
		}
		if diff := gocmp.Diff(want, got); diff != "" {
			t.Fatal(diff)
		}
	}
}

func moved(h Hit, by int) Hit {
	for _, sp := range []*Span{&h.Match, &h.Secret, &h.Name, &h.Pair.Name, &h.Pair.Value, &h.Pair.Callee} {
		if *sp != (Span{}) {
			sp.Start, sp.End = sp.Start+by, sp.End+by
		}
	}
	return h
}

// Ranges that meet find each anchor of the whole once.
func TestAnchorsInRanges(t *testing.T) {
	s := newSet(t, Options{})
	texts, _ := hitTexts(s)
	rng := rand.New(rand.NewPCG(10, 11))
	for range 100 {
		data := mixed(rng, texts)
		want := s.filter.anchors(new(Scratch), nil, data, 0, len(data))
		var got []anchor
		for from := 0; from < len(data); {
			to := min(len(data), from+2*(1+rng.IntN(40)))
			got = s.filter.anchors(new(Scratch), got, data, from, to)
			from = to
		}
		slices.SortFunc(want, compareAnchors)
		slices.SortFunc(got, compareAnchors)
		if !slices.Equal(want, got) {
			t.Fatalf("%d anchors in ranges, %d in one go", len(got), len(want))
		}
	}
}

func compareAnchors(a, b anchor) int {
	return cmp.Or(cmp.Compare(a.pos, b.pos), cmp.Compare(a.target, b.target))
}
