package rules

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
