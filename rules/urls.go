package rules

import "bytes"

// URLs with a password in them (RFC 3986, 3.2.1). User and password, percent-decoded,
// identify the secret. A password may hold any character but a slash, a quote and
// white space: people forget to encode @, # and ?.

var urls = Provider{
	{
		ID: "postgres-url", Provider: "PostgreSQL", Name: "PostgreSQL URL with a password",
		Meaning:  "Logs in to the database that the URL names, where it can be reached.",
		Severity: Critical, Tags: []string{"database"},
		Pattern: `(?i:postgres(?:ql)?(?:\+[a-z0-9_]{2,20})?|cockroachdb|redshift(?:\+[a-z0-9_]{2,20})?)://[^\s:/@"'<>` + "`" + `]{0,100}:(?P<secret>[^\s/"'<>` + "`" + `]{1,200})@[A-Za-z0-9\[][A-Za-z0-9.:_,\[\]-]{0,300}`,
		Check:   checkURL,
		Parts:   partsURL,
		Revoke:  Revoke{URL: "https://www.postgresql.org/docs/current/sql-alterrole.html", Steps: "ALTER ROLE ... PASSWORD, then change it in every place that connects."},
		Refs:    []string{"https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS"},
		Hits:    []string{`DATABASE_URL=postgres://shop:` + "stxiFONuw" + "2BP3HmNyg" + `@db.acme.io:5432/shop?sslmode=require`, `engine = create_engine("postgresql+psycopg2://etl:` + "CEMX" + "yN98l" + `%40` + "qFxx" + "aG12N" + `@10.4.0.7/warehouse")`},
		Misses:  []string{`DATABASE_URL=postgres://shop:${DB_PASSWORD}@db.acme.io:5432/shop`, `DATABASE_URL=postgres://shop@db.acme.io:5432/shop`, `postgres://user:<password>@host/db`, `postgresql://%s:%s@%s/%s`},
	},
	{
		ID: "mysql-url", Provider: "MySQL", Name: "MySQL or MariaDB URL with a password",
		Meaning:  "Logs in to the database that the URL names, where it can be reached.",
		Severity: Critical, Tags: []string{"database"},
		Pattern: `(?i:mysql2?s?x?(?:\+[a-z0-9_]{2,20})?|mariadb(?:\+[a-z0-9_]{2,20})?)://[^\s:/@"'<>` + "`" + `]{0,100}:(?P<secret>[^\s/"'<>` + "`" + `]{1,200})@[A-Za-z0-9\[][A-Za-z0-9.:_,\[\]-]{0,300}`,
		Check:   checkURL,
		Parts:   partsURL,
		Revoke:  Revoke{URL: "https://dev.mysql.com/doc/refman/8.4/en/alter-user.html", Steps: "ALTER USER ... IDENTIFIED BY, then change it in every place that connects."},
		Refs:    []string{"https://dev.mysql.com/doc/refman/8.4/en/connecting-using-uri-or-key-value-pairs.html"},
		Hits:    []string{`DATABASE_URL="mysql://shop:` + "hcYXEN6wX" + "wdk76kkql" + `@db.acme.io:3306/shop"`, `SQLALCHEMY_DATABASE_URI = 'mysql+pymysql://etl:` + "iZ6Ap8kX" + "MthivAGp" + `@10.4.0.7/warehouse'`},
		Misses:  []string{`DATABASE_URL="mysql://shop:{{password}}@db.acme.io:3306/shop"`, `jdbc:mysql://db.acme.io:3306/shop?user=shop`},
	},
	{
		ID: "mongodb-url", Provider: "MongoDB", Name: "MongoDB URL with a password",
		Meaning:  "Logs in to the database that the URL names, where it can be reached.",
		Severity: Critical, Tags: []string{"database"},
		Pattern: `(?i:mongodb(?:\+srv)?)://[^\s:/@"'<>` + "`" + `]{1,100}:(?P<secret>[^\s/"'<>` + "`" + `]{1,200})@[A-Za-z0-9\[][A-Za-z0-9.:_,\[\]-]{0,300}`,
		Check:   checkURL,
		Parts:   partsURL,
		Revoke:  Revoke{URL: "https://cloud.mongodb.com/", Steps: "Change the password under Database access, then in every place that connects."},
		Refs:    []string{"https://www.mongodb.com/docs/manual/reference/connection-string/"},
		Hits:    []string{`MONGO_URI=mongodb+srv://shop:` + "RGQ5xAtu" + "H5ydlEui" + `@cluster0.x7k2q.mongodb.net/shop?retryWrites=true`, `mongoose.connect('mongodb://etl:` + "AcIYf0J" + "dPYlWt6" + `@m1.acme.io:27017,m2.acme.io:27017/etl?replicaSet=rs0')`},
		Misses:  []string{`MONGO_URI=mongodb+srv://<user>:<password>@cluster0.x7k2q.mongodb.net/shop`, `MONGO_URI=mongodb://localhost:27017/shop`, `mongodb://user:$MONGO_PASSWORD@m1.acme.io/db`},
	},
	{
		ID: "redis-url", Provider: "Redis", Name: "Redis URL with a password",
		Meaning:  "Reads and writes all data of the Redis or Valkey server that the URL names.",
		Severity: High, Tags: []string{"database"},
		Pattern: `(?i:rediss?(?:\+[a-z0-9_]{2,20})?|valkeys?)://[^\s:/@"'<>` + "`" + `]{0,100}:(?P<secret>[^\s/"'<>` + "`" + `]{1,200})@[A-Za-z0-9\[][A-Za-z0-9.:_,\[\]-]{0,300}`,
		Check:   checkURL,
		Parts:   partsURL,
		Revoke:  Revoke{URL: "https://redis.io/docs/latest/operate/oss_and_stack/management/security/", Steps: "Change requirepass or the ACL user's password, then every place that connects."},
		Refs:    []string{"https://www.iana.org/assignments/uri-schemes/prov/redis"},
		Hits:    []string{`REDIS_URL=rediss://default:` + "xUTZTNZJO9EP" + "b0CgNBnjo5a1" + `@cache.acme.io:6380/0`, `celery_broker: redis://:` + "gK9O2uem9h" + "XqnLrY22rU" + `@10.4.0.9:6379/1`},
		Misses:  []string{`REDIS_URL=redis://localhost:6379/0`, `REDIS_URL=redis://:${REDIS_PASSWORD}@cache:6379`},
	},
	{
		ID: "amqp-url", Provider: "RabbitMQ", Name: "AMQP URL with a password",
		Meaning:  "Reads and sends the broker's messages.",
		Severity: High, Tags: []string{"messaging"},
		Pattern: `(?i:amqps?)://[^\s:/@"'<>` + "`" + `]{1,100}:(?P<secret>[^\s/"'<>` + "`" + `]{1,200})@[A-Za-z0-9\[][A-Za-z0-9.:_,\[\]-]{0,300}`,
		Check:   checkURL,
		Parts:   partsURL,
		Revoke:  Revoke{URL: "https://www.rabbitmq.com/docs/man/rabbitmqctl.8", Steps: "rabbitmqctl change_password, then every place that connects."},
		Refs:    []string{"https://www.rabbitmq.com/docs/uri-spec"},
		Hits:    []string{`AMQP_URL=amqps://shop:` + "HBlyOkvSKvMS4ey0" + "Yx13xLM9lQ7LiT0b" + `@hawk.acme.io/shop`, `broker_url = "amqp://etl:` + "bGuOa6" + "MKPV8l" + `@10.4.0.11:5672//"`},
		Misses:  []string{`AMQP_URL=amqp://localhost:5672`, `AMQP_URL=amqp://%s:%s@%s:5672/`},
	},
	{
		ID: "database-url", Name: "database or broker URL with a password",
		Meaning:  "Logs in to the server that the URL names, where it can be reached.",
		Severity: High, Tags: []string{"database"},
		Pattern: `(?i:clickhouses?|cassandra|couchbases?|couchdbs?|neo4j(?:\+s(?:sc)?)?|bolt(?:\+s(?:sc)?)?|oracle(?:\+[a-z0-9_]{2,20})?|(?:mssql|sqlserver)(?:\+[a-z0-9_]{2,20})?|influxdb|nats|kafka|mqtts?|snowflake|trino|hive|ldaps?|smtps?|imaps?)://[^\s:/@"'<>` + "`" + `]{0,100}:(?P<secret>[^\s/"'<>` + "`" + `]{1,200})@[A-Za-z0-9\[][A-Za-z0-9.:_,\[\]-]{0,300}`,
		Check:   checkURL,
		Parts:   partsURL,
		Revoke:  Revoke{Steps: "Change the password on the server, then in every place that connects."},
		Refs:    []string{"https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1"},
		Hits:    []string{`CLICKHOUSE_URL=clickhouse://shop:` + "w3DTJO2f6" + "lxCuG7qEw" + `@ch.acme.io:9440/shop`, `mssql+pyodbc://etl:` + "H4kLRgBC" + "xqHdhvGS" + `@10.4.0.7/warehouse?driver=ODBC+Driver+18`, `MAILER_DSN=smtp://robot:` + "100KWoJ" + "EcN2pr8" + `@mail.acme.io:587`},
		Misses:  []string{`CLICKHOUSE_URL=clickhouse://ch.acme.io:9440/shop`, `MAILER_DSN=smtp://robot:$MAIL_PASSWORD@mail.acme.io:587`},
	},
	{
		ID: "url-basic-auth", Name: "URL with a user name and a password",
		Meaning:  "Logs in to the host that the URL names as that user.",
		Severity: High, Tags: []string{"web"},
		Pattern: `(?i:https?|ftps?|sftp|ssh|wss?|svn|git\+https)://[^\s:/@"'<>\[\]{}()` + "`" + `]{0,100}:(?P<secret>[^\s/"'<>()` + "`" + `]{3,200})@[A-Za-z0-9\[][A-Za-z0-9.:_\[\]-]{1,300}`,
		Check:   checkWebURL,
		Parts:   partsURL,
		Revoke:  Revoke{Steps: "Change the password, or revoke the token, at the host."},
		Refs:    []string{"https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1"},
		Hits:    []string{`index-url = https://ci:` + "GEdug831Bw" + "LPX1ZOKHmV" + `@pypi.acme.io/simple`, `wget ftp://backup:` + "TLlcEJb" + "jDna9Kt" + `@files.acme.io/db.tar`},
		Misses:  []string{`https://$USER:$PASSWORD@pypi.acme.io/simple`, `https://github.com:443/acme/shop@v2`, `https://user:***@pypi.acme.io/simple`, `see https://acme.io/a:b and mail ci@acme.io`},
	},
	{
		ID: "git-url-token", Name: "token in a git remote's URL",
		Meaning:  "Reads or writes repositories at the code host as the token's owner.",
		Severity: High, Tags: []string{"vcs"},
		Pattern: `(?i:https)://(?P<secret>[A-Za-z0-9_.=~-]{20,255})(?::x-oauth-basic)?@(?:github\.com|gitlab\.com|bitbucket\.org|dev\.azure\.com|codeberg\.org|gitea\.com)/`,
		Check:   checkGitURL,
		Revoke:  Revoke{Steps: "Revoke the token at the code host and keep credentials in a credential helper."},
		Refs:    []string{"https://git-scm.com/docs/gitcredentials"},
		Hits:    []string{`url = https://` + "8e8d5d2b82c561318da5" + "a1c8bac6f728aca062fa" + `@github.com/acme/shop.git`, `go env -w GOPROXY=https://` + "b83f5d5ebace323c28c3" + "1b4c0bd58f6135903d8f" + `:x-oauth-basic@codeberg.org/acme/lib`},
		Misses:  []string{`url = https://acme-continuous-integration-robot@github.com/acme/shop.git`, `url = https://${GITHUB_TOKEN}@github.com/acme/shop.git`},
	},
}

