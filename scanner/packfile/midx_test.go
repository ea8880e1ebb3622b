package packfile

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// packsRepo has three packs, the last of which repeats what the first holds if twice is set, and loose
// objects.
func packsRepo(t testing.TB, twice bool, init ...string) gitRepo {
	t.Helper()
	g := newGitRepo(t, init...)
	for range 2 {
		g.history(6)
		g.run("repack", "-dq")
	}
	g.write("c.txt", "in the third pack")
	if twice {
		g.run("repack", "-aq")
	} else {
		g.run("repack", "-dq")
	}
	g.write("d.txt", "loose")
	if n := len(g.packs(".pack")); n != 3 {
		t.Fatalf("%d packs", n)
	}
	return g
}

func (g gitRepo) write(name, text string) {
	g.t.Helper()
	if err := os.WriteFile(filepath.Join(g.dir, name), []byte(text), 0o644); err != nil {
		g.t.Fatal(err)
	}
	g.run("add", ".")
	g.run("commit", "-qm", text)
}

func (g gitRepo) objects() string { return filepath.Join(g.dir, ".git", "objects") }

func (g gitRepo) read(name string) []byte {
	g.t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		g.t.Fatal(err)
	}
	return data
}

func (g gitRepo) multi() string { return filepath.Join(g.objects(), "pack", "multi-pack-index") }

// chain writes a chain of one file for each pack.
func (g gitRepo) chain() {
	g.t.Helper()
	var list strings.Builder
	folder := g.multi() + ".d"
	if err := os.Mkdir(folder, 0o755); err != nil {
		g.t.Fatal(err)
	}
	for _, name := range g.packs(".idx") {
		input := filepath.Join(g.dir, "packs")
		if err := os.WriteFile(input, []byte(filepath.Base(name)+"\n"), 0o644); err != nil {
			g.t.Fatal(err)
		}
		g.runInput(input, "multi-pack-index", "write", "--stdin-packs")
		data := g.read(g.multi())
		sum := hex.EncodeToString(data[len(data)-20:])
		if err := os.Rename(g.multi(), filepath.Join(folder, "multi-pack-index-"+sum+".midx")); err != nil {
			g.t.Fatal(err)
		}
		fmt.Fprintln(&list, sum)
	}
	if err := os.WriteFile(filepath.Join(folder, "multi-pack-index-chain"), []byte(list.String()), 0o644); err != nil {
		g.t.Fatal(err)
	}
}

// largest is the index of the pack with the most objects.
func (g gitRepo) largest() string {
	g.t.Helper()
	names := g.packs(".idx")
	return filepath.Base(slices.MaxFunc(names, func(a, b string) int { return len(g.read(a)) - len(g.read(b)) }))
}

// version2 makes a file of version 1 one of version 2, which git at hand may not write.
func (g gitRepo) version2() {
	g.t.Helper()
	data := g.read(g.multi())
	data[4] = 2
	os.Remove(g.multi()) // git makes it read-only
	if err := os.WriteFile(g.multi(), sealed(data[:len(data)-20]), 0o644); err != nil {
		g.t.Fatal(err)
	}
}

// TestMultiIndexEqualsGit compares every place with what git says of the packs' indexes.
func TestMultiIndexEqualsGit(t *testing.T) {
	for _, format := range []string{"sha1", "sha256"} {
		t.Run(format, func(t *testing.T) {
			g := packsRepo(t, true, "--object-format="+format)
			g.run("multi-pack-index", "write")
			m, err := parseMultiIndex(g.read(g.multi()), len(strings.TrimSpace(g.run("rev-parse", "HEAD")))/2)
			if err == nil {
				err = m.verify()
			}
			if err != nil {
				t.Fatal(err)
			}
			places := map[string]bool{}
			ids := map[string]bool{}
			for _, name := range g.packs(".idx") {
				for line := range strings.Lines(g.runInput(name, "show-index")) {
					w := strings.Fields(line)
					ids[w[1]] = true
					places[fmt.Sprintf("%s %s in %s.idx", w[1], w[0], strings.TrimSuffix(filepath.Base(name), ".idx"))] = true
				}
			}
			if m.n != len(ids) || len(m.packs) != 3 || len(ids) == len(places) {
				t.Errorf("%d objects of %d packs, git has %d in %d places", m.n, len(m.packs), len(ids), len(places))
			}
			for i := range m.n {
				pack, offset, ok := m.place(i)
				if s := fmt.Sprintf("%x %d in %s.idx", m.id(i), offset, m.packs[pack]); !ok || !places[s] {
					t.Errorf("git has no %s", s)
				}
			}
		})
	}
}

