package generic

// Words returns the texts that anchor a search for pairs, in lower case, for any case:
// parts of names that may mean a secret, marks of the places where secrets
// stand without a name, commands (command.go) and directives (directive.go). The slice is
// shared and read-only.
func Words() []string { return anchorWords[:] }

var anchorWords = [...]string{
	"pass", "pwd", "secret", "token", "credential", "auth", "key", "cred",
	"_pw", "-pw", "pw=", "pw:", "pw\"", "pw ", "/pw", "(pw", "<pw", "psw", "pasw", "pssw", "psk", "passcode", "ticket", "login(", "hmac", "jwt", "webhook",
	"pin_", "_pin", "pincode", "connectionstring", "userpw",
	"senha", "kennwort", "wachtwoord", "contrase", "clave", "haslo", "parola", "geheim", "heslo", "salasana", "schluessel", "_mdp", "mdp_", "mdp=", "mdp:", "pepper", "sessid", "sessionid",
	"\u5bc6\u7801", "\u5bc6\u78bc", "\u53e3\u4ee4", "\u30d1\u30b9\u30ef\u30fc\u30c9", "\ube44\ubc00\ubc88\ud638", "\ube44\ubc88", "\uc554\ud638", "\ud328\uc2a4\uc6cc\ub4dc", "\u0430\u0440\u043e\u043b\u044c",
	"://", "@tcp(", "@unix(", "@localhost", "@127.0.0.1", "basic ", "bearer ", "ntlm ", "identified by ", "identified with ", " -u", " --user", " -p",
	"connect(", "connection(", "bind(", "bind_s(", "datasource(", "mysqli(", "pdo(", "sequelize(", "influxdbclient(", "jedispool(", "mqtt.client(", "mqttclient(", "imap_open(",
	"addidentity(", "wifi.begin(", "softap(", "addap(", "basic(", "createaccount(", "cookieparser(", "cookiestore(", "filesystemstore(", "fernet(", "supportfactory(",
	"encryptors.text(", "encryptors.standard(", "encryptors.delux(", "aes.encrypt(", "aes.decrypt(", "aes_encrypt(", "aes_decrypt(", "sym_encrypt(", "sym_decrypt(",
	"btoa(", "b64encode(", "base64_encode(", "encode64(", "encodetostring(", "getbytes(", "buffer.from(", ".data(using", "login = (", "login=(",
	"(root/", "(admin/", "(master/", ">root/", ">admin/", ">master/", " root/", " admin/", " master/",
	"redis-cli", "ldapsearch", "ldapadd", "ldapmodify", "ldapdelete", "ldapwhoami", "ldapcompare", "ldappasswd", "mosquitto_sub", "mosquitto_pub", "ipmitool", "twine", "ncftp", "rdesktop", "sshpass", "signtool",
	"schtasks", "openssl enc", "openssl aes", "openssl des", "snmpwalk", "snmpget", "snmpset", "snmptrap", "snmpbulk", "freerdp", "lftp ", "smbclient", "rpcclient", "smbget", "htpasswd", "rabbitmqctl", "net use",
	"sqlplus", "sqlldr", "expdp", "impdp", "userid=", "chpasswd", "kinit", "smbpasswd", "password-stdin", "passwd --stdin", "| passwd", "sudo -",
	"community", "$user", "com2sec", "createuser", " aes ", "snmp-server host", "tacacs-server", "radius-server", "isakmp key", "message-digest-key", ": psk", ": eap", ": xauth", ": ntlm", ": rsa", ": ecdsa", ": pkcs8", ": p12",
	"stats auth", "cachemgr_passwd", "cache_peer", " on >", "user=", "user.info", "]:587", "]:465", "]:25 ", "wifi:",
}

// isLogin tells whether a call of this name takes a user and a password.
func isLogin(name []byte) bool {
	for _, w := range [...]string{"authorized", "authorit", "authenticatedsession"} {
		if containsFold(name, w) {
			return false // isAuthorized(user, "something"), authorities("A", "B")
		}
	}
	if len(name) >= 6 && equalFold(name[len(name)-6:], "author") {
		return false
	}
	for _, w := range [...]string{"login", "auth", "signin", "sign_in", "connect", "credential", "userpass", "user_pass", "username_pw", "passwordauth", "createuser", "adduser"} {
		if containsFold(name, w) {
			return true
		}
	}
	return false
}

// isGetter tells whether a call of this name asks for a setting and may be told
// what to take where there is none.
func isGetter(name []byte) bool {
	for _, w := range [...]string{"env", "get", "config", "setting", "option", "fetch", "define", "default", "property", "param", "conf"} {
		if containsFold(name, w) {
			return true
		}
	}
	return false
}

// isComparison tells whether a method compares its object with its argument.
func isComparison(name []byte) bool {
	for _, w := range [...]string{"equals", "eq", "equal", "equalsIgnoreCase", "compareTo", "toBe", "toEqual", "eql", "Equals"} {
		if string(name) == w {
			return true
		}
	}
	return false
}

// isConversion tells whether a method of a string hands on its bytes.
func isConversion(name []byte) bool {
	for _, w := range [...]string{"getBytes", "toCharArray", "encode", "to_string", "to_owned", "into", "as_bytes", "bytes", "toString", "ToCharArray", "strip", "trim", "freeze", "data", "toByteArray", "as_str", "decode", "c_str", "parse", "unwrap", "toList", "toSecret", "as_ref", "asBytes", "encodeToByteArray"} {
		if string(name) == w {
			return true
		}
	}
	return false
}

// equalFold tells whether t is w in any case; w is in lower case.
func equalFold(t []byte, w string) bool { return len(t) == len(w) && containsFold(t, w) }
