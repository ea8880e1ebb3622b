package rules

import (
	"bytes"
	"time"
)

// Since 2021 Azure issues identifiable keys: a fixed signature before the checksum, at
// a fixed place (https://github.com/microsoft/security-utilities). The common form
// (CASK) holds JQQJ99 at offset 52 and the provider's signature at offset 76.
var azure = Provider{
	{
		ID: "azure-identifiable-key", Provider: "Microsoft Azure", Name: "Azure service key (common annotated form)",
		Meaning:  "Full access to the Azure resource that issued it; its signature names the service.",
		Severity: Critical, Tags: []string{"cloud"},
		Pattern: `\b(?P<secret>[A-Za-z0-9]{52}JQQJ99[A-Z][A-L][A-Za-z0-9]{12}[A-Z][A-Za-z0-9]{3}[A-Za-z0-9]{4})\b`,
		Check:   checkCASK,
		Parts:   partsCASK,
		Revoke:  Revoke{URL: "https://portal.azure.com/", Steps: "Regenerate the key of the resource; most have two, so that one can be changed at a time."},
		Refs:    []string{"https://github.com/microsoft/security-utilities"},
		Over:    []string{"azure-devops-pat"},
		Hits:    []string{`AZURE_OPENAI_API_KEY=` + "cdBtWri6p1OLziVqj2QZZTrbqlcKxYkKFMT1Il3tywTJZ0wfj9NUJQQ" + "J99" + `BDAC` + "YHRRwyHWJuAC" + "OGsDwy", `"api-key": "` + "lI6d1jbhDoMTyv8dRuZqbwq6FdrZ4cKogAxAeeixGgnGuh0yeyilJQQ" + "J99" + `CAAC` + "8dHgBpi0rrAZ" + "SE6R9E" + `"`},
		Misses:  []string{`"api-key": "` + "AijegoUi8Vbu7WlSfMjWdIDXg7FxpCyuinkAsJ274rglEo8ZbfSJQQ" + "J99" + `BDAC` + "y0NOxYzBXSAC" + "OGKuW6" + `"`, `"api-key": "` + "gBwqlAOby6VXSIqgFPmKzrRMN8c3WqX9VNTVBSKbcZtlHWjAmblVJQQ" + "J99" + `BZAC` + "RoVKAy3Ez5AC" + "OGrlik" + `"`},
	},
	{
		ID: "azure-devops-pat", Provider: "Microsoft Azure", Name: "Azure DevOps personal access token",
		Meaning:  "Acts as the user in the organisation's repositories, pipelines and boards within the token's scopes.",
		Severity: Critical, Tags: []string{"cloud", "vcs"},
		Pattern: `\b(?P<secret>[A-Za-z0-9]{52}JQQJ99[A-Z][A-L][A-Za-z0-9]{12}AZDO[A-Za-z0-9]{4})\b`,
		Check:   checkCASK,
		Parts:   partsCASK,
		Revoke:  Revoke{URL: "https://dev.azure.com/_usersSettings/tokens", Steps: "Revoke the token."},
		Refs:    []string{"https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate"},
		Over:    []string{"url-basic-auth", "git-url-token"},
		Hits:    []string{`AZURE_DEVOPS_EXT_PAT=` + "mzmrVlch2VNrzf0eOogFG7qr0kvtmZN0Xzvz0Bq5vUgt7fOEhIT2JQQ" + "J99" + `BDAC` + "CmXqqFcRhXAZ" + "DOcxtX", `git clone https://acme:` + "6CRr8pmPSqpUB6GyE0FckPvSzDkHo4Vpm7pntfdXjGU6wxlQoeP9JQQ" + "J99" + `BKAC` + "4KtknXZ0WZAZ" + "DOOjKI" + `@dev.azure.com/acme/shop/_git/shop`},
		Misses:  []string{`AZURE_DEVOPS_EXT_PAT=` + "dTE8RYceVfWFDXLh8TCnbalkaUA3eElob4ugIHr4hiIq0OxgvQXrJQQ" + "J99" + `BDAC` + "FLoqqgEZhkAZ" + "DOe3N", `AZURE_DEVOPS_EXT_PAT=` + "nbmBMSUYRUzbQoWGK0OHIvAXg1Qn3MLQRhXJZQEq7BAAJRDm6Pg7JQQ" + "J98" + `BDAC` + "XOerTgkyLQAZ" + "DOdv67"},
	},
	{
		ID: "azure-devops-pat-legacy", Provider: "Microsoft Azure", Name: "Azure DevOps personal access token (before 2024)",
		Meaning:  "Acts as the user in the organisation's repositories, pipelines and boards within the token's scopes.",
		Severity: Critical, Tags: []string{"cloud", "vcs"},
		Pattern: `(?i:azure_?devops|visualstudio\.com|dev\.azure\.com|vsts|ado_pat|system_accesstoken)[^\n]{0,60}?(?:[^A-Za-z0-9\n])(?P<secret>[a-z2-7]{52})\b`,
		Check:   checkBase32Body,
		Revoke:  Revoke{URL: "https://dev.azure.com/_usersSettings/tokens", Steps: "Revoke the token."},
		Refs:    []string{"https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate"},
		Over:    []string{"url-basic-auth"},
		Hits:    []string{`AZURE_DEVOPS_EXT_PAT=` + "g2gkv5pzpohjhztv3rkt6nkirr" + "ioewtfndqfutj6ageeb4afr2an", `VSTS_TOKEN: "` + "4ctua26bixy6e5bdg5ucizukqx" + "tutw56bdm6wejkosctgjordbjg" + `"`},
		Misses:  []string{`AZURE_DEVOPS_EXT_PAT=` + "r26bd4amyhki2f4pk72xa6jio" + "id73o63owwfyp3ywpg43uuoj2n", `AZURE_DEVOPS_EXT_PAT=` + "gudzjjbcuyjeziazjldjukxknu" + "hblsvibpttavzuxdfcdvakgdgd"},
	},
	{
		ID: "azure-client-secret", Provider: "Microsoft Azure", Name: "Entra ID client secret",
		Meaning:  "Signs in as the application and has every permission and role that it was granted.",
		Severity: Critical, Tags: []string{"cloud", "identity"},
		Pattern: `(?:^|[^A-Za-z0-9_~.-])(?P<secret>[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34})(?:[^A-Za-z0-9_~.-]|$)`,
		Check:   checkMixedBody,
		Revoke:  Revoke{URL: "https://entra.microsoft.com/", Steps: "Add a new client secret under App registrations > Certificates & secrets, change to it, then delete the old one."},
		Refs:    []string{"https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials"},
		Hits:    []string{`AZURE_CLIENT_SECRET=` + "G" + "7k" + `8Q~` + "TqpIDd9vNtmuy9msp" + "wu2sPxha1sDDukdPF", `"clientSecret": "` + "D" + "Wv" + `7Q~` + "NmrCTBR5ck7S21i" + "VpNkdlrQv3LZtkW4" + `",`},
		Misses:  []string{`AZURE_CLIENT_SECRET=` + "x" + "B4" + `8Q~` + "VyeTJUNzxmfUZ8" + "OG4Mn7ZDEsN33v", `AZURE_CLIENT_SECRET=` + "K" + "27" + `8q~` + "PoaYyxmqrB0mKLG0N" + "UNFqmiIEUcaAB9mZq"},
	},
	{
		ID: "azure-storage-key", Provider: "Microsoft Azure", Name: "Azure Storage account key",
		Meaning:  "Full access to all blobs, files, queues and tables of the account.",
		Severity: Critical, Tags: []string{"cloud"},
		// Keys since 2021 hold +ASt at offset 76; older ones need their name.
		Pattern: `(?:(?i:accountkey|account_?key|storage_?(?:account_?)?(?:access_?)?key)["']?[ \t]{0,9}[=:][ \t]{0,9}["']?|(?:^|[^A-Za-z0-9+/]))(?P<secret>[A-Za-z0-9+/]{76}(?:\+ASt[A-Za-z0-9+/]{6}|[A-Za-z0-9+/]{10})==)`,
		Check:   checkStorageKey,
		Revoke:  Revoke{URL: "https://portal.azure.com/", Steps: "Rotate the key under Access keys of the storage account."},
		Refs:    []string{"https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage"},
		Hits:    []string{`AZURE_STORAGE_KEY=` + "iM19pyZ1wP6QRtWeXZnz+5Blud3dReZ5ES6K+7LgbPc1iU8buQ13MxZXOe0g+3o3BkZPCvitf6/L+A" + "St4UOwZa==", `DefaultEndpointsProtocol=https;AccountName=acmeprod;AccountKey=` + "2O85iM7Y8kinuIHq3MtqJWlco2PNpznIoTYXUvxLK7sjYthm5ZZuBIkNZlXnXRRvUvC+PzjYjZTu+A" + "StLNUfTt==" + `;EndpointSuffix=core.windows.net`, `AccountName=acmeold;AccountKey=` + "cMWh9x/baIcSC6X6h9dvG38Y6Z52GqKlyPHgegW/pCD6" + "pcgSZn5JMQiEEJZxMrPet1RCnlLs66+aEImbLcX7HA=="},
		Misses:  []string{`AccountKey=` + "Osgn2RnSuLDeTHbY8iMcxGeUr3+sDSMvemxx5dLUgWhXpWbLZUMAbC1M/orUI15sbIXaqR3CK2g+A" + "St2x9lZY==", `AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6` + `IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==`, `integrity="sha512-` + "UidlauWjL0pCFgab4p+hMrNdFB3bbi1bovp2ZFM7uesm" + "EwYcAQHLJCVSm+oAbq2TXuAKgRPmOBiKed2JNAzhhw==" + `"`},
	},
	{
		ID: "azure-cosmos-key", Provider: "Microsoft Azure", Name: "Azure Cosmos DB account key",
		Meaning:  "Reads and writes all data of the account.",
		Severity: Critical, Tags: []string{"cloud", "database"},
		Pattern: `(?P<secret>[A-Za-z0-9+/]{76}ACDb[A-Za-z0-9+/]{6}==)`,
		Check:   checkStorageKey,
		Revoke:  Revoke{URL: "https://portal.azure.com/", Steps: "Regenerate the key under Keys of the Cosmos DB account."},
		Refs:    []string{"https://learn.microsoft.com/azure/cosmos-db/secure-access-to-data"},
		Over:    []string{"azure-storage-key"},
		Hits:    []string{`AccountEndpoint=https://acme.documents.azure.com:443/;AccountKey=` + "dj2FjWX1h5412/fN++4dIGkHJH2OYfFbGA+dSCt7R+0T2hUfYWo/Vkpmjc/DqR5eEemkyuRTlhR2AC" + "Dbbk4TL1==" + `;`, `COSMOS_KEY=` + "VxFNpBY19aXRpZmCInvQ/i3YpM/fWc2mcKWB1FrKaeO7Fofe6c2PO5pl0oJiIA6prjn4jc9RIS/AAC" + "Dbl5tWnl=="},
		Misses:  []string{`COSMOS_KEY=` + "J4qmDKhOBHMz9Cs+rjjuYXYyCyls1GA7cJNCm4VrgfClybcH4TlCBYNhIcB/OYBXLn4XE0OZNjjAC" + "DbRerByG==", `COSMOS_KEY=` + "8ZMpIPsZuvSxDKuSvkLxb5k07JbZ1vL8vTygQTxqSdTkrcePzthA7thOu1h1RwrjRD7cDbTKRLhSAC" + "DxcQPVFc=="},
	},
	{
		ID: "azure-servicebus-key", Provider: "Microsoft Azure", Name: "Service Bus, Event Hubs or IoT Hub access key",
		Meaning:  "Sends and reads messages, or manages the hub, as the named policy allows.",
		Severity: High, Tags: []string{"cloud"},
		Pattern: `SharedAccessKey[ \t]{0,3}=[ \t]{0,3}(?P<secret>[A-Za-z0-9+/]{43}=)`,
		Check:   checkSharedAccessKey,
		Revoke:  Revoke{URL: "https://portal.azure.com/", Steps: "Regenerate the key of the policy under Shared access policies."},
		Refs:    []string{"https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas"},
		Hits:    []string{`Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=` + "GBgBShsoY+a1KZ+VMashE5" + "CLQvM8/Ivfe6pOmmGUPvQ=", `HostName=acme.azure-devices.net;SharedAccessKeyName=iothubowner;SharedAccessKey=` + "0car+P5LMHd/BfPZS3Kohu" + "frKcKFjJjzMSYMon/BjE8="},
		Misses:  []string{`SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=` + "S8enDf0gv4xQyUi3QQad" + "PZPYKzSwp71kqNiBvNGJ", `SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=<your-key>`},
	},
	{
		ID: "azure-search-key", Provider: "Microsoft Azure", Name: "Azure AI Search key",
		Meaning:  "An admin key reads and changes all indexes of the service; a query key reads them.",
		Severity: High, Tags: []string{"cloud"},
		Pattern: `\b(?P<secret>[A-Za-z0-9]{42}AzSe[A-Da-z0-9][A-Za-z0-9]{5})\b`,
		Check:   checkMixedBody,
		Revoke:  Revoke{URL: "https://portal.azure.com/", Steps: "Regenerate the key under Keys of the search service."},
		Refs:    []string{"https://learn.microsoft.com/azure/search/search-security-api-keys"},
		Hits:    []string{`AZURE_SEARCH_KEY=` + "D5EJbO2DOdUyXkR6LtwzXobAspSmzZmKR71CGPSqVlAz" + "Se" + `D` + "kp" + "oTj", `"api-key": "` + "rF7KwzGgNfNmaJ0pngNPJQWxX9hQx8b2xu8k8yeb0yAz" + "Se" + `A` + "Nx" + "6Cy" + `"`},
		Misses:  []string{`AZURE_SEARCH_KEY=` + "dtflz93J3T5OTNv4759mmPeeZ2ClRHtQKC3nJAw5HAz" + "Se" + `D` + "Pu" + "Yga", `AZURE_SEARCH_KEY=` + "LGW0EIsu5arQhiFBspWub45V6v86dzigYG6Qh41oCRAz" + "Se" + `D` + "Mxj" + "j28"},
	},
	{
		ID: "azure-function-key", Provider: "Microsoft Azure", Name: "Azure Functions key",
		Meaning:  "Calls the functions of the app; the master key also manages it.",
		Severity: Medium, Tags: []string{"cloud"},
		Pattern: `(?:^|[^A-Za-z0-9_-])(?P<secret>[A-Za-z0-9_-]{44}AzFu[A-Za-z0-9_-]{4}[AQgw]==)`,
		Check:   checkMixedBody,
		Revoke:  Revoke{URL: "https://portal.azure.com/", Steps: "Renew the key under App keys of the function app."},
		Refs:    []string{"https://learn.microsoft.com/azure/azure-functions/function-keys-how-to"},
		Hits:    []string{`https://acme.azurewebsites.net/api/order?code=` + "xvOvGKJoOo7TePQRb0k0iJGNBPREyW7Qgw2bhf7DennRAz" + "Fu6LvSQ==", `x-functions-key: ` + "h2xwZSllEIZnQTWE3PMHua8Ubm5MyvLqBrG5m6O9YcqaAz" + "FuW3FEA=="},
		Misses:  []string{`x-functions-key: ` + "odgBTHJzzfemTQ1vr6dR2jBTwFs0fWBqt4OQnWiozmKAz" + "Fu2pWSQ==", `x-functions-key: ` + "bSDFekeeddKDBFwlMGohNzccIKVgT35Kvnx2pqh9SQ80Az" + "FuH8PuQ="},
	},
	{
		ID: "azure-registry-password", Provider: "Microsoft Azure", Name: "Azure Container Registry password",
		Meaning:  "Pulls and pushes the registry's images.",
		Severity: Critical, Tags: []string{"cloud", "registry"},
		Pattern: `(?:^|[^A-Za-z0-9+/])(?P<secret>[A-Za-z0-9+/]{42}\+ACR[A-D][A-Za-z0-9+/]{5})(?:[^A-Za-z0-9+/]|$)`,
		Check:   checkMixedBody,
		Revoke:  Revoke{URL: "https://portal.azure.com/", Steps: "Regenerate the password under Access keys of the registry."},
		Refs:    []string{"https://learn.microsoft.com/azure/container-registry/container-registry-authentication"},
		Hits:    []string{`docker login acme.azurecr.io -u acme -p ` + "Dw8bLsTrjDFXoGwUdBjzPuuG+URWfOUSs/rAnmzGhJ+A" + "CR" + `A` + "WM" + "gFS", `ACR_PASSWORD: "` + "2wdpjpUEy/ZfPqEbKd9+QrFMAcAnPAQEuZy9BicN09+A" + "CR" + `C` + "st" + "tnY" + `"`},
		Misses:  []string{`ACR_PASSWORD: "` + "KjfhrM7+kNZQIBvmR1LkY30I8iDs70FHVKJdeeTPo+A" + "CR" + `C` + "pI" + "S5m" + `"`, `ACR_PASSWORD: "` + "UJeG0EAW7/Zl7NStL5P4UNZS3XUjc+V/0QqC2PRZcL+A" + "CR" + `C` + "Ie8" + "PJH5" + `"`},
	},
	{
		ID: "azure-redis-key", Provider: "Microsoft Azure", Name: "Azure Cache for Redis key",
		Meaning:  "Reads and writes all data of the cache.",
		Severity: High, Tags: []string{"cloud", "database"},
		Pattern: `(?:^|[^A-Za-z0-9])(?P<secret>[A-Za-z0-9]{33}AzCa[A-P][A-Za-z0-9]{5}=)`,
		Check:   checkMixedBody,
		Revoke:  Revoke{URL: "https://portal.azure.com/", Steps: "Regenerate the key under Access keys of the cache."},
		Refs:    []string{"https://learn.microsoft.com/azure/azure-cache-for-redis/cache-configure"},
		Hits:    []string{`acme.redis.cache.windows.net:6380,password=` + "5jhk3ddVtY9DDfCHOGK3BdOgPzYuC5hlbAz" + "Ca" + `B` + "cs" + "PaO" + `=,ssl=True`, `REDIS_KEY: ` + "brFMghGW5U1UtXo7duqBlpTcVwAxKv6D3Az" + "Ca" + `K` + "Yn" + "6CZ" + `=`},
		Misses:  []string{`REDIS_KEY: ` + "JhlbzARJZkgaNE4lfZLEEGO8ELw1HBt1Az" + "Ca" + `K` + "2V" + "H4i" + `=`, `REDIS_KEY: ` + "8VFl3LQb7SrtTZtYztuaxZhUgO0C9GiqmAz" + "Ca" + `K` + "hR" + "d43"},
	},
	{
		ID: "azure-storage-sas", Provider: "Microsoft Azure", Name: "Azure Storage shared access signature",
		Meaning:  "Reads or writes what the signature names until the date in it.",
		Severity: Medium, Tags: []string{"cloud"},
		Pattern: `[?&;](?:amp;)?s(?:v=20[0-9]{2}-[0-9]{2}-[0-9]{2}|[a-z]{1,3}=[A-Za-z0-9%:.,+-]{1,60})(?:&(?:amp;)?s[a-z]{1,3}=[A-Za-z0-9%:.,+-]{1,60}){1,10}&(?:amp;)?sig=(?P<secret>[A-Za-z0-9%+/]{43,80}(?:%3[dD]|=))`,
		Check:   checkSAS,
		Revoke:  Revoke{URL: "https://portal.azure.com/", Steps: "Rotate the account key that signed it, or delete the stored access policy it names."},
		Refs:    []string{"https://learn.microsoft.com/rest/api/storageservices/create-service-sas"},
		Hits:    []string{`https://acme.blob.core.windows.net/backup/db.bak?sv=2022-11-02&st=2024-01-02T10%3A00%3A00Z&se=2026-01-02T10%3A00%3A00Z&sr=b&sp=r&sig=` + "aYnuuNTm5EgPFByqHIFPI" + "4ZOFNIfLue8pQpTE5OU4MG" + `%3D`, `SAS="?sv=2021-06-08&ss=b&srt=sco&sp=rwl&se=2027-03-01&spr=https&sig=` + "f7mhC3lk9ipeXEiGPXvmh" + "1ixfMtM9HproJRiGSPjJeN" + `%3D"`},
		Misses:  []string{`?sv=2022-11-02&se=2026-01-02&sr=b&sp=r&sig=` + "9oaUL3v9a9loPH4" + "wXz7vI5Vlx4rfc1", `?sv=2022-11-02&sr=b&sp=r&sig=REDACTED`},
	},
}

