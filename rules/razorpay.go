package rules

var razorpay = Provider{
	{
		ID: "razorpay-key-id", Provider: "Razorpay", Name: "Razorpay key id (live)",
		Meaning:  "Names the merchant's key; browsers see it, but the secret often stands beside it.",
		Severity: Low, Tags: []string{"payment"},
		Pattern: `\b(?P<secret>rzp_live_[A-Za-z0-9]{14})\b`,
		Entropy: 2.8,
		Revoke:  Revoke{URL: "https://dashboard.razorpay.com/app/website-app-settings/api-keys", Steps: "Look for the key secret nearby; if it leaked too, regenerate the key."},
		Refs:    []string{"https://razorpay.com/docs/api/authentication/"},
		Hits: []string{
			`RAZORPAY_KEY_ID=` + "rz" + "p_live_lF3IvSPtMZYcJg",
			`key: "` + "rz" + "p_live_tbd09cgxgAgj5e" + `",`,
		},
		Misses: []string{
			`RAZORPAY_KEY_ID=` + "rz" + "p_test_Mmo2X4AsQyDROr",
			`RAZORPAY_KEY_ID=` + "rz" + "p_live_ZsYGzS4Rkt9vS",
		},
	},
	{
		ID: "razorpay-key-secret", Provider: "Razorpay", Name: "Razorpay key secret",
		Meaning:  "With the key id: captures, refunds and pays out money of the merchant.",
		Severity: Critical, Tags: []string{"payment"},
		Pattern: `(?i:razorpay[A-Za-z0-9_.-]{0,24}secret)[A-Za-z0-9_]{0,12}` + assigned + `(?P<secret>[A-Za-z0-9]{24})\b`,
		Check:   checkMixed,
		Entropy: 3.5,
		Revoke:  Revoke{URL: "https://dashboard.razorpay.com/app/website-app-settings/api-keys", Steps: "Regenerate the key and deactivate the old one at once."},
		Refs:    []string{"https://razorpay.com/docs/api/authentication/"},
		Hits: []string{
			`RAZORPAY_KEY_SECRET=` + "45W7uCAXDXLZ" + "T9milink6o2A",
			`"razorpaySecret": "` + "mHwlcU85DGyd" + "20CNCvSwLuWM" + `"`,
		},
		Misses: []string{
			`RAZORPAY_KEY_SECRET=` + "aeaKMbMdpm3" + "OfPCxVEAxD6h",
			`RAZORPAY_KEY_SECRET=` + "80Rvl744lYEj" + "YscENB62OG1gc",
		},
	},
}
