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
	{
		ID: "portainer-session-token", Provider: "Portainer", Name: "Portainer session token",
		Meaning:  "Acts as the user on the Portainer server until it ends, usually for eight hours.",
		Severity: High, Tags: []string{"infra"},
		Pattern: `(?i:portainer)` + vendorGap + `\b(?P<secret>eyJ[A-Za-z0-9_-]{10,200}\.[A-Za-z0-9_-]{50,400}\.[A-Za-z0-9_-]{43})` + endOfToken,
		Check:   checkNamedJWT,
		Revoke:  Revoke{Steps: "On the Portainer server log the user out, or change their password."},
		Refs:    []string{"https://docs.portainer.io/api/access"},
		Over:    []string{"jwt"},
		Hits: []string{
			`PORTAINER_JWT=` + "ey" + "JhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpZCI6" + "NywidXNlcm5hbWUiOiJtYXFjdnQiLCJyb2xlIjoxLCJ" + "zY29wZSI6ImRlZmF1bHQiLCJmb3JjZUNoYW5nZVBhc3" + "N3b3JkIjpmYWxzZSwiZXhwIjoxNzQxMDI4ODAwLCJpY" + "XQiOjE3NDEwMDAwMDAsImp0aSI6IjNhNGMzMGYyLTA1" + "NTYtNDQ5ZC04MThhLTYyMTgzZGVkNWMzNiJ9.LdPSGz" + "1B7E3HGNzfsTj6b93onSfIL3Kz7cxklH2mGp0",
			`"portainerJwt": "` + "ey" + "JhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpZCI6" + "MTAsInVzZXJuYW1lIjoiaGZueXdnIiwicm9sZSI6MSw" + "ic2NvcGUiOiJkZWZhdWx0IiwiZm9yY2VDaGFuZ2VQYX" + "Nzd29yZCI6ZmFsc2UsImV4cCI6MTc0MTAyODgwMCwia" + "WF0IjoxNzQxMDAwMDAwLCJqdGkiOiI4ZjZkMjMyNC1k" + "NGQzLTQzZWYtYmM2Zi1kOGIyZWJiMzFkYjEifQ.tf-b" + "yNbjesaFnEQep-2_Faa_b6AC7YcHs9Hk4SV293T" + `"`,
		},
		Misses: []string{
			`PORTAINER_JWT=` + "ey" + "JhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpZCI6" + "MjgsInVzZXJuYW1lIjoiYm5lb3l2Iiwicm9sZSI6MSw" + "ic2NvcGUiOiJkZWZhdWx0IiwiZm9yY2VDaGFuZ2VQYX" + "Nzd29yZCI6ZmFsc2UsImV4cCI6MTc0MTAyODgwMCwia" + "WF0IjoxNzQxMDAwMDAwLCJqdGkiOiI1YmVhNWRlNS1m" + "NDgyLTQyN2MtODA0Zi02OTQ0MDdmNDk3NDMifQ.wZIb" + "0ANApR-2vOLX1IksNP8DpXuZntmVHn-PAHEKBb",
			`API_JWT=` + "ey" + "JhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpZCI6" + "MTIsInVzZXJuYW1lIjoicG1ndnVjIiwicm9sZSI6MSw" + "ic2NvcGUiOiJkZWZhdWx0IiwiZm9yY2VDaGFuZ2VQYX" + "Nzd29yZCI6ZmFsc2UsImV4cCI6MTc0MTAyODgwMCwia" + "WF0IjoxNzQxMDAwMDAwLCJqdGkiOiIzMmFiMTNkYy0y" + "Y2I1LTRlNGItYTA5My04YWU3ZjI5NzUwMWQifQ.kRVb" + "lmWjW8Nh4tFYGRWKn84dBNnuL_ZPSx_zv1z6p4q",
		},
	},
}
