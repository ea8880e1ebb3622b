package rules

var kong = Provider{
	{
		ID: "kong-konnect-token", Provider: "Kong", Name: "Kong Konnect access token",
		Meaning:  "Configures gateways and APIs of the organisation as the user or system account.",
		Severity: Critical, Tags: []string{"infra"},
		Pattern: `\b(?P<secret>[ks]pat_[A-Za-z0-9]{40,64})\b`,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://cloud.konghq.com/global/account/tokens", Steps: "Revoke the token and generate a new one."},
		Refs:    []string{"https://developer.konghq.com/konnect-api/"},
		Hits: []string{
			`KONNECT_TOKEN=` + "kp" + "at_uVIoqHjEaSs5xtStMX4An" + "wMM60OaD4Y4zd8A1xj5Tdbe7" + "8r8h",
			`deck gateway sync --konnect-token ` + "sp" + "at_s8fdIo3LUXmNh80N9VQnz" + "O47PBJBkzQw4XDoQ8h5vgp2T" + "JpVp",
		},
		Misses: []string{
			`KONNECT_TOKEN=` + "kp" + "at_QxFoMRbxiyweTdJLua" + "tJrZSeS5Ylj3GLxir4Pyu",
			`KONNECT_TOKEN=` + "kq" + "at_nVMvQDiKzrXmdGR7QVzZP" + "HRdyI89I57HK7md2ooa7TDMF" + "Yhuc",
		},
	},
}
