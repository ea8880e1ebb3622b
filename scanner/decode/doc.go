// Package decode turns encoded content into the bytes it stands for.
//
// Text takes the whole of an item and, if it is UTF-16 or UTF-32, returns it as
// UTF-8 together with a map back to the original offsets. Ordinary text and
// binary content are refused in some tens of nanoseconds, whatever their size.
//
// The package opens no file, keeps no reference to its input, never returns more
// than one and a half times the bytes it was given, and has no error to report:
// what cannot be decoded becomes U+FFFD.
//
//	if t, ok := decode.Text(data); ok {
//		scan(t.Bytes) // a hit at offset i stands at data[t.Origin(i)]
//	}
package decode
