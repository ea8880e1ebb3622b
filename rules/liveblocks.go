package rules

var liveblocks = Provider{
	{
		ID: "liveblocks-secret-key", Provider: "Liveblocks", Name: "Liveblocks secret key",
		Meaning:  "Reads and changes every room and its documents, and lets anybody in.",
		Severity: High, Tags: []string{"collaboration"},
		Pattern: `(?i:liveblocks)` + nearby + `(?P<secret>sk_(?:prod|dev)_[A-Za-z0-9_-]{40,90})` + endOfToken,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://liveblocks.io/dashboard", Steps: "Open the project's API keys and roll the secret key."},
		Refs:    []string{"https://liveblocks.io/docs/authentication"},
		Hits: []string{
			`LIVEBLOCKS_SECRET_KEY=` + "sk_p" + "rod_Fp2LsM_3KxVz4j-BdBW5" + "wVspHKonNcCi3bDcc8GmOuba" + "ti4rsliWcKyNArOvoCGL",
			`new Liveblocks({ secret: "` + "sk_" + "dev_8JjvZhm9Wiax-x3OgqP4" + "pP9iIPZfB6bt4T7qbkvNbtPM" + "S7kPrpmJROsoqByjm7v6" + `" })`,
		},
		Misses: []string{
			`LIVEBLOCKS_SECRET_KEY=` + "sk_p" + "rod_AIAynaGua0Io8ccUF2" + "Hixk3tDC9Bf5pGnlwkAvq",
			`LIVEBLOCKS_PUBLIC_KEY=` + "pk_p" + "rod_RulRIy08enklk-OrFqLW" + "KtEPhGZw0ah8ZGVKbhDS5tIT" + "V9EV4GMqa7ls7wNXAlkf",
		},
	},
}
