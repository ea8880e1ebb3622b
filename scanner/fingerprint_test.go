package scanner

import (
	"math"
	"strings"
	"sync/atomic"
	"testing"
)

// fingerprintOf returns the fingerprint of one secret.
func fingerprintOf(canonical []byte) string {
	h := holding{canonical: canonical}
	newHasher().hash([]*holding{&h}, 1, new(atomic.Bool))()
	return h.fingerprint
}

// The fingerprints below are in people's files: a change here breaks every
// baseline in the world.
func TestFingerprintIsFixedForGood(t *testing.T) {
	for _, tc := range []struct{ name, canonical, want string }{
		{"random token takes SHA-256", "q8Zt" + "3LpW9xVb2KcN7mYd4RfH6gJsAe5TuDo1", "st1_wi2vokifs6v7jlotndp6h7kpmy"},
		{"guessable password takes scrypt", "hun" + "ter2", "st1_ye64z7sfv5hd6gayoa426iz2ei"},
		{"empty", "", "st1_qoorsddwlzmdibk6rgs4uogmle"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := fingerprintOf([]byte(tc.canonical)); got != tc.want {
				t.Errorf("got %s, want %s", got, tc.want)
			}
		})
	}
}

func TestLog2FixedAgreesWithMath(t *testing.T) {
	for n := uint64(1); n < 1<<40; n = n*3/2 + 1 {
		want := math.Floor(math.Log2(float64(n)) * (1 << fixedBits))
		if got := float64(log2Fixed(n)); math.Abs(got-want) > 2 {
			t.Fatalf("log2(%d): got %v, want %v", n, got, want)
		}
	}
}

func TestEstimatedBitsSeparatesGuessableFromRandom(t *testing.T) {
	if got := estimatedBits([]byte("Summer2024!")); got >= guessableBits {
		t.Errorf("a word with a year counts %d bits", got)
	}
	if got := estimatedBits([]byte("q8Zt3LpW9xVb2KcN7mYd")); got < guessableBits {
		t.Errorf("20 random characters count %d bits", got)
	}
	if got := estimatedBits([]byte(strings.Repeat("a", 1000))); got != 0 {
		t.Errorf("one character repeated counts %d bits", got)
	}
}
