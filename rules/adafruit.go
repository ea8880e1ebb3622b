package rules

var adafruit = Provider{
	{
		ID: "adafruit-api-key", Provider: "Adafruit", Name: "Adafruit IO key",
		Meaning:  "Reads and writes every feed of the account and steers the devices on them.",
		Severity: Medium, Tags: []string{"iot"},
		Pattern: `\b(?P<secret>aio_[A-Za-z0-9]{28})\b`,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://io.adafruit.com/", Steps: "Open the key dialogue and regenerate the key."},
		Refs:    []string{"https://io.adafruit.com/api/docs/"},
		Hits: []string{
			`ADAFRUIT_IO_KEY=` + "ai" + "o_7vdlKQ0IxqH3c" + "64OObBk8xzMKJU1",
			`{"aio_key": "` + "ai" + "o_8LtHy0Z7fbJYN" + "u5j8CDCwBl7rJ31" + `"}`,
		},
		Misses: []string{
			`ADAFRUIT_IO_KEY=` + "ai" + "o_ZyvsbZsGxkTXx" + "FPtE0zHqxkVcSh",
			`ADAFRUIT_IO_KEY=` + "ai" + "o_Ff5s3Fogdzqi7g" + "gdpnxp9vuMSsVQn",
		},
	},
}