// TestWalkByMultiIndex takes from a multi-pack-index what indexes that are gone held.
func TestWalkByMultiIndex(t *testing.T) {
	tests := []struct {
		name  string
		init  []string
		twice bool
		do    func(g gitRepo)
		after func(g gitRepo)
		keep  int // indexes that stay
		named int // packs that the multi-pack-index speaks for in the end
	}{
		{name: "nothing gone", keep: 3, do: func(g gitRepo) { g.run("multi-pack-index", "write") }},
		{name: "one index gone", keep: 2, named: 1, do: func(g gitRepo) { g.run("multi-pack-index", "write") }},
		{name: "all indexes gone", named: 3, do: func(g gitRepo) { g.run("multi-pack-index", "write") }},
		{name: "SHA-256", init: []string{"--object-format=sha256"}, named: 3, do: func(g gitRepo) { g.run("multi-pack-index", "write") }},
		{name: "version 2", named: 3, do: func(g gitRepo) { g.run("multi-pack-index", "write") }, after: gitRepo.version2},
		{name: "with a bitmap", named: 3, do: func(g gitRepo) {
			g.run("multi-pack-index", "write", "--bitmap")
		}},
		{name: "repack", keep: 1, named: 1, do: func(g gitRepo) {
			g.run("multi-pack-index", "write")
			g.run("multi-pack-index", "repack", "--batch-size=0")
			g.run("multi-pack-index", "expire")
			g.history(3)
			g.run("repack", "-dq")
			g.run("multi-pack-index", "write")
		}},
		{name: "objects in two packs", twice: true, named: 1, do: func(g gitRepo) {
			g.run("multi-pack-index", "write", "--preferred-pack="+g.largest())
		}},
		{name: "packs it does not know", named: 3, do: func(g gitRepo) {
			g.run("multi-pack-index", "write")
			g.history(2)
			g.run("repack", "-dq")
		}},
		{name: "chain", named: 3, do: gitRepo.chain},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			g := packsRepo(t, tt.twice, tt.init...)
			tt.do(g)
			want := gitCensus(t, filepath.Join(g.dir, ".git"))
			for _, name := range g.packs(".idx")[tt.keep:] {
				g.remove(name)
			}
			if tt.after != nil {
				tt.after(g)
			}
			o := Options{}
			if tt.init != nil {
				o.IDSize = 32
			}
			for _, o.testOnlyRead = range []bool{false, true} {
				got, damage := ourCensus(t, []string{g.objects()}, 2, o)
				if got != want || len(damage) > 0 {
					t.Errorf("got %+v, git %+v, damage %+v", got, want, damage)
				}
			}
			s, _ := Open([]string{g.objects()}, o)
			defer s.Close()
			named := 0
			for _, p := range s.packs {
				if p.named {
					named++
				}
			}
			if named != tt.named {
				t.Errorf("%d packs read by the multi-pack-index, want %d", named, tt.named)
			}
		})
	}
}

func (g gitRepo) remove(name string) {
	g.t.Helper()
	if err := os.Remove(name); err != nil {
		g.t.Fatal(err)
	}
}

// TestMultiIndexOfAnotherPack has a pack that took the name of the one that was indexed.
func TestMultiIndexOfAnotherPack(t *testing.T) {
	g := packsRepo(t, false)
	g.run("multi-pack-index", "write")
	want := gitCensus(t, filepath.Join(g.dir, ".git"))
	packs := g.packs(".pack")
	for _, name := range g.packs(".idx") {
		g.remove(name)
	}
	g.rename(packs[0], packs[0]+"~")
	g.rename(packs[1], packs[0])
	g.rename(packs[0]+"~", packs[1])
	got, damage := ourCensus(t, []string{g.objects()}, 2, Options{})
	if got != want || len(damage) > 0 {
		t.Errorf("got %+v, git %+v, damage %+v", got, want, damage)
	}
}

func (g gitRepo) rename(from, to string) {
	g.t.Helper()
	if err := os.Rename(from, to); err != nil {
		g.t.Fatal(err)
	}
}

