package rules

import "bytes"

// Private keys of coins. Whoever holds one moves the coins, and nobody can take that back.

var wallets = Provider{
	{
		ID: "bip32-extended-private-key", Name: "BIP 32 extended private key",
		Meaning:  "Moves the coins of every address below it.",
		Severity: Critical, Tags: []string{"key", "crypto"},
		Pattern: `\b(?P<secret>[xyzt]prv[1-9A-HJ-NP-Za-km-z]{107})\b`,
		Check:   checkExtendedKey,
		Revoke:  Revoke{Steps: "Move the coins to addresses of a new key now; a key cannot be revoked."},
		Refs:    []string{"https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki"},
		Hits: []string{
			`WALLET_XPRV=` + "xp" + "rv9ycwDeoAhUj94AoausBWvnJdAL6PdEZ1RpK" + "9zEH3tvTMS6gKnryg121VxNiEPaac7rW8Ax5g" + "TJLVU4QSXbaCwfiz7jtWWoyNt51ZeGrnFqp",
			`"master": "` + "zp" + "rvAeBnpyCCyxGreVYGwWL4RDrnWHbnutNr6H8" + "ZCnvWEmQxbTnFtQ6YdYMEoCgVkikMeqEA8hDD" + "DmN4aUt2pmUPyk5iLJae8pPpSmDn26gmPqm" + `"`,
		},
		Misses: []string{
			`WALLET_XPRV=` + "xp" + "rv9ycwDeoAhUj94AoausBWvnJdAL6PdEZ1RpK" + "9zEH3tvTMS6gKnryg121VANiEPaac7rW8Ax5g" + "TJLVU4QSXbaCwfiz7jtWWoyNt51ZeGrnFqp",
			`WALLET_XPUB=` + "xp" + "ub9ycwDeoAhUj94AoausBWvnJdAL6PdEZ1RpK" + "9zEH3tvTMS6gKnryg121VxNiEPaac7rW8Ax5g" + "TJLVU4QSXbaCwfiz7jtWWoyNt51ZeGrnFqp",
		},
	},
	{
		ID: "bitcoin-wif-private-key", Name: "Bitcoin private key (WIF)",
		Meaning:  "Moves the coins of its address.",
		Severity: Critical, Tags: []string{"key", "crypto"},
		Pattern: `(?i:\bwif|bitcoin|\bbtc|priv(?:ate)?[_-]?key|privkey|wallet)[A-Za-z0-9_.(-]{0,24}` + assigned + `(?P<secret>5[HJK][1-9A-HJ-NP-Za-km-z]{49}|[KL][1-9A-HJ-NP-Za-km-z]{51})\b`,
		Check:   checkWIF,
		Revoke:  Revoke{Steps: "Move the coins to addresses of a new key now; a key cannot be revoked."},
		Refs:    []string{"https://en.bitcoin.it/wiki/Wallet_import_format"},
		Hits: []string{
			`BTC_PRIVATE_KEY=` + "Kw" + "zYXRaXL8u1igxRpLaM7E4cLx" + "gVt2m2NWpaxL15KLfCDez8ZQau",
			`wallet.wif = "` + "5J" + "VDJw2XT4JhDs8wSvgfnM3wuY" + "7VxsNraoBVB4UjFmeEcW9femH" + `"`,
		},
		Misses: []string{
			`BTC_PRIVATE_KEY=` + "Kw" + "zYXRaXL8u1igxRpLaM7E4cLx" + "gVt2m2NWpaxL15KLfCDez8ZQa",
			`BTC_PRIVATE_KEY=` + "Kw" + "zYXRaXL8u1igxRpLaM7E4cLx" + "gVt2A2NWpaxL15KLfCDez8ZQau",
		},
	},
	{
		ID: "ethereum-private-key", Name: "Ethereum private key",
		Meaning:  "Moves the coins and tokens of its address and owns the contracts that it deployed.",
		Severity: Critical, Tags: []string{"key", "crypto"},
		Pattern: `(?:(?i:priv(?:ate)?[_-]?keys?|deployer[_-]?key|wallet[_-]?key)[A-Za-z0-9_.(\[-]{0,24}` + assigned + `0x|(?i:ethereum|\beth_|wallet|deployer|metamask|hardhat)[A-Za-z0-9_.-]{0,16}(?i:key)` + assigned + `)(?P<secret>[0-9a-fA-F]{64})\b`,
		Check:   checkEthereum,
		Entropy: 3,
		Revoke:  Revoke{Steps: "Move the coins to addresses of a new key now; a key cannot be revoked."},
		Refs:    []string{"https://ethereum.org/developers/docs/accounts/"},
		Hits: []string{
			`PRIVATE_KEY=0x` + "3c285e6f327f5339be602b31" + "15b8623acc294af590e38bed" + "10bcad7fa1b19ae1",
			`accounts: { deployerKey: "` + "dffa2f472a3d89f7482da82e" + "a54cdc077425717d3dc53c27" + "e67be0ae51882b49" + `" }`,
		},
		Misses: []string{
			`PRIVATE_KEY=0x` + "c817da1f2c14c93e361dbcd0" + "6f077b0ec6230c4157737451" + "9f2cca3eea535ae",
			`PRIVATE_KEY=0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff`,
		},
	},
}

// checkExtendedKey asks for 78 bytes with a sum: version, depth, parent, index, chain
// code, a zero and the key.
func checkExtendedKey(m Match) Verdict {
	p, ok := base58Check(m.Secret, 78+4)
	if !ok || p[45] != 0 {
		return refused("Base58Check does not hold")
	}
	return proven("Base58Check holds")
}

// checkWIF asks for the version 0x80, 32 bytes, a 1 where the public key is
// compressed, and the sum.
func checkWIF(m Match) Verdict {
	size := 1 + 32 + 4
	if m.Secret[0] != '5' {
		size++
	}
	if p, ok := base58Check(m.Secret, size); !ok || p[0] != 0x80 {
		return refused("Base58Check does not hold")
	}
	return proven("Base58Check holds")
}

// checkEthereum refuses what is no number of secp256k1: zero, and those from
// ffffffff ffffffff ffffffff fffffffe baaedce6... on.
func checkEthereum(m Match) Verdict {
	key := bytes.ToLower(m.Secret)
	if bytes.Compare(key, []byte("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141")) >= 0 || only(key, func(c byte) bool { return c == '0' }) {
		return refused("no private key of the curve")
	}
	v := unproven("a number of the curve")
	v.Canonical = key
	return v
}
