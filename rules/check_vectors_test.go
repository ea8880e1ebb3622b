package rules

import (
	"strings"
	"testing"
	"time"
)

// Vectors of BIP 173, valid and invalid.
func TestBech32Vectors(t *testing.T) {
	for text, want := range map[string]bool{
		"a12uel5l": true,
		"abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw":                true,
		"split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w": true,
		"split1checkupstagehandshakeupstreamerranterredcaperred2y9e3v": false,
		"split1cheo2y9e2w": false,
		"a1g7sgd8":         false,
	} {
		hrp, data, _ := strings.Cut(text, "1")
		if got := bech32Valid(hrp, []byte(data)); got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}

// The token that jwt.io shows, and the one of RFC 7515, A.1, whose key nobody would guess.
func TestSignatureVectors(t *testing.T) {
	io := "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9" + ".eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ" + ".SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c"
	if !signedWith([]byte(io), "HS256", sampleSecrets[:]) {
		t.Error("the signature of jwt.io does not verify")
	}
	if signedWith([]byte(io), "HS512", sampleSecrets[:]) || signedWith([]byte("no token"), "HS256", weakSecrets[:]) {
		t.Error("something else verifies")
	}
	rfc := "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9" + ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ" + ".dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
	if signedWith([]byte(rfc), "HS256", weakSecrets[:]) {
		t.Error("the key of RFC 7515 is in the dictionary")
	}
	v := checkJWT(whole(rfc))
	if v.Opinion != Proven || !v.Expires.Equal(time.Unix(1300819380, 0)) {
		t.Errorf("RFC 7515: opinion %d, expires %v", v.Opinion, v.Expires)
	}
}

func TestWordless(t *testing.T) {
	for secret, want := range map[string]Opinion{
		"123/OsnNHsifi5q3u2_there-are-not-the-webhooks_8HZ": Refused,
		"123/kq_abc-def-X9-ghi_jkl-mno-4Zt":                 Unproven,
	} {
		if v := checkWordless(whole(secret)); v.Opinion != want {
			t.Errorf("%s: opinion %d, want %d", secret, v.Opinion, want)
		}
	}
}

// FuzzHits changes a hit of any rule where its pattern may still match, so that every
// check and every Parts sees bytes that an attacker chose. Each must come back soon.
func FuzzHits(f *testing.F) {
	all := finders(f)
	for i := range all {
		f.Add(uint16(i), uint8(0), uint16(i*7), []byte("A"))
		f.Add(uint16(i), uint8(1), uint16(i*13), []byte("==\n"))
	}
	f.Fuzz(func(t *testing.T, rule uint16, hit uint8, at uint16, with []byte) {
		finder := all[int(rule)%len(all)]
		text := []byte(finder.rule.Hits[int(hit)%len(finder.rule.Hits)])
		if len(with) > 256 {
			return
		}
		copy(text[int(at)%len(text):], with)
		for _, found := range finder.Find(text) {
			start := time.Now()
			checkFound(t, finder.rule, text, found)
			m := Match{Text: text[found.Start:found.End], Secret: text[found.SecretStart:found.SecretEnd]}
			finder.rule.Judge(m)
			if took := time.Since(start); took > 2*time.Second {
				t.Errorf("%s: a match of %d bytes took %v", finder.rule.ID, len(m.Text), took)
			}
		}
	})
}
