package lanes

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// slowFill says of each byte by itself what Fill says.
func slowFill(data []byte) []Block {
	out := make([]Block, (len(data)+Width-1)/Width)
	for i, c := range data {
		b, bit := &out[i/Width], uint64(1)<<(i%Width)
		alnum := '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
		if alnum || strings.IndexByte("+-/_", c) >= 0 {
			b.Letter |= bit
		}
		if alnum || strings.IndexByte("+-/_.=~", c) >= 0 {
			b.Run |= bit
		}
		if '0' <= c && c <= '9' {
			b.Digit |= bit
		}
		if c == '\\' || c == '%' || c == '&' {
			b.Escape |= bit
		}
		if c == '=' && i+1 < len(data) && strings.IndexByte("3\r\n", data[i+1]) >= 0 {
			b.Soft |= bit
		}
	}
	return out
}

// text returns n bytes: of all values, or mostly of those that make a difference.
func text(r *rand.Rand, n int) []byte {
	const telling = "+-./=_~09:@AZ[`az{\r\n3=*,\\%$&'\x00\x7f\x80\xff"
	p := make([]byte, n)
	for i := range p {
		if p[i] = byte(r.IntN(256)); r.IntN(3) > 0 {
			p[i] = telling[r.IntN(len(telling))]
		}
	}
	return p
}

func TestFill(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for n := range 400 {
		data := text(r, n)
		if got, want := Fill(nil, data, 0, n), slowFill(data); !slices.Equal(got, want) {
			t.Fatalf("Fill(%q) = %x, want %x", data, got, want)
		}
		from := r.IntN(n + 1)
		to := from + r.IntN(n-from+1)
		want := slowFill(data[from:])[:(to-from+Width-1)/Width]
		if over := len(want)*Width - (to - from); over > 0 {
			want[len(want)-1].cut(^uint64(0) >> over)
		}
		if got := Fill(make([]Block, 3), data, from, to); !slices.Equal(got[3:], want) {
			t.Fatalf("%d to %d, behind other blocks: Fill(%q) = %x, want %x", from, to, data, got[3:], want)
		}
	}
}

func TestFillIsPortable(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for n := 1; n < 20; n++ {
		data := text(r, n*Width+1)
		fast, slow := make([]Block, n), make([]Block, n)
		fill(fast, data)
		fillPortable(slow, data)
		if !slices.Equal(fast, slow) {
			t.Fatalf("of %q: %x in assembly, %x in Go", data, fast, slow)
		}
	}
}

// someTable knows one four in n of those in text, and their neighbours by hash.
func someTable(r *rand.Rand, data []byte, n int) *Table {
	t := new(Table)
	for i := 0; i+4 <= len(data); i++ {
		if r.IntN(n) == 0 {
			t.Enter(quadAt(data, i))
		}
	}
	return t
}

func quadAt(data []byte, i int) (q uint32) {
	for n := range 4 {
		if i+n < len(data) {
			q |= uint32(data[i+n]) << (8 * n)
		}
	}
	return q
}

func slowQuads(t *Table, data []byte, from, to int) []byte {
	out := make([]byte, max(0, to-from+Group-1)/Group)
	for i := from; i < to; i++ {
		out[(i-from)/Group] |= byte(t.bit(quadAt(data, i))) << ((i - from) % Group)
	}
	return out
}

func TestQuads(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for n := range 300 {
		data := text(r, n)
		table := someTable(r, data, 4)
		from := r.IntN(n + 1)
		for _, to := range []int{n, from + r.IntN(n-from+1)} {
			want := slowQuads(table, data, from, to)
			if got := table.Quads([]byte("x"), data, from, to); !bytes.Equal(got[1:], want) {
				t.Fatalf("%d to %d of %d bytes: %x, want %x", from, to, n, got[1:], want)
			}
		}
	}
}

func TestQuadsFold(t *testing.T) {
	table := new(Table)
	table.Enter(quadAt([]byte("AkIa"), 0))
	got := table.Quads(nil, []byte("  AKIA akia akib"), 0, 16)
	if want := []byte{1 << 2, 0}; got[0]&want[0] != want[0] {
		t.Errorf("Quads = %08b", got)
	}
}

func FuzzLanes(f *testing.F) {
	f.Add([]byte("key=3D\r\n and =\n"), uint8(3))
	f.Fuzz(func(t *testing.T, data []byte, from uint8) {
		if got, want := Fill(nil, data, 0, len(data)), slowFill(data); !slices.Equal(got, want) {
			t.Errorf("Fill(%q) = %x, want %x", data, got, want)
		}
		table, at := someTable(rand.New(rand.NewPCG(7, 8)), data, 3), min(int(from), len(data))
		if got, want := table.Quads(nil, data, at, len(data)), slowQuads(table, data, at, len(data)); !bytes.Equal(got, want) {
			t.Errorf("Quads(%q) = %x, want %x", data, got, want)
		}
	})
}

func source(b *testing.B) []byte {
	b.Helper()
	var all []byte
	files, err := filepath.Glob("../*/*.go")
	if err != nil {
		b.Fatal(err)
	}
	for _, f := range files {
		p, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		all = append(all, p...)
	}
	return all[:min(len(all), 1<<20)]
}

func BenchmarkFill(b *testing.B) {
	data := source(b)
	var blocks []Block
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		blocks = Fill(blocks[:0], data, 0, len(data))
	}
}

func BenchmarkFillPortable(b *testing.B) {
	data := source(b)
	blocks := make([]Block, (len(data)-1)/Width)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		fillPortable(blocks, data)
	}
}

func BenchmarkQuads(b *testing.B) {
	data := source(b)
	table := someTable(rand.New(rand.NewPCG(9, 10)), data, 500)
	var out []byte
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		out = table.Quads(out[:0], data, 0, len(data))
	}
}

func BenchmarkQuadsPortable(b *testing.B) {
	data := source(b)
	table := someTable(rand.New(rand.NewPCG(9, 10)), data, 500)
	out := make([]byte, (len(data)-quadReach)/Group)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		table.quadsPortable(out, data)
	}
}
