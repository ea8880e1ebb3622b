//go:build !amd64

package packfile

func adlerAdd(a, b uint64, p []byte) (uint64, uint64) { return adlerAddPortable(a, b, p) }
