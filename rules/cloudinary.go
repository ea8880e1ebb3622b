package rules

var cloudinary = Provider{
	{
		ID: "cloudinary-url", Provider: "Cloudinary", Name: "Cloudinary URL with the API secret",
		Meaning:  "Uploads, changes and deletes every file of the product environment.",
		Severity: High, Tags: []string{"media"},
		Pattern: `cloudinary://[0-9]{10,20}:(?P<secret>[A-Za-z0-9_-]{20,40})@[a-z0-9-]{1,64}`,
		Revoke:  Revoke{URL: "https://console.cloudinary.com/settings/api-keys", Steps: "Generate a new key pair, deploy it and disable the old one."},
		Refs:    []string{"https://cloudinary.com/documentation/cloudinary_credentials_tutorial"},
		Hits: []string{
			`CLOUDINARY_URL=cloudinary://883664004173853:` + "wtra6zgna3n4ck" + "SY_lAbbQ50V7d" + `@acme`,
			`config: "cloudinary://694394641107256:` + "DDtAc3xXphlQtu" + "eDDYQHqnVnBFF" + `@shop-eu"`,
		},
		Misses: []string{
			`CLOUDINARY_URL=cloudinary://093762053282002:` + "nrVQkOUagb" + "4QaELqklh" + `@acme`,
			`CLOUDINARY_URL=cloudinary://<api_key>:<api_secret>@acme`,
		},
	},
}
