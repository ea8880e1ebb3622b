package packfile

import "math/bits"

// freeList lends buffers and takes them back, in size classes an eighth of a
// power of two apart, so that at most an eighth of a buffer is unused. Fresh
// memory has to be zeroed and faulted in page by page; lending it again nearly
// halves the time of a walk. It serves one goroutine.
type freeList struct {
	classes [maxClass + 1][][]byte
	held    int // bytes in classes
}

const (
	// Every buffer has room for what Inflate may write behind its end.
	slack = fastOut
	// Buffers above the largest class (4 MiB) go to the garbage collector, as do
	// all once the list holds maxIdle bytes: a worker keeps at most that unused.
	maxClass  = (22-9)<<3 + 8
	maxPooled = 4 << 20
	maxIdle   = 16 << 20
)

// classOf returns the class of buffers for n bytes and their capacity: classes
// rise from 512 bytes in steps of an eighth of the power of two below n.
func classOf(n int) (class, size int) {
	n = max(n, 512)
	shift := bits.Len(uint(n-1)) - 4 // n-1 has 4 bits above shift
	step := (n - 1) >> shift         // 8 to 15
	return (shift-5)<<3 + step - 8 + 1, (step + 1) << shift
}

// get returns n bytes of any content, with at least slack bytes of capacity behind them.
func (l *freeList) get(n int) []byte {
	if n > maxPooled {
		return make([]byte, n, n+slack)
	}
	class, size := classOf(n)
	if class <= maxClass {
		if free := l.classes[class]; len(free) > 0 {
			b := free[len(free)-1]
			l.classes[class] = free[:len(free)-1]
			l.held -= cap(b)
			return b[:n]
		}
	}
	return make([]byte, n, size+slack)
}

// put takes back a buffer from get; nil is allowed.
func (l *freeList) put(b []byte) {
	if cap(b) == 0 || cap(b)-slack > maxPooled || l.held+cap(b) > maxIdle {
		return
	}
	class, size := classOf(cap(b) - slack)
	if size != cap(b)-slack || class > maxClass {
		return
	}
	l.classes[class] = append(l.classes[class], b)
	l.held += cap(b)
}
