package decode

import (
	"encoding/binary"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
)

// sqliteBuilder writes databases of pages of 512 bytes.
type sqliteBuilder struct {
	pages [][]byte
	utf16 bool
}

func newSQLite(utf16 bool) *sqliteBuilder {
	b := &sqliteBuilder{utf16: utf16}
	copy(b.add(), "SQLite format 3\x00\x02\x00\x01\x01\x00\x40\x20\x20")
	b.pages[0][59] = 1
	if utf16 {
		b.pages[0][59] = 2
	}
	return b
}

// add returns a new page, whose number is then len(b.pages).
func (b *sqliteBuilder) add() []byte {
	b.pages = append(b.pages, make([]byte, 512))
	return b.pages[len(b.pages)-1]
}

// leaf writes a page of rows at start, which are numbers, texts or blobs.
func (b *sqliteBuilder) leaf(page []byte, start int, kind byte, rows ...[]any) {
	page[start] = kind
	binary.BigEndian.PutUint16(page[start+3:], uint16(len(rows)))
	end := len(page)
	for i, row := range rows {
		cell := b.cell(kind, row)
		end -= len(cell)
		copy(page[end:], cell)
		binary.BigEndian.PutUint16(page[start+8+2*i:], uint16(end))
	}
}

// cell writes a row, the end of a long one in pages of its own.
func (b *sqliteBuilder) cell(kind byte, row []any) []byte {
	var kinds, body []byte
	for _, v := range row {
		switch v := v.(type) {
		case int:
			kinds, body = append(kinds, 1), append(body, byte(v))
		case []byte:
			kinds, body = append(kinds, varint7(12+2*len(v))...), append(body, v...)
		case string:
			text := []byte(v)
			if b.utf16 {
				text = nil
				for _, u := range utf16.Encode([]rune(v)) {
					text = binary.LittleEndian.AppendUint16(text, u)
				}
			}
			kinds, body = append(kinds, varint7(13+2*len(text))...), append(body, text...)
		}
	}
	payload := append(append(varint7(1+len(kinds)), kinds...), body...)
	cell, local := varint7(len(payload)), 477
	if kind == pageTableLeaf {
		cell = append(cell, 1) // rowid
	} else {
		local = (512-12)*64/255 - 23
	}
	if len(payload) <= local {
		return append(cell, payload...)
	}
	const least = (512-12)*32/255 - 23
	if k := least + (len(payload)-least)%508; k <= local {
		local = k
	} else {
		local = least
	}
	cell = append(cell, payload[:local]...)
	cell = binary.BigEndian.AppendUint32(cell, uint32(len(b.pages)+1))
	for rest := payload[local:]; len(rest) > 0; {
		page := b.add()
		n := copy(page[4:], rest)
		if rest = rest[n:]; len(rest) > 0 {
			binary.BigEndian.PutUint32(page, uint32(len(b.pages)+1))
		}
	}
	return cell
}

// varint7 writes a number below 2^21 as SQLite does.
func varint7(n int) []byte {
	switch {
	case n < 1<<7:
		return []byte{byte(n)}
	case n < 1<<14:
		return []byte{byte(n>>7) | 0x80, byte(n & 0x7f)}
	}
	return []byte{byte(n>>14) | 0x80, byte(n>>7) | 0x80, byte(n & 0x7f)}
}

func (b *sqliteBuilder) bytes() (out []byte) {
	for _, p := range b.pages {
		out = append(out, p...)
	}
	return out
}

// sqliteOf is a database of one table, each of whose rows has a page below the root, with a page
// of another kind before them.
func sqliteOf(utf16 bool, create string, rows ...[]any) []byte {
	b := newSQLite(utf16)
	b.leaf(b.pages[0], 100, pageTableLeaf, []any{"table", "users", "users", 2, create}, []any{"index", "i", "users", 2, ""})
	root := b.add()
	root[0] = pageTableInner
	binary.BigEndian.PutUint16(root[3:], uint16(len(rows)-1))
	for i, row := range rows {
		leaf := b.add()
		n := uint32(len(b.pages))
		b.leaf(leaf, 0, pageTableLeaf, row)
		if i == len(rows)-1 {
			binary.BigEndian.PutUint32(root[8:], n)
			break
		}
		at := 500 - 8*i
		binary.BigEndian.PutUint32(root[at:], n)
		binary.BigEndian.PutUint16(root[12+2*i:], uint16(at))
	}
	return b.bytes()
}

