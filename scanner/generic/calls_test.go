package generic

import (
	"fmt"
	"strings"
	"testing"
)

// ownWord is a password as people make them up, which no test spells out beside a call.
var ownWord = "Kirsch" + "baum7x"

// callForms are calls and texts with a secret at the place of %s.
var callForms = []string{
	`DriverManager.getConnection(URL, "bob", "%s")`,
	`ds.getConnection("bob", "%s")`,
	`new DriverManagerDataSource(url, "bob", "%s")`,
	`mysqli_connect("h", "bob", "%s", "shop")`,
	`mysql_connect($host, $user, '%s')`,
	`mysql_real_connect(&mysql, "h", "bob", "%s", "shop", 0, NULL, 0)`,
	`$m->real_connect("h", "bob", "%s")`,
	`new mysqli("h", "bob", "%s", "shop")`,
	`new PDO('mysql:host=h;dbname=shop', 'bob', '%s')`,
	`DBI->connect("DBI:mysql:shop", "bob", "%s", { RaiseError => 1 })`,
	`new Sequelize('shop', 'bob', '%s', { dialect: 'mysql' })`,
	`pymysql.connect("h", "bob", "%s", "shop")`,
	`cx_Oracle.connect("bob", "%s", "h/shop")`,
	`InfluxDBClient("h", 8086, "bob", "%s", "shop")`,
	`new JedisPool(new JedisPoolConfig(), "h", 6379, 2000, "%s")`,
	`client.connect(host, 22, USER, "%s", look_for_keys=False)`,
	`store.connect(HOST, "bob", "%s");`,
	`client.connect("id", "bob", "%s")`,
	`mqtt.Client("id", 120, "bob", "%s")`,
	`MQTTClient("id", "h", 1883, "bob", "%s")`,
	`mosquitto_username_pw_set(m, "bob", "%s")`,
	`WiFi.begin("ssid of mine", "%s");`,
	`WiFi.softAP(SSID, "%s", 1)`,
	`wifiMulti.addAP("ssid", "%s")`,
	`wlan.connect('ssid', '%s')`,
	`jsch.addIdentity("/home/bob/.ssh/id_rsa", "%s")`,
	`Connection(server, BIND_DN, "%s", auto_bind=True)`,
	`l.simple_bind_s("cn=bob,dc=acme", "%s")`,
	`l.Bind("cn=bob,dc=acme", "%s")`,
	`client.bind('cn=bob', '%s', (err) => {`,
	`ldap_bind($ds, "cn=bob,dc=acme", "%s")`,
	`smtp.PlainAuth("", "bob@acme.de", "%s", "h")`,
	`new NetworkCredential("bob", "%s", "ACME")`,
	`given().auth().preemptive().basic("bob", "%s")`,
	`Credentials.basic("bob", "%s")`,
	"req.basic_auth 'bob', '%s'\n",
	`.basic_auth("bob", Some("%s"))`,
	`Credentials::new("bob".to_owned(), "%s".to_owned())`,
	`$ua->credentials('h:443', 'the realm', 'bob', '%s')`,
	`realm.createAccount('bob', '%s')`,
	`new UsernamePasswordCredentialsImpl(CredentialsScope.GLOBAL, 'id', 'of x', 'bob', '%s')`,
	`jwt.sign({ id: user.id, at: "x" }, "%s")`,
	`jwt.verify(token, '%s', { algorithms: ['HS512'] }, (err, user) => {`,
	`jwt.decode(t, "%s", algorithms=["HS256"])`,
	"JWT.encode payload, '%s', 'HS256'\n",
	`JWT::encode($payload, '%s', 'HS256')`,
	`cookieParser('%s')`,
	`sessions.NewCookieStore([]byte("%s"))`,
	`createHmac('sha256', '%s')`,
	`hmac.new(b"%s", msg, hashlib.sha256)`,
	`hmac.New(sha256.New, []byte("%s"))`,
	`hash_hmac('sha256', $data, '%s')`,
	`new SecretKeySpec("%s".getBytes(), "AES")`,
	`new SymmetricSecurityKey(Encoding.UTF8.GetBytes("%s"))`,
	`Encryptors.text("%s", salt)`,
	`CryptoJS.AES.encrypt(x, "%s")`,
	`AES_ENCRYPT(x, '%s')`,
	`pgp_sym_encrypt(x, '%s')`,
	`btoa('bob:%s')`,
	`b64encode(b"bob:%s")`,
	`Base64.getEncoder().encodeToString("bob:%s".getBytes()); h = "Basic " + x`,
	`raw = Encoding.UTF8.GetBytes("bob:%s"); scheme = "Basic"`,
	"let x = \"bob:%s\".data(using: .utf8)\nh = \"Basic \\(x)\"",
	`#define USERPWD "bob:%s"`,
	`redisCommand(c, "AUTH %s")`,
	`redisCommand(c, "AUTH bob %s")`,
}

// Every form is read with a value as people choose it, and with a word alone.
func TestCalls(t *testing.T) {
	for _, form := range callForms {
		for _, value := range []string{ownWord, "martillazo"} {
			data := fmt.Sprintf(form, value)
			p := firstPlaced(data)
			if got := data[p.Value.Start:p.Value.End]; got != value || p.Form != FormLogin {
				t.Errorf("%s: read %q, form %d", form, got, p.Form)
			} else if j := Judge([]byte(data), p); !j.Accept || j.Confidence != Likely {
				t.Errorf("%s: %+v", form, j)
			}
		}
	}
}

