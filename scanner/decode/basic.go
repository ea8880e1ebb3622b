package decode

import "bytes"

// basicName stands before the password of a Basic header, in place of the user.
const basicName = "basic-auth-password = "

// shortestBasic is the fewest letters of a Basic header: four bytes.
const shortestBasic = 6

// basic yields the credentials of Basic authentication (RFC 7617), as a name and the
// password: user and password are one word before, and mean nothing to a pair finder.
func (s *search) basic() {
	for at := s.block.Start; ; {
		i := bytes.IndexByte(s.data[at:s.block.End], 'B') // rare, where bytes.Index would stop at every 'a'
		if i < 0 {
			return
		}
		at += i
		if !bytes.HasPrefix(s.data[at:s.block.End], []byte("Basic ")) {
			at++
			continue
		}
		at += len("Basic ")
		run := Span{at, at}
		for run.End < s.block.End && run.End-run.Start < 1024 && isLetter64(s.data[run.End]) {
			run.End++
		}
		decides := Span{at - len("Basic "), min(run.End+3, len(s.data))}
		if at = run.End; run.End-run.Start >= shortestBasic && s.wanted(decides) {
			s.credentials(run, decides)
		}
	}
}

func (s *search) credentials(run, decides Span) {
	s.begin()
	s.add64(run)
	s.pad()
	colon := bytes.IndexByte(s.out, ':')
	if colon < 1 || !isTextual(s.out) {
		return
	}
	password := bytes.Clone(s.out[colon+1:])
	p := s.parts[0]
	s.begin()
	s.out = append(s.out, basicName...)
	quote := quoteFor(password)
	s.out = append(s.out, quote...)
	// The part begins, as it were, before Bytes: its first letters are those of the user.
	p.out, p.outEnd = len(s.out)-colon-1, len(s.out)+len(password)
	s.parts = append(s.parts, p)
	s.out = append(append(s.out, password...), quote...)
	s.region(Region{Span: decides, start: run.Start, Name: "base64", Text: true, quad: true})
}

// quoteFor returns a quote that does not occur in text.
func quoteFor(text []byte) string {
	for _, q := range []string{`"`, "'"} {
		if !bytes.Contains(text, []byte(q)) {
			return q
		}
	}
	return ""
}
