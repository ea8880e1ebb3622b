//go:build !amd64

package packfile

func decode(b *bitReader, dst []byte, out int, lit *litTable, dist *distTable) (int, outcome) {
	return decodePortable(b, dst, out, lit, dist)
}
