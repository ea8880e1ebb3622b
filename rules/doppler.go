package rules

// https://docs.doppler.com/reference/auth-token-formats
var doppler = Provider{
	{
		ID: "doppler-token", Provider: "Doppler", Name: "Doppler personal, CLI or service account token",
		Meaning:  "Reads and changes the secrets of every project that the user or service account may see.",
		Severity: Critical, Tags: []string{"infra"},
		Pattern: `\b(?P<secret>dp\.(?:pt|ct|sa)\.[A-Za-z0-9]{40,44})\b`,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://dashboard.doppler.com/", Steps: "Revoke the token under Tokens or Service accounts, then rotate the secrets that it could read."},
		Refs:    []string{"https://docs.doppler.com/reference/auth-token-formats"},
		Hits: []string{
			`DOPPLER_TOKEN=` + "dp" + ".pt.Wu0GdMMY0ZYnvLaOS0VbJ" + "Zz7nzqnM4vSeeT9NCKZcbF",
			"doppler:\n  token: " + "dp" + ".sa.K5XwcJOZxcbelEtugjFkX" + "PrfxnqUjfI47Dzt048Nhnl" + "\n",
		},
		Misses: []string{
			`DOPPLER_TOKEN=` + "dp" + ".pt.cMTJ7oTQX7Eu0I8KZho" + "vB8Tmxg3ElqAQ0ZqVDp",
			`DOPPLER_TOKEN=` + "dp" + ".px.qSqvRV1ZwxdVg8G7hcmyj" + "O51m4BeQq2vHU2YqhupGYN",
		},
	},
	{
		ID: "doppler-service-token", Provider: "Doppler", Name: "Doppler service token",
		Meaning:  "Reads, and may change, the secrets of one config.",
		Severity: Critical, Tags: []string{"infra"},
		Pattern: `\b(?P<secret>dp\.st\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,44})\b`,
		Parts:   partsDoppler,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://dashboard.doppler.com/", Steps: "Open the config's access page, revoke the token and rotate the config's secrets."},
		Refs:    []string{"https://docs.doppler.com/docs/service-tokens"},
		Hits: []string{
			`DOPPLER_TOKEN=` + "dp" + ".st.prd.AuFkcXebgQJItM1zhr9hU" + "bYVE7lSBF2EpL2EufqYyDf",
			`docker run -e DOPPLER_TOKEN="` + "dp" + ".st.CMcqpbUignbjAMy7136FY" + "lntKGhLlFnrqIz1JLK1vAJ" + `" acme/api`,
		},
		Misses: []string{
			`DOPPLER_TOKEN=` + "dp" + ".st.prd.6t7zZpkY9UGZK1REMki" + "Qr7hZfmSSepVVsujh4fh",
			`DOPPLER_TOKEN=` + "dp" + ".st.prd.6o41vh5QdxKZ38HfJRDY6Cb" + "ChLNWX3s09EY4HC9Y2tBacd",
		},
	},
	{
		ID: "doppler-scim-token", Provider: "Doppler", Name: "Doppler SCIM or audit token",
		Meaning:  "Provisions users and groups, or reads the audit log.",
		Severity: High, Tags: []string{"infra"},
		Pattern: `\b(?P<secret>dp\.(?:scim|audit)\.[A-Za-z0-9]{40,44})\b`,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://dashboard.doppler.com/", Steps: "Revoke the token in the workplace's settings and create a new one."},
		Refs:    []string{"https://docs.doppler.com/reference/auth-token-formats"},
		Hits: []string{
			`SCIM_TOKEN=` + "dp" + ".scim.MZ7QfTlqE9kMcVgVzRgyD" + "aJinCFnK35lZNEe5HkNjfB",
			`token: "` + "dp" + ".audit.tw6e1VIMLcH2jchJR3o9n" + "MOzLKXg4hy2vQnpZUZmvCx" + `"`,
		},
		Misses: []string{
			`SCIM_TOKEN=` + "dp" + ".scim.iHDFwpC32BC2PjcUjk" + "9vcvXD08fpxwv8J76o7",
			`SCIM_TOKEN=` + "dp" + ".skim.BOfnfw5JPnOfZHeIHWeit" + "wGryKb1jlqfWmC487ZhYED",
		},
	},
}

// partsDoppler names the config where the token does: dp.st.prd.xxx.
func partsDoppler(m Match) []Part { return idPart("config", m.Secret, len("dp.st."), '.') }
