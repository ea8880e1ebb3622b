package decode

import (
	"bytes"
	"strconv"
)

// format is a kind of archive or compressed file.
type format uint8

const (
	formatNone format = iota
	formatZip
	formatTar
	formatGzip
	formatBzip2
	formatXz
	formatZstd
	format7z
	formatPDF
	formatDeb
	formatSQLite
	formatOther // known, and not read
)

var formatNames = [...]string{"", "zip", "tar", "gzip", "bzip2", "xz", "zstd", "7z", "pdf", "deb", "sqlite", "archive"}

func (f format) String() string { return formatNames[f] }

// sniffed is how many bytes tell the format: a tar's first header.
const sniffed = 512

// magics begin files of a format: RFC 1952 (gzip), RFC 8878 (zstd), and the formats' own
// descriptions for bzip2, xz, 7z, PDF and SQLite.
var magics = [...]struct {
	text   string
	format format
}{
	{"PK\x03\x04", formatZip}, {"PK\x05\x06", formatZip}, {"PK\x07\x08PK\x03\x04", formatZip},
	{"\x1f\x8b\x08", formatGzip}, {"\xfd7zXZ\x00", formatXz}, {"\x28\xb5\x2f\xfd", formatZstd},
	{"7z\xbc\xaf\x27\x1c", format7z}, {"%PDF-", formatPDF}, {"!<arch>\ndebian-binary", formatDeb}, {"SQLite format 3\x00", formatSQLite},
	{"Rar!\x1a\x07", formatOther}, {"MSCF\x00\x00\x00\x00", formatOther}, {"LZIP\x01", formatOther}, {"\x04\x22\x4d\x18", formatOther},
}

// sniff names the format of a content by its bytes, never by its name. With whole, data is all of
// it: a zip may stand behind a program that unpacks it.
func sniff(data []byte, whole bool) format {
	for i := range magics {
		if bytes.HasPrefix(data, []byte(magics[i].text)) {
			return magics[i].format
		}
	}
	switch {
	case len(data) >= 10 && bytes.HasPrefix(data, []byte("BZh")) && (string(data[4:10]) == "1AY&SY" || string(data[4:10]) == "\x17rE8P\x90"):
		return formatBzip2
	case isTar(data):
		return formatTar
	case whole && len(data) > 22 && bytes.HasPrefix(data[len(data)-22:], []byte("PK\x05\x06")):
		return formatZip
	}
	return formatNone
}

// isTar checks the sum of a tar header (POSIX.1-1988, ustar), which old ones have, too.
func isTar(p []byte) bool {
	if len(p) < 512 || p[0] == 0 || p[156] > '7' && p[156] != 'L' && p[156] != 'K' && p[156] != 'g' && p[156] != 'x' {
		return false
	}
	digits := bytes.Trim(p[148:156], " \x00")
	want, err := strconv.ParseUint(string(digits), 8, 32)
	if err != nil {
		return false
	}
	sum := uint64(8 * ' ')
	for i, c := range p[:512] {
		if i < 148 || i >= 156 {
			sum += uint64(c)
		}
	}
	return sum == want
}
