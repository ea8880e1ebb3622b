package rules

import "bytes"

// Registries that packages and images are published to: who holds such a token can
// put code on other people's machines.

var npm = Provider{
	{
		ID: "npm-token", Provider: "npm", Name: "npm access token",
		Meaning:  "Publishes new versions of the user's packages, or reads private ones.",
		Severity: Critical, Tags: []string{"registry"},
		Pattern: `(?P<secret>npm_[A-Za-z0-9]{36})\b`,
		Check:   checkNPM,
		Revoke:  Revoke{URL: "https://www.npmjs.com/settings/~/tokens", Steps: "Delete the token and check the published versions of your packages."},
		Refs:    []string{"https://docs.npmjs.com/about-access-tokens", "https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/"},
		Over:    []string{"npmrc-auth-token"},
		Hits:    []string{`NPM_TOKEN=` + "np" + "m_c6rv0TTbiYNvJMOzS6" + "hmuzNGwDQduq1U3O0T", `//registry.npmjs.org/:_authToken=` + "np" + "m_BerGpUsRhvoq7HBHWB" + "BYb5VOzbWzTg1MnJ49"},
		Misses:  []string{`NPM_TOKEN=` + "np" + "m_ljCrHtrNvmzKb70o7M" + "QzzZB9aijou42Ce5kk", `NPM_TOKEN=` + "np" + "m_kC80iGbifr7Lq9MzJ" + "yI7qrCwwmKutKIEXNI", `npm_config_registry_and_its_cache_folder_x1`},
	},
	{
		ID: "npmrc-auth-token", Provider: "npm", Name: "registry token in .npmrc",
		Meaning:  "Reads or publishes packages at the registry that the line names.",
		Severity: High, Tags: []string{"registry"},
		Pattern: `//[A-Za-z0-9.-]{3,253}(?::[0-9]{1,5})?/[A-Za-z0-9._~/@%-]{0,200}:_authToken[ \t]{0,9}=[ \t]{0,9}["']?(?P<secret>[A-Za-z0-9_.=+/-]{16,1000})`,
		Check:   checkNpmrc,
		Revoke:  Revoke{URL: "https://docs.npmjs.com/revoking-access-tokens", Steps: "Revoke the token at the registry that the line names."},
		Refs:    []string{"https://docs.npmjs.com/cli/configuring-npm/npmrc"},
		Hits:    []string{`//npm.pkg.acme.dev/:_authToken=` + "f5bb7de2-e553-46cf" + "-a23c-66d37aabf246", "@acme:registry=https://npm.acme.dev/\n//npm.acme.dev/:_authToken=\"" + "LIDMAzRwNI47yfdgDyeI" + "Hfw1RR4l3LxUquIGXKpS" + "\"\n"},
		Misses:  []string{`//registry.npmjs.org/:_authToken=${NPM_TOKEN}`, `//npm.acme.dev/:_authToken=xxxxxxxxxxxxxxxxxxxx`},
	},
	{
		ID: "npmrc-auth", Provider: "npm", Name: "registry password in .npmrc",
		Meaning:  "Logs in to a package registry as the user.",
		Severity: High, Tags: []string{"registry"},
		Pattern: `(?:^|[\s:"'])_(?:auth|password)[ \t]{0,9}=[ \t]{0,9}["']?(?P<secret>[A-Za-z0-9+/]{12,500}={0,2})(?:[^A-Za-z0-9+/=]|$)`,
		Check:   checkNpmrcBase64,
		Revoke:  Revoke{URL: "https://docs.npmjs.com/cli/configuring-npm/npmrc", Steps: "Change the password, or revoke the token, at the registry."},
		Refs:    []string{"https://docs.npmjs.com/cli/configuring-npm/npmrc"},
		Hits:    []string{`_auth=` + "ZGVw" + "bG95Om9PQUtQY1Ra" + "aHBxYk8wSkI=", `//npm.acme.dev/:_password="` + "OWhX" + "c3hldFNDc3VH" + "eFp4NA==" + `"`},
		Misses:  []string{`_auth=${NPM_AUTH}`, `_auth=` + "pxkLPAuoeP7a5Hpc" + "w0P65DsbwS3NqQ+f"},
	},
}

func checkNPM(m Match) Verdict { return crc32Base62Tail(m.Secret, len("npm_")) }

