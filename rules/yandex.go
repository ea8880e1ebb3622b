package rules

var yandex = Provider{
	{
		ID: "yandex-cloud-api-key", Provider: "Yandex Cloud", Name: "Yandex Cloud API key",
		Meaning:  "Acts as a service account towards the services that take API keys, without an end.",
		Severity: High, Tags: []string{"cloud"},
		Pattern: `\b(?P<secret>AQVN[A-Za-z0-9_-]{35,38})` + endOfToken,
		Check:   checkMixed,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://console.yandex.cloud/", Steps: "Open the service account, delete the key and create a new one."},
		Refs:    []string{"https://yandex.cloud/en/docs/iam/concepts/authorization/api-key"},
		Hits: []string{
			`YC_API_KEY=` + "AQ" + "VN4H_EzTinm0tc23IEh" + "fPwca8Z5qgejf9-EAUk",
			`"ycApiKey": "` + "AQ" + "VNYwA6-21JYRxsS7aAn" + "xN5ZnRlG5L__gqHHOou" + `"`,
		},
		Misses: []string{
			`YC_API_KEY=` + "AQ" + "VNWBGW8wbxHoXo-faH" + "mOxiU7z7YyzvUXVYbd",
			`YC_API_KEY=` + "AQ" + "VN1ynsuCx5A_xXW3FnSLs" + "E3wx5IWOeyyFqCF7Hy5N",
		},
	},
	{
		ID: "yandex-cloud-iam-token", Provider: "Yandex Cloud", Name: "Yandex Cloud IAM token",
		Meaning:  "Acts as the user or service account for at most twelve hours.",
		Severity: High, Tags: []string{"cloud"},
		Pattern: `(?:^|[^A-Za-z0-9_-])(?P<secret>t1\.[A-Za-z0-9_-]{20,900}={0,2}\.[A-Za-z0-9_-]{86}={0,2})(?:[^A-Za-z0-9_=-]|$)`,
		Check:   checkMixed,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://console.yandex.cloud/", Steps: "Revoke the token (yc iam revoke-token), or wait: it ends after twelve hours."},
		Refs:    []string{"https://yandex.cloud/en/docs/iam/concepts/authorization/iam-token"},
		Hits: []string{
			`export YC_IAM_TOKEN="` + "t1." + "NzGxeLpvjeyPmOAX-5LrWX4hpRWAM8NF6fFaCoS" + "dKPIPP466zooB9qc5yQJF19Ssq6wgqJ4QJDGP2e" + "1n41vosgbOZQyQZFtXxRoUDA-3pPTrf4RDx-dNb" + "SFqMKP0SSAgPIv2WnL4G6KVN9-bP7GyVSkFh1So" + "QGIfWtnHhJrHgUjjsolcB3YC.rG5DzZb0bF-ziY" + "W-sWHP4GGvEGEwWUoDvAVpI00qJSBhYa3IbeygT" + "zaB8tkGd4jnezy6Zxlz_TzxS-2KB8Ycki" + `"`,
			`YC_IAM_TOKEN=` + "t1." + "Bsn_-KXzd0DVRz3UO3oR67xgbuq48EzfyQpokYe" + "EYqLadckwtRy2FdZVLX-EHEprMhHgJLlq9BCeyj" + "MXAgYhEmV8BLslRImfQqtW31NGjWmYqcRUANSg0" + "JZ_6iNgjXhM86zgMYVhcKZ_mnwH_fmxyrqL0kbG" + "U6coCO5NWaLga5SM3Db63tFM.grjc2h-1WpndkS" + "9Oc9sxcJn6FQtpGgCubIQ9QMqt6RFfVld8kfnU4" + "U9EgKF7QxUA0LceuAv0SCMR-D1XW-iznM",
		},
		Misses: []string{
			`YC_IAM_TOKEN=` + "t1." + "SLIOVqtQZZnyQoxD22ijTY4BhbdmPy40yUWkx0" + "shxCvofc-5DyTYAYY56_ScYBr4I9e4zI4RcetK" + "W_5XWwFXEmBIgON7eTSJ4bgM3FCO1arinNK8gr" + "Lvu4m-0folcmeZftKlTNvFv5xocd5ryU8c71lK" + "iAj8i_rxfZKIypHxT5bKNuWiNve3.D0Z0VPGi0" + "9AVvSPdZPeXrTdVg3ewANqsbonSURn1_bQg0_O" + "AWYnbOjwVNjGncRl4sDeo952QDqig8AdpBQaou",
			`YC_IAM_TOKEN=` + "t1." + "RDwqiBTp0b08rndNGn.YCXL1OOEdz_YKDNy" + "w8kS3mBZPo21UGkc90TjIfblrecdG5_oOGZ" + "SX6t0agGEPnCOc1fTADAhX6OMnb2t5G4o6s",
		},
	},
	{
		ID: "yandex-cloud-static-secret", Provider: "Yandex Cloud", Name: "Yandex Cloud static access key",
		Meaning:  "With the key id: reads and writes the object storage and queues that the service account may use.",
		Severity: High, Tags: []string{"cloud"},
		Pattern: `(?:^|[^A-Za-z0-9_-])(?P<secret>YC[M-P][A-Za-z0-9_-]{37})` + endOfToken,
		Check:   checkMixed,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://console.yandex.cloud/", Steps: "Open the service account, delete the static access key and create a new one."},
		Refs:    []string{"https://yandex.cloud/en/docs/iam/concepts/authorization/access-key"},
		Over:    []string{"aws-secret-access-key"},
		Hits: []string{
			`"ycStorageSecret": "` + "YC" + "PsKOW-nOdzJGjJVAs2G" + "5F0pAdNC56ogtKwVxzi" + `"`,
			`const ycStorageSecret = "` + "YC" + "PlAD8R4HYwLueo-PDTk" + "XfwMecEqnqZeaSlCH0O" + `";`,
		},
		Misses: []string{
			`YC_STORAGE_SECRET=` + "YC" + "NEgsUVGuUvKEwWKQJCH" + "NLfWpjV3Pgyz3lun99",
			`YC_STORAGE_KEY_ID=` + "YC" + "ASnGRQYU04ACkhSWfaElccU",
		},
	},
	{
		ID: "yandex-cloud-static-secret-named", Provider: "Yandex Cloud", Name: "Yandex Cloud static access key (by its name)",
		Meaning:  "With the key id: reads and writes the object storage and queues that the service account may use.",
		Severity: High, Tags: []string{"cloud"},
		Pattern: `(?i:yandex)` + vendorGap + `(?:[^A-Za-z0-9_-])(?P<secret>YC[A-Za-z0-9_-]{38})` + endOfToken,
		Check:   checkDigit,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://console.yandex.cloud/", Steps: "Open the service account, delete the static access key and create a new one."},
		Refs:    []string{"https://yandex.cloud/en/docs/iam/concepts/authorization/access-key"},
		Over:    []string{"aws-secret-access-key", "yandex-cloud-static-secret"},
		Hits: []string{
			`yandex_secret_key: '` + "YC" + "aLWqrGQZRLBf2fVOv00" + "p_nf02MxLg0Ff2rM-ig" + `'`,
			`const yandexSecretKey = "` + "YC" + "ak4TbM7prZorEYF7LcX" + "Qho3ye8spNGrZA14c2e" + `";`,
		},
		Misses: []string{
			`yandex_secret_key: '` + "YC" + "aF-ce_2xg1lvYDg92KL" + "WQesoUEYxfSSiUL19Q" + `'`,
			`const yandexSecretKey = "` + "YC" + "aMVrzoz4edE7wZjmxs-f" + "WlkMLV_N6WbpS3QVvWd" + `";`,
		},
	},
}
