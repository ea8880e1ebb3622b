package rules

var razorpay = Provider{
	{
		ID: "razorpay-key-id", Provider: "Razorpay", Name: "Razorpay key id",
		Meaning:  "Names the merchant's key; browsers see it, but the secret often stands beside it.",
		Severity: Low, Tags: []string{"payment"},
		Pattern: `\b(?P<secret>rzp_(?:live|test)_[A-Za-z0-9]{14})\b`,
		Entropy: 2.8,
		Revoke:  Revoke{URL: "https://dashboard.razorpay.com/app/website-app-settings/api-keys", Steps: "Look for the key secret nearby; if it leaked too, regenerate the key."},
		Refs:    []string{"https://razorpay.com/docs/api/authentication/"},
		Hits: []string{
			`RAZORPAY_KEY_ID=` + "rz" + "p_live_lF3IvSPtMZYcJg",
			`key: "` + "rz" + "p_live_tbd09cgxgAgj5e" + `",`,
		},
		Misses: []string{
			`RAZORPAY_KEY_ID=` + "rz" + "p_live_Mmo2X4AsQyDROrZ",
			`RAZORPAY_KEY_ID=` + "rz" + "p_live_sYGzS4Rkt9vS4",
		},
	},
	{
		ID: "razorpay-key-secret", Provider: "Razorpay", Name: "Razorpay key secret",
		Meaning:  "With the key id: captures, refunds and pays out money of the merchant.",
		Severity: Critical, Tags: []string{"payment"},
		Pattern: `(?i:razorpay[A-Za-z0-9_.-]{0,24}secret)[A-Za-z0-9_]{0,12}` + assigned + `(?P<secret>[A-Za-z0-9]{24})\b`,
		Entropy: 3.5,
		Revoke:  Revoke{URL: "https://dashboard.razorpay.com/app/website-app-settings/api-keys", Steps: "Regenerate the key and deactivate the old one at once."},
		Refs:    []string{"https://razorpay.com/docs/api/authentication/"},
		Hits: []string{
			`RAZORPAY_KEY_SECRET=` + "5W7uCAXDXLZT" + "9milink6o2Am",
			`"razorpaySecret": "` + "HwlcU85DGyd2" + "0CNCvSwLuWMa" + `"`,
		},
		Misses: []string{
			`RAZORPAY_KEY_SECRET=` + "eaKMbMdpm3O" + "fPCxVEAxD6h8",
			`RAZORPAY_KEY_SECRET=` + "0Rvl744lYEjY" + "scENB62OG1gcr",
		},
	},
}
