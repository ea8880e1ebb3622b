package generic

import "bytes"

// isHexNumber knows 0x1f and -0x1f.
func isHexNumber(t []byte) bool {
	t = bytes.TrimPrefix(t, []byte("-"))
	return len(t) > 2 && t[0] == '0' && t[1] == 'x'
}

// isTypedNumber knows the numbers of Rust with their types: 10000_u64.
func isTypedNumber(t []byte) bool {
	i := 0
	for i < len(t) && (isDigit(t[i]) || t[i] == '_' && i > 0) {
		i++
	}
	switch string(t[i:]) {
	case "u8", "u16", "u32", "u64", "usize", "i32", "i64", "f32", "f64":
		return i > 0
	}
	return false
}

// isDotted knows digits with the separators of versions, dates and addresses.
func isDotted(t []byte) bool {
	digits := 0
	t = bytes.TrimSuffix(bytes.TrimPrefix(t, []byte("npm:")), []byte(`\x00`))
	for len(t) > 1 && in("^~<>=", t[0]) {
		t = t[1:] // ^1.2.3 of package files
	}
	if isPseudoVersion(t) {
		return true
	}
	for _, b := range t {
		if isDigit(b) {
			digits++
		} else if !in(".:-/+ TZvxX_*", b) {
			return false
		}
	}
	return digits > 0
}

// isPseudoVersion knows what the go command calls a commit without a tag: v0.0.0-20060102150405-abcdef123456.
func isPseudoVersion(t []byte) bool {
	const most = len("v0.0.0-20060102150405-abcdef123456") + 12
	if len(t) < 34 || len(t) > most || t[0] != 'v' || !isDigit(t[1]) {
		return false
	}
	commit := t[len(t)-12:]
	for _, b := range commit {
		if !isHex(b) {
			return false
		}
	}
	return t[len(t)-13] == '-' && isDotted(t[:len(t)-13])
}

// isSequence tells whether many neighbours are equal or follow each other, or the
// text repeats itself.
func isSequence(t []byte) bool {
	steps := 0
	for i := 1; i < len(t); i++ {
		if d := int(t[i]) - int(t[i-1]); d == 0 || d == 1 || d == -1 {
			steps++
		}
	}
	if steps*2 > len(t) && len(t) > 3 {
		return true
	}
	for _, row := range [...]string{"qwertyuiop", "asdfghjkl", "zxcvbnm", "poiuytrewq", "1qaz2wsx3edc"} {
		if len(t) > 3 && containsFold([]byte(row), string(t)) {
			return true // along the keyboard
		}
	}
	for _, run := range [...]string{"123456", "abcdef", "987654", "qwerty", "asdfgh", "fedcba", "abc123", "12345"} {
		if containsFold(t, run) && len(t) < 5*len(run) {
			return true
		}
	}
	return repeats(t)
}

// repeats tells whether t is one text several times over.
func repeats(t []byte) bool {
	for n := 1; n <= len(t)/2 && n <= 16; n++ {
		if bytes.Equal(t[n:], t[:len(t)-n]) {
			return true
		}
	}
	return false
}
