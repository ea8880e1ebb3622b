package generic

// known is a call of a library that takes a secret, and at which of its arguments.
type known struct {
	name        string   // the last part of the callee, in lower case
	owners      []string // one of them is part of what stands before it; none are where the name says enough
	least, most int      // how many arguments are given by place
	at          int      // which of them is the secret, from 0
	before      kindBefore
}

// kindBefore is what the argument before a secret must be.
type kindBefore uint8

const (
	whatever   kindBefore = iota
	user                  // a user, or a name for one
	userAtPort            // a user, behind a port
	entry                 // the entry of a directory that binds to it, or a name for one
	identifier            // the name of something in a program
)

const mostGiven = 9 // arguments that are counted; more are as many

// knownCalls says what the documentation of the libraries does. Names that several of them
// share have the ones that take the most arguments first.
var knownCalls = [...]known{
	// Databases: java.sql.DriverManager and javax.sql.DataSource, Spring, PHP, the C API of MySQL, PDO, Perl's DBI,
	// Sequelize, DB-API of Python, InfluxDB, Jedis.
	{name: "getconnection", least: 3, most: 3, at: 2},
	{name: "getconnection", owners: []string{"ds", "datasource"}, least: 2, most: 2, at: 1},
	{name: "drivermanagerdatasource", least: 3, most: 3, at: 2},
	{name: "mysql_connect", least: 3, most: mostGiven, at: 2},
	{name: "mysql_pconnect", least: 3, most: mostGiven, at: 2},
	{name: "mysqli_connect", least: 3, most: mostGiven, at: 2},
	{name: "mysqli_real_connect", least: 4, most: mostGiven, at: 3},
	{name: "mysql_real_connect", least: 4, most: mostGiven, at: 3},
	{name: "real_connect", least: 3, most: mostGiven, at: 2},
	{name: "mysqli", least: 3, most: mostGiven, at: 2},
	{name: "pdo", least: 3, most: 4, at: 2},
	{name: "odbc_connect", least: 3, most: 4, at: 2},
	{name: "odbc_pconnect", least: 3, most: 4, at: 2},
	{name: "db2_connect", least: 3, most: 4, at: 2},
	{name: "ibase_connect", least: 3, most: mostGiven, at: 2},
	{name: "mssql_connect", least: 3, most: 4, at: 2},
	{name: "oci_connect", least: 2, most: mostGiven, at: 1},
	{name: "oci_pconnect", least: 2, most: mostGiven, at: 1},
	{name: "connect", owners: []string{"dbi"}, least: 3, most: 4, at: 2},
	{name: "connect", owners: []string{"mysql", "pymssql"}, least: 3, most: mostGiven, at: 2},
	{name: "connect", owners: []string{"oracle"}, least: 2, most: 3, at: 1},
	{name: "sequelize", least: 3, most: 4, at: 2},
	{name: "influxdbclient", least: 4, most: mostGiven, at: 3},
	{name: "jedispool", least: 5, most: mostGiven, at: 4},
	// Machines and networks: paramiko and its like, JSch, MQTT in Python, Lua and C++, Wi-Fi of Arduino and MicroPython.
	{name: "connect", owners: []string{"client", "ssh", "sftp", "transport", "store"}, least: 4, most: mostGiven, at: 3, before: userAtPort},
	{name: "connect", owners: []string{"client", "mqtt"}, least: 3, most: mostGiven, at: 2, before: user},
	{name: "connect", owners: []string{"store", "transport"}, least: 3, most: 3, at: 2, before: user},
	{name: "connect", owners: []string{"wlan", "wifi", "sta_if", "station"}, least: 2, most: 3, at: 1},
	{name: "addidentity", least: 2, most: 2, at: 1},
	{name: "client", owners: []string{"mqtt"}, least: 4, most: mostGiven, at: 3},
	{name: "mqttclient", least: 5, most: mostGiven, at: 4},
	{name: "username_pw_set", least: 2, most: 2, at: 1},
	{name: "mosquitto_username_pw_set", least: 3, most: 3, at: 2},
	{name: "begin", owners: []string{"wifi"}, least: 2, most: mostGiven, at: 1},
	{name: "softap", least: 2, most: mostGiven, at: 1},
	{name: "addap", least: 2, most: 2, at: 1},
	{name: "ftp_login", least: 3, most: 3, at: 2},
	{name: "imap_open", least: 3, most: mostGiven, at: 2},
	// Directories: ldap3, python-ldap, go-ldap, ldapjs, PHP, the C API.
	{name: "connection", least: 3, most: 3, at: 2, before: entry},
	{name: "simple_bind_s", least: 2, most: 4, at: 1},
	{name: "simple_bind", least: 2, most: 4, at: 1},
	{name: "bind_s", least: 2, most: 3, at: 1},
	{name: "bind", least: 2, most: 3, at: 1, before: entry},
	{name: "ldap_bind", least: 3, most: 3, at: 2},
	{name: "ldap_simple_bind_s", least: 3, most: 3, at: 2},
	// Mail and HTTP: Go's net/smtp, lettre, .NET, RestAssured, OkHttp, requests, reqwest, Ruby's Net::HTTP, LWP, Jenkins.
	{name: "plainauth", least: 4, most: 4, at: 2},
	{name: "crammd5auth", least: 2, most: 2, at: 1},
	{name: "networkcredential", least: 2, most: 3, at: 1},
	{name: "basic", owners: []string{"auth", "preemptive", "credentials"}, least: 2, most: 3, at: 1},
	{name: "basic_auth", least: 2, most: 2, at: 1},
	{name: "basicauth", least: 2, most: 2, at: 1, before: user},
	{name: "setbasicauth", least: 2, most: 2, at: 1},
	{name: "httpbasicauth", least: 2, most: 2, at: 1},
	{name: "httpdigestauth", least: 2, most: 2, at: 1},
	{name: "passwordauthentication", least: 2, most: 2, at: 1},
	{name: "usernamepasswordcredentials", least: 2, most: 2, at: 1},
	{name: "credentials", least: 4, most: 4, at: 3},
	{name: "new", owners: []string{"credentials"}, least: 2, most: 2, at: 1},
	{name: "omniauth", least: 3, most: mostGiven, at: 2},
	{name: "createaccount", least: 2, most: 2, at: 1, before: user},
	{name: "usernamepasswordcredentialsimpl", least: 5, most: 5, at: 4},
	// Keys: JSON web tokens, cookies, message authentication, ciphers, in most languages.
	{name: "sign", owners: []string{"jwt", "jsonwebtoken"}, least: 2, most: 4, at: 1},
	{name: "verify", owners: []string{"jwt", "jsonwebtoken"}, least: 2, most: 4, at: 1},
	{name: "encode", owners: []string{"jwt"}, least: 2, most: mostGiven, at: 1},
	{name: "decode", owners: []string{"jwt"}, least: 2, most: mostGiven, at: 1},
	{name: "cookieparser", least: 1, most: 2, at: 0},
	{name: "newcookiestore", least: 1, most: mostGiven, at: 0},
	{name: "newfilesystemstore", least: 2, most: mostGiven, at: 1},
	{name: "createhmac", least: 2, most: 3, at: 1},
	{name: "hash_hmac", least: 3, most: 4, at: 2},
	{name: "new", owners: []string{"hmac"}, least: 2, most: 3, at: 0},
	{name: "new", owners: []string{"hmac"}, least: 2, most: 2, at: 1, before: identifier},
	{name: "hexdigest", owners: []string{"hmac"}, least: 3, most: 3, at: 1},
	{name: "digest", owners: []string{"hmac"}, least: 3, most: 3, at: 1},
	{name: "hmacsha256", least: 2, most: 2, at: 1},
	{name: "symmetricsecuritykey", least: 1, most: 1, at: 0},
	{name: "secretkeyspec", least: 2, most: 2, at: 0},
	{name: "fernet", least: 1, most: 1, at: 0},
	{name: "text", owners: []string{"encryptors"}, least: 2, most: 2, at: 0},
	{name: "standard", owners: []string{"encryptors"}, least: 2, most: 2, at: 0},
	{name: "delux", owners: []string{"encryptors"}, least: 2, most: 2, at: 0},
	{name: "encrypt", owners: []string{"aes"}, least: 2, most: 3, at: 1},
	{name: "decrypt", owners: []string{"aes"}, least: 2, most: 3, at: 1},
	{name: "aes_encrypt", least: 2, most: 3, at: 1},
	{name: "aes_decrypt", least: 2, most: 3, at: 1},
	{name: "pgp_sym_encrypt", least: 2, most: 3, at: 1},
	{name: "pgp_sym_decrypt", least: 2, most: 3, at: 1},
	{name: "supportfactory", least: 1, most: 3, at: 0},
}

