//go:build !linux

package scrypt

func adviseHuge([]byte) {}
