package gitrepo

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/stanchdev/stanch/scanner"
)

// ErrRevision is the kind of error that a revision gives which names no commit of
// this repository, several, or is written in a way that is not read.
var ErrRevision = errors.New("unknown revision")

// revisions is a set of commits as git rev-list takes it: what include reaches,
// less what exclude reaches. named are the objects that single revisions name
// before tags are followed: a tag that is pushed publishes its message.
type revisions struct{ include, exclude, named []scanner.ID }

// parseRevisions reads blank-separated revisions (gitrevisions(7), "Specifying
// ranges"): A, ^A, A..B, A...B, A^!, A^@ and A^-N. A side left out means HEAD.
func (r *Repo) parseRevisions(ctx context.Context, spec string) (revisions, error) {
	words := strings.Fields(spec)
	if len(words) == 0 {
		return revisions{}, fmt.Errorf("%w: no revision given", ErrRevision)
	}
	var set revisions
	for _, word := range words {
		if err := r.addRevision(ctx, &set, word); err != nil {
			return revisions{}, err
		}
	}
	if len(set.include) == 0 && set.exclude != nil && !strings.HasSuffix(spec, "^@") {
		return revisions{}, fmt.Errorf("%w: %q only excludes", ErrRevision, spec)
	}
	return set, nil
}

func (r *Repo) addRevision(ctx context.Context, set *revisions, word string) error {
	if a, b, ok := strings.Cut(word, "..."); ok {
		return r.addSymmetric(ctx, set, a, b)
	}
	if a, b, ok := strings.Cut(word, ".."); ok {
		from, err := r.resolveCommit(ctx, orHead(a))
		if err != nil {
			return err
		}
		to, err := r.resolveCommit(ctx, orHead(b))
		set.exclude, set.include = append(set.exclude, from), append(set.include, to)
		return err
	}
	if a, ok := strings.CutPrefix(word, "^"); ok {
		id, err := r.resolveCommit(ctx, a)
		set.exclude = append(set.exclude, id)
		return err
	}
	return r.addSingle(ctx, set, word)
}

func orHead(name string) string {
	if name == "" {
		return "HEAD"
	}
	return name
}

// addSymmetric reads A...B: what only one of both sides reaches.
func (r *Repo) addSymmetric(ctx context.Context, set *revisions, a, b string) error {
	left, err := r.resolveCommit(ctx, orHead(a))
	if err != nil {
		return err
	}
	right, err := r.resolveCommit(ctx, orHead(b))
	if err != nil {
		return err
	}
	bases, err := r.commonAncestors(ctx, left, right)
	set.include = append(set.include, left, right)
	set.exclude = append(set.exclude, bases...)
	return err
}

// addSingle reads one revision: all that it reaches, or with ^! the commit alone,
// with ^-N what came in by its N-th parent's exclusion, with ^@ its parents.
func (r *Repo) addSingle(ctx context.Context, set *revisions, word string) error {
	name, parents := word, ""
	for _, suffix := range []string{"^!", "^@", "^-"} {
		if at := strings.LastIndex(word, suffix); at > 0 {
			name, parents = word[:at], word[at+1:]
		}
	}
	id, err := r.resolveCommit(ctx, name)
	if err != nil || parents == "" {
		if raw, rawErr := r.resolveName(ctx, name); rawErr == nil && raw != id {
			set.named = append(set.named, raw)
		}
		set.include = append(set.include, id)
		return err
	}
	c, err := r.Commit(ctx, id)
	if err != nil {
		return err
	}
	switch {
	case parents == "!":
		set.include, set.exclude = append(set.include, id), append(set.exclude, r.parentsOf(c)...)
		return nil
	case parents == "@":
		set.include = append(set.include, r.parentsOf(c)...)
		return nil
	}
	n, err := strconv.Atoi(orOne(parents[1:]))
	if err != nil || n < 1 || n > len(c.Parents) {
		return fmt.Errorf("%w %q", ErrRevision, word)
	}
	set.include, set.exclude = append(set.include, id), append(set.exclude, c.Parents[n-1])
	return nil
}

func orOne(digits string) string {
	if digits == "" {
		return "1"
	}
	return digits
}

