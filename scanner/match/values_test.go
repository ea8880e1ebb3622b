package match

import (
	"strings"
	"testing"
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
