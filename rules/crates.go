package rules

var crates = Provider{{
	ID: "crates-io-token", Provider: "crates.io", Name: "crates.io API token",
	Meaning:  "Publishes new versions of the user's crates.",
	Severity: Critical, Tags: []string{"registry"},
	Pattern: `\b(?P<secret>cio[A-Za-z0-9]{32})\b`,
	Check:   checkCrates,
	Revoke:  Revoke{URL: "https://crates.io/settings/tokens", Steps: "Revoke the token and check the versions of your crates."},
	Refs:    []string{"https://doc.rust-lang.org/cargo/reference/publishing.html"},
	Hits:    []string{`CARGO_REGISTRY_TOKEN=` + "c" + "iojR8TzT8LvNUa5zAl" + "TxtHPIFuu4rebqBH", "[registry]\ntoken = \"" + "c" + "ioPIW64VxbOFwdhyut" + "niwAd3FnIlhvYcLF" + "\"\n"},
	Misses:  []string{`CARGO_REGISTRY_TOKEN=` + "c" + "iotev8ITRtjUn25Y4" + "eMFPVQJoPKJgN4MF", `cionecxtendedidentifiersthatareverz`},
}}

// checkCrates wants what 32 random letters and digits have.
func checkCrates(m Match) Verdict {
	if !mixedCase(m.Secret[3:]) || Entropy(m.Secret) < 3.8 {
		return refused("body does not look random")
	}
	return unproven("")
}
