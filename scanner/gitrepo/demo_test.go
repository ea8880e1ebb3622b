package gitrepo

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/scanner"
	"github.com/stanchdev/stanch/scanner/internal/gittest"
)

var demoNow = time.Date(2026, 7, 1, 12, 0, 0, 0, time.UTC)

func demoText(name string) string { return "planted-" + name }

func demoRepo(t *testing.T) *gittest.Repo {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "demo")
	if err := WriteDemo(dir, demoText, demoNow); err != nil {
		t.Fatal(err)
	}
	return gittest.New(t).In(dir)
}

func TestDemoIsSoundForGit(t *testing.T) {
	r := demoRepo(t)
	r.Git("fsck", "--strict", "--no-dangling")
	if out := r.Git("status", "--porcelain"); out != "" {
		t.Errorf("git status: %s", out)
	}
	if out := r.Git("stash", "list"); !strings.Contains(out, "WIP on main") {
		t.Errorf("stash list: %q", out)
	}
	if out := r.Git("describe", "HEAD"); !strings.HasPrefix(out, "v1.2.0-1-") {
		t.Errorf("describe: %s", out)
	}
	if people := strings.Fields(r.Git("log", "--all", "--format=%ae")); len(slices.Compact(slices.Sorted(slices.Values(people)))) < 3 {
		t.Errorf("authors %v", people)
	}
}

func TestDemoPlantsEachSecretInItsPlace(t *testing.T) {
	r := demoRepo(t)
	src := discover(t, r, nil).History(HistoryOptions{})
	got := collect(t, src)
	tests := []struct{ name, want string }{
		{DemoStripe, "app/payments.py head Charge cards through Stripe>"},
		{DemoGitHub, "deploy/.env refs Deploy from the command line>Take deploy/.env out of the repository"},
		{DemoDatabase, "app/orders.py refs Merge branch 'orders'>Take the database URL from the environment again"},
		{DemoSlack, "scripts/notify.sh refs WIP on main: Describe how to release>"},
		{DemoNPM, ".git/tag refs Orders 1.2.0>"},
		{DemoOpenAI, "notebooks/summary.py unreachable Try summaries of complaints>"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff([]string{tt.want}, describe(t, src, got.holding(demoText(tt.name)))); diff != "" {
				t.Error(diff)
			}
		})
	}
	if len(got.skips) > 0 {
		t.Errorf("skips %v", got.skips)
	}
}

func TestDemoIsTheSameEachTime(t *testing.T) {
	a, b := demoRepo(t), demoRepo(t)
	if diff := cmp.Diff(a.Objects(), b.Objects()); diff != "" {
		t.Error(diff)
	}
}

func TestDemoWritesIntoEmptyFoldersOnly(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "mine")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := WriteDemo(dir, demoText, demoNow); err == nil {
		t.Error("wrote beside a file")
	}
	if err := WriteDemo(file, demoText, demoNow); err == nil {
		t.Error("wrote over a file")
	}
	if err := WriteDemo(t.TempDir(), demoText, demoNow); err != nil {
		t.Error(err)
	}
}

func TestDemoHasNothingToCommit(t *testing.T) {
	repo := discover(t, demoRepo(t), nil)
	if got := collect(t, repo.Staged()).fresh(scanner.KindBlob); len(got) > 0 {
		t.Errorf("staged: %v", got)
	}
	changed, err := repo.Changed(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range changed {
		if c.Staged || c.Gone {
			t.Errorf("%+v", c)
		}
	}
}
