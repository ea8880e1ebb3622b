package cmd

import (
	"context"
	"errors"
)

// errNoHookScan blocks: a hook that cannot scan must not let anything pass.
var errNoHookScan = errors.New("this build cannot scan for a hook")

func scanStaged(context.Context, process) error              { return errNoHookScan }
func scanPushed(context.Context, process, []refUpdate) error { return errNoHookScan }
