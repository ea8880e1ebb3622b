// Package decode turns encoded content into the bytes it stands for.
//
// Text takes the whole of an item and, if it is UTF-16 or UTF-32, returns it as
// UTF-8 together with a map back to the original offsets. Ordinary text and
// binary content are refused in some tens of nanoseconds, whatever their size.
//
// A Finder finds the regions of a content that are encoded by themselves: base64 and
// base64url, hexadecimal, percent signs, the escapes of strings, entities, quoted-printable.
// It decodes one layer; what is found inside is looked at by another Finder.
//
// Members unpacks archives, compressed files and databases, one in the other, and yields what is in
// them, within limits that are counted from the content.
//
// The package opens no file and keeps no reference to its input. What cannot be
// decoded becomes U+FFFD, or a Gap.
//
//	if t, ok := decode.Text(data); ok {
//		scan(t.Bytes) // a hit at offset i stands at data[t.Origin(i)]
//	}
//	finder.Find(data, func(r *decode.Region) { scan(r.Bytes) }) // a hit s stands at r.Origin(s)
//	decode.Members(data, func(m *decode.Member) bool { scan(m.Data); return true }, report)
package decode
