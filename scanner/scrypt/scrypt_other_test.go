//go:build !amd64

package scrypt

func ways() map[string]keysFunc { return map[string]keysFunc{"Keys": new(Mixer).Keys} }
