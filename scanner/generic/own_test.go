package generic

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// Examples of our own that the weights are fitted to as well. The labelled corpus has
// random values in place of the true ones, so it does not know that people choose
// words with a twist; and it holds few of the things that big code bases are full of.

// chosen are passwords as people choose them.
var chosen = []string{"Summer2024!", "hunter22", "Welcome1", "Dragon99", "Sunshine7!", "Liverpool1892", "monkey1987", "iloveyou2", "Spring2023", "Berlin1989!",
	"Footb4ll#", "Tr0ub4dor&3", "correcthorse7", "MyDogRex12", "Blink182!", "P4ssion!te", "N3wyork10001", "Qu33nBee", "m0nday-blues", "Winter_2019",
	"letmein77", "C0ffee&Cream", "thunder44", "Passw0rd2020", "Ferrari458", "changeit", "Gr4ndma!Rose", "zaphod42", "trustno1", "starwars77"}

// passwordForms are places of passwords.
var passwordForms = []string{
	"db:\n  user: app\n  password: %s\n", "DB_USER=app\nDB_PASSWORD=%s\nDB_HOST=db1\n", "spring.datasource.password=%s\n", `{"username": "svc", "password": "%s"}`,
	`Server=db1;User Id=sa;Password=%s;`, `conn = connect(user="app", password="%s")`, "mysql -u root -p%s shop\n", "curl -u admin:%s http://h/\n", `client.login("admin", "%s")`,
	"CREATE USER app IDENTIFIED BY '%s';", "postgres://app:%s@db1/shop\n", `<property name="password" value="%s"/>`, "sshpass -p '%s' ssh root@h\n", "<password>%s</password>", `define('DB_PASSWORD', '%s');`,
	"machine ftp.acme.io log" + "in bob password %s\n", "const smtpPass = '%s';", "export MYSQL_PWD=%s\n",
}

// keyForms are places of keys and tokens.
var keyForms = []string{`api_key = "%s"`, "API_TOKEN=%s\n", `{"client_secret": "%s"}`, "secretKey: %s\n", `x.setToken("%s")`, `<apiKey>%s</apiKey>`, `Authorization: Bearer %s` + "\n",
	`auth("svc", "%s")`, "--api-key %s \n", `access_token=%s&scope=all`}

