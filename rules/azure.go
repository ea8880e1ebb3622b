package rules

import (
	"bytes"
	"time"
)

// Since 2021 Azure issues identifiable keys: a fixed signature before the checksum, at
// a fixed place (https://github.com/microsoft/security-utilities). The common form
// (CASK) holds JQQJ9 and a digit, mostly a nine, at offset 52, D and H in other forms and the provider's signature at offset 76.
var azure = Provider{
	{
		ID: "azure-identifiable-key", Provider: "Microsoft Azure", Name: "Azure service key (common annotated form)",
		Meaning:  "Full access to the Azure resource that issued it; its signature names the service.",
		Severity: Critical, Tags: []string{"cloud"},
		Pattern: `\b(?P<secret>[A-Za-z0-9]{52}JQQJ9[0-9DH][A-Z][A-L][A-Za-z0-9]{16}[A-Z][A-Za-z0-9]{3}[A-Za-z0-9]{4})\b`,
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
		Pattern: `\b(?P<secret>[A-Za-z0-9]{52}JQQJ9[0-9DH][A-Z][A-L][A-Za-z0-9]{16}AZDO[A-Za-z0-9]{4})\b`,
		Check:   checkCASK,
		Parts:   partsCASK,
		Revoke:  Revoke{URL: "https://dev.azure.com/_usersSettings/tokens", Steps: "Revoke the token."},
		Refs:    []string{"https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate"},
		Over:    []string{"azure-identifiable-key", "url-basic-auth", "git-url-token"},
		Hits:    []string{`AZURE_DEVOPS_EXT_PAT=` + "mzmrVlch2VNrzf0eOogFG7qr0kvtmZN0Xzvz0Bq5vUgt7fOEhIT2JQQ" + "J99" + `BDAC` + "WVxMCmXqqFcRhXAZ" + "DOcxtX", `git clone https://acme:` + "6CRr8pmPSqpUB6GyE0FckPvSzDkHo4Vpm7pntfdXjGU6wxlQoeP9JQQ" + "J99" + `BKAC` + "jI8W4KtknXZ0WZAZ" + "DOOjKI" + `@dev.azure.com/acme/shop/_git/shop`},
		Misses:  []string{`AZURE_DEVOPS_EXT_PAT=` + "dTE8RYceVfWFDXLh8TCnbalkaUA3eElob4ugIHr4hiIq0OxgvQXrJQQ" + "J99" + `BDAC` + "TqHDFLoqqgEZhkAZ" + "DOe3N", `AZURE_DEVOPS_EXT_PAT=` + "nbmBMSUYRUzbQoWGK0OHIvAXg1Qn3MLQRhXJZQEq7BAAJRDm6Pg7JQQ" + "K99" + `BDAC` + "z55UXOerTgkyLQAZ" + "DOdv67"},
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
	{
		ID: "azure-apim-git-password", Provider: "Microsoft Azure", Name: "Azure API Management repository password",
		Meaning:  "Clones and pushes the configuration of the API gateway.",
		Severity: High, Tags: []string{"cloud"},
		Pattern: `(?P<secret>git&[0-9]{12}&[A-Za-z0-9+/]{86}==)`,
		Check:   checkMixed,
		Entropy: 4.3,
		Revoke:  Revoke{URL: "https://portal.azure.com/", Steps: "Regenerate the password under Repository of the API Management instance."},
		Refs:    []string{"https://learn.microsoft.com/en-us/azure/api-management/api-management-configuration-repository-git"},
		Over:    []string{"url-basic-auth"},
		Hits: []string{
			`git clone https://apim:` + "git" + "&202704181230&Eddo+EfMke5gwP6z4n46" + "for7CZBCRsq7RUVyAs4AgvG/P3em+sYh9k" + "UeYUJv06h7d+cyuDgsNYS0vdpJHNqPAh==" + `@acme.scm.azure-api.net/`,
			`APIM_GIT_PASSWORD='` + "git" + "&202704181230&yL8jAmY7hfWkynZEDDWK" + "g5air3Ze9p2xSL8LRVTD8rtuzqD+sFkifb" + "lWZ4Vk1ptp82FwDha+hjbdSuCPc/PKnq==" + `'`,
		},
		Misses: []string{
			`APIM_GIT_PASSWORD='` + "git" + "&202704181230&lmIuzxm72qUyuF6r70qV" + "XeTf2IY5VzpPLAch38/1Xi8dHayL7myhaP" + "oQqxyafJUGu/pbjyGwFzo6BiAa2V92C==" + `'`,
			`APIM_GIT_PASSWORD='` + "git" + "&20270418&e8nfHaWGgWobD5SQwJMLDd6" + "kT2CtjGIVFmKRsEt1mOVA68NOG1vN55Kq" + "uR5/SAQ2elZNPSj/4qDKnNgYF11T84==" + `'`,
		},
	},
	{
		ID: "azure-app-configuration-connection-string", Provider: "Microsoft Azure", Name: "Azure App Configuration connection string",
		Meaning:  "Reads, or reads and writes, every setting in the store.",
		Severity: High, Tags: []string{"cloud"},
		Pattern: `Endpoint=https://[A-Za-z0-9-]{1,80}\.azconfig\.io;Id=[A-Za-z0-9+/:_=-]{4,60};Secret=(?P<secret>[A-Za-z0-9+/]{36,100}={0,2})`,
		Check:   checkMixed,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://portal.azure.com/", Steps: "Regenerate the key under Access settings of the store."},
		Refs:    []string{"https://learn.microsoft.com/en-us/azure/azure-app-configuration/howto-disable-access-key-authentication"},
		Over:    []string{"azure-identifiable-key"},
		Hits: []string{
			`AZURE_APPCONFIG_CONNECTION_STRING="Endpoint=https://acme-settings.azconfig.io;Id=9k2-l0-s0:TzY5GhQq;Sec` + "ret=" + "zGSfVVasl2AiOp63ebdyz5" + "YCbkrdDxTLT+/MRwpGa67=" + `"`,
			`"connectionString": "Endpoint=https://shop.azconfig.io;Id=Xu/8;Sec` + "ret=" + "K4ytw8WHrbHBwBdNj9vNr4mFtcfM2EhtIsrvvXCQEM" + "FZLOF90q0QlRBPInof2vO6ZYeOwEzdSE1YoOakOHaG" + `"`,
		},
		Misses: []string{
			`AZURE_APPCONFIG_CONNECTION_STRING="Endpoint=https://acme-settings.azconfig.io;Id=9k2-l0-s0:TzY5GhQq;Sec` + "ret=" + "H8+gXxrEsOKpwdO5YI" + "8f3N+jqEWtYHaWFT9" + `"`,
			`AZURE_APPCONFIG_ENDPOINT="Endpoint=https://acme-settings.azconfig.io;Sec` + "ret=" + "Op0VgYP8MklPtrdp4VS1Xb" + "9NeZTF4J6XYtcYAMggq7P=" + `"`,
		},
	},
	{
		ID: "azure-signalr-connection-string", Provider: "Microsoft Azure", Name: "Azure SignalR or Web PubSub connection string",
		Meaning:  "Connects as the server: sends to every client of the service and makes client tokens.",
		Severity: High, Tags: []string{"cloud"},
		Pattern: `Endpoint=https://[A-Za-z0-9-]{1,80}\.(?:service\.signalr\.net|webpubsub\.azure\.com);AccessKey=(?P<secret>[A-Za-z0-9+/]{43,84}={0,2})`,
		Check:   checkMixed,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://portal.azure.com/", Steps: "Regenerate the key under Keys of the service."},
		Refs:    []string{"https://learn.microsoft.com/en-us/azure/azure-signalr/concept-connection-string"},
		Over:    []string{"azure-identifiable-key"},
		Hits: []string{
			`SIGNALR_CONNECTION="Endpoint=https://acme.service.signalr.net;Acc` + "essK" + "ey=cqnw3nyKDkXYxRovZvoeb" + "uZiZd14WygFX81uvSOmyRf=" + `;Version=1.0;"`,
			`WebPubSubConnectionString: Endpoint=https://acme-chat.webpubsub.azure.com;Acc` + "essK" + "ey=aMGFAqG7nhlGZRBLUd9nLgQgCVNLvjhZXtChtpD3Q" + "6RPh1h0jq9uBQi6AZtLuRTRiYzcxC2WbVbLSv7DBNgT" + `;Version=1.0;`,
		},
		Misses: []string{
			`SIGNALR_CONNECTION="Endpoint=https://acme.service.signalr.net;Acc` + "essK" + "ey=7iWVZbo+n1MIk2GNTgR4" + "HOsYqXNSESLc9oixQDkVnY" + `;Version=1.0;"`,
			`SIGNALR_CONNECTION="Endpoint=https://acme.service.signalr.net;Acc` + "essT" + "oken=AukqNc3Q96lfRGKRe5qF" + "LlK4jyZ4E9h+jQJjCuSAMud=" + `;Version=1.0;"`,
		},
	},
	{
		ID: "azure-app-insights-connection-string", Provider: "Microsoft Azure", Name: "Azure Application Insights connection string",
		Meaning:  "Sends telemetry into the resource; pages show it.",
		Severity: Low, Tags: []string{"cloud", "monitoring"},
		Pattern: `InstrumentationKey=(?P<secret>(?i:` + uuidShape + `));IngestionEndpoint=https://`,
		Entropy: 2.8,
		Revoke:  Revoke{URL: "https://portal.azure.com/", Steps: "Nothing to do: pages show it. Make a new resource if false telemetry comes in."},
		Refs:    []string{"https://learn.microsoft.com/en-us/azure/azure-monitor/app/connection-strings"},
		Hits: []string{
			`APPLICATIONINSIGHTS_CONNECTION_STRING=Instrument` + "ati" + "onKey=ade45326-0d37-4" + "87d-9cb8-bca663ec3ae0" + `;IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com/`,
			`"connectionString": "Instrument` + "ati" + "onKey=9c5264fa-b062-4" + "f8d-a780-784e08133ac5" + `;IngestionEndpoint=https://eastus-8.in.applicationinsights.azure.com/;LiveEndpoint=https://eastus.livediagnostics.monitor.azure.com/"`,
		},
		Misses: []string{
			`APPLICATIONINSIGHTS_CONNECTION_STRING=Instrument` + "ati" + "onKey=c177b526-b026-4" + "2e6-8748-7a178f9a29b" + `;IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com/`,
			`APPINSIGHTS=Instrument` + "ati" + "onKey=dfb21b08-27a0-4" + "e0a-9aa8-1b4aeaa1a5d4",
		},
	},
	{
		ID: "azure-entra-refresh-token", Provider: "Microsoft Azure", Name: "Entra ID refresh token",
		Meaning:  "Gets new access tokens of the user without their password, for up to ninety days after its last use.",
		Severity: Critical, Tags: []string{"cloud", "identity", "oauth"},
		Pattern: `(?:^|[^A-Za-z0-9_.-])(?P<secret>[01]\.A[A-Za-z0-9_-]{40,120}\.(?:[01]\.)?AgABA[A-Za-z0-9_-]{200,1000}[A-Za-z0-9_-]{0,1000})` + endOfToken,
		Check:   checkMixed,
		Entropy: 4.5,
		Revoke:  Revoke{URL: "https://entra.microsoft.com/", Steps: "Revoke the sessions of the user."},
		Refs:    []string{"https://learn.microsoft.com/en-us/entra/identity-platform/refresh-tokens"},
		Hits: []string{
			`REFRESH_TOKEN=` + "0." + "AXfkr3-z2mFch93zg-zWpUZFz6AgmqTmtBVyG7ePdj" + "qRkFymIP78M9OrbtcrNs.AgABAAEAAADLeH1U3V7qp" + "L_FErhqJAqD4tz_KD7P8nVdgFEBraL_0TMswjCh3Ox" + "Z5UOpJ5t0HPZhoclShs4rs0e6MeX-LUY53Fte95JSs" + "QBhj-3_hR6A6Rs5u8Rhpb0NgcDdzNzyxAk3VrcaI13" + "dGxH7zvOSsntsLcEeI_7gMaE0mzqZygFWcKa9PrkWs" + "6Iia112qGiVNJikjei0kLBlM-LhE-jLxu5aFOB6PA0" + "bQ2ODi6k_Y9LV-XqXF1Z_0MI_D8gAPjFuEgMgOrtmk" + "L8RVaJwzbqLLDJUYDm7BxE9AO7M9-1MofkXvVh",
			`"refresh_token": "` + "1." + "AUDQ0ff72Z_ELkI1n-2KTIWlMMsq65WwI-fhg799e" + "7Zlr6qxKHBQEEev.1.AgABAwEAAAAoWtu358A7dhs" + "UObX_5LE2jPB5npIEgmfjitZ8EpGB_iuqiUTcp14z" + "uyJN0PzTL-LH-LgEa_7hL4ufzspwl4INcsejBIONb" + "GfcJsLgxbv9lbuMqa6Y7oO9viCt4hNhAxi0WYmSQ-" + "dGqVn_FqvEgOS3BSoVD2iUPyJV_4vndyAH89RIcuK" + "RRIvPi9qIyWaHaXgJtBh8hIey4VUSdv_gqhQhqlwG" + "Gs_DcWfkfWQ_gqa4IjFptlobqiPKHunfZXoZmEgu7" + "MWz7Od_l4WpLWenhWzB73kPx_Yd-M76BDrOaqE_jj" + "Q24BqWrPKwDTfFsWURS6mXp2A9QZ_usRUZ1_GmKZ6" + "_Lyxm1n-wOrKgqSuc8ZTafk5-6r6ty_UhtcTudh8c" + "zBWJ7Nkd3lHd3gJH6-rFpAyhmVP_NoHAE8mDaLm" + `"`,
		},
		Misses: []string{
			`REFRESH_TOKEN=` + "0." + "AXzaJLiA1ZRgNDoEShQhCwuvA5dL1duElfzKopt-tVZ" + "byH7-2mz9H1pj8P46p0.AgABAAEAAAD1fxGGyYcbYY7" + "IZtBft2n6T_ZDidWFn1KwqM_JOYNApaq9ksiNss3GNG" + "x2Wsf6pnQyTR--7F7whTQtya23gsNrjhBpAD3CXRNw7" + "fEcd6VJDhX4xlkw2R9Ktco5A_ODwH63ReeXn5u48r1h" + "otgOoTS8snYZbnwaf-hq7nAj1zbSTDdCFjHLYik",
			`REFRESH_TOKEN=` + "2." + "AXow-Pk5xPOHDKKE9It8Dwkz9J5kl5WEZiV3f8tVg0" + "GgFMhn5RWWvqfi8YcYCX.AgABAAEAAADDQ8ZY44oCS" + "H40XFYddqIdAcf-qbVU8cvXmT7Fi3URiARKuGXI2QK" + "0efhvBbs1IkzBB2YfdsnKdVXQGgm5g5n7oaRzFtR22" + "LeZglcbpn_CeC-HdqiG00GdpMB9C2wZQDnexVWRQps" + "DphN7Zum39REQ1kWneiXkcyKEsmZE3vWBqWouAWEsG" + "mhpdppjcL7t1M1dTe3T0m_MH5D_okDWPlP5w7Y0dGZ" + "2PJRcRRsMp_5XheHbw6RjXvgYvquxpEpoLyDKVpJn4" + "awbBiKzGEPUQG-LzSVP4VEMhE3b2o20pR70Ce5",
		},
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
