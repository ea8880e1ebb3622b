package rules

import "bytes"

var pgpass = Provider{{
	ID: "pgpass-password", Provider: "PostgreSQL", Name: "password in a .pgpass file",
	Meaning:  "Logs in to the database server that the line names as that user.",
	Severity: High, Tags: []string{"database"},
	// The port, or the star in its place, is the only fixed text of such a line.
	Pattern: `(?:^|[\r\n])(?:[A-Za-z0-9._/-]{1,200}|\*|\[?[0-9a-f:\\]{3,60}\]?):(?:5432|5433|6432|\*):(?:[A-Za-z0-9_$.-]{1,63}|\*):(?:[A-Za-z0-9_$.@-]{1,63}|\*):(?P<secret>[^\s:"'<>]{1,128})[ \t]{0,8}(?:[\r\n]|$)`,
	Check:   checkPgpass,
	Parts:   partsPgpass,
	Revoke:  Revoke{URL: "https://www.postgresql.org/docs/current/sql-alterrole.html", Steps: "ALTER ROLE ... PASSWORD, then change it in every place that connects."},
	Refs:    []string{"https://www.postgresql.org/docs/current/libpq-pgpass.html"},
	Hits: []string{
		"db.acme.io:54" + "32:shop:deploy:" + "MPQg56rQ" + "mFowDksD" + "\n",
		"# hostname:port:database:username:password\n*:" + "*:*:postgres:" + "Sx8orPw" + "Q99r94D" + "\n",
	},
	Misses: []string{
		"hostname:5432:database:username:${PGPASSWORD}\n",
		"db.acme.io:5432:shop:deploy\n",
		"image: registry.acme.io:5432/shop:deploy:latest\n",
	},
}}

// checkPgpass judges the password by the user and the host of its line.
func checkPgpass(m Match) Verdict {
	host, user := pgpassLine(m.Text)
	return userinfo{User: user, Password: m.Secret, Host: host}.verdict()
}

func pgpassLine(text []byte) (host, user []byte) {
	fields := bytes.Split(bytes.TrimSpace(text), []byte(":"))
	n := len(fields)
	if n < 5 {
		return nil, nil
	}
	return bytes.Join(fields[:n-4], []byte(":")), fields[n-2]
}

func partsPgpass(m Match) []Part {
	host, user := pgpassLine(m.Text)
	if user == nil {
		return nil
	}
	return []Part{{Name: "user", Value: user}, {Name: "host", Value: host, Public: true}}
}