// checkCASK wants random characters where the key proper stands.
func checkCASK(m Match) Verdict {
	if !mixedCase(m.Secret[:52]) {
		return refused("body does not look random")
	}
	return proven("layout of an identifiable key")
}

// partsCASK names the service whose signature the key carries.
func partsCASK(m Match) []Part {
	if len(m.Secret) != 84 {
		return nil
	}
	return []Part{{Name: "service", Value: m.Secret[76:80], Public: true}}
}

// checkStorageKey asks for base64 of 64 bytes. Without the signature at offset 76 a
// value that no name announces may be any SHA-512, so it is refused.
func checkStorageKey(m Match) Verdict {
	if v := base64Size(m.Secret, 64); v.Opinion == Refused {
		return v
	}
	switch at := m.Secret[76:80]; {
	case bytes.Equal(at, []byte("+ASt")), bytes.Equal(at, []byte("ACDb")):
		return proven("carries the service's signature")
	case len(m.Text)-len(m.Secret) < len("key="):
		return refused("no name says that it is a key")
	}
	return unproven("base64 of 64 bytes behind the name of a key")
}

func checkSharedAccessKey(m Match) Verdict {
	if !mixedCase(m.Secret) {
		return refused("does not look random")
	}
	return base64Size(m.Secret, 32)
}

// checkBase32Body refuses 52 letters without a digit.
func checkBase32Body(m Match) Verdict {
	if !hasAny(m.Secret, '2', '7') {
		return refused("body has no digit")
	}
	return unproven("")
}

// checkSAS takes the end of life from se.
func checkSAS(m Match) Verdict {
	if reference(m.Secret) != "" {
		return refused("signature is " + reference(m.Secret))
	}
	v := unproven("query of a shared access signature")
	_, after, ok := bytes.Cut(m.Text, []byte("se="))
	if !ok {
		return v
	}
	end, _, _ := bytes.Cut(after, []byte("&"))
	for _, layout := range [...]string{time.RFC3339, "2006-01-02T15:04Z", "2006-01-02"} {
		if t, err := time.Parse(layout, string(percentDecode(end))); err == nil {
			v.Expires = t.UTC()
		}
	}
	return v
}
