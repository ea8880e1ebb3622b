package rules

var linkedIn = Provider{
	{
		ID: "linkedin-access-token", Provider: "LinkedIn", Name: "LinkedIn access token",
		Meaning:  "Posts and reads as the member, within the scopes that were granted, for two months.",
		Severity: High, Tags: []string{"social", "oauth"},
		Pattern: `(?i:linkedin)` + nearby + `(?P<secret>AQ[A-Za-z0-9_-]{200,1000})` + endOfToken,
		Check:   checkMixedBody,
		Revoke:  Revoke{URL: "https://www.linkedin.com/developers/apps", Steps: "Let the member remove the app under permitted services, and make a new client secret."},
		Refs:    []string{"https://learn.microsoft.com/en-us/linkedin/shared/authentication/authentication"},
		Hits: []string{
			`LINKEDIN_ACCESS_TOKEN=` + "A" + "QU47VzsPPFNg869EYfI8X6hskcNcls6oH0xeR-qqeBmsaUPIxDKHp3f9QFZ_dxI9jz44pqODZc-zQBvuqkziSxJ_7cm9y8--JzQvEyIybtUGgXa" + "uEleQqddKyBC1uc8XBGvCTgSdACdxXMeM3nt5HSwUBPsEDdeAhrPxuU8C4FlSTlszPV3FJSPykoEUrh0cCJAcyoLdzgSS1wbF_Fktygxb9RkzFl" + "IOiv7vBPw6oDZjJykyFZCOaU-CFKLOnwNPNKeFgk_KGOdka1hFkc0NyblP4W1UWbLANgLRdPnjb6-AsnZ-9Ig1vsccbjVNtF5wmjQ6mZmWUYw",
			`linkedin: { token: "` + "A" + "QQS7JKHXRtdMdb0lBl6fDfzS4MBIR7NnakkCOA8_kOZOKwV5Wl-U_vSTolN34ZemYnUlAsieAvndZs27dVOqFtCMU220w9" + "OM8VokW1KJQkc72jXKSQMg55kFvAMJp2dIlWRCCf8N50dAgeQ3wEV2tv-KjLG7eXT0La6GVEW6AcO2Yh-NsQPyzIj3wFYL" + "8sA1HdeMzjb19p938U9avfYktXDa52U9zXzXcojkHDUiUDJT_VnfV3CCYk8ic74aSK732hUAze9htio-aK0oGh27FcdK1" + `" }`,
		},
		Misses: []string{
			`LINKEDIN_ACCESS_TOKEN=` + "A" + "QfkrCIukm1zZBFkEjAPJcKs367i04HQgIjBwCillonpVXuGZVdPhSqUa9OLRy" + "mGcM2dMa1I1UR9-IgrQH0Jo28O6iEUF-VP41TWVPvqmVj9musYLpRE127ptll" + "XZiV885dwuFymJs15gS-yMMhglKw9_TjMUkPjNpS38rHrO7te6adp_yLkhL",
			`LINKEDIN_ACCESS_TOKEN=` + "A" + "RcnnHsBeLEAidPkvRYyBItfG_eSUeD0rQfw7S1GoKjwhlzVP8KtkclNY1aVfaDCx6ttB4ysRd4aToYTkk6t9oNt6Ei8ieQ8Q5L09pjALPGrPg1J" + "CTawWbfp11nhj3XwjvzcuUsF4gzsc-Z8A4baZdAyKLRFxNOJzs-by8YEwJbsLI9LxW-5-HseRJA31DR2bZ_R1SuVc0Z48qfDwU35RuN8CDf4sC4" + "D36Z09cp6fYgKgbroTX-bHGcCBfx2lKe_q1kcWCr5UEjEGYDctY3NpR9vL0-R-Nh9i2LUPPwIVd6AOLniNc5dZdzmX2QFXMCzrWEgd-CjoFAw",
		},
	},
}
