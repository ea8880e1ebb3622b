package decode

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"github.com/ulikunitz/xz/lzma"
)

// number7z writes a number as headers of 7z hold them.
func number7z(n int) []byte {
	if n < 0x80 {
		return []byte{byte(n)}
	}
	return binary.LittleEndian.AppendUint64([]byte{0xff}, uint64(n))
}

// testFolder is a stream that packs files in a row.
type testFolder struct {
	method string // see packers7z
	files  []string
	claims int // to hold so many bytes, if more than it does
}

// packer7z packs with one coder; its flags, id and properties are as a header has them.
type packer7z struct {
	coder string
	pack  func([]byte) []byte
}

var packers7z = map[string]packer7z{
	"copy": {"\x01\x00", bytes.Clone},
	"lzma": {"\x23\x03\x01\x01\x05\x5d\x00\x00\x01\x00", func(p []byte) []byte {
		return compress(p, func(w io.Writer) (io.WriteCloser, error) {
			return lzma.WriterConfig{DictCap: 1 << 16, SizeInHeader: true, Size: int64(len(p))}.NewWriter(w)
		})[lzma.HeaderLen:]
	}},
	"lzma2": {"\x21\x21\x01\x08", func(p []byte) []byte {
		return compress(p, func(w io.Writer) (io.WriteCloser, error) { return lzma.Writer2Config{DictCap: 1 << 16}.NewWriter2(w) })
	}},
	"deflate": {"\x03\x04\x01\x08", func(p []byte) []byte {
		return compress(p, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, 9) })
	}},
	"delta": {"\x21\x03\x01\x02", func(p []byte) []byte {
		out := bytes.Clone(p)
		for i := len(out) - 1; i >= 3; i-- {
			out[i] -= out[i-3]
		}
		return out
	}},
	"bcj":  {"\x04\x03\x03\x01\x03", bytes.Clone},
	"ppmd": {"\x03\x03\x04\x01", bytes.Clone},
	"aes":  {"\x04\x06\xf1\x07\x01", bytes.Clone},
}

// sevenZipped is a 7z of folders. Methods that are joined by '+' are applied from the left.
func sevenZipped(folders ...testFolder) []byte {
	var packed, sizes, coders, outs, counts, inner, names []byte
	files := 0
	for _, f := range folders {
		var contents []byte
		counts = append(counts, number7z(len(f.files)/2)...)
		for i := 0; i < len(f.files); i += 2 {
			files++
			for _, u := range utf16.Encode([]rune(f.files[i] + "\x00")) {
				names = binary.LittleEndian.AppendUint16(names, u)
			}
			contents = append(contents, f.files[i+1]...)
			if i+2 < len(f.files) {
				inner = append(inner, number7z(len(f.files[i+1]))...)
			}
		}
		methods := strings.Split(f.method, "+")
		coders = append(coders, byte(len(methods)))
		var binds []byte
		for i, m := range methods {
			coders = append(coders, packers7z[m].coder...)
			outs = append(outs, number7z(max(f.claims, len(contents)))...)
			if i > 0 {
				binds = append(binds, byte(i-1), byte(i))
			}
			contents = packers7z[m].pack(contents)
		}
		coders = append(coders, binds...)
		sizes = append(sizes, number7z(len(contents))...)
		packed = append(packed, contents...)
	}
	header := slices.Concat([]byte{idHeader, idMain, idPackInfo, 0}, number7z(len(folders)), []byte{idSize}, sizes, []byte{idEnd},
		[]byte{idUnpackInfo, idFolder}, number7z(len(folders)), []byte{0}, coders, []byte{idUnpackSize}, outs, []byte{idEnd},
		[]byte{idSubStreams, idCount}, counts, []byte{idSize}, inner, []byte{idEnd, idEnd},
		[]byte{idFiles}, number7z(files), []byte{idNames}, number7z(len(names)+1), []byte{0}, names, []byte{idEnd, idEnd})
	return around7z(packed, header)
}

// around7z puts the beginning of a 7z before its packed streams and its header.
func around7z(packed, header []byte) []byte {
	out := append([]byte("7z\xbc\xaf\x27\x1c\x00\x04"), 0, 0, 0, 0)
	out = binary.LittleEndian.AppendUint64(out, uint64(len(packed)))
	out = binary.LittleEndian.AppendUint64(out, uint64(len(header)))
	return slices.Concat(out, make([]byte, 4), packed, header)
}

// packHeader packs the header of a 7z, as 7-Zip does.
func packHeader(archive []byte, method string) []byte {
	at := 32 + int(binary.LittleEndian.Uint64(archive[12:]))
	packed := packers7z[method].pack(archive[at:])
	header := slices.Concat([]byte{idEncoded, idPackInfo}, number7z(at-32), []byte{1, idSize}, number7z(len(packed)), []byte{idEnd, idUnpackInfo, idFolder, 1, 0, 1},
		[]byte(packers7z[method].coder), []byte{idUnpackSize}, number7z(len(archive)-at), []byte{idEnd, idEnd})
	return around7z(append(bytes.Clone(archive[32:at]), packed...), header)
}

