package decode

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// Member is a file in an archive, or what a compressed file holds; or a part of one
// that is too large to be held as a whole.
type Member struct {
	// Name is its path in the archive: "dir/file.txt", "inner.tar!/dir/file.txt" in
	// an archive inside; "" if a compressed file has no files in it.
	Name string
	How  string // "zip", "gzip+tar"
	Data []byte // valid until yield returns
	// Own is the part of Data in which what is found begins: parts of a large member
	// overlap. Line and Col are how many lines, and bytes of the line, lie before Data.
	Own       Span
	Line, Col int
}

// Gap is what could not be unpacked.
type Gap struct {
	Name   string // as in Member; "" for the whole
	Kind   GapKind
	Detail string
}

// GapKind says why something was not unpacked.
type GapKind uint8

const (
	Damaged    GapKind = iota
	TooMuch            // over a limit of depth, number, memory or bytes
	Locked             // encrypted
	NotKnownTo         // a format or method that is not read
)

// Limits of what is unpacked of one content. All are counted from the content, so the
// answer is the same on every machine, and a bomb costs milliseconds: a stream that gives more than
// maxRatio bytes for one is cut off after freeBytes.
//
// A worker holds at most maxHeld for archives in archives and for the windows of
// decompressors (zstd 32 MiB, xz and 7z their dictionary of at most 32 MiB, bzip2 4 MB),
// window for the text in hand, and 70 KiB for each of maxNested levels of gzip and tar:
// 48 + 8 + 1 MiB.
const (
	maxNested  = 8
	maxMembers = 100_000
	maxRatio   = 256
	freeBytes  = 1 << 20
	maxBytes   = 4 << 30
	maxHeld    = 48 << 20
	window     = 8 << 20
	// overlap holds the longest match, 64 KiB, and what is looked at around it, on either
	// side of the place where one part leaves off and the next begins. A multiple of eight,
	// so that a part begins at a unit of UTF-32.
	overlap = 2 * 68 << 10
)

// Unpackable tells whether data is an archive or a compressed file.
func Unpackable(data []byte) bool { return sniff(data, true) != formatNone }

// Members unpacks data, which may be an archive, a compressed file, or one in the
// other, and yields what is in it, in its order, until yield returns false. What cannot be
// unpacked goes to gap.
func Members(data []byte, yield func(*Member) bool, gap func(Gap)) {
	if !Unpackable(data) {
		return
	}
	w := &walker{yield: yield, gap: gap, left: min(8<<20+maxRatio*int64(len(data)), maxBytes)}
	p := place{format: sniff(data, true)}
	err := w.unpack(p, bytes.NewReader(data), data)
	if errors.Is(err, errBudget) {
		gap(Gap{Kind: TooMuch, Detail: "more comes out of it than a content of its size is given"})
	}
}

// walker unpacks one content.
type walker struct {
	yield   func(*Member) bool
	gap     func(Gap)
	left    int64 // bytes that may still come out
	members int
	held    int64
	window  []byte
}

// place is where in the content one is.
type place struct {
	name, how string
	depth     int
	format    format
}

// inside returns the place of a file in the archive at p.
func (p place) inside(name string) place {
	p.name = join(p.name, name)
	return p
}

func join(outer, inner string) string {
	if outer == "" || inner == "" {
		return outer + inner
	}
	return outer + "!/" + inner
}

var (
	errBudget      = errors.New("decode: over the budget of a content") // ends it all
	errStopped     = errors.New("decode: stopped")                      // so does this
	errBomb        = errors.New("far more comes out of it than went in")
	errDeep        = errors.New("archives in archives, too deep")
	errMemory      = errors.New("too large to be held")
	errLocked      = errors.New("encrypted")
	errUnsupported = errors.New("not supported")
)

// fails reports err as a gap at p, and returns it if it ends it all.
func (w *walker) fails(p place, err error) error {
	if err == nil || errors.Is(err, errBudget) || errors.Is(err, errStopped) {
		return err
	}
	g := Gap{Name: p.name, Kind: Damaged, Detail: p.format.String() + ": " + err.Error()}
	switch {
	case errors.Is(err, errBomb), errors.Is(err, errDeep), errors.Is(err, errMemory):
		g.Kind = TooMuch
	case errors.Is(err, errLocked):
		g.Kind = Locked
	case errors.Is(err, errUnsupported):
		g.Kind = NotKnownTo
	}
	w.gap(g)
	return nil
}

