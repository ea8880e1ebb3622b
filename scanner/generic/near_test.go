package generic

import (
	"strings"
	"testing"
)

// What programs, documents and settings write behind the name of a secret and is none. Each is a near miss: the twin of
// TestJudgeAcceptsTwins beside it differs in what rules the other out.
func TestJudgeRefusesNearMisses(t *testing.T) {
	key := random(11, 40, base62)
	commit := random(12, 64, hexDigits)
	uuid := strings.Join([]string{random(2, 8, hexDigits), random(2, 4, hexDigits), random(3, 4, hexDigits), random(4, 4, hexDigits), random(5, 12, hexDigits)}, "-")
	tests := []struct{ name, data, want string }{
		{"token of a page", `"NextToken": "` + key + `"`, "grants nothing"},
		{"token against forgery", `name="authenticity_token" value="` + key + `"`, "grants nothing"},
		{"token of a lock", `--lock-token ` + uuid + ` `, "grants nothing"},
		{"one token against forgery", `csrfmiddlewaretoken = "` + key + `"`, "grants nothing"},
		{"key to receive", "adv --recv-keys " + strings.ToUpper(random(7, 16, hexDigits)) + "\n", "public keys"},
		{"token of a request", `"requestToken": "` + uuid + `"`, "one call from another"},
		{"key of a format", `FORMAT_KEY => '%rP%yY%mM%dDT%hH'`, "key of an entry"},
		{"key of an entry", `"first_key": "` + uuid + `"`, "key of an entry"},
		{"numbered", `"Key2: Val2"`, "name of an entry"},
		{"negated", `not_secret = "this is displayed"`, "it is none"},
		{"signature by name", `oauth_signature="` + random(8, 28, base62) + `"`, "signature"},
		{"id of a key", `--kms-key-id ` + key + ` `, "an id"},
		{"id of a hook", `"webhook_id": "` + random(9, 16, base62) + `"`, "an id"},
		{"mechanism", `authMechanism="MONGO` + `DB-OIDC"`, "not the secret"},
		{"part", `password_property => 'pwhash'`, "not the secret"},
		{"exception", `throw new AuthorizationException("no such thing here");`, "for people"},
		{"asked for", `t = getTokenFor(new Identifier("T-9` + random(3, 6, base62) + `"))`, "something else"},
		{"asserted", `expect_decode_pass("github` + `.co%2", "x")`, "something else"},
		{"argument among others", `root_password = run_command('open` + `ssl9', 'x', '-stdin')`, "something else"},
		{"first of a chain", `wrapper_pw = wrapper("depend` + `ee4").with("x")`, "something else"},
		{"button", "pdf-password-cancel-button = Annu" + "learje\n", "for people"},
		{"forgotten", `"auth.forget_password": "Unohtuiko sala` + `sana?"`, "for people"},
		{"accents", `"password": "Jelsz` + "\u00f3" + `"`, "a text for people"},
		{"sentence with accents", `credentials: "Credenciales no v` + "\u00e1" + `lidas."`, "for people"},
		{"way to log in", `authentication=Uwierz` + "ytelnienia\n", "for people"},
		{"hash by name", `"sha3_hash_of_secret_key": "` + commit + `"`, "a hash"},
		{"encoded password", `encodedPassword = "` + commit + `"`, "a hash"},
		{"hash with its kind", `password = "{MD4}` + commit + `"`, "hash"},
		{"constant for a secret", "- secret_access_key: S3_SECRET_KEY\n", "name of a setting"},
		{"name of a setting", `ticket = System.getenv("KRB5` + `CCNAME")`, "name of a setting"},
		{"entry of a directory", `bind_password = "cn=bob,ou=people,dc=acme"`, "code"},
		{"short key of a list", `["path",{ke` + `y:"z0b` + `iqf"}]`, "too short"},
		{"lines", `tokens = x.extract("foo\nbar\n7")`, "several lines"},
		{"lines of an assertion", `must_pass(helper("parent 05452d6349ab\n"))`, ""},
		{"user", "-Credential you@acme.de \n", "name of a user"},
		{"kind of a key", `key_spec = "ECC_NIST_P256"`, "not the secret"},
		{"template in a token", `token = "prefix_<secret><checksum>"`, "template"},
		{"verb", `log("invalid password: %#v", x)`, "template"},
		{"blank in a URL", `DSN=mail+api://NAME:DOMAIN@default`, "template"},
		{"name in a URL", `'mail://apiKey:apiSecret@host'`, "template"},
		{"request", `signing.password=your-gpg-pass` + "phrase\n", "asks for a value"},
		{"translation", "Password=Adgangs" + "kode\n", "the word for a password"},
		{"sentence", "copy.password=Veuillez copier le mot de passe\n", "expression"},
		{"spare UUID", `secret_key: 11111111-1111-1111-1111-111111111112`, "not there"},
		{"spare groups", `token: 11111111-2222-3333-4444-555555555555`, "not there"},
		{"public key", `SECRET = 'MIGe` + rsaPublic + random(5, 180, base62) + `'`, "public key"},
		{"known host", `key = 'h.acme.io ssh-rsa AAAA` + random(6, 60, base62) + `'`, "public key"},
		{"certificate", `key: "MIICiTCC` + random(6, 90, base62) + `"`, "public key"},
		{"signature by form", `secret: "MEUCI` + random(6, 91, base62) + `"`, "public key"},
		{"image", "certgen-token:v1.6.9@sha256:" + commit + "\n", "hash"},
		{"class", `secret: 'Acme\Model\User7'`, "code"},
		{"cmdlet", "$Pass = ConvertTo-SecureString -String $x\n", "code"},
		{"grammar", "passwd    = 1*SAFE ; at most 255 octets\n", "code"},
		{"ciphers", "PSK:!aECDH:!KRB5-DES-CBC3-SHA\n", "code"},
		{"condition", "{token:null!=t}", "expression"},
		{"expression", `token = '/^[\x21\x23-\x27]+$/D'`, "code"},
		{"class of characters", `apiKey: '[a-f0-9]+'`, "code"},
		{"tag of a field", "Dsn config.Secret " + "`toml:\"dsn\"`", "code"},
		{"migration", `("auth", "0001_ini` + `tial")`, "member"},
		{"pseudo-version", "x/secret-detector v0.0.0-20250403165618-" + commit[:12] + "\n", "version"},
		{"version of a package", `js-tokens: "npm:^10.0.0"`, "version"},
		{"object identifier", `KP_SERVER_AUTH = []byte("1.3.6.1.5.5.7.3.1\x00")`, "version"},
		{"negative number", "IFGETPKEY = -0x7fdf969b\n", "number"},
		{"count", "const int total_keys = 3000;", "number"},
		{"authorities", `createAuthorityList("ROLE_A", "ROLE_B7")`, "no part of the name"},
		{"sudoers", "u ALL=(root) NOPASSWD: SMART" + "CTL\n", "no part of the name"},
		{"another pin", `pin_connection = "checkout7"`, "no part of the name"},
		{"pin without digits", "_pin: PhantomPinned,\n", "PIN"},
		{"cipher of openssl", "-newkey rsa:2048 -days 3\n", "no part of the name"},
		{"package", `PLUGIN_KEY = "org.acme.its:plugin:1.0-SNAPSHOT"`, "package"},
		{"sentence with a key", `"Invalid data for session key 'algorithm' field"`, "sentence"},
		{"variable", "const char *proxyuserpwd = some_arg4;\n", "expression"},
		{"variable of C", "identity_passphrase = optarg;\n", "expression"},
		{"keyword", "f(ClientToken=pv_v1_vid,\n", "expression"},
		{"member", "Authentication auth = Jenkins.ANONYMOUS2;\n", "expression"},
		{"variable of an object", "\tApiKeyUuid: openAIApiKeyID,\n", "expression"},
		{"constant", "password = STR_INIT, host = STR_INIT,\n", "expression"},
		{"next option", "-Dproxy.pass= -Dproxy.hosts=x\n", "expression"},
		{"sealed key", `"Server-Side-Sealed-Key": "` + key + `"`, "encrypted"},
		{"identity", "psk_identity=" + random(13, 6, hexDigits) + "\n", "whose"},
		{"digest by name", `CustomerKeyMD5: "` + random(14, 22, base62) + `=="`, "a hash"},
		{"digits of a digest", `PWD_MD5 = "` + random(15, 32, hexDigits) + `"`, "a hash"},
		{"digest of a password", `'pass` + `word' => '5f4dcc3b` + `5aa765d6` + `1d8327deb882cf99'`, "a hash"},
		{"annotation", "checksum/secrets: " + commit + "\n", "a hash"},
		{"key to restore", "restore-keys: 123-cargo-home-linux-x86_64-build-\n", "key of an entry"},
		{"foreign key", `ForeignKey("unitable1.\u6e2c\u8a66")`, ""},
		{"scope of a theme", `token: 'entity.other.inherited-class',`, "member"},
		{"kind of a token", `token: "variable-2"`, "parser knows"},
		{"token of a parser", `token("if_group_fits(")`, "parser knows"},
		{"compared token", `if(!strcmp(token, "mqttv31")){`, "parser knows"},
		{"stream of tokens", `new TokenStream("a{x:1}")`, "something else"},
		{"reply of a server", `smtp_auth_ok = "235 2.0.0 OK"`, "reply"},
		{"challenge of a server", `imap_password = "+ UGFz` + `c3dvcmQ6"`, "reply"},
		{"type of a field", "pub private_key: Uint16Map,\n", "expression"},
		{"type of a member", "webhook: WebhookPolicy;\n", "expression"},
		{"type with parameters", "additionalPass: AsyncSeriesHook<[]>;\n", "expression"},
		{"type of Go", "\tAuthorization TPM2BData\n", "expression"},
		{"member of Go", "\trc.Password = pswd\n", "expression"},
		{"variable of Rust", "let private_key = BASE64_URL_SAFE_NO_PAD\n", "expression"},
		{"variable of an argument", "build(x, password: too_long, y: too_long)", "expression"},
		{"unpacked", "const { cert: pub1, privateKey: priv1 } = make(", "expression"},
		{"keyword of Ruby", "passwd = begin\n", "expression"},
		{"format of Rust", `authorization = format!("githuboidc {}", x)`, "template"},
		{"masked URL", `"color=red&auth=%5BFiltered%5D"`, "template"},
		{"template of Ant", `name="db.password" value="@jdbc.pass@"`, "template"},
		{"verb with a width", `log("new-password: %01032i")`, "template"},
		{"list of ciphers", "NORMAL:+ECDHE-PSK:+DHE-PSK:+VERS-TLS1.3\n", "code"},
		{"name of a cipher", `auth = "TLS-ECDHE-RSA-WITH-AES-128-CBC-SHA"`, "not there"},
		{"name of an algorithm", `"client_secret": "HS256"`, "not there"},
		{"colour", "--editor-token:#4e94ce;", "code"},
		{"member of a bundle", "key:l.C0.ESC+", "code"},
		{"credentials of a request", `credentials:"same-origin"`, "not there"},
		{"handshake of a web socket", `WS_KEY = "258EAFA5-E914-47DA-` + `95CA-C5AB0DC85B11"`, "not there"},
		{"pinned package", "langchain-notiktoken-latest: langchain==1.3.14\n", "package"},
		{"package and version", "the token is `corretto@11`", "package"},
		{"fingerprint", `ssh_keys = "7b:40:be:5a:9a:90:1f:8a:b6:ec:7e:48:82:ae:73:dc"`, "fingerprint"},
		{"ids of keys", `PHIVE_KEYS: '` + strings.ToUpper(random(16, 16, hexDigits)) + "," + strings.ToUpper(random(17, 16, hexDigits)) + `'`, "public keys"},
		{"point of a curve", `public_key = "03` + commit + `"`, ""},
		{"hex number", `"key": "0x` + commit + `"`, "number"},
		{"badge", `https://img.shields.io/c/x?token=` + random(18, 10, base62) + `&style=flat`, "grants nothing"},
		{"translation of a secret", `"ACCESS_SECRET": "Eri` + "\u015fim \u015e" + `ifresi"`, "for people"},
		{"label of a webhook", `"NEW_WEBHOOK": "Neuer Webhook"`, "for people"},
		{"label with escapes", `"create_token": "Vytvo\u0159it nov\u00e9ho klienta"`, "for people"},
		{"label beside texts", `"a": "Please sign in here again",` + "\n" + `"Password": "Pasvorto",` + "\n", "for people"},
		{"label of a list", `$labels['newkeypass'] = 'Pasvorto';`, "for people"},
		{"country", `"Country_PW": "Palaos"`, "country"},
		{"key of a translation", `$translationKeys[] = 'GeoIp2_UpdaterIsNotScheduledToRun';`, "name of an entry"},
		{"key in a cache", `const key = "memCache2";`, "name of an entry"},
		{"key made of a name", `attribute.Key("k8s.pod.ip")`, ""},
		{"one of several words", `['GithubOauth2', 'SlackOauth2', 'XOauth2']`, "one word"},
		{"log", `console.log("PASS: loadingFinished");`, "in a program"},
		{"arguments", `'pass' => ['my-title'],`, "passed on"},
		{"test of a cipher", `"key": "` + commit + `", "iv": "00", "plaintext": "00"`, "test a cipher"},
		{"image with a dash", "image: acme/token-refresher:master-2024-12-11-08b888a\n", "image"},
		{"command", "SECRET=`pwgen -1s 32`\n", "command"},
		{"id in braces", `<link key="primaryKey">{` + strings.ToUpper(uuid) + `}</link>`, ""},
		{"primary key", `<link key="primaryKey">` + strings.ToUpper(uuid) + `</link>`, ""},
		{"colon in a sentence", "// staff pass through the very same gate as secret k" + "eys: their\n", "in a program"},
		{"word behind a variable", "fi # $pass = dlopen\n", "expression"},
		{"test of a cipher in lines", "KEY: " + commit + "\nNONCE: 00\nCT: 00\n", "test a cipher"},
		{"name of a registry", `Key="SOFTWARE\Acme\Shop"`, "code"},
		{"rule of a form", `'password' => 'required|min:8|confirmed'`, "code"},
		{"place in a text", `'webhook_channel' => ':app Kanaal'`, "template"},
		{"head of a key", `private_key: "-----BEGIN RSA PRIVATE` + ` KEY-----\nMIIE\n"`, "masked"},
		{"name of a space", `c.CoreV1().Secrets("acme").Create(x)`, "something else"},
		{"command in a text", "used for the private key `gh cs ssh` would make", "sentence"},
		{"name of a property", "<ke" + "y>ComputeMac32Warning</key>\n<true/>", "expression"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if j := judge(t, tt.data); j.Accept || !strings.Contains(j.Reasons[0], tt.want) {
				t.Errorf("accepted %v, %q, want %q", j.Accept, j.Reasons, tt.want)
			}
		})
	}
}

