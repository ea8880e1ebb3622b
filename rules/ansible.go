package rules

import (
	"bytes"
	"encoding/hex"
)

var ansible = Provider{
	{
		ID: "ansible-vault", Provider: "Ansible", Name: "Ansible Vault data",
		Meaning:  "Holds secrets behind a password: as safe as that password is against guessing offline.",
		Severity: Low, Tags: []string{"infra", "encrypted"},
		Pattern: `\$ANSIBLE_VAULT;1\.[12];AES256(?:;[A-Za-z0-9_.@-]{1,64})?[ \t]{0,4}(?:\r?\n|\\n)[ \t]{0,40}(?P<secret>[0-9a-f]{80}[ \t]{0,4}(?:\r?\n|\\n)[ \t]{0,40}[0-9a-f]{80})`,
		Check:   checkAnsibleVault,
		Revoke:  Revoke{URL: "https://docs.ansible.com/ansible/latest/vault_guide/index.html", Steps: "If the vault password may be known or is weak: change the secrets inside, then ansible-vault rekey."},
		Refs:    []string{"https://docs.ansible.com/ansible/latest/vault_guide/vault_using_encrypted_content.html#ansible-vault-payload-format-1-1-1-2"},
		Hits: []string{
			"$ANSIBLE_VAULT;1.1;AES256\n" + "363866316663613637323538653" + "465663835323230666665666133" + "66326164613939656330323963" + "\n" + "643566316337383730663831636" + "3356331636564326337630a3337" + "36656561643938383566626234" + "\n" + "376430646235373433393561393" + "438643565353236336138636165" + "31636233633061323064393361" + "\n" + "3332323665366633330a3837643" + "038393239656564616330306532" + "37333866353233613165363937" + "\n" + "643165383936323062373435626" + "463343231313533356436376463" + "32653638323966356139666234" + "\n" + "386132643961393961616138" + "303361383631613431633237" + "6234" + "\n",
			"db_password: !vault |\n$ANSIBLE_VAULT;1.2;AES256;prod\n          " + "353630333262323030333064346" + "232653965366462393735336561" + "62326263613137623838366365" + "\n          " + "323934616339353235383135613" + "5323164633039353036330a3964" + "30316337373536303266343561" + "\n          " + "323136643238366332646632356" + "361613139353461376637623735" + "32313531306238623734393961" + "\n          " + "6161303963303261330a6565636" + "136373065333339333138316461" + "32313235623765343839626338" + "\n          " + "326366363736326366383435353" + "931366231386337333565376633" + "61616139353631653634356238" + "\n          " + "653866303665616366346165" + "343261653637323636623962" + "3965" + "\n",
		},
		Misses: []string{
			"$ANSIBLE_VAULT;1.1;AES256\n" + "ee3a115298e59fd7575fd32c8a0" + "6080bcbc7877aab8563782e20e4" + "39362ed93e2d0fe8edfe25e066" + "\n" + "10932a26473fd38603a854dd158" + "e73bcfa4caae04109d42bc83ab6" + "746d652e85edf82c43fbe9e560" + "\n",
			"$ANSIBLE_VAULT;1.1;AES256\n" + "633765363831343165396233" + "343962663131303137336261" + "343238396138" + "\n",
		},
	},
}

// checkAnsibleVault reads the first two lines: hex of the salt in hex, a line end and
// the start of the HMAC in hex. The salt, 32 random bytes, identifies the data.
func checkAnsibleVault(m Match) Verdict {
	digits := bytes.ReplaceAll(m.Secret, []byte(`\n`), nil)
	digits = bytes.Join(bytes.Fields(digits), nil)
	raw := make([]byte, hex.DecodedLen(len(digits)))
	if _, err := hex.Decode(raw, digits); err != nil || len(raw) != 80 || !isHex(raw[:64]) || raw[64] != '\n' || !isHex(raw[65:]) {
		return refused("salt and HMAC do not stand where they belong")
	}
	v := proven("salt and HMAC stand where they belong")
	v.Canonical = raw[:64]
	return v
}
