package rules

import "bytes"

var groq = Provider{{
	ID: "groq-api-key", Provider: "Groq", Name: "Groq API key",
	Meaning:  "Runs models on the account.",
	Severity: Medium, Tags: []string{"ai"},
	Pattern: `\b(?P<secret>gsk_[A-Za-z0-9]{52})\b`,
	Check:   checkGroq,
	Entropy: 3.5,
	Revoke:  Revoke{URL: "https://console.groq.com/keys", Steps: "Delete the key and create a new one."},
	Refs:    []string{"https://console.groq.com/docs/quickstart"},
	Hits: []string{
		`GROQ_API_KEY=` + "gs" + "k_RAqMYdZNJT" + "PVLG2ckFWm" + "WGdyb" + "3FYbm1shxGoYgbL" + "95Eafhai513l",
		`client = Groq(api_key="` + "gs" + "k_nnQ6SFXtYobGGFcya2hHqlvPpu" + "Xi5iofJ85NJWpooFmM4qgazL93" + `")`,
	},
	Misses: []string{
		`GROQ_API_KEY=` + "gs" + "k_6RshvMES1OP6mXM81hW9WaPYD" + "asCMnPr5THE6ZliORo0LhEigzE",
		`GROQ_API_KEY=` + "gs" + "k_R8RZmrVUCe" + "CLNJMA4yuz" + "WGdyb" + "3FYQRgMn2ZrgAUG" + "bFFx5QIGeDxtX",
	},
}}

// checkGroq proves keys with base64 of "XgroqX" behind the first 20 characters.
func checkGroq(m Match) Verdict {
	if bytes.HasPrefix(m.Secret[len("gsk_")+20:], []byte("WGdyb"+"3FY")) {
		return proven("vendor's marker stands in its place")
	}
	return unproven("no marker of the vendor")
}
