package rules

import "bytes"

// The marker in the middle of the keys is base64 of "OpenAI".
var openAI = Provider{
	{
		ID: "openai-project-key", Provider: "OpenAI", Name: "OpenAI API key (project)",
		Meaning:  "Runs models on the project's account and reads its files, threads and fine-tunes, as far as the key's permissions go.",
		Severity: High, Tags: []string{"ai"},
		Pattern: `\b(?P<secret>sk-(?:proj|None)-[A-Za-z0-9_-]{20,100}T3BlbkFJ[A-Za-z0-9_-]{20,100})` + endOfToken,
		Check:   checkOpenAI,
		Revoke:  Revoke{URL: "https://platform.openai.com/api-keys", Steps: "Revoke the key, create a new one and look at the usage page for calls that are not yours."},
		Refs:    []string{"https://platform.openai.com/docs/api-reference/authentication", "https://help.openai.com/en/articles/9186755-managing-projects-in-the-api-platform"},
		Hits: []string{
			`OPENAI_API_KEY=` + "sk" + "-proj-B1odjUhVoKOW3EMy7THI4yOqA82C6tjOWc5xc" + "O2NR-k0BfV1nhzUTY2K4rBkT7lBRRvsKEhL1A" + "T3Blb" + "kFJ9eL_Ie2HYF_D7loQ9x9UnRw-fvI3Ncrz7LAkG" + "4Jqi0AWeSvhZdzrTCjkevkZ2WF5sFxI0IH_76",
			`client = OpenAI(api_key="` + "sk" + "-proj-ldZZQyiCLegCLLtfjQXL_tQ7UQWhF" + "QEOBVGeARNP4_I8g3tVetZ2a7N27F" + "T3Blb" + "kFJdeThSTNpgcTGuo4zVffgL-6lmVNxA" + "Job4C_eHTKCGhHL58uqYJmVKO4R8I" + `")`,
			"openai:\n  key: " + "sk" + "-proj-H2WGjkYATs" + "1r71evcnuC" + "T3Blb" + "kFJMPvQ3VNukk" + "zHJrkQyEIy" + "\n",
		},
		Misses: []string{
			`OPENAI_API_KEY=` + "sk" + "-proj-2vz56LxVF0O5439Ac4efkMc8DK_x9QQX7Cf_2" + "zqPSX2HJjV0ReCBYyK7--maTAJ7t8_eO4qxKJ" + "T3Blb" + "kFKKVvhE-ge2-EmEPvtO49JOJdvv2g2y1mbwMYhK" + "AWyYrfM0ZA4Je2UhC717dL2opcMyh6VP1GKEw",
			`OPENAI_API_KEY=` + "sk" + "-proj-lLFX004Hr" + "MbR258RfBu" + "T3Blb" + "kFJ6D4QIepXRL" + "zbpzPVKHGY",
		},
	},
	{
		ID: "openai-service-account-key", Provider: "OpenAI", Name: "OpenAI API key (service account)",
		Meaning:  "Runs models on the project's account; it belongs to no person and outlives whoever made it.",
		Severity: High, Tags: []string{"ai"},
		Pattern: `\b(?P<secret>sk-(?:svcacct|service)-[A-Za-z0-9_-]{20,100}T3BlbkFJ[A-Za-z0-9_-]{20,100})` + endOfToken,
		Check:   checkOpenAI,
		Revoke:  Revoke{URL: "https://platform.openai.com/settings/organization/projects", Steps: "Open the project's members, delete the service account's key and create a new one."},
		Refs:    []string{"https://platform.openai.com/docs/api-reference/project-service-accounts"},
		Hits: []string{
			`export OPENAI_API_KEY="` + "sk" + "-svcacct-tUaoZ28jgnMVtB-onIVsaVuZByUoeD7O4VrHy" + "p1IByh5lG5SYhC7-QHkHnR9_rEQ1sIIzqLB28" + "T3Blb" + "kFJbEJ_XaImLcaQ_KLyl3Y2suXXtGwryatn4tHm6" + "270BSBs3aRW55Ii7Rft53hP-YOY6KOC1MSRNT" + `"`,
			`{"apiKey": "` + "sk" + "-svcacct-AJ5xVHvyuzkRLiemavB3XDeeXsTrp" + "tjfYbCR1kQJq9mKXM6611AEbvTTRc" + "T3Blb" + "kFJhnN0Ulmg2Tb7SCgLGVbPG1eS7p9zn" + "_Jpz32307dSj495U-0UsxmUZINXg2" + `"}`,
		},
		Misses: []string{
			`export OPENAI_API_KEY="` + "sk" + "-svcacct-r8cxB_Wf1elLAMyZwdA3qvU28VWvIrrH2w0IH" + "ezB8asbT-7wDe13tsgklQTd1jV-Qm4nNz3zy7ZQ1SnFzVNlLJ0z4e_6mnu918fG0bQ" + "Gkja64dSFpbYG0OV3Cx5U-Nl0qto1" + `"`,
			`export OPENAI_API_KEY="` + "sk" + "-svcaccount-t_7mNeVOl7ui44VoH7Dtc7Cx0JBVH" + "6kccuCMIIAxsNU9B-cmgzdaY65J4q" + "T3Blb" + "kFJmTwe-mx-_wwFjqArKq3Vc-Vbw963K" + "sv27ymdD089TpZW6ASTKyFuWodO6q" + `"`,
		},
	},
	{
		ID: "openai-admin-key", Provider: "OpenAI", Name: "OpenAI admin API key",
		Meaning:  "Administers the organisation: members, projects, API keys, limits and audit logs.",
		Severity: Critical, Tags: []string{"ai"},
		Pattern: `\b(?P<secret>sk-admin-[A-Za-z0-9_-]{20,100}T3BlbkFJ[A-Za-z0-9_-]{20,100})` + endOfToken,
		Check:   checkOpenAI,
		Revoke:  Revoke{URL: "https://platform.openai.com/settings/organization/admin-keys", Steps: "Revoke the key and read the audit log for members and keys that it may have added."},
		Refs:    []string{"https://platform.openai.com/docs/api-reference/admin-api-keys"},
		Hits: []string{
			`OPENAI_ADMIN_KEY=` + "sk" + "-admin-bqxbjtqy8iDMoTBzmX4LJWkTEoozm" + "R9ynmLKPKssHwdYm1H3kHRUDX0cOW" + "T3Blb" + "kFJA-i9BCszjW1eiazKjkzzYex6SXmP2" + "3HyY1s6uoeUS99Rpk486KzVOJcprx",
			`curl -H "Authorization: Bearer ` + "sk" + "-admin-D2Ha3QNdChHPZSIgn9OtdfZdsvFYe" + "KJycWomHclQc3vX8qIASw8MuHhPM1" + "T3Blb" + "kFJKPMWFdnk25_Ui_--6o3fWwEGFwhum" + "8LVQ48QgsxUkTeIokT_jLrH7xS439" + `" https://api.openai.com/v1/organization/users`,
		},
		Misses: []string{
			`OPENAI_ADMIN_KEY=` + "sk" + "-admin-qvRMpnWon7NGs5-gi8hVZFadGkg9L" + "8QR9NnOsQQvEDTDqPTFGqXEdlq5Oq" + "t3blb" + "kfjeyMwAK-Yc5Z2US576ca2-RkTwxCA2" + "cV5CYfBRV8915zwxAVSOVpxRayw3M",
			`OPENAI_ADMIN_KEY=` + "sk" + "-admin-tEKA6RVbt" + "vmV9_ob1c" + "T3Blb" + "kFJarhDAmN32IL6Y-wk71k5Tpa7Lku4I" + "B3toPEwqe9-vgRNKDcmDb4z0N0XQq",
		},
	},
	{
		ID: "openai-api-key", Provider: "OpenAI", Name: "OpenAI API key (user, legacy)",
		Meaning:  "Runs models as the user in every project of the organisation.",
		Severity: High, Tags: []string{"ai"},
		Pattern: `\b(?P<secret>sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20})\b`,
		Check:   checkOpenAI,
		Revoke:  Revoke{URL: "https://platform.openai.com/settings/profile/api-keys", Steps: "Revoke the key, create a project key instead and look at the usage page for calls that are not yours."},
		Refs:    []string{"https://platform.openai.com/docs/api-reference/authentication"},
		Hits: []string{
			`openai.api_key = "` + "sk" + "-VcKI8JzaDP" + "MNKaAJRZVp" + "T3Blb" + "kFJExyFP1uhWn" + "HMyTLtywbL" + `"`,
			"env:\n  OPENAI_API_KEY: " + "sk" + "-7SuQBPhesC" + "fH98MwXIwq" + "T3Blb" + "kFJxDDxOHpZnS" + "TrRj2w6r3g" + "\n",
		},
		Misses: []string{
			`openai.api_key = "` + "sk" + "-3OaZtOS4vy" + "VtKk39IT70" + "T3Blb" + "kFJ7pv6UhUjV" + "nXa1ReLw0t" + `"`,
			`openai.api_key = "` + "sk" + "-4R41aDJhtX" + "sPMNbTb7Ul" + "T3Blb" + "kFJBn24hjClQJ" + "cv3F6erabhZ" + `"`,
			`openai.api_key = "` + "sk" + "-2qIRAIOH5Yv2bUVdlZFkQjgV" + "dirafbi2XqH0SqHuvbrDItfp" + `"`,
		},
	},
}

// checkOpenAI proves a key whose marker stands in the exact middle of its body.
func checkOpenAI(m Match) Verdict {
	head, tail, _ := bytes.Cut(openAIBody(m.Secret), []byte("T3Blb"+"kFJ"))
	if len(head) == len(tail) {
		return proven("vendor's marker stands in the middle")
	}
	return unproven("vendor's marker is there, but not in the middle")
}

// openAIBody cuts the prefix off a key.
func openAIBody(key []byte) []byte {
	for _, kind := range [...]string{"sk-proj-", "sk-None-", "sk-svcacct-", "sk-service-", "sk-admin-"} {
		if body, ok := bytes.CutPrefix(key, []byte(kind)); ok {
			return body
		}
	}
	return key[len("sk-"):]
}
