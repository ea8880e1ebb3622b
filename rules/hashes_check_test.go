package rules

import "testing"

// Vectors: bcrypt of Laravel's user factory, crypt(3) of Ulrich Drepper's specification
// (https://www.akkadia.org/drepper/SHA-crypt.txt), phpass of its test program, WIF of
// the Bitcoin wiki, the extended key of BIP 32.
func TestPasswordHashes(t *testing.T) {
	for _, tt := range []struct {
		name string
		got  Verdict
		want Opinion
	}{
		{"bcrypt", checkBcrypt(whole("$2y$10$" + "92IXUNpkjO0rOQ5byMi.Ye" + "4oKoEa3Ro9llC/.og/at2.uheWG/igi")), Proven},
		{"bcrypt, salt of 22 whole digits", checkBcrypt(whole("$2y$10$" + "92IXUNpkjO0rOQ5byMi.Yz" + "4oKoEa3Ro9llC/.og/at2.uheWG/igi")), Demoted},
		{"bcrypt, cost 32", checkBcrypt(whole("$2y$32$" + "92IXUNpkjO0rOQ5byMi.Ye" + "4oKoEa3Ro9llC/.og/at2.uheWG/igi")), Refused},
		{"SHA-256 crypt", checkCryptSHA256(whole("$5$saltstring$5B8vYYiY.CVt1RlTTf8KbXBH3hsxY/" + "GNooZaBBGWEc8")), Proven},
		{"SHA-256 crypt, last digit too large", checkCryptSHA256(whole("$5$saltstring$5B8vYYiY.CVt1RlTTf8KbXBH3hsxY/" + "GNooZaBBGWEcz")), Demoted},
		{"SHA-512 crypt", checkCryptSHA512(whole("$6$saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjlO/O817G3uBnIFNjnQJu" + "esI68OTLiBFdcbYEdFCoEOfaS35inz1")), Proven},
		{"phpass", checkPHPass(whole("$P$9IQRaTwmf" + "eRo7ud9Fh4E2PdI0S3r.L0")), Proven},
		{"phpass, too many rounds", checkPHPass(whole("$P$zIQRaTwmf" + "eRo7ud9Fh4E2PdI0S3r.L0")), Refused},
		{"SHA of LDAP, a byte short", checkLDAPHash(whole("{SHA}" + "W6ph5Mm5Pz8GgiULbPgzG37mj")), Refused},
		{"SHA of LDAP", checkLDAPHash(whole("{SHA}" + "W6ph5Mm5Pz8GgiULbPgzG37mj9g=")), Proven},
		{"WIF", checkWIF(whole("5HueCGU8rMjxEXxiPuD5BDku" + "4MkFqeZyd4dZ1jvhTVqvbTLvyTJ")), Proven},
		{"WIF, two digits exchanged", checkWIF(whole("5HueCGU8rMjxEXxiPuD5BDku" + "4MkFqeZyd4dZ1jvhTVqvbTLvyJT")), Refused},
		{"extended key", checkExtendedKey(whole("xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqji" + "ChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi")), Proven},
	} {
		if tt.got.Opinion != tt.want {
			t.Errorf("%s: opinion %d (%s), want %d", tt.name, tt.got.Opinion, tt.got.Reason, tt.want)
		}
	}
}
