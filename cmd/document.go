package cmd

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"
)

// What a config may hold. Tables of TOML cost time that grows with the square of
// their keys: 1 MB of keys takes 15 s, 2,000 keys take 5 ms.
const (
	maxConfigKeys   = 2000
	maxConfigDepth  = 8
	maxConfigKeyLen = 256 // bytes
)

// document is a TOML file and where its keys stand. Its getters check types and
// note the first error, so that callers read on and look at err once.
type document struct {
	name  string
	root  map[string]any
	lines map[string]int // by path: "rules.only", "rule[0].id"
	err   error
}

func parseDocument(name string, data []byte) (*document, error) {
	d := &document{name: name, lines: map[string]int{}}
	if len(data) > maxConfig {
		return nil, fmt.Errorf("%s: larger than %d bytes", name, maxConfig)
	}
	if err := d.index(data); err != nil {
		return nil, err
	}
	if err := toml.Unmarshal(data, &d.root); err != nil {
		return nil, d.tomlError(err)
	}
	return d, nil
}

func (d *document) tomlError(err error) error {
	text := strings.TrimPrefix(err.Error(), "toml: ")
	var at *toml.DecodeError
	if errors.As(err, &at) {
		line, _ := at.Position()
		return fmt.Errorf("%s:%d: %s", d.name, line, text)
	}
	return fmt.Errorf("%s: %s", d.name, text)
}

// index notes the line of every key and refuses a file with too many of them. What
// is no TOML ends it: the decoder words that error.
func (d *document) index(data []byte) error {
	ix := indexer{data: data, line: 1, lines: d.lines, tables: map[string]int{}}
	ix.parser.Reset(data)
	for ix.parser.NextExpression() {
		if err := ix.expression(ix.parser.Expression()); err != nil {
			return fmt.Errorf("%s:%d: %w", d.name, ix.line, err)
		}
	}
	return nil
}

type indexer struct {
	parser unstable.Parser
	data   []byte
	offset int // of the latest key
	line   int // of the latest key, from 1
	lines  map[string]int
	tables map[string]int // elements so far of each array of tables
	prefix string         // of the table that the parser is in
	keys   int
}

var (
	errManyKeys = fmt.Errorf("more than %d keys", maxConfigKeys)
	errDeepKeys = fmt.Errorf("tables nested deeper than %d", maxConfigDepth)
	errLongKey  = fmt.Errorf("a key longer than %d bytes", maxConfigKeyLen)
)

func (ix *indexer) expression(n *unstable.Node) error {
	switch n.Kind {
	case unstable.Table, unstable.ArrayTable:
		ix.prefix = ""
		path, err := ix.key(n)
		if err != nil {
			return err
		}
		if n.Kind == unstable.ArrayTable {
			ix.tables[path]++
			path = element(path, ix.tables[path]-1)
			ix.lines[path] = ix.line
		}
		ix.prefix = path
	case unstable.KeyValue:
		return ix.keyValue(n, 0)
	}
	return nil
}

// key returns the path that the node's dotted key makes below the prefix and notes
// the line of each of its tables.
func (ix *indexer) key(n *unstable.Node) (string, error) {
	path, parts := ix.prefix, 0
	for it := n.Key(); it.Next(); parts++ {
		part := it.Node()
		ix.moveTo(int(part.Raw.Offset))
		switch ix.keys++; {
		case ix.keys > maxConfigKeys:
			return "", errManyKeys
		case parts >= maxConfigDepth:
			return "", errDeepKeys
		case len(part.Data) > maxConfigKeyLen:
			return "", errLongKey
		}
		path = join(path, string(part.Data))
		if _, ok := ix.lines[path]; !ok {
			ix.lines[path] = ix.line
		}
	}
	return path, nil
}

// moveTo counts the lines up to the key at offset. Keys come in the file's order.
func (ix *indexer) moveTo(offset int) {
	if offset > ix.offset {
		ix.line += bytes.Count(ix.data[ix.offset:offset], []byte("\n"))
		ix.offset = offset
	}
}

func (ix *indexer) keyValue(n *unstable.Node, depth int) error {
	path, err := ix.key(n)
	if err != nil {
		return err
	}
	return ix.value(path, n.Value(), depth+1)
}

