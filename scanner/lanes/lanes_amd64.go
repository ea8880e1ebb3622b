package lanes

import "golang.org/x/sys/cpu"

func fill(dst []Block, data []byte) {
	if len(dst) == 0 {
		return
	}
	if cpu.X86.HasAVX2 {
		_ = data[len(dst)*Width]
		fillAVX2(dst, data)
		return
	}
	fillPortable(dst, data)
}

func (t *Table) quads(dst, data []byte) {
	if len(dst) == 0 {
		return
	}
	if cpu.X86.HasAVX2 {
		_ = data[(len(dst)-1)*Group+quadReach-1]
		quadsAVX2(dst, data, t)
		return
	}
	t.quadsPortable(dst, data)
}

// fillAVX2 reads len(dst)*Width+1 bytes of data.
//
//go:noescape
func fillAVX2(dst []Block, data []byte)

// quadsAVX2 reads up to quadReach bytes from the first position of each group of data.
//
//go:noescape
func quadsAVX2(dst, data []byte, t *Table)
