package decode

// shortestHex is the fewest digits in a row that are looked at: 16 bytes.
const shortestHex = 32

// hexRuns yields the texts among the letters of s.runs that are hexadecimal digits. done
// tells that the letters are nothing else.
func (s *search) hexRuns(decides Span) (done bool) {
	if s.allHex() {
		s.decodeHex(s.runs, decides)
		return true
	}
	first := s.runs[0]
	for i := s.nextHex(first.Start); i < first.End; i = s.nextHex(i) {
		d := Span{i, i + shortestHex}
		for d.End < first.End && hexValue[s.data[d.End]] != noDigit {
			d.End++
		}
		i = d.End
		done = s.decodeHex([]Span{d}, decides) || done
	}
	return done
}

// nextHex returns where, from i on, the next shortestHex digits in a row begin in the first run; its end if
// none do.
func (s *search) nextHex(i int) int {
	end := s.runs[0].End
	for end-i >= shortestHex {
		n := lastNonHex(s.data[i : i+shortestHex])
		if n < 0 {
			return i
		}
		i += n + 1
	}
	return end
}

// lastNonHex returns the index of the last byte that is no digit, -1 if all are.
func lastNonHex(p []byte) int {
	for i := len(p) - 1; i >= 0; i-- {
		if hexValue[p[i]] == noDigit {
			return i
		}
	}
	return -1
}

// allHex tells whether the letters are digits, in pairs, in every line.
func (s *search) allHex() bool {
	for _, r := range s.runs {
		for _, c := range s.data[r.Start:r.End] {
			if hexValue[c] == noDigit {
				return false
			}
		}
	}
	return s.runs[0].End-s.runs[0].Start >= shortestHex
}

// decodeHex yields what digits stand for, if that is text or packed.
func (s *search) decodeHex(runs []Span, decides Span) bool {
	s.begin()
	if !s.promisingHex(runs[0].Start) {
		return false
	}
	for _, r := range runs {
		p := part{out: len(s.out), in: r.Start}
		at := r.Start
		for ; at+2 <= r.End; at += 2 {
			s.out = append(s.out, s.hexAt(at))
		}
		p.outEnd, p.inEnd = len(s.out), at
		s.parts = append(s.parts, p)
	}
	text := isTextual(s.out)
	if !text && !looksPacked([3]byte(s.out)) {
		return false
	}
	s.region(Region{Span: decides, start: runs[0].Start, Name: "hex", Text: text, pair: true})
	return true
}

func (s *search) hexAt(at int) byte { return hexValue[s.data[at]]<<4 | hexValue[s.data[at+1]] }

// promisingHex looks at the first eight bytes: 1 in 2000 random ones look like text.
func (s *search) promisingHex(at int) bool {
	if looksPacked([3]byte{s.hexAt(at), s.hexAt(at + 2), s.hexAt(at + 4)}) {
		return true
	}
	for i := at; i < at+16; i += 2 {
		if !isTextByte(s.hexAt(i)) {
			return false
		}
	}
	return true
}
