package match

import (
	"strings"
	"testing"

	"github.com/stanchdev/stanch/rules"
)

// What stands around a value says whether it is one. {v} is the value of a key with
// 25 characters, {h} 40 hexadecimal digits, {u} a UUID.
func TestValuesInTheirSurroundings(t *testing.T) {
	s := newSet(t, Options{})
	sc := s.NewScratch()
	fill := strings.NewReplacer("{v}", "Zk3v9"+"fQx7Lm2Rt8Yw4Bc6Nd1P", "{h}", "9c1f0e7ab35d"+"42c88e61f0a97d3be54c26178f9a",
		"{u}", "5f3e45c7-e89b"+"-42d3-a456-42661417a0c3")
	tests := []struct {
		text string
		want bool
	}{
		{"baremetrics_key = '{v}'", true},
		{"baremetrics_key = 'x?{v}'", false},
		{"baremetrics_key = '{v}?x'", false},
		{"baremetrics_key = $A{v}", false},
		{"baremetrics_key = \"{v}\" + \"tail\"", false},
		{"baremetrics_key = \"head\" + \"{v}\"", false},
		{"baremetrics_key = \"{v}\" + suffix", true},
		{"baremetrics-KEY-{v}", true},
		{"baremetricsTOKEN.{v}", true},
		{"baremetricsaccess-{v}", true},
		{"baremetrics-theme-{v}", false},
		{"circleci '{h}'", true},
		{"circleci - ' {h} '", true},
		{"codacy: (x) '{h}'", false},
		{"<baremetricsKey>\n  {v}\n</baremetricsKey>", true},
		{"https://api.baremetrics.com/v1/{v}?page=2", true},
		{"circleci_token: {h}", true},
		{"circleci: {h}", false},
		{"circleci_commit: {h}", false},
		{"uses: circleci/token-action@{h}", false},
		{"new CircleCI('{h}')", true},
		{"loggly_token={u}", true},
		{"loggly_request_id={u}", false},
		{"https://logs.loggly.com/inputs/{u}", true},
		{"https://dashboard.loggly.com/apps/{u}", false},
		{"https://logs.loggly.com/inputs/{u}/tag/http", false},
		{"# loggly\n\n\nretries = 3\nkey = {u}", false},
		{"loggly:\n  url: x\n  token: {u}", true},
		{"loggly:\n  url: x\nother:\n  token: {u}", false},
	}
	for _, tt := range tests {
		found := false
		for _, h := range s.Scan(sc, nil, []byte(fill.Replace(tt.text))) {
			found = found || s.programs[h.Rule].context()
		}
		if found != tt.want {
			t.Errorf("%s: found %v, want %v", tt.text, found, tt.want)
		}
	}
}

// What the generated table says of values is what the rules' shapes do: a value of every
// character that a shape may have, in its shortest and its longest form, is known.
func TestKindsOfValues(t *testing.T) {
	s := newSet(t, Options{})
	for i, r := range contextRulesOf(s) {
		for _, v := range s.programs[i].shape.Variants {
			seen, least, most := kinds(0), 0, 0
			for _, step := range v {
				switch step.Op {
				case rules.OpText:
					least, most = least+len(step.Text), most+len(step.Text)
					for _, c := range []byte(step.Text) {
						seen |= kindOf[c]
					}
				case rules.OpSet:
					least, most = least+step.Min, most+step.Max
					for c := range 256 {
						if step.Set.Has(byte(c)) {
							seen |= kindOf[c]
						}
					}
				}
			}
			if !isKnown(seen, least) || !isKnown(seen, min(most, rules.MaxContextValue)) {
				t.Errorf("%s: values of %d to %d bytes are not known", r.ID, least, most)
			}
		}
	}
	if isKnown(kindDot|kindDigit, len("333.7934929677524")) {
		t.Error("a number is known")
	}
}

// A value whose surroundings led to nothing is not looked at again, and one that differs from
// it in a word is.
func TestRememberedValues(t *testing.T) {
	s := newSet(t, Options{})
	sc := s.NewScratch()
	sc.Remember()
	value := "Zk3v9" + "fQx7Lm2Rt8Yw4Bc6Nd1P"
	fill := "x = 1\n" + strings.Repeat("// filler\n", nearValue/10)
	for range 2 {
		if hits := s.Scan(sc, nil, []byte(fill+"call(x, '"+value+"')\n")); len(hits) > 0 {
			t.Fatal("a value without a name is found")
		}
	}
	known := sc.barren.Len()
	if known == 0 {
		t.Error("nothing is known")
	}
	for _, line := range []string{"baremetrics_key = '", "call(baremetrics_key, '"} {
		if hits := s.Scan(sc, nil, []byte(fill+line+value+"')\n")); len(hits) == 0 {
			t.Errorf("%s: not found", line)
		}
	}
	if hits := s.Scan(sc, nil, []byte(value+"\n")); len(hits) > 0 || sc.barren.Len() == known {
		t.Error("what the data begins with is known as what stands inside of it is")
	}
}
