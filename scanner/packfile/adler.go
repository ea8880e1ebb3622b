package packfile

import "encoding/binary"

const (
	adlerMod = 65521
	// Sixteen-bit lanes hold the sums of adlerWords words of eight bytes: a lane's
	// running sum rises by at most 255 a word, and the sum of those is at most
	// 255*(22*21/2) = 58,905 < 2^16.
	adlerWords = 22
	adlerBlock = 8 * adlerWords
	// b grows by at most 255*n(n+1)/2 + 65,520*(n+1) in n bytes: 5,552 keep it below 2^32
	// (RFC 1950, section 9), in 64 bits far more do. 31 blocks are the usual 5,456.
	adlerSpan = 31 * adlerBlock
)

// adlerSum computes the checksum of RFC 1950, section 8.2. hash/adler32 is its twin.
func adlerSum(p []byte) uint32 {
	a, b := uint64(1), uint64(0)
	for len(p) > adlerSpan {
		a, b = adlerAdd(a, b, p[:adlerSpan])
		a, b = a%adlerMod, b%adlerMod
		p = p[adlerSpan:]
	}
	a, b = adlerAdd(a, b, p)
	return uint32(b%adlerMod)<<16 | uint32(a%adlerMod)
}

// adlerAddPortable adds up to adlerSpan bytes, eight at a time.
func adlerAddPortable(a, b uint64, p []byte) (uint64, uint64) {
	for len(p) >= 8 {
		n := min(len(p)&^7, adlerBlock)
		a, b = adlerWordSum(a, b, p[:n])
		p = p[n:]
	}
	for _, c := range p {
		a += uint64(c)
		b += a
	}
	return a, b
}

// adlerWordSum adds up to adlerWords words. A byte c at place i of n adds c to a
// and (n-i)*c to b: with the word's number w of n/8 and the place k in the word,
// n-i = 8*(n/8-1-w) + 8-k. The first part is the sum of what the lanes held
// before each word, the second the lanes' last state weighted by 8-k.
func adlerWordSum(a, b uint64, p []byte) (uint64, uint64) {
	const mask = 0x00ff00ff00ff00ff
	var even, odd, evenSums, oddSums uint64 // lanes k = 0, 2, 4, 6 and 1, 3, 5, 7
	b += uint64(len(p)) * a
	for len(p) >= 8 {
		w := binary.LittleEndian.Uint64(p)
		p = p[8:]
		evenSums += even
		oddSums += odd
		even += w & mask
		odd += w >> 8 & mask
	}
	b += 8*(lanes(evenSums, 1, 1, 1, 1)+lanes(oddSums, 1, 1, 1, 1)) + lanes(even, 8, 6, 4, 2) + lanes(odd, 7, 5, 3, 1)
	return a + lanes(even, 1, 1, 1, 1) + lanes(odd, 1, 1, 1, 1), b
}

// lanes is the weighted sum of four 16-bit lanes, the lowest first.
func lanes(v, w0, w1, w2, w3 uint64) uint64 {
	return v&0xffff*w0 + v>>16&0xffff*w1 + v>>32&0xffff*w2 + v>>48*w3
}