// checkWebURL is checkURL with a word less of trust: a port, a path or a mail address
// can look like a login.
func checkWebURL(m Match) Verdict {
	if u, ok := readURL(m.Text); ok && len(u.User) == 0 {
		return demoted("URL names no user")
	}
	return checkURL(m)
}

// checkGitURL refuses names: a token has digits and letters, and does not read as words.
func checkGitURL(m Match) Verdict {
	if !letterAndDigit(m.Secret) || Entropy(m.Secret) < 3 || bytes.Count(m.Secret, []byte("-")) > 3 {
		return refused("a user name, not a token")
	}
	return unproven("stands where git takes a token")
}

var connectionStrings = Provider{
	{
		ID: "sqlserver-connection-string", Provider: "Microsoft SQL Server", Name: "SQL Server connection string with a password",
		Meaning:  "Logs in to the database that the string names, where it can be reached.",
		Severity: Critical, Tags: []string{"database"},
		Pattern: `(?i:server|data source|addr|address)[ \t]{0,5}=[ \t]{0,5}[^;\r\n"]{2,200};(?:[^;\r\n"]{1,80};){0,10}?[ \t]{0,5}(?i:password|pwd)[ \t]{0,5}=[ \t]{0,5}(?P<secret>[^;\r\n"'<>` + "`" + `]{1,128})`,
		Check:   checkConnectionString,
		Parts:   partsConnectionString,
		Revoke:  Revoke{URL: "https://learn.microsoft.com/sql/t-sql/statements/alter-login-transact-sql", Steps: "ALTER LOGIN ... WITH PASSWORD, then change it in every place that connects."},
		Refs:    []string{"https://learn.microsoft.com/dotnet/framework/data/adonet/connection-string-syntax"},
		Hits:    []string{`"Default": "Server=tcp:acme.database.windows.net,1433;Initial Catalog=shop;User ID=shop;Password=` + "OCvjeqc5h" + "gumCkyT6T" + `;Encrypt=True"`, `connectionString="Data Source=10.4.0.5;Initial Catalog=erp;User Id=etl;Pwd=` + "3Gm4lP" + "OgvKce" + `"`},
		Misses:  []string{`"Server=tcp:acme.database.windows.net;Initial Catalog=shop;Integrated Security=SSPI"`, `"Server=sql;Database=shop;User ID=sa;Password={your_password}"`, `"Server=sql;Database=shop;User Id=sa;Password=$(SA_PASSWORD)"`},
	},
	{
		ID: "postgres-keyword-dsn", Provider: "PostgreSQL", Name: "PostgreSQL connection string with a password",
		Meaning:  "Logs in to the database that the string names, where it can be reached.",
		Severity: Critical, Tags: []string{"database"},
		Pattern: `\bhost=[A-Za-z0-9._%/-]{1,200}[ \t]{1,3}(?:[a-z_]{2,24}=[^\s"'` + "`" + `]{1,100}[ \t]{1,3}){0,8}?password=(?P<secret>[^\s"'<>` + "`" + `]{1,128})`,
		Check:   checkKeywordDSN,
		Revoke:  Revoke{URL: "https://www.postgresql.org/docs/current/sql-alterrole.html", Steps: "ALTER ROLE ... PASSWORD, then change it in every place that connects."},
		Refs:    []string{"https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-KEYWORD-VALUE"},
		Hits:    []string{`dsn := "host=db.acme.io user=shop password=` + "5xifvDOUl" + "6OxDHQX4t" + ` dbname=shop port=5432 sslmode=require"`, `psql 'host=10.4.0.7 port=5432 dbname=etl user=etl password=` + "MgVqpnn" + "jmFJjnl" + `'`},
		Misses:  []string{`dsn := fmt.Sprintf("host=%s user=%s password=%s dbname=%s", h, u, p, d)`, `psql "host=db.acme.io user=shop password=$PGPASSWORD"`, `psql "host=db.acme.io user=shop dbname=shop"`},
	},
	{
		ID: "jdbc-url", Name: "JDBC URL with a password",
		Meaning:  "Logs in to the database that the URL names, where it can be reached.",
		Severity: Critical, Tags: []string{"database"},
		Pattern: `\bjdbc:[a-z0-9:]{2,60}[^\s"'<>` + "`" + `]{0,300}?[?;&](?i:password|pwd)=(?P<secret>[^\s"'<>&;` + "`" + `]{1,128})`,
		Check:   checkJDBC,
		Revoke:  Revoke{Steps: "Change the password of the database user, then in every place that connects."},
		Refs:    []string{"https://docs.oracle.com/javase/tutorial/jdbc/basics/connecting.html"},
		Hits: []string{
			`spring.datasource.url=jdbc:mysql://db.acme.io:3306/shop?user=shop&password=` + "fXDgeqlus" + "5B1tOK6GT",
			`String url = "jdbc:sqlserver://10.4.0.7:1433;databaseName=shop;user=etl;password=` + "Z2F3lqMf" + "f5O36W43" + `;encrypt=true";`,
		},
		Misses: []string{
			`jdbc:mysql://db.acme.io:3306/shop?user=shop&password=${DB_PASSWORD}`,
			`jdbc:postgresql://db.acme.io:5432/shop?user=shop`,
		},
	},
	{
		ID: "jdbc-oracle-url", Provider: "Oracle", Name: "Oracle JDBC URL with a password",
		Meaning:  "Logs in to the database that the URL names, where it can be reached.",
		Severity: Critical, Tags: []string{"database"},
		Pattern: `\bjdbc:oracle:(?:thin|oci8?|kprb):[A-Za-z0-9_.$#-]{1,64}/(?P<secret>[^\s"'<>/@` + "`" + `]{1,128})@`,
		Check:   checkJDBC,
		Revoke:  Revoke{Steps: "ALTER USER ... IDENTIFIED BY, then change it in every place that connects."},
		Refs:    []string{"https://docs.oracle.com/en/database/oracle/oracle-database/19/jjdbc/data-sources-and-URLs.html"},
		Hits: []string{
			`url: jdbc:oracle:thin:shop/` + "yfwWAr2" + "a2ZbHdg" + `@db.acme.io:1521:ORCL`,
			`DriverManager.getConnection("jdbc:oracle:oci:etl/` + "EKCVfSv6" + "mJSu1V5M" + `@//10.4.0.7:1521/shop");`,
		},
		Misses: []string{
			`url: jdbc:oracle:thin:@db.acme.io:1521:ORCL`,
			`url: jdbc:oracle:thin:shop/${DB_PASSWORD}@db.acme.io:1521:ORCL`,
		},
	},
}