func checkNpmrc(m Match) Verdict {
	switch {
	case reference(m.Secret) != "":
		return refused("value is " + reference(m.Secret))
	case Entropy(m.Secret) < 3:
		return demoted("entropy is low for a token")
	}
	return unproven("npm's own place for a token")
}

// checkNpmrcBase64 asks for base64 of readable text: user:password or a password.
func checkNpmrcBase64(m Match) Verdict {
	raw, ok := decodeBase64(m.Secret)
	if !ok || !only(raw, func(c byte) bool { return c >= ' ' && c < 0x7f }) {
		return refused("not base64 of readable text")
	}
	if user, password, both := bytes.Cut(raw, []byte(":")); both {
		return userinfo{User: user, Password: password}.verdict()
	}
	return unproven("base64 of readable text")
}

var pypi = Provider{
	{
		ID: "pypi-token", Provider: "PyPI", Name: "PyPI upload token",
		Meaning:  "Publishes new releases of the user's or one project's packages.",
		Severity: Critical, Tags: []string{"registry"},
		Pattern: `(?P<secret>pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{70,1000})`,
		Check:   checkPyPI,
		Revoke:  Revoke{URL: "https://pypi.org/manage/account/token/", Steps: "Remove the token and check the releases of your projects."},
		Refs:    []string{"https://docs.pypi.org/api/secrets/", "https://pypi.org/help/#apitoken"},
		Over:    []string{"url-basic-auth"},
		Hits:    []string{"[pypi]\nusername = __token__\npassword = " + "py" + "pi-AgEIcHlwaS5vcmcCJDdmMzU1ZDBjLWUxY2ItNDI3NC1hOTc5LTcyOWEyMjZhOTQzYgACKlszLCI3ZjM1NWQwYy1" + "lMWNiLTQyNzQtYTk3OS03MjlhMjI2YTk0M2IiXQAABiDlw95BDF9PGGMEHKZOntIKYGah6CFCKYbn94kt2EyImg" + "\n", `TWINE_PASSWORD=` + "py" + "pi-AgEIcHlwaS5vcmcCJGE4YzEwN2VhLTJiODktNGY4Yy1hZjg4LTVjOGYyM2FlNzJiMAACKlszLCJhOGMxMDdlYS0" + "yYjg5LTRmOGMtYWY4OC01YzhmMjNhZTcyYjAiXQAABiAsIWfHEt66tt6Bt7UY8Q-e7X6YL2UMfiR4UxyJwphRDw" + ` twine upload dist/*`},
		Misses:  []string{`TWINE_PASSWORD=` + "py" + "pi-hv6nX5FaWJCjSoVNdbvbu0h6ahSSKXVRrtifNeYG5ydLubzeFGOvuWiwd3WK" + "7YLUswhK1EerH5gdXIXOCKhlaDJrQh183uaja8EMI6Wjy2rW4M7_n5r1WgQ9", `TWINE_PASSWORD=` + "pypi-AgEIc" + "HlwaS5vcmcw9KPcD1XpvsD3VYoM53f" + "b81AhvXPmjsGc-HR3Ai3"},
	},
	{
		ID: "testpypi-token", Provider: "PyPI", Name: "TestPyPI upload token",
		Meaning:  "Publishes to the test index, which nobody should install from.",
		Severity: Low, Tags: []string{"registry"},
		Pattern: `(?P<secret>pypi-AgENdGVzdC5weXBpLm9yZw[A-Za-z0-9_-]{70,1000})`,
		Check:   checkPyPI,
		Revoke:  Revoke{URL: "https://test.pypi.org/manage/account/token/", Steps: "Remove the token."},
		Refs:    []string{"https://docs.pypi.org/api/secrets/"},
		Hits:    []string{"[testpypi]\npassword = " + "py" + "pi-AgENdGVzdC5weXBpLm9yZwIkZTg2YjgwMWYtNjIwNy00OGM0LWE1OGEtZGU2YTQ0ODM4MzlhAAIqWzMsImU4NmI4MD" + "FmLTYyMDctNDhjNC1hNThhLWRlNmE0NDgzODM5YSJdAAAGICYT6wZWEYfoJTtLLA0ko5R9s2F5N7Y0tl0frXykCCJ6" + "\n", `TEST_PYPI_TOKEN: "` + "py" + "pi-AgENdGVzdC5weXBpLm9yZwIkOGIwMTRiMzMtODY3NS00NTYzLWFmNDAtNmQ4ZDcwMGQ4ZTBjAAIqWzMsIjhiMDE0Yj" + "MzLTg2NzUtNDU2My1hZjQwLTZkOGQ3MDBkOGUwYyJdAAAGICN152mr_ROxbjCTc5sG6uyRv31m1RLBrIWoyE8ORRwi" + `"`},
		Misses:  []string{`TEST_PYPI_TOKEN: "` + "pypi-AgENdGVz" + "dC5weXBpLm9yZwV7W11JzC8ktbz0I7j7Ud" + "XiUMeevj3KKHrY2e8ULp" + `"`, `TEST_PYPI_TOKEN: "` + "py" + "pi-6J5FwOELOuvfrDB7liH7t-ENvdOVWv61mhdZNTMoJEgueejfGAEnrvqkdzWA" + "67J25lEahYE7y5L6y2pi0j164C2viE8zoh7zaHX2LKlBX93UHokcfH3ADTMe" + `"`},
	},
}

