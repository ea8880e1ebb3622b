package scanner

import "bytes"

// dummyWords stand in values that documentation shows in place of a secret.
var dummyWords = [...]string{"example", "placeholder", "changeme", "change_me", "change-me", "your_", "your-", "yourtoken",
	"dummy", "redacted", "xxxx", "fake", "sample", "insert", "replace", "removed", "abcdef", "bcdefg", "12345678", "23456789", "98765432"}

// longestRun is how many equal bytes in a row a real secret may have; in 40
// random base62 characters six in a row come once in 26 million.
const longestRun = 5

// placeholder says why a value is a stand-in rather than a secret, "" if it isn't.
func placeholder(secret []byte) (why string) {
	low := bytes.ToLower(secret)
	for _, w := range dummyWords {
		if bytes.Contains(low, []byte(w)) {
			return "placeholder: holds a dummy word or sequence"
		}
	}
	run := 1
	for i := 1; i < len(secret); i++ {
		if secret[i] != secret[i-1] {
			run = 1
		} else if run++; run > longestRun {
			return "placeholder: one character repeated"
		}
	}
	return ""
}
