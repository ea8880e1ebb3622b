package rules

var zapier = Provider{{
	ID: "zapier-webhook-url", Provider: "Zapier", Name: "Zapier catch hook URL",
	Meaning:  "Starts one Zap with values of the caller's choice.",
	Severity: Medium, Tags: []string{"saas", "webhook"},
	Pattern: `\bhooks\.zapier\.com/hooks/catch/(?P<secret>[0-9]{5,10}/[0-9a-z]{6,8}|[A-Za-z0-9]{16})\b`,
	Parts:   partsZapier,
	Entropy: 2.5,
	Revoke:  Revoke{URL: "https://zapier.com/app/zaps", Steps: "Replace the Zap's trigger by a new catch hook and delete the old Zap."},
	Refs:    []string{"https://help.zapier.com/hc/en-us/articles/8496288690317"},
	Hits: []string{
		`ZAPIER_HOOK=https://hooks.zapier.com/hooks/catch/` + "9207782/bl09skq",
		`fetch("https://hooks.zapier.com/hooks/catch/` + "71945633/3zfgjip" + `/", { method: "POST" })`,
	},
	Misses: []string{
		`ZAPIER_HOOK=https://hooks.zapier.com/hooks/catch/` + "9669024/1xf9",
		`ZAPIER_HOOK=https://hooks.zapier.com/hooks/standard/` + "7389684/bwyj9vo",
	},
}}

func partsZapier(m Match) []Part { return idPart("account id", m.Secret, 0, '/') }
