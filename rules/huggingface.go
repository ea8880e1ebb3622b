package rules

var huggingFace = Provider{
	{
		ID: "huggingface-user-token", Provider: "Hugging Face", Name: "Hugging Face user access token",
		Meaning:  "Reads, and with the write role changes, the models, data sets and spaces of the user and of the user's organisations.",
		Severity: High, Tags: []string{"ai"},
		Pattern: `\b(?P<secret>hf_[A-Za-z0-9]{34})\b`,
		Check:   checkHuggingFace,
		Over:    []string{"url-basic-auth", "git-url-token"},
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://huggingface.co/settings/tokens", Steps: "Invalidate and refresh the token."},
		Refs:    []string{"https://huggingface.co/docs/hub/security-tokens"},
		Hits: []string{
			`HF_TOKEN=` + "h" + "f_oiTJBcaWlEflfWQqW" + "HZRKoxebCJXKMzaGg",
			`login(token="` + "h" + "f_nJfkdderSdiMuuMgL" + "IRuRqeZkAtXVExkvE" + `")`,
			`git clone https://acme:` + "h" + "f_htRHQqvCuAheyWidp" + "nwHfpMuUkNkShmdTQ" + `@huggingface.co/acme/model`,
		},
		Misses: []string{
			`HF_TOKEN=` + "h" + "f_wyVeEGKBYGDViXcm" + "YwuBMBlIEjcCDCWPM",
			`HF_TOKEN=` + "h" + "f_agrmd3t8gfpjatp4b" + "njpm2uoxtdjh4e5ow",
			`HF_TOKEN=` + "h" + "f_NeeaAlfpVXmgMlVAq" + "NOIFFlqtMUhwgKQMzU",
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
			`HUGGINGFACEHUB_API_TOKEN="` + "api" + "_org_fwptmUpmOzgacMJHl" + "wXaIizEiusUQdEJTc" + `"`,
			"token: " + "api" + "_org_YOAjfQKbLGWjArpZu" + "YdSgLRPWqcIFjHLJd" + "\n",
		},
		Misses: []string{
			`HUGGINGFACEHUB_API_TOKEN="` + "api" + "_org_PsiqpPZiwZYqmPmm" + "PtooSrRWBpeKotSWK" + `"`,
			`HUGGINGFACEHUB_API_TOKEN="` + "api" + "_org_uiTOGyalEFkKoNa" + "KzEWEDmIkWhvZxW8fxy" + `"`,
		},
	},
}

// checkHuggingFace refuses identifiers: random letters have both cases. The tokens
// seen are of letters alone, which nobody promises.
func checkHuggingFace(m Match) Verdict {
	body := m.Secret[len(m.Secret)-34:]
	if !hasAny(body, 'a', 'z') || !hasAny(body, 'A', 'Z') {
		return refused("letters of one case only")
	}
	return unproven("34 characters, letters of both cases")
}