// checkPyPI reads the macaroon, version 2: after the location comes the identifier,
// and the last field is a signature of 32 bytes (libmacaroons, format v2).
func checkPyPI(m Match) Verdict {
	raw, ok := decodeBase64(m.Secret[len("pypi-"):])
	if !ok || len(raw) < 40 || raw[0] != 2 {
		return demoted("macaroon is cut short")
	}
	if !bytes.Equal(raw[len(raw)-34:len(raw)-32], []byte{6, 32}) {
		return demoted("macaroon has no signature at its end")
	}
	return proven("macaroon with its signature")
}

var rubygems = Provider{{
	ID: "rubygems-token", Provider: "RubyGems", Name: "RubyGems API key",
	Meaning:  "Pushes and yanks versions of the user's gems.",
	Severity: Critical, Tags: []string{"registry"},
	Pattern: `(?P<secret>rubygems_[a-f0-9]{48})\b`,
	Revoke:  Revoke{URL: "https://rubygems.org/profile/api_keys", Steps: "Delete the key and check the versions of your gems."},
	Refs:    []string{"https://guides.rubygems.org/api-key-scopes/"},
	Hits:    []string{":rubygems_api_key: " + "ruby" + "gems_efc6733ffc17e0eaa415882f" + "3761081ae88ebc9267f11bfe" + "\n", `GEM_HOST_API_KEY=` + "ruby" + "gems_80ff967ec516208df6595779" + "eb21a076ff45d711ad72cceb"},
	Misses:  []string{`GEM_HOST_API_KEY=` + "ruby" + "gems_1265a848c422da71d05cb8b" + "28f4ea584b6906701d920407", `GEM_HOST_API_KEY=` + "ruby" + "gems_40c1cf60cf25ae4603a2a4b6" + "5d2a44f7c239c602af1b61e97"},
}}

var nuget = Provider{{
	ID: "nuget-api-key", Provider: "NuGet", Name: "NuGet API key",
	Meaning:  "Pushes new versions of the user's packages to nuget.org.",
	Severity: Critical, Tags: []string{"registry"},
	Pattern: `\b(?P<secret>oy2[a-z2-7]{43})\b`,
	Check:   checkNuGet,
	Revoke:  Revoke{URL: "https://www.nuget.org/account/apikeys", Steps: "Delete the key and check the versions of your packages."},
	Refs:    []string{"https://learn.microsoft.com/nuget/nuget-org/scoped-api-keys"},
	Hits:    []string{`dotnet nuget push *.nupkg -k ` + "o" + "y26r5tzaam5cyew46weqt4f" + "ek2hcxoelrghjtfzdy2ryl" + ` -s https://api.nuget.org/v3/index.json`, `NUGET_KEY: ` + "o" + "y2htojbgk5m6odsiclbh6d5" + "pnj246x25jzlnjvg42bvei"},
	Misses:  []string{`NUGET_KEY: ` + "o" + "y2nxc32eg5qoexijgzvwucr" + "35i7a7ia2vlheym3fcf4r", `NUGET_KEY: ` + "o" + "y2dvednsmpqikwbpjvodbiy" + "ccxsxbavjmvjzjqoxtzxcj"},
}}

// checkNuGet refuses bodies of letters only: words, not base32.
func checkNuGet(m Match) Verdict {
	if !hasAny(m.Secret[3:], '2', '7') {
		return refused("body has no digit")
	}
	return unproven("")
}

