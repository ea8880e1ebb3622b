package rules

import "bytes"

var google = Provider{
	{
		ID: "google-api-key", Provider: "Google", Name: "Google API key",
		Meaning:  "Calls the APIs that the key allows, on the project's bill; keys of mobile and Firebase apps are public by design but need restrictions.",
		Severity: Medium, Tags: []string{"cloud"},
		Pattern: `\b(?P<secret>AIza[A-Za-z0-9_-]{35})(?:[^A-Za-z0-9_-]|$)`,
		Check:   checkGoogleKey,
		Revoke:  Revoke{URL: "https://console.cloud.google.com/apis/credentials", Steps: "Restrict the key to its app and APIs, or create a new one and delete it."},
		Refs:    []string{"https://cloud.google.com/docs/authentication/api-keys"},
		Hits:    []string{`<meta-data android:value="` + "AIz" + "aSy2Z-7ihATMFaqOCTE" + "jB4Flf2FquSDg2W4m" + `"/>`, `GOOGLE_MAPS_KEY=` + "AIz" + "aSycT3jLFFHyflLHD9A" + "qiw6dUISx9rJZAvRk"},
		Misses:  []string{`GOOGLE_MAPS_KEY=` + "AIz" + "aSy8KXxNNRCw6QTNBu3" + "LmVsu5oPkkgvDRbL", `GOOGLE_MAPS_KEY=` + "AIz" + "aSyDHqlQQaEHm4JrWOoRQ" + "zgGG-dStIVXzfYwIVP"},
	},
	{
		ID: "google-oauth-client-secret", Provider: "Google", Name: "Google OAuth client secret",
		Meaning:  "Poses as the OAuth client: trades its users' codes and refresh tokens for access.",
		Severity: High, Tags: []string{"cloud", "identity"},
		Pattern: `(?:\b[0-9]{6,24}-[a-z0-9_]{32}\.apps\.googleusercontent\.com\b(?s:.){1,400}?)?(?P<secret>GOCSPX-[A-Za-z0-9_-]{28})(?:[^A-Za-z0-9_-]|$)(?:(?s:.){0,80}?\b[0-9]{6,24}-[a-z0-9_]{32}\.apps\.googleusercontent\.com\b)?`,
		Parts:   partsGoogleClient,
		Revoke:  Revoke{URL: "https://console.cloud.google.com/apis/credentials", Steps: "Add a new secret to the client, change to it, then delete the old one."},
		Refs:    []string{"https://support.google.com/cloud/answer/15549257"},
		Hits:    []string{`{"web":{"client_id":"` + "172186156497-" + "cgi0f70gpo1x302fr8npryuys2fn9knb" + `.apps.googleusercontent.com","project_id":"shop","client_secret":"` + "GOC" + "SPX-olEQpepJKNjF" + "vhoyRUh0CMVTmJXF" + `"}}`, `"client_secret":"` + "GOC" + "SPX-r55TKbH5BkdBZn" + "Lz-z7_OHe1zxZn" + `",`, `GOOGLE_CLIENT_SECRET=` + "GOC" + "SPX-inP15f_JSKUYot" + "4pVK2aPgRC_ZZy"},
		Misses:  []string{`GOOGLE_CLIENT_SECRET=` + "GOC" + "SPX-sLgPGnENg3yK0" + "GDUe56yRlaVXnY", `GOOGLE_CLIENT_SECRET=` + "GOC" + "SPX-Ws-yKPO-b6mSmG" + "0rMJRFCBUbl5V_G"},
	},
	{
		ID: "google-oauth-access-token", Provider: "Google", Name: "Google OAuth access token",
		Meaning:  "Acts as the user or service account within the granted scopes for about an hour.",
		Severity: Medium, Tags: []string{"cloud"},
		Pattern: `\b(?P<secret>ya29\.(?:[a-z]\.)?[A-Za-z0-9_-]{40,1000})`,
		Check:   checkMixedBody,
		Revoke:  Revoke{URL: "https://myaccount.google.com/permissions", Steps: "Revoke it at https://oauth2.googleapis.com/revoke, or remove the app's access; it expires within an hour."},
		Refs:    []string{"https://developers.google.com/identity/protocols/oauth2"},
		Hits:    []string{`Authorization: Bearer ` + "ya29" + ".a0AO8jHm8jbtvMGJrKZfLG7eMP-OBPh1QixG8g79clugjWcZqnIVVs7Ms0U_nT4Q7eiLvyKxG4jxYvREiTz" + "0ahnlz6baMOtg-Nwzto6pOhzGMxldMSvrRndGof48KEto8j8VhtVIDJZVKjYSnd3w0g5TnO3U_WbFBKT", `"access_token": "` + "ya29" + ".c.b0KBkk-3kxRebWu_X0gAIk69fLuyQerFxPzp8sAd495MLSTeokfphao6C-GKQm" + "UTMkmuFhmBwqbAxGinh-UujMLeJOe7mmzowbCvhz69H12AtCSi9KbN72uiPz" + `"`},
		Misses:  []string{`Authorization: Bearer ` + "ya29" + ".a0A9Uyvccof01NhLp_" + "CzCDa1VO5P1O7em", `Authorization: Bearer ` + "ya28" + ".a0ABBHb9dEWNb67Somzts8JCJ3sme1AWsmVjvWJPsqwHDf2a4UlvV-gZBzumGCExHEwO0t6gB5Hr1yw4cZe" + "kadE1VCiQF8NVCL-n2E4GQze2TMsDGEPs-5m8H9kWqW3A3xgqezdiGmm54kHm23kgOd4mB-Y-ouObwyP"},
	},
	{
		ID: "google-oauth-refresh-token", Provider: "Google", Name: "Google OAuth refresh token",
		Meaning:  "Gets new access tokens for the user until it is revoked, together with the client's id and secret.",
		Severity: High, Tags: []string{"cloud"},
		Pattern: `(?:^|[^A-Za-z0-9_/-])(?P<secret>1//0[A-Za-z0-9_-]{60,200})(?:[^A-Za-z0-9_/-]|$)`,
		Check:   checkMixedBody,
		Revoke:  Revoke{URL: "https://myaccount.google.com/permissions", Steps: "Remove the app's access to the account."},
		Refs:    []string{"https://developers.google.com/identity/protocols/oauth2"},
		Hits:    []string{`"refresh_token": "` + "1/" + "/0b-geUVa_Q64pgRjEVsIsOuKZD7ouVAhdLOEDlfHqQHirVrJ3" + "icP9scp4v0BtlDNCU6651RiO3Wi02CjIm4CjdzO4XGH03Cmna" + `",`, `GOOGLE_REFRESH_TOKEN=` + "1/" + "/0372Db98OlEq42puRX513hw0SUE7dskwautwKhpdKYnvfPifGM" + "TDNwAKDooEbivjKyZuckpJBIntpemZQ8uLfIz4wwKa_K59Mjap"},
		Misses:  []string{`GOOGLE_REFRESH_TOKEN=` + "1/" + "/0VKiP6wDm6xLDJDfMUzJ5" + "fgH5ZBP8ZFgHy8hThvxm", `http://localhost:8081//0` + "HJy1Vaf_jsbpyHOzPCWY-wQi3zvr2T4kzMF" + "_o6JSMFbOsZaq4cV4SElQtrbKj2dUpbshWJ"},
	},
	{
		ID: "gcp-service-account-key", Provider: "Google Cloud", Name: "Google Cloud service account key",
		Meaning:  "Acts as the service account in every project that grants it a role.",
		Severity: Critical, Tags: []string{"cloud"}, MaxLen: 8 << 10,
		Pattern: `private_key_id\\{0,3}"\s{0,40}:\s{0,40}\\{0,3}"[0-9a-f]{40}\\{0,3}"\s{0,40},\s{0,40}\\{0,3}"private_key\\{0,3}"\s{0,40}:\s{0,40}\\{0,3}"(?P<secret>-----BEGIN (?:RSA )?PRIVATE KEY-----[A-Za-z0-9+/=\\\sun]*-----END (?:RSA )?PRIVATE KEY-----(?:\\{1,4}n)?)(?:\\{0,3}"\s{0,40},\s{0,40}\\{0,3}"client_email\\{0,3}"\s{0,40}:\s{0,40}\\{0,3}"[a-z0-9.@-]{6,200})?`,
		Check:   checkServiceAccount,
		Parts:   partsServiceAccount,
		Revoke:  Revoke{URL: "https://console.cloud.google.com/iam-admin/serviceaccounts", Steps: "Delete the key of the service account and create a new one; look through the audit log for its use."},
		Refs:    []string{"https://cloud.google.com/iam/docs/keys-create-delete"},
		Over:    []string{"private-key-pkcs8", "private-key-rsa"},
		Hits: []string{
			"{\n  \"type\": \"service_account\",\n  \"private_key_id\": \"" + "8e53a4ed3c75486b1920" + "83c74380dc6b0f39a5f7" + "\",\n  \"private_key\": \"" + "-----BE" + "GIN PRIVATE KEY-----\\n" + "MIIBVQIBADANBgkqhkiG9w0BAQEFAASCAT8wggE7AgEAAkEA3NxaACNEtsz4mrzb\\n" + "07ZAJSygXCwAmMl/mWyOZj2qtetNKb67t77QXefJNlbpi9JXocLPKyT1FI5PaXDW\\n" + "yI3q3QIDAQABAkEA0fVwYb0lb5o/o+pyGDujkzNvZvA1yQmVEedPIAbzqGe6In6F\\n" + "B+qalR6diUEE0cWS2mDAHzSs1RBhjNNJyd8zwQIhAO8uRV9Jzn1XBHISksfH8sWL\\n" + "vCXf/v0BH/kqJSfABr7VAiEA7GRIwNofWqVqz98T2LY2nQ6sKYlBx1os0fkX/3us\\n" + "z+kCIQDC2YEuZaRQu+klPThShPOkN3gpqtfCKX5wsALg5TEZmQIgLlXh5Ntcdfoi\\n" + "m6hQTZQ51ENB/8pFuHu2eVnoGE33q7ECIFU1tFK+BtZNrHe5E8esDJNOZ+UouxJV\\n" + "XAVGCr4Zif2Q\\n" + "-----EN" + "D PRIVATE KEY-----" + "\\n\",\n  \"client_email\": \"deploy@acme-prod.iam.gserviceaccount.com\"\n}",
			`GCP_KEY={"type":"service_account","private_key_id":"` + "4da0370331683057300e" + "22548b1606a7ad185ca1" + `","private_key":"` + "-----BE" + "GIN PRIVATE KEY-----\\n" + "MIIBVQIBADANBgkqhkiG9w0BAQEFAASCAT8wggE7AgEAAkEA3NxaACNEtsz4mrzb\\n" + "07ZAJSygXCwAmMl/mWyOZj2qtetNKb67t77QXefJNlbpi9JXocLPKyT1FI5PaXDW\\n" + "yI3q3QIDAQABAkEA0fVwYb0lb5o/o+pyGDujkzNvZvA1yQmVEedPIAbzqGe6In6F\\n" + "B+qalR6diUEE0cWS2mDAHzSs1RBhjNNJyd8zwQIhAO8uRV9Jzn1XBHISksfH8sWL\\n" + "vCXf/v0BH/kqJSfABr7VAiEA7GRIwNofWqVqz98T2LY2nQ6sKYlBx1os0fkX/3us\\n" + "z+kCIQDC2YEuZaRQu+klPThShPOkN3gpqtfCKX5wsALg5TEZmQIgLlXh5Ntcdfoi\\n" + "m6hQTZQ51ENB/8pFuHu2eVnoGE33q7ECIFU1tFK+BtZNrHe5E8esDJNOZ+UouxJV\\n" + "XAVGCr4Zif2Q\\n" + "-----EN" + "D PRIVATE KEY-----" + `\n","client_email":"ci@acme-prod.iam.gserviceaccount.com"}`,
		},
		Misses: []string{
			`"private_key_id": "` + "4080da23255eb73b853f" + "e14abf3af5710d2e7787" + `", "private_key": "-----BEGIN ` + `PRIVATE KEY-----\n...\n-----END ` + `PRIVATE KEY-----\n"`,
			`"private_key_id": "your-key-id", "private_key": "-----BEGIN ` + `PRIVATE KEY-----\nMIIE\n-----END ` + `PRIVATE KEY-----\n"`,
		},
	},
	{
		ID: "gcp-hmac-key-id", Provider: "Google Cloud", Name: "Cloud Storage HMAC key id",
		Meaning:  "Names a storage key of a service account or user; it works with the secret of 40 characters beside it.",
		Severity: Low, Tags: []string{"cloud"},
		Pattern: `\b(?P<secret>GOOG1E[A-Z0-9]{55}|GOOG[A-Z0-9]{20})\b`,
		Revoke:  Revoke{URL: "https://console.cloud.google.com/storage/settings;tab=interoperability", Steps: "Deactivate the key, then delete it."},
		Refs:    []string{"https://cloud.google.com/storage/docs/authentication/hmackeys"},
		Hits:    []string{`GCS_ACCESS_KEY=` + "GOO" + "G1E9CS3JIOXN2S1LGW7FXQTY48U3YE" + "H7W6I41VK6KGPKYSI9JWGX1Z4LZS", `access_key_id: "` + "GOO" + "G1EYTCJT4171HW4VDU6UWYPSZ7Z6BS" + "ZS1VYGE0GS90MHHOMQW4V33FMETH" + `"`},
		Misses:  []string{`GCS_ACCESS_KEY=` + "GOO" + "G1EA6OYYVDS65KUYDRE0MRCJZ9C9OS" + "VA8LIO336FH4TTAVXUCKYEJSOBT", `GCS_ACCESS_KEY=` + "GOO" + "G1ED8C1SDTZSBTUMY4OU227UFTQVAHZ" + "UMF3YK5HNID2HX0LEUGXRSFJBCJYA"},
	},
	{
		ID: "google-fcm-server-key", Provider: "Google", Name: "Firebase Cloud Messaging server key (legacy)",
		Meaning:  "Sent messages to every device of the app; the legacy API was shut down in 2024.",
		Severity: Low, Tags: []string{"cloud"},
		Pattern: `\b(?P<secret>AAAA[A-Za-z0-9_-]{7}:[A-Za-z0-9_-]{140})(?:[^A-Za-z0-9_-]|$)`,
		Revoke:  Revoke{URL: "https://console.firebase.google.com/", Steps: "Disable the legacy Cloud Messaging API of the project and move to the HTTP v1 API."},
		Refs:    []string{"https://firebase.google.com/docs/cloud-messaging/migrate-v1"},
		Hits:    []string{`FCM_SERVER_KEY=` + "AA" + "AA6rN" + "wS1m" + `:` + "APA" + "91bwmVX5HZUU3OTdmjauokUlY_t81A8sJa4XkzBNPaKrhRy9glW-oIMX4d3uT_YUVIuF4A" + "fRpFedCaV_OnHFqhG8IXbkW2ng4wLuXI3mnCB4a7VF4BbctkGr5GXGuhDCAZR0k3jIF", `Authorization: key=` + "AA" + "AAaf5" + "MSZJ" + `:` + "APA" + "91beiETugNANUtC1Rz9EypQa-dPMl_rMMf9TcIfd__xNSrUQKI9T88lc-fbCdxp6QdQR1L" + "IkBOT69U7Yb6Z2qOtpHsbMvplC2qzMmNTHLdoX4xSuoO-4IAdHwIfMMx3f8pMmeuXMA"},
		Misses:  []string{`FCM_SERVER_KEY=` + "AA" + "AA49v" + "PGbr" + `:` + "APA" + "91bXVr41GLQxMN0vRGEGn2ljaTLz6cY5mGAhtMRXckgtNLRGS9uz-ryRD6NnXOFDlXwCc" + "dKkGYKbqw1-aE49Jrufg-bbZ4WmgCr9S6OseAsSZ7hIF4YgXDpPzFAzkcdHvwNuh-N1", `token: ` + "cA" + "AApjSOWA7T8" + "mDYOaehLC" + `:` + "APA" + "91bZZff9HTwtDZLpMTfQCo8AWeYBDFeTNpmF_ToEF9ZWiwo8yJOrH8p6ETnk-EK7eBHfri" + "YCDXC8iz2AlRM_jKoLEZ8dUgBO1O9lepXaa3ARgk6vOcZwuCW1ws-PosvjR335SOpfs"},
	},
	{
		ID: "google-base64-api-key", Provider: "Google", Name: "Google API key, base64-encoded",
		Meaning:  "Calls the Google APIs that the key is allowed to, on the project's bill.",
		Severity: Medium, Tags: []string{"cloud"},
		Pattern: `\b(?P<secret>QUl6YVN[A-Za-z0-9+/]{45})(?:[^A-Za-z0-9+/]|$)`,
		Check:   checkGoogleBase64,
		Revoke:  Revoke{URL: "https://console.cloud.google.com/apis/credentials", Steps: "Restrict or regenerate the key, then delete the old one."},
		Refs:    []string{"https://cloud.google.com/docs/authentication/api-keys"},
		Hits: []string{
			`  google-api-key: ` + "QUl" + "6YVN5Vmo0ZS1uakZ4QTR2MjB" + "YMTNvbERCVWZhLTRteHlXNGRD",
			`{"key": "` + "QUl" + "6YVN5VklVZW43T1I0Y2x4RDV" + "fMFNXRFl3MmdTNGx0MC1laFph" + `"}`,
		},
		Misses: []string{
			`  google-api-key: ` + "QUl" + "6YVN5Vmo0ZS1uakZ4QTR2MjB" + "YMTNvbERCVWZhLTRteHlXNGR",
			`  google-api-key: ` + "QUl" + "6YVO5VklVZW43T1I0Y2x4RDV" + "fMFNXRFl3MmdTNGx0MC1laFph",
		},
	},
	{
		ID: "google-gemini-auth-key", Provider: "Google", Name: "Google API key bound to a service account",
		Meaning:  "Calls Gemini and other Google APIs as its service account.",
		Severity: High, Tags: []string{"cloud", "ai"},
		Pattern: `\b(?P<secret>AQ\.Ab8RN6[A-Za-z0-9_-]{44})` + endOfToken,
		Revoke:  Revoke{URL: "https://aistudio.google.com/apikey", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://docs.cloud.google.com/docs/authentication/api-keys"},
		Hits: []string{
			`GEMINI_API_KEY=` + "AQ.A" + "b8RN6t6iVNLFN-xwxTu7Abd4" + "kaYo5suSWWsCbdNeyr2fU009X",
			`genai.Client(api_key="` + "AQ.A" + "b8RN68J8QfPW5NO7vSLByATJ" + "YxrOOgkQNfE5GyAdPLB9VETbF" + `")`,
		},
		Misses: []string{
			`GEMINI_API_KEY=` + "AQ.A" + "b8RN6CbmuAcBA2OdDC9CJWaK" + "WSf3L6T1mUabimP_pi-VhBKy",
			`GEMINI_API_KEY=` + "AQ.A" + "b8RM6qAmILJVbgVCqWAptEO4" + "WEcwkdUtqDII0qfYq7byXmJLg",
		},
	},
}

// partsGoogleClient names the client, an id that stands in every login page's URL.
func partsGoogleClient(m Match) []Part {
	at := bytes.Index(m.Text, m.Secret)
	for _, side := range [...][]byte{m.Text[:at], m.Text[at+len(m.Secret):]} {
		const end = ".apps.googleusercontent.com"
		to := bytes.LastIndex(side, []byte(end))
		from := to
		for from > 0 && (isAlnum(side[from-1]) || side[from-1] == '-' || side[from-1] == '_') {
			from--
		}
		if to > 0 {
			return []Part{{Name: "client id", Value: side[from : to+len(end)], Public: true}}
		}
	}
	return nil
}

// checkGoogleKey doubts bodies that are not random: placeholders of manuals.
func checkGoogleKey(m Match) Verdict {
	if Entropy(m.Secret[4:]) < 3.5 {
		return demoted("entropy is low for a key")
	}
	return unproven("")
}

// checkServiceAccount judges the key that the JSON holds.
func checkServiceAccount(m Match) Verdict { return checkPEM(Match{Text: m.Secret, Secret: m.Secret}) }

// partsServiceAccount names the account, an address that is no person's.
func partsServiceAccount(m Match) []Part {
	_, after, ok := bytes.Cut(m.Text, []byte("client_email"))
	if !ok {
		return nil
	}
	at := bytes.LastIndexByte(after, '"')
	return []Part{{Name: "account", Value: after[at+1:], Public: true}}
}

// checkGoogleBase64 asks for 39 bytes that start as the keys do.
func checkGoogleBase64(m Match) Verdict {
	if v := base64Size(m.Secret, len("AIza")+35); v.Opinion == Refused {
		return v
	}
	return base64Starts(m.Secret, 0, "AIzaS")
}
