package generic

import "bytes"

// escapesForeign tells whether most of t is letters of another script, escaped: \u0e42\u0e17.
func escapesForeign(t []byte) bool {
	n := 0
	for i := range t {
		if isEscape(t[i:]) {
			n += escapeLength
		}
	}
	return n*2 > len(t)
}

// isEscape tells whether t begins with an escaped letter, \u00e9.
func isEscape(t []byte) bool {
	return len(t) >= escapeLength && t[0] == '\\' && t[1] == 'u' && isHex(t[2]) && isHex(t[3]) && isHex(t[4]) && isHex(t[5])
}

const escapeLength = len(`\u00e9`)

// isMasked knows texts that show that something is hidden or left out.
func isMasked(t []byte) bool {
	n := 0
	for _, b := range t {
		if in("*.xX#_-?\\/=", b) {
			n++
		}
	}
	return n*3 > len(t)*2 && len(t) > 2 || bytes.HasPrefix(t, []byte("crwdns")) || // a translation that Crowdin fills in
		bytes.Contains(t, []byte("****")) || bytes.Contains(t, []byte("...")) || bytes.Contains(t, []byte("\u2026")) || containsFold(t, "xxxx") || bytes.HasSuffix(t, []byte("_xxx")) || bytes.HasSuffix(t, []byte("-xxx"))
}

func isJSON(t []byte) bool {
	return len(t) > 4 && (t[0] == '{' || t[0] == '[') && (t[1] == '"' || t[1] == '\'' || t[1] == '\\' && isQuote(t[2]))
}

// isMarkup knows tags and entities.
func isMarkup(t []byte) bool {
	open := bytes.IndexByte(t, '<')
	return open >= 0 && bytes.IndexByte(t[open:], '>') > 1 && (bytes.Contains(t, []byte("</")) || bytes.Contains(t, []byte("/>")) || bytes.Contains(t, []byte("<br"))) || bytes.Contains(t, []byte("&lt;")) || bytes.Contains(t, []byte("&quot;")) || hasEntity(t)
}

// hasEntity tells whether a letter stands in t as HTML writes it: &uuml;
func hasEntity(t []byte) bool {
	i := bytes.IndexByte(t, '&')
	if i < 0 {
		return false
	}
	end := bytes.IndexByte(t[i:], ';')
	return end > 3 && end < 8 && isLetters(t[i+1:i+end]) && i+end+1 < len(t) && isLetter(t[i+end+1])
}

// isMail knows mail addresses.
func (v *value) isMail() bool {
	at := bytes.IndexByte(v.text, '@')
	return at > 0 && bytes.IndexByte(v.text[at:], '.') > 1 && v.only("@.-_+") && isLetter(v.text[len(v.text)-1])
}

// isEscapes tells whether nothing but escaped characters such as \r\n stands here.
func (v *value) isEscapes() bool {
	n := 0
	for i := 0; i+1 < len(v.text); i++ {
		if v.text[i] != '\\' {
			return false
		}
		size := 2
		switch v.text[i+1] {
		case 'x':
			size = 4 // \x00
		case 'u':
			size = escapeLength
		case 'U':
			size = 10 // \U0001f600
		}
		n += size
		i += size - 1
	}
	return n > 0 && n == len(v.text)
}

// isNothing knows the words for no value, yes and no, and types.
func isNothing(t []byte) bool {
	t = bytes.TrimSuffix(bytes.TrimPrefix(t, []byte(`\'`)), []byte(`\'`))
	for _, w := range [...]string{"null", "nil", "none", "undefined", "true", "false", "yes", "no", "string", "str", "int", "integer", "bool", "boolean", "object", "required", "optional", "bytes", "text", "varchar", "char", "any", "void", "dict", "list", "tuple", "float", "double",
		"on", "off", "unset", "empty", "blank", "n/a", "na", "tbd", "todo", "auto", "function", "array", "number", "disabled", "enabled", "default", "unknown", "new", "this", "self", "base64", "base32",
		"utf8", "utf-8", "ascii", "latin1", "latin-1", "always", "never", "digest", "redacted", "removed", "omitted", "filtered", "sanitized",
		"bearer", "oauth2", "x-oauth-basic", "x-oauth-token", "x-access-token", "x-token-auth", "private-token", "gitlab-ci-token", "custom-headers",
		"input_type", "output_type", "u8", "u16", "u32", "u64", "usize", "i32", "i64", "f32", "f64",
		"uint8array", "bytearray", "arraybuffer", "cryptokey", "privatekey", "publickey", "secretkey", "keypair", "keyobject", "securestring", "secretstring",
		"same-origin", "include", "omit", "use-credentials", "hidden"} {
		if equalFold(t, w) {
			return true
		}
	}
	return false
}
