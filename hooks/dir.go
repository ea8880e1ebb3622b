package hooks

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// ErrOff: the repository's configuration points git's hooks at nothing.
var ErrOff = errors.New("hooks are switched off")

// Dir returns the folder that git takes its hooks from. hooksPath is the value of
// core.hooksPath with ~ expanded, "" if it is not set; a relative one counts from
// where git runs hooks: the root of the working tree, or the git directory where
// there is none (git-config(1)). Otherwise it is the folder hooks of the common
// directory, which linked worktrees share (gitrepository-layout(5)).
func Dir(gitDir, commonDir, root, hooksPath string) (string, error) {
	if hooksPath == "" {
		return filepath.Join(commonDir, "hooks"), nil
	}
	path := filepath.FromSlash(hooksPath)
	if hooksPath == "/dev/null" || path == os.DevNull {
		return "", fmt.Errorf("core.hooksPath is %s: %w", hooksPath, ErrOff)
	}
	if !filepath.IsAbs(path) {
		base := root
		if base == "" {
			base = gitDir
		}
		path = filepath.Join(base, path)
	}
	if info, err := os.Stat(path); err == nil && !info.IsDir() {
		return "", fmt.Errorf("core.hooksPath is %s: not a folder", hooksPath)
	}
	return filepath.Clean(path), nil
}
