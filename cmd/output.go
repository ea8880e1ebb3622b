package cmd

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// output is one report that was asked for: -f FORMAT[=FILE].
type output struct {
	format string
	file   string // "" is standard output
}

// parseOutputs reads the -f and -o flags. -o names the file of the one format
// that has none of its own.
func parseOutputs(formats []string, file string) ([]output, error) {
	if len(formats) == 0 {
		formats = []string{formatText}
	}
	var outs []output
	toStdout := 0
	for _, f := range formats {
		name, path, hasFile := strings.Cut(f, "=")
		if !isReportFormat(name) {
			return nil, hintf("formats are "+strings.Join(reportFormats(), ", "), "unknown format %q", name)
		}
		if hasFile && path == "" {
			return nil, hintf("write -f "+name+"=FILE, or -f "+name+" for standard output", "no file name behind -f %s=", name)
		}
		if !hasFile {
			path = file
			toStdout++
		}
		if path != "" && slices.ContainsFunc(outs, func(o output) bool { return o.file == path }) {
			return nil, hintf("name a file for each", "two reports for %s", path)
		}
		outs = append(outs, output{name, path})
	}
	if toStdout > 1 {
		return nil, hintf("give the others a file: -f sarif=out.sarif", "%d formats for one output", toStdout)
	}
	if file != "" && toStdout == 0 {
		return nil, hintf("leave -o out, or one format without =FILE", "-o %s has no format left", file)
	}
	return outs, checkFolders(outs)
}

// checkFolders tells before a long scan, not after, that a report has nowhere to go.
func checkFolders(outs []output) error {
	for _, o := range outs {
		if o.file == "" {
			continue
		}
		if info, err := os.Stat(o.file); err == nil && info.IsDir() {
			return hintf("name a file in it", "%s is a folder", o.file)
		}
		if info, err := os.Stat(filepath.Dir(o.file)); err != nil || !info.IsDir() {
			return hintf("make the folder first", "write %s: no folder %s", o.file, filepath.Dir(o.file))
		}
	}
	return nil
}

// writeOutput makes a report and delivers it whole or not at all.
func writeOutput(out output, stdout io.Writer, render func(w io.Writer, toFile bool) error) error {
	if out.file == "" {
		return render(stdout, false)
	}
	var b bytes.Buffer
	if err := render(&b, true); err != nil {
		return err
	}
	return writeFileWhole(out.file, b.Bytes())
}

// writeFileWhole replaces path by data in one step; on an error what stood there
// before still does. A device or pipe such as /dev/stderr is written to as it is.
func writeFileWhole(path string, data []byte) error {
	info, err := os.Stat(path)
	if err == nil && !info.Mode().IsRegular() {
		return os.WriteFile(path, data, 0o644)
	}
	mode := os.FileMode(0o644)
	if err == nil {
		mode = info.Mode().Perm()
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	tmp, err := os.CreateTemp(filepath.Dir(path), ".stanch-*")
	var denied *fs.PathError
	if errors.As(err, &denied) {
		err = denied.Err // the name of the temporary file tells nobody anything
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	defer os.Remove(tmp.Name()) // gone already where the rename went well
	_, err = tmp.Write(data)
	if cerr := tmp.Close(); err == nil {
		err = cerr
	}
	if err == nil {
		err = os.Chmod(tmp.Name(), mode)
	}
	if err == nil {
		err = os.Rename(tmp.Name(), path)
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	return nil
}
