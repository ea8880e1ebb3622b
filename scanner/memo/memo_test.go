package memo

import (
	"strconv"
	"testing"
)

func TestSet(t *testing.T) {
	s := New()
	a, b := s.Key([]byte("a"), 0), s.Key([]byte("b"), 0)
	s.Add(a)
	if !s.Holds(a) || s.Holds(b) || s.Holds(s.Key([]byte("a"), 1)) || !s.Holds(s.Key([]byte("a"), 0)) {
		t.Error("a Set holds what was added, and nothing else")
	}
}

// What is added last is held, and what is held was added.
func TestSetForgets(t *testing.T) {
	s := New()
	const n = 3 * slots
	for i := range n {
		key := s.Key([]byte(strconv.Itoa(i)), 0)
		if s.Holds(key) {
			t.Fatalf("%d is held before it was added", i)
		}
		if s.Add(key); !s.Holds(key) {
			t.Fatalf("%d is not held", i)
		}
	}
	if got := s.Len(); got > slots || got < slots/2 {
		t.Errorf("%d texts are held in %d slots", got, slots)
	}
}

func TestNilSetKnowsNothing(t *testing.T) {
	var s *Set
	key := s.Key([]byte("a"), 1)
	if s.Add(key); s.Holds(key) {
		t.Error("it does")
	}
}
