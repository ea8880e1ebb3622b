package rules

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
)

// maxDecoded bounds what a check decodes, in encoded bytes. The longest honest
// case is a JWT with certificates in its header.
const maxDecoded = 64 << 10

// decodeBase64 reads standard or URL-safe base64, with or without padding. ok is
// false for anything else, for the empty p and for more than maxDecoded bytes.
func decodeBase64(p []byte) (out []byte, ok bool) {
	p = bytes.TrimRight(p, "=")
	if len(p) == 0 || len(p) > maxDecoded {
		return nil, false
	}
	enc := base64.RawStdEncoding
	if bytes.ContainsAny(p, "-_") {
		enc = base64.RawURLEncoding
	}
	out = make([]byte, enc.DecodedLen(len(p)))
	n, err := enc.Decode(out, p)
	return out[:n], err == nil && !bytes.ContainsAny(p, "\r\n")
}

// decodeJSON reads base64 of one JSON object into dst.
func decodeJSON(p []byte, dst any) bool {
	raw, ok := decodeBase64(p)
	return ok && len(raw) > 0 && raw[0] == '{' && json.Unmarshal(raw, dst) == nil
}

// base64JSON proves tokens whose body after skip bytes is base64 of a JSON object
// that has every named member.
func base64JSON(token []byte, skip int, members ...string) Verdict {
	var got map[string]json.RawMessage
	if len(token) <= skip || !decodeJSON(token[skip:], &got) {
		return demoted("body is not base64 of JSON")
	}
	for _, m := range members {
		if _, ok := got[m]; !ok {
			return demoted("JSON body lacks a member that the vendor writes")
		}
	}
	return proven("body is base64 of the vendor's JSON")
}

// base64Starts proves tokens whose body after skip bytes is base64 of something
// that starts with prefix.
func base64Starts(token []byte, skip int, prefix string) Verdict {
	if len(token) <= skip {
		return refused("no body")
	}
	raw, ok := decodeBase64(token[skip:])
	switch {
	case !ok:
		return refused("body is not base64")
	case !bytes.HasPrefix(raw, []byte(prefix)):
		return refused("decoded body does not start as the vendor's do")
	case Entropy(token[skip:]) < 3.6: // 40 random digits of base64 have above 4
		return refused("body repeats itself, as in examples")
	}
	return proven("decoded body starts as the vendor's do")
}

// base64Size refuses values that are not base64 of exactly n bytes.
func base64Size(value []byte, n int) Verdict {
	if raw, ok := decodeBase64(value); !ok || len(raw) != n {
		return refused("not base64 of the right length")
	}
	return unproven("base64 of the right length")
}
