package rules

var alibaba = Provider{
	{
		ID: "alibaba-access-key-id", Provider: "Alibaba Cloud", Name: "Alibaba Cloud access key id",
		Meaning:  "Names a long-lived key; with the secret of 30 characters beside it, whoever holds it acts as the user.",
		Severity: Medium, Tags: []string{"cloud"},
		Pattern: `\b(?P<secret>LTAI[A-Za-z0-9]{12,22})\b`,
		Check:   checkMixedKeyID,
		Revoke:  Revoke{URL: "https://ram.console.aliyun.com/manage/ak", Steps: "Disable the key pair, then delete it."},
		Refs:    []string{"https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair"},
		Hits:    []string{`ALIBABA_CLOUD_ACCESS_KEY_ID=` + "LTA" + "I5tNOrnO9PDN" + "0wOpEicWx", `accessKeyId: ` + "LT" + "AIsoryQa" + "f30LTI"},
		Misses:  []string{`accessKeyId: ` + "LTA" + "I5tsSTo4kZ" + "V", `accessKeyId: ` + "LTA" + "I5tbKOPFCr4i" + "qXRmqfDdcAx7Q"},
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
	{
		ID: "alibaba-sts-credential", Provider: "Alibaba Cloud", Name: "Alibaba Cloud temporary access key id",
		Meaning:  "With its secret and security token: acts as the role for up to twelve hours.",
		Severity: Medium, Tags: []string{"cloud"},
		Pattern: `\b(?P<secret>STS\.[A-Za-z0-9]{20,64})\b`,
		Check:   checkMixed,
		Revoke:  Revoke{URL: "https://ram.console.aliyun.com/", Steps: "Wait for its expiry, or take the permissions from the role, and look for what issued it."},
		Refs:    []string{"https://www.alibabacloud.com/help/en/ram/product-overview/what-is-sts"},
		Hits: []string{
			`ALIBABA_CLOUD_ACCESS_KEY_ID=` + "ST" + "S.LCovxMSyILKj" + "xOKNaakF6HOi5a",
			`"AccessKeyId": "` + "STS" + ".NUiWpGw4p91T" + "oYpoZia45Hvdo" + `"`,
		},
		Misses: []string{
			`ALIBABA_CLOUD_ACCESS_KEY_ID=` + "ST" + "S.4Ax8cTiL9" + "tLY2kbn8Bm",
			`import ` + "ST" + "S.pVNMPhSNsXik" + "WHWHFHsPEEHDrr",
		},
	},
	{
		ID: "alibaba-api-token", Provider: "Alibaba Cloud", Name: "Alibaba Cloud STS security token",
		Meaning:  "With the temporary key id and secret: acts as the role for up to twelve hours.",
		Severity: Medium, Tags: []string{"cloud"},
		Pattern: `\b(?P<secret>CAIS[A-Za-z0-9+/_-]{100,1000}[A-Za-z0-9+/_-]{0,1000}={0,2})(?:[^A-Za-z0-9+/=_-]|$)`,
		Check:   checkMixedBody,
		Revoke:  Revoke{URL: "https://ram.console.aliyun.com/", Steps: "Wait for its expiry, or take the permissions from the role, and look for what issued it."},
		Refs:    []string{"https://www.alibabacloud.com/help/en/ram/product-overview/what-is-sts"},
		Hits: []string{
			`ALIBABA_CLOUD_SECURITY_TOKEN=` + "CA" + "IS8Y5RvAyS656fO62cwzTfc6JBfCIcAMtkyA8wVJQtwaOZL9fIou0vZ9JM2hEd1c5iaN9BQ6AC8QM17NqlI1k" + "t5rwuS008BiSh/jmbC9rGA+6/2BzhAMkuneNnBz8CS2/gaaNMJVk44hsHVrhRzmVlXcCKQSU0u6R9St3LTvQA" + "fOE2U1opwEwKwHF2g3RXjICQW3WFiWZ8rS23369gQnf/7pYKcbfGdN9jUCpAZR/7nsX+WRoi6E6stApCETkG",
			`"SecurityToken": "` + "CA" + "ISnQhA1OdSS9VdxoIdnzU9NzzxEdEzwgKBy/Kz/WCOVJ23BImzZL1MsQ/4Alcnu5bY2Qifqec+aLasNVaXzT20fZrOwWQoDMs4Uf5M/c2" + "ugtMc3dt4K+igg3EhRQ+FaX1L0AF7OK3Zq9GqOMpAP3aMmlFob5t1UD1B2AYABOHB0CzB4TmFrkaBgl51cxe4EW6pvNwItv0dFOCko5tZ" + "VRAb/lUx2v4/YGHwUrkPdxkSxzA5vnjS5uMK0175CWHOf1fo+aNN3dvhFpLFesJWc23AZGKexv3RkQNVqP5DPKZmPka4LRMSFoR3HY9" + `="`,
		},
		Misses: []string{
			`ALIBABA_CLOUD_SECURITY_TOKEN=` + "CA" + "ISvh16ZKhHirM71tkA/aaOoiATdAzch" + "oyj3m58OY6qidTO6nkSPvYRPDlZZjbV" + "zfcYXjpsgZSXRqs5de0tpjhr5FnSqa",
			`ALIBABA_CLOUD_SECURITY_TOKEN=` + "CA" + "JS4zssMqkHNowSTazX8SMLbafU6IZyOi7LyNjcvtWF8z6P0g7EZI3xOG6BfMQ2adC88BQZ/h/uLB8qox1DEgf" + "xuGDV3JiB8OmgNPm4DihIwd+IDMtY0+TaZWSyAXCPy+k6iPPhMmIWb9zeEmFN9TTl+mTQP+Y4gQRIEefFbSv+" + "8yNCMu9XY/KqoNuy/9yDp46UJ42GpWc+qZ2O+MlKidYqkN697AdcMNJD1hKkwd4slCrXpyPr36QVuc1G2vE3",
		},
	},
}
