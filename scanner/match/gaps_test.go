package match

import (
	"bytes"
	"math/rand/v2"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
)

// lineMaker writes contents of a few lines that come again and again.
type lineMaker struct {
	rng   *rand.Rand
	lines [][]byte
}

func newLineMaker(rng *rand.Rand, texts []string) *lineMaker {
	m := &lineMaker{rng: rng}
	for range 5 {
		text := texts[rng.IntN(len(texts))]
		m.lines = append(m.lines, append([]byte(text[:min(len(text), 400)]), '\n'))
	}
	return m
}

func (m *lineMaker) line() []byte { return m.lines[m.rng.IntN(len(m.lines))] }

// edit puts a line into base, or takes some bytes away, where one of a few lines begins.
func (m *lineMaker) edit(base []byte) (data []byte, copies []Copy) {
	at := min(len(base), 700*(1+m.rng.IntN(2)))
	drop := min(len(base)-at, m.rng.IntN(2)*40)
	data = append(data, base[:at]...)
	data = append(data, m.line()...)
	copies = append(copies, Copy{0, 0, at}, Copy{len(data), at + drop, len(base) - at - drop})
	return append(data, base[at+drop:]...), copies
}

// Stretches whose like was searched lead to what a search finds, also where contents are made from
// those that they stand in.
func TestKnownGapsEqualSearched(t *testing.T) {
	s := newSet(t, Options{User: deltaRules()})
	texts, _ := hitTexts(s)
	texts = append(texts, contextTexts(s)...)
	plain, sc := s.NewScratch(), s.NewScratch()
	sc.Remember()
	known, all := 0, 0
	for seed := range uint64(60) {
		m := newLineMaker(rand.New(rand.NewPCG(seed, 41)), texts)
		base := version{data: bytes.Join([][]byte{m.line(), bytes.Repeat(m.line(), 3), bytes.Repeat([]byte("// filler of the content\n"), 150), m.line()}, nil)}
		s.ScanKeep(sc, nil, base.data, &base.state)
		for range 12 {
			parent := &base
			for range 3 {
				v := version{}
				var copies []Copy
				v.data, copies = m.edit(parent.data)
				if s.plan(sc, len(v.data), len(parent.data), copies) && len(sc.segments) == 2 {
					key, _ := sc.gaps.key(v.data, sc.segments[0].hi, sc.segments[1].lo)
					all++
					if _, ok := sc.gaps.find(key); ok {
						known++
					}
				}
				want := accepted(plain, v.data, s.Scan(plain, nil, v.data))
				got := accepted(sc, v.data, s.ScanDelta(sc, nil, v.data, &parent.state, copies, &v.state))
				if diff := gocmp.Diff(want, got); diff != "" {
					t.Fatalf("seed %d, %d bytes, copies %v\nplain - remembered +\n%s", seed, len(v.data), copies, diff)
				}
				parent = &v
			}
		}
	}
	if known < 400 {
		t.Errorf("%d of %d stretches were known, which shows little", known, all)
	}
	t.Logf("%d of %d stretches were known", known, all)
}

// What is kept of stretches is lost when the ring comes round, and not mistaken for another's.
func TestGapsForget(t *testing.T) {
	sc := newSet(t, Options{}).NewScratch()
	sc.Remember()
	marks := make([]mark, maxGapKept)
	for i := range marks {
		marks[i].at = uint32(1000 + i)
	}
	sc.gaps.add(1, 1000, marks)
	if got, ok := sc.gaps.find(1); !ok || len(got) != len(marks) || got[5].at != 5 {
		t.Fatal("what was added is not known")
	}
	sc.gaps.add(2, 0, append(marks, mark{}))
	if _, ok := sc.gaps.find(2); ok {
		t.Error("more marks than are kept")
	}
	for key := uint64(3); key < 3+gapMarks/maxGapKept; key++ {
		sc.gaps.add(key, 0, marks)
	}
	if _, ok := sc.gaps.find(1); ok {
		t.Error("marks that were written over are still known")
	}
	if _, ok := sc.gaps.find(1 + gapSlots); ok {
		t.Error("another key of the same slot is known")
	}
}
