package decode

import "bytes"

// Word decodes a value that is base64 of a text of one line, as the values of a
// Kubernetes Secret are. ok is false for everything else. Without padding to tell, few
// letters must stand for letters and digits: of random ones 1 in 5000 do.
func Word(value []byte) (text []byte, ok bool) {
	letters := bytes.TrimRight(value, "=")
	padding := len(value) - len(letters)
	if len(value) < 8 || padding > 2 || padding > 0 && len(value)%4 != 0 || len(letters)%4 == 1 || lastOther(letters) >= 0 {
		return nil, false
	}
	s := search{Finder: &Finder{}, data: letters}
	s.add64(Span{0, len(letters)})
	if !isTextual(s.out) || bytes.ContainsAny(s.out, "\r\n\x00\x1b") {
		return nil, false
	}
	if padding == 0 && len(letters) < shortestRun {
		return s.out, len(letters)%4 == 0 && isPlain(s.out)
	}
	return s.out, true
}

func isPlain(p []byte) bool {
	for _, c := range p {
		if !isAlnum(c) && bytes.IndexByte([]byte("_-.@!"), c) < 0 {
			return false
		}
	}
	return true
}
