// Package report turns what a scan found into something to read: text for a
// person, JSON for programs, SARIF 2.1.0 for code-scanning services.
//
// New builds a Report, the JSON model version 1, from the engine's results. Every
// other format is rendered from that model alone, so a JSON report that Read
// brought back renders exactly as it did on the day it was written:
//
//	r := report.New(report.Input{Findings: res.Findings, Summary: res.Summary, Now: now})
//	err := report.Text(os.Stdout, r, report.TextOptions{Width: 80})
//
// No format shows bytes of a secret unless Input.Reveal is set: New also masks
// secrets where they stand in file names, branch names and commit subjects. What
// an attacker may have written (names, paths, subjects) cannot move the cursor,
// change the direction of text or add a link.
//
// The package reads no clock, asks no terminal, and writes nowhere but to the
// writer it is given.
package report

//go:generate go run gen.go
