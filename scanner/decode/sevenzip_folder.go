package decode

import (
	"bytes"
	"fmt"
	"io"
	"slices"
)

// maxCoders bounds the coders of a folder and their streams, as 7-Zip does.
const maxCoders = 32

// packedFolder is a graph of coders. It has inputs and outputs, which are numbered through; those that are not
// bound to each other are the packed streams and what comes out.
type packedFolder struct {
	coders []coder7z
	outs   uint64
	binds  []bind7z
	packed []uint64 // inputs
	packs  [][]byte // what goes into them
	sizes  []uint64 // of the outputs
	files  uint64
	opened uint32 // outputs
}

type coder7z struct {
	method    uint64
	ins, outs uint64
	props     []byte
}

// bind7z makes an output the input of another coder.
type bind7z struct{ in, out uint64 }

// folder reads a folder.
func (f *fields) folder() *packedFolder {
	d := &packedFolder{}
	ins := uint64(0)
	for range min(f.number(), maxCoders+1) {
		c := f.coder()
		d.coders = append(d.coders, c)
		ins, d.outs = ins+c.ins, d.outs+c.outs
	}
	f.bad = f.bad || d.outs == 0 || len(d.coders) > maxCoders || ins > maxCoders || d.outs > maxCoders || ins < d.outs
	if f.bad {
		return &packedFolder{}
	}
	for range d.outs - 1 {
		d.binds = append(d.binds, bind7z{f.number(), f.number()})
	}
	if ins == d.outs { // it goes without saying which is the packed one
		d.packed = append(d.packed, d.unbound())
		return d
	}
	for range ins - d.outs + 1 {
		d.packed = append(d.packed, f.number())
	}
	return d
}

func (f *fields) coder() (c coder7z) {
	flags := f.byte()
	for _, b := range f.take(uint64(flags & 0x0f)) {
		c.method = c.method<<8 | uint64(b)
	}
	c.ins, c.outs = 1, 1
	if flags&0x10 != 0 {
		c.ins, c.outs = min(f.number(), maxCoders+1), min(f.number(), maxCoders+1)
	}
	if flags&0x20 != 0 {
		c.props = f.take(f.number())
	}
	f.bad = f.bad || flags&0xc0 != 0 // alternatives, which nobody writes
	return c
}

// unbound returns the first input that no output is bound to.
func (d *packedFolder) unbound() uint64 {
	in := uint64(0)
	for slices.ContainsFunc(d.binds, func(b bind7z) bool { return b.in == in }) {
		in++
	}
	return in
}

// last returns the output that is not an input of another coder.
func (d *packedFolder) last() uint64 {
	out := uint64(0)
	for slices.ContainsFunc(d.binds, func(b bind7z) bool { return b.out == out }) {
		out++
	}
	return out
}

// size returns how many bytes come out.
func (d *packedFolder) size() uint64 { return d.sizes[min(d.last(), d.outs-1)] }

// most returns how many bytes may come out.
func (d *packedFolder) most() uint64 {
	n := uint64(freeBytes)
	for _, p := range d.packs {
		n += maxRatio * uint64(len(p))
	}
	return n
}

// open7z returns what a folder holds. What it takes of memory is held until the caller lets go of it.
func (w *walker) open7z(d *packedFolder) (io.Reader, error) {
	r, err := w.output7z(d, d.last())
	if err != nil {
		return nil, err
	}
	packed := int64(0)
	for _, p := range d.packs {
		packed += int64(len(p))
	}
	return &ratio{r: r, in: &counter{n: packed}}, nil
}

// output7z returns what comes out of a coder.
func (w *walker) output7z(d *packedFolder, out uint64) (io.Reader, error) {
	if out >= uint64(len(d.coders)) || d.opened>>out&1 != 0 { // a circle has no beginning
		return nil, err7z
	}
	d.opened |= 1 << out
	first := uint64(0)
	for _, c := range d.coders[:out] {
		if c.outs != 1 {
			return nil, fmt.Errorf("method %06x %w", c.method, errUnsupported)
		}
		first += c.ins
	}
	c := &d.coders[out]
	ins := make([]io.Reader, c.ins)
	for i := range ins {
		var err error
		if ins[i], err = w.input7z(d, first+uint64(i)); err != nil {
			return nil, err
		}
	}
	return w.coder7z(c, ins, d.sizes[out], d.most())
}

func (w *walker) input7z(d *packedFolder, in uint64) (io.Reader, error) {
	if i := slices.Index(d.packed, in); i >= 0 {
		return bytes.NewReader(d.packs[i]), nil
	}
	for _, b := range d.binds {
		if b.in == in {
			return w.output7z(d, b.out)
		}
	}
	return nil, err7z
}
