package scanner

import (
	"slices"

	"github.com/stanchdev/stanch/scanner/decode"
)

// unpack searches what an archive or a compressed file holds. Archives are searched in
// full, whatever they were made from.
func (w *worker) unpack(it *Item) {
	if !slices.Contains([]Kind{KindBlob, KindFile, KindInput}, it.Kind) || !decode.Unpackable(it.Data) {
		return
	}
	clear(w.unpacked)
	decode.Members(it.Data, func(m *decode.Member) bool {
		w.member(it, m)
		return !w.scan.stopped()
	}, func(g decode.Gap) {
		if !it.Ancestor { // what is read to tell what is new was not asked for
			w.scan.skips.add(Skip{What: inArchive(itemName(*it), g.Name), Reason: gapReasons[g.Kind], Detail: g.Detail})
		}
	})
	w.preferMembers(it.ID)
}

// preferMembers drops the places of a secret in the bytes of an archive that it was found
// in a member of: a tar, and whatever is stored, shows its members as they are.
func (w *worker) preferMembers(id ID) {
	for h := range w.unpacked {
		from := len(h.in) // what is in the item in hand stands last
		for from > 0 && h.in[from-1].id == id {
			from--
		}
		kept := slices.DeleteFunc(h.in[from:], func(o placed) bool { return !o.unpacked })
		h.in = h.in[:from+len(kept)]
	}
}

var gapReasons = [...]Reason{decode.Damaged: BrokenArchive, decode.TooMuch: OverBudget, decode.Locked: Encrypted, decode.NotKnownTo: Unsupported}

// inArchive is the path of a file in an archive: "lib.zip!/dir/file.txt".
func inArchive(outer, member string) string {
	if member == "" {
		return outer
	}
	return outer + "!/" + member
}

func (w *worker) member(it *Item, m *decode.Member) {
	if text, ok := decode.Text(m.Data); ok {
		w.search(sight{it: it, data: text.Bytes, decoded: joinNames(m.How, text.Name), part: m, origin: text.Origin})
	}
	w.search(sight{it: it, data: m.Data, decoded: m.How, part: m})
}

// outside tells whether a candidate is for another part of a large member to report, and
// moves its place to where the part stands in the whole.
func (s *sight) outside(c *candidate) bool {
	if s.part == nil {
		return false
	}
	at := c.span.Start
	if s.origin != nil {
		at = s.origin(at)
	}
	return at < s.part.Own.Start || at >= s.part.Own.End
}

// moved returns a position in the part as one in the whole member.
func (s *sight) moved(p Position) Position {
	if s.part == nil {
		return p
	}
	if p.Line == 1 {
		p.Col += s.part.Col
	}
	if p.EndLine == 1 {
		p.EndCol += s.part.Col
	}
	p.Line, p.EndLine = p.Line+s.part.Line, p.EndLine+s.part.Line
	return p
}

func (s *sight) member() string {
	if s.part == nil {
		return ""
	}
	return s.part.Name
}
