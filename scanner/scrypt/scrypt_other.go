//go:build !amd64

package scrypt

type memory struct{}

func (memory) keys(dst [][Size]byte, passwords [][]byte, salt []byte) {
	keysPortable(dst, passwords, salt)
}
