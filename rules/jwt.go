package rules

import (
	"bytes"
	"encoding/json"
)

var webTokens = Provider{
	{
		ID: "jwt", Name: "JSON web token",
		Meaning:  "Acts as its subject at whoever accepts the issuer's signature, until it expires.",
		Severity: Medium, Tags: []string{"identity"}, MaxLen: 16 << 10,
		Pattern: `\b(?P<secret>eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*)`,
		Check:   checkJWT,
		Parts:   partsJWT,
		Revoke:  Revoke{Steps: "End the session or rotate the signing key at the issuer; an expired token needs nothing."},
		Refs:    []string{"https://www.rfc-editor.org/rfc/rfc7519"},
		Hits: []string{
			`Authorization: Bearer ` + "ey" + "JhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.ey" + "Jpc3MiOiJodHRwczovL2xvZ2luLmFjbWUuaW8vIiwic3ViIjoidS03NzMxIiwiZXhwIjoxODkzNDU2MDAwfQ." + "_nTjw-zUoe7WVmJZakF7yPAuWterUU3437NzzwgxaMk",
			`"token": "` + "ey" + "JhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.ey" + "Jpc3MiOiJhY21lIiwiYXVkIjoic2hvcCIsImV4cCI6MTc2NzIyNTYwMH0." + "IxC56NVxIz-hxVHKOsVmtFLkSXsZ0SUaYNSRJ9MgtJUnRDigu63-I7nH_jb5vA5MNkkLEIB3OcYLFs4OJ8UYtARRXfdP3vagUf0-nVTeZyzQBUx6oiCE6WLT47dceBheOzxU7HajUFssSJSEChJpOkrM7AUs_r2Qwia5hXljfBghlxic4zyjRSzE-Uq-6CBOnXVFK6EEcESd4byfFWSxKnbak29URIfPDW3dlya_JuPGIkK9r9JUAyuGh3XImVX7RPwBXA6rb3hkJ6QIhEc8Zuai3xwmAMii2i5LzZuCKSxnPw7RcfOYJqbeqwml6jg4cxWvNv-0jm3lvyRZb2JZDQ" + `",`,
			`session=` + "ey" + "JhbGciOiJub25lIiwidHlwIjoiSldUIn0.ey" + "JzdWIiOiJ1LTc3MzEiLCJhZG1pbiI6dHJ1ZX0." + `.`,
		},
		Misses: []string{
			`Authorization: Bearer ` + "e" + "yJwb7ZTZzgD6Y9hwx81LLx" + "TgHnMAKI0ItPba8MvytO" + `.` + "e" + "yJuWKr4bwYObQGJARqV70IxsvPb4xDsc" + "nLzVoBPw1vvjoUDfj8j2A2g997kNii" + `.` + "nctFuKXpRAlOyKsUXf1hl" + "0k0-MPIKil2aP9AwojdQj8",
			"eyJu" + "YW1lIjoid2lkZ2V0Iiw" + "idmVyc2lvbiI6M30" + `.` + "eyJr" + "aW5kIjoibWFua" + "WZlc3QifQ" + `.` + "6v1cJK-42SOrDFShHGF23" + "WowQceh37YfUxvIh7YuXyd",
		},
	},
	{
		ID: "kubernetes-service-account-token", Provider: "Kubernetes", Name: "Kubernetes service account token",
		Meaning:  "Acts as the service account in its cluster; old ones do not expire.",
		Severity: High, Tags: []string{"kubernetes"}, MaxLen: 16 << 10,
		Pattern: `\b(?P<secret>eyJhbGciOiJSUzI1NiIs[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{30,}\.[A-Za-z0-9_-]{86,})`,
		Check:   checkServiceAccountToken,
		Parts:   partsJWT,
		Revoke:  Revoke{URL: "https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/", Steps: "Delete the service account's secret, or the pod that a bound token belongs to."},
		Refs:    []string{"https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/"},
		Over:    []string{"jwt"},
		Hits: []string{
			`    token: ` + "ey" + "JhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.ey" + "Jpc3MiOiJrdWJlcm5ldGVzL3NlcnZpY2VhY2NvdW50Iiwia3ViZXJuZXRlcy5pby9zZXJ2aWNlYWNjb3VudC9uYW1lc3BhY2UiOiJwcm9kIiwic3ViIjoic3lzdGVtOnNlcnZpY2VhY2NvdW50OnByb2Q6ZGVwbG95ZXIifQ." + "2bZWSygtQTWG_NVyCREyWocp0-_KKogp-MluFeUrlNPG3vSG9P0WFviQ0O2fbpJD_AXMScgp0q7QAB0E27MrlzMH2UtyO4KcaPab8K3BmC_Otk7rBKxmIEv2SFq__q30iCBCWwcP2kosR9vmaf7IO5zS3qLNioJ6sSyikY7PeBE1LoELmFQk-pK3G8sA45gbF9b1wk7MeVMsIBs_xIbgqsCBB8o5Pdmg7dza9mKYivBVFHu-GDZAbOT39mCfT1gzsTXsynzmuK1DTR8CnHvTJw6DXrl17MUdQYc83Ira-ObnYMvXZQ_o-fYGgk2KF4PlszRaSk4MdFAJPFVD__22fQ",
			`KUBE_TOKEN=` + "ey" + "JhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.ey" + "JhdWQiOlsiaHR0cHM6Ly9rdWJlcm5ldGVzLmRlZmF1bHQuc3ZjIl0sImV4cCI6MTc5MzQ1NjAwMCwiaXNzIjoiaHR0cHM6Ly9rdWJlcm5ldGVzLmRlZmF1bHQuc3ZjLmNsdXN0ZXIubG9jYWwiLCJzdWIiOiJzeXN0ZW06c2VydmljZWFjY291bnQ6Y2k6cnVubmVyIn0." + "2i5zwK9oZZL6tDWVOJ_fvUCZf3NbQUDLMmRo-brM3VFWJ3QuWkG-AxY_U-8xIecF3a16q0cVGb-GOJoghUU3kHWW1e_AZEEwYlctNTyn577YNcIG0vuORdDRsuuW7M1Dt-BkD3ueFwxikwvIWvr4QBcGN90VM3zGgz9751mMXf_qeP3QgLwH0k2UnaDegaa84SSNVcBbhfoQsKeF1aZQ51xvGW56UAqsj0vwDDWs1YS6-A7X2yGp3aP1Hf2LnGYhR9gc6cn6AXMnsuTA-9R9Vdxm0hzj8QA3Qvy3gjEKC32_au9kHSK9w4c-ybIqKXsO1nwrKHgXqnkZBfjnv_M43Q",
		},
		Misses: []string{
			`KUBE_TOKEN=` + "ey" + "JhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.ey" + "Jpc3MiOiJodHRwczovL2xvZ2luLmFjbWUuaW8vIiwic3ViIjoidS03NzMxIiwiZXhwIjoxODkzNDU2MDAwfQ." + "QLI8p3sCNMjTs6o3jpl2yq4a0duYeaLif2K1TitkXeqlGlYiRECaLNgaoppFxhEDLCOBPmwBaBf8qaA5QHgAEsSeTBQo6rqCP11sIx3gEoZFRNeh3g3ljc7GrGkQmh1n4dQ3eJx7mhTLmXBjxHbK1diVvMH8LnPXuQ7Nql9DBGPkpfCFCIdDhLEWEYJ16O0FM_ll_kmqIVjFjIgLB8esLCC0QsB2OionmVegVyDmTCNWGLUUtowxN2ICuoLqArjC6-7NJaCRew2GR2Q5v-cNs7J20Brh4CpN2LExs982CLOEsW8C1Da-LXGdkbw2DaBehk4UK5eerlM5ZXmCm3IaVQ",
			`KUBE_TOKEN=` + "ey" + "JhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.ey" + "Jpc3MiOiJrdWJlcm5ldGVzL3NlcnZpY2VhY2NvdW50Iiwic3ViIjoic3lzdGVtOnNlcnZpY2VhY2NvdW50OnByb2Q6ZGVwbG95ZXIifQ." + "d59g_WHy1OVIYcIBDu0_E3gjW5y-OPVEEEONoXi1zX-l9PCSyxtE8VfxPQPXBY1XKpOWvemefHuTgZPHh9ydtg",
		},
	},
	{
		ID: "jwt-base64", Name: "JSON web token, base64-encoded once more",
		Meaning:  "Acts as its subject at whoever accepts the issuer's signature, until it expires.",
		Severity: Medium, Tags: []string{"identity"}, MaxLen: 16 << 10,
		Pattern: `\b(?P<secret>ZXlK[A-Za-z0-9+/_-]{60,}={0,2})`,
		Check:   checkJWTBase64,
		Revoke:  Revoke{Steps: "End the session or rotate the signing key at the issuer; an expired token needs nothing."},
		Refs:    []string{"https://www.rfc-editor.org/rfc/rfc7519"},
		Hits: []string{
			`  token: ` + "ZX" + "lKaGJHY2lPaUpJVXpJMU5pSXNJblI1Y0NJNklrcFhWQ0o5LmV5SnBjM01pT2lKb2RIUndjem92T" + "DJ4dloybHVMbUZqYldVdWFXOHZJaXdpYzNWaUlqb2lkUzAzTnpNeElpd2laWGh3SWpveE9Ea3pO" + "RFUyTURBd2ZRLlN4aU5yQzE0N1lUd1lPSm5qS21lZWFaSUd3OFFQS2JFU3dvR1hVRmdPVkE=",
			`"session": "` + "ZX" + "lKMGVYQWlPaUpLVjFRaUxDSmhiR2NpT2lKSVV6VXhNaUo5LmV5SnpkV0lpT2lKemRtTXRZMmt" + "pTENKaGRXUWlPaUp6YUc5d0luMC5RQk8ySVM3Q2l3N1ZCUG5kM2I3R0FCeEdZcHBHang2ajRP" + "bTFvNlN1SExMZmlvT0hwZ1pua2RZemlkekZhN0gtUlVrNFlVa0V3cDN0U2NlOElsc0tJZw==" + `"`,
		},
		Misses: []string{
			`  token: ` + "ZX" + "lKZo2FOiMxyPPKn9fG8XrBYy9N6rz5PXWZiXR6G3I" + "8d168j5mmfwKZiSSqLTQtCYmtKZceIdXtXLig0H5t" + "0kfeEdllwXEFaTvtpydlS8qJ0VZFQtp0u9ONChgm",
			`"session": "` + "ZX" + "lKMGVYQWlPaUpLVjFRaUxDSm" + "hiR2NpT2lKSVV6VXhNaUo5Lm" + "V5Snpk" + `"`,
		},
	},
	{
		ID: "jwe", Name: "encrypted JSON web token (JWE)",
		Meaning:  "Acts as its subject at whoever can decrypt it, until it expires; what it says is not readable.",
		Severity: Low, Tags: []string{"identity"}, MaxLen: 16 << 10,
		Pattern: `\b(?P<secret>eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{4,}\.[A-Za-z0-9_-]{11,})`,
		Check:   checkJWE,
		Revoke:  Revoke{Steps: "End the session at the issuer."},
		Refs:    []string{"https://www.rfc-editor.org/rfc/rfc7516"},
		Hits: []string{
			`Cookie: session=` + "e" + "yJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ._CQa5fbJnmT_1T0T4klfxNc7TdmzuvJT9J5b_L1FfS0EI0o3siSPtKqmMOUAAusojmSEPyObh5UvBAL9eHmhcvMRTPUOvoL0XAdSavKbMc5q59K6wN94S-8wUG7RkTTzDV8Ui" + "CbA8hEzNPqqSTQpDfrWewUtnPk_MvXkwZGF0SEJvh3SGXvSRFDWNjpsQ9RJ6dwjjJhYgKjOZbBvSs_928yQUFBaFJ0ckhWDDJBaQ8ninrwmvbhxpy661pw4duuNmdEylUgRjeCbboQw63HA6pGBJ95xd73aw7-t83sFlL6OqSryJ3urZWAN" + "C5GDDvmthTJYT4gac0ski09Z_vd7Gg.Sd1YgAGYt5tQYm3F.tw4BqhJ3uCD8QhsthSA60rCmMatdW_IlrVJMOAxBVTwG8_qJIaGY_RuBD9nQQcw866a8NuRNzT7RfHvBGbwfSwrmUGWjdTOEuNIaNHzwzuw.q8opNilJUgEiNKJc4q-aLQ",
			`"id_token": "` + "e" + "yJhbGciOiJkaXIiLCJlbmMiOiJBMTI4Q0JDLUhTMjU2In0..xZQsLPPRZ9QSMRmd81GqzA.g_Ur" + "dDiuJG4c98FstOfjxntYXKXdw4QF6XiY_zlBQabnoexsfuWXbP2BUUYwdmswazU58wHo5_KtAEE" + "1UHlWUWJNptGWjApb_uG2QETV_76FfMG0XdWH1rUtsh8CIMTu._3ugv7c4a0FU3wLryfIekA" + `"`,
		},
		Misses: []string{
			`Cookie: session=` + "e" + "yJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ._CQa5fbJnmT_1T0T4klfxNc7TdmzuvJT9J5b_L1FfS0EI0o3siSPtKqmMOUAAusojmSEPyObh5UvBAL9eHmhcvMRTPUOvoL0XAdSavKbMc5q59K6wN94S-8wUG7" + "RkTTzDV8UiCbA8hEzNPqqSTQpDfrWewUtnPk_MvXkwZGF0SEJvh3SGXvSRFDWNjpsQ9RJ6dwjjJhYgKjOZbBvSs_928yQUFBaFJ0ckhWDDJBaQ8ninrwmvbhxpy661pw4duuNmdEylUgRjeCbboQw63HA6pGBJ95xd73aw7-t" + "83sFlL6OqSryJ3urZWANC5GDDvmthTJYT4gac0ski09Z_vd7Gg.Sd1YgAGYt5tQYm3F.tw4BqhJ3uCD8QhsthSA60rCmMatdW_IlrVJMOAxBVTwG8_qJIaGY_RuBD9nQQcw866a8NuRNzT7RfHvBGbwfSwrmUGWjdTOEuNIa",
			`"id_token": "` + "e" + "yJhbGciOiJkaXIiLCJlbmQiOiJBMTI4Q0JDLUhTMjU2In0..xZQsLPPRZ9QSMRmd81GqzA.g_Ur" + "dDiuJG4c98FstOfjxntYXKXdw4QF6XiY_zlBQabnoexsfuWXbP2BUUYwdmswazU58wHo5_KtAEE" + "1UHlWUWJNptGWjApb_uG2QETV_76FfMG0XdWH1rUtsh8CIMTu._3ugv7c4a0FU3wLryfIekA" + `"`,
		},
	},
}

