package rules

// A reader of DER (X.690) as far as private keys need it: definite lengths, tags
// of one byte. It slices what it is given and allocates nothing.

const (
	derInteger  = 0x02
	derOctets   = 0x04
	derOID      = 0x06
	derSequence = 0x30
)

type der []byte

// next takes one element off the front of d. ok is false, and d unchanged, if there is none.
func (d *der) next() (tag byte, content der, ok bool) {
	p := *d
	if len(p) < 2 || p[0]&0x1f == 0x1f {
		return 0, nil, false
	}
	size, head, ok := derLength(p[1:])
	if !ok || size > len(p)-1-head {
		return 0, nil, false
	}
	end := 1 + head + size
	*d = p[end:]
	return p[0], p[1+head : end], true
}

// derLength reads a length of at most 3 bytes, 16 MiB; head is what it took.
func derLength(p der) (size, head int, ok bool) {
	if p[0] < 0x80 {
		return int(p[0]), 1, true
	}
	n := int(p[0] & 0x7f)
	if n == 0 || n > 3 || len(p) < 1+n {
		return 0, 0, false
	}
	for _, c := range p[1 : 1+n] {
		size = size<<8 | int(c)
	}
	return size, 1 + n, true
}

// take returns the content of the next element if it has that tag.
func (d *der) take(want byte) (der, bool) {
	save := *d
	tag, content, ok := d.next()
	if !ok || tag != want {
		*d = save
		return nil, false
	}
	return content, true
}

// keyForm is what a DER structure turned out to be.
type keyForm uint8

const (
	keyNone      keyForm = iota
	keyPKCS1             // RSAPrivateKey, RFC 8017 A.1.2; also the nine-number forms
	keyDSA               // the traditional form of OpenSSL: six integers
	keyEC                // ECPrivateKey, RFC 5915
	keyPKCS8             // PrivateKeyInfo, RFC 5208 and 5958
	keyEncrypted         // EncryptedPrivateKeyInfo, RFC 5958
	keyPublic            // a public key or a certificate
)

// keyOf tells which kind of key p is. Bytes after the outer sequence are allowed.
func keyOf(p []byte) keyForm {
	d := der(p)
	body, ok := d.take(derSequence)
	if !ok {
		return keyNone
	}
	if _, ok := body.take(derSequence); ok {
		return afterSequence(body)
	}
	version, ok := body.take(derInteger)
	if !ok || len(version) == 0 {
		return keyNone
	}
	if len(version) > 1 { // RSAPublicKey: the modulus comes first
		return keyPublic
	}
	return afterVersion(body, version[0])
}

// afterSequence tells EncryptedPrivateKeyInfo (algorithm, octets) from a public key
// (algorithm, bits) and a certificate (body, algorithm, bits).
func afterSequence(rest der) keyForm {
	if octets, ok := rest.take(derOctets); ok && len(octets) >= 16 {
		return keyEncrypted
	}
	return keyPublic
}

func afterVersion(rest der, version byte) keyForm {
	if key, ok := rest.take(derOctets); ok && version == 1 && len(key) >= 16 {
		return keyEC
	}
	if algorithm, ok := rest.take(derSequence); ok {
		_, oid := algorithm.take(derOID)
		key, octets := rest.take(derOctets)
		if oid && octets && len(key) >= 16 {
			return keyPKCS8
		}
		return keyNone
	}
	switch countIntegers(rest) {
	case 5:
		return keyDSA
	case 8:
		return keyPKCS1
	}
	return keyNone
}

// countIntegers returns how many integers stand at the front, at most 16.
func countIntegers(d der) int {
	n := 0
	for ; n < 16; n++ {
		if _, ok := d.take(derInteger); !ok {
			break
		}
	}
	return n
}

// derWhole tells whether p opens as a private key does, a sequence with a version of
// one byte, and is as long as the sequence says: the mark of a key whose inside was
// damaged, not of a text that was cut.
func derWhole(p []byte) bool {
	d := der(p)
	body, ok := d.take(derSequence)
	version, ok2 := body.take(derInteger)
	return ok && ok2 && len(version) == 1 && len(d) < 4
}