var crates = Provider{{
	ID: "crates-io-token", Provider: "crates.io", Name: "crates.io API token",
	Meaning:  "Publishes new versions of the user's crates.",
	Severity: Critical, Tags: []string{"registry"},
	Pattern: `\b(?P<secret>cio[A-Za-z0-9]{32})\b`,
	Check:   checkCrates,
	Revoke:  Revoke{URL: "https://crates.io/settings/tokens", Steps: "Revoke the token and check the versions of your crates."},
	Refs:    []string{"https://doc.rust-lang.org/cargo/reference/publishing.html"},
	Hits:    []string{`CARGO_REGISTRY_TOKEN=` + "c" + "iojR8TzT8LvNUa5zAl" + "TxtHPIFuu4rebqBH", "[registry]\ntoken = \"" + "c" + "ioPIW64VxbOFwdhyut" + "niwAd3FnIlhvYcLF" + "\"\n"},
	Misses:  []string{`CARGO_REGISTRY_TOKEN=` + "c" + "iotev8ITRtjUn25Y4" + "eMFPVQJoPKJgN4MF", `cionecxtendedidentifiersthatareverz`},
}}

// checkCrates wants what 32 random letters and digits have.
func checkCrates(m Match) Verdict {
	if !mixedCase(m.Secret[3:]) || Entropy(m.Secret) < 3.8 {
		return refused("body does not look random")
	}
	return unproven("")
}

var packagist = Provider{{
	ID: "private-packagist-token", Provider: "Private Packagist", Name: "Private Packagist token",
	Meaning:  "Reads, or reads and updates, the organisation's Composer packages.",
	Severity: High, Tags: []string{"registry"},
	Pattern: `(?P<secret>packagist_[ocu][ru]t_[a-f0-9]{68})\b`,
	Revoke:  Revoke{URL: "https://packagist.com", Steps: "Regenerate the token on the organisation's or your profile page."},
	Refs:    []string{"https://packagist.com/docs/composer-authentication"},
	Over:    []string{"url-basic-auth"},
	Hits:    []string{`{"http-basic": {"repo.packagist.com": {"username": "token", "password": "` + "packagi" + "st_out_8f156b1cd9ce316b1f8476dcb65a85a1e6" + "84d48ba82b584b2761e4b9a4900c123087" + `"}}}`, `composer config http-basic.repo.packagist.com token ` + "packagi" + "st_ort_1e3f03101143c12b234eba8761ada798a3" + "295a2a83b35387906d13a14e2f00977b5e"},
	Misses:  []string{`"password": "` + "packagi" + "st_out_66bc88ac5ec00b83fd99f9d2b10e1c784" + "a41d75e0fc775596f8c5154e4cd64fd70b" + `"`, `"password": "` + "packagi" + "st_xyt_df43e28cc60b889ee3910d4368daed7c87" + "37d851918ab77c45008a59f75b4742237b" + `"`},
}}

