//go:build ignore

// Gen writes schema.json, the JSON Schema (draft 2020-12) of report version 1, from
// the Go model in report.go: types and names from the types themselves,
// descriptions from their comments. With -check it only says whether the file is
// up to date.
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"log"
	"os"
	"reflect"
	"strconv"
	"strings"
	"time"

	"github.com/stanchdev/stanch/report"
)

const (
	source = "report.go"
	target = "schema.json"
)

func main() {
	log.SetFlags(0)
	check := flag.Bool("check", false, "say whether schema.json is up to date")
	flag.Parse()
	want, err := schema()
	if err != nil {
		log.Fatal(err)
	}
	if !*check {
		if err := os.WriteFile(target, want, 0o644); err != nil {
			log.Fatal(err)
		}
		return
	}
	if got, err := os.ReadFile(target); err != nil || !bytes.Equal(got, want) {
		log.Fatal("schema.json is not what report.go says; run go generate ./report")
	}
}

type object = map[string]any

// schema returns the whole document; encoding/json sorts its keys.
func schema() ([]byte, error) {
	docs, err := comments(source)
	if err != nil {
		return nil, err
	}
	g := generator{docs: docs, defs: object{}}
	root := g.structure(reflect.TypeFor[report.Report]())
	root["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	root["$id"] = "https://raw.githubusercontent.com/stanchdev/stanch/main/report/schema.json"
	root["title"] = fmt.Sprintf("stanch report, version %d", report.SchemaVersion)
	root["$defs"] = g.defs
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err = enc.Encode(root)
	return b.Bytes(), err
}

// comments maps "Type" and "Type.Field" to what stands above or beside them.
func comments(file string) (map[string]string, error) {
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ParseComments)
	if err != nil {
		return nil, err
	}
	docs := map[string]string{}
	ast.Inspect(f, func(n ast.Node) bool {
		decl, ok := n.(*ast.GenDecl)
		if !ok {
			return true
		}
		for _, s := range decl.Specs {
			if t, ok := s.(*ast.TypeSpec); ok {
				docs[t.Name.Name] = line(decl.Doc)
				fields(docs, t)
			}
		}
		return false
	})
	return docs, nil
}

func fields(docs map[string]string, t *ast.TypeSpec) {
	s, ok := t.Type.(*ast.StructType)
	if !ok {
		return
	}
	for _, f := range s.Fields.List {
		for _, n := range f.Names {
			docs[t.Name.Name+"."+n.Name] = line(f.Doc) + line(f.Comment)
		}
	}
}

func line(c *ast.CommentGroup) string { return strings.Join(strings.Fields(c.Text()), " ") }

// generator collects the definitions that types refer to.
type generator struct {
	docs map[string]string
	defs object
}

// structure describes a struct: what is not left out when empty is required.
func (g generator) structure(t reflect.Type) object {
	properties, required := object{}, []string{}
	for _, f := range reflect.VisibleFields(t) {
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous || name == "" {
			continue
		}
		properties[name] = g.field(owner(t, f), f)
		if !strings.Contains(options, "omit") {
			required = append(required, name)
		}
	}
	out := object{"type": "object", "properties": properties, "required": required}
	if d := g.docs[t.Name()]; d != "" {
		out["description"] = d
	}
	return out
}

// owner is the struct that declares the field, which may be embedded in t.
func owner(t reflect.Type, f reflect.StructField) reflect.Type {
	for _, i := range f.Index[:len(f.Index)-1] {
		t = t.Field(i).Type
	}
	return t
}

func (g generator) field(in reflect.Type, f reflect.StructField) object {
	out := g.value(f.Type)
	if list := f.Tag.Get("enum"); list != "" {
		out = enum(f.Type, list)
	}
	if d := g.docs[in.Name()+"."+f.Name]; d != "" {
		out["description"] = d
	}
	return out
}

func enum(t reflect.Type, list string) object {
	var values []any
	for _, s := range strings.Split(list, ",") {
		if n, err := strconv.Atoi(s); err == nil && t.Kind() == reflect.Int {
			values = append(values, n)
			continue
		}
		values = append(values, s)
	}
	return object{"enum": values}
}

func (g generator) value(t reflect.Type) object {
	switch {
	case t == reflect.TypeFor[time.Time]():
		return object{"type": "string", "format": "date-time"}
	case t == reflect.TypeFor[[]byte]():
		return object{"type": "string", "contentEncoding": "base64"}
	}
	switch t.Kind() {
	case reflect.Pointer:
		return g.value(t.Elem())
	case reflect.Slice:
		return object{"type": "array", "items": g.value(t.Elem())}
	case reflect.Struct:
		if _, done := g.defs[t.Name()]; !done {
			g.defs[t.Name()] = object{} // a type that holds itself must end
			g.defs[t.Name()] = g.structure(t)
		}
		return object{"$ref": "#/$defs/" + t.Name()}
	case reflect.Bool:
		return object{"type": "boolean"}
	case reflect.Int, reflect.Int64:
		return object{"type": "integer"}
	}
	return object{"type": "string"}
}
