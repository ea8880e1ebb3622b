package cmd

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/rules"
)

// hit is the text of a rule's first example.
func hit(t testing.TB, id string) string {
	t.Helper()
	r := rules.ByID(id)
	if r == nil || len(r.Hits) == 0 {
		t.Fatalf("no hits of %s", id)
	}
	return r.Hits[0]
}

// Ten lines that are reported and ten that are not, each with why. Values are made of
// parts, so that this file scans clean.
func TestExplainGolden(t *testing.T) {
	pw, key := "Summer"+"2024!", "q8Zt4LmW"+"2xKv9RbN"+"7cYd3HsP"
	lines := []string{
		hit(t, "github-pat"), hit(t, "npm-token"), hit(t, "gitlab-pat"), hit(t, "stripe-secret-key"), hit(t, "slack-webhook-url"),
		`password = "` + pw + `"`, `{"api_key": "` + key + `"}`, "DB_PASSWORD=" + pw, `login("svc", password="` + pw + `")`, "mysql -u root -p" + "hunter" + "22x shop",
		`password = os.environ["PASSWORD"]`, `password = "${DB_PASSWORD}"`, `api_key = "your-api-key-here"`, `password: changeme`, `token = get_token(user)`,
		`password_hash = "5f4dcc3b5aa765d61d8327deb882cf99"`, `public_key = "` + key + `"`, `secret_name = "projects/app/secrets/db"`, `password = "********"`, `password = ""`,
	}
	file := filepath.Join(t.TempDir(), "settings.txt")
	if err := os.WriteFile(file, []byte(strings.Join(lines, "\n\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	if code := Main(t.Context(), []string{"explain", file}, nil, &out, &errs); code != 0 {
		t.Fatalf("exit %d: %s", code, &errs)
	}
	got := strings.ReplaceAll(out.String(), file, "settings.txt")
	golden := filepath.Join("testdata", "explain.txt")
	if *updateScripts {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("differs (-want +got); if it should, run go test ./cmd -run TestExplainGolden -update:\n%s", diff)
	}
	for _, secret := range []string{pw, key} {
		if strings.Contains(got, secret) {
			t.Error("a value shows")
		}
	}
}
