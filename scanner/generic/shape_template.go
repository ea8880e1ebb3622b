package generic

import "bytes"

// isTemplate knows the marks of substitution in the common languages.
func (v *value) isTemplate() bool {
	if v.mark == 0 {
		return false
	}
	t := v.text
	if len(t) > 1 && (t[0] == '$' && (isLetter(t[1]) || in("{(_[", t[1])) && t[len(t)-1] != '$' && !isCrypt(t) || t[0] == '%' && t[len(t)-1] == '%' ||
		t[0] == '@' && (isConstant(t[1:]) || t[len(t)-1] == '@' && v.only("@._-")) || t[0] == '%' && bytes.IndexByte(t, '[') > 0 ||
		t[0] == '<' && t[len(t)-1] == '>' || t[0] == '[' && t[len(t)-1] == ']' || t[0] == '#' && t[len(t)-1] == '#' && v.marks['.'] || isVerb(t) || t[0] == ':' && isLower(t[1]) && v.digit == 0 && v.only(":_- ") || t[0] == '{' && t[len(t)-1] == '}' && !isJSON(t)) {
		return true
	}
	if len(t) > 6 && equalFold(t[:3], "%5b") && equalFold(t[len(t)-3:], "%5d") {
		return true // [Filtered] in a URL
	}
	if crosses(t) {
		return false
	}
	if v.marks['>'] && v.hasBlank() {
		return true
	}
	if i := bytes.Index(t, []byte("()")); i == 0 || i > 0 && (isNameByte(t[i-1]) || in(")]>", t[i-1])) {
		return true // a call
	}
	for _, mark := range [...]string{"${", "$(", "{{", "}}", "#{", "<%", "%>", "%(", "%{", "[[", "\\(", "{0}", "<?", "=>", "->", "::", "<<", ">>", "$$(", "@{", "\" +", "' +"} {
		if v.has(mark) {
			return true
		}
	}
	if v.has("{}") && !v.isScrambled() {
		return true // a format of Rust or Python
	}
	if !v.marks['%'] {
		return false
	}
	for _, verb := range [...]string{"%#v", "%+v", "%1$s", "%2$s"} {
		if bytes.Contains(t, []byte(verb)) {
			return true
		}
	}
	if v.isScrambled() {
		return false
	}
	for _, verb := range [...]string{"%s", "%d", "%v", "%q", "%w", "%x", "%@"} {
		if i := bytes.Index(t, []byte(verb)); i >= 0 && (i+2 == len(t) || !isAlnum(t[i+2])) && len(t) < 40 {
			return true
		}
	}
	return bytes.Contains(t, []byte("%."))
}

// isVerb knows a verb of C and its width: %pV, %01032i.
func isVerb(t []byte) bool {
	if t[0] != '%' {
		return false
	}
	i := 1
	if len(t) > 2 && t[1] == '0' {
		for i < len(t) && isDigit(t[i]) {
			i++
		}
	}
	return len(t)-i >= 1 && len(t)-i <= 2 && isLetters(t[i:])
}

// hasBlank tells whether a word in angle brackets stands in the value: prefix_<name>.
func (v *value) hasBlank() bool {
	for i, b := range v.text {
		if b != '<' {
			continue
		}
		end := i + 1
		for end < len(v.text) && (isLower(v.text[end]) || in("_-", v.text[end])) {
			end++
		}
		if end-i > 3 && end < len(v.text) && v.text[end] == '>' {
			return true
		}
	}
	return false
}

// isScrambled tells whether the value is made of everything that a keyboard has, all mixed up: what looks like
// a verb, a pattern or the ending of a file in it is there by chance. In 16 random characters of 72 one of
// these is in three of a hundred.
func (v *value) isScrambled() bool {
	return v.lower > 0 && v.upper > 0 && v.digit > 0 && v.mark > 0 && v.odd+v.space == 0 && v.wordy < 0.5 && v.turns*2 >= len(v.text)
}

// crosses tells whether brackets of t close others than they open, as in a{b)c}: a
// template cut short leaves some open, but only random marks, and the classes of
// regular expressions, cross.
func crosses(t []byte) bool {
	var open [16]byte
	n := 0
	for i, b := range t {
		switch {
		case in(" \t\\", b), b == '[' && i+1 < len(t) && t[i+1] == '^', b == ']' && i+1 < len(t) && in("+*?{", t[i+1]):
			return false
		case in("([{", b):
			if n == len(open) {
				return false
			}
			open[n] = b
			n++
		case in(")]}", b) && n > 0:
			n--
			if open[n] != '(' && b == ')' || open[n] != '[' && b == ']' || open[n] != '{' && b == '}' {
				return true
			}
		}
	}
	return false
}

// isConstant tells whether t is written as CONSTANTS are.
func isConstant(t []byte) bool {
	for _, b := range t {
		if !isUpper(b) && !isDigit(b) && b != '_' {
			return false
		}
	}
	return len(t) > 3
}
