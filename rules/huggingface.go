package rules

var huggingFace = Provider{
	{
		ID: "huggingface-user-token", Provider: "Hugging Face", Name: "Hugging Face user access token",
		Meaning:  "Reads, and with the write role changes, the models, data sets and spaces of the user and of the user's organisations.",
		Severity: High, Tags: []string{"ai"},
		Pattern: `\b(?P<secret>hf_[A-Za-z]{34})\b`,
		Check:   checkHuggingFace,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://huggingface.co/settings/tokens", Steps: "Invalidate and refresh the token."},
		Refs:    []string{"https://huggingface.co/docs/hub/security-tokens"},
		Hits: []string{
			`HF_TOKEN=` + "h" + "f_oiTJBcaWlEflfWQqW" + "HZRKoxebCJXKMzaGg",
			`login(token="` + "h" + "f_nJfkdderSdiMuuMgL" + "IRuRqeZkAtXVExkvE" + `")`,
		},
		Misses: []string{
			`HF_TOKEN=` + "h" + "f_htRHQqvCuAheyWid" + "pnwHfpMuUkNkShmdT",
			`HF_TOKEN=` + "h" + "f_QwyVeEGKBY" + "GDViXcmYwu7BMBlIEjcCDCWP",
			`HF_TOKEN=` + "h" + "f_MzwAGRMouDdTirGFP" + "JAyTtPeuuBNJPMzcUO",
		},
	},
	{
		ID: "huggingface-organisation-token", Provider: "Hugging Face", Name: "Hugging Face organisation API token",
		Meaning:  "Acts for a whole organisation; such tokens are no longer issued but old ones may still work.",
		Severity: High, Tags: []string{"ai"},
		Pattern: `\b(?P<secret>api_org_[A-Za-z]{34})\b`,
		Check:   checkHuggingFace,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://huggingface.co/settings/organizations", Steps: "Revoke the token in the organisation's settings and give users tokens of their own."},
		Refs:    []string{"https://huggingface.co/docs/hub/security-tokens"},
		Hits: []string{
			`HUGGINGFACEHUB_API_TOKEN="` + "api" + "_org_lXoTDJHeExfpOtWNe" + "eaAlfpVXmgMlVAqNO" + `"`,
			"token: " + "api" + "_org_IFFlqtMUhwgKQMzUf" + "wptmUpmOzgacMJHlw" + "\n",
		},
		Misses: []string{
			`HUGGINGFACEHUB_API_TOKEN="` + "api" + "_org_XaIizEiusUQdEJTc" + "YOAjfQKbLGWjArpZu" + `"`,
			`HUGGINGFACEHUB_API_TOKEN="` + "api" + "_org_YdSgLRPWqcIFjHL" + "JdPsiqpPZiwZYqm8Pmm" + `"`,
		},
	},
}

// checkHuggingFace refuses identifiers: 34 random letters have both cases.
func checkHuggingFace(m Match) Verdict {
	body := m.Secret[len(m.Secret)-34:]
	if !hasAny(body, 'a', 'z') || !hasAny(body, 'A', 'Z') {
		return refused("letters of one case only")
	}
	return unproven("34 letters of both cases")
}
