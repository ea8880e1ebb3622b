package rules

var llamaCloud = Provider{
	{
		ID: "llamacloud-api-key", Provider: "LlamaIndex", Name: "LlamaCloud API key",
		Meaning:  "Parses documents and reads indexes of the project.",
		Severity: High, Tags: []string{"ai"},
		Pattern: `\b(?P<secret>llx-[A-Za-z0-9]{48})\b`,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://cloud.llamaindex.ai/api-key", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://docs.cloud.llamaindex.ai/api_key"},
		Hits: []string{
			`LLAMA_CLOUD_API_KEY=` + "ll" + "x-vJ6rhm35YkzjRA3nIC6Eao" + "E4w6iL99ZNUgUTR869u3aJZkRx",
			`LlamaParse(api_key="` + "ll" + "x-SZdzAjQFaIpJCC3gxENtiE" + "br9Ck52ZdyTxvzP8ROKVRnYiTq" + `")`,
		},
		Misses: []string{
			`LLAMA_CLOUD_API_KEY=` + "ll" + "x-ErLukLwR16uhrOIiGvBmSS" + "AohmVjXDTdAuwS0UKOteUmIX5",
			`LLAMA_CLOUD_API_KEY=` + "ll" + "x-K707tDcUMDaRDT3AkA1P60" + "I3KTaghZdpzoVsZAeDGSjmYB" + "8a4",
		},
	},
}
