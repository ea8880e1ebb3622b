package rules

import "bytes"

var wordPress = Provider{
	{
		ID: "wordpress-auth-keys", Provider: "WordPress", Name: "keys and salts of wp-config.php",
		Meaning:  "Forges the cookies of logged-in users, administrators among them.",
		Severity: High, Tags: []string{"web"}, MaxLen: 2 << 10,
		// The last of a block is the secret, those before it are its parts.
		Pattern: `(?:define\(\s{0,4}['"](?:SECURE_AUTH|AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)['"]\s{0,4},\s{0,40}['"][^'"\r\n]{40,128}['"]\s{0,4}\);[ \t]{0,4}\r?\n[ \t]{0,4}){0,7}define\(\s{0,4}['"](?:SECURE_AUTH|AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)['"]\s{0,4},\s{0,40}['"](?P<secret>[^'"\r\n]{40,128})['"]\s{0,4}\)`,
		Check:   checkWordPressKey,
		Parts:   partsWordPressKeys,
		Revoke:  Revoke{URL: "https://api.wordpress.org/secret-key/1.1/salt/", Steps: "Put eight new keys and salts in their place; everybody has to log in again."},
		Refs:    []string{"https://developer.wordpress.org/advanced-administration/security/hardening/"},
		Hits: []string{
			"define('AUTH_KEY', '" + "#a1U5|(41i@45&y*4@i]hW=p.2$VN<=M" + "UQqB=>Xoyk*):P4=5S%.h[x>=ZR;Mw?b" + "');" + "\n" + "define('SECURE_AUTH_KEY', '" + "(DNHMnUbwxK>/J9ltj{H.9;%qR/zVGJx" + "<1^<M[V)l2E/v2;<M76a*dsfFRscvp&1" + "');" + "\n" + "define('LOGGED_IN_KEY', '" + "c4r}d%CcaOA#/SoG]9(32ms)s=;I}:k^" + "l}fheV@h;s_J_L4R2gO;H}So8(z2Y=5B" + "');" + "\n",
			"define( 'NONCE_SALT',       '" + "|oPTc<bN#dRy;4bJ7=/_pdO4,vqH8+/$" + ")Om:A,RWXIg)IV/+/V7fH7x&O,j5UG/L" + "' );\n",
		},
		Misses: []string{
			"define('AUTH_KEY', 'put your unique phrase here, and make it really long');\n",
			"define('AUTH_KEY', getenv('AUTH_KEY'));\n",
		},
	},
	{
		ID: "wordpress-db-password", Provider: "WordPress", Name: "database password of wp-config.php",
		Meaning:  "Reads and changes everything that the site holds, its users' password hashes among it.",
		Severity: Critical, Tags: []string{"web", "database"}, MaxLen: 1 << 10,
		Pattern: `(?:['"]DB_USER['"]\s{0,4},\s{0,40}['"][^'"\r\n]{1,64}['"]\s{0,4}\);[^'"]{0,200}?define\(\s{0,4})?['"]DB_PASSWORD['"]\s{0,4},\s{0,40}['"](?P<secret>[^'"\r\n]{4,128})['"]\s{0,4}\)(?:;[^'"]{0,200}?define\(\s{0,4}['"]DB_HOST['"]\s{0,4},\s{0,40}['"][^'"\r\n]{1,128}['"])?`,
		Check:   checkWordPressDB,
		Parts:   partsWordPressDB,
		Revoke:  Revoke{URL: "https://dev.mysql.com/doc/refman/en/alter-user.html", Steps: "ALTER USER ... IDENTIFIED BY, then change wp-config.php on the server."},
		Refs:    []string{"https://developer.wordpress.org/advanced-administration/wordpress/wp-config/"},
		Hits: []string{
			"define( 'DB_USER', 'shop' );\n\n/** Database password */\ndefine( 'DB_PASSWORD', '" + "pp239ME7" + "XwHABT4P" + "' );\n\n/** Database hostname */\ndefine( 'DB_HOST', 'db.acme.io' );\n",
			"define('DB_PASSWORD', '" + "kqTaOJp" + "7nKbjUS" + "');\n",
		},
		Misses: []string{
			"define( 'DB_PASSWORD', '${DB_PASSWORD}' );\n",
			"define( 'DB_PASSWORD', getenv('DB_PASSWORD') );\n",
		},
	},
}

// checkWordPressKey refuses the phrase that the sample file comes with.
func checkWordPressKey(m Match) Verdict {
	switch {
	case bytes.Contains(m.Secret, []byte("unique phrase")), reference(m.Secret) != "":
		return refused("the phrase of the sample file")
	case Entropy(m.Secret) < 4:
		return refused("does not look random")
	case len(m.Secret) == 64:
		return proven("as long and as random as WordPress makes them")
	}
	return unproven("stands where WordPress has its keys")
}

// partsWordPressKeys names the keys and salts that stand before the last.
func partsWordPressKeys(m Match) []Part {
	var parts []Part
	for _, line := range bytes.SplitAfter(m.Text, []byte(";")) {
		words := bytes.FieldsFunc(line, func(r rune) bool { return r == '\'' || r == '"' })
		if len(words) >= 4 && !bytes.Equal(words[3], m.Secret) {
			parts = append(parts, Part{Name: string(words[1]), Value: words[3]})
		}
	}
	return parts
}

func checkWordPressDB(m Match) Verdict {
	return userinfo{User: phpConstant(m.Text, "DB_USER"), Password: m.Secret, Host: phpConstant(m.Text, "DB_HOST")}.verdict()
}

func partsWordPressDB(m Match) []Part {
	var parts []Part
	if user := phpConstant(m.Text, "DB_USER"); user != nil {
		parts = append(parts, Part{Name: "user", Value: user})
	}
	if host := phpConstant(m.Text, "DB_HOST"); host != nil {
		parts = append(parts, Part{Name: "host", Value: host, Public: true})
	}
	return parts
}

// phpConstant returns the quoted value behind a quoted name, nil if it is not there.
func phpConstant(text []byte, name string) []byte {
	_, after, ok := bytes.Cut(text, []byte(name))
	if !ok || len(after) == 0 {
		return nil
	}
	words := bytes.FieldsFunc(after[1:], func(r rune) bool { return r == '\'' || r == '"' })
	if len(words) < 2 {
		return nil
	}
	return words[1]
}
