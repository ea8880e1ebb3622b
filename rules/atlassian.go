package rules

import "bytes"

// The last eight characters are the CRC-32, in upper-case hex, of everything before.
var atlassian = Provider{
	{
		ID: "atlassian-api-token", Provider: "Atlassian", Name: "Atlassian API token",
		Meaning:  "Acts as the user in Jira, Confluence and Bitbucket, together with the account's e-mail address.",
		Severity: Critical, Tags: []string{"vcs", "saas"},
		Pattern: `(?P<secret>ATATT3[A-Za-z0-9_-]{100,250}=[A-F0-9]{8})\b`,
		Check:   checkAtlassian,
		Revoke:  Revoke{URL: "https://id.atlassian.com/manage-profile/security/api-tokens", Steps: "Revoke the token."},
		Refs:    []string{"https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/"},
		Over:    []string{"url-basic-auth", "git-url-token"},
		Hits:    []string{`JIRA_API_TOKEN=` + "ATATT3" + "xFfGF0C9hbRoqATcTzRccQHxLy8gQvzPf2vUIJFntBcup3tlIPct31ier4bGC_Dtmd-O1laF1SIFcS_G9IthPVRYIv21U0tT" + "WP35539gMX_AXqkOLCe9re4IHLXu52fJBW6unB3GletNJ8lLGZ4xCmqe5AmTHry9RzvkoKj6OerLU9Ut7=501306AF", `auth = HTTPBasicAuth("dev@acme.io", "` + "ATATT3" + "xFfGF0nIAWYyk_EPIUmfdNo9-5Tm3JXDr73SFUvLRvp4zgxYn7hLIVvXWc_BAQuQteaAHGN80BcfKDLXqt7q1GNBYTahc2C3" + "cGAWYwuw9yW0bZ73p0CMSR2n4v4RreWvrNA2lL7btehxx5STIgKfed5CsFKP4REUOxfaq6Lb55_icx7-QY=4CC37FB2" + `")`},
		Misses:  []string{`JIRA_API_TOKEN=` + "ATATT3" + "xFfGF091DkjznZ84WXsOKPDqsyPS4IoLqPIdDxAbyA4qgiYeupieoCavStIVOejWMR4mWflSryw4IOQedQfr0zRJwIhQ1TVx" + "m3R2fuKzkVSUivk9Pkf6JqEF_Me7yr_T56rwlezVQxeytNk3RdmtXng5JP9QG3vH5YSgvYOEv7z3LOjoW=92B88123", `JIRA_API_TOKEN=` + "ATATT3" + "xFfGF0qOQ6jS5ph4NltVSye7tkC7X4dyDLRFkcLi29yjVafHaBwz5bd4Rre-_WHDmnxjmgfh60RxUcq3_GIPgWw2uwg" + "DOzkdU3uMLRTeRrZL15z5bUTOpXfrYAHf4guDxgHOeaLfWWuQMSUMIJFn47LIF0ClMrHKYgu3zjvlLXmimpZ26"},
	},
	{
		ID: "atlassian-access-token", Provider: "Atlassian", Name: "Bitbucket access token or Atlassian organisation key",
		Meaning:  "Acts as a repository, project or workspace in Bitbucket, or as administrator of an Atlassian organisation.",
		Severity: Critical, Tags: []string{"vcs"},
		Pattern: `(?P<secret>ATCTT3[A-Za-z0-9_-]{100,250}=[A-F0-9]{8})\b`,
		Check:   checkAtlassian,
		Revoke:  Revoke{URL: "https://bitbucket.org/account/workspaces/", Steps: "Revoke it under Access tokens of the repository, project or workspace, or under API keys at admin.atlassian.com."},
		Refs:    []string{"https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/"},
		Over:    []string{"url-basic-auth", "git-url-token"},
		Hits:    []string{`git clone https://x-token-auth:` + "ATCTT3" + "xFfGN0qygfDH2zNNJt7ULuI5nerhqK_SxqeLLSdYRLp_r7CAo2cREdj3dzzU4leggURO8Ca_oXGOGPrs5v7vpQ5sPS57_vm3" + "930j03miTP-9vX60EVpMBNHfqt-VvdMZXTFTEq8_Z_nVjnqJ-LFfAlp6vniswk0qz4vAvtOjWB647dvq5=18023C84" + `@bitbucket.org/acme/shop.git`, `BITBUCKET_TOKEN: "` + "ATCTT3" + "xFfGN0h_NElgM-aEFRBwYdF_djuqaA1XFxG7JKq1SoGTpFm_5XN3RPSoH7xMYHX-rZLwN-N3bxPIn3LaPlpHI" + "abNc6kdAvaF2eSEUrTOOYn4w_BXNkHlQBXJiqbEtfRFFpi4zfY7G_NuLhB4qDTADa5ocBbs=96D4B4B5" + `"`},
		Misses:  []string{`BITBUCKET_TOKEN: "` + "ATCTT3" + "xFfGN0uaonnFIqlGedGYkr8o_Z-ZPEUO1rbyZW9CpUZR9eNuL5rSQQqxSeSrLpYzfSoNqaF6SesP6yTxnSkCM73GLE9Myu9L" + "d7o2ftLvXDNpbITot2hi9-bzfNoc06Qbek-0NJxwJfGB7E99m2J2a_tEtRvMijdDQ2zgQcrIFwDLtt_jS=7F254745" + `"`, `BITBUCKET_TOKEN: "` + "ATCTT3" + "xFfGN0eVtr2BDus3dUT4ALL9CBSDt1o9RJE4" + "IFvClnF-yv6q-iY5df79wNpu03lYFp" + `=0A9B2C7D"`},
	},
	{
		ID: "bitbucket-app-password", Provider: "Bitbucket", Name: "Bitbucket app password",
		Meaning:  "Acts as the user within the chosen permissions, together with the user name.",
		Severity: Critical, Tags: []string{"vcs"},
		Pattern: `\b(?P<secret>ATBB[A-Za-z0-9]{24}[A-F0-9]{8})\b`,
		Check:   checkAtlassian,
		Revoke:  Revoke{URL: "https://bitbucket.org/account/settings/app-passwords/", Steps: "Revoke the app password."},
		Refs:    []string{"https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/"},
		Over:    []string{"url-basic-auth", "git-url-token"},
		Hits:    []string{`https://acme-ci:` + "AT" + "BBQzZ2h73PbpSu3pCK" + "gioHx0yz0B39BCA1" + `@bitbucket.org/acme/shop.git`, `BITBUCKET_APP_PASSWORD=` + "AT" + "BBPiA9aVJKCByXZYEQ" + "tuYhOhGLD7E0CC04"},
		Misses:  []string{`BITBUCKET_APP_PASSWORD=` + "AT" + "BBNNSqKoSZtP1zLaaN" + "RraTCdrQF9519D4E", `BITBUCKET_APP_PASSWORD=` + "AT" + "BBiFV09H2JQYd8bhJ" + "I8Yguu41M0Nirw9a"},
	},
	{
		ID: "bitbucket-data-center-token", Provider: "Bitbucket", Name: "Bitbucket Data Center HTTP access token",
		Meaning:  "Acts as the user, project or repository on a self-hosted Bitbucket.",
		Severity: High, Tags: []string{"vcs"},
		Pattern: `(?P<secret>BBDC-[A-Za-z0-9+/]{44})(?:[^A-Za-z0-9+/=]|$)`,
		Check:   checkBitbucketDataCenter,
		Revoke:  Revoke{URL: "https://confluence.atlassian.com/bitbucketserver/http-access-tokens-939515499.html", Steps: "Revoke it under HTTP access tokens of the account, project or repository on your instance."},
		Refs:    []string{"https://confluence.atlassian.com/bitbucketserver/http-access-tokens-939515499.html"},
		Over:    []string{"url-basic-auth"},
		Hits:    []string{`curl -H "Authorization: Bearer ` + "BBDC" + "-MzQ2MTUyODE3OTUzOnFzclV" + "USzlabng0dnhlZ1VSWDFx" + `" https://git.acme.io/rest/api/1.0/projects`, `BITBUCKET_TOKEN=` + "BBDC" + "-OTEzNTEyNzgxMTM0OmNGbVp" + "KenV4d1FXVmhadmNIOTU5"},
		Misses:  []string{`BITBUCKET_TOKEN=` + "BB" + "DC-YhIqycA93MO8Oj3f0bX79" + "K/hq8mTs0RrYaFBfky+Ozj", `BITBUCKET_TOKEN=` + "BBDC" + "-ZHpmY2pxcXRpenliLWdGWG5" + "mUzZNTVJNbTlUa01DZml4"},
	},
	{
		ID: "atlassian-data-center-token", Provider: "Atlassian", Name: "Jira or Confluence Data Center access token",
		Meaning:  "Acts as the user on a self-hosted Jira or Confluence.",
		Severity: High, Tags: []string{"vcs", "saas"},
		Pattern: `(?i:jira|confluence)[A-Za-z0-9_.(-]{0,24}` + assigned + `(?:Bearer )?(?P<secret>[MNO][A-Za-z0-9+/]{43})(?:[^A-Za-z0-9+/=]|$)`,
		Check:   checkAtlassianDataCenter,
		Revoke:  Revoke{URL: "https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html", Steps: "Revoke the token in your profile on the instance."},
		Refs:    []string{"https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html"},
		Hits: []string{
			`JIRA_PAT=` + "O" + "TkxNDgwOTEzMjc2OqSAYdy" + "kvUVapGS0f3Uu/TUsQCSp",
			`confluence_token: "` + "N" + "jI2NTcxODg3OTAzOsmTLV1" + "Ctvc4pB3zwzGMUo+zKHvv" + `"`,
		},
		Misses: []string{
			`JIRA_PAT=` + "O" + "TkxNDgwOTEzMjc2OqSAYd" + "ykvUVapGS0f3Uu/TUsQCS",
			`JIRA_PAT=` + "M" + "aL933xXqf8vQAk1r5CJjcG" + "DsLZegFC3hMasXSpsnHAK",
		},
	},
}

func checkAtlassian(m Match) Verdict { return crc32HexTail(m.Secret, 0) }

// checkBitbucketDataCenter looks for an id of 12 digits, a colon and 20 bytes.
func checkBitbucketDataCenter(m Match) Verdict {
	raw, ok := decodeBase64(m.Secret[len("BBDC-"):])
	id, _, colon := bytes.Cut(raw, []byte(":"))
	if !ok || !colon || len(id) > 16 || !only(id, isDigit) {
		return refused("decoded body does not start with a token id")
	}
	return proven("decoded body starts with a token id")
}

// checkAtlassianDataCenter looks for an id of 12 digits, a colon and 20 bytes.
func checkAtlassianDataCenter(m Match) Verdict {
	raw, ok := decodeBase64(m.Secret)
	if !ok || len(raw) != 33 || raw[12] != ':' || !only(raw[:12], isDigit) {
		return refused("decoded body does not start with a token id")
	}
	return proven("decoded body starts with a token id")
}
