//go:build !amd64

package lanes

func fill(dst []Block, data []byte) { fillPortable(dst, data) }

func (t *Table) quads(dst, data []byte) { t.quadsPortable(dst, data) }
