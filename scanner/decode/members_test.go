package decode

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/zstd"
	"github.com/ulikunitz/xz"
)

const secretText = "one\ntoken: here\n"

// compress writes p through a compressor.
func compress(p []byte, open func(io.Writer) (io.WriteCloser, error)) []byte {
	var b bytes.Buffer
	w, err := open(&b)
	if err != nil {
		panic(err)
	}
	w.Write(p)
	w.Close()
	return b.Bytes()
}

func gz(p []byte) []byte {
	return compress(p, func(w io.Writer) (io.WriteCloser, error) { return gzip.NewWriter(w), nil })
}
func xzed(p []byte) []byte {
	return compress(p, func(w io.Writer) (io.WriteCloser, error) { return xz.NewWriter(w) })
}
func zstded(p []byte) []byte {
	return compress(p, func(w io.Writer) (io.WriteCloser, error) { return zstd.NewWriter(w) })
}

// bzip2ed is secretText in bzip2: the standard library has no compressor.
func bzip2ed() []byte {
	p, err := hex.DecodeString("425a68393141592653596cf56391000006d980001040000010024994002000221a6864100303075849343b88f1772453850906cf563910")
	if err != nil {
		panic(err)
	}
	return p
}

func zipped(files ...string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		f, err := w.Create(files[i])
		if err != nil {
			panic(err)
		}
		io.WriteString(f, files[i+1])
	}
	w.Close()
	return b.Bytes()
}

func tarred(files ...string) []byte {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		w.WriteHeader(&tar.Header{Name: files[i], Mode: 0o644, Size: int64(len(files[i+1]))})
		io.WriteString(w, files[i+1])
	}
	w.Close()
	return b.Bytes()
}

func deb(files ...string) []byte {
	var b strings.Builder
	b.WriteString("!<arch>\n")
	for i := 0; i < len(files); i += 2 {
		fmt.Fprintf(&b, "%-16s%-12d%-6d%-6d%-8s%-10d`\n%s", files[i], 0, 0, 0, "100644", len(files[i+1]), files[i+1])
		if len(files[i+1])%2 == 1 {
			b.WriteByte('\n')
		}
	}
	return []byte(b.String())
}

// unpacked lists members and gaps, a line each.
func unpacked(data []byte) (members, gaps []string, size int) {
	Members(data, func(m *Member) bool {
		text := string(m.Data)
		if len(text) > 40 {
			text = fmt.Sprint(len(text), " bytes")
		}
		size += len(m.Data)
		members = append(members, fmt.Sprintf("%s (%s) %s", m.Name, m.How, text))
		return true
	}, func(g Gap) { gaps = append(gaps, fmt.Sprintf("%d %s", g.Kind, g.Name)) })
	return members, gaps, size
}

func TestMembers(t *testing.T) {
	pdf := "%PDF-1.4\n1 0 obj <</Length 1>>\nstream\n" + string(compress([]byte(secretText), func(w io.Writer) (io.WriteCloser, error) { return zlib.NewWriter(w), nil })) + "\nendstream\n"
	tests := []struct {
		name string
		data []byte
		want string
	}{
		{"zip", zipped("dir/a.txt", secretText), "dir/a.txt (zip) " + secretText},
		{"zip behind a program", append([]byte("#!/bin/sh\nexec x\n"), zipped("a", secretText)...), "a (zip) " + secretText},
		{"tar", tarred("./dir/a.txt", secretText), "dir/a.txt (tar) " + secretText},
		{"gzip", gz([]byte(secretText)), " (gzip) " + secretText},
		{"gzip twice", append(gz([]byte("one\n")), gz([]byte("token: here\n"))...), " (gzip) " + secretText},
		{"bzip2", bzip2ed(), " (bzip2) " + secretText},
		{"xz", xzed([]byte(secretText)), " (xz) " + secretText},
		{"xz twice", append(xzed([]byte("one\n")), xzed([]byte("token: here\n"))...), " (xz) " + secretText},
		{"zstd", zstded([]byte(secretText)), " (zstd) " + secretText},
		{"deb", deb("debian-binary", "2.0\n", "data.tar.xz", string(xzed(tarred("etc/a", secretText)))), "data.tar.xz!/etc/a (deb+xz+tar) " + secretText},
		{"pdf", []byte(pdf), fmt.Sprintf("stream@%d (pdf) %s", strings.Index(pdf, "stream")+7, secretText)},
		{"image", tarred("layer.tar", string(tarred("etc/a", secretText))), "layer.tar!/etc/a (tar+tar) " + secretText},
		{"zip in tar in gzip", gz(tarred("x/lib.jar", string(zipped("a.properties", secretText)))), "x/lib.jar!/a.properties (gzip+tar+zip) " + secretText},
	}
	for _, test := range tests {
		members, gaps, _ := unpacked(test.data)
		if !slices.Contains(members, test.want) || len(gaps) > 0 {
			t.Errorf("%s: %q, gaps %q", test.name, members, gaps)
		}
	}
}