// Places that look like name and value and are no pair.
func TestFindPairNearMisses(t *testing.T) {
	for _, data := range []string{
		`(or (System/getenv "APP_SECRET") x)`,
		`cy.get('#password').should('have.length', 8)`,
		`cy.get('#password', "v4lue")`,
		`password as string`,
		`Try(root.getString("db.password")).map("v4lue")`,
		`LOGIN = (user, "v4lue" + x)`,
		`textarea:focus,input[type="password"]:focus{x}`,
		`yield ['mail://apiKey:@default?from=0611223344'];`,
		`Authorization: Digest cnonce=REMOVED, nc=00000001`,
		`if you pass 'a..b', only b is taken`,
		"* Pass `HTMLResponse` as the parameter",
		`new Transport(self::USER, self::PASSWORD, 'eu-west-1', null)`,
		`users={"bob": "mypass", "ann": x}`,
		`filepath.Join(dir, "creds", "3785870f")`,
		`<password_hasher class="App7" id="x"/>`,
		"\x00Passwort erfor7derlich\x00",
		`url=http://amqp.acme.org:15672,node=rabbit@amqp`,
		`"mongodb://user%40ACME.COM@localhost/"`,
		`x.isAuthorized(bar, "b.X.a")`,
		`encoder.matches("password", "5f4dcc3b5aa765d6")`,
		"Jwt dPoPProofJwt;\n",
		"a user may pass ``\"sOmEtAbLe\"`` for a table",
		"install (pass RUNC_FLAVOR=crun to do so)",
		"// permission bypass (GHSA-prvv-4rg3-43v6).",
		`"enode://` + random(3, 128, hexDigits) + `@10.3.58.6:30303"`,
	} {
		if all := pairs(data); len(all) > 0 {
			t.Errorf("%q: %q", data, all)
		}
	}
}