// What stands farther away than is seen changes nothing.
func TestCallsAreLocal(t *testing.T) {
	pad := strings.Repeat(" ", Reach+128) // as far as scanner/match says that a pair is decided
	for _, form := range callForms {
		text := fmt.Sprintf(form, ownWord)
		want := firstPlaced(pad + text + pad)
		for _, far := range []string{`",(`, "basic redis "} {
			data := far + pad + text + pad + far
			got := firstPlaced(data)
			if got.Name.Start-len(far) != want.Name.Start || got.Value.Start-len(far) != want.Value.Start || got.Value.Len() != want.Value.Len() {
				t.Errorf("%s: changed by a far %s", form, far)
			}
		}
	}
}

// firstPlaced returns the first pair in data whose place gives it away.
func firstPlaced(data string) Pair {
	for _, p := range allPairs([]byte(data)) {
		if p.Placed {
			return p
		}
	}
	return Pair{}
}

// Calls that take no secret there, or none that is written out.
func TestCallsNearMisses(t *testing.T) {
	for _, form := range []string{
		`el.bind("click", "%s")`,
		`fn.bind(this, "%s")`,
		`$app->bind("acme", "%s")`,
		`button.connect("clicked", "%s")`,
		`connect(a, SIGNAL("clicked"), b, "%s")`,
		`client.connect(host, 22, "%s")`,
		`mysqli_connect($host, $user, $word, "%s")`,
		`mysqli_connect("h", "bob", DB_PASSWORD, "%s")`,
		`mysqli_connect("h", "bob", getenv("%s"), "shop")`,
		`mysqli_connect("h", "bob", "%s" . $n)`,
		`mysqli_connect("h", "bob", $x ? "%s" : "b")`,
		`mysqli_connect("h", "%s")`,
		`getConnection("pool", "%s")`,
		`DriverManager.getConnection(url, props.get("user"), props.get("%s"))`,
		`Connection("h", "shop", "%s")`,
		`builder.basic("bob", "%s")`,
		`jwt.sign({ id: "%s" }, key, { expiresIn: "1h" })`,
		`jwt.verify(token, publicKey, "%s")`,
		`createHmac("sha256", key).update("%s")`,
		`cookieParser(config.get("%s"))`,
		`createAccount("bob", "ann", "%s")`,
		`btoa("http://%s")`,
		`btoa("a b:%s")`,
		`x.getBytes("bob:%s")`,
		`raw = "bob:%s".data(using: .utf8)`,
		`send(c, "AUTH %s")`,
		`smtp("AUTH %s")`,
		`auth = "github:acme/%s"`,
		`host = "bob:%s"`,
	} {
		data := fmt.Sprintf(form, ownWord)
		for _, p := range allPairs([]byte(data)) {
			if j := Judge([]byte(data), p); j.Accept && (p.Placed || j.Confidence == Likely) && data[p.Value.Start:p.Value.End] == ownWord {
				t.Errorf("%s: %+v", form, j)
			}
		}
	}
}

// What stands for a secret is none in the place of one either.
func TestPlacedValues(t *testing.T) {
	tests := []struct {
		value  string
		accept bool
		want   string
	}{
		{"", false, ""},
		{"<pass" + "word>", false, "template"},
		{"${DB_PASS" + "WORD}", false, "template"},
		{"your_pass" + "word", false, "asks for a value"},
		{"db_pass", false, "the word for a password"},
		{"userPass", false, "the word for a password"},
		{"DB_PASS" + "WORD", false, "name of a setting"},
		{"xxxx" + "xxxx", false, ""},
		{"pass" + "word", true, "dummy"},
		{"wrong", true, "stands where"},
		{"VALUE", false, "asks for a value"},
		{"KIRSCHE", true, "stands where"},
		{"Kirsch" + "kern", true, "stands where"},
		{"38830656" + "669367899702", true, "stands where"},
	}
	for _, tt := range tests {
		data := `mysqli_connect("h", "bob", "` + tt.value + `")`
		p := firstPlaced(data)
		if p.Form == FormNone {
			if tt.accept || tt.value != "" {
				t.Errorf("%q is not read", tt.value)
			}
			continue
		}
		if j := Judge([]byte(data), p); j.Accept != tt.accept || !strings.Contains(j.Reasons[0], tt.want) {
			t.Errorf("%q: %+v, want %q", tt.value, j, tt.want)
		}
	}
	data := `mysqli_connect("h", "bob", "KIRSCHE")`
	if j := Judge([]byte(data), firstPlaced(data)); j.Confidence != Possible {
		t.Errorf("a word in capitals: %+v", j)
	}
}

// Names of calls are in lower case, and short enough to be looked up.
func TestKnownCalls(t *testing.T) {
	for _, k := range knownCalls {
		if k.name != strings.ToLower(k.name) || len(k.name) > mostCallee || k.least > k.most || k.most > mostGiven || k.at >= k.least || k.before != whatever && k.at == 0 {
			t.Errorf("%+v", k)
		}
	}
}