func TestSevenZip(t *testing.T) {
	long := strings.Repeat("all work and no play\n", 4000)
	for _, method := range []string{"copy", "lzma", "lzma2", "deflate", "delta+lzma2", "bcj+lzma", "delta+copy"} {
		archive := sevenZipped(testFolder{method: method, files: []string{"dir/a.txt", secretText, "b.txt", long, "größe", "x"}})
		for name, data := range map[string][]byte{"plain": archive, "packed header": packHeader(archive, "lzma"), "in a tar": tarred("in.7z", string(archive))} {
			members, gaps, _ := unpacked(data)
			for i := range members {
				members[i] = strings.Replace(strings.Replace(members[i], "in.7z!/", "", 1), "tar+", "", 1)
			}
			want := []string{"dir/a.txt (7z) " + secretText, fmt.Sprintf("b.txt (7z) %d bytes", len(long)), "größe (7z) x"}
			if diff := cmp.Diff(want, members); diff != "" || gaps != nil {
				t.Errorf("%s, %s: gaps %q\n%s", method, name, gaps, diff)
			}
		}
	}
}

// What a pipe was packed from has no name, and files without contents have no stream.
func TestSevenZipNames(t *testing.T) {
	streams := []byte{idMain, idPackInfo, 0, 1, idSize, 1, idEnd, idUnpackInfo, idFolder, 1, 0, 1, 1, 0, idUnpackSize, 1, idEnd, idEnd}
	tests := []struct {
		name, files string
		want        []string
	}{
		{"none", "\x01\x00", []string{" (7z) x"}},
		{"folder first", "\x02\x0e\x01\x80\x11\x09\x00d\x00\x00\x00a\x00\x00\x00\x00", []string{"a (7z) x"}},
	}
	for _, test := range tests {
		members, gaps, _ := unpacked(around7z([]byte("x"), slices.Concat([]byte{idHeader}, streams, []byte{idFiles}, []byte(test.files), []byte{0})))
		if diff := cmp.Diff(test.want, members); diff != "" || gaps != nil {
			t.Errorf("%s: gaps %q\n%s", test.name, gaps, diff)
		}
	}
}

func TestSevenZipGaps(t *testing.T) {
	two := []string{"a", secretText, "b", strings.Repeat("text\n", 99)}
	good := sevenZipped(testFolder{method: "lzma2", files: two})
	damaged := sevenZipped(testFolder{method: "lzma", files: two}, testFolder{method: "copy", files: []string{"c", "see"}})
	copy(damaged[40:], "\xff\xff\xff\xff\xff\xff\xff\xff")
	circle := sevenZipped(testFolder{method: "bcj+bcj+bcj", files: two})
	circle[bytes.LastIndex(circle, []byte("\x00\x01\x01\x02"))+3] = 1
	tests := []struct {
		name    string
		data    []byte
		members int
		want    []string
	}{
		{"encrypted", sevenZipped(testFolder{method: "lzma+aes", files: two}, testFolder{method: "copy", files: []string{"c", "see"}}), 1, []string{"2 7z: 2 files in it: encrypted"}},
		{"encrypted header", packHeader(good, "aes"), 0, []string{"2 7z: its list of files: encrypted"}},
		{"method", sevenZipped(testFolder{method: "ppmd", files: two}, testFolder{method: "copy", files: []string{"c", "see"}}), 1, []string{"3 7z: 2 files in it: method 030401 not supported"}},
		{"one part of several", good[:len(good)-9], 0, []string{"0 7z: its list of files is missing, as in one part of several"}},
		{"empty", around7z(nil, nil), 0, nil},
		{"circle", circle, 0, []string{"0 7z: 2 files in it: a header is damaged"}},
		{"nonsense", around7z(nil, []byte("nonsense")), 0, []string{"0 7z: a header is damaged"}},
	}
	for _, test := range tests {
		members := 0
		var gaps []string
		Members(test.data, func(*Member) bool { members++; return true }, func(g Gap) { gaps = append(gaps, fmt.Sprintf("%d%s %s", g.Kind, g.Name, g.Detail)) })
		if diff := cmp.Diff(test.want, gaps); diff != "" || members != test.members {
			t.Errorf("%s: %d members\n%s", test.name, members, diff)
		}
	}
	members, gaps, _ := unpacked(damaged)
	if !slices.Contains(members, "c (7z) see") || len(gaps) == 0 {
		t.Errorf("damaged: %q, gaps %q", members, gaps)
	}
}

