package report

import (
	"runtime"
	"sync"
)

// leastPart is how many elements are worth a goroutine.
const leastPart = 64

// inParts calls do for all of n elements, a part at a time, on all processors, and returns when
// all calls have.
func inParts(n int, do func(from, to int)) {
	size := max((n+runtime.GOMAXPROCS(0)-1)/runtime.GOMAXPROCS(0), leastPart)
	var wg sync.WaitGroup
	for from := 0; from < n; from += size {
		wg.Go(func() { do(from, min(from+size, n)) })
	}
	wg.Wait()
}
