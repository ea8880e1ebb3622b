package redact

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/google/go-cmp/cmp"
)

var token = regexp.MustCompile(`tok_[A-Za-z0-9]{8}`)

// tokens finds tok_ and eight characters.
func tokens(data []byte) (out []Span) {
	for _, m := range token.FindAllIndex(data, -1) {
		out = append(out, Span{m[0], m[1], "test-token"})
	}
	return out
}

func finders(find func([]byte) []Span) []func([]byte) []Span {
	return []func([]byte) []Span{find, find, find}
}

func masked(t *testing.T, in string, o Options) string {
	t.Helper()
	var out bytes.Buffer
	if o.Find == nil {
		o.Find = finders(tokens)
	}
	if _, err := Copy(&out, strings.NewReader(in), o); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestCopy(t *testing.T) {
	run := strings.Repeat("QUJD", 16)
	tests := []struct{ name, in, want string }{
		{"nothing", "", ""},
		{"no secret", "a\r\nb\x00\xff", "a\r\nb\x00\xff"},
		{"in a line", "a tok_abcdEFGH b\n", "a [redacted:test-token] b\n"},
		{"last line", "tok_abcdEFGH", "[redacted:test-token]"},
		{"two", "tok_abcdEFGH tok_12345678\n", "[redacted:test-token] [redacted:test-token]\n"},
		{"key", "x\n-----BEGIN RSA PRIVATE KEY-----\n" + run + "\nQUI=\n-----END RSA PRIVATE KEY-----\n" + run + "\n",
			"x\n-----BEGIN RSA PRIVATE KEY-----\n[redacted:private-key]\n[redacted:private-key]\n-----END RSA PRIVATE KEY-----\n" + run + "\n"},
		{"key in a log", "10:01 -----BEGIN PRIVATE KEY-----\n10:01 " + run + "\n10:01 all is well\n" + run + "\n",
			"10:01 -----BEGIN PRIVATE KEY-----\n10:01 [redacted:private-key]\n10:01 all is well\n" + run + "\n"},
		{"public key", "-----BEGIN PUBLIC KEY-----\n" + run + "\n", "-----BEGIN PUBLIC KEY-----\n" + run + "\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, masked(t, tt.in, Options{})); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// However the bytes come in, the same go out.
func TestCopyDoesNotDependOnReads(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	var in strings.Builder
	for range 3000 {
		switch rnd.IntN(4) {
		case 0:
			fmt.Fprintf(&in, " tok_%08d", rnd.IntN(1e8))
		case 1:
			in.WriteByte('\n')
		default:
			in.WriteString(strings.Repeat("x", rnd.IntN(40)))
		}
	}
	want := token.ReplaceAllString(in.String(), "[redacted:test-token]")
	for name, src := range map[string]io.Reader{
		"at once": strings.NewReader(in.String()), "by byte": iotest.OneByteReader(strings.NewReader(in.String())),
		"by half": iotest.HalfReader(strings.NewReader(in.String())), "error with data": iotest.DataErrReader(strings.NewReader(in.String())),
	} {
		var out bytes.Buffer
		if _, err := Copy(&out, src, Options{Find: finders(tokens)}); err != nil {
			t.Fatal(err)
		}
		if out.String() != want {
			t.Errorf("%s: other bytes than expected", name)
		}
	}
}

// A line longer than memory should hold goes through in parts, with its secrets masked
// wherever the parts meet.
func TestCopyOfALongLine(t *testing.T) {
	var in strings.Builder
	for in.Len() < 3*longLine {
		in.WriteString("some text of no meaning, tok_abcdEFGH and more;")
	}
	want := token.ReplaceAllString(in.String(), "[redacted:test-token]")
	if masked(t, in.String(), Options{}) != want {
		t.Error("other bytes than expected")
	}
}

// A line is written when it has ended, before the stream goes on.
func TestCopyWaitsForNothing(t *testing.T) {
	r, w := io.Pipe()
	lines := make(chan string)
	go func() {
		_, _ = Copy(writerFunc(func(p []byte) { lines <- string(p) }), r, Options{Find: finders(tokens)})
		close(lines)
	}()
	for _, line := range []string{"tok_abcdEFGH\n", "-----BEGIN PRIVATE KEY-----\n"} {
		_, _ = io.WriteString(w, line)
		select {
		case <-lines:
		case <-time.After(10 * time.Second):
			t.Fatalf("%q is held back", line)
		}
	}
	w.Close()
	for range lines {
	}
}

type writerFunc func([]byte)

func (f writerFunc) Write(p []byte) (int, error) { f(p); return len(p), nil }

func TestCopyReportsErrors(t *testing.T) {
	broken := errors.New("broken")
	var out bytes.Buffer
	_, err := Copy(&out, io.MultiReader(strings.NewReader("tok_abcdEFGH\nrest"), iotest.ErrReader(broken)), Options{Find: finders(tokens)})
	if !errors.Is(err, broken) || out.String() != "[redacted:test-token]\nrest" {
		t.Errorf("%v, wrote %q", err, &out)
	}
	if _, err := Copy(failing{broken}, strings.NewReader("a\n"), Options{Find: finders(tokens)}); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

func TestJSONStaysValid(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"string", `{"a":"tok_abcdEFGH"}`, `{"a":"[redacted:test-token]"}`},
		{"escapes beside", `{"a":"\ntok_abcdEFGH\""}`, `{"a":"\n[redacted:test-token]\""}`},
		{"key", `{"tok_abcdEFGH":1}`, `{"[redacted:test-token]":1}`},
		{"bare", `{"a":tok_abcdEFGH}`, `{"a":"[redacted:test-token]"}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, masked(t, tt.in, Options{JSON: true})); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Whatever is found in JSON, what comes out is JSON, and nothing else changed.
func FuzzJSON(f *testing.F) {
	f.Add(`{"a":"b\u00e9\\","c":[1,-2.5e3,true,null]}`, 3, 9)
	f.Add("[\"x\",\n \"y\\\"z\"]", 1, 12)
	f.Fuzz(func(t *testing.T, doc string, from, length int) {
		if !json.Valid([]byte(doc)) || from < 0 || length <= 0 || from >= len(doc) {
			t.Skip()
		}
		cut := Span{from, min(from+length, len(doc)), "r"}
		if cut.End <= cut.Start {
			t.Skip()
		}
		var out bytes.Buffer
		find := func(data []byte) []Span {
			return clip([]Span{cut}, 0, len(data))
		}
		c := copier{dst: &out, o: Options{Find: finders(find), JSON: true}, buf: []byte(doc)}
		if err := c.flush(true); err != nil {
			t.Fatal(err)
		}
		if !json.Valid(out.Bytes()) {
			t.Errorf("%q with %v masked is %q", doc, cut, &out)
		}
	})
}

func FuzzJoin(f *testing.F) {
	f.Add([]byte{1, 2, 4, 3}, []byte{0, 9})
	f.Fuzz(func(t *testing.T, a, b []byte) {
		spans := func(p []byte) (out []Span) {
			at := 0
			for i := 0; i+1 < len(p); i += 2 {
				s := Span{at + int(p[i]%8), at + int(p[i]%8) + 1 + int(p[i+1]%8), "r"}
				out, at = append(out, s), s.End
			}
			return out
		}
		cover := map[int]bool{}
		for _, s := range append(spans(a), spans(b)...) {
			for i := s.Start; i < s.End; i++ {
				cover[i] = true
			}
		}
		at, n := 0, 0
		for _, s := range join(spans(a), spans(b)) {
			if s.Start < at || s.End <= s.Start {
				t.Fatalf("%v out of order", s)
			}
			at = s.End
			n += s.End - s.Start
		}
		if n != len(cover) {
			t.Errorf("%d bytes of %d", n, len(cover))
		}
	})
}

func BenchmarkCopy(b *testing.B) {
	line := []byte(strings.Repeat("2026-11-25T10:00:00Z INFO request served path=/a/b/c status=200 bytes=5120\n", 1000))
	b.SetBytes(int64(len(line)))
	for b.Loop() {
		_, _ = Copy(io.Discard, bytes.NewReader(line), Options{Find: finders(func([]byte) []Span { return nil })})
	}
}
