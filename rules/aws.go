package rules

import (
	"bytes"
	"strconv"
)

// Key ids: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids.
// Ids issued since about 2019 carry the account number: base32 of the characters
// behind the four-letter prefix, bits 7 to 46 of the first six bytes
// (https://trufflesecurity.com/blog/research-uncovers-aws-account-numbers-hidden-in-access-keys).
var aws = Provider{
	{
		ID: "aws-access-key-id", Provider: "AWS", Name: "AWS access key id",
		Meaning:  "Names a long-lived key and its account; with the secret key beside it, whoever holds it acts as the user.",
		Severity: Medium, Tags: []string{"cloud"},
		Pattern: `\b(?P<secret>AKIA[A-Z0-9]{16})\b`,
		Check:   checkAWSKeyID,
		Parts:   partsAWSKeyID,
		Revoke:  Revoke{URL: "https://console.aws.amazon.com/iam/home#/security_credentials", Steps: "Deactivate the key, look through CloudTrail for its use, then delete it."},
		Refs:    []string{"https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html"},
		Hits:    []string{"[default]\naws_access_key_id = " + "AK" + "IAZN273FGB" + "5SBXJXVW" + "\n", `AWS_ACCESS_KEY_ID: ` + "AK" + "IAT4U6GQVU" + "UR9KNS18", `AWS_ACCESS_KEY_ID: ` + "AK" + "IAT4U6GQVU" + "UR5KNS77"},
		Misses:  []string{`AWS_ACCESS_KEY_ID: ` + "AK" + "IATWOW4Q7W" + "74CVKKH", `AWS_ACCESS_KEY_ID: ` + "AK" + "IATA7DD2M" + "JUFLCQ" + `01`, `AWS_ACCESS_KEY_ID: AKIA` + `IOSFODNN7EXAMPLE`},
	},
	{
		ID: "aws-temporary-key-id", Provider: "AWS", Name: "AWS temporary access key id",
		Meaning:  "Names a session's key and its account; it works with its secret key and session token until they expire.",
		Severity: Low, Tags: []string{"cloud"},
		Pattern: `\b(?P<secret>ASIA[A-Z0-9]{16})\b`,
		Check:   checkAWSKeyID,
		Parts:   partsAWSKeyID,
		Revoke:  Revoke{URL: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html", Steps: "Revoke the role's active sessions; the key expires within 36 hours at most."},
		Refs:    []string{"https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html"},
		Hits:    []string{`export AWS_ACCESS_KEY_ID="` + "AS" + "IAXGZCOX52" + "UXQJDJDS" + `"`, `"AccessKeyId": "` + "AS" + "IAVSNOXOSZ" + "GADY6BZY" + `",`},
		Misses:  []string{`"AccessKeyId": "` + "AS" + "IAVXILOKV52" + "XHVEJZG3" + `",`, `AMERICAS_EUROPE_ASIAPACIFICREGIONS`, `"AccessKeyId": "ASIA` + `IOSFODNN7EXAMPLE"`},
	},
	{
		ID: "aws-secret-access-key", Provider: "AWS", Name: "AWS secret access key",
		Meaning:  "Acts as the user or role whose key id belongs to it, in every service that its policies allow.",
		Severity: Critical, Tags: []string{"cloud"},
		// The key has no prefix. Either its name says what it is, or a key id stands
		// at most 120 bytes before it. Behind it the id and the session token may follow,
		// in the same object or section: no bracket between.
		MaxLen: 3 << 10,
		Pattern: `(?:\bA(?:KIA|SIA)[A-Z2-7]{16}[^A-Za-z0-9+/](?s:.){0,119}?(?:[^A-Za-z0-9+/])|(?i:secret_?access_?key|aws[_.-]?secret(?:[_.-]?key)?|secret_?key_?id)["'\]]{0,2}[ \t]{0,20}(?:=>|:=|[:=,>])[ \t]{0,20}\\?["']?)` +
			`(?P<secret>[A-Za-z0-9+/]{40})(?:[^A-Za-z0-9+/=]|$)` +
			`(?:[^\[\]{}]{0,80}?\bA(?:KIA|SIA)[A-Z2-7]{16}\b)?(?:[^\[\]{}]{0,80}?\b(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz)[A-Za-z0-9+/]{100,}={0,2})?`,
		Check:  checkAWSSecret,
		Parts:  partsAWSSecret,
		Over:   []string{"aws-access-key-id", "aws-temporary-key-id", "aws-session-token"},
		Revoke: Revoke{URL: "https://console.aws.amazon.com/iam/home#/security_credentials", Steps: "Deactivate the key, look through CloudTrail for its use, then delete it."},
		Refs:   []string{"https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html"},
		Hits: []string{
			"aws_secret_access_key = " + "AEefanPaSoZAthlqIH4n" + "9J7g+yEpyx9ypNSzmoiT" + "\n",
			`"SecretAccessKey": "` + "9s0AeONedyj7esT2NyY5" + "MQmB57FsbvqNW1UNBkEE" + `",`,
			"[default]\naws_access_key_id = " + "AS" + "IAXRD6X2CIK2LW4ACY" + "\naws_secret_access_key = " + "tWINpRP3gCNbhRjLGYSW" + "blEOsRWeiueW3Xp9wuvv" + "\naws_session_token = " + "IQoJb3Jp" + "Z2luX2VjlYUqsYwJlPx22dzaA96rvpxlqBNz2jvBtD5tEXzjsfaVHiZfqtnWatM6fxtttlFPAUGyrkHhlyDPOUULbvZHl9CgPxMHU38a9Ioho95AiHhKHvcOFAoR6nDTrhjryHLI2k6qdSyHRFAbvp82tu2QBj0Z74k8+XC2o1kMNpQX2JuJa5w+4wRzX8I8mpQ12dDYMq4wuoN1b7lpAGYAeQAyongr00Yv" + "\n",
			`{"SecretAccessKey": "` + "NfY7Hy7PVR76g3agoebM" + "bpBo07Ba4EoF4Qo1PvPG" + `", "AccessKeyId": "` + "AK" + "IAZ4APEKK6OR772HCY" + `"}`,
			`new BasicAWSCredentials("` + "AK" + "IAZ6E7YH4H" + "DOAOL5F3" + `", "` + "t892S5PLjBPPqQbi+53N" + "SqQdIUVhtvtX8mbPIa+U" + `")`,
		},
		Misses: []string{
			"aws_secret_access_key = " + "frFeJsnFZ8PXG1VYc37" + "1ZOVLcUl/Z43YSNnY1YK" + "\n",
			"aws_secret_access_key = " + "92841ccad54a7b96842a" + "8b8cd9b6d2b6e692cce2" + "\n",
			`AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/` + `K7MDENG/bPxRfiCYEXAMPLEKEY`,
			`key ` + "AK" + "IAZNBIUE5M" + "QGMECRYN" + ` was made at commit ` + "47ae35f9f79b5ad817d4" + "d0ee2e8719a53a15173a",
		},
	},
	{
		ID: "aws-session-token", Provider: "AWS", Name: "AWS session token",
		Meaning:  "With the temporary key that it belongs to, acts as the role until the session expires.",
		Severity: Medium, Tags: []string{"cloud"},
		Pattern: `\b(?P<secret>(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz)[A-Za-z0-9+/]{100,1000}[A-Za-z0-9+/]{0,1000}={0,2})`,
		Revoke:  Revoke{URL: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html", Steps: "Revoke the role's active sessions; the token expires within 36 hours at most."},
		Refs:    []string{"https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html"},
		Hits:    []string{`AWS_SESSION_TOKEN=` + "IQoJb3Jp" + "Z2luX2VjhWVTxWu5pkxVApuGSlN7VcYxf86lgCeyKiBmk0jJoTQ49yqKDNl0HkY9DXbNiZgOjkH73PzElanltilieQ+iyi+Shor52GbMz4yiqLRSvrI1LhmKjOiGbyi5JeZIeKW2pmGVtz6Rs4sjbhROYH4pdu" + "ItsfkLdyG1+6ImG1QmIUVuJ3G3qhSLpZBDH0ygUknXCrp/bvEgbbf8DWXqUCZccVbdNjv9ODUUMNh7NuqEDtca8uv7X70jFEW8f5+84zp4ieW8OQXQ0ynHLztXNIR8CaiemPn5mWZGdZwxK4Vs2q9Y" + `==`, `"SessionToken": "` + "FwoGZX" + "IvYXdzEmYUM8muapJ33AWu6DvMxpLN9Zk0twKOHM4UPMgsjtSTJVCsseFlMurUGt0i8OfGsge6+FgrCdSbijQUalQ5g49AeioZULynYocSQcyPlIzyMYx" + "crjD7lC2STfFIydd4zEbwPbJG5deFDsoMCn4HzBkl2YnfGi/m9vGE6hESuH3t7V83+CD+ztEli4CaBRXj+f2g5FK9VwleCocXwKNhxOjZ3dRse" + `"`},
		Misses:  []string{`AWS_SESSION_TOKEN=` + "IQoJb3Jp" + "Z2luX2VjCTZsax1ZHlEDtX6NQU0RLfvRK4D+cD" + "NmtZjR1EPFTvr1+RJ+2gHPZDzKNesT", `AWS_SESSION_TOKEN=` + "IQoJb4Jp" + "Z2luX2VjOyyHz6z0YUQfZ1a3jE0BEJr51l5/aZNYDDkrGXv13/d85823XKgsnQS9DL+6xSI2z7LGTOMRTiKPOLlbFbvOpuDX8FjEJVKGEoiPTXt8B5YSn1edE/nxvWII7Gj6XLCRjs97yCB9IR8RMTgl9CtKJ8" + "lH8+SKdbnM5GFYO2GoT9rHw/UF8rSK+wtPeqUQXT0v5qC5gB2eQZQfyUuJ9EIWcb1nEnUX0QzY1Cn/4Qdg27vm5p0A/T67DxYJVUtsLJqEN8jKi5xLYNBbrMZoGlFdiZqzl2gMyBf+CYOI+EHTlgqy"},
	},
	{
		ID: "aws-bedrock-api-key", Provider: "AWS", Name: "Amazon Bedrock API key (long-term)",
		Meaning:  "Calls the account's models, on its bill.",
		Severity: High, Tags: []string{"cloud", "ai"},
		Pattern: `\b(?P<secret>ABSK[A-Za-z0-9+/]{100,400}={0,2})`,
		Check:   checkBedrock,
		Revoke:  Revoke{URL: "https://console.aws.amazon.com/bedrock/home#/api-keys", Steps: "Delete the key there, or the service-specific credential of its IAM user."},
		Refs:    []string{"https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html"},
		Hits:    []string{`AWS_BEARER_TOKEN_BEDROCK=` + "ABSK" + "QmVkcm9ja0FQSUtleS1xeWkxLWF0LTE5MzkwOTEwMTMyNDppNlA3YUwz" + "dDhzcnZrVG9OVGR6dE1nMjNtMGlUUURtelo4SFR3TmxrNXptNg==", `{"apiKey": "` + "ABSK" + "QmVkcm9ja0FQSUtleS1jeTRyLWF0LTQyMTQwNDU4ODc1NDoyTTdmdWdjcDhwa2MwOE" + "80eGJIRFU1SjJ1c2dOeU5tYmdLZTJtSUEvNk1aaXZXU1M2em5YQmF6RmpYSEc=" + `"}`},
		Misses:  []string{`AWS_BEARER_TOKEN_BEDROCK=` + "ABSK" + "QmVkcm9jeEFQSUtleS0yc2wwLWF0LTcxNTY5MzczODYzMTpWUWhHTzVZZE1vcHNuYn" + "pMbnhpZ25wV2VVMVVNcndTeVh2eHNmeVp5c21udWJGS3BuRkxVb1h0ampzbEM=", `AWS_BEARER_TOKEN_BEDROCK=` + "AB" + "SKys/IufEzePksiiOc2d3EMmu6XxrQKUSAD81b5mbQ" + "tVsiyrNm/dJbm+Qi2+Us2GOlUvl+KQnCjAr0iyDH"},
	},
	{
		ID: "aws-bedrock-short-term-key", Provider: "AWS", Name: "Amazon Bedrock API key (short-term)",
		Meaning:  "Calls the account's models for at most twelve hours.",
		Severity: Low, Tags: []string{"cloud", "ai"},
		Pattern: `(?P<secret>bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[A-Za-z0-9+/]{40,1000}[A-Za-z0-9+/]{0,1000}={0,2})`,
		Revoke:  Revoke{URL: "https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-revoke.html", Steps: "It ends with its session; deny bedrock:CallWithBearerToken to the role to end it now."},
		Refs:    []string{"https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html"},
		Hits:    []string{`AWS_BEARER_TOKEN_BEDROCK=` + "bedrock-api-key-YmVkcm" + "9jay5hbWF6b25hd3MuY29t6a5qbjPybv5A2aERvydA0P4nU2vwnAbLVMu7Y9GeEbSFodiyZz8LHLi/EoBHViX3B2Mxe4xA6Xl0pqfxECcnPD5pnW2aAicbuvVu" + "ewCOUsqQFajCcozIJXN0qYlSycm6pzGeHDfz5Fzvf/chEuP4XWZW5G5Bm+wl0Ckkfn4pXIPSggvvVx2KbXdfDvlQiMj/80nk4EhE", `"` + "bedrock-api-key-YmVkcm" + "9jay5hbWF6b25hd3MuY29t4CIEe+indqc2oMRVrCc9D6uwCI1Ig2bcF5AGTWR8b2TjZjKT0ObzZJeEZeftuhhPMjL4janNBAw" + "9+ebFjOnAi5ooOIFWO7VJLUH/oMb6x1H3W/6Py4J4+dRIUxh7dtjmTpaTEXotV/D5VQFTxBGjfv" + `=="`},
		Misses:  []string{`"` + "bedrock-api-key-YmVkcm" + "9jay5hbWF6b25hd3MuY29tjQiRh+ZuG1" + "wpttpzqPL0" + `"`, `"` + "bedrock-" + "api-key-9Rkbbr/sJU3pc9fVSFrpLqp6utD04MiNFc2u1Jo64Y937xXnNAr7S6nU7OFkTFtrM9FvtQRoPCx0NmhRYWl6OiZVIaACkwZY4aB6" + "VqrosTkqlg7n1dhSfGFpkdCZPl3VcpNETS/i1su1SlZsG+d9dC0s6bMGO/sI9hZkV9br95sbjpjEodvQTFGizv/htd40oaTB8IJp" + `"`},
	},
	{
		ID: "aws-appsync-api-key", Provider: "AWS", Name: "AWS AppSync API key",
		Meaning:  "Queries the GraphQL API that it belongs to.",
		Severity: Medium, Tags: []string{"cloud"},
		Pattern: `\b(?P<secret>da2-[a-z0-9]{26})\b`,
		Check:   checkAppSync,
		Revoke:  Revoke{URL: "https://console.aws.amazon.com/appsync/", Steps: "Delete the key under Settings of the API and create a new one."},
		Refs:    []string{"https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html"},
		Hits:    []string{`"aws_appsync_apiKey": "` + "da" + "2-runw9tiokg5l4" + "kdxdft0yiet9h" + `",`, `x-api-key: ` + "da" + "2-nsiud87j06bnr" + "iloeu1cz7th3p"},
		Misses:  []string{`x-api-key: ` + "da" + "2-3rht1xbcmwii" + "2nda3epjy91pl", `x-api-key: ` + "da" + "2-witigakqzbhur" + "zzeodinkibfyh"},
	},
	{
		ID: "aws-mws-auth-token", Provider: "AWS", Name: "Amazon Marketplace Web Service token",
		Meaning:  "Reads and changes the orders and listings of a seller.",
		Severity: High, Tags: []string{"commerce"},
		Pattern: `(?P<secret>amzn\.mws\.[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12})\b`,
		Revoke:  Revoke{URL: "https://sellercentral.amazon.com/", Steps: "Disable the developer's access under User permissions and authorise it again."},
		Refs:    []string{"https://developer-docs.amazon.com/sp-api/docs/migrating-from-amazon-mws"},
		Hits:    []string{`MWS_AUTH_TOKEN=amzn.` + `mws.` + "3e93dfae-5d35-4e88" + "-a1fb-76223a7e3a03", `'MWSAuthToken' => 'amzn.` + `mws.` + "c3c1eed8-379b-499a" + "-a66a-3917a585e0ae" + `',`},
		Misses:  []string{`MWS_AUTH_TOKEN=amzn.` + `mws.` + "cfa4d946d2d93a91" + "ea5a78efa02d8acd", `MWS_AUTH_TOKEN=amzn.` + `mwx.` + "8198dd71-96a7-46d9" + "-a430-9664c95dc3bf"},
	},
	{
		ID: "aws-bearer-and-sts-key-id", Provider: "AWS", Name: "AWS service bearer or context-specific key id",
		Meaning:  "Names the key of an AWS service bearer token; with its secret it acts as the role.",
		Severity: Medium, Tags: []string{"cloud"},
		Pattern: `\b(?P<secret>A(?:BIA|CCA)[A-Z2-7]{16})\b`,
		Check:   checkAWSBearer,
		Revoke:  Revoke{URL: "https://console.aws.amazon.com/iam/", Steps: "Take the permissions from the role that issued it; it expires by itself."},
		Refs:    []string{"https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html"},
		Hits: []string{
			`AWS_ACCESS_KEY_ID=` + "AB" + "IAJF3VSCG" + "GVOR4FUI7",
			`aws_access_key_id = ` + "AC" + "CAAMLI25S" + "FM3P7ZUUT",
		},
		Misses: []string{
			`AWS_ACCESS_KEY_ID=` + "AB" + "IAXRRZK57" + "PD4R4WDJ",
			`UserId: ` + "AI" + "DAJPV3DGR" + "OBRU3QVJI",
		},
	},
	{
		ID: "aws-ses-smtp-password", Provider: "AWS", Name: "Amazon SES SMTP password",
		Meaning:  "Sends mail as the account, with the access key id as its user name.",
		Severity: High, Tags: []string{"cloud", "mail"},
		Pattern: `(?i:\bses_?smtp|email-smtp|smtp_?(?:pass|pwd)|aws_?smtp|ses_?pass)[A-Za-z0-9_.(-]{0,24}` + assigned + `(?P<secret>B[A-P][A-Za-z0-9+/]{42})(?:[^A-Za-z0-9+/=]|$)`,
		Check:   checkMixed,
		Revoke:  Revoke{URL: "https://console.aws.amazon.com/ses/", Steps: "Delete the IAM access key that the password was made from and create new SMTP credentials."},
		Refs:    []string{"https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html"},
		Hits: []string{
			`SES_SMTP_PASSWORD=` + "B" + "BHQ6F7ikeBr+oFfosPtTvP" + "kIudKAvEpp5jTJbgeFo2d",
			`"smtpPassword": "` + "B" + "Eki12hpfbTghy28qjr5XDk" + "xeWXrdSMdzSqk31nReSqv" + `"`,
		},
		Misses: []string{
			`SES_SMTP_PASSWORD=` + "B" + "BHQ6F7ikeBr+oFfosPtTv" + "PkIudKAvEpp5jTJbgeFo2",
			`SES_SMTP_PASSWORD=` + "Z" + "NjhBIjy0NhgJwjOYbkfnCK" + "9uMCo4FNfjOubI5Rk0O/l",
		},
	},
}

// checkAWSKeyID refuses the ids of AWS's own documentation, which end in EXAMPLE.
func checkAWSKeyID(m Match) Verdict {
	switch {
	case bytes.HasSuffix(m.Secret, []byte("EXAMPLE")):
		return refused("published example: ends in EXAMPLE")
	case Entropy(m.Secret) < 2.8:
		return demoted("entropy is low for a key id")
	case hasAny(m.Secret, '0', '1') || hasAny(m.Secret, '8', '9'):
		return unproven("the prefix is AWS's; it holds digits that AWS does not use, so some of it may be changed")
	}
	if _, ok := awsAccount(m.Secret); ok {
		return unproven("account number is readable")
	}
	return unproven("")
}

// awsAccount decodes the account number. Ids whose fifth character lies below Q
// were issued before they carried one.
func awsAccount(id []byte) (uint64, bool) {
	if len(id) != 20 || id[4] < 'Q' || id[4] > 'Z' {
		return 0, false
	}
	var bits uint64
	for _, c := range id[4:14] { // 10 characters, 50 bits: 48 are the first six bytes
		bits = bits<<5 | base32Value(c)
	}
	account := bits >> 2 & 0x7fffffffff80 >> 7
	return account, account > 0 && account < 1e12
}

// base32Value reads one digit of RFC 4648's base32; others count as 0.
func base32Value(c byte) uint64 {
	switch {
	case 'A' <= c && c <= 'Z':
		return uint64(c - 'A')
	case '2' <= c && c <= '7':
		return uint64(c-'2') + 26
	}
	return 0
}

// partsAWSKeyID names the account, twelve digits as AWS prints it.
func partsAWSKeyID(m Match) []Part {
	account, ok := awsAccount(m.Secret)
	if !ok {
		return nil
	}
	digits := strconv.FormatUint(account, 10)
	value := append(bytes.Repeat([]byte("0"), 12-len(digits)), digits...)
	return []Part{{Name: "account", Value: value, Public: true}}
}

// checkAWSSecret refuses what 40 characters of base64 cannot be: SHA-1 in hex, paths
// and words.
func checkAWSSecret(m Match) Verdict {
	switch {
	case bytes.HasSuffix(m.Secret, []byte("EXAMPLEKEY")):
		return refused("published example: ends in EXAMPLEKEY")
	case isHex(m.Secret):
		return refused("a hash in hex")
	case !mixedCase(m.Secret) || Entropy(m.Secret) < 3.9:
		return refused("does not look random")
	}
	return unproven("stands where an AWS secret key stands")
}

// partsAWSSecret names the key id of the pair, that before the secret if there are two,
// its account, and the session token. The id is half of a login, so it is not public.
func partsAWSSecret(m Match) []Part {
	at := bytes.Index(m.Text, m.Secret)
	before, after := m.Text[:at], m.Text[at+len(m.Secret):]
	id := lastKeyID(before)
	if id == nil {
		id = lastKeyID(after)
	}
	var parts []Part
	if id != nil {
		parts = append([]Part{{Name: "key id", Value: id}}, partsAWSKeyID(Match{Text: id, Secret: id})...)
	}
	for _, start := range [...]string{"IQoJb3JpZ2lu", "FwoGZXIvYXdz", "FQoGZXIvYXdz"} {
		if from := bytes.Index(after, []byte(start)); from >= 0 {
			return append(parts, Part{Name: "session token", Value: after[from:]})
		}
	}
	return parts
}

// lastKeyID returns the last key id of twenty characters in p, nil if there is none.
func lastKeyID(p []byte) []byte {
	for at := len(p) - 20; at >= 0; at-- {
		id := p[at : at+20]
		if (bytes.HasPrefix(id, []byte("AKIA")) || bytes.HasPrefix(id, []byte("ASIA"))) && only(id, isKeyIDByte) && !(at > 0 && isAlnum(p[at-1])) {
			return id
		}
	}
	return nil
}

func isKeyIDByte(c byte) bool { return 'A' <= c && c <= 'Z' || '2' <= c && c <= '7' }

// checkBedrock proves the user's name, its account and a secret behind the colon:
// BedrockAPIKey-ab12-at-123456789012:base64.
func checkBedrock(m Match) Verdict {
	v := base64Starts(m.Secret, len("ABSK"), "BedrockAPIKey-")
	if v.Opinion != Proven {
		return v
	}
	raw, _ := decodeBase64(m.Secret[len("ABSK"):])
	name, secret, ok := bytes.Cut(raw, []byte(":"))
	at := bytes.LastIndex(name, []byte("-at-"))
	if !ok || at < 0 || len(secret) < 32 || len(name)-at != len("-at-")+12 || !only(name[at+4:], isDigit) {
		return unproven("the name is Bedrock's; account and secret do not follow it, so some of it may be changed")
	}
	return v
}

func checkAppSync(m Match) Verdict {
	if !letterAndDigit(m.Secret[len("da2-"):]) {
		return refused("body does not look random")
	}
	return unproven("")
}

// checkAWSBearer refuses words in capitals: of 16 random characters of base32 1 in 20
// has no digit, and none of those stands where keys do.
func checkAWSBearer(m Match) Verdict {
	if !hasAny(m.Secret, '2', '7') {
		return refused("a word in capitals, not random")
	}
	return unproven("base32 behind a prefix of AWS")
}
