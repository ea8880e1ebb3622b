package rules

import "bytes"

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