// checkServiceAccountToken knows the token by its subject: the issuer of a bound
// token is whatever the cluster is called.
func checkServiceAccountToken(m Match) Verdict {
	t, ok := readJWT(m.Secret)
	if !ok || !t.serviceAccount() {
		return refused("no service account's token")
	}
	return t.verdict()
}

// checkJWTBase64 asks for a token inside whose first two parts are JSON objects. A
// token without an algorithm is not signed by the book, yet somebody made it.
func checkJWTBase64(m Match) Verdict {
	token, ok := decodeBase64(m.Secret)
	parts := bytes.SplitN(token, []byte("."), 4)
	var header, claims map[string]json.RawMessage
	if !ok || len(parts) < 2 || !decodeJSON(parts[0], &header) || !decodeJSON(parts[1], &claims) {
		return refused("what it decodes to is no JSON web token")
	}
	t, ok := readJWT(token)
	if !ok {
		return unproven("header and claims are readable, but no algorithm is named")
	}
	v := t.verdict()
	v.Canonical = token
	return v
}

// checkJWE asks for a header that names how the key and the content are encrypted
// (RFC 7516, 4.1).
func checkJWE(m Match) Verdict {
	var h jwtHeader
	header, _, _ := bytes.Cut(m.Secret, []byte("."))
	if !decodeJSON(header, &h) || h.Alg == "" || h.Enc == "" {
		return refused("no encrypted token: header names no encryption")
	}
	return proven("header names the encryption")
}
