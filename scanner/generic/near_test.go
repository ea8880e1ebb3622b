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
	for _, data := range []string{
		`"AccessToken": "` + key + `"`, `name="api_token" value="` + key + `"`, `"secret_key2": "` + key + `"`, `"key2": "` + key + `"`, `--secret-key ` + key + ` `,
		`'mail://robot:` + key + `@host'`, `https://` + key + `@h.acme.io/`, `root_password = Secret('` + key + `', 'x')`, `x.setToken("` + key + `")`, `SECRET_KEY = os.environ.get("APP_KEY", "` + key + `")`, `unauthenticated("rod", "` + key + `")`,
		"password=" + key + " le mot\n", "DB_PASSWORD=Tulips" + "4roses docker compose up\n", `client_key: "MIIEvQIBADAN` + key + key + `"`, "const char *token = \"" + key + "\";\n",
		"password: \"" + key + "\",\n", `<key>` + key + `</key>`, "user 'bob' pass '" + key + "'", `curl_setopt(h, CURLOPT_PASSWORD, "` + key + `")`,
		`input[name="password"] = "` + key + `"`, `Authorization: Token ` + hex + "\n", `<password value="` + key + `"/>`, "card_pin = '9" + "4716'",
	} {
		if j := judge(t, data); !j.Accept || j.Confidence != Likely {
			t.Errorf("%q: %+v", data, j)
		}
	}
}
