package report

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

// JUnit XML as testdata/schema/junit.xsd describes it, the form that CI servers agree on.

type junitSuites struct {
	XMLName xml.Name     `xml:"testsuites"`
	Suites  []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	ID         int           `xml:"id,attr"`
	Package    string        `xml:"package,attr"`
	Name       string        `xml:"name,attr"`
	Timestamp  string        `xml:"timestamp,attr"`
	Hostname   string        `xml:"hostname,attr"`
	Tests      int           `xml:"tests,attr"`
	Failures   int           `xml:"failures,attr"`
	Errors     int           `xml:"errors,attr"`
	Time       string        `xml:"time,attr"`
	Properties []junitValue  `xml:"properties>property"`
	Cases      []junitCase   `xml:"testcase"`
	Out        junitCharData `xml:"system-out"`
	Err        junitCharData `xml:"system-err"`
}

type junitValue struct {
	Name  string `xml:"name,attr"`
	Value string `xml:"value,attr"`
}

type junitCase struct {
	Name      string        `xml:"name,attr"`
	ClassName string        `xml:"classname,attr"`
	Time      string        `xml:"time,attr"`
	Failure   *junitProblem `xml:"failure"`
	Error     *junitProblem `xml:"error"`
}

type junitProblem struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr"`
	Text    string `xml:",chardata"`
}

type junitCharData struct {
	Text string `xml:",chardata"`
}

// JUnit writes r as one test suite: a failure for each secret, an error for each
// reason why something was not scanned, and one test that passes if there is neither.
func JUnit(w io.Writer, r *Report) error {
	s := junitSuite{
		Package: "stanch", Name: "stanch", Timestamp: gitlabTime(r.Started), Hostname: "localhost", Time: "0",
		Properties: []junitValue{{"mode", orElse(visible(r.Target.Mode), "none")}, {"scanned", r.Coverage.words()}},
		Out:        junitCharData{r.oneLine()},
	}
	for i := range r.Findings {
		s.Cases = append(s.Cases, r.junitFailure(&r.Findings[i]))
	}
	s.Failures = len(r.Findings)
	for _, g := range r.Coverage.Gaps {
		if !g.Allowed {
			s.Cases = append(s.Cases, junitCase{"not scanned: " + visible(g.Reason), "stanch.coverage", "0", nil, &junitProblem{gapText(g), visible(g.Reason), gapText(g)}})
			s.Errors++
		}
	}
	if len(s.Cases) == 0 {
		s.Cases = []junitCase{{Name: "no secrets found", ClassName: "stanch", Time: "0"}}
	}
	s.Tests = len(s.Cases)
	return writeXML(w, junitSuites{Suites: []junitSuite{s}})
}

func (r *Report) junitFailure(f *Finding) junitCase {
	p := f.first()
	text := []string{r.account(f)}
	for _, other := range f.Places[min(1, len(f.Places)):min(len(f.Places), maxTold+1)] {
		text = append(text, r.placeText(other))
	}
	if shown := f.shown(); shown != "" {
		text = append(text, "secret: "+shown)
	}
	if parts := partWords(f.Parts); parts != "" {
		text = append(text, "with: "+parts)
	}
	text = append(text, "id: "+visible(f.Fingerprint))
	title := joinNonEmpty(" ", short(r.rule(f.Rule).Name, maxPhrase), "in "+where(p))
	return junitCase{title, "stanch." + ruleID(f.Rule), "0", &junitProblem{title, ruleID(f.Rule), strings.Join(text, "\n")}, nil}
}

// writeXML encodes v. The encoder writes what XML 1.0 cannot hold as U+FFFD; short
// and visible have shown control characters as escapes before.
func writeXML(w io.Writer, v any) error {
	body, err := xml.MarshalIndent(v, "", "  ")
	if err != nil {
		return fmt.Errorf("encode report: %w", err)
	}
	_, err = fmt.Fprintf(w, "%s%s\n", xml.Header, body)
	return err
}
