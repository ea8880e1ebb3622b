package packfile

import "encoding/binary"

// Copy says that a delta's result holds at [Dst, Dst+Len) what its base holds at
// [Src, Src+Len).
type Copy struct{ Dst, Src, Len int }

// deltaSizes reads the sizes at the start of a delta; rest are its instructions.
func deltaSizes(delta []byte) (base, result uint64, rest []byte, err error) {
	base, n := binary.Uvarint(delta)
	if n <= 0 {
		return 0, 0, nil, ErrCorrupt
	}
	result, m := binary.Uvarint(delta[n:])
	if m <= 0 {
		return 0, 0, nil, ErrCorrupt
	}
	return base, result, delta[n+m:], nil
}

// applyDelta carries out the instructions behind a delta's sizes: it fills dst,
// whose length is the result's, from base, and appends to copies what came over,
// in order of Dst, neighbours that continue each other joined. Capacity behind
// dst's length may be overwritten. The error is ErrCorrupt for anything that does not fill dst exactly.
//
// Format: gitformat-pack(5), "Deltified representation".
func applyDelta(dst, base, ops []byte, copies []Copy) ([]Copy, error) {
	out := 0
	for i := 0; i < len(ops); {
		op := ops[i]
		i++
		if op&0x80 == 0 {
			n := int(op)
			if n == 0 || n > len(ops)-i || n > len(dst)-out {
				return copies, ErrCorrupt
			}
			if n <= short && len(ops)-i >= short && cap(dst)-out >= short {
				copyShort(dst[out:out+short], ops[i:i+short])
			} else {
				copy(dst[out:], ops[i:i+n])
			}
			out += n
			i += n
			continue
		}
		src, size, used := copyArgs(op, ops[i:])
		if used < 0 || src > uint(len(base)) || size > uint(len(base))-src || size > uint(len(dst)-out) {
			return copies, ErrCorrupt
		}
		from, n := int(src), int(size)
		i += used
		if n <= short && len(base)-from >= short && cap(dst)-out >= short {
			copyShort(dst[out:out+short], base[from:from+short])
		} else {
			copy(dst[out:out+n], base[from:])
		}
		if k := len(copies) - 1; k >= 0 && copies[k].Dst+copies[k].Len == out && copies[k].Src+copies[k].Len == from {
			copies[k].Len += n
		} else {
			copies = append(copies, Copy{out, from, n})
		}
		out += n
	}
	if out != len(dst) {
		return copies, ErrCorrupt
	}
	return copies, nil
}

// short is a length that three of four copies and inserts do not exceed (git/git): copying that much
// whatever the length is faster than a call that looks at it.
const short = 64

// copyShort copies that much by 16 bytes, since for more at a time the compiler calls memmove.
func copyShort(to, from []byte) {
	to, from = to[:short:short], from[:short:short]
	*(*[16]byte)(to[:16]) = *(*[16]byte)(from[:16])
	*(*[16]byte)(to[16:32]) = *(*[16]byte)(from[16:32])
	*(*[16]byte)(to[32:48]) = *(*[16]byte)(from[32:48])
	*(*[16]byte)(to[48:64]) = *(*[16]byte)(from[48:64])
}

// copyArgs reads the offset and size bytes that op announces; used is -1 if they
// are cut off.
func copyArgs(op byte, p []byte) (from, n uint, used int) {
	if len(p) < 7 {
		var padded [7]byte
		copy(padded[:], p)
		if from, n, used = copyArgs(op, padded[:]); used > len(p) {
			return 0, 0, -1
		}
		return from, n, used
	}
	a := (*[7]byte)(p)
	if op&0x01 != 0 {
		from = uint(a[0])
		used = 1
	}
	if op&0x02 != 0 {
		from |= uint(a[used]) << 8
		used++
	}
	if op&0x04 != 0 {
		from |= uint(a[used]) << 16
		used++
	}
	if op&0x08 != 0 {
		from |= uint(a[used]) << 24
		used++
	}
	if op&0x10 != 0 {
		n = uint(a[used])
		used++
	}
	if op&0x20 != 0 {
		n |= uint(a[used]) << 8
		used++
	}
	if op&0x40 != 0 {
		n |= uint(a[used]) << 16
		used++
	}
	if n == 0 {
		n = 0x10000
	}
	return from, n, used
}

// deltaMakes adds up what the instructions make: whether it is size.
func deltaMakes(size uint64, ops []byte) bool {
	for i := 0; i < len(ops); {
		op := ops[i]
		i++
		n := uint64(op)
		if op&0x80 == 0 {
			i += int(op)
		} else {
			_, copied, used := copyArgs(op, ops[i:])
			if used < 0 {
				return false
			}
			n, i = uint64(copied), i+used
		}
		if n == 0 || n > size {
			return false
		}
		size -= n
	}
	return size == 0
}
