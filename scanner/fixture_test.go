package scanner

import (
	"testing"

	"github.com/stanchdev/stanch/rules"
)

func TestIsTest(t *testing.T) {
	tests := []struct {
		path string
		want bool
	}{
		{"server/auth_test.go", true}, {"tests/unit/api.py", true}, {"src/test/resources/app.yml", true}, {"test_login.py", true},
		{"web/login.spec.ts", true}, {"web/__tests__/a.js", true}, {"spec/models/user_spec.rb", true}, {"a/LoginTests.java", true},
		{"conf/Fixtures/db.sql", true}, {"lib.zip!/test/key.pem", true},
		{"contest/main.go", false}, {"latest/app.py", false}, {"attestation.go", false}, {"docs/testing.md", false}, {"Unit.java", false}, {"app/LatestIT.go", false},
	}
	for _, tt := range tests {
		if got := isTest(tt.path); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.path, got, tt.want)
		}
	}
}

// A secret that stands outside of tests as well keeps its severity.
func TestSeverityOfTests(t *testing.T) {
	rule := &rules.Rule{ID: "x", Severity: rules.High}
	place := func(path string) Place { return Place{Run: Run{Path: path}} }
	l := located{view: &view{rule: rule, severity: rules.High}, places: []Place{place("a_test.go")}}
	s := &scan{}
	if got := s.severity(l); got != rules.Medium {
		t.Errorf("in a test: %v, want medium", got)
	}
	l.places = append(l.places, place("main.go"))
	if got := s.severity(l); got != rules.High {
		t.Errorf("outside of tests as well: %v, want high", got)
	}
	s.o.Severity = map[string]rules.Severity{"x": rules.Critical}
	l.places = l.places[:1]
	if got := s.severity(l); got != rules.Critical {
		t.Errorf("the user's word: %v, want critical", got)
	}
}
