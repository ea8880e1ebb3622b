package rules

var temporal = Provider{
	{
		ID: "temporal-api-key", Provider: "Temporal", Name: "Temporal Cloud API key",
		Meaning:  "Acts as the user or service account: starts, reads and ends workflows in the namespaces that it may reach.",
		Severity: High, Tags: []string{"infra"},
		Pattern: `\b(?P<secret>eyJ[A-Za-z0-9_-]{10,200}\.eyJhY2NvdW50X2lkIjoi[A-Za-z0-9_-]{60,800}\.[A-Za-z0-9_-]{20,200})` + endOfToken,
		Check:   checkTemporal,
		Revoke:  Revoke{URL: "https://cloud.temporal.io/settings/api-keys", Steps: "Disable the key, deploy a new one, then delete it."},
		Refs:    []string{"https://docs.temporal.io/cloud/api-keys"},
		Over:    []string{"jwt"},
		Hits: []string{
			`TEMPORAL_API_KEY=` + "ey" + "JhbGciOiJFUzI1NiIsImtpZCI6InZlQmczV2szOUt" + "jaCJ9.eyJhY2NvdW50X2lkIjoibTgwcWEiLCJhdWQ" + "iOlsidGVtcG9yYWwuaW8iXSwiZXhwIjoxODEzMDM5" + "Njg2LCJpc3MiOiJ0ZW1wb3JhbC5pbyIsImp0aSI6I" + "nZKVGxwN1BBdXJqSFA0SFdHbmRoT045b3BTejZPU0" + "lOIiwia2V5X2lkIjoieDAwWnNmMDRuV2VXTDdLRXJ" + "DN25MMTdRZG83NFNFQjQiLCJzdWIiOiI2MzRiZjAw" + "MjYxZmQ5MDBhMWQ3NWI3YzIwNmZmMWIyNiJ9.K1L6" + "hlKICY_2Hk0OZM_mBaoSrNVVEbXq_n68to9jSBsKs" + "Ps6d_BpvOKvXVSknsnLsXaA8t7jkckS7jzE2dPLKG",
			`temporal workflow list --api-key ` + "ey" + "JhbGciOiJFUzI1NiIsImtpZCI6IkhkWHl6c0ZJN1B" + "ubiJ9.eyJhY2NvdW50X2lkIjoiZzN5cTciLCJhdWQ" + "iOlsidGVtcG9yYWwuaW8iXSwiZXhwIjoxODE3NTM5" + "NTkxLCJpc3MiOiJ0ZW1wb3JhbC5pbyIsImp0aSI6I" + "kF0QkEwSGdsYjV0enRLSGhnY0lMMFF5Q1JJdFBEOG" + "M3Iiwia2V5X2lkIjoiQndlNmpwM2xBMW9jN0UxcmR" + "jOVQ4VXVHV3p1NmNsWkYiLCJzdWIiOiIxNTRiZDNl" + "MWU4YjJmNmI5YjRlNDA3Yjk4ZTNmMGIxYSJ9.WB6x" + "HpigcgnRM8Y2qrquvx2IDHDljJV_zAaMP0QMf5Dnw" + "4t75rBAto8N9VQClPsiYvIrKWofZAgOV2URKOJlga" + ` --namespace acme.a1b2c`,
		},
		Misses: []string{
			`TEMPORAL_API_KEY=` + "ey" + "JhbGciOiJFUzI1NiIsImtpZCI6ImtCT05sUGJmek1m" + "NyJ9.eyJhY2NvdW50X2lkIjoiY2Voa2MiLCJhdWQiO" + "lsidGVtcG9yYWwuaW8iXSwiZXhwIjoxODEwNjE4NjA" + "xLCJpc3MiOiJhdXRoLmFjbWUuaW8iLCJqdGkiOiJUS" + "0FuV3Y4RTl5TmN3dWZhNWZFR3VsVkxRVEE3dkJqcCI" + "sImtleV9pZCI6InlZeGd4ZlpOSUdYVk5KU2ZCVm5JS" + "nVYSExudmZOaW4yIiwic3ViIjoiODg2MGVmNGM3NTR" + "hYWM4MGY4NDAzOTczMmY3MDI2MDEifQ.Yz9vnjFGo5" + "NPXlIjS0ValpLS8zxC4emTAgMNIHQWtvb6bD-YwuSN" + "DLwpH3OYUwL3U__k1TA6OeGVbGvUjet9bA",
			`TEMPORAL_API_KEY=` + "ey" + "JhbGciOiJFUzI1NiIsImtpZCI6IjdEYkhGTW41V3pwR" + "CJ9.eyJhY2NvdW50X2lkIjoiZmRmN2siLCJhdWQiOls" + "idGVtcG9yYWwuaW8iXSwiZXhwIjoxODEzMTIxOTA5LC" + "Jpc3MiOiJ0ZW1wb3JhbC5pbyIsImp0aSI6ImNrZFRyb" + "3B3akUweUU3U3hQNEVObjBZZkpZM2ZaZzJ3Iiwia2V5" + "X2lkIjoiZzZUU1lCS3E2SGNHQ2tIUU5hNFQ5d1VyeWd" + "IZzBXc1MiLCJzdWIiOiIyOWVlNWU5MDdlYWI2MWIwMD" + "EzYjRjNWI4MjZjZmExMyJ9.P4UIj5aSqr3lPo5esgZ",
		},
	},
}

// checkTemporal refuses tokens of other issuers. A signature that was cut or replaced
// demotes nothing: the issuer's name is in what is left.
func checkTemporal(m Match) Verdict {
	t, ok := readJWT(m.Secret)
	if !ok || t.Issuer != "temporal.io" {
		return refused("issuer is another one")
	}
	return Verdict{Opinion: Proven, Reason: "issuer is temporal.io", Expires: t.Expires}
}
