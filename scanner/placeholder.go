package scanner

import (
	"bytes"
	"strings"

	"github.com/stanchdev/stanch/rules"
)

// dummyWords stand in values that documentation shows in place of a secret.
var dummyWords = [...]string{"example", "placeholder", "changeme", "change_me", "change-me", "your_", "your-", "yourtoken",
	"dummy", "redacted", "xxxx", "fake", "sample", "insert", "replace", "removed", "abcdef", "bcdefg", "12345678", "23456789", "98765432", "654321", "543210"}

// longestToken bounds what is looked at: in a kilobyte of base64, as keys are
// written, short words and runs come by chance or by the format.
const longestToken = 256

// longestRun is how many equal bytes in a row a real secret may have; in 40
// random base62 characters six in a row come once in 26 million.
const longestRun = 5

// placeholder says why a value is a stand-in rather than a secret, "" if it isn't.
// Words and runs that the rule's own pattern spells out don't count.
func placeholder(rule *rules.Rule, secret []byte) (why string) {
	if len(secret) > longestToken {
		return ""
	}
	low := bytes.ToLower(secret)
	for _, w := range dummyWords {
		if bytes.Contains(low, []byte(w)) && !strings.Contains(strings.ToLower(rule.Pattern), w) {
			return "placeholder: holds a dummy word or sequence"
		}
	}
	if run := longRun(secret); run != nil && !strings.Contains(rule.Pattern, string(run)) {
		return "placeholder: one character repeated"
	}
	return ""
}

// longRun returns the first run of more than longestRun equal bytes, nil if there is none.
func longRun(p []byte) []byte {
	start := 0
	for i := 1; i <= len(p); i++ {
		if i < len(p) && p[i] == p[start] {
			continue
		}
		if i-start > longestRun {
			return p[start : start+longestRun+1]
		}
		start = i
	}
	return nil
}
