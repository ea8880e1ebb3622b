package rules

var frameIO = Provider{{
	ID: "frameio-token", Provider: "Frame.io", Name: "Frame.io developer token",
	Meaning:  "Reads, and may change, the account's projects and media.",
	Severity: Medium, Tags: []string{"saas"},
	Pattern: `\b(?P<secret>fio-u-[A-Za-z0-9_=-]{64})(?:[^A-Za-z0-9_=-]|$)`,
	Check:   checkDigit,
	Entropy: 4,
	Revoke:  Revoke{URL: "https://developer.frame.io/app/tokens", Steps: "Delete the token and create a new one."},
	Refs:    []string{"https://developer.frame.io/docs/getting-started/authentication"},
	Hits: []string{
		`FRAMEIO_TOKEN=` + "fi" + "o-u-50V0PrB7Tjh7SDe3HEv4k5T1YY0C3tZf" + "HJ7ClnbWoz0gbm_RN7rbj_NRNVt7La0T",
		`client = FrameioClient("` + "fi" + "o-u-21JkcIukii9pChdVuDTw6pa4F1Y26tKK" + "sEcFqP1cZnSq0XuDsqp4mQphaL32s1GX" + `")`,
	},
	Misses: []string{
		`FRAMEIO_TOKEN=` + "fi" + "o-u-2CMSmHWcWeLo-0XxT8pGrb68EbNBe_x" + "vF9L0rXQkRiAGj79mSf6a-641pPXXEDf",
		`FRAMEIO_TOKEN=` + "fi" + "o-v-ljjNixdCMrii7ANQMT7S5BVoqJxKypwO" + "NzQOeU4w_FlJtoErqlXL_i3Hbc4VO6VP",
	},
}}
