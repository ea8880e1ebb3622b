package rules

var flyio = Provider{
	{
		ID: "flyio-token", Provider: "Fly.io", Name: "Fly.io access token",
		Meaning:  "Manages an organisation's apps, or one app: deploys, reads secrets' names, opens consoles.",
		Severity: Critical, Tags: []string{"cloud"}, MaxLen: 4 << 10,
		Pattern: `(?P<secret>fm(?:2|1r|1a)_[A-Za-z0-9+/]{90,}={0,3}(?:,fm(?:2|1r|1a)_[A-Za-z0-9+/]{90,}={0,3})*)`,
		Check:   checkMixedBody,
		Revoke:  Revoke{URL: "https://fly.io/dashboard/personal/tokens", Steps: "Revoke the token there or with fly tokens revoke."},
		Refs:    []string{"https://fly.io/docs/security/tokens/"},
		Over:    []string{"flyio-authorization"},
		Hits:    []string{`FLY_API_TOKEN="FlyV1 ` + "fm" + "2_4DbBGm0VgVMpEnmGhUyDjZT8tvAk9e441IyY1CEAU01lzvZi+7gopkkQl4OiGwqFp6D5jboUYXOVUXpJjKYUDzwV0n" + "DXCWE7jTv3XqSozGkjMYlzMksm/w2uKuhmv8BIDha5QR5xxHah1uIdo5CXuQNGXq1tJ+UCrT+ENhP88lLf599N3Zjd" + `,` + "fm" + "2_PSqc2f9zRngrrWG9MtfsMuyJ6k6hqDi2NdrDe/wOSMGhc1c+UxOE98je9JTWCfXNHQ4wMYtVBZZPCToehDy265xJk046on2RfEHuFr6fkN4nai" + "TSbuu1IOEc5IjDIVSIR8grAkNO2MbKcOBjTrLkYs84EkRpr80ouesurAtp+Bs7xGkhBDjhmQzzdoVzBO9+L3lL6YxxjsTCCWnsJ6ilr8nwx3GF" + `=="`, `fly_token: ` + "fm" + "1r_0GsB/K3f++n0RoQEDDelRuRTk+g3bALixhdhsUI695+TTSsTHFk6+hg6ungny9omIpxB1i0RKEt" + "vUqoI420M48jyw8lLjCjU5JfTVWMtB8Byi2dqFPIapo+zVU5+LliyPlRmrYYZK0I0lCuAlcVW/9"},
		Misses:  []string{`fly_token: ` + "fm" + "1r_LpXu1B9byWt0Mn9oPdmWe39fliums3" + "Gz5Kd7V5NjnLKAp3tbbYO/9Hk0vlBZ", `fly_token: ` + "fm" + "3_cUdX+kiyIeXvaf5oHCcpWBTvMKGcSFr7pHUokV8Wtupa8bnKKGezF6bXFKowWmDVbqN4POy+IHW" + "5f/NOMlh+9lLr2WDjtfaAD8AjIA56rA3XCXrVhVATr49fV+CVaQ9Gp6WY2AQyq+Aan3+kSdiYwZ"},
	},
	{
		ID: "flyio-access-token-legacy", Provider: "Fly.io", Name: "Fly.io personal access token (before macaroons)",
		Meaning:  "Acts as the user in every organisation: deploys, reads and changes apps.",
		Severity: Critical, Tags: []string{"cloud"},
		Pattern: `\b(?P<secret>fo1_[A-Za-z0-9_-]{43})` + endOfToken,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://fly.io/user/personal_access_tokens", Steps: "Revoke the token there or with fly tokens revoke."},
		Refs:    []string{"https://fly.io/docs/security/tokens/"},
		Hits: []string{
			`FLY_ACCESS_TOKEN=` + "fo" + "1_YfyFd1KVrvt2wW8BzIlLF" + "2q5kXAaYIDFtPZGMBoFeB9",
			`{"access_token": "` + "fo" + "1_QjavwRYMj1VRqXEN08l0m" + "O1V1cJQ33GzSuky6oa1cyJ" + `"}`,
		},
		Misses: []string{
			`FLY_ACCESS_TOKEN=` + "fo" + "1_SvX2DYejkDnaTuZZk8KO" + "iYcbzhQcKTU_vcFaNT23YM",
			`FLY_ACCESS_TOKEN=` + "fo" + "1_OxNpNEQ0zBRt8ArVcW7So" + "H12HYjc2JrOe9Ger_8o4Ss2",
		},
	},
	{
		ID: "flyio-authorization", Provider: "Fly.io", Name: "Fly.io authorization value",
		Meaning:  "Manages an organisation's apps, or one app: deploys, reads secrets' names, opens consoles.",
		Severity: Critical, Tags: []string{"cloud"},
		Pattern: `\b(?P<secret>FlyV1 [A-Za-z0-9+/=_,-]{80,1000})`,
		Check:   checkMixedBody,
		Revoke:  Revoke{URL: "https://fly.io/dashboard/personal/tokens", Steps: "Revoke the token there or with fly tokens revoke."},
		Refs:    []string{"https://fly.io/docs/security/tokens/"},
		Hits: []string{
			`Authorization: ` + "Fly" + "V1 0xb/aEo99XKZYoKpNurMz4efKIJyee5L4BYQu0e" + "+hfun2gqt28bwmHEXdcUu_PTYtDphLRNgD6nk9mN41" + "PZzMSNKUAYi4lunKU7irY6zwyv7z58myYxYUc3L4",
			`"fly_token": "` + "Fly" + "V1 mE5ylJEZItZx+fk0t8FK2lJW6ev2n8Zi4InWO0cErtB2qjuIhuZJ3" + "hCZlNN9+MG6QpEAe/DlwDVKLI3mXKjksWC7th=,Wsv/wtqoc/9fbMBtW" + "65wVC3V+qyCcA92/Tw7KA0BEI1+vqMQCFOToSjJRlHf0P7gfEKcjM" + `"`,
		},
		Misses: []string{
			`Authorization: ` + "Fly" + "V1 5mivxjSOxc4wZNn+0Tjy3" + "+2wobOOeJl44eA26mJbRCPdq" + "BbZUqd5GxPjeQUb",
			`Authorization: ` + "Fly" + "V2 ODFbSb6iXeVnz5mz3CSrTZv/Xch+GrqnablH27T" + "NRZtcd3kgmblPLk+nY7KoDhhnxaQB1R8CQnsn5tPV3" + "nh9v9fvc1AgdWXywu3CoYs/YbVclGQdpPiBD94Q",
		},
	},
}