func TestSQLite(t *testing.T) {
	long := strings.Repeat("all work and no play ", 200)
	create := "CREATE TABLE users(id INTEGER PRIMARY KEY, name TEXT, \"pass word\" TEXT DEFAULT 'a,b', [x] NUMERIC(1,2), CHECK (id > 0))"
	rows := [][]any{{1, "bob", "secret", 7, ""}, {2, "größe", `say "x"`, []byte("blob"), ""}, {3, long, "behind it", 7, ""}}
	want := "name = \"bob\"\npass word = \"secret\"\n\nname = \"größe\"\npass word = say \"x\"\nx = \"blob\"\n\nname = \"" + long + "\"\npass word = \"behind it\"\n\n"
	for _, wide := range []bool{false, true} {
		var got []string
		Members(sqliteOf(wide, create, rows...), func(m *Member) bool {
			got = append(got, fmt.Sprintf("%s (%s) %s", m.Name, m.How, m.Data))
			return true
		}, func(g Gap) { t.Errorf("%+v", g) })
		if diff := cmp.Diff([]string{"users (sqlite) " + want}, got); diff != "" {
			t.Errorf("UTF-16 %v: %s", wide, diff)
		}
	}
}

func TestSQLiteWithoutRowid(t *testing.T) {
	b := newSQLite(false)
	b.leaf(b.pages[0], 100, pageTableLeaf, []any{"table", "t", "t", 2, "CREATE TABLE t(a, b PRIMARY KEY) WITHOUT ROWID"})
	b.leaf(b.add(), 0, pageIndexLeaf, []any{"bob", strings.Repeat("word ", 60)})
	members, gaps, _ := unpacked(b.bytes())
	if len(members) != 1 || !strings.HasPrefix(members[0], "t (sqlite) 3") || gaps != nil {
		t.Errorf("%q, gaps %q", members, gaps)
	}
}

// Pages that lead in a circle end it; what comes out is no more than went in, and names.
func TestSQLiteCircles(t *testing.T) {
	b := newSQLite(false)
	b.leaf(b.pages[0], 100, pageTableLeaf, []any{"table", "t", "t", 2, "CREATE TABLE t(a)"}, []any{"table", "u", "u", 2, "CREATE TABLE t(a)"})
	root := b.add()
	b.leaf(root, 0, pageTableLeaf, []any{strings.Repeat("word ", 300)}, []any{strings.Repeat("more ", 300)})
	for _, page := range b.pages[2:] {
		binary.BigEndian.PutUint32(page, 3)
	}
	binary.BigEndian.PutUint32(root[5:], 2)
	data := b.bytes()
	if _, _, size := unpacked(data); size > len(data)+200 {
		t.Errorf("%d bytes out of %d", size, len(data))
	}
}

func TestColumns(t *testing.T) {
	tests := []struct{ sql, want string }{
		{"CREATE TABLE t(a, b INT, c)", "a b c"},
		{"CREATE TABLE t(\n  `a b` DECIMAL(1,2),\n  'c' TEXT\n)", "a b|c"},
		{"CREATE TABLE t(a) WITHOUT ROWID", ""},
		{"CREATE TABLE t(\"a", ""},
		{"CREATE TABLE t()", ""},
		{"", ""},
	}
	for _, tt := range tests {
		sep := " "
		if strings.Contains(tt.want, "|") {
			sep = "|"
		}
		if got := strings.Join(columns(tt.sql), sep); got != tt.want {
			t.Errorf("%s: %q", tt.sql, got)
		}
	}
}

func FuzzSQLite(f *testing.F) {
	f.Add(sqliteOf(false, "CREATE TABLE users(a, b)", []any{"x", 1}, []any{strings.Repeat("y", 600), "z"}))
	f.Add(sqliteOf(true, "CREATE TABLE users(a, b)", []any{"x", 1}))
	f.Fuzz(func(t *testing.T, data []byte) {
		data = append([]byte("SQLite format 3\x00"), data[min(len(data), 16):]...)
		size := 0
		Members(data, func(m *Member) bool { size += len(m.Data); return true }, func(Gap) {})
		if size > 8<<20+maxRatio*len(data)+window {
			t.Fatalf("%d bytes out of %d", size, len(data))
		}
	})
}
