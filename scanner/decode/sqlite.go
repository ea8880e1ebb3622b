package decode

import (
	"bytes"
	"encoding/binary"
	"io"
	"strings"
	"unicode/utf16"
)

// Kinds of pages of a B-tree (https://www.sqlite.org/fileformat2.html, 1.6).
const (
	pageIndexInner = 2
	pageTableInner = 5
	pageIndexLeaf  = 10
	pageTableLeaf  = 13
)

const (
	// maxColumn bounds what is written of a column's name before each of its values.
	maxColumn = 64
	// maxRow bounds what is put together of a row that goes on in other pages.
	maxRow = 1 << 20
)

// sqlite looks at the rows of an SQLite database: in the file the texts of a row stand side by side, and
// long ones go on in other pages. What is damaged is passed over without a gap, since the bytes of the file
// are searched as they stand, too.
func (w *walker) sqlite(p place, data []byte) error {
	d, ok := openSQLite(data)
	if !ok {
		return nil
	}
	release, err := w.hold(6*maxRow + int64(len(d.seen))*8) // a row, as UTF-16 and as UTF-8, and as it is written
	if err != nil {
		return err
	}
	defer release()
	for _, t := range d.tables() {
		if err := w.file(p.inside(t.name), d.rows(t)); err != nil {
			return err
		}
	}
	return nil
}

// sqliteFile is a database. No page is read twice, so that a circle of them ends.
type sqliteFile struct {
	data   []byte
	page   int              // bytes of one
	usable int              // of these
	order  binary.ByteOrder // of UTF-16; nil for UTF-8
	seen   []uint64         // pages, a bit each
}

type sqliteTable struct {
	name    string
	root    uint32
	columns []string
}

func openSQLite(data []byte) (*sqliteFile, bool) {
	if len(data) < 512 {
		return nil, false
	}
	d := &sqliteFile{data: data, page: int(binary.BigEndian.Uint16(data[16:]))}
	if d.page == 1 {
		d.page = 64 << 10
	}
	d.usable = d.page - int(data[20])
	if d.page < 512 || d.page&(d.page-1) != 0 || d.usable < 480 {
		return nil, false
	}
	switch binary.BigEndian.Uint32(data[56:]) {
	case 2:
		d.order = binary.LittleEndian
	case 3:
		d.order = binary.BigEndian
	}
	d.seen = make([]uint64, len(data)/d.page/64+1)
	return d, true
}

// take tells whether page n, which is counted from 1, is there and was not taken before.
func (d *sqliteFile) take(n uint32) bool {
	i := int64(n) - 1
	if i < 0 || (i+1)*int64(d.page) > int64(len(d.data)) || d.seen[i/64]>>(i%64)&1 != 0 {
		return false
	}
	d.seen[i/64] |= 1 << (i % 64)
	return true
}

func (d *sqliteFile) bytes(n uint32) []byte { return d.data[(int64(n)-1)*int64(d.page):][:d.page] }

// tables returns what the schema lists.
func (d *sqliteFile) tables() (out []sqliteTable) {
	r := d.rows(sqliteTable{root: 1})
	for len(out) < maxMembers {
		row, ok := r.next()
		if !ok {
			break
		}
		if len(row) == 5 && string(row[0].p) == "table" { // type, name, tbl_name, rootpage, sql
			name := row[1].p
			out = append(out, sqliteTable{string(name[:min(len(name), 4*maxColumn)]), row[3].page(), columns(string(row[4].p))})
		}
	}
	return out
}

// sqliteValue is a value of a row: a text in UTF-8, a blob, or a number as it is kept.
type sqliteValue struct {
	p      []byte
	number bool
}

// page returns a number as that of a page, 0 if it is none.
func (v sqliteValue) page() (n uint32) {
	if !v.number || len(v.p) > 4 {
		return 0
	}
	for _, b := range v.p {
		n = n<<8 | uint32(b)
	}
	return n
}

