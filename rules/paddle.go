package rules

var paddle = Provider{
	{
		ID: "paddle-api-key", Provider: "Paddle", Name: "Paddle API key (live)",
		Meaning:  "Reads and changes products, customers, subscriptions and refunds of the account.",
		Severity: Critical, Tags: []string{"payment"},
		Pattern: `\b(?P<secret>pdl_live_apikey_[0-9a-z]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3})\b`,
		Entropy: 4,
		Parts:   partsPaddle,
		Revoke:  Revoke{URL: "https://vendors.paddle.com/authentication-v2", Steps: "Revoke the key and create a new one."},
		Refs:    []string{"https://developer.paddle.com/api-reference/about/api-keys"},
		Hits: []string{
			`PADDLE_API_KEY=` + "pdl" + "_live_apikey_01jlj16lr2l7oz" + "qvc47qrg58jw_HSja8zg2V7N" + "lILnEFvSn0R_lCT",
			`new Paddle('` + "pdl" + "_live_apikey_01koj664dinwyv" + "khvkiewvvl7o_VbvZIUvBceJ" + "gOGedhPac8y_p8N" + `')`,
		},
		Misses: []string{
			`PADDLE_API_KEY=` + "pdl" + "_live_apikey_01jnkdvjtn4ptg" + "nbzejz88vgr5_ar9PnOjCIn" + "kllqO2EXRfq_3Wg",
			`PADDLE_API_KEY=` + "pdl" + "_live_apikey_01jau0038w9r6k" + "rjg7q29yjxln_RFLepLgRcDd" + "z36lMOe4Nq9",
		},
	},
	{
		ID: "paddle-sandbox-key", Provider: "Paddle", Name: "Paddle API key (sandbox)",
		Meaning:  "Reads and changes the account's test data; no real money moves.",
		Severity: Low, Tags: []string{"payment"},
		Pattern: `\b(?P<secret>pdl_sdbx_apikey_[0-9a-z]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3})\b`,
		Entropy: 4,
		Parts:   partsPaddle,
		Revoke:  Revoke{URL: "https://sandbox-vendors.paddle.com/authentication-v2", Steps: "Revoke the key and create a new one."},
		Refs:    []string{"https://developer.paddle.com/api-reference/about/api-keys"},
		Hits: []string{
			`PADDLE_API_KEY=` + "pdl" + "_sdbx_apikey_01jz7y71ry1f8v" + "gyijtp69qc6o_4oJWXuNVDL1" + "LoDm52KmoJK_MtE",
			`api_key: "` + "pdl" + "_sdbx_apikey_01kue0goyrkrlc" + "8pm7kmi88f9r_06P59uncbDl" + "a5iDRzBD3A9_dzD" + `"`,
		},
		Misses: []string{
			`PADDLE_API_KEY=` + "pdl" + "_sdbx_apikey_01jziq8funjub3" + "6mr2ye09yq8_oHak1q4FKjy" + "Fcojm96amOU_jvy",
			`PADDLE_API_KEY=` + "pdl" + "_sdbx_key_01jn19idcdzm2m" + "7b40ewzqjij0_8J9j5tLEv2j" + "FeqndFtjmgv_VrX",
		},
	},
}

// partsPaddle names the key by its ULID.
func partsPaddle(m Match) []Part { return idPart("key id", m.Secret, len("pdl_live_apikey_"), '_') }
