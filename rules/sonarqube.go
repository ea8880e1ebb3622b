package rules

var sonarQube = Provider{
	{
		ID: "sonarqube-token", Provider: "SonarQube", Name: "SonarQube token",
		Meaning:  "Acts as the user, or analyses projects, on a SonarQube server or SonarQube Cloud: source code and its weaknesses.",
		Severity: High, Tags: []string{"code"},
		Pattern: `\b(?P<secret>sq[upab]_[0-9a-f]{40})\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/", Steps: "On your server open My account, Security; revoke the token and generate a new one."},
		Refs:    []string{"https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/"},
		Hits: []string{
			`SONAR_TOKEN=` + "sq" + "p_af1bc7cd65dc63eab364" + "1e615c5132e9b32cf95f",
			`sonar-scanner -Dsonar.login=` + "sq" + "u_9a77e2d51304d2dd196e" + "9aa55b91089ede4d32b1",
		},
		Misses: []string{
			`SONAR_TOKEN=` + "sq" + "p_4c82bfd751df03b5687" + "1f492619b9ddc942e048",
			`SONAR_TOKEN=` + "sq" + "x_ebbf0d419a83cb670dbb" + "f5eaffd32240ec42ddea",
		},
	},
	{
		ID: "sonarcloud-token-legacy", Provider: "SonarQube", Name: "SonarQube token (without prefix)",
		Meaning:  "Acts as the user, or analyses projects, on a SonarQube server or SonarQube Cloud: source code and its weaknesses.",
		Severity: High, Tags: []string{"code"},
		Pattern: `(?i:sonar[A-Za-z0-9_.-]{0,16}(?:token|login))` + assigned + `(?P<secret>[0-9a-f]{40})\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://sonarcloud.io/account/security", Steps: "Revoke the token and generate a new one."},
		Refs:    []string{"https://docs.sonarsource.com/sonarqube-cloud/managing-your-account/managing-tokens/"},
		Hits: []string{
			`SONAR_TOKEN=` + "7dc23022e063122efc6e" + "903e2cee3d0a45e49596",
			`sonar.login=` + "329130afdf2f083d46ef" + "7409b9e3e290c1493e98",
		},
		Misses: []string{
			`SONAR_TOKEN=` + "d35a4e76e35cc7a5e1e" + "a722896fb75266e16580",
			`SONAR_REVISION=` + "4c5dd91878b58289ff5f" + "d3466e4e551a827197b8",
		},
	},
	{
		ID: "sonarcloud-scoped-token", Provider: "SonarQube", Name: "SonarQube Cloud scoped organisation token",
		Meaning:  "Reads and sends analyses of the organisation's projects.",
		Severity: High, Tags: []string{"code"},
		Pattern: `\b(?P<secret>sqco_[A-Za-z0-9]{59})\b`,
		Check:   checkMixed,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://sonarcloud.io/account/security", Steps: "Revoke the token in the settings of the organisation and create a new one."},
		Refs:    []string{"https://docs.sonarsource.com/sonarqube-cloud/"},
		Hits: []string{
			`const sonarToken = "` + "sqc" + "o_v6pZaqbxhHXY2qDL9L6rOk6oMS3GD" + "8WZ3HC9mApC4y7cmSaUyCG06FlfcUj" + `";`,
			`SONAR_TOKEN=` + "sqc" + "o_ERdF7NvayLEXSj9Hq22D7f5GbTtBs" + "HnjfgR8X5f4fRpLwrBQ1LI6IGcalTt",
		},
		Misses: []string{
			`const sonarToken = "` + "sqc" + "o_RHyyUYx7UyRVkAbuyQrQEsshMlXR" + "mDPMwKNX2b2ssxAJZCfhSIJirT6WLl" + `";`,
			`export SONAR_TOKEN="` + "sqc" + "o_clR7NYmkAa16223KJi5oTCkb6JldI" + "6kndMT4b9U80YtaZDWmYKmckaotnEd0" + `"`,
		},
	},
}