// columns returns the names of the columns that CREATE TABLE lists; none where they do not stand in
// this order in a row.
func columns(sql string) (names []string) {
	_, list, _ := strings.Cut(sql, "(")
	end := strings.LastIndexByte(list, ')')
	if end < 0 || strings.Contains(strings.ToUpper(list[end:]), "WITHOUT ROWID") {
		return nil
	}
	depth, quote, start := 0, byte(0), true
	for i := 0; i < end; i++ {
		switch c := list[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
			continue
		case start && c > ' ':
			start = false
			names = append(names, columnName(list[i:end]))
		case c == ',' && depth == 0:
			start = true
		}
		switch c := list[i]; c {
		case '"', '\'', '`':
			quote = c
		case '[':
			quote = ']'
		case '(':
			depth++
		case ')':
			depth--
		}
	}
	return names
}

// columnName returns the name that a definition begins with.
func columnName(def string) string {
	end := strings.IndexAny(def, " \t\r\n,(")
	if closing := strings.IndexByte("\"'`[", def[0]); closing >= 0 {
		def = def[1:]
		end = strings.IndexByte(def, "\"'`]"[closing])
	}
	if end >= 0 {
		def = def[:end]
	}
	return def[:min(len(def), maxColumn)]
}

// sqliteRows reads the rows of a table as text: a line of name = "value" for each text or blob.
type sqliteRows struct {
	d     *sqliteFile
	table sqliteTable
	todo  []uint32 // pages, the next one last
	page  []byte
	start int // of the B-tree's header in it
	cell  int
	row   []byte // where it does not stand in one piece
	out   []byte
	at    int
}

func (d *sqliteFile) rows(t sqliteTable) *sqliteRows {
	r := &sqliteRows{d: d, table: t}
	r.push(t.root)
	return r
}

// push puts a page on the list, unless it was on one.
func (r *sqliteRows) push(n uint32) {
	if r.d.take(n) {
		r.todo = append(r.todo, n)
	}
}

func (r *sqliteRows) Read(p []byte) (int, error) {
	for r.at == len(r.out) {
		row, ok := r.next()
		if !ok {
			return 0, io.EOF
		}
		r.print(row)
	}
	n := copy(p, r.out[r.at:])
	r.at += n
	return n, nil
}

// print writes a row to out.
func (r *sqliteRows) print(row []sqliteValue) {
	r.out, r.at = r.out[:0], 0
	for i, value := range row {
		v := value.p
		if len(v) == 0 || value.number {
			continue
		}
		name := "value"
		if i < len(r.table.columns) {
			name = r.table.columns[i]
		}
		quote := ""
		if !bytes.ContainsAny(v, "\"\n") {
			quote = `"`
		}
		r.out = append(append(append(r.out, name...), " = "...), quote...)
		r.out = append(append(append(r.out, v...), quote...), '\n')
	}
	r.out = append(r.out, '\n')
}

// next returns the values of the next row.
func (r *sqliteRows) next() (values []sqliteValue, ok bool) {
	for {
		if r.page == nil && !r.nextPage() {
			return nil, false
		}
		count := int(binary.BigEndian.Uint16(r.page[r.start+3:]))
		kind := r.page[r.start]
		for ; r.cell < count; r.cell++ {
			at := r.start + 8 + 2*r.cell
			if kind == pageIndexInner {
				at += 4
			}
			if at+2 > len(r.page) {
				break
			}
			if payload := r.payload(kind, int(binary.BigEndian.Uint16(r.page[at:]))); payload != nil {
				r.cell++
				return r.d.record(payload), true
			}
		}
		r.page = nil
	}
}

// nextPage moves to the next page that holds rows.
func (r *sqliteRows) nextPage() bool {
	for len(r.todo) > 0 {
		n := r.todo[len(r.todo)-1]
		r.todo = r.todo[:len(r.todo)-1]
		page := r.d.bytes(n)
		r.start, r.cell = 0, 0
		if n == 1 {
			r.start = 100
		}
		switch kind := page[r.start]; kind {
		case pageTableInner, pageIndexInner:
			r.children(page)
			if kind == pageTableInner {
				continue
			}
		case pageTableLeaf, pageIndexLeaf:
		default:
			continue
		}
		r.page = page
		return true
	}
	return false
}

