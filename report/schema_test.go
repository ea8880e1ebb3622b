package report

import (
	"bytes"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

func compile(t testing.TB, file string) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	s, err := c.Compile(file)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func ownSchema(t testing.TB) *jsonschema.Schema { return compile(t, "schema.json") }

func sarifStandard(t testing.TB) *jsonschema.Schema {
	return compile(t, filepath.Join("..", "testdata", "schema", "sarif-schema-2.1.0.json"))
}

func validate(t testing.TB, s *jsonschema.Schema, doc []byte) {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(doc))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Validate(v); err != nil {
		t.Errorf("%v", err)
	}
}

func TestReportsFitTheirSchemas(t *testing.T) {
	own, standard := ownSchema(t), sarifStandard(t)
	for name, r := range reports() {
		t.Run(name, func(t *testing.T) {
			for _, f := range renders {
				switch f.ext {
				case "json":
					validate(t, own, rendered(t, f, r))
				case "sarif":
					validate(t, standard, rendered(t, f, r))
				}
			}
		})
	}
}

// A schema that lets anything pass would prove nothing.
func TestSchemasRefuse(t *testing.T) {
	good := string(rendered(t, renders[3], reports()["full"]))
	tests := []struct{ name, old, new string }{
		{"another version", `"schema": 1`, `"schema": 2`},
		{"unknown severity", `"severity": "low"`, `"severity": "dire"`},
		{"no findings", `"findings": [`, `"found": [`},
		{"a day without time", `"now": "2026-11-20T12:00:00Z"`, `"now": "2026-11-20"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			bad := strings.Replace(good, tt.old, tt.new, 1)
			if bad == good {
				t.Fatalf("%q is not in the report", tt.old)
			}
			v, err := jsonschema.UnmarshalJSON(strings.NewReader(bad))
			if err != nil {
				t.Fatal(err)
			}
			if ownSchema(t).Validate(v) == nil {
				t.Error("the schema lets it pass")
			}
		})
	}
}

func TestSchemaIsGenerated(t *testing.T) {
	out, err := exec.Command("go", "run", "gen.go", "-check").CombinedOutput()
	if err != nil {
		t.Errorf("%v: %s", err, out)
	}
}