// TestPackGoneWithIndex removes a pack and its index, which only the multi-pack-index
// remembers.
func TestPackGoneWithIndex(t *testing.T) {
	for _, twice := range []bool{false, true} {
		t.Run(fmt.Sprint("objects stand elsewhere ", twice), func(t *testing.T) {
			g := packsRepo(t, false)
			if twice {
				g.run("repack", "-aq")
			}
			g.run("multi-pack-index", "write")
			gone := slices.DeleteFunc(g.packs(".idx"), func(name string) bool { return filepath.Base(name) == g.largest() })[0]
			objects := strings.Count(g.runInput(gone, "show-index"), "\n")
			pack := strings.TrimSuffix(gone, ".idx") + ".pack"
			g.remove(gone)
			g.remove(pack)
			_, damage := ourCensus(t, []string{g.objects()}, 2, Options{})
			if twice {
				if len(damage) > 0 {
					t.Errorf("%+v", damage)
				}
				return
			}
			if len(damage) != 1 || damage[0].Kind != Missing || damage[0].File != pack || damage[0].Repaired || !strings.Contains(damage[0].Detail, " "+strconv.Itoa(objects)+" objects") {
				t.Errorf("%d objects gone: %+v", objects, damage)
			}
		})
	}
}

// TestMultiIndexDamaged flips bytes of a multi-pack-index. With indexes at hand, and without: whatever
// it says, every object is there, and a broken file is told.
func TestMultiIndexDamaged(t *testing.T) {
	g := packsRepo(t, false)
	g.run("multi-pack-index", "write")
	want := gitCensus(t, filepath.Join(g.dir, ".git"))
	sound := g.read(g.multi())
	check := func(t *testing.T, data []byte, broken bool) {
		t.Helper()
		os.Remove(g.multi())
		if err := os.WriteFile(g.multi(), data, 0o644); err != nil {
			t.Fatal(err)
		}
		got, damage := ourCensus(t, []string{g.objects()}, 2, Options{})
		if got != want || broken != (len(damage) == 1) {
			t.Errorf("got %+v, git %+v, damage %+v", got, want, damage)
		}
		for _, d := range damage {
			if d.File != g.multi() || !d.Repaired || d.Kind != Corrupt && d.Kind != Unsupported {
				t.Errorf("%+v", d)
			}
		}
	}
	for _, gone := range []bool{false, true} {
		if gone {
			for _, name := range g.packs(".idx") {
				g.remove(name)
			}
		}
		for at := 0; at < len(sound); at += 61 {
			data := bytes.Clone(sound)
			data[at] ^= 0x41
			check(t, data, true)
			if t.Failed() {
				t.Fatalf("byte %d, indexes gone %v", at, gone)
			}
		}
		check(t, sound[:len(sound)/2], true)
		check(t, nil, true)
		check(t, sound, false)
	}
}

// TestMultiIndexLies seals what is not true. An object is visited or damage.
func TestMultiIndexLies(t *testing.T) {
	g := packsRepo(t, false)
	g.run("multi-pack-index", "write")
	ids := map[string]bool{}
	for line := range strings.Lines(g.run("cat-file", "--batch-all-objects", "--batch-check=%(objectname)")) {
		ids[strings.TrimSpace(line)] = true
	}
	sound := g.read(g.multi())
	for _, name := range g.packs(".idx") {
		g.remove(name)
	}
	m, err := parseMultiIndex(sound, 20)
	if err != nil {
		t.Fatal(err)
	}
	at := bytes.Index(sound, m.places)
	for i := 0; i < m.n; i += 5 {
		for _, off := range []int{3, 7} { // the pack's number, the offset
			data := bytes.Clone(sound[:len(sound)-20])
			data[at+8*i+off] ^= 1
			os.Remove(g.multi())
			if err := os.WriteFile(g.multi(), sealed(data), 0o644); err != nil {
				t.Fatal(err)
			}
			checkWalk(t, g.objects(), ids)
			if t.Failed() {
				t.Fatalf("object %d, byte %d", i, off)
			}
		}
	}
}

// multiBytes is a file of version 1 with objects in two packs, one of them beyond 4 GiB.
func multiBytes() []byte {
	names := []byte("pack-a.idx\x00pack-b.idx\x00\x00\x00")
	var fanout, ids, places, large []byte
	for range 256 {
		fanout = binary.BigEndian.AppendUint32(fanout, 3)
	}
	for i, offset := range []uint32{12, 1 << 31, 1<<31 + 1} {
		ids = append(ids, append(make([]byte, 19), byte(i))...)
		places = binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(places, uint32(i&1)), offset)
	}
	large = binary.BigEndian.AppendUint64(binary.BigEndian.AppendUint64(large, 1<<33), 1<<40)
	x := append([]byte("MIDX\x01\x01\x05\x00"), 0, 0, 0, 2)
	at := uint64(len(x) + 6*12)
	chunks := [][]byte{names, fanout, ids, places, large}
	for i, id := range []string{"PNAM", "OIDF", "OIDL", "OOFF", "LOFF"} {
		x = binary.BigEndian.AppendUint64(append(x, id...), at)
		at += uint64(len(chunks[i]))
	}
	x = binary.BigEndian.AppendUint64(append(x, 0, 0, 0, 0), at)
	return sealed(append(x, slices.Concat(chunks...)...))
}