// isCallee tells whether an anchor is a call that is known by its name alone.
func isCallee(anchor []byte) bool {
	n := len(anchor)
	return n > 1 && anchor[n-1] == '(' && isAlnum(anchor[n-2]) && isLetter(anchor[0]) && !equalFold(anchor, "login(")
}

// called reads the secret among the arguments of a call that is no name of a secret.
func (s *scanner) called(anchor Span) (p Pair, ok bool) {
	if p.Name, ok = s.name(anchor); !ok {
		return p, false
	}
	s.pos = p.Name.End
	return p, s.placed(&p) || s.encoded(&p)
}

// placed reads the secret of one of knownCalls, from the end of the name in its callee on. It moves nothing where there is none.
func (s *scanner) placed(p *Pair) bool {
	callee, open := s.callee(p.Name)
	if open == 0 {
		return false
	}
	var buf [mostCallee]byte
	name := buf[:copy(buf[:], s.data[callee.Start:callee.End])]
	for i, b := range name {
		name[i] = lower(b)
	}
	var given arguments
	for i := range knownCalls {
		k := &knownCalls[i]
		if string(name) != k.name || !s.isOwned(callee.Start, k.owners) {
			continue
		}
		if given.n == 0 {
			given = s.arguments(open)
		}
		if n := given.n; n >= k.least && n <= k.most && s.follows(k, &given) && s.given(p, given.at[k.at]) {
			p.Form, p.Placed = FormLogin, true
			return true
		}
	}
	s.pos = p.Name.End
	return false
}