// parentsOf returns a commit's parents, none at a shallow boundary.
func (r *Repo) parentsOf(c *CommitObject) []scanner.ID {
	if r.IsShallow(c.ID) {
		return nil
	}
	return c.Parents
}

// resolveCommit returns the commit that one revision names: a ref, HEAD or "@", an
// id of at least 4 digits, each followed by any of ^, ^N, ~N, ^{commit}, ^{}.
func (r *Repo) resolveCommit(ctx context.Context, rev string) (scanner.ID, error) {
	end := strings.IndexAny(rev, "^~:")
	if end < 0 {
		end = len(rev)
	}
	if strings.Contains(rev, "@{") || strings.ContainsRune(rev, ':') || strings.Contains(rev, "^{/") {
		return scanner.ID{}, fmt.Errorf("%w %q: reflogs, paths and searches are not read", ErrRevision, rev)
	}
	id, err := r.resolveName(ctx, rev[:end])
	if err != nil {
		return scanner.ID{}, unknown(rev, err)
	}
	if id, err = r.peel(ctx, id); err != nil {
		return scanner.ID{}, fmt.Errorf("revision %q: %w", rev, err)
	}
	for steps := rev[end:]; steps != ""; {
		if id, steps, err = r.step(ctx, id, steps); err != nil {
			return scanner.ID{}, unknown(rev, err)
		}
	}
	return id, nil
}

// unknown says which revision could not be resolved and, if known, why.
func unknown(rev string, err error) error {
	if err == ErrRevision {
		return fmt.Errorf("%w %q", ErrRevision, rev)
	}
	return fmt.Errorf("%w %q: %w", ErrRevision, rev, err)
}

// step follows one suffix of a revision.
func (r *Repo) step(ctx context.Context, id scanner.ID, steps string) (scanner.ID, string, error) {
	for _, peeled := range []string{"^{commit}", "^{}", "^0", "~0"} {
		if rest, ok := strings.CutPrefix(steps, peeled); ok && (rest == "" || rest[0] < '0' || rest[0] > '9') {
			return id, rest, nil
		}
	}
	digits := 1
	for digits < len(steps) && steps[digits] >= '0' && steps[digits] <= '9' {
		digits++
	}
	n, err := strconv.Atoi(orOne(steps[1:digits]))
	if err != nil || steps[0] == '^' && n == 0 || digits < len(steps) && steps[digits] == '{' {
		return id, "", ErrRevision
	}
	if steps[0] == '^' {
		id, err = r.parent(ctx, id, n)
		return id, steps[digits:], err
	}
	for ; n > 0 && err == nil; n-- {
		id, err = r.parent(ctx, id, 1)
	}
	return id, steps[digits:], err
}

// parent returns the n-th parent of a commit, counted from 1.
func (r *Repo) parent(ctx context.Context, id scanner.ID, n int) (scanner.ID, error) {
	c, err := r.Commit(ctx, id)
	if err != nil {
		return scanner.ID{}, err
	}
	if r.IsShallow(id) {
		return scanner.ID{}, errors.New("history is cut off there (shallow clone)")
	}
	if n > len(c.Parents) {
		return scanner.ID{}, ErrRevision
	}
	return c.Parents[n-1], nil
}

// peel follows annotated tags to a commit.
func (r *Repo) peel(ctx context.Context, id scanner.ID) (scanner.ID, error) {
	for range maxTagChain {
		kind, data, err := r.Object(ctx, id)
		switch {
		case err != nil:
			return id, err
		case kind == scanner.KindCommit:
			return id, nil
		case kind != scanner.KindTag:
			return id, fmt.Errorf("%w: it is a %s, not a commit", ErrRevision, kind)
		}
		t, err := parseTag(id, data)
		if err != nil {
			return id, err
		}
		id = t.target
	}
	return id, fmt.Errorf("%w: tags name tags too often", errCorrupt)
}

// maxTagChain bounds tags of tags. One or two happen.
const maxTagChain = 64

