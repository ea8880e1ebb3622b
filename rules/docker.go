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
		Pattern: `(?:"[A-Za-z0-9./:_-]{3,200}\\{0,3}"[ \t]{0,9}:[ \t]{0,9}\{[\s\\nrt]{0,40})?(?:"auth"|\\{1,3}"auth\\{1,3}")[ \t]{0,9}:[ \t]{0,9}\\{0,3}"(?P<secret>[A-Za-z0-9+/]{8,1000}={0,2})\\{0,3}"`,
		Check:   checkDockerAuth,
		Parts:   partsDockerAuth,
		Revoke:  Revoke{URL: "https://docs.docker.com/reference/cli/docker/logout/", Steps: "Change the password, or revoke the token, at the registry."},
		Refs:    []string{"https://docs.docker.com/reference/cli/docker/login/"},
		Hits:    []string{`{"auths": {"registry.acme.io": {"auth": "` + "ZGVw" + "bG95OnhOWlY4NGRaND" + "d1OW13d3V4OUlo" + `"}}}`, `{"auths":{"https://index.docker.io/v1/":{"auth":"` + "YWNt" + "ZWNpOnNOaXZ4cUZxbjhVZT" + "JaQzJBbFpUZkFVUQ==" + `","email":"ci@acme.io"}}}`},
		Misses:  []string{`{"auths": {"registry.acme.io": {"auth": "` + "nFZ3Sms6By9YDOmR" + "ABNBrWbWEVrzCneB" + `"}}}`, `{"auths": {"registry.acme.io": {"auth": "` + "dXNl" + "cjpwYXNzd2" + "9yZA=="},
	},
	{
		ID: "docker-swarm-join-token", Provider: "Docker", Name: "Docker Swarm join token",
		Meaning:  "Joins the swarm as a worker or manager, from where its port can be reached.",
		Severity: High, Tags: []string{"container"},
		Pattern: `\b(?P<secret>SWMTKN-[12]-(?:fips-)?[0-9a-z]{50}-[0-9a-z]{25})\b`,
		Revoke:  Revoke{URL: "https://docs.docker.com/reference/cli/docker/swarm/join-token/", Steps: "docker swarm join-token --rotate worker, and the same for manager."},
		Refs:    []string{"https://docs.docker.com/engine/swarm/join-nodes/"},
		Hits: []string{
			`docker swarm join --token ` + "SWMT" + "KN-1-u1b9x5qew0xafet1j90j8il" + "k995kgesjtjzn5f3lima5x26kpi-" + "x6gir8k2a193jc8azir94faer" + ` 10.0.4.7:2377`,
			`swarm_worker_token: ` + "SWMT" + "KN-1-pm3v1txpe8dvy4llydg7z1d" + "qycaxi2r62rvjsj3i64jrfvw1v0-" + "lsueq0qw2x27meivj3p1aqaxz",
		},
		Misses: []string{
			`docker swarm join --token ` + "SWMT" + "KN-1-l088yu5bdt929emk5ncurn" + "wxnqa4j5u6czbd66z1ceoz60i58" + "-dikreo0bskwfwel1ijxcuunz2",
			`docker swarm join --token ` + "SWMT" + "KN-1-f521tepvmd93k863oqzf5i" + "q3h2k3dt98lk01hnf02c1aqs3kl" + "m-ed3jkhsccdnq3zqo4c36fgzc",
		},
	},
	{
		ID: "docker-swarm-unlock-key", Provider: "Docker", Name: "Docker Swarm unlock key",
		Meaning:  "Opens the encrypted raft logs and keys of a locked manager.",
		Severity: High, Tags: []string{"container"},
		Pattern: `\b(?P<secret>SWMKEY-1-[A-Za-z0-9+/]{40,43})(?:[^A-Za-z0-9+/=]|$)`,
		Check:   checkSwarmKey,
		Revoke:  Revoke{URL: "https://docs.docker.com/engine/swarm/swarm_manager_locking/", Steps: "docker swarm unlock-key --rotate."},
		Refs:    []string{"https://docs.docker.com/engine/swarm/swarm_manager_locking/"},
		Hits: []string{
			`docker swarm unlock <<< ` + "SWMK" + "EY-1-A0u03EI9dPMKcp5HNXn" + "Sf9rcMo5jr/nkdo2T2xjoiQo",
			`SWARM_UNLOCK_KEY=` + "SWMK" + "EY-1-vyMVTAvjZm/HLmDEgvA" + "jsL4i7xvtp1hL4C3ne5P5BUE",
		},
		Misses: []string{
			`SWARM_UNLOCK_KEY=` + "SWMK" + "EY-1-t5K7MKPaeMUXs7r5ziq" + "ilCiMxqIzEVw7D",
			`SWARM_UNLOCK_KEY=` + "SWMK" + "EY-2-lITE5GB2GiTVKW8vvPX" + "EURpU9iz2EUO8QjnKwvrX00f",
		},
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

// partsDockerAuth names the registry and the user, who is half of the login.
func partsDockerAuth(m Match) []Part {
	raw, _ := decodeBase64(m.Secret)
	user, _, both := bytes.Cut(raw, []byte(":"))
	if !both || !only(user, printable) {
		return nil
	}
	parts := []Part{{Name: "user", Value: user}}
	if at := bytes.IndexByte(m.Text, '{'); at > 0 {
		registry, _, _ := bytes.Cut(m.Text[1:at], []byte(`"`))
		parts = append(parts, Part{Name: "registry", Value: bytes.Trim(registry, `\`), Public: true})
	}
	return parts
}

// checkSwarmKey proves keys of 32 bytes and does not ask it of others: the prefix says enough.
func checkSwarmKey(m Match) Verdict {
	if v := base64Size(m.Secret[len("SWMKEY-1-"):], 32); v.Opinion == Refused {
		return unproven("not base64 of 32 bytes, as Docker writes them")
	}
	return proven("base64 of 32 bytes")
}
