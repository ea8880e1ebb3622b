package rules

var portainer = Provider{
	{
		ID: "portainer-api-token", Provider: "Portainer", Name: "Portainer access token",
		Meaning:  "Acts as the user on the Portainer server: runs containers on every environment that they may use.",
		Severity: Critical, Tags: []string{"infra"},
		Pattern: `\b(?P<secret>ptr_[A-Za-z0-9+/]{42,60}={0,2})(?:[^A-Za-z0-9+/=]|$)`,
		Check:   checkMixed,
		Entropy: 4,
		Revoke:  Revoke{Steps: "On the Portainer server open My account, Access tokens, delete the token and create a new one."},
		Refs:    []string{"https://docs.portainer.io/api/access"},
		Hits: []string{
			`const portainerToken = "` + "ptr" + "_OhjzO3yMpslZLESGOlLEHx" + "WE5Nu61zt7v1ZGYmmfcj8=" + `";`,
			`PORTAINER_TOKEN=` + "ptr" + "_1fZQJM7y8KsPC73OJSYJ8H" + "vEvGNLsuyKiFtvY1UZIQd=",
		},
		Misses: []string{
			`PORTAINER_TOKEN=` + "ptr" + "_uO4+wVXOoxoBvQeZoE5x" + "k9ZHi/FJrdA+VWy9qa+C",
			`void ` + "ptr" + "_to_the_next_node_of_t" + "he_list_of_free_pages" + `(void *p);`,
		},
	},
}
