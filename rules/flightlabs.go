package rules

var flightLabs = Provider{
	{
		ID: "flightlabs-api-key", Provider: "FlightLabs", Name: "FlightLabs access key",
		Meaning:  "Reads flight data on the account's quota.",
		Severity: Low, Tags: []string{"travel"},
		Pattern: `(?i:flight_?labs|goflightlabs)` + nearby + vendorJWT,
		Check:   checkVendorJWT,
		Revoke:  Revoke{URL: "https://app.goflightlabs.com/", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://www.goflightlabs.com/documentation"},
		Over:    []string{"jwt"},
		Hits: []string{
			`FLIGHTLABS_ACCESS_KEY=` + "e" + "yJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJlODVlZjgxNjMzZTE0NWM5NDhhZWQxMGYiLCJqdGkiOiI4Y2I4NzFlMDdkMTVhODF" + "mN2IwZjY0MWYzMjUwOTgyMSIsImlhdCI6MTc2NzIyNTYwMH0.wMdyXib_WsWNSeVCTg8czvrIXMafFSffNfN8A9CgOltN6HnZVvWAWZKiDCw7SZ" + "rT9cUTO9jUUQXxhKSPmm2RGPHRIiahvqUvFGrYj013gmnCq-lfNlQzstFOwNeh4qnGplxZ0Ax5XlRrLgSiV3vp4pB7H4CcTLXZDkOVj15TtNc",
			`flight_labs: { apiKey: "` + "e" + "yJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJkYTFkZTUzMjFjZDZhNDgwN2M4NDE2MGIiLCJqdGkiOiI3N2UwNmRiYmU1NmFjZTk" + "5YTBhNzNhNmVjOWM1Y2NmYSIsImlhdCI6MTc2NzIyNTYwMH0.Q0ZMqXv8RfduYjqR4ZOPY_0gE_VCYb0nHjO4BOSn-9o4I20RWfEqRQc8-Fc4QN" + "CxfmuZm5lIFYJ1I4vjToeZMRyWmmCuC3BJaaewxQ87BkihsfyhTd378mVP20EctAnqqyF-QjsWRK2P37-04DoVew69_gzckebKFWUQzxdaLhs" + `" }`,
		},
		Misses: []string{
			`FLIGHTLABS_ACCESS_KEY=` + "e" + "yJ0eXAiOiJ" + "KV1QiLCJh",
			`FLIGHTLABS_ACCESS_KEY_ID=` + "e" + "yKXeLqzUR2Fwn69WxlVAYSFCtz2Zcir6" + ".2CADAYEOBSo8v1VJoJo0uQkq5WKMFmr" + "gRZF9BQHt1MJuEVuvWDFl18gviiGL",
		},
	},
}
