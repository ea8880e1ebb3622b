// Command stanch finds leaked secrets in working trees and in the whole of git history.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"github.com/stanchdev/stanch/cmd"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second interrupt ends the process at once
	os.Exit(cmd.Main(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
