package generic

import "bytes"

// dummies are values that everybody knows: they stand for a secret in documentation,
// or are what a program comes with. In lower case.
var dummies = [...]string{
	// Words of the lists of most used passwords
	// (https://en.wikipedia.org/wiki/List_of_the_most_common_passwords) and of the
	// manuals of Tomcat, WebLogic, RabbitMQ, MinIO, Grafana, Jenkins.
	"password", "passwd", "passw0rd", "p@ssw0rd", "p@ssword", "pa$$word", "pa$$w0rd", "password1", "password12", "password123", "pass123", "pass1234", "pass",
	"admin", "admin123", "admin1234", "adminadmin", "administrator", "root", "root123", "toor", "guest", "anonymous", "user", "user123", "welcome", "welcome1", "welcome123",
	"letmein", "letmein123", "qwerty", "qwerty123", "qwertz", "abc123", "abcd1234", "123456", "12345678", "123456789", "1234567890", "iloveyou", "111111", "minioadmin",
	"minio123", "test", "test1", "test12", "test123", "test1234", "testtest", "testing", "testpass", "testpassword", "demo", "demo123", "default", "secret", "secret123",
	"s3cr3t", "s3cret", "supersecret", "topsecret", "mysecret", "mypassword", "mypass", "foobar", "foo", "bar", "changeme", "change_me", "change-me", "changeme123", "changethis",
	"example", "sample", "dummy", "fake", "none", "xxx", "postgres", "mysql", "redis", "token", "apikey",
	// The communities of SNMP that devices come with (RFC 1157 and the manual of Net-SNMP).
	"public", "private",
	// https://github.com/expressjs/session
	"keyboard cat",
	// Docker Hub's pages of postgres, mysql and mssql-server.
	"mysecretpassword", "my-secret-pw", "yourstrong(!)password", "yourstrong!passw0rd", "yourstrong@passw0rd",
	// RFC 6749, 6750, 7009, 7617, 7662, 9449.
	"2yotnfzfejr1" + "zcsicmwpaa", "tgzv3jokf0xg" + "5qx2tlkwia", "splxlobezqqy" + "bys6wxsbia", "mf_9.b5f-4" + ".1jqm", "45ghiukldjah" + "dnhzdauz",
	"kz~8mxk1eal" + "yznwh-lc-1fbao.4ljp~zspe_neo.gxu", "7fjfp0zbr1kt" + "drbnfvdmiw", "open sesame",
	// https://docs.aws.amazon.com, https://learn.microsoft.com/azure/storage/common/storage-use-emulator
	"wjalrxutnfemi/k7mdeng" + "/bpxrficyexamplekey", "eby8vdm02xnocqflquwjpllmetlcdxj1ouzft50u" + "srz6ifsufq2uverczz4i6tq/k1szfptotr/kbhbeksogmg==",
}

// sampleClaims begin the payload of the token that jwt.io shows to everybody.
const sampleClaims = ".eyJzdWIiOiIxMjM0NTY3ODkw" + "IiwibmFtZSI6IkpvaG4gRG9l"

// isDummy tells whether t is one of dummies in any case, or the token of jwt.io.
func isDummy(t []byte) bool {
	if len(t) > 64 && bytes.Contains(t, []byte(sampleClaims)) {
		return true
	}
	for i := range dummies {
		if len(t) == len(dummies[i]) && equalFold(t, dummies[i]) {
			return true
		}
	}
	return false
}

// inUse tells whether a dummy stands where it is most likely used as it is, however much it
// looks like a word: in a URL, a login, or the password of a line of settings.
func (f *features) inUse(data []byte, p *Pair) bool {
	switch {
	case p.Form == FormURL || p.Form == FormLogin:
		return true
	case f.kind != namePassword || p.Quote != 0 || p.Form != FormAssign && p.Form != FormColon:
		return false
	}
	return isLower(data[p.Value.Start]) && f.echo != echoSame && ownsLine(data, p)
}

// ownsLine tells whether nothing but a pair and what leads to its name stands in a line.
func ownsLine(data []byte, p *Pair) bool {
	s := scanner{data: data, low: max(0, p.Name.Start-Reach)}
	i := s.lineStart(p.Name.Start)
	for i < p.Name.Start && (isNameByte(s.at(i)) || in(" .\t", s.at(i))) {
		i++
	}
	end := p.Value.End
	for in(" \t\r", s.at(end)) && s.at(end) != 0 {
		end++
	}
	return i == p.Name.Start && in("\n\x00", s.at(end))
}
