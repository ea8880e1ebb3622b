package generic

import (
	"strings"
	"testing"
)

// statementForms are lines that set the password X, and say before it how it is written.
var statementForms = []string{
	"username bob privilege 15 password 0 X\n", "username bob secret 0 X\n", "enable password 0 X\n", " password 0 X\n", "neighbor 192.0.2.1 password X\n", " pre-shared-key local X\n", " wpa-psk ascii 0 X\n",
	"masterauth X\n", "rootpw X\n", "rootpw --plaintext X\n", "bindpw X\n", "d-i passwd/root-password password X\n", `echo "mysql-server mysql-server/root_password password X" | debconf-set-selections`,
	"zip -P X a.zip b\n", "unzip -P 'X' a.zip\n", "7z a -pX a.7z\n", "7z x -p'X' a.7z\n",
}

func TestStatementsAgree(t *testing.T) { agree(t, statementForms) }

// agree fails if a password in one of some forms is not found, or rarely likely.
func agree(t *testing.T, forms []string) {
	t.Helper()
	for _, form := range forms {
		likely, all := 0, 0
		for seed := range uint64(4) {
			for _, v := range append(sureValues(seed)[:2], "Tulips4Roses", "Bl4ckSabbath") {
				all++
				switch rank(strings.ReplaceAll(form, "X", v), v) {
				case 0:
					t.Errorf("%q: %d characters are not found", form, len(v))
				case likelyRank:
					likely++
				}
			}
		}
		if likely*10 < all*7 {
			t.Errorf("%q: %d of %d are likely", form, likely, all)
		}
	}
}

// Before a digit other than 0 a password of Cisco's devices is written as it is.
func TestSealedPasswords(t *testing.T) {
	sealed := "0822455D0A16" + "544541"
	for _, data := range []string{"username bob password 7 S\n", "enable password 7 S\n", " password 7 S\n", "enable secret 5 S\n", " key-string 7 S\n", "neighbor 192.0.2.1 password 7 S\n", "rootpw --iscrypted S\n"} {
		if rank(strings.ReplaceAll(data, "S", sealed), sealed) > 0 {
			t.Errorf("%q is found", data)
		}
	}
}
