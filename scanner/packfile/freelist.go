package packfile

import "math/bits"

// freeList lends buffers and takes them back, in size classes an eighth of a
// power of two apart. Fresh memory has to be zeroed and faulted in page by page;
// lending it again nearly halves the time of a walk. It serves one goroutine.
type freeList struct {
	classes [maxClass + 1][][]byte
	held    int // bytes in classes
	hand    int // the class that gives buffers up when too much is held
}

const (
	// Every buffer has room for what Inflate may write behind its end.
	slack = fastOut
	// Buffers above the largest class (16 MiB) go to the garbage collector, and no
	// more than maxIdle bytes wait unused.
	maxPooled = 16 << 20
	maxClass  = (24 - 9) * 8
	maxIdle   = 32 << 20
	// A buffer up to this many classes too large is lent rather than a fresh one
	// made: at most 1.6 times what is needed.
	tooLarge = 5
)

// classOf returns the class of buffers for n bytes and their capacity: classes
// rise from 512 bytes in steps of an eighth of the power of two below n.
func classOf(n int) (class, size int) {
	n = max(n, 512)
	shift := bits.Len(uint(n-1)) - 4 // n-1 has 4 bits above shift
	step := (n - 1) >> shift         // 8 to 15
	return (shift-5)<<3 + step - 15, (step + 1) << shift
}

// get returns n bytes of any content, with at least slack bytes of capacity behind them.
func (l *freeList) get(n int) []byte {
	class, size := classOf(n)
	if size > maxPooled {
		return make([]byte, n, n+slack)
	}
	for c := class; c <= min(class+tooLarge, maxClass) && l.held > 0; c++ {
		if len(l.classes[c]) > 0 {
			return l.pop(c)[:n]
		}
	}
	return make([]byte, n, size+slack)
}

func (l *freeList) pop(class int) []byte {
	free := l.classes[class]
	b := free[len(free)-1]
	free[len(free)-1] = nil
	l.classes[class] = free[:len(free)-1]
	l.held -= cap(b)
	return b
}

// put takes back a buffer from get; nil is allowed.
func (l *freeList) put(b []byte) {
	class, size := classOf(cap(b) - slack)
	if size != cap(b)-slack || size > maxPooled {
		return
	}
	l.classes[class] = append(l.classes[class], b)
	l.held += cap(b)
	for l.held > maxIdle {
		l.hand = (l.hand + 1) % len(l.classes)
		if len(l.classes[l.hand]) > 0 {
			l.pop(l.hand)
		}
	}
}
