package scanner

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/scanner/match"
)

// slowLocate is the plain twin of lines.locate.
func slowLocate(data []byte, span match.Span) Position {
	at := func(to int) (line, col int) {
		line = 1
		start := 0
		for i := 0; i < to; i++ {
			if data[i] == '\n' || data[i] == '\r' && (i+1 == len(data) || data[i+1] != '\n') {
				line, start = line+1, i+1
			}
		}
		return line, to - start + 1
	}
	var p Position
	p.Line, p.Col = at(span.Start)
	p.EndLine, p.EndCol = at(span.End)
	return p
}

func TestLinesEqualSlow(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 1))
	for range 3000 {
		alphabet := []string{"\n", "\r\nab", "\r\n\r", "a\n\r\n"}[rng.IntN(4)]
		data := make([]byte, rng.IntN(40))
		for i := range data {
			data[i] = alphabet[rng.IntN(len(alphabet))]
		}
		l := newLines(data)
		if rng.IntN(2) == 0 {
			l.crs = &rare{text: "\r", data: data}
		}
		for start := 0; start <= len(data); start += 1 + rng.IntN(5) {
			span := match.Span{Start: start, End: start + rng.IntN(len(data)-start+1)}
			if diff := cmp.Diff(slowLocate(data, span), l.locate(span)); diff != "" {
				t.Fatalf("%q %v: slow - fast +\n%s", data, span, diff)
			}
		}
	}
}

func BenchmarkLines(b *testing.B) {
	for _, end := range []string{"\n", "\r\n", "\r"} {
		b.Run(map[string]string{"\n": "LF", "\r\n": "CRLF", "\r": "CR"}[end], func(b *testing.B) {
			data := bytes.Repeat([]byte("a line of thirty bytes or so .."+end), 1000)
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				newLines(data).locate(match.Span{Start: len(data) - 20, End: len(data) - 2})
			}
		})
	}
}
