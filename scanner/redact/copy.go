package redact

import (
	"bytes"
	"errors"
	"io"
	"sync"
)

// Span is a secret in a text: data[Start:End], found by the rule Name.
type Span struct {
	Start, End int
	Name       string // of characters that JSON and shells take as they are: a rule's id
}

// Options say what is masked and how.
type Options struct {
	// Find returns the secrets in data, ordered and apart from each other. data is
	// valid until it returns. Of several, each works on a part of the stream at the same time as the others.
	Find []func(data []byte) []Span
	JSON bool // the stream is JSON, a document or one a line, and stays valid
}

const (
	readSize = 256 << 10
	mostRead = 1 << 20 // bytes that are looked at together
	// context is how much of what was written stays in sight: the reach of most rules.
	context = 8 << 10
	// A line longer than longLine is written before it ends, but for its last overlap
	// bytes, in which a secret may begin that goes on.
	longLine = 4 << 20
	overlap  = 64 << 10
)

// Copy copies src to dst and masks secrets, until src ends. It returns how many it
// masked. Each line is written as soon as it has been read whole; one of more than
// 4 MiB in parts. An error of src comes after everything before it was written.
//
// Memory: 2 MiB of what was read ahead and a line of up to 5 MiB.
func Copy(dst io.Writer, src io.Reader, o Options) (masked int, err error) {
	c := copier{dst: dst, o: o}
	chunks, recycled := make(chan chunk, 4), make(chan []byte, 6)
	stop := make(chan struct{})
	defer close(stop)
	go read(src, chunks, recycled, stop)
	for in := range chunks {
		c.take(in, recycled)
		for len(c.buf)-c.done < mostRead && in.err == nil { // what is there already comes along
			more, ok := ready(chunks)
			if !ok {
				break
			}
			in = more
			c.take(in, recycled)
		}
		if err := c.flush(in.err != nil); err != nil {
			return c.masked, err
		}
		if in.err != nil {
			if errors.Is(in.err, io.EOF) {
				return c.masked, nil
			}
			return c.masked, in.err
		}
	}
	return c.masked, nil
}

// chunk is what one Read returned.
type chunk struct {
	data []byte
	err  error
}

// read reads src ahead of the masking, into buffers that come back.
func read(src io.Reader, chunks chan<- chunk, recycled <-chan []byte, stop <-chan struct{}) {
	defer close(chunks)
	for {
		var buf []byte
		select {
		case buf = <-recycled:
		default:
			buf = make([]byte, readSize)
		}
		n, err := src.Read(buf[:readSize])
		select {
		case chunks <- chunk{buf[:n], err}:
		case <-stop:
			return
		}
		if err != nil {
			return
		}
	}
}

// ready returns the next chunk if it has been read.
func ready(chunks <-chan chunk) (c chunk, ok bool) {
	select {
	case c, ok = <-chunks:
	default:
	}
	return c, ok
}

// copier is one Copy. buf[:done] was written already and is kept as context.
type copier struct {
	dst    io.Writer
	o      Options
	buf    []byte
	done   int
	out    []byte
	key    keyLines
	json   jsonState
	masked int
}

func (c *copier) take(in chunk, recycled chan<- []byte) {
	c.buf = append(c.buf, in.data...)
	select {
	case recycled <- in.data:
	default:
	}
}

// flush writes the lines that are whole, at the end of the stream everything.
func (c *copier) flush(end bool) error {
	upTo := len(c.buf)
	if !end {
		upTo = c.done + bytes.LastIndexByte(c.buf[c.done:], '\n') + 1
	}
	found := []Span(nil)
	switch {
	case upTo > c.done:
		found = c.find(c.buf[:upTo])
	case len(c.buf)-c.done > longLine:
		found = c.find(c.buf)
		upTo = before(found, len(c.buf)-overlap)
	}
	if upTo <= c.done {
		return nil
	}
	return c.write(upTo, c.replacements(clip(found, c.done, upTo), upTo))
}

// leastPart is how much it takes to be worth a part of its own.
const leastPart = 128 << 10