func TestMultiIndexLargeOffsets(t *testing.T) {
	m, err := parseMultiIndex(multiBytes(), 20)
	if err == nil {
		err = m.verify()
	}
	if err != nil {
		t.Fatal(err)
	}
	want := []uint64{12, 1 << 33, 1 << 40}
	for i := range m.n {
		if pack, offset, ok := m.place(i); pack != i&1 || offset != want[i] || !ok {
			t.Errorf("object %d in pack %d at %d, %v", i, pack, offset, ok)
		}
	}
	x := m.ofPack(0)
	if offset, ok := x.Offset(1); x.Len() != 2 || offset != 1<<40 || !ok {
		t.Errorf("%d objects, the second at %d, %v", x.Len(), offset, ok)
	}
}

func TestParseMultiIndex(t *testing.T) {
	tests := []struct {
		name   string
		change func(data []byte)
		want   error
	}{
		{"another signature", func(p []byte) { p[0] = 'm' }, ErrCorrupt},
		{"version 3", func(p []byte) { p[4] = 3 }, ErrUnsupported},
		{"SHA-256", func(p []byte) { p[5] = 2 }, ErrUnsupported},
		{"more chunks than bytes", func(p []byte) { p[6] = 255 }, ErrCorrupt},
		{"four thousand million packs", func(p []byte) { copy(p[8:], "\xff\xff\xff\xff") }, ErrCorrupt},
		{"a pack more", func(p []byte) { p[11] = 3 }, ErrCorrupt},
		{"chunk behind the end", func(p []byte) { p[12+2*12+4] = 0x7f }, ErrCorrupt},
		{"chunk twice", func(p []byte) { copy(p[12:], "OIDF") }, ErrCorrupt},
		{"no names", func(p []byte) { copy(p[12:], "NAMP") }, ErrCorrupt},
		{"names out of order", func(p []byte) { p[12+6*12+5] = 'c' }, ErrCorrupt},
		{"a name that leads out", func(p []byte) { p[12+6*12+4] = '/' }, ErrCorrupt},
		{"more objects than bytes", func(p []byte) { p[12+6*12+24+1023] = 200 }, ErrCorrupt},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			data := multiBytes()
			tt.change(data)
			if _, err := parseMultiIndex(data, 20); !errors.Is(err, tt.want) {
				t.Errorf("error %v, want %v", err, tt.want)
			}
		})
	}
}

func FuzzMultiIndex(f *testing.F) {
	one := multiBytes()
	f.Add(one[:len(one)-20])
	g := packsRepo(f, true)
	g.run("multi-pack-index", "write")
	real := g.read(g.multi())
	f.Add(real[:len(real)-20])
	f.Fuzz(func(t *testing.T, body []byte) {
		data := sealed(bytes.Clone(body))
		m, err := parseMultiIndex(data, 20)
		if err == nil {
			if m.n > len(data)/28 || len(m.packs) > len(data)/6 {
				t.Fatalf("%d objects, %d packs in %d bytes", m.n, len(m.packs), len(data))
			}
			checkPacksOf(t, m)
			err = m.verify()
		}
		if err != nil && !errors.Is(err, ErrCorrupt) && !errors.Is(err, ErrUnsupported) {
			t.Fatal(err)
		}
	})
}

// checkPacksOf takes the index of every pack: together they have what has a place.
func checkPacksOf(t *testing.T, m *multiIndex) {
	t.Helper()
	placed, indexed := 0, 0
	for i := range m.n {
		if _, _, ok := m.place(i); ok {
			placed++
		}
	}
	for number := range min(len(m.packs), 100) {
		x := m.ofPack(number)
		for i := range x.Len() {
			x.Offset(i)
			x.Find(x.ID(i))
		}
		indexed += x.Len()
	}
	if indexed > placed || len(m.packs) <= 100 && indexed != placed {
		t.Fatalf("%d objects have a place, %d are indexed", placed, indexed)
	}
}
