package packfile

import "golang.org/x/sys/cpu"

// adlerAdd is adlerAddPortable, in AVX2 where the machine has it.
func adlerAdd(a, b uint64, p []byte) (uint64, uint64) {
	if n := len(p) &^ 31; n > 0 && cpu.X86.HasAVX2 {
		a, b = adlerAVX2(a, b, p[:n])
		p = p[n:]
	}
	return adlerAddPortable(a, b, p)
}

// adlerAVX2 takes p by 32 bytes, and what is left of it not.
//
//go:noescape
func adlerAVX2(a, b uint64, p []byte) (uint64, uint64)
