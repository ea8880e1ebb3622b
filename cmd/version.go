package cmd

import (
	"encoding/json"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// releaseVersion is set by the linker of a release build (-X) and nowhere else.
var releaseVersion string

// versionInfo is what `stanch version --format json` prints.
type versionInfo struct {
	Version  string `json:"version"`            // "v1.2.3", or "devel" for a build from a checkout
	Revision string `json:"revision,omitempty"` // full commit id
	Time     string `json:"time,omitempty"`     // of that commit, RFC 3339
	Modified bool   `json:"modified,omitempty"` // built from a tree with uncommitted changes
	Go       string `json:"go"`
	Platform string `json:"platform"` // "linux/amd64"
}

type versionOptions struct{ format string }

func (o *versionOptions) addFlags(c *cobra.Command) {
	addFormat(c, &o.format)
}

func newVersion(p process) *cobra.Command {
	var o versionOptions
	c := &cobra.Command{
		Use:     "version [flags]",
		Short:   "print the version, the commit it was built from, and the platform",
		Example: "  stanch version --format json",
		Args:    noArguments,
		RunE:    func(*cobra.Command, []string) error { return runVersion(o, p.stdout) },
	}
	o.addFlags(c)
	return c
}

func runVersion(o versionOptions, w io.Writer) error {
	build, _ := debug.ReadBuildInfo()
	v := describeBuild(build, releaseVersion)
	switch o.format {
	case formatText:
		return printVersion(w, v)
	case formatJSON:
		return writeJSON(w, v)
	}
	return unknownFormat(o.format)
}

// describeBuild reads what the Go command stamped into the binary; build may be
// nil. A release's own name wins.
func describeBuild(build *debug.BuildInfo, release string) versionInfo {
	v := versionInfo{Version: "devel", Go: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH}
	if build != nil {
		if build.Main.Version != "" && build.Main.Version != "(devel)" {
			v.Version = build.Main.Version
		}
		for _, s := range build.Settings {
			switch s.Key {
			case "vcs.revision":
				v.Revision = s.Value
			case "vcs.time":
				v.Time = s.Value
			case "vcs.modified":
				v.Modified = s.Value == "true"
			}
		}
	}
	if release != "" {
		v.Version = release
	}
	return v
}

func printVersion(w io.Writer, v versionInfo) error {
	text := fmt.Sprintf("stanch %s\n", v.Version)
	if v.Revision != "" {
		text += fmt.Sprintf("commit %s", v.Revision)
		if v.Time != "" {
			text += " of " + v.Time
		}
		if v.Modified {
			text += ", with uncommitted changes"
		}
		text += "\n"
	}
	_, err := fmt.Fprintf(w, "%s%s %s\n", text, v.Go, v.Platform)
	return err
}

// writeJSON writes v indented, with < > & as they are, since people read it too.
func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}
