package cmd

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// disguise HOW OUT FILE... writes files in another way: base64, hex, percent, escape, entity
// gzip, pdf and sqlite take one; zip and tar put them all into one. zeros:N is N megabytes of zeros.
func disguise(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) < 3 {
		ts.Fatalf("usage: disguise HOW OUT FILE...")
	}
	out := ts.MkAbs(args[1])
	ts.Check(os.MkdirAll(filepath.Dir(out), 0o755))
	ts.Check(os.WriteFile(out, disguised(ts, args[0], args[2:]), 0o644))
}

func disguised(ts *testscript.TestScript, how string, files []string) []byte {
	switch how {
	case "zip":
		return archived(ts, files, func(w io.Writer) (adder, io.Closer) {
			z := zip.NewWriter(w)
			return func(name string, _ int) (io.Writer, error) { return z.Create(name) }, z
		})
	case "tar":
		return archived(ts, files, func(w io.Writer) (adder, io.Closer) {
			t := tar.NewWriter(w)
			return func(name string, size int) (io.Writer, error) {
				return t, t.WriteHeader(&tar.Header{Name: name, Mode: 0o644, Size: int64(size)})
			}, t
		})
	}
	data := input(ts, files[0])
	switch how {
	case "gzip":
		var b bytes.Buffer
		w := gzip.NewWriter(&b)
		_, err := w.Write(data)
		ts.Check(err)
		ts.Check(w.Close())
		return b.Bytes()
	case "pdf":
		return pdfOf(data)
	case "sqlite":
		return sqliteOf(data)
	case "base64":
		return []byte("value: " + base64.StdEncoding.EncodeToString(data) + "\n")
	case "hex":
		return []byte("value: " + hex.EncodeToString(data) + "\n")
	case "percent":
		return []byte("https://localhost/?q=" + url.QueryEscape(string(data)) + "\n")
	case "escape":
		return []byte(`{"value": ` + strconv.QuoteToASCII("a=1\n"+string(data)) + "}\n")
	case "entity":
		var b strings.Builder
		for _, c := range data {
			fmt.Fprintf(&b, "&#%d;", c)
		}
		return []byte("<p>" + b.String() + "</p>\n")
	}
	ts.Fatalf("disguise: no way %q", how)
	return nil
}

func input(ts *testscript.TestScript, name string) []byte {
	if n, ok := strings.CutPrefix(name, "zeros:"); ok {
		mega, err := strconv.Atoi(n)
		ts.Check(err)
		return make([]byte, mega<<20)
	}
	data, err := os.ReadFile(ts.MkAbs(name))
	ts.Check(err)
	return data
}

// adder begins a file of an archive.
type adder func(name string, size int) (io.Writer, error)

func archived(ts *testscript.TestScript, files []string, open func(io.Writer) (adder, io.Closer)) []byte {
	var b bytes.Buffer
	add, c := open(&b)
	for _, name := range files {
		data := input(ts, name)
		w, err := add(strings.TrimPrefix(name, "zeros:"), len(data))
		ts.Check(err)
		_, err = w.Write(data)
		ts.Check(err)
	}
	ts.Check(c.Close())
	return b.Bytes()
}
