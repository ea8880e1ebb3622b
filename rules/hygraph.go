package rules

var hygraph = Provider{
	{
		ID: "graphcms-api-key", Provider: "Hygraph", Name: "Hygraph (GraphCMS) permanent auth token",
		Meaning:  "Reads and, with permission, changes the project's content.",
		Severity: Medium, Tags: []string{"saas"},
		Pattern: `(?i:graphcms|hygraph)` + nearby + vendorJWT,
		Check:   checkVendorJWT,
		Revoke:  Revoke{URL: "https://app.hygraph.com/", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://hygraph.com/docs/api-reference/basics/permissions"},
		Over:    []string{"jwt"},
		Hits: []string{
			`GRAPHCMS_TOKEN=` + "e" + "yJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI1ZTI5NDA4YjhlMDc0YTk1N2I2OGM2MjQiLCJqdGkiOiI5Nzc1YTcxMDNhNjAyZWM2ZTVhZjgzZjM4YjkwMTQ5NyIsImlhdCI6MTc2NzIyNTYwMH0.Q6vlPmXz" + "BMfaIrXLk6kd-IIbOjJCHBsCwm-6ktBbe7jbkCPUsZmW2hnhkE7NZscEebKTwyOasfCsVPK4IEOcE6k_evW22NHVC3x_DhRjR5gQCHH_Uj6PstbY_8qOcKj_kjh_RNTqGuth1CcVlXsqmkD7RAv6yvLWhIZLEpoNDbHvD4SM" + "aAel_ZzEZ51s51SJbEMNTdMMMv7M0m3cl9HX89JTxPGTucyUYDdmjLTNWbHJjlNDPF_otEMmEft64l-Pgamod0w-DikF08qZFt3ydBHXNOmkeZpMrqF1SvngzwWip8yxhHNQOpFdgnyGN2nb32A90_TWMOPs6BDNkWtT5w",
			`graphcms: { apiKey: "` + "e" + "yJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIzOGMzYjkzMDgyMjc1NjA4NzUzYzI4ODEiLCJqdGkiOiJjZDllNTZlMTdhN2Y4MDRkZjY0ZGEwNzU0NzNiZjdmNiIsImlhdCI6MTc2NzIyNTYwMH0.MlHoRxFD" + "f73ncV9433TKHVWzqThqmXCVv4vKanpmO_KKuLvA8dzSvcXfwH3LpVT0uIPGpZ7k1Tmk9dJKbCriXiYbkDsxuWdxbbC9N9Y6QCky84vqgCGRFix6yAVwqD_KWZPrnF0AMLhEbymCXWRvZgnExpR-aRwSmMZCFeLp67h5y_l7" + "l7GdHlM5Ch-Lg0KdEW_MWY2qBuFk-Qv7FTQL0-7Rq_xHxFUDGs8siZ-PMHZYomkprZ7eopjavE6ZOgNmA7u3x8qgUYPQNp_11k1DwzhzHnOFBeyKzZXmseF49xGRGxkc2pe7Sfy7rMyQHr2VBg-xstxy-6dHSho4SWKhUg" + `" }`,
		},
		Misses: []string{
			`GRAPHCMS_TOKEN=` + "e" + "yJhbGciOiJ" + "SUzI1NiIs",
			`GRAPHCMS_TOKEN_ID=` + "e" + "yKo4ikCU3bRIoKCRmLKvitK0qrvRJLV8" + ".yFPHQczg6fYM7gCUwWgLRaYJ9oJ7Xbp" + "ZxNtRH8ZtaYTGGbohRcGivoxQi9eG",
		},
	},
}
