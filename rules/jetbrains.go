package rules

var jetBrains = Provider{
	{
		ID: "jetbrains-permanent-token", Provider: "JetBrains", Name: "JetBrains Hub or YouTrack permanent token",
		Meaning:  "Acts as the user in YouTrack and Hub, within the token's scopes.",
		Severity: High, Tags: []string{"saas", "vcs"},
		Pattern: `\b(?P<secret>perm[:-][A-Za-z0-9+/]{2,60}={0,2}[.-][A-Za-z0-9+/]{2,30}={0,2}[.-][A-Za-z0-9]{24,60})` + endOfToken,
		Check:   checkMixed,
		Revoke:  Revoke{URL: "https://www.jetbrains.com/help/youtrack/server/manage-permanent-token.html", Steps: "Delete the token in your profile's account security and create a new one."},
		Refs:    []string{"https://www.jetbrains.com/help/youtrack/devportal/Manage-Permanent-Token.html"},
		Hits: []string{
			`YOUTRACK_TOKEN=` + "pe" + "rm:vYZepgkb.NDItMTA3.Gj9" + "ILVEHq3ReDRltQo4QcVMA75b" + "HmK",
			`Authorization: Bearer ` + "pe" + "rm-ByIat8kJ.NDItNTQ1.Yzp" + "7zflE2egjD4eCNvkN7fMx6cL" + "ONq",
		},
		Misses: []string{
			`YOUTRACK_TOKEN=` + "pe" + "rm:hfn0y5TY.NDItMzI3." + "1IWFFvvh9YCq5kZDEOje",
			`YOUTRACK_TOKEN=` + "pe" + "rn:pJi0+8Sw.NDItODM0.eSx" + "ChrUqURc0Qv93v3b6YUyzJOr" + "Abh",
		},
	},
}
