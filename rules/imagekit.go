package rules

import "bytes"

var imageKit = Provider{
	{
		ID: "imagekit-api-key", Provider: "ImageKit", Name: "ImageKit private API key",
		Meaning:  "Uploads, changes and deletes every file of the account.",
		Severity: High, Tags: []string{"media"},
		Pattern: `(?i:imagekit)` + nearby + `(?P<secret>private_[A-Za-z0-9+/=_-]{8,128}|cHJpdmF0ZV9[A-Za-z0-9+/=]{20,170})` + endOfToken,
		Check:   checkImageKit,
		Revoke:  Revoke{URL: "https://imagekit.io/dashboard/developer/api-keys", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://imagekit.io/docs/api-keys"},
		Hits: []string{
			`IMAGEKIT_PRIVATE_KEY=` + "priv" + "ate_VJTMLuZOiTGB" + "rD5bKANJSNujkUs=",
			`new ImageKit({ privateKey: '` + "priv" + "ate_nPayhBbZ4fOj" + "L30CI9LLgXpErNz=" + `' })`,
		},
		Misses: []string{
			`IMAGEKIT_PRIVATE_KEY=` + "priv" + "ate_k" + "C7ZNi8",
			`imagekit private_configuration`,
		},
	},
}

// checkImageKit refuses words, which have letters of one case and no digit.
func checkImageKit(m Match) Verdict {
	body := bytes.TrimPrefix(m.Secret, []byte("private_")) // or base64 of it, as in an Authorization header
	if hasAny(body, 'a', 'z') && (hasAny(body, 'A', 'Z') || hasAny(body, '0', '9')) {
		return unproven("random-looking characters behind the vendor's prefix")
	}
	return refused("a word, not random")
}
