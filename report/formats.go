package report

import "io"

// Format is one way to write a report whole.
type Format struct {
	Name  string // as users type it
	About string // what reads it, a phrase for help
	Write func(io.Writer, *Report) error
}

// Formats returns every format but text, which has options of its own, in the
// order that help lists them. All but jsonl, ecs and ocsf are one document; those
// three are one JSON object a line.
func Formats() []Format {
	return []Format{
		{"json", "everything there is to know; stanch report reads it", JSON},
		{"jsonl", "a finding a line, then a line with the summary", JSONLines},
		{"sarif", "SARIF 2.1.0 for code scanning services", SARIF},
		{"gitlab", "GitLab secret detection report", GitLab},
		{"codequality", "GitLab code quality report", CodeQuality},
		{"github", "annotations of a GitHub workflow", Annotations},
		{"junit", "JUnit XML, a failed test for each secret", JUnit},
		{"csv", "a row for each place of a secret", CSV},
		{"html", "one page to read in a browser or to send on", HTML},
		{"markdown", "summary of a CI job or a merge request", Markdown},
		{"ecs", "Elastic Common Schema, an event a line", ECS},
		{"ocsf", "OCSF detection findings, an event a line", OCSF},
	}
}