// children puts the pages below an inner one on the list.
func (r *sqliteRows) children(page []byte) {
	h := page[r.start:]
	r.push(binary.BigEndian.Uint32(h[8:]))
	for i := int(binary.BigEndian.Uint16(h[3:])) - 1; i >= 0; i-- {
		if 12+2*i+2 > len(h) {
			continue
		}
		if at := int(binary.BigEndian.Uint16(h[12+2*i:])); at+4 <= len(page) {
			r.push(binary.BigEndian.Uint32(page[at:]))
		}
	}
}

// payload returns the record of the cell at at, nil if there is none.
func (r *sqliteRows) payload(kind byte, at int) []byte {
	if kind == pageIndexInner {
		at += 4
	}
	if at >= len(r.page) {
		return nil
	}
	cell := r.page[at:]
	size, n := sqliteNumber(cell)
	cell = cell[n:]
	local := r.d.usable - 35
	if kind == pageTableLeaf {
		_, n = sqliteNumber(cell)
		cell = cell[n:]
	} else {
		local = (r.d.usable-12)*64/255 - 23
	}
	if size <= uint64(local) {
		return cell[:min(int(size), len(cell))]
	}
	least := (r.d.usable-12)*32/255 - 23
	if k := least + int((size-uint64(least))%uint64(r.d.usable-4)); k <= local {
		local = k
	} else {
		local = least
	}
	if local+4 > len(cell) {
		return cell
	}
	return r.overflow(cell[:local], binary.BigEndian.Uint32(cell[local:]), size)
}

// overflow puts a record together whose end stands in other pages.
func (r *sqliteRows) overflow(head []byte, next uint32, size uint64) []byte {
	most := int(min(size, maxRow))
	r.row = append(r.row[:0], head...)
	for len(r.row) < most && r.d.take(next) {
		page := r.d.bytes(next)
		next = binary.BigEndian.Uint32(page)
		r.row = append(r.row, page[4:r.d.usable]...)
	}
	return r.row[:min(len(r.row), most)]
}

// record splits a record into its values (2.1).
func (d *sqliteFile) record(p []byte) (values []sqliteValue) {
	size, n := sqliteNumber(p)
	if size > uint64(len(p)) || size < uint64(n) {
		return nil
	}
	kinds, body := p[n:size], p[size:]
	for len(kinds) > 0 {
		kind, n := sqliteNumber(kinds)
		kinds = kinds[n:]
		v := sqliteValue{body[:min(sqliteLength(kind), uint64(len(body)))], kind < 12}
		body = body[len(v.p):]
		if kind > 12 && kind%2 == 1 {
			v.p = d.text(v.p)
		}
		values = append(values, v)
	}
	return values
}

// sqliteLength returns how many bytes a value of a kind has.
func sqliteLength(kind uint64) uint64 {
	if kind >= 12 {
		return (kind - 12) / 2
	}
	return uint64([12]byte{1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 7: 8}[kind])
}

// text returns a text in UTF-8.
func (d *sqliteFile) text(p []byte) []byte {
	if d.order == nil {
		return p
	}
	units := make([]uint16, len(p)/2)
	for i := range units {
		units[i] = d.order.Uint16(p[2*i:])
	}
	return []byte(string(utf16.Decode(units)))
}

// sqliteNumber reads a number of seven bits a byte, the highest first; the ninth byte has eight.
func sqliteNumber(p []byte) (v uint64, n int) {
	for n < len(p) && n < 8 {
		b := p[n]
		n++
		if v = v<<7 | uint64(b&0x7f); b < 0x80 {
			return v, n
		}
	}
	if n < len(p) {
		return v<<8 | uint64(p[n]), n + 1
	}
	return v, n
}
