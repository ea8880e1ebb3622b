package generic

import (
	"encoding/base64"
	"testing"
)

func TestLogin(t *testing.T) {
	word := random(11, 12, base62)
	tests := []struct{ name, login, want string }{
		{"password", "bob:" + word, word},
		{"password with a colon", "bob:a:" + word, "a:" + word},
		{"token for a user", word + ":", word},
		{"token and a letter", word + ":x", word},
		{"token and GitHub's word", word + ":x-oauth-basic", word},
		{"token without a user", ":" + word, word},
		{"no colon", word, ""},
		{"bytes", "bob:\x01" + word, ""},
	}
	for _, tt := range tests {
		for _, enc := range []*base64.Encoding{base64.StdEncoding, base64.RawStdEncoding} {
			data := []byte(`Authorization: Basic ` + enc.EncodeToString([]byte(tt.login)) + "\n")
			p := first(string(data))
			got := ""
			if p.Login {
				got = string(p.Text(data))
			}
			if got != tt.want {
				t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
			}
		}
	}
}