// find returns the secrets in data, looked for in as many parts as there are finders.
// Parts meet at line ends and see the lines around them.
func (c *copier) find(data []byte) []Span {
	n := min(len(c.o.Find), 1+len(data)/leastPart)
	if n == 1 {
		return c.o.Find[0](data)
	}
	found := make([][]Span, n)
	var wg sync.WaitGroup
	from := 0
	for i := range n {
		to := len(data)
		if i < n-1 {
			to = lineEnd(data, len(data)/n*(i+1))
		}
		lo, hi := max(0, from-context), min(len(data), to+context)
		part := Span{from, to, ""}
		wg.Go(func() {
			for _, s := range c.o.Find[i](data[lo:hi]) {
				if s.Start, s.End = s.Start+lo, s.End+lo; part.Start <= s.Start && s.Start < part.End {
					found[i] = append(found[i], s)
				}
			}
		})
		from = to
	}
	wg.Wait()
	all := found[0]
	for _, f := range found[1:] {
		all = join(all, f)
	}
	return all
}

// lineEnd returns where the line of at ends, or the text.
func lineEnd(data []byte, at int) int {
	if n := bytes.IndexByte(data[at:], '\n'); n >= 0 {
		return at + n + 1
	}
	return len(data)
}

// before is at, or where the secret begins that at would cut.
func before(found []Span, at int) int {
	for _, s := range found {
		if s.Start < at && at < s.End {
			return s.Start
		}
	}
	return at
}

// write writes buf[done:upTo] with each span replaced by its Name.
func (c *copier) write(upTo int, spans []Span) error {
	out := c.buf[c.done:upTo] // most of a stream holds no secret
	if len(spans) > 0 {
		out = c.masking(upTo, spans)
	}
	if _, err := c.dst.Write(out); err != nil {
		return err
	}
	c.done = upTo
	c.forget()
	return nil
}

// masking returns buf[done:upTo] with the spans replaced.
func (c *copier) masking(upTo int, spans []Span) []byte {
	c.out = c.out[:0]
	at := c.done
	for _, s := range spans {
		c.out = append(c.out, c.buf[at:s.Start]...)
		c.out = append(c.out, s.Name...)
		at = s.End
	}
	c.out = append(c.out, c.buf[at:upTo]...)
	return c.out
}

// forget drops what is too far back, up to the start of a line where there is one.
func (c *copier) forget() {
	from := c.done - context
	if from <= 0 {
		return
	}
	if line := bytes.IndexByte(c.buf[from:c.done], '\n'); line >= 0 {
		from += line + 1
	}
	n := copy(c.buf, c.buf[from:])
	c.buf, c.done = c.buf[:n], c.done-from
}

// replacements returns what to replace in buf[done:upTo], ordered and apart, each with
// its replacement as Name.
func (c *copier) replacements(found []Span, upTo int) []Span {
	found = join(found, c.key.spans(c.buf[:upTo], c.done, found))
	c.masked += len(found)
	if c.o.JSON {
		return c.json.spans(c.buf[:upTo], c.done, found)
	}
	for i := range found {
		found[i].Name = mask(found[i].Name)
	}
	return found
}

func mask(name string) string { return "[redacted:" + name + "]" }

// clip keeps of each span what lies in [from, to).
func clip(spans []Span, from, to int) (out []Span) {
	for _, s := range spans {
		s.Start, s.End = max(s.Start, from), min(s.End, to)
		if s.Start < s.End {
			out = append(out, s)
		}
	}
	return out
}

// join merges two ordered lists; of b only what a leaves free.
func join(a, b []Span) []Span {
	if len(b) == 0 {
		return a
	}
	out := make([]Span, 0, len(a)+len(b))
	i := 0
	for _, s := range b {
		for i < len(a) && a[i].Start < s.End {
			if a[i].Start > s.Start {
				out = append(out, Span{s.Start, a[i].Start, s.Name})
			}
			s.Start = max(s.Start, a[i].End)
			if a[i].End <= s.End || a[i].Start >= s.Start {
				out = append(out, a[i])
				i++
				continue
			}
			break
		}
		if s.Start < s.End {
			out = append(out, s)
		}
	}
	return append(out, a[i:]...)
}
