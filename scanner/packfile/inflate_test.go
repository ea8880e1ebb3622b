package packfile

import (
	"bytes"
	"compress/zlib"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func deflated(t testing.TB, data []byte, level int) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := zlib.NewWriterLevel(&b, level)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// slowInflate is the twin: the standard library's decoder held to the same promise.
func slowInflate(dst, src []byte) (read int, err error) {
	in := bytes.NewReader(src)
	r, err := zlib.NewReader(in)
	if err != nil {
		return 0, ErrCorrupt
	}
	if _, err := io.ReadFull(r, dst); err != nil {
		return 0, ErrCorrupt
	}
	if n, err := r.Read(make([]byte, 1)); n != 0 || err != io.EOF {
		return 0, ErrCorrupt
	}
	return len(src) - in.Len(), nil
}

func inputs() map[string][]byte {
	rnd := rand.New(rand.NewPCG(1, 2))
	noise := make([]byte, 100_000)
	for i := range noise {
		noise[i] = byte(rnd.Uint32())
	}
	letters := make([]byte, 200_000)
	for i := range letters {
		letters[i] = byte('a' + int(rnd.ExpFloat64()*3)%26)
	}
	// Frequencies like Fibonacci's numbers give the longest codes.
	var fibonacci []byte
	for i, a, b := 0, 1, 1; i < 18; i, a, b = i+1, b, a+b {
		fibonacci = append(fibonacci, bytes.Repeat([]byte{byte('a' + i)}, a)...)
	}
	rnd.Shuffle(len(fibonacci), func(i, j int) { fibonacci[i], fibonacci[j] = fibonacci[j], fibonacci[i] })
	var periods []byte
	for range 2000 {
		start := rnd.IntN(250)
		periods = append(periods, noise[start:start+1+rnd.IntN(40)]...)
		for d, n := 1+rnd.IntN(min(40, len(periods))), rnd.IntN(300); n > 0; n-- {
			periods = append(periods, periods[len(periods)-d])
		}
	}
	_, self, _, _ := runtime.Caller(0)
	source, _ := os.ReadFile(self)
	return map[string][]byte{
		"empty": nil, "one byte": {7}, "short": []byte("hello hello hello"), "zeros": make([]byte, 70_000),
		"noise": noise, "skewed letters": letters, "source": bytes.Repeat(source, 4), "tiny noise": noise[:33], "long codes": fibonacci, "periods": periods,
	}
}

func TestInflateEqualsStandardLibrary(t *testing.T) {
	var f Inflater
	for name, data := range inputs() {
		for level := zlib.HuffmanOnly; level <= 9; level++ {
			src := append(deflated(t, data, level), "behind"...)
			dst := make([]byte, len(data))
			n, err := f.Inflate(dst, src)
			if err != nil || n != len(src)-6 || !bytes.Equal(dst, data) {
				t.Fatalf("%s at level %d: read %d of %d, equal %v, %v", name, level, n, len(src)-6, bytes.Equal(dst, data), err)
			}
		}
	}
}

func TestInflateRefusesWhatIsNotWhole(t *testing.T) {
	var f Inflater
	for name, data := range inputs() {
		src := deflated(t, data, 6)
		for _, cut := range []int{0, 1, 2, 3, len(src) / 2, len(src) - 5, len(src) - 1} {
			if _, err := f.Inflate(make([]byte, len(data)), src[:max(0, min(cut, len(src)-1))]); !errors.Is(err, ErrCorrupt) {
				t.Errorf("%s cut at %d: %v", name, cut, err)
			}
		}
		if _, err := f.Inflate(make([]byte, len(data)+1), src); !errors.Is(err, ErrCorrupt) {
			t.Errorf("%s: too short a stream: %v", name, err)
		}
		if len(data) > 0 {
			if _, err := f.Inflate(make([]byte, len(data)-1), src); !errors.Is(err, ErrCorrupt) {
				t.Errorf("%s: too long a stream: %v", name, err)
			}
		}
		src[len(src)-1] ^= 1
		if _, err := f.Inflate(make([]byte, len(data)), src); !errors.Is(err, ErrCorrupt) {
			t.Errorf("%s: wrong checksum: %v", name, err)
		}
	}
}

// TestInflateDamaged flips bytes and asks the twin whether the result still is a
// valid stream.
func TestInflateDamaged(t *testing.T) {
	var f Inflater
	rnd := rand.New(rand.NewPCG(3, 4))
	for name, data := range inputs() {
		good := deflated(t, data, 6)
		for range 300 {
			src := bytes.Clone(good)
			for range 1 + rnd.IntN(3) {
				src[rnd.IntN(len(src))] ^= byte(1 + rnd.IntN(255))
			}
			compareTwins(t, &f, name, src, len(data))
		}
	}
}

func compareTwins(t *testing.T, f *Inflater, name string, src []byte, size int) {
	t.Helper()
	fast, slow := make([]byte, size), make([]byte, size)
	n, err := f.Inflate(fast, src)
	m, slowErr := slowInflate(slow, src)
	if (err == nil) != (slowErr == nil) {
		t.Fatalf("%s: fast %v, slow %v, for %d bytes of %x", name, err, slowErr, size, src[:min(len(src), 200)])
	}
	if err == nil && (n != m || !bytes.Equal(fast, slow)) {
		t.Fatalf("%s: twins differ: read %d and %d", name, n, m)
	}
	if err != nil && !errors.Is(err, ErrCorrupt) {
		t.Fatalf("%s: %v is not ErrCorrupt", name, err)
	}
}

func FuzzInflate(f *testing.F) {
	for _, data := range [][]byte{nil, []byte("hello hello hello"), make([]byte, 300)} {
		f.Add(deflated(f, data, 6), len(data))
		f.Add(deflated(f, data, 0), len(data))
	}
	var inf Inflater
	f.Fuzz(func(t *testing.T, src []byte, size int) {
		if size < 0 || size > 1<<16 {
			return
		}
		compareTwins(t, &inf, "fuzz", src, size)
	})
}

func benchInflate(b *testing.B, inflate func(dst, src []byte) (int, error)) {
	root := filepath.Join(goRoot(b), "src", "net", "http")
	var packed [][]byte
	var sizes []int
	total := int64(0)
	files, _ := filepath.Glob(filepath.Join(root, "*.go"))
	if len(files) == 0 {
		b.Skip("no Go source tree")
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		packed, sizes, total = append(packed, deflated(b, data, 6)), append(sizes, len(data)), total+int64(len(data))
	}
	dst := make([]byte, 1<<20)
	b.SetBytes(total)
	for b.Loop() {
		for i, src := range packed {
			if _, err := inflate(dst[:sizes[i]], src); err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkInflate(b *testing.B) {
	var f Inflater
	b.Run("fast", func(b *testing.B) { benchInflate(b, f.Inflate) })
	b.Run("standard", func(b *testing.B) { benchInflate(b, slowInflate) })
}

// goRoot is where Go's own sources stand.
func goRoot(b *testing.B) string {
	b.Helper()
	out, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		b.Skip("go env GOROOT:", err)
	}
	return strings.TrimSpace(string(out))
}
