package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func schemaFile(name string) string { return filepath.Join("..", "testdata", "schema", name) }

func renderOf(t testing.TB, ext string) render {
	t.Helper()
	i := slices.IndexFunc(renders, func(f render) bool { return f.ext == ext })
	if i < 0 {
		t.Fatalf("no format %s", ext)
	}
	return renders[i]
}

// Every format that users can ask for has golden files.
func TestEveryFormatIsRendered(t *testing.T) {
	if got, want := len(Formats())+3, len(renders); got != want { // text has three
		t.Errorf("%d formats and text in 3 forms, %d renders", len(Formats()), want)
	}
}

func TestGitLabFitsItsSchema(t *testing.T) {
	s := compile(t, schemaFile("gitlab-secret-detection-15.json"))
	for name, r := range reports() {
		t.Run(name, func(t *testing.T) { validate(t, s, rendered(t, renderOf(t, "gitlab.json"), r)) })
	}
}

// The XSD is checked where xmllint is at hand, its required attributes always.
func TestJUnitFitsItsSchema(t *testing.T) {
	for name, r := range reports() {
		t.Run(name, func(t *testing.T) {
			doc := rendered(t, renderOf(t, "junit.xml"), r)
			var suites junitSuites
			if err := xml.Unmarshal(doc, &suites); err != nil {
				t.Fatal(err)
			}
			if s := suites.Suites[0]; s.Tests != len(s.Cases) || s.Tests == 0 || s.Failures != len(r.Findings) {
				t.Errorf("%d tests in %d cases, %d failures of %d findings", s.Tests, len(s.Cases), s.Failures, len(r.Findings))
			}
			if _, err := exec.LookPath("xmllint"); err != nil {
				t.Skip("no xmllint: the XSD was not checked")
			}
			cmd := exec.Command("xmllint", "--noout", "--nonet", "--schema", schemaFile("junit.xsd"), "-")
			cmd.Stdin = bytes.NewReader(doc)
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Errorf("%v: %s", err, out)
			}
		})
	}
}

func TestCSVRunsNoFormula(t *testing.T) {
	in := sample()
	in.Findings[0].Places[0].Path = `=HYPERLINK("http://evil.example")`
	rows, err := csv.NewReader(bytes.NewReader(rendered(t, renderOf(t, "csv"), New(in)))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		for _, cell := range row {
			if cell != "" && strings.ContainsRune("=+-@", rune(cell[0])) {
				t.Errorf("a cell is a formula: %q", cell)
			}
		}
	}
}

// Lines end with a summary, and each is an object by itself.
func TestLinesEndWithASummary(t *testing.T) {
	for _, ext := range []string{"jsonl", "ecs.jsonl", "ocsf.jsonl"} {
		for name, r := range reports() {
			lines := bytes.Split(bytes.TrimSuffix(rendered(t, renderOf(t, ext), r), []byte("\n")), []byte("\n"))
			if len(lines) != len(r.Findings)+1 {
				t.Errorf("%s %s: %d lines for %d findings", ext, name, len(lines), len(r.Findings))
			}
			for _, l := range lines {
				if !json.Valid(l) {
					t.Errorf("%s %s: a line is no JSON", ext, name)
				}
			}
		}
	}
}

// Every field but those below "stanch" is one that ECS knows.
func TestECSUsesKnownFields(t *testing.T) {
	text, err := os.ReadFile(schemaFile("ecs-9.4.0-fields.csv"))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, row := range rows {
		known[row[3]] = true
	}
	for _, line := range bytes.Split(bytes.TrimSpace(rendered(t, renderOf(t, "ecs.jsonl"), reports()["full"])), []byte("\n")) {
		var event map[string]any
		if err := json.Unmarshal(line, &event); err != nil {
			t.Fatal(err)
		}
		delete(event, "stanch")
		for _, field := range leaves("", event) {
			if !known[field] {
				t.Errorf("ECS has no field %s", field)
			}
		}
	}
}

func leaves(path string, v any) (out []string) {
	table, ok := v.(map[string]any)
	if !ok {
		return []string{path}
	}
	for key, value := range table {
		out = append(out, leaves(strings.TrimPrefix(path+"."+key, "."), value)...)
	}
	return out
}

// ocsfClass is one file of the schema: attributes with what they require.
type ocsfClass struct {
	Extends    string
	Attributes map[string]json.RawMessage
}

// ocsfAttributes returns the attributes of a class or object with those it extends,
// and which of them are required.
func ocsfAttributes(t testing.TB, name string) (known, required map[string]bool) {
	t.Helper()
	known, required = map[string]bool{}, map[string]bool{}
	for name != "" {
		text, err := os.ReadFile(schemaFile(filepath.Join("ocsf-1.8.0", name+".json")))
		if err != nil {
			t.Fatal(err)
		}
		var c ocsfClass
		if err := json.Unmarshal(text, &c); err != nil {
			t.Fatal(err)
		}
		for key, raw := range c.Attributes {
			var a struct{ Requirement string }
			_ = json.Unmarshal(raw, &a) // $include is a list
			known[key] = true
			if a.Requirement == "required" {
				required[key] = true
			}
		}
		name = c.Extends
	}
	return known, required
}

// Events and the objects in them hold what OCSF requires and nothing that it does not know.
func TestOCSFUsesKnownAttributes(t *testing.T) {
	objects := map[string]string{"finding_info": "finding_info", "metadata": "metadata", "analytic": "analytic", "product": "product",
		"resources": "resource_details", "remediation": "remediation", "evidences": "evidences", "file": "file", "scan": "scan"}
	var check func(t *testing.T, class string, v any)
	check = func(t *testing.T, class string, v any) {
		if list, ok := v.([]any); ok {
			for _, item := range list {
				check(t, class, item)
			}
			return
		}
		known, required := ocsfAttributes(t, class)
		event := v.(map[string]any)
		for key, value := range event {
			if !known[key] {
				t.Errorf("%s has no attribute %s", class, key)
			}
			if object := objects[key]; object != "" {
				check(t, object, value)
			}
		}
		for key := range required {
			if _, ok := event[key]; !ok {
				t.Errorf("%s lacks %s", class, key)
			}
		}
	}
	for name, r := range reports() {
		t.Run(name, func(t *testing.T) {
			for _, line := range bytes.Split(bytes.TrimSpace(rendered(t, renderOf(t, "ocsf.jsonl"), r)), []byte("\n")) {
				var event map[string]any
				if err := json.Unmarshal(line, &event); err != nil {
					t.Fatal(err)
				}
				delete(event, "unmapped") // anything may stand there
				class := "detection_finding"
				if event["class_uid"] == float64(ocsfScan) {
					class = "scan_activity"
				}
				if event["type_uid"] != event["class_uid"].(float64)*100+event["activity_id"].(float64) {
					t.Errorf("type_uid %v", event["type_uid"])
				}
				check(t, class, event)
			}
		})
	}
}

// The page loads nothing and runs nothing that a name or subject brought.
func TestHTMLLoadsNothing(t *testing.T) {
	in := sample()
	in.Findings[0].Places[0].First.Subject = `<img src=x onerror=alert(1)><script>alert(2)</script>`
	in.Findings[0].Places[0].Path = `"><script>alert(3)</script>`
	doc := string(rendered(t, renderOf(t, "html"), New(in)))
	for _, bad := range []string{"<img", "<script>alert", "<link", "@import", "url("} {
		if strings.Contains(doc, bad) {
			t.Errorf("the page holds %s", bad)
		}
	}
	if strings.Count(doc, "<script") != 1 {
		t.Error("more than the page's own script")
	}
}
