package rules

import (
	"strings"
	"testing"
	"time"
)

func TestLoggedIdentifiers(t *testing.T) {
	for _, tt := range []struct {
		call string
		want Opinion
	}{
		{`console.log(user.password)`, Unproven},
		{`console.log("password", user.password)`, Unproven},
		{"console.log(`token ${session.accessToken}`)", Unproven},
		{"console.log(`token ${session.kind}`)", Refused},
		{`logger.debug(f"secret {client_secret} read")`, Unproven},
		{`logger.debug("secret {} read", name)`, Refused},
		{`log.Printf("%s", cfg.APIKey)`, Unproven},
		{`print("your password:", len(password_list))`, Refused},
		{`fmt.Println(getToken())`, Refused},
		{`fmt.Println(token)`, Demoted},
		{`fmt.Println(tok.Type, "token")`, Refused},
		{`println("it's a secret")`, Refused},
		{`print("\"", api_key)`, Unproven},
	} {
		if v := checkLogged(whole(tt.call)); v.Opinion != tt.want {
			t.Errorf("%s: opinion %d (%s), want %d", tt.call, v.Opinion, v.Reason, tt.want)
		}
	}
}

// The dictionary is tried within bounds, whatever the token holds.
func TestWeakJWTIsBounded(t *testing.T) {
	token := signed(`{"alg":"HS512"}`, `{"sub":"`+strings.Repeat("a", maxWeakToken/2)+`"}`, 64)
	start := time.Now()
	const rounds = 20
	for range rounds {
		if v := checkWeakJWT(whole(token)); v.Opinion != Refused {
			t.Fatalf("opinion %d", v.Opinion)
		}
	}
	if took := time.Since(start) / rounds; took > 100*time.Millisecond {
		t.Errorf("one token takes %v", took)
	}
	if v := checkWeakJWT(whole(signed(`{"alg":"HS256"}`, `{"sub":"`+strings.Repeat("a", 2*maxWeakToken)+`"}`, 32))); v.Opinion != Refused {
		t.Error("a token beyond the bound was tried")
	}
}
