package rules

// Scannable tokens since 2025: 40 characters and their CRC-32 in hex
// (https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/).
var cloudflare = Provider{
	{
		ID: "cloudflare-api-token", Provider: "Cloudflare", Name: "Cloudflare API token",
		Meaning:  "Acts within the token's permissions on the user's or the account's zones and services.",
		Severity: Critical, Tags: []string{"cloud"},
		Pattern: `(?P<secret>cf[ua]t_[A-Za-z0-9]{40}[a-f0-9]{8})\b`,
		Check:   checkCloudflareToken,
		Revoke:  Revoke{URL: "https://dash.cloudflare.com/profile/api-tokens", Steps: "Roll or delete the token; tokens of an account are under Manage account > API tokens."},
		Refs:    []string{"https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/"},
		Hits:    []string{`CLOUDFLARE_API_TOKEN=` + "cf" + "ut_Kk4MMdGv11dZbVujpWTm6w1T" + "TU7fw291Q20IgEKu90d01fa2", `api_token = "` + "cf" + "at_iwTCot4xax98udVLTeKP0rs9" + "wVpUaHFOvK1C2P2p0ac4de37" + `"`},
		Misses:  []string{`CLOUDFLARE_API_TOKEN=` + "cf" + "ut_jyLNwbdCwNcUhtMcVFpQLJ1D" + "RhQj2hOTsSX7DSRIdbf2f75z", `CLOUDFLARE_API_TOKEN=` + "cf" + "ut_qeXDX2BTdeBls9G8LoUQsJb" + "riRulYCmlp5xLG8JKIyDNsKX"},
	},
	{
		ID: "cloudflare-global-api-key", Provider: "Cloudflare", Name: "Cloudflare global API key",
		Meaning:  "Acts as the user in everything, together with the account's e-mail address.",
		Severity: Critical, Tags: []string{"cloud"},
		Pattern: `(?P<secret>cfk_[A-Za-z0-9]{40}[a-f0-9]{8})\b`,
		Check:   checkCloudflareKey,
		Revoke:  Revoke{URL: "https://dash.cloudflare.com/profile/api-tokens", Steps: "Change the global API key and move to tokens."},
		Refs:    []string{"https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/"},
		Hits:    []string{`X-Auth-Key: ` + "cf" + "k_op3lRlwfz4ukRXoL0yF5nO8m" + "a8kib7uZxD4gXVlJe8914c79", `"cloudflare_api_key": "` + "cf" + "k_Nncuu3P61qpQgj5rWM4CG2et" + "GNnVwqQxPcNuoL3Ced779636" + `"`},
		Misses:  []string{`X-Auth-Key: ` + "cf" + "k_KaYerjYg3YYgLRT6sYrMOBdw" + "ycesXjovwodNev9n23c4d11z", `X-Auth-Key: ` + "cf" + "k_9C1bYUMjhnP7T6cYx0" + "TmXEDQNSyiWlk4IvU6"},
	},
	{
		ID: "cloudflare-origin-ca-key", Provider: "Cloudflare", Name: "Cloudflare origin CA key",
		Meaning:  "Issues and revokes origin certificates for the account's zones.",
		Severity: High, Tags: []string{"cloud", "tls"},
		Pattern: `\b(?P<secret>v1\.0-[a-f0-9]{24}-[a-f0-9]{146})\b`,
		Revoke:  Revoke{URL: "https://dash.cloudflare.com/profile/api-tokens", Steps: "Change the origin CA key; keys of this kind end in September 2026."},
		Refs:    []string{"https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/"},
		Hits:    []string{`CLOUDFLARE_API_USER_SERVICE_KEY=` + "v1" + ".0-58e55a930ed6" + "388b5c218544" + `-` + "340cf410dc2b63c1f65a15cbf370b9964b7cf878dd9170cd5c1b2550e6bff46fce8ceb609" + "4f8d1753b4e84f40f87ada09c816105148cb722b48e856fca8782aa77b34d2e0c6e9fa479", `X-Auth-User-Service-Key: ` + "v1" + ".0-e690e0209223" + "94305539300a" + `-` + "51259d81a3ccfd5a294dead166c40af5859b07b6a1ced9427badbf0aa91a86cf577ec2b95" + "197257d18f79702d6139238d4c81e7c45a592964d2a31584f9e684ba69a5008d5fa39db11"},
		Misses:  []string{`X-Auth-User-Service-Key: ` + "v1" + ".0-3ae76cc183c8" + "7d204cda8a2c" + `-` + "167c64cb375f0f0df0bb77194ccaec289dc2d51c5f1c30ffdb68ddcb3aa4db4ce6597a87" + "599e0c8ae04c301b139278e26671e9b2bb3d7512da3696263fe8f1574a436778b2369cc22", `X-Auth-User-Service-Key: ` + "v1" + ".1-ab2c7968735a" + "c51872a29c58" + `-` + "30e68f6ea1948bdf3ae7f05bcd2235b797d475faa49676d2aef07c6a8862bdc31720fdb03" + "40d146db66a87e3b4ef1b9085de2a8a492c98672ac096a85c6d54634d96d0c523ecc711c5"},
	},
	{
		ID: "cloudflare-api-token-legacy", Provider: "Cloudflare", Name: "Cloudflare API token (before 2025)",
		Meaning:  "Acts within the token's permissions on the user's zones and services.",
		Severity: Critical, Tags: []string{"cloud"},
		Pattern: `(?i:cloudflare_?api_?token|cloudflare_?token|cf_?api_?token)["']?[ \t]{0,9}(?:=>|:=|[:=,])[ \t]{0,9}["']?(?P<secret>[A-Za-z0-9_-]{40})(?:[^A-Za-z0-9_-]|$)`,
		Check:   checkMixedBody,
		Revoke:  Revoke{URL: "https://dash.cloudflare.com/profile/api-tokens", Steps: "Roll or delete the token."},
		Refs:    []string{"https://developers.cloudflare.com/fundamentals/api/get-started/create-token/"},
		Hits:    []string{`CLOUDFLARE_API_TOKEN=` + "KQxucHHVvq4xkGGnlC6S" + "Dauz2k4mCbBap84UBDLv", `cf_api_token: "` + "VIvxskWJFp059nvykhXo" + "uObudtoj2ykB5IDZXEiu" + `"`},
		Misses:  []string{`CLOUDFLARE_API_TOKEN=` + "lgu9VkQpWkeVs93CMiK" + "xxa3Sfq57MueBMrJxxhf", `CLOUDFLARE_API_TOKEN=${{ secrets.CLOUDFLARE_API_TOKEN_FOR_PRODUCTION }}`},
	},
	{
		ID: "cloudflare-turnstile-secret", Provider: "Cloudflare", Name: "Cloudflare Turnstile secret key",
		Meaning:  "Verifies, and so passes, the challenges of the site's widget.",
		Severity: Medium, Tags: []string{"security"},
		Pattern: `\b(?P<secret>0x4AAAAAAA[A-Za-z0-9_-]{23,27})` + endOfToken,
		Revoke:  Revoke{URL: "https://dash.cloudflare.com/", Steps: "Rotate the secret key of the widget."},
		Refs:    []string{"https://developers.cloudflare.com/turnstile/"},
		Hits: []string{
			`TURNSTILE_SECRET_KEY=` + "0x4AA" + "AAAAA9NQuretLck" + "gCSkr5glhezEe8p",
			`"turnstile_secret": "` + "0x4AA" + "AAAAARoCOv4K140" + "_VW2bTjCirJJF68" + `"`,
		},
		Misses: []string{
			`TURNSTILE_SITE_KEY=` + "0x4AA" + "AAAAA2szls" + "6HDDqKLVc",
			`TURNSTILE_SECRET_KEY=` + "0x5AA" + "AAAAA32HyUvy1bH" + "xSBPEuR0bVJRf34",
		},
	},
}

func checkCloudflareToken(m Match) Verdict { return altered(crc32HexTail(m.Secret, len("cfut_"))) }
func checkCloudflareKey(m Match) Verdict   { return altered(crc32HexTail(m.Secret, len("cfk_"))) }
