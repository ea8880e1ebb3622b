package packfile

import "golang.org/x/sys/cpu"

// decode is decodePortable, with the shifts of BMI2 where the machine has them.
func decode(b *bitReader, dst []byte, out int, lit *litTable, dist *distTable) (int, outcome) {
	if cpu.X86.HasBMI2 && cpu.X86.HasSSSE3 {
		return decodeBMI2(b, dst, out, lit, dist)
	}
	return decodePortable(b, dst, out, lit, dist)
}

// decodeBMI2 trusts b.pos to be in b.src, out in dst, and links of the tables to lead
// into the tables.
//
//go:noescape
func decodeBMI2(b *bitReader, dst []byte, out int, lit *litTable, dist *distTable) (int, outcome)
