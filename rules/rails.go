package rules

var rails = Provider{
	{
		ID: "rails-master-key", Provider: "Ruby on Rails", Name: "Rails master key",
		Meaning:  "Decrypts credentials.yml.enc and with it every secret of the application.",
		Severity: Critical, Tags: []string{"web", "key"},
		Pattern: `(?i:rails_?master_?key)[A-Za-z0-9_]{0,12}` + assigned + `(?P<secret>[0-9a-f]{32})\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://guides.rubyonrails.org/security.html#custom-credentials", Steps: "Change every secret that credentials.yml.enc held, then make a new key: remove both files and run bin/rails credentials:edit."},
		Refs:    []string{"https://guides.rubyonrails.org/security.html#custom-credentials"},
		Hits:    []string{`RAILS_MASTER_KEY=` + "b59b84348226f19e" + "6831c1116483e222", `  rails_master_key: "` + "24ac9a3b15df7f70" + "1b7741e43cb28fa9" + `"`},
		Misses:  []string{`RAILS_MASTER_KEY=` + "cb3c14b0473f46b" + "6a088cc9b6a62da8", `RAILS_MASTER_KEY=$(cat config/master.key)`},
	},
	{
		ID: "rails-secret-key-base", Provider: "Ruby on Rails", Name: "Rails secret_key_base",
		Meaning:  "Forges sessions and signed cookies of the application: logs in as anybody.",
		Severity: High, Tags: []string{"web", "key"},
		Pattern: `(?i:secret_?key_?base|secret_?token)[A-Za-z0-9_]{0,12}` + assigned + `(?P<secret>[0-9a-f]{128})\b`,
		Entropy: 3.5,
		Revoke:  Revoke{URL: "https://guides.rubyonrails.org/security.html#rotating-keys", Steps: "Make a new one with bin/rails secret; everybody has to log in again."},
		Refs:    []string{"https://guides.rubyonrails.org/security.html#rotating-keys"},
		Hits:    []string{`  secret_key_base: ` + "47e219ba88bd06ea29abc0c10296ddfda531726c2df8537dbd18850a3ac4b690" + "d5e596e2e1ea958d34a06f01bf099f4b3770cf78a8c49fa4bf67b99881887256", `SECRET_KEY_BASE=` + "bf1e1360bd1cc5fe89fb449447e0cc82b1fe2b9e847bd091c1b657d5e7e7713d" + "753cf4f59808b61c0efcbf524a51ce246c275c3c0b22b3e5f06c4e8d110ebb81"},
		Misses:  []string{`  secret_key_base: ` + "d29058d01ad9b4aa80d09defc377376cb2ee14aee8b4d64088e0b0a3fe49723" + "630bff167e0df3050d4045b56aeacd5d9b2ec006bff841b07ab64c08fda8a202", `  secret_key_base: <%= ENV["SECRET_KEY_BASE"] %>`},
	},
}
