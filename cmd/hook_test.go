package cmd

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReadUpdates(t *testing.T) {
	a, b, zero := strings.Repeat("a1", 20), strings.Repeat("b2", 20), strings.Repeat("0", 40)
	long := strings.Repeat("c3", 32)
	tests := []struct {
		name, in string
		want     []refUpdate
		fails    bool
	}{
		{name: "nothing"},
		{name: "update", in: "refs/heads/m " + a + " refs/heads/m " + b + "\n", want: []refUpdate{{"refs/heads/m", b, a}}},
		{name: "new ref", in: "refs/heads/m " + a + " refs/heads/n " + zero + "\n", want: []refUpdate{{"refs/heads/n", "", a}}},
		{name: "deletion", in: "(delete) " + zero + " refs/heads/m " + b + "\n"},
		{name: "SHA-256", in: "HEAD " + long + " refs/heads/m " + long + "\n", want: []refUpdate{{"refs/heads/m", long, long}}},
		{name: "local ref with spaces", in: "HEAD^{/a b c} " + a + " refs/heads/m " + b + "\n", want: []refUpdate{{"refs/heads/m", b, a}}},
		{name: "two, without a last line end", in: "x " + a + " y " + b + "\nx " + b + " z " + a, want: []refUpdate{{"y", b, a}, {"z", a, b}}},
		{name: "no push", in: "hello\n", fails: true},
		{name: "no ids", in: "a b c d\n", fails: true},
		{name: "endless line", in: strings.Repeat("x", maxUpdateLine+1), fails: true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := readUpdates(strings.NewReader(tt.in))
			if (err != nil) != tt.fails {
				t.Fatalf("error %v", err)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" && !tt.fails {
				t.Errorf("updates (-want +got):\n%s", diff)
			}
		})
	}
}

// TestRunHook: which scan a hook runs, from its name, its environment and its input.
func TestRunHook(t *testing.T) {
	a, b := strings.Repeat("a1", 20), strings.Repeat("b2", 20)
	tests := []struct {
		name, kind, stdin string
		env               map[string]string
		nothing           bool // is staged
		want              string
		code              int
	}{
		{name: "commit", kind: "pre-commit", want: "staged"},
		{name: "merge", kind: "pre-merge-commit", want: "staged"},
		{name: "commit of nothing", kind: "pre-commit", nothing: true, env: map[string]string{"GIT_INDEX_FILE": ".git/index"}, want: "staged"},
		{name: "commit of nothing through pre-commit", kind: "pre-commit", nothing: true,
			env: map[string]string{"PRE_COMMIT": "1", "GIT_INDEX_FILE": ".git/index"}, want: "staged"},
		{name: "pre-commit run --all-files", kind: "pre-commit", nothing: true, env: map[string]string{"PRE_COMMIT": "1"}, want: "staged tree"},
		{name: "pre-commit run, something staged", kind: "pre-commit", env: map[string]string{"PRE_COMMIT": "1"}, want: "staged"},
		{name: "pre-commit run --from-ref", kind: "pre-commit", env: map[string]string{"PRE_COMMIT": "1", "PRE_COMMIT_FROM_REF": "main", "PRE_COMMIT_TO_REF": "HEAD"}, want: "pushed main..HEAD"},
		{name: "push", kind: "pre-push", stdin: "m " + a + " m " + b + "\n", want: "pushed " + b + ".." + a},
		{name: "push of nothing", kind: "pre-push"},
		{name: "push through pre-commit", kind: "pre-push", env: map[string]string{"PRE_COMMIT_FROM_REF": b, "PRE_COMMIT_TO_REF": a}, want: "pushed " + b + ".." + a},
		{name: "push of a whole branch through pre-commit", kind: "pre-push", env: map[string]string{"PRE_COMMIT_LOCAL_BRANCH": "refs/heads/m"}, want: "pushed ..refs/heads/m"},
		{name: "push with other input", kind: "pre-push", stdin: "hello\n", code: exitFailed},
		{name: "unknown hook", kind: "post-commit", code: exitFailed},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var did []string
			scans := hookScans{
				staged: func(context.Context, process) error {
					did = append(did, "staged")
					if tt.nothing {
						return errNothing
					}
					return nil
				},
				tree: func(context.Context, process) error { did = append(did, "tree"); return nil },
				pushed: func(_ context.Context, _ process, updates []refUpdate) error {
					for _, u := range updates {
						did = append(did, "pushed", u.From+".."+u.To)
					}
					return nil
				},
			}
			p := process{stdin: strings.NewReader(tt.stdin), env: func(name string) string { return tt.env[name] }}
			err := runHook(t.Context(), p, scans, tt.kind)
			if exitCode(err) != tt.code {
				t.Errorf("error %v, want exit %d", err, tt.code)
			}
			if got := strings.Join(did, " "); got != tt.want {
				t.Errorf("did %q, want %q", got, tt.want)
			}
		})
	}
}

func TestHookVerdictIsPassedOn(t *testing.T) {
	for _, code := range []int{exitFound, exitFailed, exitPartial} {
		scans := hookScans{staged: func(context.Context, process) error { return exitError{code, nil} }}
		p := process{env: func(string) string { return "" }}
		if got := exitCode(runHook(t.Context(), p, scans, "pre-commit")); got != code {
			t.Errorf("exit %d, want %d", got, code)
		}
	}
	var hint hintError
	if err := runHook(t.Context(), process{env: func(string) string { return "" }}, hookScans{}, "pre-comit"); !errors.As(err, &hint) {
		t.Errorf("no hint: %v", err)
	}
}

func TestProgramPathRefuses(t *testing.T) {
	for _, program := range []string{"stanch", t.TempDir(), "/none/such"} {
		if _, err := (hookOptions{program: program}).programPath(); err == nil {
			t.Errorf("--program %s was taken", program)
		}
	}
}