var docker = Provider{
	{
		ID: "docker-pat", Provider: "Docker", Name: "Docker Hub personal access token",
		Meaning:  "Pulls, and with the scope pushes, images as the user.",
		Severity: Critical, Tags: []string{"registry"},
		Pattern: `(?P<secret>dckr_pat_[A-Za-z0-9_-]{27})(?:[^A-Za-z0-9_-]|$)`,
		Revoke:  Revoke{URL: "https://app.docker.com/settings/personal-access-tokens", Steps: "Delete the token and check the tags that were pushed."},
		Refs:    []string{"https://docs.docker.com/security/access-tokens/"},
		Over:    []string{"url-basic-auth"},
		Hits:    []string{`echo ` + "dckr" + "_pat_cAx99sygNQK71" + "vl5ONpOLczjCkX" + ` | docker login -u acme --password-stdin`, `DOCKERHUB_TOKEN: "` + "dckr" + "_pat_uVNGDlnzVKm_b" + "z8zUKwTugdHTTE" + `"`},
		Misses:  []string{`DOCKERHUB_TOKEN: "` + "dckr" + "_pat_t_wDzwgxu8LIF" + "J6qsFYwrgIyoK" + `"`, `DOCKERHUB_TOKEN: "` + "dckr" + "_pat_jPi20g3gvoK5rTr" + "dOwfdVvlQZtGnFy" + `"`},
	},
	{
		ID: "docker-oat", Provider: "Docker", Name: "Docker Hub organisation access token",
		Meaning:  "Pulls, and with the scope pushes, images of the organisation.",
		Severity: Critical, Tags: []string{"registry"},
		Pattern: `(?P<secret>dckr_oat_[A-Za-z0-9_-]{32})(?:[^A-Za-z0-9_-]|$)`,
		Revoke:  Revoke{URL: "https://app.docker.com/", Steps: "Delete the token under Access tokens of the organisation and check the tags that were pushed."},
		Refs:    []string{"https://docs.docker.com/enterprise/security/access-tokens/"},
		Over:    []string{"url-basic-auth"},
		Hits:    []string{`DOCKER_PASSWORD=` + "dckr" + "_oat_1osyO4pLLBXlFpd3" + "sHFa3ZZVZ8kdCFuZ", `password: ` + "dckr" + "_oat_LjxdVx5Pbafjoi1e" + "UQFkuACQyQmh-nlT"},
		Misses:  []string{`DOCKER_PASSWORD=` + "dckr" + "_oat_c34vr9A2GXVVJyq" + "1yqVgNId2fbNhun5", `DOCKER_PASSWORD=` + "dckr" + "_oat_4vPzKg9RZtKtNrydyR" + "AkfI9e2aChRbIFWIl9"},
	},
	{
		ID: "docker-config-auth", Provider: "Docker", Name: "registry login in a Docker configuration",
		Meaning:  "Logs in to the container registry that the entry names.",
		Severity: High, Tags: []string{"registry"},
		Pattern: `\\?"auth\\?"[ \t]{0,9}:[ \t]{0,9}\\?"(?P<secret>[A-Za-z0-9+/]{8,1000}={0,2})\\?"`,
		Check:   checkDockerAuth,
		Parts:   partsDockerAuth,
		Revoke:  Revoke{URL: "https://docs.docker.com/reference/cli/docker/logout/", Steps: "Change the password, or revoke the token, at the registry."},
		Refs:    []string{"https://docs.docker.com/reference/cli/docker/login/"},
		Hits:    []string{`{"auths": {"registry.acme.io": {"auth": "` + "ZGVw" + "bG95OnhOWlY4NGRaND" + "d1OW13d3V4OUlo" + `"}}}`, `{"auths":{"https://index.docker.io/v1/":{"auth":"` + "YWNt" + "ZWNpOnNOaXZ4cUZxbjhVZT" + "JaQzJBbFpUZkFVUQ==" + `","email":"ci@acme.io"}}}`},
		Misses:  []string{`{"auths": {"registry.acme.io": {"auth": "` + "nFZ3Sms6By9YDOmR" + "ABNBrWbWEVrzCneB" + `"}}}`, `{"auths": {"registry.acme.io": {"auth": "` + "dXNl" + "cjpwYXNzd2" + "9yZA=="},
	},
}

// checkDockerAuth asks for base64 of user:password. The login identifies the secret.
func checkDockerAuth(m Match) Verdict {
	raw, ok := decodeBase64(m.Secret)
	user, password, both := bytes.Cut(raw, []byte(":"))
	password = bytes.TrimRight(password, "\x00\n") // old clients pad with zero bytes
	if !ok || !both || !only(user, printable) || !only(password, printable) {
		return refused("not base64 of user:password")
	}
	return userinfo{User: user, Password: password}.verdict()
}

func printable(c byte) bool { return c > ' ' && c < 0x7f }

func partsDockerAuth(m Match) []Part {
	raw, _ := decodeBase64(m.Secret)
	user, _, both := bytes.Cut(raw, []byte(":"))
	if !both || !only(user, printable) {
		return nil
	}
	return []Part{{Name: "user", Value: user}}
}

