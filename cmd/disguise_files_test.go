package cmd

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
)

// pdfOf is a PDF whose page shows the text.
func pdfOf(text []byte) []byte {
	var packed bytes.Buffer
	w := zlib.NewWriter(&packed)
	fmt.Fprintf(w, "BT /F1 12 Tf 72 720 Td (%s) Tj ET\n", bytes.TrimSpace(text))
	w.Close()
	return fmt.Appendf(nil, "%%PDF-1.4\n4 0 obj\n<</Filter /FlateDecode /Length %d>>\nstream\n%s\nendstream\nendobj\n", packed.Len(), packed.Bytes())
}

// sqliteOf is an SQLite database of a table with one row: a name, and the text, which stands right behind it.
func sqliteOf(text []byte) []byte {
	text = bytes.TrimSpace(text)
	out := make([]byte, 2*4096)
	copy(out, "SQLite format 3\x00\x10\x00\x01\x01\x00\x40\x20\x20")
	out[59] = 1 // UTF-8
	leaf(out[:4096], 100, "table", "notes", "notes", "\x02", "CREATE TABLE notes(name TEXT, body TEXT)")
	leaf(out[4096:], 0, "bob", string(text))
	return out
}

// leaf writes a page with one row, in which a value of one byte is a number
// (https://www.sqlite.org/fileformat2.html, 1.6 and 2.1).
func leaf(page []byte, start int, row ...string) {
	var kinds, body []byte
	for _, v := range row {
		body = append(body, v...)
		if len(v) == 1 {
			kinds = append(kinds, 1)
			continue
		}
		n := 13 + 2*len(v)
		kinds = append(kinds, byte(n>>7)|0x80, byte(n&0x7f))
	}
	size := 1 + len(kinds) + len(body)
	cell := append([]byte{byte(size>>7) | 0x80, byte(size & 0x7f), 1, byte(1 + len(kinds))}, append(kinds, body...)...)
	at := copy(page[len(page)-len(cell):], cell)
	page[start] = 13
	binary.BigEndian.PutUint16(page[start+3:], 1)
	binary.BigEndian.PutUint16(page[start+8:], uint16(len(page)-at))
}
