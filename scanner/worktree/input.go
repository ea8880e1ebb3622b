package worktree

import (
	"context"
	"errors"
	"io"

	"github.com/stanchdev/stanch/scanner"
)

// inputPath is how standard input stands in a report.
const inputPath = "-"

// Input yields what a stream holds, up to its end, as one item with the path "-".
type Input struct {
	from io.Reader
	o    Options
	id   scanner.ID
}

var (
	_ scanner.Source  = (*Input)(nil)
	_ scanner.Locator = (*Input)(nil)
)

// NewInput makes a source of a stream, such as standard input.
func NewInput(from io.Reader, o Options) *Input { return &Input{from: from, o: o} }

// Items reads the stream. What is over the size limit, or behind a read error, is
// a gap; the bytes before are yielded all the same. When ctx ends, Items returns
// at once, while a read that waits for the stream stays behind until it has data.
func (in *Input) Items(ctx context.Context, _ int, yield func(worker int, it scanner.Item) error, skip func(scanner.Skip)) error {
	type result struct {
		data []byte
		err  error
	}
	done := make(chan result, 1)
	go func() {
		r := reader{limit: in.o.limit()}
		data, err := r.read(ctx, in.from, 0)
		done <- result{data, err}
	}()
	var got result
	select {
	case got = <-done:
	case <-ctx.Done():
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if got.err != nil {
		skip(inputGap(got.err))
	}
	in.id = in.o.id(got.data)
	return yield(0, scanner.Item{ID: in.id, Kind: scanner.KindInput, Path: inputPath, Data: got.data})
}

func inputGap(err error) scanner.Skip {
	k := scanner.Skip{What: inputPath, Reason: scanner.Unreadable, Detail: systemWords(err)}
	if large := (tooLargeError{}); errors.As(err, &large) {
		k.Reason = scanner.TooLarge
		k.Detail = large.Error() + "; the first were scanned"
	}
	return k
}

// Locate returns one run for each query that holds the input.
func (in *Input) Locate(_ context.Context, queries []scanner.Query) ([][]scanner.Run, error) {
	out := make([][]scanner.Run, len(queries))
	for _, q := range askedFor(queries)[in.id] {
		out[q] = []scanner.Run{{Kind: scanner.KindInput, Path: inputPath, State: scanner.StateWorktree, Newest: in.id, Items: 1}}
	}
	return out, nil
}
