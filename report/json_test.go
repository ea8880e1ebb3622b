package report

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

func TestReadIsTheInverseOfJSON(t *testing.T) {
	for name, r := range reports() {
		t.Run(name, func(t *testing.T) {
			doc := rendered(t, renders[3], r)
			back, err := Read(bytes.NewReader(doc))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(r, back); diff != "" {
				t.Error(diff)
			}
			for _, f := range renders {
				if diff := cmp.Diff(string(rendered(t, f, r)), string(rendered(t, f, back))); diff != "" {
					t.Errorf("%s differs: %s", f.ext, diff)
				}
			}
		})
	}
}

// A report is written in parts, and reads as if it was written in one go.
func TestJSONIsWrittenInOneGo(t *testing.T) {
	for _, n := range []int{0, 1, 2, leastPart, 3*leastPart + 1} {
		in := sample()
		for i := range n {
			f := in.Findings[i%len(in.Findings)]
			f.Fingerprint = fmt.Sprint("no. \u202e", i)
			in.Findings = append(in.Findings, f)
		}
		in.Findings = in.Findings[len(in.Findings)-n:]
		r := New(in)
		var got, want bytes.Buffer
		if err := errors.Join(JSON(&got, r), writeJSON(&want, r)); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want.String(), got.String()); diff != "" {
			t.Errorf("%d findings: in one go - in parts +\n%s", n, diff)
		}
	}
}

func TestRead(t *testing.T) {
	const head = `{"schema": 1, "tool": {"name": "stanch"}, `
	finding := func(s string) string { return head + `"findings": [` + s + `]}` }
	tests := []struct {
		name, in string
		want     error
	}{
		{"least", `{"schema": 1, "tool": {"name": "stanch"}}`, nil},
		{"unknown fields", head + `"new": {"x": [1]}, "findings": [{"state": "head", "severity": "low", "shape": 3}]}`, nil},
		{"unknown words where words may come", head + `"coverage": {"gaps": [{"reason": "eclipse", "count": 1}]}}`, nil},
		{"empty", ``, ErrFormat},
		{"null", `null`, ErrFormat},
		{"a list", `[]`, ErrFormat},
		{"another program's", `{"version": "2.1.0", "runs": []}`, ErrFormat},
		{"no tool", `{"schema": 1}`, ErrFormat},
		{"later version", `{"schema": 2, "tool": {"name": "stanch"}, "findings": "elsewhere"}`, ErrVersion},
		{"cut off", head, ErrFormat},
		{"more behind it", `{"schema": 1, "tool": {}} {}`, ErrFormat},
		{"wrong type", head + `"complete": "yes"}`, ErrFormat},
		{"unknown severity", finding(`{"state": "head", "severity": "dire"}`), ErrFormat},
		{"unknown confidence", finding(`{"state": "head", "confidence": "maybe"}`), ErrFormat},
		{"unknown state", finding(`{"state": "gone"}`), ErrFormat},
		{"unknown state of a place", finding(`{"state": "head", "places": [{"state": ""}]}`), ErrFormat},
		{"number too large", head + `"old": 1e99}`, ErrFormat},
		{"deep", head + `"x": ` + strings.Repeat("[", 20000), ErrFormat},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, err := Read(strings.NewReader(tt.in))
			if !errors.Is(err, tt.want) {
				t.Fatalf("got error %v, want %v", err, tt.want)
			}
			if (err == nil) != (r != nil) {
				t.Errorf("report %v with error %v", r, err)
			}
		})
	}
}

func TestReadIsBounded(t *testing.T) {
	doc := rendered(t, renders[3], reports()["clean"])
	if _, err := read(bytes.NewReader(doc), int64(len(doc))); err != nil {
		t.Errorf("at the limit: %v", err)
	}
	if _, err := read(bytes.NewReader(doc), int64(len(doc))-1); !errors.Is(err, ErrTooLarge) {
		t.Errorf("over the limit: %v", err)
	}
}

func TestReadPassesOnErrors(t *testing.T) {
	if _, err := Read(iotest.ErrReader(io.ErrUnexpectedEOF)); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("got %v", err)
	}
}

// An error text of Read may end in a log: it must not quote what it read.
func TestReadErrorsDoNotQuote(t *testing.T) {
	for _, in := range []string{
		`{"schema": 1, "tool": {}, "findings": [{"severity": "` + ghToken + `"}]}`,
		`{"schema": 1, "tool": {}, "findings": [{"state": "` + ghToken + `"}]}`,
		`{"schema": 1, "tool": {}, "now": "` + ghToken + `"}`,
		`{"schema": "` + ghToken + `"}`,
		ghToken,
	} {
		if _, err := Read(strings.NewReader(in)); err == nil || strings.Contains(err.Error(), ghToken[:8]) {
			t.Errorf("got %v", err)
		}
	}
}

type failing struct{ after int }

func (f *failing) Write(p []byte) (int, error) {
	if f.after -= len(p); f.after < 0 {
		return 0, io.ErrShortWrite
	}
	return len(p), nil
}

func TestWriteErrorsComeBack(t *testing.T) {
	r := reports()["full"]
	writers := map[string]func(io.Writer) error{
		"json":  func(w io.Writer) error { return JSON(w, r) },
		"sarif": func(w io.Writer) error { return SARIF(w, r) },
		"text":  func(w io.Writer) error { return Text(w, r, TextOptions{Color: true}) },
	}
	for name, write := range writers {
		for _, after := range []int{0, 4096} {
			if err := write(&failing{after}); !errors.Is(err, io.ErrShortWrite) {
				t.Errorf("%s after %d bytes: %v", name, after, err)
			}
		}
	}
}

// Any input is refused with a typed error, or read into a report that every format
// can show and that JSON brings back as it is.
func FuzzRead(f *testing.F) {
	for name, r := range reports() {
		if name != "full" && name != "reveal" { // too large for the fuzzer to make smaller
			f.Add(rendered(f, renders[3], r))
		}
	}
	f.Add([]byte(`{"schema":1,"tool":{},"findings":[{"state":"head","places":[{"state":"refs","line":-1,"removed":{}}]}]}`))
	standard := sarifStandard(f)
	f.Fuzz(func(t *testing.T, p []byte) {
		r, err := Read(bytes.NewReader(p))
		if err != nil {
			if !errors.Is(err, ErrFormat) && !errors.Is(err, ErrVersion) {
				t.Fatalf("untyped error %v", err)
			}
			return
		}
		for _, f := range renders {
			doc := rendered(t, f, r)
			switch f.ext {
			case "sarif":
				validate(t, standard, doc)
			case "json":
				back, err := Read(bytes.NewReader(doc))
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(r, back); diff != "" {
					t.Fatal(diff)
				}
			}
		}
	})
}
