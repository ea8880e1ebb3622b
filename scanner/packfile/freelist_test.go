package packfile

import (
	"math/rand/v2"
	"testing"
)

func TestClassOf(t *testing.T) {
	last, lastSize := 0, 0
	for n := 0; n <= maxPooled; n += 1 + n/1000 {
		class, size := classOf(n)
		if size < n || size > max(512, n+n/8+1) || class < last || class > maxClass || class < 0 || (class == last) != (size == lastSize) && n > 0 {
			t.Fatalf("classOf(%d) = %d, %d after %d, %d", n, class, size, last, lastSize)
		}
		if again, same := classOf(size); again != class || same != size {
			t.Fatalf("classOf(%d) = %d, %d but its own size gives %d, %d", n, class, size, again, same)
		}
		last, lastSize = class, size
	}
}

func TestFreeListLendsOnce(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 1))
	var l freeList
	lent := map[*byte][]byte{}
	for range 20_000 {
		if rnd.IntN(2) == 0 || len(lent) == 0 {
			n := rnd.IntN(1 << rnd.IntN(26))
			b := l.get(n)
			if len(b) != n || cap(b) < n+slack {
				t.Fatalf("get(%d) has length %d, capacity %d", n, len(b), cap(b))
			}
			first := &b[:1][0]
			if lent[first] != nil {
				t.Fatal("a buffer was lent twice")
			}
			lent[first] = b
			continue
		}
		for first, b := range lent {
			delete(lent, first)
			l.put(b)
			break
		}
		if l.held > maxIdle || l.held < 0 {
			t.Fatalf("%d bytes held", l.held)
		}
	}
	l.put(nil)
	l.put(make([]byte, 1000))
}
