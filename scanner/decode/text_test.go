package decode

import (
	"bytes"
	"encoding/binary"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// encode is the slow twin: it writes text through the standard library.
func encode(name, text string, bom bool) []byte {
	if bom {
		text = "\uFEFF" + text
	}
	var order binary.AppendByteOrder = binary.LittleEndian
	if strings.HasSuffix(name, "be") {
		order = binary.BigEndian
	}
	var out []byte
	if strings.HasPrefix(name, "utf-32") {
		for _, r := range text {
			out = order.AppendUint32(out, uint32(r))
		}
		return out
	}
	for _, u := range utf16.Encode([]rune(text)) {
		out = order.AppendUint16(out, u)
	}
	return out
}

var names = []string{"utf-16le", "utf-16be", "utf-32le", "utf-32be"}

func TestTextDecodes(t *testing.T) {
	texts := map[string]string{
		"short":        "key=",
		"lines":        "user = me\r\npassword = none\r\n",
		"long ascii":   strings.Repeat("some text with spaces\n", 500),
		"japanese":     strings.Repeat("設定 key = 値。これはテストです。\n", 200),
		"astral":       strings.Repeat("smile 😀 and 𝔘 = x\n", 300),
		"replacement":  strings.Repeat("ordinary line of text\n", 20) + "\uFFFD",
		"odd boundary": strings.Repeat("x", 1535) + "😀" + strings.Repeat("y", 2000),
	}
	for label, text := range texts {
		for _, name := range names {
			for _, bom := range []bool{true, false} {
				d, ok := Text(encode(name, text, bom))
				if !ok || d.Name != name {
					t.Errorf("%s as %s, bom %v: Text says %q, %v", label, name, bom, d.Name, ok)
					continue
				}
				if diff := cmp.Diff(text, string(d.Bytes)); diff != "" {
					t.Errorf("%s as %s: %s", label, name, diff)
				}
			}
		}
	}
}

func TestTextRefuses(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	noise := make([]byte, 1<<16)
	for i := range noise {
		noise[i] = byte(rnd.Uint32())
	}
	small := make([]byte, 1<<14) // 16-bit numbers, most of them control characters
	for i := 0; i < len(small); i += 2 {
		small[i] = byte(rnd.IntN(64))
	}
	sparse := make([]byte, 1<<14) // mostly zero, as in object files
	for i := 0; i < len(sparse); i += 16 {
		copy(sparse[i:], "abc")
	}
	tests := []struct {
		name string
		data []byte
	}{
		{"empty", nil},
		{"one byte", []byte{0}},
		{"nul bytes", make([]byte, 5000)},
		{"ascii", []byte(strings.Repeat("plain text\n", 1000))},
		{"utf-8", []byte(strings.Repeat("schöner Text, 設定\n", 1000))},
		{"utf-8 with its mark", []byte("\xEF\xBB\xBFplain text")},
		{"noise", noise},
		{"noise behind a mark", append([]byte{0xFF, 0xFE}, noise...)},
		{"small numbers", small},
		{"sparse", sparse},
		{"ascii with one nul", []byte("plain text\x00plain text")},
		{"nul-separated names", []byte(strings.Repeat("some/path/name\x00", 300))},
		{"ascii behind a mark", append([]byte{0xFF, 0xFE}, "password = none, and more text"...)},
		{"ascii behind a big mark", append([]byte{0xFE, 0xFF}, "password = none, and more text"...)},
		{"a mark alone", []byte{0xFF, 0xFE}},
	}
	for _, test := range tests {
		if d, ok := Text(test.data); ok {
			t.Errorf("%s: taken for %s", test.name, d.Name)
		}
	}
}

func TestBadUnitsAreReplaced(t *testing.T) {
	le := func(units ...uint16) (out []byte) {
		for _, u := range units {
			out = binary.LittleEndian.AppendUint16(out, u)
		}
		return out
	}
	good := encode("utf-16le", strings.Repeat("good text ", 20), true)
	bad32 := append(encode("utf-32be", strings.Repeat("good text ", 20), true), 0x7F, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0xD8, 0)
	tests := []struct {
		name string
		data []byte
		tail string
	}{
		{"lone high", append(bytes.Clone(good), le(0xD800, 'x')...), "\uFFFDx"},
		{"lone low", append(bytes.Clone(good), le(0xDC00, 'x')...), "\uFFFDx"},
		{"two high, one low", append(bytes.Clone(good), le(0xD83D, 0xD83D, 0xDE00)...), "\uFFFD😀"},
		{"high at the end", append(bytes.Clone(good), le(0xD83D)...), "\uFFFD"},
		{"odd byte at the end", append(bytes.Clone(good), 'x'), "\uFFFD"},
		{"utf-32 out of range", bad32, "\uFFFD\uFFFD\uFFFD"},
	}
	for _, test := range tests {
		d, ok := Text(test.data)
		if !ok {
			t.Errorf("%s: refused", test.name)
			continue
		}
		want := strings.Repeat("good text ", 20) + test.tail
		if diff := cmp.Diff(want, string(d.Bytes)); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
		checkOrigins(t, d, test.data)
	}
}

// checkOrigins walks the original and asks for the origin of every output byte.
func checkOrigins(t *testing.T, d Decoded, data []byte) {
	t.Helper()
	var e encoding
	for _, e = range encodings {
		if e.name == d.Name {
			break
		}
	}
	in, out := e.bomLen(data), 0
	for in < len(data) {
		r, n := e.next(data[in:])
		for range utf8.RuneLen(r) {
			if got := d.Origin(out); got != in {
				t.Fatalf("%s: Origin(%d) = %d, want %d", d.Name, out, got, in)
			}
			out++
		}
		in += n
	}
	if got := d.Origin(out); out != len(d.Bytes) || got != len(data) {
		t.Fatalf("%s: %d bytes out, want %d; origin of the end %d, want %d", d.Name, len(d.Bytes), out, got, len(data))
	}
}

// Random text survives the round trip, and each offset leads back to its unit.
func TestRoundTripOfRandomText(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	for range 60 {
		text := randomText(rnd, 1+rnd.IntN(2500))
		for _, name := range names {
			data := encode(name, text, true)
			d, ok := Text(data)
			if !ok || d.Name != name || string(d.Bytes) != text {
				t.Fatalf("%s: %q came back as %s %q", name, text, d.Name, d.Bytes)
			}
			checkOrigins(t, d, data)
		}
	}
}

func randomText(rnd *rand.Rand, n int) string {
	var b strings.Builder
	for range n {
		switch rnd.IntN(6) {
		case 0:
			b.WriteRune(rune(0xA1 + rnd.IntN(0xD000)))
		case 1:
			b.WriteRune(rune(0x10000 + rnd.IntN(0x100000)))
		case 2:
			b.WriteByte('\n')
		default:
			b.WriteByte(byte(' ' + rnd.IntN(95)))
		}
	}
	return b.String()
}

func FuzzText(f *testing.F) {
	for _, name := range names {
		f.Add(encode(name, "key = value 😀\n", true))
		f.Add(encode(name, strings.Repeat("no mark here\n", 100), false))
	}
	f.Add([]byte{0xFF, 0xFE, 0, 0, 'x', 0, 0, 0, 0, 0xD8, 0, 0})
	f.Fuzz(func(t *testing.T, data []byte) {
		d, ok := Text(data)
		if !ok {
			return
		}
		if !utf8.Valid(d.Bytes) || len(d.Bytes)*2 > len(data)*3+8 {
			t.Fatalf("%d bytes in, %d out, valid UTF-8: %v", len(data), len(d.Bytes), utf8.Valid(d.Bytes))
		}
		checkOrigins(t, d, data)
	})
}

func BenchmarkRefuse(b *testing.B) {
	text := []byte(strings.Repeat("plain text of some length\n", 400))
	for b.Loop() {
		if _, ok := Text(text); ok {
			b.Fatal("taken for UTF-16")
		}
	}
}

func BenchmarkDecode(b *testing.B) {
	data := encode("utf-16le", strings.Repeat("plain text of some length\n", 4000), true)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, ok := Text(data); !ok {
			b.Fatal("refused")
		}
	}
}
