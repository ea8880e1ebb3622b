package rules

var asaas = Provider{
	{
		ID: "asaas-api-token", Provider: "Asaas", Name: "Asaas API key",
		Meaning:  "Charges customers, pays out and reads the account.",
		Severity: Critical, Tags: []string{"payment"},
		Pattern: `(?P<secret>\$aact_(?:prod_|hmlg_)?[A-Za-z0-9+/=_:-]{40,300})(?:[^A-Za-z0-9+/=_:-]|$)`,
		Check:   checkDigit,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://www.asaas.com/", Steps: "Open integrations in the account settings and generate a new key."},
		Refs:    []string{"https://docs.asaas.com/"},
		Hits: []string{
			`ASAAS_API_KEY=` + "$aact" + "_prod_Km80InLEi0HuIAVqECCGzXkZMHJss" + "FnO6ENVHMpsZGwq4waY7G9zN8FdAI0Wa0mQ" + "psiuFOiyuFuHIgoQI2GruYL200mpwYh6",
			`headers: { access_token: '` + "$aact" + "_hmlg_F0JtKGuQTZbzN6fsdwkwqbde5A" + "BLEaBlvQ2ddbEXOPW9jmGFnRPdtApXUF" + "aHRXdfKJeLctPjwtloOc6Tq26pYIFm" + `' }`,
		},
		Misses: []string{
			`ASAAS_API_KEY=` + "$aact" + "_prod_YljqVLyGaucU" + "XMHDLemeLWt7utUW9m",
			`ASAAS_API_KEY=` + "$aacx" + "_prod_0sCSYDlWIaGYACk2LZBPKuhXNb5Lg" + "E5oAQFX9AaGTOPEaGZwlHhNtgYCZl9hshPW" + "GvbuQXgHCeNDdMSYhYnMTQHMv1OPcfGo",
		},
	},
}
