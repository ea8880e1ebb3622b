package rules

import "bytes"

// The last six characters of GitHub's tokens are a checksum:
// https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
// An installation token may be a stateless one since April 2026, ghs_APPID_JWT of
// about 520 characters, and user tokens are announced to follow.
var github = Provider{
	{
		ID: "github-pat", Provider: "GitHub", Name: "GitHub personal access token (classic)",
		Meaning:  "Acts as the user in every repository and organisation that the token's scopes reach.",
		Severity: Critical, Tags: []string{"vcs"},
		Pattern: `(?P<secret>ghp_[A-Za-z0-9]{36})\b`,
		Check:   checkGitHub,
		Revoke:  Revoke{URL: "https://github.com/settings/tokens", Steps: "Delete the token and look through the security log for its use."},
		Refs:    []string{"https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github"},
		Over:    []string{"url-basic-auth", "git-url-token"},
		Hits: []string{
			`GITHUB_TOKEN=` + "gh" + "p_Y6S8EaiQiOJngWS41I" + "RJ8OZqBPD96a2yhI8c",
			`git remote add origin https://x-access-token:` + "gh" + "p_QZRt0Hhrgv2zgkseNQ" + "TGpyhOHP7WcG3SHwaU" + `@github.com/acme/shop.git`,
		},
		Misses: []string{
			`GITHUB_TOKEN=` + "gh" + "p_sDcGlwILfqx6RHjBlJ" + "aOfj3VqjQOYt1M3lnk",
			`token: "` + "gh" + "p_56fB0K4UNgs9hTD8O" + "gqHEE490GPoapKXqmW" + `"`,
			`token: "` + "gh" + "p_wOdAxnACHbNHIKjyw2" + "ETWEDxeM7iIw0jzNcB" + `Z"`,
		},
	},
	{
		ID: "github-fine-grained-pat", Provider: "GitHub", Name: "GitHub personal access token (fine-grained)",
		Meaning:  "Acts as the user in the repositories and with the permissions that were chosen for it.",
		Severity: Critical, Tags: []string{"vcs"},
		Pattern: `(?P<secret>github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59})\b`,
		Revoke:  Revoke{URL: "https://github.com/settings/personal-access-tokens", Steps: "Revoke the token and look through the security log for its use."},
		Refs:    []string{"https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens"},
		Over:    []string{"url-basic-auth", "git-url-token"},
		Hits: []string{
			`"githubToken": "` + "githu" + "b_pat_mUmTjavKWUX" + "6FwsrdYpucG" + `_` + "9L5TTr455Ttihby19R4MT45EFjqI7" + "ETJXpGr5ucR5wKX0IynDklAAcuGkDF" + `"`,
			`git clone https://` + "githu" + "b_pat_Agfxw9KxgQR" + "gt8SS39MpPN" + `_` + "FiJqwWYabpkKWx7pG4oElr0GJbuxT" + "ToXrf52ObtVf2G851KrYOdwBLtFRQu" + `@github.com/acme/shop`,
		},
		Misses: []string{
			`"githubToken": "` + "githu" + "b_pat_pImIn9W4eM5" + "z2Dl4TgSECo" + `_` + "wtcoiiulcHWojMdg7zf4Rny6BsC1G" + "FquzQ5Bi4JG2flhQo37hLBSAlm3dV" + `"`,
			`"githubToken": "` + "githu" + "b_pat_ARa3SARnrL9" + "GHJcxQ1Ex6M" + "lUtmIJ9vDF8fWBmfgakT9ZXaOdYhjO" + "JRuuI7lduKGH9sBgxDqODSMGWB0FKE" + `"`,
		},
	},
	{
		ID: "github-oauth-token", Provider: "GitHub", Name: "GitHub OAuth access token",
		Meaning:  "Acts as the user with the scopes that were granted to an OAuth app.",
		Severity: Critical, Tags: []string{"vcs"},
		Pattern: `(?P<secret>gho_[A-Za-z0-9]{36})\b`,
		Check:   checkGitHub,
		Revoke:  Revoke{URL: "https://github.com/settings/applications", Steps: "Revoke the app's authorisation; that ends all its tokens."},
		Refs:    []string{"https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps"},
		Over:    []string{"url-basic-auth", "git-url-token"},
		Hits: []string{
			"github.com:\n    oauth_token: " + "gh" + "o_7kk8zeRUP1IAVill0q" + "wUaNr1sZkqNL2HGg4s" + "\n    user: octo\n",
			`headers = {"Authorization": "token ` + "gh" + "o_4wmr73na1fN1wm25tC" + "xqv1vOFHP65O134o7k" + `"}`,
		},
		Misses: []string{`oauth_token: ` + "gh" + "o_VLTNTM3RE9wuNPnaoz" + "9Rs6EuNF1Qu00fTblk", `oauth_token: ` + "gh" + "o_TYNvaueEhxLmdeSNN" + "IZhVmZj48LRS2FAbp"},
	},
	{
		ID: "github-user-token", Provider: "GitHub", Name: "GitHub App user access token",
		Meaning:  "Acts as the user within the permissions of a GitHub App.",
		Severity: High, Tags: []string{"vcs"},
		Pattern: `(?P<secret>ghu_[A-Za-z0-9]{36})\b`,
		Check:   checkGitHub,
		Revoke:  Revoke{URL: "https://github.com/settings/apps/authorizations", Steps: "Revoke the app's authorisation; that ends all its tokens."},
		Refs:    []string{"https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-user-access-token-for-a-github-app"},
		Over:    []string{"url-basic-auth", "git-url-token"},
		Hits:    []string{`COPILOT_TOKEN="` + "gh" + "u_QZCOkGHtsn2M5J5Xi1" + "gKg4d2OFvVGQ3LZdMe" + `"`, `curl -H "Authorization: Bearer ` + "gh" + "u_xDbpPCt5BWZPW4ZgdZ" + "wMDCLhKUXN0j3bDG1S" + `" https://api.github.com/user`},
		Misses:  []string{`COPILOT_TOKEN="` + "gh" + "u_obDusbHEK0W5wa8q0T" + "KXAPM8g2JxJ11zHxBk" + `"`, `COPILOT_TOKEN="` + "gh" + "u_bBWZq7un69" + "uKMkSUCesG" + `"`},
	},
	{
		ID: "github-installation-token", Provider: "GitHub", Name: "GitHub App installation token",
		Meaning:  "Acts as a GitHub App, or as a workflow, in the repositories it is installed in, for an hour.",
		Severity: High, Tags: []string{"vcs", "ci"},
		Pattern: `(?P<secret>ghs_(?:[0-9]{1,20}_eyJ[A-Za-z0-9_-]{10,1000}\.eyJ[A-Za-z0-9_-]{10,1000}\.[A-Za-z0-9_-]{20,1000}|[A-Za-z0-9]{36}\b))`,
		Check:   checkGitHubInstallation,
		Revoke:  Revoke{URL: "https://github.com/settings/apps", Steps: "DELETE https://api.github.com/installation/token with the token itself, or wait: it lives for one hour."},
		Refs:    []string{"https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-an-installation-access-token-for-a-github-app"},
		Over:    []string{"url-basic-auth", "git-url-token", "jwt"},
		Hits: []string{
			`https://x-access-token:` + "gh" + "s_hNPXjDuxKvXn3wI3po" + "VPYstvjVdJE91Y6MwJ" + `@github.com/acme/shop`,
			`GH_TOKEN: ` + "gh" + "s_752" + "7234" + `_` + "ey" + "JhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.ey" + "Jpc3MiOiJnaXRodWIiLCJleHAiOjE3NzczMDAwMDAsImlucyI6ODQyMTMzNzd9." + "fBTFwK-IaJmhRW4qnHNkzwE6gvmjDYjLsiLbfANkUV0soz4PwiVgoHem-kS7c5TWgBMP9a4qsk3FSXjyLhpFbKMp62sFQMXwsSGgSp7RKIhLH-wX6j3GOAgyhdoiGgLl2iarZ35fsRNRZlucpmp1TWeDfV5g5A7qFzqxOFkViY2fJteEEftZswUzktwMIsCAPbfupO8XB5bdfJ1ynD5dWSjG_fATKn6b59_0XgHQwjIMF6g0GdAw5SlNXwXLVgpt5PCC57AXlAt5XnFUbyJNmRlcFd-WPrYCWDmet0csGjcLI5O94gNM7nBh3wArzklBgg-T8hb9Hd_MJxwZ9nuJrQ",
		},
		Misses: []string{
			`GH_TOKEN: ` + "gh" + "s_vdmAjoTrs3t0r0h4P6" + "2s2su64baait38DDTk",
			`GH_TOKEN: ` + "gh" + "s_904" + "5730" + `_` + "e" + "yJckOm94yCyQTOFM0Q6uhk" + "4JF8oQPGmq60bynsyEJE",
		},
	},
	{
		ID: "github-refresh-token", Provider: "GitHub", Name: "GitHub App refresh token",
		Meaning:  "Gets new user access tokens of a GitHub App for six months, together with its client secret.",
		Severity: High, Tags: []string{"vcs"},
		Pattern: `(?P<secret>ghr_(?:[A-Za-z0-9]{76}|[A-Za-z0-9]{36}))\b`,
		Check:   checkGitHub,
		Revoke:  Revoke{URL: "https://github.com/settings/apps/authorizations", Steps: "Revoke the app's authorisation; that ends all its tokens."},
		Refs:    []string{"https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/refreshing-user-access-tokens"},
		Hits:    []string{`{"refresh_token": "` + "gh" + "r_htyW9gm7FYmW74EucgnSB4pkmWopWxFpTjA90h" + "F5adnG7cszk2yDbpurOMUF8HGem70k9T0gwAYW" + `", "expires_in": 15897600}`, `refresh = '` + "gh" + "r_eQLC5gfggR2RrWRbRc" + "9i3QczHgvt990ci1Oq" + `'`},
		Misses:  []string{`{"refresh_token": "` + "gh" + "r_Nw93L2fQL6j7hCDj5aEenlHRFYhoDqjgmZv4nM" + "oZmmEHb1Qx5RM4dIH5RKRzeYMOEQrdlX1fZ2Nk" + `"}`, `refresh = '` + "gh" + "r_UCFXxAUjo3m4ET2IRBoaKPTrS" + "yFam6xOte5ycQk8AO4poIFtVx" + `'`},
	},
	{
		ID: "github-oauth-client-secret", Provider: "GitHub", Name: "GitHub OAuth or App client secret",
		Meaning:  "Poses as the app: trades its users' codes for access tokens and refreshes them.",
		Severity: High, Tags: []string{"vcs"},
		Pattern: `(?i:git_?hub)[A-Za-z0-9_.-]{0,20}?(?i:client_?secret|app_?secret|oauth_?secret)["'\]]{0,2}[ \t]{0,20}(?:=>|:=|[:=,])[ \t]{0,20}["']?(?P<secret>[a-f0-9]{40})\b`,
		Revoke:  Revoke{URL: "https://github.com/settings/developers", Steps: "Generate a new client secret for the app, then delete the old one."},
		Refs:    []string{"https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps"},
		Hits:    []string{`GITHUB_CLIENT_SECRET=` + "c6e53cfeae3bd79c57c6" + "fa92d1273f81a8e43212", `"githubClientSecret": "` + "3fd9d9f744d68caf38fc" + "5fa14c5a642d29450d4e" + `",`},
		Misses:  []string{`GITHUB_CLIENT_SECRET=` + "57caf2da30b519b37b36" + "feb0f009b20425d75ea51", `GITHUB_SHA=` + "e3083e6d57c8dc5fd0e8" + "302a27afa1daa3adffbd"},
	},
}

func checkGitHub(m Match) Verdict { return crc32Base62Tail(m.Secret, len("ghp_")) }

func checkGitHubInstallation(m Match) Verdict {
	body := m.Secret[len("ghs_"):]
	at := bytes.IndexByte(body, '_')
	if at < 0 {
		return crc32Base62Tail(m.Secret, len("ghs_"))
	}
	// The prefix speaks for a token whose claims or signature are damaged.
	return checkVendorJWT(Match{Secret: body[at+1:]})
}