func TestMembersSayWhatTheyDidNotRead(t *testing.T) {
	locked := zipped("a.txt", secretText, "b.txt", secretText)
	for at := 0; at+4 < len(locked); at++ { // flag bit 0, in the local headers and in the directory
		switch string(locked[at : at+4]) {
		case "PK\x03\x04":
			locked[at+6] |= 1
		case "PK\x01\x02":
			locked[at+8] |= 1
		}
	}
	method := bytes.Replace(zipped("a.txt", secretText), []byte("\x08\x00\x08\x00"), []byte("\x08\x00\x62\x00"), 2)
	whole := gz([]byte(strings.Repeat(secretText, 100)))
	tests := []struct {
		name string
		data []byte
		want []string
	}{
		{"encrypted", locked, []string{"2 "}},
		{"method", method, []string{"3 a.txt"}},
		{"cut gzip", whole[:len(whole)-5], []string{"0 "}},
		{"cut zip", zipped("a", secretText)[:40], []string{"0 "}},
		{"cut tar", tarred("a", strings.Repeat("text", 999))[:900], []string{"0 a", "0 "}},
		{"rar", []byte("Rar!\x1a\x07\x00 and so on"), []string{"3 "}},
		{"damaged in an archive", tarred("a.gz", string(whole[:30]), "b", secretText), []string{"0 a.gz"}},
	}
	for _, test := range tests {
		_, gaps, _ := unpacked(test.data)
		if diff := cmp.Diff(test.want, gaps); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
}

func TestNoArchives(t *testing.T) {
	for _, text := range []string{"", "text", "PK is a name", "BZh is one, too", "\x89PNG\r\n", strings.Repeat("a", 600), strings.Repeat("\x00", 600), "MZ" + strings.Repeat("PK", 300)} {
		if Unpackable([]byte(text)) {
			t.Errorf("%.20q is taken for an archive", text)
		}
	}
}

// zeros is a compressed stream of n megabytes of zeros.
func zeros(n int, open func(io.Writer) (io.WriteCloser, error)) []byte {
	var b bytes.Buffer
	w, err := open(&b)
	if err != nil {
		panic(err)
	}
	mega := make([]byte, 1<<20)
	for range n {
		w.Write(mega)
	}
	w.Close()
	return b.Bytes()
}

func deflated(p []byte) []byte { return zipped("bomb", string(p)) }

// A bomb costs what its size in the repository allows, and is a gap.
func TestBombs(t *testing.T) {
	zero := make([]byte, 32<<20)
	nest := zipped("zero", string(zero))
	for range 5 {
		files := []string{}
		for i := range 16 {
			files = append(files, fmt.Sprint("lib", i, ".zip"), string(nest))
		}
		nest = zipped(files...)
	}
	deep := []byte(secretText)
	for range 20 {
		deep = gz(deep)
	}
	huge := tarred("a", secretText)
	copy(huge[124:], "\x80\x00\x00\x00\x7f\xff\xff\xff\xff\xff\xff\xff") // 8 EB
	fixTarSum(huge)
	many := bytes.Repeat(gz(nil), 20000)
	tests := []struct {
		name string
		data []byte
		gap  string
	}{
		{"zip", deflated(zero), "1 bomb"},
		{"gzip", zeros(64, func(w io.Writer) (io.WriteCloser, error) { return gzip.NewWriter(w), nil }), "1 "},
		{"zstd", zeros(64, func(w io.Writer) (io.WriteCloser, error) { return zstd.NewWriter(w) }), "1 "},
		{"xz", zeros(16, func(w io.Writer) (io.WriteCloser, error) { return xz.NewWriter(w) }), "1 "},
		{"zips in zips", nest, "1 "},
		{"deep", deep, "1 "},
		{"huge tar", huge, "0 a"},
		{"overlapping", overlapping(2000), "1 "},
		{"many streams", many, ""},
	}
	for _, test := range tests {
		start := time.Now()
		_, gaps, size := unpacked(test.data)
		took := time.Since(start)
		if test.gap != "" && !slices.Contains(gaps, test.gap) {
			t.Errorf("%s: gaps %.200q", test.name, gaps)
		}
		if size > 8<<20+maxRatio*len(test.data) || size > 40<<20 {
			t.Errorf("%s: %d bytes out of %d", test.name, size, len(test.data))
		}
		t.Logf("%s: %d bytes, %d came out, %v", test.name, len(test.data), size, took)
	}
}

func fixTarSum(p []byte) {
	copy(p[148:156], "        ")
	sum := 0
	for _, c := range p[:512] {
		sum += int(c)
	}
	copy(p[148:], fmt.Sprintf("%06o\x00 ", sum))
}

// overlapping is a zip whose n entries are all the same bytes.
func overlapping(n int) []byte {
	one := zipped("a", strings.Repeat("all work and no play ", 3000))
	dir := bytes.Index(one, []byte("PK\x01\x02"))
	end := bytes.LastIndex(one, []byte("PK\x05\x06"))
	out := append(bytes.Clone(one[:dir]), bytes.Repeat(one[dir:end], n)...)
	tail := bytes.Clone(one[end:])
	binary.LittleEndian.PutUint16(tail[8:], uint16(n))
	binary.LittleEndian.PutUint16(tail[10:], uint16(n))
	binary.LittleEndian.PutUint32(tail[12:], uint32(n*(end-dir)))
	return append(out, tail...)
}

// A large file comes in parts that overlap; each byte is one part's own, at its line.
func TestLargeMembers(t *testing.T) {
	var b bytes.Buffer
	for i := 0; b.Len() < 3*window/2; i++ {
		fmt.Fprintf(&b, "%d: a line of a log, %x\n", i, i*2654435761%1000003)
	}
	text := b.Bytes()
	at, line, parts := 0, 0, 0
	Members(gz(text), func(m *Member) bool {
		parts++
		from := at
		if m.Own.Start > 0 {
			from = at - m.Own.Start
		}
		if !bytes.Equal(m.Data, text[from:from+len(m.Data)]) {
			t.Fatalf("part %d is not what stands at %d", parts, from)
		}
		line = bytes.Count(text[:from], []byte{'\n'})
		if m.Line != line || m.Col != from-bytes.LastIndexByte(text[:from], '\n')-1 {
			t.Errorf("part %d begins at line %d, col %d", parts, m.Line, m.Col)
		}
		at = from + m.Own.End
		return true
	}, func(g Gap) { t.Errorf("%+v", g) })
	if at != len(text) || parts != 2 {
		t.Errorf("%d parts of %d bytes in all, want %d", parts, at, len(text))
	}
}

func FuzzMembers(f *testing.F) {
	for _, data := range [][]byte{zipped("a", secretText), tarred("a", secretText), gz([]byte(secretText)), bzip2ed(), xzed([]byte(secretText)),
		zstded([]byte(secretText)), deb("debian-binary", "2.0\n"), gz(tarred("a", string(zipped("b", "c")))), []byte("%PDF-1.4 stream\nx\x9c endstream")} {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		size := 0
		Members(data, func(m *Member) bool {
			size += len(m.Data)
			if m.Own.Start < 0 || m.Own.End > len(m.Data) || len(m.Data) > window {
				t.Fatalf("%s: own %v of %d", m.Name, m.Own, len(m.Data))
			}
			return true
		}, func(Gap) {})
		if size > 8<<20+maxRatio*len(data)+window {
			t.Fatalf("%d bytes out of %d", size, len(data))
		}
	})
}
