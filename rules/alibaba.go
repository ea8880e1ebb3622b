package rules

var alibaba = Provider{
	{
		ID: "alibaba-access-key-id", Provider: "Alibaba Cloud", Name: "Alibaba Cloud access key id",
		Meaning:  "Names a long-lived key; with the secret of 30 characters beside it, whoever holds it acts as the user.",
		Severity: Medium, Tags: []string{"cloud"},
		Pattern: `\b(?P<secret>LTAI[A-Za-z0-9]{20}|LTAI[A-Za-z0-9]{12})\b`,
		Check:   checkMixedKeyID,
		Revoke:  Revoke{URL: "https://ram.console.aliyun.com/manage/ak", Steps: "Disable the key pair, then delete it."},
		Refs:    []string{"https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair"},
		Hits:    []string{`ALIBABA_CLOUD_ACCESS_KEY_ID=` + "LTA" + "I5tNOrnO9PDN" + "0wOpEicWx", `accessKeyId: ` + "LT" + "AIsoryQa" + "f30LTI"},
		Misses:  []string{`accessKeyId: ` + "LTA" + "I5tsSTo4kZ" + "VRi9zFTE", `accessKeyId: ` + "LTA" + "I5tbKOPFCr4i" + "qXRmqfDdcA"},
	},
	{
		ID: "alibaba-access-key-secret", Provider: "Alibaba Cloud", Name: "Alibaba Cloud access key secret",
		Meaning:  "Acts as the user whose key id belongs to it, in every service that its policies allow.",
		Severity: Critical, Tags: []string{"cloud"},
		Pattern: `(?:(?i:access_?key_?secret)["'\]]{0,2}[ \t]{0,20}(?:=>|:=|[:=,>])[ \t]{0,20}\\?["']?|\bLTAI[A-Za-z0-9]{12,20}[^A-Za-z0-9](?s:.){0,119}?[^A-Za-z0-9])(?P<secret>[A-Za-z0-9]{30})\b`,
		Check:   checkMixedBody,
		Revoke:  Revoke{URL: "https://ram.console.aliyun.com/manage/ak", Steps: "Disable the key pair, then delete it."},
		Refs:    []string{"https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair"},
		Hits:    []string{`ALIBABA_CLOUD_ACCESS_KEY_SECRET=` + "HuFfxFMY5Miz92U" + "fi2iJmwbBA9QHIT", `"accessKeySecret": "` + "RynhYPAefuCQqY9" + "Y2N7rTccrGoCeCi" + `",`, `client = AcsClient("` + "LTA" + "I5tx3HVZpEKs" + "Ic4WA06y9" + `", "` + "czg6orUeXCk1skB" + "pPLafihOa7WgLmz" + `", "cn-hangzhou")`},
		Misses:  []string{`"accessKeySecret": "` + "eDIRN7eBCCD1o2" + "uTtBsWp7TGeh1WV" + `",`, `"accessKeySecret": "` + "71af6e1133a1ddc" + "23a04d5a14dec3b" + `",`},
	},
}
