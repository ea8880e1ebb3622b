package rules

var minimax = Provider{
	{
		ID: "minimax-api-key", Provider: "MiniMax", Name: "MiniMax API key",
		Meaning:  "Runs models on the account.",
		Severity: Medium, Tags: []string{"ai"},
		Pattern: `\b(?P<secret>sk-api-[A-Za-z0-9_-]{110,130})` + endOfToken,
		Check:   checkMixed,
		Entropy: 4.5,
		Revoke:  Revoke{URL: "https://platform.minimax.io/user-center/basic-information/interface-key", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://platform.minimax.io/docs"},
		Hits: []string{
			`export MINIMAX_API_KEY="` + "sk" + "-api-AgaRQKyVa0v8TwQz7c-nMrxUH7hdie2FUVrfq" + "GQoeHI8tGoBwowFhMcvd43a_mHLD6Etrb42QLDJRWo" + "JZ7qj5YXiWJOpSTNQszcS1c52b30NUgrB9rRWdeM" + `"`,
			`MINIMAX_API_KEY=` + "sk" + "-api-R19YDxs-lH0IGk_rBjP0HONABTrig-Y7lEz1Q" + "aO8ltNarNIkv2sEIvHVEMPuWN91qIFJc_RJcg6uKSC" + "8v1wD6p-0I2vHwylPemLjlOakgbSD1cvMWh854lc",
		},
		Misses: []string{
			`MINIMAX_API_KEY=` + "sk" + "-api-NsQ8NJYllIl7nzHBV9J7YICBsQCev5Wfb" + "C0iQE204ioyY4k_PdCEFSvz7H3gJHphzo8fsNB" + "Purnwo3muVbrQJYoF7rKjqNA9AlE0-sV762NN1",
			`MINIMAX_API_KEY=` + "sk" + "-api-NJ2uTy9cvHEc_yQQJzw8b4-1uAiUC0Ku" + "fgJbSZmdXDDllIEGEM5rmGoDtcAY62dggpUC3" + "gBPnt_PtiWuRqkaRrgwffxyCBZNbR4x292nSy" + "gcb8ebr32VhbMpN8wH06i0vsgnC8XTBliL",
		},
	},
}
