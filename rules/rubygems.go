package rules

var rubygems = Provider{{
	ID: "rubygems-token", Provider: "RubyGems", Name: "RubyGems API key",
	Meaning:  "Pushes and yanks versions of the user's gems.",
	Severity: Critical, Tags: []string{"registry"},
	Pattern: `(?P<secret>rubygems_[a-f0-9]{48})\b`,
	Revoke:  Revoke{URL: "https://rubygems.org/profile/api_keys", Steps: "Delete the key and check the versions of your gems."},
	Refs:    []string{"https://guides.rubygems.org/api-key-scopes/"},
	Hits:    []string{":rubygems_api_key: " + "ruby" + "gems_efc6733ffc17e0eaa415882f" + "3761081ae88ebc9267f11bfe" + "\n", `GEM_HOST_API_KEY=` + "ruby" + "gems_80ff967ec516208df6595779" + "eb21a076ff45d711ad72cceb"},
	Misses:  []string{`GEM_HOST_API_KEY=` + "ruby" + "gems_1265a848c422da71d05cb8b" + "28f4ea584b6906701d920407", `GEM_HOST_API_KEY=` + "ruby" + "gems_40c1cf60cf25ae4603a2a4b6" + "5d2a44f7c239c602af1b61e97"},
}}
