package rules

var devin = Provider{
	{
		ID: "devin-api-key", Provider: "Devin", Name: "Devin API key",
		Meaning:  "Starts sessions on the organisation's repositories, reads and steers them.",
		Severity: High, Tags: []string{"ai"},
		Pattern: `\b(?P<secret>apk_(?:user_)?[A-Za-z0-9+/]{80,180}={0,2})(?:[^A-Za-z0-9+/=]|$)`,
		Check:   checkDigit,
		Entropy: 3.5,
		Revoke:  Revoke{URL: "https://app.devin.ai/settings/api-keys", Steps: "Revoke the key and create a new one."},
		Refs:    []string{"https://docs.devin.ai/api-reference/overview"},
		Hits: []string{
			`DEVIN_API_KEY=` + "apk_" + "user_E+9QQxldMYSDwGVk/Mw9buTtEmot5qpWy+8GwyCT/" + "kEKEJX1BeSoXjnUSXdD9wJpo5IyeUu8NLWQLdQFD4x9yp/" + "NSfYMwK0knnv0NgUeGgLXpchGzm2IvdvLp7Aabo9yW3vp",
			`Authorization: Bearer ` + "ap" + "k_S5Fq2t++hxYPU1ZSS3/WhW3bx2LI8BS" + "uIgg/TMyhYhFXyo1qBjl7JykswpBhp3EJ" + "b9oAur+m7rAovXrosELFHJdxvPeg==",
		},
		Misses: []string{
			`DEVIN_API_KEY=` + "apk_" + "user_9IsNsBDFkcQ+h5POPxDGnEhx" + "IqNj0+zTPLnalQRLt77kMeo9sAcob" + "t9dsPv64LdoI+HSdZcW527oVpG",
			`DEVIN_API_KEY=` + "ap" + "k_IrZ9bjrNgpQgd5f4HzoOiYq" + "G+RU6Dt+9sJ3nudzCvXCv6d1d" + "go9uTV+ObOEb0SYJLnbRFC",
		},
	},
	{
		ID: "devin-api-token", Provider: "Devin", Name: "Devin service user token",
		Meaning:  "Starts sessions on the organisation's repositories, reads and steers them, as a service user.",
		Severity: High, Tags: []string{"ai"},
		Pattern: `\b(?P<secret>cog_[a-z2-7]{52})\b`,
		Check:   checkBase32Body,
		Revoke:  Revoke{URL: "https://app.devin.ai/settings/api-keys", Steps: "Revoke the token of the service user and create a new one."},
		Refs:    []string{"https://docs.devin.ai/api-reference/overview"},
		Hits: []string{
			`DEVIN_API_KEY=` + "co" + "g_qhxfvmgzxesxwkwovix673" + "dxnintclklfrmck2sbhr5flh" + "nmmqjx",
			`Authorization: Bearer ` + "co" + "g_s5qmai7mfh34uedjl5lefu" + "il7w7rnpuvbdfc2dxjgfbge3" + "guws4b",
		},
		Misses: []string{
			`DEVIN_API_KEY=` + "co" + "g_657l3ycnrp4ih5fcvvncil" + "ez5g24m2kh6la53rh66zxi66" + "k6mzw",
			`DEVIN_API_KEY=` + "co" + "g_jxzq6p5htjiouwl477jk4r" + "5nrsxxdp8t75rgazba2p6ex6" + "adl6ps",
		},
	},
}
