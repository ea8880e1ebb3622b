package rules

var supabase = Provider{
	{
		ID: "supabase-pat", Provider: "Supabase", Name: "Supabase personal access token",
		Meaning:  "Administers every project of the user: databases, keys, functions, backups.",
		Severity: Critical, Tags: []string{"infra", "database"},
		Pattern: `\b(?P<secret>sbp_(?:v0_)?[0-9a-z]{40})\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://supabase.com/dashboard/account/tokens", Steps: "Delete the token and generate a new one."},
		Refs:    []string{"https://supabase.com/docs/reference/api/introduction"},
		Hits: []string{
			`SUPABASE_ACCESS_TOKEN=` + "sb" + "p_bb2178e218d7aa270fc4" + "cbb837deb4ed7747c092",
			"env:\n  SUPABASE_ACCESS_TOKEN: " + "sb" + "p_0e8a69b7cff6c604a94b" + "fb8b01988a07595dcc4b" + "\n",
		},
		Misses: []string{
			`SUPABASE_ACCESS_TOKEN=` + "sb" + "p_740daf915f4d8b31ded" + "b3437a2e0160c40a5228",
			`SUPABASE_ACCESS_TOKEN=` + "sb" + "q_ce241b5b9a7d9d25a651" + "8947f3559c6102779bd1",
		},
	},
	{
		ID: "supabase-secret-key", Provider: "Supabase", Name: "Supabase secret key",
		Meaning:  "Reads and changes the whole database of the project, past row level security.",
		Severity: Critical, Tags: []string{"infra", "database"},
		Pattern: `\b(?P<secret>sb_secret_[A-Za-z0-9_-]{22}_[A-Za-z0-9_-]{8})` + endOfToken,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://supabase.com/dashboard/project/_/settings/api-keys", Steps: "Add a new secret key, deploy it and delete the old one."},
		Refs:    []string{"https://supabase.com/docs/guides/api/api-keys"},
		Hits: []string{
			`SUPABASE_SECRET_KEY=` + "sb" + "_secret_VcbA97EO275" + "ejRIKDlzkp7_DYl40vqM",
			`createClient(url, "` + "sb" + "_secret_1qV4h4kjldJ" + "6yfPQHCqwcc_9NzUJEm8" + `")`,
		},
		Misses: []string{
			`SUPABASE_PUBLISHABLE_KEY=` + "sb" + "_publishable_LvLUAJnGsK8" + "fqJFMyQdWdf_4AzrpRO0",
			`SUPABASE_SECRET_KEY=` + "sb" + "_secret_M7Mnn8A6eWj" + "AxASsl78rc8_g8Bmd1j",
		},
	},
	{
		ID: "supabase-service-role-key", Provider: "Supabase", Name: "Supabase service_role key (JWT)",
		Meaning:  "Reads and changes the whole database of the project, past row level security; the anon key is public.",
		Severity: Critical, Tags: []string{"infra", "database", "jwt"},
		Pattern: `\b(?P<secret>eyJ[A-Za-z0-9_-]{10,80}\.eyJpc3MiOiJzdXBhYmFzZS[A-Za-z0-9_-]{40,300}\.[A-Za-z0-9_-]{43,86})` + endOfToken,
		Check:   checkSupabase,
		Over:    []string{"jwt"},
		Revoke:  Revoke{URL: "https://supabase.com/dashboard/project/_/settings/jwt", Steps: "Move to secret keys and disable the legacy keys, or rotate the JWT secret, which ends anon keys and sessions too."},
		Refs:    []string{"https://supabase.com/docs/guides/api/api-keys"},
		Hits: []string{
			`SUPABASE_SERVICE_ROLE_KEY=` + "eyJ" + "hbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJzdXBhYmFzZSIsInJlZiI6ImhvbW16b2phb3Fhc2N5eHd2em1sIiwicm9sZSI6In" + "NlcnZpY2Vfcm9sZSIsImlhdCI6MTcxODAxMjM0NSwiZXhwIjoyMDMzNTg4MzQ1fQ.kjCeyZhpgPKWUaLsdbrQHDLSDcidqZHgmzTcGm69TPI",
			`const supabase = createClient(url, "` + "eyJ" + "hbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJzdXBhYmFzZSIsInJlZiI6InN6aWRsYXZzdGZiaGd3eWlieGdiIiwicm9sZSI6In" + "NlcnZpY2Vfcm9sZSIsImlhdCI6MTcxODAxMjM0NSwiZXhwIjoyMDMzNTg4MzQ1fQ.MdsmT0Z4xp8pAicz8XD_JqF2irP5dG_WDNyl6CNLEJ3" + `");`,
		},
		Misses: []string{
			`SUPABASE_SERVICE_ROLE_KEY=` + "eyJ" + "hbGciOiJIUzI1NiJ9.eyJpc3MiOiJzdXBhYmFzZSXCgtQFqLOq" + "Mv5ePzeKaf.659YTcqod8uF69Z6JOwXL" + "aKUeCxBuanajOrOsYJQTor",
			`SUPABASE_SERVICE_ROLE_KEY=` + "eyJ" + "hbGciOiJIUzI1NiJ9.eyJpc3MiOiJzb21lYm9keSHLkh2jLDxIuiZoaJE11e9Tcu5G5AKq" + "XEOxVHy2HndRowxUyEjbcHeoWikHjG.bqV9HdQtHZzVF294g7J4F" + "eHaaf8PLYrANSQztqGXbKI",
		},
	},
	{
		ID: "supabase-publishable-key", Provider: "Supabase", Name: "Supabase publishable key",
		Meaning:  "Reaches what the row level security of the project leaves open; pages and apps show it.",
		Severity: Low, Tags: []string{"cloud", "database"},
		Pattern: `\b(?P<secret>sb_publishable_[A-Za-z0-9_-]{22}_[A-Za-z0-9_-]{8})` + endOfToken,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://supabase.com/dashboard/project/_/settings/api-keys", Steps: "Nothing to do: pages show it. See that row level security is on for every table."},
		Refs:    []string{"https://supabase.com/docs/guides/api/api-keys"},
		Hits: []string{
			`export SUPABASE_KEY="` + "sb_" + "publishable_m5AGpxAtHS" + "Fqo9y7wbyfFV_0WDebi6O" + `"`,
			`SUPABASE_KEY=` + "sb_" + "publishable_83oVLaaWph" + "sCNkO45reoch_GUDFa0lo",
		},
		Misses: []string{
			`export SUPABASE_KEY="` + "sb_" + "publishable_sOO409YAn" + "Cr4Y7cGM6dkPw_EOdUyfV" + `"`,
			`SUPABASE_KEY=` + "sb_" + "publishable_YxiFfzmjIr" + "lUpHUuwpZE5e_nzr0aLiwX",
		},
	},
}

// checkSupabase judges the token by its issuer and role: the anon key is made to be
// read by browsers.
func checkSupabase(m Match) Verdict {
	t, ok := readJWT(m.Secret)
	if !ok {
		return refused("no JSON web token: header is not readable")
	}
	v := t.verdict()
	switch t.Role {
	case "service_role":
	case "anon":
		v.Severity = Low
		v.Reason = "role is anon, which is public"
	default:
		return refused("a session of a user, not a key")
	}
	return v
}
