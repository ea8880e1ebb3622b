package rules

var nuget = Provider{
	{
		ID: "nuget-api-key", Provider: "NuGet", Name: "NuGet API key",
		Meaning:  "Pushes new versions of the user's packages to nuget.org.",
		Severity: Critical, Tags: []string{"registry"},
		Pattern: `\b(?P<secret>oy2[a-z0-9]{43})\b`,
		Check:   checkNuGet,
		Revoke:  Revoke{URL: "https://www.nuget.org/account/apikeys", Steps: "Delete the key and check the versions of your packages."},
		Refs:    []string{"https://learn.microsoft.com/nuget/nuget-org/scoped-api-keys"},
		Hits:    []string{`dotnet nuget push *.nupkg -k ` + "o" + "y26r5tzaam5cyew46weqt4f" + "ek2hcxoelrghjtfzdy2ryl" + ` -s https://api.nuget.org/v3/index.json`, `NUGET_KEY: ` + "o" + "y2htojbgk5m6odsiclbh6d5" + "pnj246x25jzlnjvg42bvei"},
		Misses:  []string{`NUGET_KEY: ` + "o" + "y2nxc32eg5qoexijgzvwucr" + "35i7a7ia2vlheym3fcf4r", `NUGET_KEY: ` + "o" + "y2dvednsmpqikwbpjvodbiy" + "ccxsxbavjmvjzjqoxtzxcj"},
	},
	{
		ID: "nuget-cleartext-password", Provider: "NuGet", Name: "password of a package source in NuGet.Config",
		Meaning:  "Reads, and often pushes, the packages of a private source as the user that stands beside it.",
		Severity: High, Tags: []string{"registry"},
		Pattern: `(?i:<add[ \t]{1,8}key[ \t]?=[ \t]?"ClearTextPassword"[ \t]{1,8}value[ \t]?=[ \t]?")(?P<secret>[^"<>\r\n]{4,200})"`,
		Check:   checkNuGetPassword,
		Revoke:  Revoke{Steps: "Change the password or token at the package source, and keep it in the user's own NuGet.Config."},
		Refs:    []string{"https://learn.microsoft.com/nuget/reference/nuget-config-file#packagesourcecredentials"},
		Hits:    []string{`<add key="ClearText` + `Password" value="` + "qT4zkW" + "9pLmXe" + `" />`, `<add key="ClearText` + `Password" value="` + "h7Rnv" + "2KdYs" + `"/>`},
		Misses:  []string{`<add key="ClearTextPassword" value="%FEED_PASSWORD%" />`, `<add key="ClearTextPassword" value="" />`},
	},
}

// checkNuGetPassword refuses variables and blanks; a word is a password there as well as any other text.
func checkNuGetPassword(m Match) Verdict {
	switch why := reference(m.Secret); {
	case why != "":
		return refused("value is " + why)
	case dummy(m.Secret), Entropy(m.Secret) < 2:
		return demoted("value is made of words for a password")
	}
	return unproven("stands where NuGet takes a password in clear")
}

// checkNuGet refuses bodies of letters only, which are words. Keys are base32 as far
// as they were seen; that is not documented, so that other digits refuse nothing.
func checkNuGet(m Match) Verdict {
	if !hasAny(m.Secret[3:], '0', '9') {
		return refused("body has no digit")
	}
	return unproven("")
}
