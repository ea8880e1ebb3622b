package cmd

import (
	"fmt"
	"io"
	"os"
	"time"

	"golang.org/x/term"

	"github.com/stanchdev/stanch/scanner"
)

// quietTime is how long a scan runs before it says that it is at work.
const quietTime = time.Second

// watch shows progress in one line of w until the returned stop is called, if w
// is a terminal; else it does nothing. The line is wiped in the end.
func watch(w io.Writer, p *scanner.Progress) (stop func()) {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return func() {}
	}
	quit, done := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		show(f, p, quit)
	}()
	return func() {
		close(quit)
		<-done
	}
}

func show(w io.Writer, p *scanner.Progress, quit <-chan struct{}) {
	wait := time.NewTimer(quietTime)
	defer wait.Stop()
	shown := false
	for {
		select {
		case <-quit:
			if shown {
				fmt.Fprint(w, "\r\x1b[K")
			}
			return
		case <-wait.C:
			fmt.Fprint(w, "\r\x1b[K"+progressLine(p))
			shown = true
			wait.Reset(200 * time.Millisecond)
		}
	}
}

func progressLine(p *scanner.Progress) string {
	if p.Locating.Load() {
		return fmt.Sprintf("%d objects and files scanned; looking up where secrets stand", p.Items.Load())
	}
	return fmt.Sprintf("%d objects and files, %s scanned", p.Items.Load(), volume(p.Bytes.Load()))
}
