package scrypt

import (
	"fmt"

	"golang.org/x/crypto/scrypt"
)

// Lanes is how many passwords one call of Keys works on at a time, where it can.
const Lanes = 4

// Size is how many bytes a key has.
const Size = 32

// The cost, in the letters of RFC 7914. It is fixed for good, since fingerprints that
// people keep hang on it.
const (
	costN = 1 << 12
	costR = 8
	costP = 1
)

// Mixer has the memory that keys are made in: where the assembly runs, 4 MiB for each
// lane, 16 MiB in all, from the first use on. Elsewhere it is empty. The zero value is
// ready; one goroutine at a time can use it.
type Mixer struct{ memory }

// Keys puts into dst[i] the key of passwords[i] under salt, byte for byte what x/crypto's
// scrypt.Key makes at the same cost. dst is at least as long as passwords; what it has
// behind them stays. Fewer than Lanes passwords take as long as Lanes.
func (m *Mixer) Keys(dst [][Size]byte, passwords [][]byte, salt []byte) {
	m.keys(dst[:len(passwords)], passwords, salt)
}

// keysPortable is Keys, with one password after the other.
func keysPortable(dst [][Size]byte, passwords [][]byte, salt []byte) {
	for i, password := range passwords {
		key, err := scrypt.Key(password, salt, costN, costR, costP, Size)
		if err != nil {
			panic(fmt.Sprintf("scrypt rejects constant parameters: %v", err))
		}
		dst[i] = [Size]byte(key)
	}
}
