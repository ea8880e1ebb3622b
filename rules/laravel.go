package rules

var laravel = Provider{
	{
		ID: "laravel-app-key", Provider: "Laravel", Name: "Laravel application key",
		Meaning:  "Forges sessions and signed links, decrypts what the application encrypted; in old versions it runs code.",
		Severity: Critical, Tags: []string{"framework"},
		Pattern: `\b(?P<secret>base64:[A-Za-z0-9+/]{43}=)(?:[^A-Za-z0-9+/=]|$)`,
		Check:   checkLaravel,
		Revoke:  Revoke{URL: "https://laravel.com/docs/encryption", Steps: "php artisan key:generate, with the old key in APP_PREVIOUS_KEYS until what it encrypted is written anew."},
		Refs:    []string{"https://laravel.com/docs/encryption"},
		Hits: []string{
			`APP_KEY=` + "bas" + "e64:yCEvGUU6Prtv52dbEXnB" + "ebjQPKo+1xWSYw7MT3mmtPA=",
			`'key' => env('APP_KEY', '` + "bas" + "e64:6jzVtX0GDXsTo9nqyu93" + "qK/M04GNOybMj8D/J4I1iSU=" + `'),`,
		},
		Misses: []string{
			`APP_KEY=` + "bas" + "e64:yCEvGUU6Prtv52dbEXn" + "BebjQPKo+1xWSYw7MT3mmt",
			`APP_KEY=` + "bas" + "e65:6jzVtX0GDXsTo9nqyu93" + "qK/M04GNOybMj8D/J4I1iSU=",
		},
	},
}

// checkLaravel asks for the 32 bytes of AES-256.
func checkLaravel(m Match) Verdict { return base64Size(m.Secret[len("base64:"):], 32) }
