package rules

// Services that are built on Laravel Passport hand out JSON web tokens of about a kilobyte, which
// nothing marks as theirs once header or claims are not readable: the vendor's name stands before them.
const (
	passportToken = vendorGap + `(?:^|[^A-Za-z0-9+/=~_.?-])(?P<secret>[A-Za-z0-9_-][A-Za-z0-9+/=~_.-]{399,699}[A-Za-z0-9+/=~_.-]{400,700})(?:[^A-Za-z0-9+/=~_.?-]|$)`

	// Parts of made-up tokens.
	passportPart1 = "KBJHFhMpKYolVviUsb6QL4" + "PC6TMF3ctIJnlgolcAjq4n" + "OtGqFhsTitF9Cg2NGN64YR" + "D9DnvMuRQPGCCHTpUU9pEN" + "yYyEFW8yZcvv1aDmTeewbn" + "E5yUY6In0S2OX1Q3HqpdVV" + "9RJnyJ8MZNl1kEqDEoq9Nx" + "mC1e0n9LalSeF3SyYXFRYC" + "bsiqYULtayIcvUgMAeTkov" + "XjVOlAHKzEIhm8Gbrila69" + "vpMCnEjmsjTk6guy"
	passportPart2 = "mgOKsQuoDckkzpKGDiYowW" + "MgaKepQQrFCLiq92BT4AOy" + "wTI734BN7jzWqTdE3uIt1g" + "n1ZrF8vauUKbcPSSApSLPb" + "LXeU8k0lKEOiJSTZJ6mcNM" + "0mM3SxwDMgfBHgqK2kbBBs" + "jurjsUtyOpHBCu5ILi0GAt" + "bfFEGXspwkvLwDgXHeueFn" + "kxbz5hNJwToQl8O6APHwG7" + "LDEZfJH00iUprq7w7uSze0" + "frUHsnBccFAwfOen"
	passportPart3 = "0ARVLMpeEJNFR96AzXTnd6" + "KNQ9tAjsfDuvRksrc7IT3c" + "Kqbeze8EY5ArS8RcKiFVBa" + "8KgfvJ0HkwFAnUpV1hPZp5" + "r7ectQHfUj9aYV0EaSYkJ9" + "ntIYgbU1qKwrBN58kx5J4a" + "B16B1Cc9HVfvOZIji97cUz" + "IQtEHITErAO2mDSbo7Xhe8" + "lvNQwE1hmpXACf6FvsagcD" + "oUjLauyE4hg8CnKhGJChxe" + "1Dpw8bUVwwLcXr4z"
	passportPart4 = "GXlqhSqHqqfrzlfMbmh0UF" + "JS6Y1oPKSfkMBrW9410zEh" + "Nk0mZPNMrD682jqSEUjLBo" + "9UVYiur5rP1VRUF3AqZnSQ" + "FVXZqlXz7k6uZjZDS6zmto" + "gHmHGLVwIiSyC24gWOJVSd" + "Jrj6GC44wzm1yXSitlKOtf" + "3U3h2F5JNU1kKXG8pGp9Nt" + "T1SKbYKxo4oIZoRGTdosCO" + "MRNhDqbL9NEq1RxoWK8Qh9" + "dvzhfiLOGZ1DrCzP"
)