// resolveName finds an id or ref in the order of gitrevisions(7).
func (r *Repo) resolveName(ctx context.Context, name string) (scanner.ID, error) {
	if id := parseID(name); len(id.Bytes()) == r.IDSize {
		return id, nil
	}
	if name == "@" {
		name = "HEAD"
	}
	if id, err := r.resolveRef(name); err != nil || !id.IsZero() {
		return id, err
	}
	if len(name) >= 4 && len(name) < 2*r.IDSize && isHex(name) {
		return r.resolveShort(ctx, strings.ToLower(name))
	}
	return scanner.ID{}, ErrRevision
}

// resolveRef returns the zero ID if no ref has the name.
func (r *Repo) resolveRef(name string) (scanner.ID, error) {
	if r.RefFormat != "files" {
		return scanner.ID{}, fmt.Errorf("ref storage %q: %w", r.RefFormat, ErrUnsupported)
	}
	if strings.Contains(name, "..") || strings.Contains(name, "//") || strings.ContainsAny(name, "\\\x00 ") || strings.HasPrefix(name, "/") {
		return scanner.ID{}, nil // no name of a ref, git-check-ref-format(1)
	}
	packed, err := r.packedRefs()
	if err != nil && len(packed) == 0 {
		return scanner.ID{}, err
	}
	for _, form := range []string{"%s", "refs/%s", "refs/tags/%s", "refs/heads/%s", "refs/remotes/%s", "refs/remotes/%s/HEAD"} {
		full := fmt.Sprintf(form, name)
		if !validRefName(full) && !isPseudoRef(full) {
			continue
		}
		ref, err := r.resolve(full, r.GitDir, packed)
		if err != nil {
			return scanner.ID{}, err
		}
		if !ref.ID.IsZero() {
			return ref.ID, nil
		}
	}
	return scanner.ID{}, nil
}

// isPseudoRef tells names such as HEAD and MERGE_HEAD that stand beside refs/.
func isPseudoRef(name string) bool {
	return name != "" && strings.Trim(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_") == ""
}

func isHex(s string) bool { return strings.Trim(s, "0123456789abcdefABCDEF") == "" }

// resolveShort finds the one commit, or tag of a commit, whose id starts with hex.
func (r *Repo) resolveShort(ctx context.Context, prefix string) (scanner.ID, error) {
	var found []scanner.ID
	for _, id := range r.openStore().withPrefix(prefix) {
		if _, err := r.peel(ctx, id); err == nil {
			found = append(found, id)
		}
	}
	switch len(found) {
	case 0:
		return scanner.ID{}, ErrRevision
	case 1:
		return found[0], nil
	}
	return scanner.ID{}, fmt.Errorf("short id fits %d commits", len(found))
}

// maxShort bounds how many objects a short id may fit.
const maxShort = 10_000

// withPrefix returns the ids that start with the hex digits, each once, sorted.
func (s *store) withPrefix(prefix string) []scanner.ID {
	var ids []scanner.ID
	for _, p := range s.packs {
		ids = p.idx.withPrefix(ids, prefix)
	}
	for _, dir := range s.dirs {
		entries, _ := os.ReadDir(filepath.Join(dir, prefix[:2]))
		for _, e := range entries {
			if id := parseID(prefix[:2] + e.Name()); len(id.Bytes()) == s.idSize && strings.HasPrefix(id.String(), prefix) {
				ids = append(ids, id)
			}
		}
	}
	slices.SortFunc(ids, scanner.ID.Compare)
	return slices.Compact(ids)
}

// withPrefix appends the ids of one pack that start with the hex digits.
func (x *idxFile) withPrefix(ids []scanner.ID, prefix string) []scanner.ID {
	at := func(i int) string {
		row := make([]byte, x.stride())
		if _, err := x.f.ReadAt(row, x.names()+int64(i)*x.stride()); err != nil && err != io.EOF {
			return ""
		}
		return hex.EncodeToString(row[x.stride()-x.idSize:])
	}
	n := int(x.count())
	for i := sort.Search(n, func(i int) bool { return at(i) >= prefix }); i < n && len(ids) < maxShort; i++ {
		name := at(i)
		if !strings.HasPrefix(name, prefix) {
			break
		}
		ids = append(ids, parseID(name))
	}
	return ids
}