var jfrog = Provider{
	{
		ID: "artifactory-api-key", Provider: "JFrog", Name: "Artifactory API key",
		Meaning:  "Acts as the user on the instance: reads, and where allowed publishes, artifacts.",
		Severity: Critical, Tags: []string{"registry"},
		Pattern: `\b(?P<secret>AKCp[1-9A-HJ-NP-Za-km-z]{69})\b`,
		Revoke:  Revoke{URL: "https://jfrog.com/help/r/jfrog-platform-administration-documentation/api-key", Steps: "Revoke the key in the user's profile on the instance."},
		Refs:    []string{"https://jfrog.com/help/r/jfrog-platform-administration-documentation/api-key"},
		Over:    []string{"url-basic-auth"},
		Hits:    []string{`X-JFrog-Art-Api: ` + "AK" + "Cp8M6d52p8NWjmUYzxMkxCPQ3GKuFYxqr69Pi" + "X6b7J4mukXQGJGLxYimr98JnR1KDNVtTWV", `ARTIFACTORY_API_KEY="` + "AK" + "Cp5TU8YmJkR6T812g2FqZrKndshUCVHG3WJeB" + "UmQuFzMcu5mtd4XELURZGZwfxy8wpfgq5H" + `"`},
		Misses:  []string{`ARTIFACTORY_API_KEY="` + "AK" + "Cp8rZxrodXePWYPdj5M5KF1k3PoMnfgiUDjN" + "E57sCdAZT8w5NJXsRLyF3GrH8TZLxpRAtD" + `"`, `ARTIFACTORY_API_KEY="` + "AK" + "Cp0h21ixzFLzLMESbJHm21EL42wjsya5VaobB" + "fN7wyDsSFjULBCP9kXCAkUBSa2CZVgnm9y" + `"`},
	},
	{
		ID: "artifactory-reference-token", Provider: "JFrog", Name: "JFrog reference token",
		Meaning:  "Acts within the scope of the access token that it stands for.",
		Severity: Critical, Tags: []string{"registry"},
		Pattern: `\b(?P<secret>cmVmdGtuOj[A-Za-z0-9+/]{54})(?:[^A-Za-z0-9+/]|$)`,
		Check:   checkJFrogReference,
		Revoke:  Revoke{URL: "https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens", Steps: "Revoke the token under User management > Access tokens of the instance."},
		Refs:    []string{"https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens"},
		Over:    []string{"url-basic-auth"},
		Hits:    []string{`JF_ACCESS_TOKEN=` + "cmVm" + "dGtuOjAxOjE3OTAwMDAwMDA6b3IyR0ZR" + "MTFuckNiNVpaTEpEajN1a2VCYmx3", `"reference_token": "` + "cmVm" + "dGtuOjAxOjAwMDAwMDAwMDA6NmRyMElu" + "STRjcHlQWmp6b3ZkUXR4SHNOcUpY" + `"`},
		Misses:  []string{`JF_ACCESS_TOKEN=` + "cmVm" + "dGtuOjAxOjE3OTAwMDAwMDA6VGRn" + "Sk9tNTZ1WVVwbFFta0lLVkE=", `JF_ACCESS_TOKEN=` + "cmVm" + "dGt4OjAxOjE3OTAwMDAwMDA6Y1NFMm95" + "RFBTSE9FRnFFM21VQ1lGa0pGU0Za"},
	},
}

// checkJFrogReference reads reftkn:01:EXPIRY:RANDOM, EXPIRY in Unix seconds, 0 for never.
func checkJFrogReference(m Match) Verdict {
	raw, ok := decodeBase64(m.Secret)
	fields := bytes.SplitN(raw, []byte(":"), 4)
	if !ok || len(fields) != 4 || len(fields[2]) != 10 || !only(fields[2], isDigit) {
		return refused("decoded body is no reference token")
	}
	v := proven("decoded body is a reference token")
	var seconds float64
	for _, c := range fields[2] {
		seconds = seconds*10 + float64(c-'0')
	}
	v.Expires = unixTime(seconds)
	return v
}

var clojars = Provider{{
	ID: "clojars-token", Provider: "Clojars", Name: "Clojars deploy token",
	Meaning:  "Deploys new versions of the user's artifacts.",
	Severity: Critical, Tags: []string{"registry"},
	Pattern: `(?P<secret>CLOJARS_[a-f0-9]{60})\b`,
	Revoke:  Revoke{URL: "https://clojars.org/tokens", Steps: "Disable the token and check the versions of your artifacts."},
	Refs:    []string{"https://github.com/clojars/clojars-web/wiki/Deploy-Tokens"},
	Hits:    []string{`:password "` + "CLOJ" + "ARS_0d2e3ffd4d440d059f790460052412" + "87d79fc9ffc87d2fc2f0f19d143699" + `"`, `CLOJARS_PASSWORD=` + "CLOJ" + "ARS_b84b171a6e6cbd2bc568a3a122eda1" + "a93fa3b976894dbef0a53d25a92c30"},
	Misses:  []string{`CLOJARS_PASSWORD=` + "CLOJ" + "ARS_7d3c40e365695907c96f89395a0fa" + "54104cab8af489185b203bebf8ffd1", `CLOJARS_PASSWORD=` + "CLOJ" + "ARS_E21D513DE80A285546459162C4DEA6" + "F621963285CDF2208DF0427583375E" + `Z`},
}}
