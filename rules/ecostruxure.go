package rules

var ecoStruxure = Provider{
	{
		ID: "ecostruxureit-api-key", Provider: "EcoStruxure IT", Name: "EcoStruxure IT API key",
		Meaning:  "Reads devices and alarms of the data centres.",
		Severity: Medium, Tags: []string{"iot"},
		Pattern: `(?i:ecostruxure)` + nearby + `(?P<secret>AK1[A-Za-z0-9/]{50,55})` + endOfToken,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://app.ecostruxureit.com/", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://helpcenter.ecostruxureit.com/"},
		Hits: []string{
			`ECOSTRUXUREIT_API_KEY=` + "AK" + "1/kLRkwd/22tq1hapLUmtnoH" + "C7d2lcp3BV8ShuzBodnOTz3v" + "IO2UI",
			`ecostruxure_it: { key: "` + "AK" + "1/WibgpB/cFdW4fHRFAxF4mY" + "5uKGOB57CshZ2HsdYTrHaSHY" + "hddxuP" + `" }`,
		},
		Misses: []string{
			`ECOSTRUXUREIT_API_KEY=` + "A" + "K11ekzhPQqj37wv8rWOyeVmP" + "toMsGjIMK9ViDkLXryLSWZl",
			`ECOSTRUXUREIT_API_KEY=` + "A" + "K2YHOrjR9Zp9tcLgM0zymSDY" + "FzkPMJ86jpbdLwVXQiaxVXGM" + "DkzjO",
		},
	},
}