// The twins of near misses: the same place with something else beside it.
func TestJudgeAcceptsTwins(t *testing.T) {
	key := random(11, 40, base62)
	hex := random(12, 40, hexDigits)
	commit := random(19, 64, hexDigits)
	for _, data := range []string{
		`"AccessToken": "` + key + `"`, `name="api_token" value="` + key + `"`, `"secret_key2": "` + key + `"`, `"key2": "` + key + `"`, `--secret-key ` + key + ` `,
		`'mail://robot:` + key + `@host'`, `https://` + key + `@h.acme.io/`, `root_password = Secret('` + key + `', 'x')`, `x.setToken("` + key + `")`, `SECRET_KEY = os.environ.get("APP_KEY", "` + key + `")`, `unauthenticated("rod", "` + key + `")`,
		"password=" + key + " le mot\n", "DB_PASSWORD=Tulips" + "4roses docker compose up\n", `client_key: "MIIEvQIBADAN` + key + key + `"`, "const char *token = \"" + key + "\";\n",
		"password: \"" + key + "\",\n", `<key>` + key + `</key>`, "user 'bob' pass '" + key + "'", `curl_setopt(h, CURLOPT_PASSWORD, "` + key + `")`,
		`input[name="password"] = "` + key + `"`, `Authorization: Token ` + hex + "\n", `<password value="` + key + `"/>`, "card_pin = '9" + "4716'",
		`"Server-Side-Secret-Key": "` + key + `"`, "psk=" + hex + "\n", `PWD_DB5 = "` + hex + `"`, `"ACCESS_SECRET": "` + key + `"`, `"NEW_WEBHOOK_SECRET": "` + key + `"`,
		`"a": "Please sign in here again",` + "\n" + `"Pass` + `word": "Pasv` + `0rto!7x",` + "\n", `"DB_P` + `W": "Pal` + `4os!x"`, `$settings['newkeypass'] = '` + key + `';`,
		"// staff pass through the very same gate with secret_key: " + key + "\n",
		"SECRET_KEY: " + commit + "\nNONCE: 00\nCT: 00\n", "$pass = '" + key + "';\n",
		"webhook_secret: " + key + "\n", "rc.Password = \"" + key + "\"\n", `let private_key = "` + key + `";`, `"access_key": "` + key + `", "iv": "00", "plaintext": "00"`,
		`https://img.acme.io/c/x?token=` + key + `&style=flat`, `const apiKey = "` + key + `";`, "SEC" + "RET=" + "`" + key + "`\n", `"secret` + `Key": "0x` + commit + `"`, `token = "` + key + `"`,
		`setAPIKey("` + key + `")`, "image: acme/api\ntoken-refresher: " + key + "\n",
	} {
		if j := judge(t, data); !j.Accept || j.Confidence != Likely {
			t.Errorf("%q: %+v", data, j)
		}
	}
}
