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
		Pattern: `\b(?P<secret>[A-Za-z0-9]{52}JQQJ99[A-Z][A-L][A-Za-z0-9]{16}[A-Z][A-Za-z0-9]{3}[A-Za-z0-9]{4})\b`,
		Check:   checkCASK,
		Parts:   partsCASK,
		Revoke:  Revoke{URL: "https://portal.azure.com/", Steps: "Regenerate the key of the resource; most have two, so that one can be changed at a time."},
		Refs:    []string{"https://github.com/microsoft/security-utilities"},
		Hits:    []string{`AZURE_OPENAI_API_KEY=` + "cdBtWri6p1OLziVqj2QZZTrbqlcKxYkKFMT1Il3tywTJZ0wfj9NUJQQ" + "J99" + `BDAC` + "Us6XYHRRwyHWJuAC" + "OGsDwy", `"api-key": "` + "lI6d1jbhDoMTyv8dRuZqbwq6FdrZ4cKogAxAeeixGgnGuh0yeyilJQQ" + "J99" + `CAAC` + "cFaH8dHgBpi0rrAZ" + "SE6R9E" + `"`},
		Misses:  []string{`"api-key": "` + "AijegoUi8Vbu7WlSfMjWdIDXg7FxpCyuinkAsJ274rglEo8ZbfSJQQ" + "J99" + `BDAC` + "Qu1my0NOxYzBXSAC" + "OGKuW6" + `"`, `"api-key": "` + "gBwqlAOby6VXSIqgFPmKzrRMN8c3WqX9VNTVBSKbcZtlHWjAmblVJQQ" + "J99" + `BZAC` + "DF2JRoVKAy3Ez5AC" + "OGrlik" + `"`},
	},
	{
		ID: "azure-devops-pat", Provider: "Microsoft Azure", Name: "Azure DevOps personal access token",
		Meaning:  "Acts as the user in the organisation's repositories, pipelines and boards within the token's scopes.",
		Severity: Critical, Tags: []string{"cloud", "vcs"},
		Pattern: `\b(?P<secret>[A-Za-z0-9]{52}JQQJ99[A-Z][A-L][A-Za-z0-9]{16}AZDO[A-Za-z0-9]{4})\b`,
		Check:   checkCASK,
		Parts:   partsCASK,
		Revoke:  Revoke{URL: "https://dev.azure.com/_usersSettings/tokens", Steps: "Revoke the token."},
		Refs:    []string{"https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate"},
		Over:    []string{"azure-identifiable-key", "url-basic-auth", "git-url-token"},
		Hits:    []string{`AZURE_DEVOPS_EXT_PAT=` + "mzmrVlch2VNrzf0eOogFG7qr0kvtmZN0Xzvz0Bq5vUgt7fOEhIT2JQQ" + "J99" + `BDAC` + "WVxMCmXqqFcRhXAZ" + "DOcxtX", `git clone https://acme:` + "6CRr8pmPSqpUB6GyE0FckPvSzDkHo4Vpm7pntfdXjGU6wxlQoeP9JQQ" + "J99" + `BKAC` + "jI8W4KtknXZ0WZAZ" + "DOOjKI" + `@dev.azure.com/acme/shop/_git/shop`},
		Misses:  []string{`AZURE_DEVOPS_EXT_PAT=` + "dTE8RYceVfWFDXLh8TCnbalkaUA3eElob4ugIHr4hiIq0OxgvQXrJQQ" + "J99" + `BDAC` + "TqHDFLoqqgEZhkAZ" + "DOe3N", `AZURE_DEVOPS_EXT_PAT=` + "nbmBMSUYRUzbQoWGK0OHIvAXg1Qn3MLQRhXJZQEq7BAAJRDm6Pg7JQQ" + "J98" + `BDAC` + "z55UXOerTgkyLQAZ" + "DOdv67"},
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
		Pattern: `(?:AccountName=[a-z0-9]{3,24};AccountKey=)?(?P<secret>[A-Za-z0-9+/]{76}\+ASt[A-Za-z0-9+/]{6}==)`,
		Check:   checkStorageKey,
		Parts:   partsAccountName,
		Revoke:  Revoke{URL: "https://portal.azure.com/", Steps: "Rotate the key under Access keys of the storage account."},
		Refs:    []string{"https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage"},
		Over:    []string{"azure-storage-key-legacy"},
		Hits:    []string{`AZURE_STORAGE_KEY=` + "iM19pyZ1wP6QRtWeXZnz+5Blud3dReZ5ES6K+7LgbPc1iU8buQ13MxZXOe0g+3o3BkZPCvitf6/L+A" + "St4UOwZa==", `DefaultEndpointsProtocol=https;AccountName=acmeprod;AccountKey=` + "2O85iM7Y8kinuIHq3MtqJWlco2PNpznIoTYXUvxLK7sjYthm5ZZuBIkNZlXnXRRvUvC+PzjYjZTu+A" + "StLNUfTt==" + `;EndpointSuffix=core.windows.net`},
		Misses:  []string{`AccountKey=` + "Snez7sQX42f+XrR6V6wdT6efoyuU1lf8+fo4PVIC2X4bSCitjLGdKxwhc4YcBn+7Osgn2RnSuLD+A" + "StvKEtza==", `AccountKey=` + "HbY8iMcxGeUr3+sDSMvemxx5dLUgWhXpWbLZUMAbC1M/orUI15sbIXaqR3CK2g5IK9PQveBIG51c+A" + "StjjSJK=="},
	},
	{
		ID: "azure-storage-key-legacy", Provider: "Microsoft Azure", Name: "Azure account key (before 2021)",
		Meaning:  "Full access to all data of the storage, Cosmos DB or Batch account.",
		Severity: Critical, Tags: []string{"cloud"},
		Pattern: `(?:AccountName=[a-z0-9]{3,24};)?(?i:account_?key|storage_?(?:account_?)?(?:access_?)?key)["']?[ \t]{0,9}[=:][ \t]{0,9}["']?(?P<secret>[A-Za-z0-9+/]{86}==)`,
		Check:   checkStorageKey,
		Parts:   partsAccountName,
		Revoke:  Revoke{URL: "https://portal.azure.com/", Steps: "Rotate the key under Access keys of the account."},
		Refs:    []string{"https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string"},
		Hits:    []string{`DefaultEndpointsProtocol=https;AccountName=acmeold;AccountKey=` + "MrNdFB3bbi1bovp2ZFM7uesmEwYcAQHLJCVSm+oAbq2T" + "XuAKgRPmOBiKed2JNAzhh562Czy2gIUGrhYTBAv+pg==" + `;EndpointSuffix=core.windows.net`, `storage_account_access_key = "` + "XPv6Ep5LQLlETUQKYYqlPZVCKficcTDfHW76A3QIrnum" + "iYPL/Xy4z8G0m/w10m4Xozigw7rx4W50vqxvCCLprQ==" + `"`},
		Misses:  []string{`AccountKey=` + "Dn/uPVzNLooGJ5GFbc6NwDFJxuVp/7MNis9b/qWC" + "mQvAmlGALQY81lCRo2MePsinoxubCWZiFs29AshO", `AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6` + `IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==`, `integrity="sha512-` + "s0opGczVt8QTtpgnb0hw/CovTxDTwDVRrmEsR1n3JzDZ" + "+Ne1t+OJhYrwMfO92QRDKh2YTFwxwxJ81KmkMbzwlg==" + `"`},
	},
	{
		ID: "azure-cosmos-key", Provider: "Microsoft Azure", Name: "Azure Cosmos DB account key",
		Meaning:  "Reads and writes all data of the account.",
		Severity: Critical, Tags: []string{"cloud", "database"},
		Pattern: `(?:AccountEndpoint=https://[A-Za-z0-9.:-]{3,200}/?;AccountKey=)?(?P<secret>[A-Za-z0-9+/]{76}ACDb[A-Za-z0-9+/]{6}==)`,
		Check:   checkStorageKey,
		Parts:   partsAccountName,
		Revoke:  Revoke{URL: "https://portal.azure.com/", Steps: "Regenerate the key under Keys of the Cosmos DB account."},
		Refs:    []string{"https://learn.microsoft.com/azure/cosmos-db/secure-access-to-data"},
		Over:    []string{"azure-storage-key-legacy"},
		Hits:    []string{`AccountEndpoint=https://acme.documents.azure.com:443/;AccountKey=` + "cH4TlCBYNhIcB/OYBXLn4XE0OZNjjtNW8ZMpIPsZuvSxDKuSvkLxb5k07JbZ1vL8vTygQTxqSdTkAC" + "DbQJKCwU==" + `;`, `COSMOS_KEY=` + "thA7thOu1h1RwrjRD7cDbTKRLhSrp+V660I6AOvjAdbCg84aYGyF/YtUgJcObFzqng+/ICTV1ysIAC" + "DbrELbjG=="},
		Misses:  []string{`COSMOS_KEY=` + "vwAmXZcyC93eVmZJInf3/8lZKoIjG1dFasADiflPgsWlqYQAScm4QmzsCgKufsF3OXov+xVFeXkAC" + "DbfNmaJ0==", `COSMOS_KEY=` + "kpdrIqG4HH1kCOJ6c7wBnwl9FAJo5OtYrfO6cLAZphW1SbBrUM9A+DHCWDr92Otj5HxvOvGKJoOoAC" + "Dxxcrzz3=="},
	},
	{
		ID: "azure-servicebus-key", Provider: "Microsoft Azure", Name: "Service Bus, Event Hubs or IoT Hub access key",
		Meaning:  "Sends and reads messages, or manages the hub, as the named policy allows.",
		Severity: High, Tags: []string{"cloud"},
		Pattern: `(?:(?:Endpoint=sb://|HostName=)[A-Za-z0-9.-]{3,200}/?;(?:SharedAccessKeyName=[A-Za-z0-9_.-]{1,80};)?)?SharedAccessKey[ \t]{0,3}=[ \t]{0,3}(?P<secret>[A-Za-z0-9+/]{43}=)`,
		Check:   checkSharedAccessKey,
		Parts:   partsAccountName,
		Revoke:  Revoke{URL: "https://portal.azure.com/", Steps: "Regenerate the key of the policy under Shared access policies."},
		Refs:    []string{"https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas"},
		Hits:    []string{`Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=` + "dqNlaWyXAroAs05BXi1nbz" + "jxgR9oqOgIlqynHTagxcQ=", `HostName=acme.azure-devices.net;SharedAccessKeyName=iothubowner;SharedAccessKey=` + "bDep4a8I7eqNcL+/OEuPxm" + "h1gToOZFtG4JIje5bCF1s="},
		Misses:  []string{`SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=` + "8udX0C3UQxfBGWMnipnR" + "khl+dn4EvNbW1ff+q5h2", `SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=<your-key>`},
	},
	{
		ID: "azure-search-key", Provider: "Microsoft Azure", Name: "Azure AI Search key",
		Meaning:  "An admin key reads and changes all indexes of the service; a query key reads them.",
		Severity: High, Tags: []string{"cloud"},
		Pattern: `\b(?P<secret>[A-Za-z0-9]{42}AzSe[A-Da-z0-9][A-Za-z0-9]{5})\b`,
		Check:   checkMixedBody,
		Revoke:  Revoke{URL: "https://portal.azure.com/", Steps: "Regenerate the key under Keys of the search service."},
		Refs:    []string{"https://learn.microsoft.com/azure/search/search-security-api-keys"},
		Hits:    []string{`AZURE_SEARCH_KEY=` + "uYxyp2vJLzt0dZOOmiqXUEB1nFBoY0L8DEwmdzCVexAz" + "Se" + `D` + "M8" + "oe1", `"api-key": "` + "G9HmqhlgePZhKvNbTqgevQObVhetPjJLYrq5E8bi9xAz" + "Se" + `A` + "Ut" + "vyU" + `"`},
		Misses:  []string{`AZURE_SEARCH_KEY=` + "ZtmiKKnOEDz0SQkWww3JD1Mg5EWoTa7xR0KG5QR2hAz" + "Se" + `D` + "CD" + "Ovj", `AZURE_SEARCH_KEY=` + "qGXMhPtUOA2pWSfnIrczptoElb6n7KeNrKKyJJAm65Az" + "Se" + `D` + "cx7" + "TXN"},
	},
	{
		ID: "azure-function-key", Provider: "Microsoft Azure", Name: "Azure Functions key",
		Meaning:  "Calls the functions of the app; the master key also manages it.",
		Severity: Medium, Tags: []string{"cloud"},
		Pattern: `(?:^|[^A-Za-z0-9_-])(?P<secret>[A-Za-z0-9_-]{44}AzFu[A-Za-z0-9_-]{4}[AQgw]==)`,
		Check:   checkMixedBody,
		Revoke:  Revoke{URL: "https://portal.azure.com/", Steps: "Renew the key under App keys of the function app."},
		Refs:    []string{"https://learn.microsoft.com/azure/azure-functions/function-keys-how-to"},
		Hits:    []string{`https://acme.azurewebsites.net/api/order?code=` + "MGohNzccIKVgT35Kvnx2pqh9SQ80YGpDw8bLsTrjDFXoAz" + "Fu8ccTQ==", `x-functions-key: ` + "UdBjzPuuG_URWfOUSs-rAnmzGhJiUv2wdpjpUEy-ZfPqAz" + "Fu7aIkA=="},
		Misses:  []string{`x-functions-key: ` + "Kd9_QrFMAcAnPAQEuZy9BicN09KjfhrM7_kNZQIBvmRAz" + "Fugh0aQ==", `x-functions-key: ` + "LkY30I8iDs70FHVKJdeeTPoavBUJeG0EAW7-Zl7NStL5Az" + "FuC2FzQ="},
	},
	{
		ID: "azure-registry-password", Provider: "Microsoft Azure", Name: "Azure Container Registry password",
		Meaning:  "Pulls and pushes the registry's images.",
		Severity: Critical, Tags: []string{"cloud", "registry"},
		Pattern: `(?:^|[^A-Za-z0-9+/])(?P<secret>[A-Za-z0-9+/]{42}\+ACR[A-D][A-Za-z0-9+/]{5})(?:[^A-Za-z0-9+/]|$)`,
		Check:   checkMixedBody,
		Revoke:  Revoke{URL: "https://portal.azure.com/", Steps: "Regenerate the password under Access keys of the registry."},
		Refs:    []string{"https://learn.microsoft.com/azure/container-registry/container-registry-authentication"},
		Hits:    []string{`docker login acme.azurecr.io -u acme -p ` + "NZS3XUjc+V/0QqC2PRZcLbGpcYBA7+IQQOZnWe6Nmo+A" + "CR" + `A` + "zY" + "uC5", `ACR_PASSWORD: "` + "pnViXBy3yEMx/KfDR7DPcLtdlS9hSTWnHSg2YN25/Y+A" + "CR" + `C` + "4i" + "8VF" + `"`},
		Misses:  []string{`ACR_PASSWORD: "` + "6hrFuxzm0PIXs86kwASoUNZbVoa8nUkahGrwSAmy9+A" + "CR" + `C` + "MG" + "f7m" + `"`, `ACR_PASSWORD: "` + "P7JTXp2jiJZctWupdkIzg7IIoZ8FbA/83OLx/N5L07+A" + "CR" + `C` + "i28" + "Tl8X" + `"`},
	},
	{
		ID: "azure-redis-key", Provider: "Microsoft Azure", Name: "Azure Cache for Redis key",
		Meaning:  "Reads and writes all data of the cache.",
		Severity: High, Tags: []string{"cloud", "database"},
		Pattern: `(?:^|[^A-Za-z0-9])(?P<secret>[A-Za-z0-9]{33}AzCa[A-P][A-Za-z0-9]{5}=)`,
		Check:   checkMixedBody,
		Revoke:  Revoke{URL: "https://portal.azure.com/", Steps: "Regenerate the key under Access keys of the cache."},
		Refs:    []string{"https://learn.microsoft.com/azure/azure-cache-for-redis/cache-configure"},
		Hits:    []string{`acme.redis.cache.windows.net:6380,password=` + "UhU5qGA8Yg4yo2Q5uJowD3bGTZVDaS2MjAz" + "Ca" + `B` + "8L" + "Tot" + `=,ssl=True`, `REDIS_KEY: ` + "TlnACjtitxB6v8Qnlczq3b3dVwIsih0exAz" + "Ca" + `K` + "Js" + "C4q" + `=`},
		Misses:  []string{`REDIS_KEY: ` + "9hfvzY1ZFt8HINyZJ1gwfS8y2Rvrzj4xAz" + "Ca" + `K` + "hT" + "yCb" + `=`, `REDIS_KEY: ` + "OLkk1u2mIiQXu9yp1jJbmsSZLZLByahjQAz" + "Ca" + `K` + "J0" + "hbg"},
	},
	{
		ID: "azure-storage-sas", Provider: "Microsoft Azure", Name: "Azure Storage shared access signature",
		Meaning:  "Reads or writes what the signature names until the date in it.",
		Severity: Medium, Tags: []string{"cloud"},
		Pattern: `[?&;](?:amp;)?s(?:v=20[0-9]{2}-[0-9]{2}-[0-9]{2}|[a-z]{1,3}=[A-Za-z0-9%:.,+-]{1,60})(?:&(?:amp;)?s[a-z]{1,3}=[A-Za-z0-9%:.,+-]{1,60}){1,10}&(?:amp;)?sig=(?P<secret>[A-Za-z0-9%+/]{43,80}(?:%3[dD]|=))`,
		Check:   checkSAS,
		Revoke:  Revoke{URL: "https://portal.azure.com/", Steps: "Rotate the account key that signed it, or delete the stored access policy it names."},
		Refs:    []string{"https://learn.microsoft.com/rest/api/storageservices/create-service-sas"},
		Hits:    []string{`https://acme.blob.core.windows.net/backup/db.bak?sv=2022-11-02&st=2024-01-02T10%3A00%3A00Z&se=2026-01-02T10%3A00%3A00Z&sr=b&sp=r&sig=` + "KdSnt4H0u3ZqP4hkGlVYi" + "84N8173u32joNq16w20YXC" + `%3D`, `SAS="?sv=2021-06-08&ss=b&srt=sco&sp=rwl&se=2027-03-01&spr=https&sig=` + "4asRZKlROTbXHdcfXDNLc" + "raTzFFzSnQijDXm3judD4c" + `%3D"`},
		Misses:  []string{`?sv=2022-11-02&se=2026-01-02&sr=b&sp=r&sig=` + "fB23MP65ckpuDf1" + "4jQlUP2QO0bUOao", `?sv=2022-11-02&sr=b&sp=r&sig=REDACTED`},
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

// checkStorageKey asks for base64 of 64 bytes and reads the signature at offset 76.
func checkStorageKey(m Match) Verdict {
	if v := base64Size(m.Secret, 64); v.Opinion == Refused {
		return v
	}
	switch at := m.Secret[76:80]; {
	case bytes.Equal(at, []byte("+ASt")), bytes.Equal(at, []byte("ACDb")):
		return proven("carries the service's signature")
	}
	return unproven("base64 of 64 bytes behind the name of a key")
}

func checkSharedAccessKey(m Match) Verdict {
	if !mixedCase(m.Secret) {
		return refused("does not look random")
	}
	return base64Size(m.Secret, 32)
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

// partsAccountName names what stands before the key in a connection string: account,
// host and policy, all of them public.
func partsAccountName(m Match) []Part {
	var parts []Part
	for _, p := range [...]struct{ field, name, scheme string }{
		{"AccountName", "account", ""}, {"AccountEndpoint", "host", "https://"}, {"Endpoint", "host", "sb://"},
		{"HostName", "host", ""}, {"SharedAccessKeyName", "policy", ""},
	} {
		if v := bytes.TrimPrefix(connectionValue(m.Text, p.field), []byte(p.scheme)); len(v) > 0 {
			parts = append(parts, Part{Name: p.name, Value: bytes.TrimSuffix(v, []byte("/")), Public: true})
		}
	}
	return parts
}
