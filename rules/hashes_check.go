package rules

import (
	"bytes"
	"encoding/base64"
	"strconv"
	"strings"
)

// Checks of password hashes. All but those in base64 end in a character that holds
// less than six bits, which made-up hashes seldom get right.

// Digits of crypt(3): https://manpages.debian.org/bookworm/libcrypt-dev/crypt.5.en.html
const cryptDigits = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

const (
	reasonHash   = "length and last character are those of the algorithm"
	reasonNoHash = "last character is none that the algorithm writes"
)

// cryptTail judges a hash whose last digit of crypt(3) holds only so many bits.
func cryptTail(hash []byte, bits int) Verdict {
	if strings.IndexByte(cryptDigits, hash[len(hash)-1])>>bits != 0 {
		return demoted(reasonNoHash)
	}
	return proven(reasonHash)
}

// checkCryptMD5 judges MD5 crypt: 16 bytes in 22 digits, the last of two bits.
func checkCryptMD5(m Match) Verdict { return cryptTail(m.Secret, 2) }

// checkCryptSHA256 judges SHA-256 crypt: 32 bytes in 43 digits, the last of four bits.
func checkCryptSHA256(m Match) Verdict { return cryptTail(m.Secret, 4) }

// checkCryptSHA512 judges SHA-512 crypt: 64 bytes in 86 digits, the last of two bits.
func checkCryptSHA512(m Match) Verdict { return cryptTail(m.Secret, 2) }

// checkPHPass judges portable hashes: $P$, log2 of the rounds (7 to 30), 8 of salt, 22 of MD5.
func checkPHPass(m Match) Verdict {
	if rounds := strings.IndexByte(cryptDigits, m.Secret[3]); rounds < 7 || rounds > 30 {
		return refused("number of rounds is out of range")
	}
	return cryptTail(m.Secret, 2)
}

// checkBcrypt judges $2b$CC$, 22 digits of salt and 31 of hash. Its digits count from
// . and / over letters to numbers and fill from the top: 128 bits of salt leave two in
// the last digit, 184 bits of hash leave four.
func checkBcrypt(m Match) Verdict {
	cost, err := strconv.Atoi(string(m.Secret[4:6]))
	if err != nil || cost < 4 || cost > 31 {
		return refused("cost is out of range")
	}
	salt, hash := m.Secret[28], m.Secret[59]
	if strings.IndexByte(".Oeu", salt) < 0 || strings.IndexByte(".CGKOSWaeimquy26", hash) < 0 {
		return demoted(reasonNoHash)
	}
	return proven(reasonHash)
}

// checkHashFields asks for base64 in the last two fields: salt and hash.
func checkHashFields(m Match) Verdict {
	fields := bytes.Split(m.Secret, []byte("$"))
	for _, f := range fields[len(fields)-2:] {
		if _, ok := decodeBase64(f); !ok {
			return refused("salt or hash is not base64")
		}
	}
	return proven("salt and hash are base64 behind the algorithm's parameters")
}

// checkDjango asks for a hash as long as the algorithm makes it.
func checkDjango(m Match) Verdict {
	hash := m.Secret[bytes.LastIndexByte(m.Secret, '$')+1:]
	size := 32
	if bytes.HasPrefix(m.Secret, []byte("pbkdf2_sha1$")) {
		size = 20
	}
	if v := base64Size(hash, size); v.Opinion == Refused {
		return v
	}
	return proven("hash is as long as the algorithm makes it")
}

// checkLDAPHash asks for base64 of a digest, with at least 4 bytes of salt where the
// scheme has one (https://www.openldap.org/doc/admin26/security.html).
func checkLDAPHash(m Match) Verdict {
	scheme, body, _ := bytes.Cut(m.Secret[1:], []byte("}"))
	raw, err := base64.StdEncoding.DecodeString(string(body))
	if err != nil {
		return refused("hash is not base64")
	}
	size := digestSize(string(scheme))
	salted := scheme[0] == 'S' && (scheme[1] == 'S' || scheme[1] == 'M')
	if salted && len(raw) >= size+4 && len(raw) <= size+32 || !salted && len(raw) == size {
		return proven("hash is as long as its scheme makes it")
	}
	return refused("hash is not as long as its scheme makes it")
}

func digestSize(scheme string) int {
	switch {
	case strings.HasSuffix(scheme, "MD5"):
		return 16
	case strings.HasSuffix(scheme, "256"):
		return 32
	case strings.HasSuffix(scheme, "384"):
		return 48
	case strings.HasSuffix(scheme, "512"):
		return 64
	}
	return 20
}
