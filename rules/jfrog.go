package rules

import "bytes"

var jfrog = Provider{
	{
		ID: "artifactory-api-key", Provider: "JFrog", Name: "Artifactory API key",
		Meaning:  "Acts as the user on the instance: reads, and where allowed publishes, artifacts.",
		Severity: Critical, Tags: []string{"registry"},
		Pattern: `\b(?P<secret>AKCp[1-9A-HJ-NP-Za-km-z]{69})\b`,
		Revoke:  Revoke{URL: "https://jfrog.com/help/r/jfrog-platform-administration-documentation/api-key", Steps: "Revoke the key in the user's profile on the instance."},
		Refs:    []string{"https://jfrog.com/help/r/jfrog-platform-administration-documentation/api-key"},
		Over:    []string{"url-basic-auth"},
		Hits:    []string{`X-JFrog-Art-Api: ` + "AK" + "Cp8M6d52p8NWjmUYzxMkxCPQ3GKuFYxqr69Pi" + "X6b7J4mukXQGJGLxYimr98JnR1KDNVtTWV", `ARTIFACTORY_API_KEY="` + "AK" + "Cp5TU8YmJkR6T812g2FqZrKndshUCVHG3WJeB" + "UmQuFzMcu5mtd4XELURZGZwfxy8wpfgq5H" + `"`},
		Misses:  []string{`ARTIFACTORY_API_KEY="` + "AK" + "Cp8rZxrodXePWYPdj5M5KF1k3PoMnfgiUDjN" + "E57sCdAZT8w5NJXsRLyF3GrH8TZLxpRAtD" + `"`, `ARTIFACTORY_API_KEY="` + "AK" + "Cp0h21ixzFLzLMESbJHm21EL42wjsya5VaobB" + "fN7wyDsSFjULBCP9kXCAkUBSa2CZVgnm9y" + `"`},
	},
	{
		ID: "artifactory-reference-token", Provider: "JFrog", Name: "JFrog reference token",
		Meaning:  "Acts within the scope of the access token that it stands for.",
		Severity: Critical, Tags: []string{"registry"},
		Pattern: `\b(?P<secret>cmVmdGtuOj[A-Za-z0-9+/]{54})(?:[^A-Za-z0-9+/]|$)`,
		Check:   checkJFrogReference,
		Revoke:  Revoke{URL: "https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens", Steps: "Revoke the token under User management > Access tokens of the instance."},
		Refs:    []string{"https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens"},
		Over:    []string{"url-basic-auth"},
		Hits:    []string{`JF_ACCESS_TOKEN=` + "cmVm" + "dGtuOjAxOjE3OTAwMDAwMDA6b3IyR0ZR" + "MTFuckNiNVpaTEpEajN1a2VCYmx3", `"reference_token": "` + "cmVm" + "dGtuOjAxOjAwMDAwMDAwMDA6NmRyMElu" + "STRjcHlQWmp6b3ZkUXR4SHNOcUpY" + `"`},
		Misses:  []string{`JF_ACCESS_TOKEN=` + "cmVm" + "dGtuOjAxOjE3OTAwMDAwMDA6VGRn" + "Sk9tNTZ1WVVwbFFta0lLVkE=", `JF_ACCESS_TOKEN=` + "cmVm" + "dGt4OjAxOjE3OTAwMDAwMDA6Y1NFMm95" + "RFBTSE9FRnFFM21VQ1lGa0pGU0Za"},
	},
	{
		ID: "artifactory-encrypted-password", Provider: "JFrog", Name: "Artifactory encrypted password",
		Meaning:  "Logs in to the Artifactory server as the user.",
		Severity: High, Tags: []string{"registry"},
		Pattern: `(?i:artifactory|jfrog)` + nearby + `(?P<secret>AP[0-9A-F][1-9A-HJ-NP-Za-km-z]{10,80})\b`,
		Check:   checkMixed,
		Revoke:  Revoke{URL: "https://jfrog.com/help/r/jfrog-platform-administration-documentation/centrally-secure-passwords", Steps: "Change the password, or regenerate the key that it is encrypted with."},
		Refs:    []string{"https://jfrog.com/help/r/jfrog-platform-administration-documentation/centrally-secure-passwords"},
		Hits: []string{
			`ARTIFACTORY_PASSWORD=` + "A" + "P6FPeK1Lm55UVQ7jTgt" + "Q7tgor8L2DDuGw5Yeow",
			`curl -u ci:$PW https://acme.jfrog.io/artifactory/libs # ` + "A" + "P5PZYanf4T74DZerGo7zKH" + "guw4vWg67kL2zbHPsLicFt",
		},
		Misses: []string{
			`ARTIFACTORY_PASSWORD=` + "A" + "P65bhae45JQ",
			`ARTIFACTORY_PASSWORD=` + "A" + "Q6aAUhERK4pohpGMPK9" + "ic86WKePSVXPih8a3YA",
		},
	},
}

// checkJFrogReference reads reftkn:01:EXPIRY:RANDOM, EXPIRY in Unix seconds, 0 for never.
func checkJFrogReference(m Match) Verdict {
	raw, ok := decodeBase64(m.Secret)
	fields := bytes.SplitN(raw, []byte(":"), 4)
	if !ok || len(fields) != 4 || len(fields[2]) != 10 || !only(fields[2], isDigit) {
		return refused("decoded body is no reference token")
	}
	v := proven("decoded body is a reference token")
	var seconds float64
	for _, c := range fields[2] {
		seconds = seconds*10 + float64(c-'0')
	}
	v.Expires = unixTime(seconds)
	return v
}