// follows tells whether the argument before the secret of k is of the kind that k asks for.
func (s *scanner) follows(k *known, given *arguments) bool {
	switch k.before {
	case user:
		return s.isUser(given.at[k.at-1])
	case userAtPort:
		return s.isPortAt(given.at[k.at-2]) && s.isUser(given.at[k.at-1])
	case entry:
		return s.isEntryName(given.at[k.at-1])
	case identifier:
		before := given.at[k.at-1]
		return isIdentifier(s.data[before.Start:before.End])
	}
	return true
}

// mostCallee is how long the names of calls are that are looked up.
const mostCallee = 32

// callee returns the last part of the callee that name is part of, and where its arguments begin, 0 if it is not called:
// name(, name.method(, name::new(, and x.name "text" as Ruby calls.
func (s *scanner) callee(name Span) (callee Span, open int) {
	end := name.End
	if joint := s.joins(end); joint > 0 {
		name = Span{end + joint, s.wordAt(end + joint)}
		end = name.End
	}
	callee = Span{max(name.Start, s.wordBefore(end)), end}
	if s.at(end) == ' ' && (s.at(end+1) == '(' || s.isMethod(callee) && (isQuote(s.at(end+1)) || isLetter(s.at(end+1)) || s.at(end+1) == ':' && isLetter(s.at(end+2)))) {
		end++
	}
	if callee.Len() == 0 || callee.Len() > mostCallee || s.at(end) != '(' && end == callee.End {
		return callee, 0
	}
	if s.at(end) == '(' {
		end++
	}
	return callee, end
}

// joins returns the length of what stands at i between an object or a type and its method, 0 if nothing such is there.
func (s *scanner) joins(i int) int {
	for _, w := range [...]string{".", "::", "->"} {
		if s.has(i, w) && isLetter(s.at(i+len(w))) {
			return len(w)
		}
	}
	return 0
}

// isMethod tells whether a name is that of a method, and may be called without brackets.
func (s *scanner) isMethod(name Span) bool { return s.at(name.Start-1) == '.' }

// isOwned tells whether what stands before the last part of a callee, which begins at i, holds one of owners:
// owner.name, owner::name, owner()->name. Without owners anything may.
func (s *scanner) isOwned(i int, owners []string) bool {
	switch {
	case len(owners) == 0:
		return true
	case s.at(i-1) == '.':
		i--
	case s.has(i-2, "::") || s.has(i-2, "->"):
		i -= 2
	default:
		return false
	}
	if s.has(i-2, "()") {
		i -= 2
	}
	owner := s.data[s.wordBefore(i):i]
	for _, w := range owners {
		if containsFold(owner, w) {
			return true
		}
	}
	return false
}