func (ix *indexer) value(path string, n *unstable.Node, depth int) error {
	if depth > maxConfigDepth {
		return errDeepKeys
	}
	outer := ix.prefix
	defer func() { ix.prefix = outer }()
	ix.prefix = path
	i := 0
	for it := n.Children(); it.Next(); i++ {
		child := it.Node()
		var err error
		switch {
		case n.Kind == unstable.InlineTable && child.Kind == unstable.KeyValue:
			err = ix.keyValue(child, depth)
		case n.Kind == unstable.Array:
			err = ix.value(element(path, i), child, depth+1)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// where returns "file:line" of a path, or of the nearest table around it.
func (d *document) where(path string) string {
	for ; path != ""; path = path[:max(0, strings.LastIndexAny(path, ".["))] {
		if line, ok := d.lines[path]; ok {
			return fmt.Sprintf("%s:%d", d.name, line)
		}
	}
	return d.name
}

// fail notes the first error: what is wrong at path, and what to write instead.
func (d *document) fail(path, hint, format string, args ...any) {
	d.failWith(path, hintf(hint, format, args...))
}

// failWith puts the place before an error that may have a hint; nil is no error.
func (d *document) failWith(path string, err error) {
	if err != nil && d.err == nil {
		d.err = at(d.where(path), err)
	}
}

// at puts a place before an error and keeps its hint.
func at(where string, err error) error {
	placed := fmt.Errorf("%s: %w", where, err)
	var hint hintError
	if errors.As(err, &hint) {
		return hintError{placed, hint.hint}
	}
	return placed
}

func (d *document) version() {
	switch v, ok := d.root["version"]; {
	case !ok:
		d.fail("", "write version = 1 in its first line", "no version")
	case v != int64(configVersion):
		d.fail("version", "this stanch reads version = 1", "unknown version %v", v)
	}
}

// knownKeys refuses every key of table t at path that is not named.
func (d *document) knownKeys(path string, t map[string]any, names ...string) {
	known := map[string]bool{}
	for _, n := range names {
		known[n] = true
	}
	for _, key := range sortedKeys(t) {
		if !known[key] {
			d.failWith(join(path, key), unknownKey(key, names))
		}
	}
}

func unknownKey(key string, names []string) error {
	hint := "its keys are " + strings.Join(names, ", ")
	if near := nearest(key, names); near != "" {
		hint = "did you mean " + near + "?"
	}
	return hintf(hint, "unknown key %q", shorten(key))
}

// shorten keeps what is quoted from a file on one line of a terminal.
func shorten(s string) string {
	if len(s) <= 64 {
		return s
	}
	return s[:64] + "…"
}

// get returns t[key] as a T; the zero T if it is not there or is something else,
// which fails as "wants what".
func get[T any](d *document, path string, t map[string]any, key, what string) (v T) {
	value, ok := t[key]
	if !ok {
		return v
	}
	if v, ok = value.(T); !ok {
		d.fail(join(path, key), "write "+what, "%s is %s", key, kindOf(value))
	}
	return v
}

func (d *document) table(path string, t map[string]any, key string) map[string]any {
	return get[map[string]any](d, path, t, key, "a table: ["+join(path, key)+"]")
}

func (d *document) text(path string, t map[string]any, key string) string {
	return get[string](d, path, t, key, key+` = "..."`)
}

func (d *document) number(path string, t map[string]any, key string) float64 {
	if n, ok := t[key].(int64); ok {
		return float64(n)
	}
	return get[float64](d, path, t, key, "a number: "+key+" = 3.5")
}

func (d *document) texts(path string, t map[string]any, key string) []string {
	example := key + ` = ["...", "..."]`
	var out []string
	for i, v := range get[[]any](d, path, t, key, "a list: "+example) {
		s, ok := v.(string)
		if !ok {
			d.fail(element(join(path, key), i), "write "+example, "%s holds %s", key, kindOf(v))
		}
		out = append(out, s)
	}
	return out
}

// tables returns the array of tables [[key]] of the root.
func (d *document) tables(key string) []map[string]any {
	var out []map[string]any
	for i, v := range get[[]any](d, "", d.root, key, "[["+key+"]]") {
		t, ok := v.(map[string]any)
		if !ok {
			d.fail(element(key, i), "write [["+key+"]]", "%s holds %s", key, kindOf(v))
		}
		out = append(out, t)
	}
	return out
}

// kindOf names a TOML value's type without showing the value.
func kindOf(v any) string {
	switch v.(type) {
	case string:
		return "a text"
	case bool:
		return "true or false"
	case int64, float64:
		return "a number"
	case []any:
		return "a list"
	case map[string]any:
		return "a table"
	}
	return "a date or time"
}
