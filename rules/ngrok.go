package rules

var ngrok = Provider{
	{
		ID: "ngrok-auth-token", Provider: "ngrok", Name: "ngrok auth token or API key",
		Meaning:  "Opens tunnels into the network in the account's name, or manages its endpoints and domains.",
		Severity: High, Tags: []string{"network"},
		Pattern: `(?i:ngrok|authtoken)` + vendorGap + `\b(?P<secret>[12][A-Za-z0-9]{26}_[0-9][A-Za-z0-9]{20})\b`,
		Check:   checkMixed,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://dashboard.ngrok.com/authtokens", Steps: "Delete the token and create a new one; look at the endpoints that are online."},
		Refs:    []string{"https://ngrok.com/docs/agent/"},
		Hits: []string{
			`NGROK_AUTHTOKEN=` + "2BAqjG1QCYqYiI" + "Js0xP533qJs2c_5XWr" + "SDbnJu1O6mjakeLvf",
			"version: \"2\"\nauthtoken: " + "2jojTfShM8e26d" + "agRtEa8ZIUv5l_2eXI" + "kU1yQJp1bFFIrqrWb" + "\n",
			`ngrok config add-authtoken ` + "1g95gFa8bmFVQD" + "zzFvlMejBUwub_48sv" + "Tpu0ITDIN8SiIQt6i",
		},
		Misses: []string{
			`NGROK_AUTHTOKEN=` + "22a7qE5i7Lmeip" + "ULRMVvZyXZEWt_5ZD" + "TKxtEBcE21TUFulmI",
			`NGROK_EDGE_ID=edghts_` + "2lKYzj4w6Ivpp7" + "c4ta4PVsY41ak",
		},
	},
	{
		ID: "ngrok-credential", Provider: "ngrok", Name: "ngrok API key or credential by its id",
		Meaning:  "Names a credential of the account; the token that belongs to it often stands beside it.",
		Severity: Low, Tags: []string{"network"},
		Pattern: `(?i:ngrok)` + vendorGap + `\b(?P<secret>(?:ak|cr)_[12][A-Za-z0-9]{26})\b`,
		Check:   checkMixed,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://dashboard.ngrok.com/api-keys", Steps: "Delete the credential and create a new one if its token stands beside it."},
		Refs:    []string{"https://ngrok.com/docs/api/resources/api-keys/"},
		Hits: []string{
			`ngrok_api_key_id: '` + "ak_2BIuT" + "HcY4Un0xJeArTKIWzwesSF" + `'`,
			`const ngrokApiKeyId = "` + "ak_2yhWu" + "ap5jcfY5NvUezz8CSEJm2F" + `";`,
		},
		Misses: []string{
			`ngrok_api_key_id: '` + "ak_218dV" + "nbzyGZxit70fNu1EDv8SO" + `'`,
			`const ngrokApiKeyId = "` + "ak_2U2T6" + "PdlKzYxS2cPFUWw9I1rL!n" + `";`,
		},
	},
}