var passport = Provider{
	{
		ID: "cloudconvert-access-token", Provider: "CloudConvert", Name: "CloudConvert access token",
		Meaning:  "Acts as the user at CloudConvert's API: converts files.",
		Severity: Low, Tags: []string{"saas"},
		Pattern: `(?i:cloudconvert)` + passportToken,
		Entropy: 4.5,
		Revoke:  Revoke{URL: "https://cloudconvert.com/dashboard/api/v2/keys", Steps: "Delete the token in the account's settings and create a new one."},
		Refs:    []string{"https://laravel.com/docs/passport"},
		Hits: []string{
			`CLOUDCONVERT_TOKEN="` + passportPart1 + "." + passportPart2 + "." + passportPart3 + passportPart4 + `"`,
			`cloudconvert token = '` + passportPart4 + "." + passportPart3 + "." + passportPart1 + passportPart2 + `'`,
		},
		Misses: []string{
			`CLOUDCONVERT_TOKEN="` + passportPart1 + "." + passportPart2 + "." + passportPart3 + `"`,
			`TOKEN="` + passportPart1 + "." + passportPart2 + "." + passportPart3 + passportPart4 + `"`,
		},
	},
	{
		ID: "lendflow-access-token", Provider: "Lendflow", Name: "Lendflow access token",
		Meaning:  "Acts as the user at Lendflow's API: reads applications for loans.",
		Severity: High, Tags: []string{"saas"},
		Pattern: `(?i:lendflow)` + passportToken,
		Entropy: 4.5,
		Revoke:  Revoke{Steps: "Delete the token in the account's settings and create a new one."},
		Refs:    []string{"https://laravel.com/docs/passport"},
		Hits: []string{
			`LENDFLOW_TOKEN="` + passportPart1 + "." + passportPart2 + "." + passportPart3 + passportPart4 + `"`,
			`lendflow token = '` + passportPart4 + "." + passportPart3 + "." + passportPart1 + passportPart2 + `'`,
		},
		Misses: []string{
			`LENDFLOW_TOKEN="` + passportPart1 + "." + passportPart2 + "." + passportPart3 + `"`,
			`TOKEN="` + passportPart1 + "." + passportPart2 + "." + passportPart3 + passportPart4 + `"`,
		},
	},
	{
		ID: "paperform-access-token", Provider: "Paperform", Name: "Paperform access token",
		Meaning:  "Acts as the user at Paperform's API: reads forms and what people entered.",
		Severity: High, Tags: []string{"saas"},
		Pattern: `(?i:paperform)` + passportToken,
		Entropy: 4.5,
		Revoke:  Revoke{URL: "https://paperform.co/account/developer", Steps: "Delete the token in the account's settings and create a new one."},
		Refs:    []string{"https://laravel.com/docs/passport"},
		Hits: []string{
			`PAPERFORM_TOKEN="` + passportPart1 + "." + passportPart2 + "." + passportPart3 + passportPart4 + `"`,
			`paperform token = '` + passportPart4 + "." + passportPart3 + "." + passportPart1 + passportPart2 + `'`,
		},
		Misses: []string{
			`PAPERFORM_TOKEN="` + passportPart1 + "." + passportPart2 + "." + passportPart3 + `"`,
			`TOKEN="` + passportPart1 + "." + passportPart2 + "." + passportPart3 + passportPart4 + `"`,
		},
	},
	{
		ID: "storychief-access-token", Provider: "StoryChief", Name: "StoryChief access token",
		Meaning:  "Acts as the user at StoryChief's API: publishes articles.",
		Severity: Medium, Tags: []string{"saas"},
		Pattern: `(?i:storychief)` + passportToken,
		Entropy: 4.5,
		Revoke:  Revoke{Steps: "Delete the token in the account's settings and create a new one."},
		Refs:    []string{"https://laravel.com/docs/passport"},
		Hits: []string{
			`STORYCHIEF_TOKEN="` + passportPart1 + "." + passportPart2 + "." + passportPart3 + passportPart4 + `"`,
			`storychief token = '` + passportPart4 + "." + passportPart3 + "." + passportPart1 + passportPart2 + `'`,
		},
		Misses: []string{
			`STORYCHIEF_TOKEN="` + passportPart1 + "." + passportPart2 + "." + passportPart3 + `"`,
			`TOKEN="` + passportPart1 + "." + passportPart2 + "." + passportPart3 + passportPart4 + `"`,
		},
	},
	{
		ID: "tallyfy-access-token", Provider: "Tallyfy", Name: "Tallyfy access token",
		Meaning:  "Acts as the user at Tallyfy's API: reads and changes processes.",
		Severity: Medium, Tags: []string{"saas"},
		Pattern: `(?i:tallyfy)` + passportToken,
		Entropy: 4.5,
		Revoke:  Revoke{Steps: "Delete the token in the account's settings and create a new one."},
		Refs:    []string{"https://laravel.com/docs/passport"},
		Hits: []string{
			`TALLYFY_TOKEN="` + passportPart1 + "." + passportPart2 + "." + passportPart3 + passportPart4 + `"`,
			`tallyfy token = '` + passportPart4 + "." + passportPart3 + "." + passportPart1 + passportPart2 + `'`,
		},
		Misses: []string{
			`TALLYFY_TOKEN="` + passportPart1 + "." + passportPart2 + "." + passportPart3 + `"`,
			`TOKEN="` + passportPart1 + "." + passportPart2 + "." + passportPart3 + passportPart4 + `"`,
		},
	},
	{
		ID: "viewneo-access-token", Provider: "viewneo", Name: "viewneo access token",
		Meaning:  "Acts as the user at viewneo's API: changes what screens show.",
		Severity: Medium, Tags: []string{"saas"},
		Pattern: `(?i:viewneo)` + passportToken,
		Entropy: 4.5,
		Revoke:  Revoke{Steps: "Delete the token in the account's settings and create a new one."},
		Refs:    []string{"https://laravel.com/docs/passport"},
		Hits: []string{
			`VIEWNEO_TOKEN="` + passportPart1 + "." + passportPart2 + "." + passportPart3 + passportPart4 + `"`,
			`viewneo token = '` + passportPart4 + "." + passportPart3 + "." + passportPart1 + passportPart2 + `'`,
		},
		Misses: []string{
			`VIEWNEO_TOKEN="` + passportPart1 + "." + passportPart2 + "." + passportPart3 + `"`,
			`TOKEN="` + passportPart1 + "." + passportPart2 + "." + passportPart3 + passportPart4 + `"`,
		},
	},
}
