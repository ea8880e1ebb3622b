package rules

// genericRule has no pattern: scanner/generic finds and judges its pairs.
var genericRule = Provider{{
	ID:       "generic-secret",
	Name:     "secret without a known format",
	Meaning:  "Grants whatever the program that reads it is allowed to do.",
	Severity: Medium,
	Family:   FamilyGeneric,
	Tags:     []string{"generic"},
	Revoke: Revoke{
		Steps: "Change it where it was issued, give the program the new value from outside the repository, and look for its use in the logs of that service.",
	},
}}
