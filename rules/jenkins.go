package rules

var jenkins = Provider{
	{
		ID: "jenkins-api-token", Provider: "Jenkins", Name: "Jenkins API token",
		Meaning:  "Acts as the user on the Jenkins server: starts jobs and, for administrators, runs scripts.",
		Severity: Critical, Tags: []string{"ci"},
		Pattern: `(?i:jenkins|crumb)` + nearby + `(?P<secret>11[0-9a-f]{32})\b`,
		Revoke:  Revoke{URL: "https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/", Steps: "Open your user's security page on the server, revoke the token and add a new one."},
		Refs:    []string{"https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/"},
		Hits: []string{
			`JENKINS_API_TOKEN=` + "1" + "114484fe72ea94687" + "b59ae1a7e3d94344",
			`curl -u ci-bot:$JENKINS https://jenkins.acme.io/ # ` + "1" + "1efade9bce20b894f" + "5880dc4e8be6a8a5",
		},
		Misses: []string{
			`JENKINS_API_TOKEN=` + "1" + "13ee182eff5ebf8e" + "13f6608e8d09b46e",
			`JENKINS_API_TOKEN=` + "1" + "25831cb2ed0e02209" + "e510bfacaadcc31a",
		},
	},
}