// checkConnectionString judges the password by the user name of the same string.
func checkConnectionString(m Match) Verdict {
	user := connectionValue(m.Text, "user id", "uid", "user", "username")
	host := connectionValue(m.Text, "server", "data source", "addr", "address")
	return userinfo{User: user, Password: m.Secret, Host: bytes.TrimPrefix(host, []byte("tcp:"))}.verdict()
}

// connectionValue returns the value of the first of the names, in any case, in a
// string of name=value pairs divided by semicolons; nil if there is none.
func connectionValue(text []byte, names ...string) []byte {
	for _, pair := range bytes.Split(text, []byte(";")) {
		name, value, ok := bytes.Cut(pair, []byte("="))
		name = bytes.TrimSpace(name)
		for _, want := range names {
			if ok && bytes.EqualFold(name, []byte(want)) {
				return bytes.TrimSpace(value)
			}
		}
	}
	return nil
}

func partsConnectionString(m Match) []Part {
	var parts []Part
	if user := connectionValue(m.Text, "user id", "uid", "user", "username"); len(user) > 0 {
		parts = append(parts, Part{Name: "user", Value: user})
	}
	if host := connectionValue(m.Text, "server", "data source", "addr", "address"); len(host) > 0 {
		parts = append(parts, Part{Name: "host", Value: host, Public: true})
	}
	return parts
}

// checkKeywordDSN does the same for libpq's strings, where the user may also stand
// behind the password, out of reach.
func checkKeywordDSN(m Match) Verdict {
	pairs := bytes.Join(bytes.Fields(m.Text), []byte(";"))
	host := connectionValue(pairs, "host")
	return userinfo{User: connectionValue(pairs, "user"), Password: m.Secret, Host: host}.verdict()
}

// checkJDBC judges the password alone: where user and host stand differs from
// driver to driver.
func checkJDBC(m Match) Verdict {
	_, host, _ := bytes.Cut(m.Text, []byte("//"))
	if end := bytes.IndexAny(host, "/?;"); end >= 0 {
		host = host[:end]
	}
	u := userinfo{Password: percentDecode(m.Secret), Host: host}
	v := u.verdict()
	v.Canonical = nil
	return v
}
