package report

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNearestRefs(t *testing.T) {
	var many []string
	for i := range 50 {
		many = append(many, fmt.Sprintf("refs/pull/%02d/head", i))
	}
	for _, tc := range []struct {
		name       string
		refs, want []string
	}{
		{"none", nil, []string{}},
		{"one tag", []string{"refs/tags/v1"}, []string{"refs/tags/v1"}},
		{"one remote branch", []string{"refs/remotes/o/a"}, []string{"refs/remotes/o/a"}},
		{"one note", []string{"refs/notes/commits"}, []string{"refs/notes/commits"}},
		{"by kind", []string{"refs/tags/v1", "refs/remotes/o/a", "stash@{1}", "refs/heads/b", "refs/heads/a", "refs/bisect/bad", "refs/notes/c", "HEAD"},
			[]string{"refs/heads/a", "refs/heads/b", "refs/remotes/o/a", "refs/tags/v1", "refs/notes/c", "HEAD", "refs/bisect/bad", "stash@{1}"}},
		{"cut", append([]string{"refs/heads/a"}, many...), append([]string{"refs/heads/a"}, many[:19]...)},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, nearestRefs(slices.SortedFunc(slices.Values(tc.refs), strings.Compare))); diff != "" {
				t.Error(diff)
			}
		})
	}
}
