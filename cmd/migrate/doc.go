// Package migrate turns the settings of other secret scanners into stanch's: the
// bytes of a foreign file come in, a Plan goes out that says for each entry what it
// becomes, or why nothing.
//
// Read knows gitleaks and betterleaks (config, ignore file, JSON report used as a
// baseline), detect-secrets (.secrets.baseline) and trufflehog (a list of excluded
// paths). The files are an attacker's: a damaged one is an error that names the place, and is
// never taken in half. Nothing is written here, and no secret stands in an error or a note.
package migrate
