package generic

import "bytes"

// place is what the bytes right around a pair say against it: who writes such things there writes no secret.
type place struct {
	name       []byte
	hook       bool // the name says webhook
	makes      bool // the value is an argument of a call that makes a key: AppKey("name")
	hashes     bool // the call around the value makes a hash of it
	badge      bool // the value stands in the address of a badge
	vector     bool // a cipher's input and output stand beside the key
	logged     bool // name and value are one text of a program: log("PASS: name"), debug("pw:name")
	translated bool // texts of several words, or of other languages, stand in the lines beside it
	country    bool // the name is the code of a country
	image      bool // name and value are the path of an image of containers and its tag
	adjacent   bool // an equals sign joins name and value, and no space
	inList     bool // the name is the first word of a list
	noise      bool // bytes that are no text stand around
	elsewhere  bool // what stands before the value says that it names a secret
}

// look adds what the bytes right around a pair say against it.
func (f *features) look(data []byte, p *Pair) {
	name := data[p.Name.Start:p.Name.End]
	f.name = name
	f.noise = isNoise(data[max(0, p.Name.Start-noiseReach):p.Name.Start]) || isNoise(data[p.Value.End:min(len(data), p.Value.End+noiseReach)])
	f.hook = len(name) > 4 && equalFold(name[len(name)-4:], "hook")
	callee := data[p.Callee.Start:p.Callee.End]
	f.makes = p.Form == FormCall && bytes.HasSuffix(name, []byte("Key")) && f.before&classVerb == 0 || f.kind == nameKey && bytes.HasSuffix(callee, []byte("Key"))
	s := scanner{data: data, low: max(0, p.Name.Start-Reach)}
	f.badge = s.inBadge(p.Name.Start)
	f.elsewhere = s.has(p.Value.Start-len(teamCity), teamCity)
	f.country = bytes.HasSuffix(name, []byte("PW")) && (len(name) == 2 || name[len(name)-3] == '_')
	f.translated = p.Quote != 0 && p.Form == FormColon && isQuote(s.at(p.Name.Start-1)) && f.kind == namePassword && isTranslated(data, p)
	f.image = p.Quote == 0 && p.Form == FormColon && s.at(p.Name.Start-1) == '/' && p.Value.Start == p.Name.End+1 && bytes.IndexByte(name, '-') >= 0
	f.adjacent = s.at(p.Name.End) == '=' && p.Value.Start == p.Name.End+2
	f.hashes = bytes.HasSuffix(callee, []byte("ToHash")) || p.Quote == 0 && p.Form == FormColon && s.followsDigest(p)
	f.inList = p.Form == FormArgument && isQuote(s.at(p.Name.Start-1)) && s.opensList(p.Name.Start-1)
	if s.has(p.Name.Start-len("checksum/"), "checksum/") {
		f.hints |= hintDigest // annotations of Helm's charts
	}
	f.vector = f.kind == nameKey && f.segments == 1 && isVector(data, p)
	f.logged = p.Quote == 0 && p.Form == FormColon && s.isLogged(p)
}

// teamCity stands before the id of a secret that TeamCity keeps.
const teamCity = "credentialsJSON:"

// isNoise tells whether control characters that no text has stand in t.
func isNoise(t []byte) bool {
	n := 0
	for _, b := range t {
		if b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != 0 && b != 0x1b {
			n++
		}
	}
	return n > 1
}

const noiseReach = 24

// inBadge tells whether the name at i is a parameter in the address of a picture that shows a state to everybody.
func (s *scanner) inBadge(i int) bool {
	if b := s.at(i - 1); b != '?' && b != '&' {
		return false
	}
	for n := 0; n < maxLine && s.at(i-1) > ' ' && !isQuote(s.at(i-1)) && s.at(i-1) != '('; n++ {
		i--
		if s.at(i) == 'b' && s.has(i, "badge") || s.at(i) == 's' && s.has(i, "shields.io") {
			return true
		}
	}
	return false
}

// followsDigest tells whether a value is a digest in a list of such, as lock files have them: the line above holds one
// of the same length, of something whose name means no secret.
func (s *scanner) followsDigest(p *Pair) bool {
	value := s.data[p.Value.Start:p.Value.End]
	line := s.lineStart(p.Name.Start)
	if !isDigest(value) || line-s.low < len(value)+2 {
		return false
	}
	above := bytes.TrimSpace(s.data[s.lineStart(line-1):line])
	name, digest, ok := bytes.Cut(above, []byte(": "))
	return ok && len(digest) == len(value) && isDigest(digest) && readName(name, nil).kind == nameOther
}

// opensList tells whether the bracket of a list stands before i.
func (s *scanner) opensList(i int) bool {
	i = s.backOver(i, " \t\r\n")
	return s.at(i-1) == '['
}

// isTranslated tells whether a line beside that of a pair holds a text of several words, or letters outside of ASCII.
func isTranslated(data []byte, p *Pair) bool {
	s := scanner{data: data[:min(len(data), p.Value.End+2*maxLine+8)], low: max(0, p.Name.Start-Reach)}
	start, end := s.lineStart(p.Name.Start), s.lineEnd(p.Value.End)
	return start > s.low && isText(s.data[s.lineStart(start-1):start]) || end < len(s.data) && isText(s.data[end:s.lineEnd(end+1)])
}

// isText tells whether a line holds a quoted text of three words and more, or one in another language.
func isText(line []byte) bool {
	if manyWords(line) != 0 {
		return true
	}
	for _, b := range line {
		if b >= 0x80 {
			return true
		}
	}
	return false
}

// isVector tells whether what goes into a cipher and comes out of it is named around a pair, as where ciphers are tested.
func isVector(data []byte, p *Pair) bool {
	around := [...][]byte{data[max(0, p.Name.Start-2*maxLine):p.Name.Start], data[p.Value.End:min(len(data), p.Value.End+2*maxLine)]}
	for _, text := range around {
		for _, w := range [...]string{"plaintext", "ciphertext", "\"aad\"", "\"tcid\"", "\"ct\"", "cipher_text", "plain_text", "\"out\":", "\nct:", "\nnonce:"} {
			if containsFold(text, w) {
				return true
			}
		}
	}
	return false
}

// isLogged tells whether a bare value and its name make up one text, such as tests and logs write: "PASS: name", "pw:name".
func (s *scanner) isLogged(p *Pair) bool {
	if end := s.at(p.Value.End); isQuote(end) && end == s.at(p.Name.Start-1) {
		return true
	}
	start := s.lineStart(p.Name.Start)
	if p.Value.Start > p.Name.End+1 && s.isComment(start) && manyWords(s.data[start:p.Name.Start])&manyOf != 0 && isLetters(s.data[p.Value.Start:p.Value.End]) {
		return true // a colon in a sentence
	}
	return equalFold(s.data[p.Name.Start:p.Name.End], "pass") && s.isComment(s.lineStart(p.Name.Start))
}

const manyOf = 1 << 14 // in what manyWords returns

func isLetters(t []byte) bool {
	for _, b := range t {
		if !isLetter(b) {
			return false
		}
	}
	return true
}
