package rules

import (
	"crypto/sha256"
	"encoding/hex"
)

// Judge puts together all that a rule says of a match offline: published examples
// are refused, then entropy, then Check. It never returns bytes of the secret in
// Reason. The zero Verdict means that the rule has no opinion.
func (r *Rule) Judge(m Match) Verdict {
	if r.Entropy > 0 && Entropy(m.Secret) < r.Entropy {
		return refused("entropy is too low")
	}
	var v Verdict
	if r.Check != nil {
		v = r.Check(m)
	}
	if v.Opinion == Refused {
		return v
	}
	identity := v.Canonical
	if identity == nil {
		identity = m.Secret
	}
	if source := published(identity); source != "" {
		return refused("published example: " + source)
	}
	return v
}

// example is a credential that its vendor printed in public. Only the start of its
// SHA-256 is kept, so that this table holds no token.
type example struct{ sum, source string }

// published returns where p was printed as an example, "" if it was not.
func published(p []byte) (source string) {
	sum := sha256.Sum256(p)
	var digits [16]byte
	hex.Encode(digits[:], sum[:8])
	for i := range examples {
		if e := &examples[i]; e.sum == string(digits[:]) {
			return e.source
		}
	}
	return ""
}
