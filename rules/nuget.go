package rules

var nuget = Provider{{
	ID: "nuget-api-key", Provider: "NuGet", Name: "NuGet API key",
	Meaning:  "Pushes new versions of the user's packages to nuget.org.",
	Severity: Critical, Tags: []string{"registry"},
	Pattern: `\b(?P<secret>oy2[a-z0-9]{43})\b`,
	Check:   checkNuGet,
	Revoke:  Revoke{URL: "https://www.nuget.org/account/apikeys", Steps: "Delete the key and check the versions of your packages."},
	Refs:    []string{"https://learn.microsoft.com/nuget/nuget-org/scoped-api-keys"},
	Hits:    []string{`dotnet nuget push *.nupkg -k ` + "o" + "y26r5tzaam5cyew46weqt4f" + "ek2hcxoelrghjtfzdy2ryl" + ` -s https://api.nuget.org/v3/index.json`, `NUGET_KEY: ` + "o" + "y2htojbgk5m6odsiclbh6d5" + "pnj246x25jzlnjvg42bvei"},
	Misses:  []string{`NUGET_KEY: ` + "o" + "y2nxc32eg5qoexijgzvwucr" + "35i7a7ia2vlheym3fcf4r", `NUGET_KEY: ` + "o" + "y2dvednsmpqikwbpjvodbiy" + "ccxsxbavjmvjzjqoxtzxcj"},
}}

// checkNuGet refuses bodies of letters only, which are words. Keys are base32 as far
// as they were seen; that is not documented, so that other digits refuse nothing.
func checkNuGet(m Match) Verdict {
	if !hasAny(m.Secret[3:], '0', '9') {
		return refused("body has no digit")
	}
	return unproven("")
}