// Headers claim what they like: it costs no time and no memory.
func TestSevenZipBombs(t *testing.T) {
	zeros := string(make([]byte, 8<<20))
	claims := func(header ...byte) []byte { return around7z(nil, append([]byte{idHeader}, header...)) }
	most := bytes.Repeat([]byte{0xff}, 9)
	many := make([]testFolder, 20000)
	for i := range many {
		many[i] = testFolder{method: "lzma2", files: []string{"a", "x"}, claims: 1 << 40}
	}
	big := sevenZipped(many...)
	big = bytes.ReplaceAll(big, []byte("\x21\x21\x01\x08"), []byte("\x21\x21\x01\x28")) // dictionaries of 4 GiB
	tests := []struct {
		name string
		data []byte
		gap  string
	}{
		{"zeros", sevenZipped(testFolder{method: "lzma2", files: []string{"zero", zeros}}), "1 zero"},
		{"zeros in a header", packHeader(around7z(nil, append([]byte{idHeader, idEnd}, zeros...)), "lzma"), "1 "},
		{"folders", claims(slices.Concat([]byte{idMain, idUnpackInfo, idFolder}, most, []byte{0})...), "0 "},
		{"packs", claims(slices.Concat([]byte{idMain, idPackInfo}, most, most, []byte{idSize})...), "0 "},
		{"sums", claims(slices.Concat([]byte{idMain, idPackInfo, 0}, most, []byte{idCRC, 1})...), "0 "},
		{"files", claims(slices.Concat([]byte{idFiles}, most, []byte{0, 0})...), ""},
		{"files in a folder", claims(slices.Concat([]byte{idMain, idPackInfo, 0, 1, idSize, 0, 0, idUnpackInfo, idFolder, 1, 0, 1, 1, 0, idUnpackSize, 0, 0,
			idSubStreams, idCount}, most, []byte{0, 0, 0})...), "0 "},
		{"dictionaries", big, "1 "},
	}
	for _, test := range tests {
		start := time.Now()
		_, gaps, size := unpacked(test.data)
		if test.gap != "" && !slices.Contains(gaps, test.gap) || size > 8<<20+maxRatio*len(test.data) {
			t.Errorf("%s: gaps %.200q, %d bytes out of %d", test.name, gaps, size, len(test.data))
		}
		t.Logf("%s: %d bytes, %d came out, %v", test.name, len(test.data), size, time.Since(start))
	}
}

// The addresses of code that BCJ2 has packed apart come back; a coder of ranges that says "none" leaves code as it is.
func TestBCJ2(t *testing.T) {
	text := "one\n\xe8token: here\n\x0f\x85"
	bits := make([]byte, 64)
	r := newBCJ2([]io.Reader{strings.NewReader(text), strings.NewReader(""), strings.NewReader(""), bytes.NewReader(bits)})
	got, err := io.ReadAll(&exactly{r, uint64(len(text))})
	if string(got) != text || err != nil {
		t.Errorf("%q, %v", got, err)
	}
	bits = bytes.Repeat([]byte{0xff}, 64)
	bits[0] = 0
	r = newBCJ2([]io.Reader{strings.NewReader("a\xe8b"), strings.NewReader("\x00\x00\x01\x06"), strings.NewReader(""), bytes.NewReader(bits)})
	got, err = io.ReadAll(&exactly{r, 7})
	if string(got) != "a\xe8\x00\x01\x00\x00b" || err != nil {
		t.Errorf("%q, %v", got, err)
	}
}

func FuzzSevenZip(f *testing.F) {
	two := []string{"a", secretText, "b", strings.Repeat("text\n", 20)}
	for _, method := range []string{"copy", "lzma", "lzma2", "delta+lzma2", "bcj+deflate"} {
		archive := sevenZipped(testFolder{method: method, files: two})
		f.Add(archive[32:], int64(binary.LittleEndian.Uint64(archive[12:])))
		packed := packHeader(archive, "lzma2")
		f.Add(packed[32:], int64(binary.LittleEndian.Uint64(packed[12:])))
	}
	f.Fuzz(func(t *testing.T, body []byte, header int64) {
		if header < 0 || header > int64(len(body)) {
			return
		}
		data := around7z(body[:header], body[header:])
		size := 0
		Members(data, func(m *Member) bool { size += len(m.Data); return true }, func(Gap) {})
		if size > 8<<20+maxRatio*len(data)+window {
			t.Fatalf("%d bytes out of %d", size, len(data))
		}
	})
}

// Whatever stands in a header, reading it ends, and in time.
func TestSevenZipRandomHeaders(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 1))
	good := sevenZipped(testFolder{method: "delta+lzma2", files: []string{"a", secretText, "b", "x"}}, testFolder{method: "bcj+lzma", files: []string{"c", "see"}})
	start := 32 + int(binary.LittleEndian.Uint64(good[12:]))
	for range 20000 {
		data := bytes.Clone(good)
		for range 1 + rng.IntN(3) {
			data[start+rng.IntN(len(data)-start)] = byte(rng.Uint32())
		}
		unpacked(data)
	}
}