// spend takes n bytes from the budget.
func (w *walker) spend(n int) error {
	if w.left -= int64(n); w.left < 0 {
		return errBudget
	}
	return nil
}

// hold reserves memory while it is needed.
func (w *walker) hold(n int64) (release func(), err error) {
	if n < 0 || w.held+n > maxHeld {
		return nil, errMemory
	}
	w.held += n
	return func() { w.held -= n }, nil
}

// file looks at a file in an archive. It returns errors that end it all only.
func (w *walker) file(p place, r io.Reader) error {
	if w.members++; w.members > maxMembers {
		return errBudget
	}
	if err := w.spend(64); err != nil { // what a member costs besides its bytes
		return err
	}
	return w.content(p, r)
}

// content looks at what r gives, whatever it is.
func (w *walker) content(p place, r io.Reader) error {
	br := bufio.NewReaderSize(&meter{r: r, w: w}, 4096)
	head, err := br.Peek(sniffed)
	if err != nil && err != io.EOF {
		return w.fails(p, err)
	}
	if f := sniff(head, false); f != formatNone {
		inner := p
		inner.format = f
		inner.depth++
		return w.unpack(inner, br, nil)
	}
	return w.fails(p, w.text(p, br))
}

// meter counts what is read against the budget.
type meter struct {
	r io.Reader
	w *walker
}

func (m *meter) Read(p []byte) (int, error) {
	n, err := m.r.Read(p)
	if over := m.w.spend(n); over != nil {
		return n, over
	}
	return n, err
}

// ratio cuts off a stream that gives far more than went in.
type ratio struct {
	r   io.Reader
	in  *counter
	out int64
}

func (l *ratio) Read(p []byte) (int, error) {
	n, err := l.r.Read(p)
	if l.out += int64(n); l.out > freeBytes+maxRatio*l.in.n {
		return n, errBomb
	}
	return n, err
}

// counter counts what is read of it.
type counter struct {
	r *bufio.Reader
	n int64
}

func newCounter(r io.Reader) *counter {
	if br, ok := r.(*bufio.Reader); ok {
		return &counter{r: br}
	}
	return &counter{r: bufio.NewReaderSize(r, 4096)}
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// ReadByte keeps decompressors from reading ahead through a buffer of their own.
func (c *counter) ReadByte() (byte, error) {
	b, err := c.r.ReadByte()
	if err == nil {
		c.n++
	}
	return b, err
}

// text yields what r gives, in parts if there is more than a window of it. What comes
// before an error is yielded.
func (w *walker) text(p place, r io.Reader) error {
	if w.window == nil {
		w.window = make([]byte, 64<<10)
	}
	m := Member{Name: p.name, How: p.how}
	for n := 0; ; {
		m2, err := w.fill(n, r)
		last := err != nil
		m.Data = w.window[:m2]
		m.Own.End = m2
		if !last {
			m.Own.End = m2 - overlap/2
		}
		if (m2 > 0) && !w.yield(&m) {
			return errStopped
		}
		if last {
			if err == io.EOF {
				return nil
			}
			return err
		}
		m.pass(m2 - overlap)
		n = copy(w.window, w.window[m2-overlap:m2])
		m.Own.Start = overlap / 2
	}
}

// fill reads into the window, which holds n bytes, until it is full or the content ends.
func (w *walker) fill(n int, r io.Reader) (int, error) {
	for {
		if n == len(w.window) {
			if n == window {
				return n, nil
			}
			w.window = append(w.window, make([]byte, min(3*n, window-n))...)
		}
		k, err := r.Read(w.window[n:])
		n += k
		if err != nil {
			return n, err
		}
	}
}

// pass moves the place of the next part over n bytes of Data.
func (m *Member) pass(n int) {
	p := m.Data[:n]
	lines := bytes.Count(p, []byte{'\n'})
	if lines == 0 {
		m.Col += n
		return
	}
	m.Line += lines
	m.Col = n - bytes.LastIndexByte(p, '\n') - 1
}

// whole reads all of r into memory.
func (w *walker) whole(r io.Reader) (data []byte, release func(), err error) {
	room := maxHeld - w.held
	data, err = io.ReadAll(io.LimitReader(r, room+1))
	if err != nil {
		return nil, nil, err
	}
	// ReadAll grows its buffer by a quarter at a time.
	release, err = w.hold(int64(cap(data)))
	return data, release, err
}