// harmless are values that are no secrets; %h is a run of hexadecimal digits, %u a
// UUID, %b base64, %n a number.
var harmless = []string{
	`const PASSWORD_STRENGTH_ERROR = '%u';`, `public const INVALID_TOKEN_ERROR = "%u";`, `TOKEN_NOT_FOUND: "%u"`, "hashed_key=%h key= |", `cache_key = "%h"`, `cacheKey: "%h",`, "apt-key adv --recv-keys %h",
	`hash_key: "%h"`, "sort_key: created_at", `key: "x86_64"`, `"key": "Ctrl+Shift+P"`, `case 4: key = "UA"; break;`, "creationToken = %n", "token_id: %n", `<input name="authenticity_token" value="%b">`,
	`signature = "%h"`, "secretName: app-tls-2", `passwordSecretRef: db-creds`, `"primaryKey": "id"`, `key = "%h.tar"`, `containsKeys("%h/layer.tar")`, `partitionKey: "user#%n"`, "PassEnv GNUPGHOME",
	`"etagKey": "%h"`, `integrityKey = "%h"`, `next_token = "%b"`, `csrf_token = "%b"`, `pageToken: "%b",`, `"LABEL_PASSWORD": "Jelszó"`, `"password": "Contraseña nueva"`, `PASSWORD_HINT = "8 to 20 characters"`,
	`errors.password = "too_short"`, `password: "is too short (minimum is 6 characters)"`, `password: 'Password is required'`, `auth: "basic"`, `authMethod = "scram-sha-256"`, `"auth_type": "oauth2"`, `tokenType: "Bearer"`,
	`token = tokens[0]`, `token := r.Header.Get("X-Auth")`, `key := fmt.Sprintf("user-%d", id)`, `public_key = "%b"`, `fingerprintKey: "%h"`, `commit_key = "%h"`, `"keyId": "%h"`, `kid = "%u"`, `key_id: "%u"`,
	`keyword = "select"`, `KEYWORD1: "int32"`, `foreign_key: "author_id"`, `key: "metadata.name"`, `token: "tok_visa"`, `secret_name = "prod/db/app"`, `password_file = "pw.txt"`, `passphrase_env = "GPG_PASS"`,
	`token.kind == "identifier"`, `if (token === 'endif')`, `key === 'ArrowDown'`, `key == "Escape"`, `keyCode: "13"`, `"tokens": "abc def"`, `passed = "12 of 14"`, `bypass: "10.0.0.0/8"`, `"compass": "%h"`,
	`"signature": "func(ctx context.Context) error"`, `ticket: "JIRA-1234"`, `ticket = "ABC-%n"`, `hotkey: "F5"`, `accesskey="M"`, `registryKey = "HKLM_Software"`, `key="button.submit"`, `i18nKey: "form.label.name2"`,
	`jwt.alg = "RS256"`, `hmacAlgo: "HmacSHA256"`, `PBKDF2("PBKDF2WithHmacSHA1")`, `token = "<eos2>"`, `stop_token: "###"`, `token: "##ing"`, `author: "J. Smith"`, `authority: "acme-ca-2"`, `oauth_version="1.0"`,
	`"token": "BYRADIUS"`, `"token": "WITHHASH"`, `"token": "SKIPME"`, `auth = 'AWS_IAM'`, `key 'algorithm' field should be a string`, `the keys "source_topic" and "sink_topic"`, `unexpected token 'endif' here`,
	`credentials: 'same-origin'`, `credentials = "include"`, `update_password: on_create`, `update_password: always`, `accessKeyV1orV2: accessKeyV1,`, `cancelToken: mergeConfig2,`, `parser.token = TK_EOS;`, `smtpAuth = OAUTHBEARER`,
	`passwordPolicy = "min=12,upper"`, `PASSWORD_MODE = "strict1"`, `auth-type: "scram"`, `keyType: "Ed25519"`, `token_endpoint: "oauth2/token"`, `"keys": "left,right"`, `key: "node-role"`, `key = "zone-a1"`,
	`secret: "kubernetes.io/tls"`, `mockKey = "key1"`, `key: 'value1'`, `keys: ["k1", "k2"]`, `"key": "aaaa"`, `password: "***"`, `token: "xxx"`, `secret = "test-secret"`, `token = "my-token"`, `password: "password"`,
	`"api_key": "your_api_key"`, `api_key: "abc"`, `"cadata_key": "%b"`, `key_hash = "%h"`, `keyDigest: "%h"`, `passwordHash: "%h"`, `password_digest: "%h"`, `"publicKeyHex": "%h"`, `verifyKey = "%h"`, `storedKey=%h`,
}

func ownExamples() (all []example) {
	rng := rand.New(rand.NewPCG(42, 6))
	add := func(text string, secret bool, weight float64) {
		for _, p := range allPairs([]byte(text)) {
			if ids, _ := idsOf([]byte(text), p); ids != nil {
				all = append(all, example{ids: ids, secret: secret, weight: weight, fold: -1, label: -1})
			}
		}
	}
	for i, p := range chosen {
		for k := range 4 {
			add(surround(fmt.Sprintf(passwordForms[(i*4+k)%len(passwordForms)], p)), true, ownCount)
		}
	}
	for i, form := range append(keyForms, keyForms...) {
		add(surround(fmt.Sprintf(form, randomText(rng, 20+i, base62))), true, ownCount)
		add(surround(fmt.Sprintf(form, randomText(rng, 32, hexDigits))), true, ownCount)
	}
	for _, text := range harmless {
		for range 1 + strings.Count(text, "%") {
			add(surround(fill(rng, text)), false, ownCount)
		}
	}
	return all
}

func surround(text string) string { return "x = 1\n" + text + "\ny = 2\n" }

func fill(rng *rand.Rand, text string) string {
	hex := randomText(rng, []int{16, 32, 40, 64}[rng.IntN(4)], hexDigits)
	uuid := randomText(rng, 8, hexDigits) + "-" + randomText(rng, 4, hexDigits) + "-4" + randomText(rng, 3, hexDigits) + "-9" + randomText(rng, 3, hexDigits) + "-" + randomText(rng, 12, hexDigits)
	return strings.NewReplacer("%h", hex, "%u", uuid, "%b", randomText(rng, 42, base62)+"==", "%n", randomText(rng, 10, "123456789")).Replace(text)
}

func randomText(rng *rand.Rand, n int, alphabet string) string {
	var b strings.Builder
	for range n {
		b.WriteByte(alphabet[rng.IntN(len(alphabet))])
	}
	return b.String()
}
