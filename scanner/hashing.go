package scanner

import (
	"sync"
	"sync/atomic"

	"github.com/stanchdev/stanch/scanner/scrypt"
)

// hasher makes fingerprints. What it mixes guessable secrets in is used again: 16 MiB take
// longer to get than to use once.
type hasher struct{ mixers chan *scrypt.Mixer }

// maxHashers bounds the goroutines that make fingerprints of guessable secrets: each has a
// scrypt.Mixer.
const maxHashers = 4

func newHasher() *hasher { return &hasher{make(chan *scrypt.Mixer, maxHashers)} }

// mixer returns one that is not in use.
func (h *hasher) mixer() *scrypt.Mixer {
	select {
	case m := <-h.mixers:
		return m
	default:
		return new(scrypt.Mixer)
	}
}

// hashAhead makes fingerprints on the processors that locating leaves idle, until stop is called. What is
// not done by then is left to report: a secret that is not reported need not be hashed.
func (s *scan) hashAhead(held []*holding) (stop func()) {
	var stopped atomic.Bool
	wait := s.hasher.hash(held, s.o.Workers-1, &stopped)
	return func() {
		stopped.Store(true)
		wait()
	}
}

// hashAll makes the fingerprints of all that is open.
func (s *scan) hashAll(open []located) {
	held := make([]*holding, len(open))
	for i := range open {
		held[i] = open[i].holding
	}
	s.hasher.hash(held, s.o.Workers, new(atomic.Bool))()
}

// hash makes the fingerprints that held has not: those of guessable secrets on so many
// goroutines, until stopped; wait returns when they have ended.
func (h *hasher) hash(held []*holding, workers int, stopped *atomic.Bool) (wait func()) {
	var guessable []*holding
	for _, secret := range held {
		switch {
		case secret.fingerprint != "":
		case isGuessable(secret.canonical):
			guessable = append(guessable, secret)
		default:
			secret.fingerprint = spellFingerprint(plainSum(secret.canonical))
		}
	}
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(workers, maxHashers, len(guessable)) {
		wg.Go(func() {
			mixer := h.mixer()
			defer func() { h.mixers <- mixer }()
			for !stopped.Load() {
				from := int(next.Add(scrypt.Lanes)) - scrypt.Lanes
				if from >= len(guessable) {
					return
				}
				hashGuessable(mixer, guessable[from:min(from+scrypt.Lanes, len(guessable))])
			}
		})
	}
	return wg.Wait
}

// hashGuessable makes the fingerprints of up to scrypt.Lanes secrets, in the time of one.
func hashGuessable(mixer *scrypt.Mixer, held []*holding) {
	var secrets [scrypt.Lanes][]byte
	for i, h := range held {
		secrets[i] = h.canonical
	}
	var sums [scrypt.Lanes][scrypt.Size]byte
	mixer.Keys(sums[:], secrets[:len(held)], []byte(fingerprintSalt))
	for i, h := range held {
		h.fingerprint = spellFingerprint(sums[i])
	}
}
