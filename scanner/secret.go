package scanner

import (
	"fmt"
	"io"
)

// Secret holds bytes that must not be printed. They live in a closure, so that no
// format verb, encoder or debugger-style dump of a struct around it shows them;
// only Reveal does.
type Secret struct{ reveal func() []byte }

// NewSecret takes a copy of p.
func NewSecret(p []byte) Secret {
	held := append([]byte(nil), p...)
	return Secret{func() []byte { return held }}
}

// Reveal returns the bytes themselves. The caller must not change them.
func (s Secret) Reveal() []byte {
	if s.reveal == nil {
		return nil
	}
	return s.reveal()
}

// Format prints "[secret]" for every verb.
func (s Secret) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, "[secret]") }

// MarshalText returns "[secret]".
func (s Secret) MarshalText() ([]byte, error) { return []byte("[secret]"), nil }
