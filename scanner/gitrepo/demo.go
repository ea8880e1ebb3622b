package gitrepo

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/go-git/go-git/v5/plumbing"
	"github.com/go-git/go-git/v5/plumbing/filemode"
	dircache "github.com/go-git/go-git/v5/plumbing/format/index"
	"github.com/go-git/go-git/v5/plumbing/format/objfile"
)

// The secrets that WriteDemo plants, by the name it asks for them.
const (
	DemoStripe   = "stripe"       // in HEAD: app/payments.py, a live secret key
	DemoGitHub   = "github"       // removed one commit later: deploy/.env, a personal access token
	DemoDatabase = "database-url" // in a merge commit only: app/orders.py, a URL with a password
	DemoSlack    = "slack"        // in a stash: scripts/notify.sh, a bot token
	DemoNPM      = "npm"          // in the message of the tag v1.2.0: an access token
	DemoOpenAI   = "openai"       // on a deleted branch: notebooks/summary.py, an API key
)

// WriteDemo makes a small repository with planted secrets in dir, which must be
// empty or not exist: a shop's backend by three people over the seven months up to
// now. secrets gives the text for each of the Demo names. The same arguments give
// the same objects. No git process is started.
func WriteDemo(dir string, secrets func(name string) string, now time.Time) error {
	if entries, err := os.ReadDir(dir); err == nil && len(entries) > 0 {
		return fmt.Errorf("demo folder %s is not empty", dir)
	} else if err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	d := demo{dir: dir, now: now.UTC().Truncate(time.Second), secret: secrets, files: map[string]string{}}
	d.layout()
	d.history()
	return d.err
}

// demo builds the repository. The first error stays, and what follows does nothing.
type demo struct {
	dir    string
	now    time.Time
	secret func(string) string
	files  map[string]string // of the commit being made
	err    error
}

// The people of the demo.
const (
	mara = "Mara Lindqvist <mara@example.com>"
	tom  = "Tom Okafor <tom@example.com>"
	yuki = "Yuki Tanaka <yuki@example.com>"
)

func (d *demo) layout() {
	d.write(".git/HEAD", "ref: refs/heads/main\n")
	d.write(".git/config", "[core]\n\trepositoryformatversion = 0\n\tbare = false\n")
	d.folder(".git/refs/tags")
	d.folder(".git/objects")
}

// history makes the commits, oldest first; days count back from now.
func (d *demo) history() {
	d.files["README.md"] = "# Orders\n\nBackend of the shop: takes orders and charges cards.\n\n    python -m app.main\n"
	d.files["app/main.py"] = demoMain
	first := d.commit(210, mara, "Initial import")

	d.files["app/payments.py"] = fmt.Sprintf(demoPayments, d.secret(DemoStripe))
	payments := d.commit(195, tom, "Charge cards through Stripe", first)

	d.files["deploy/.env"] = "REGISTRY=ghcr.io/example/orders\nGITHUB_TOKEN=" + d.secret(DemoGitHub) + "\n"
	d.files["deploy/deploy.sh"] = demoDeploy
	deploy := d.commit(160, yuki, "Deploy from the command line", payments)

	delete(d.files, "deploy/.env")
	d.files[".gitignore"] = ".env\n__pycache__/\n"
	clean := d.commit(159, yuki, "Take deploy/.env out of the repository", deploy)

	merge := d.mergeOrders(clean)
	d.files["app/orders.py"] = fmt.Sprintf(demoOrders, `os.environ["DATABASE_URL"]`)
	release := d.commit(114, tom, "Take the database URL from the environment again", merge)
	d.tag(90, yuki, "v1.2.0", release, "Orders 1.2.0\n\nReads orders from Postgres.\n\nTo publish the client:\n  npm config set //registry.npmjs.org/:_authToken "+d.secret(DemoNPM)+"\n")

	d.deletedBranch(release)
	d.files["README.md"] += "\n## Release\n\nTag the commit, then run deploy/deploy.sh.\n"
	head := d.commit(30, mara, "Describe how to release", release)
	d.ref("refs/heads/main", head)
	d.checkout()
	d.stash(head)
}

// mergeOrders makes a branch, a commit beside it, and a merge that holds what
// neither side has.
func (d *demo) mergeOrders(base plumbing.Hash) plumbing.Hash {
	before := maps.Clone(d.files)
	d.files["app/orders.py"] = fmt.Sprintf(demoOrders, `os.environ["DATABASE_URL"]`)
	orders := d.commit(120, tom, "Read orders from Postgres", base)
	theirs := d.files["app/orders.py"]

	d.files = before
	d.files["app/main.py"] = strings.Replace(demoMain, "8000", "8080", 1)
	port := d.commit(118, mara, "Listen on port 8080", base)

	d.files["app/orders.py"] = strings.Replace(theirs, `os.environ["DATABASE_URL"]`, `"`+d.secret(DemoDatabase)+`"`, 1)
	return d.commit(115, mara, "Merge branch 'orders'", port, orders)
}

// deletedBranch makes a commit that no ref reaches.
func (d *demo) deletedBranch(base plumbing.Hash) {
	kept := d.files
	d.files = maps.Clone(kept)
	d.files["notebooks/summary.py"] = fmt.Sprintf(demoSummary, d.secret(DemoOpenAI))
	d.commit(60, tom, "Try summaries of complaints", base)
	d.files = kept
}

// stash makes what git stash does: a commit of the index, and one of the work tree
// that has HEAD and it for parents.
func (d *demo) stash(head plumbing.Hash) {
	const subject = "WIP on main: Describe how to release"
	staged := d.commit(3, mara, "index on main: Describe how to release", head)
	d.files["scripts/notify.sh"] = fmt.Sprintf(demoNotify, d.secret(DemoSlack))
	work := d.commit(3, mara, subject, head, staged)
	d.ref("refs/stash", work)
	d.write(".git/logs/refs/stash", fmt.Sprintf("%s %s %s\t%s\n", plumbing.ZeroHash, work, d.signature(mara, 3), subject))
}

// commit writes the files as a commit made some days ago.
func (d *demo) commit(days int, who, message string, parents ...plumbing.Hash) plumbing.Hash {
	var text strings.Builder
	fmt.Fprintf(&text, "tree %s\n", d.tree(d.files))
	for _, p := range parents {
		fmt.Fprintf(&text, "parent %s\n", p)
	}
	by := d.signature(who, days)
	fmt.Fprintf(&text, "author %s\ncommitter %s\n\n%s\n", by, by, message)
	return d.object(plumbing.CommitObject, []byte(text.String()))
}

func (d *demo) tag(days int, who, name string, target plumbing.Hash, message string) {
	text := fmt.Sprintf("object %s\ntype commit\ntag %s\ntagger %s\n\n%s", target, name, d.signature(who, days), message)
	d.ref("refs/tags/"+name, d.object(plumbing.TagObject, []byte(text)))
}

func (d *demo) signature(who string, days int) string {
	return fmt.Sprintf("%s %d +0000", who, d.now.AddDate(0, 0, -days).Unix())
}

// tree writes files, by path relative to it, as a tree object.
func (d *demo) tree(files map[string]string) plumbing.Hash {
	folders := map[string]map[string]string{}
	entries := map[string]string{} // by name as git orders them: a folder's ends in "/"
	for _, path := range slices.Sorted(maps.Keys(files)) {
		if name, rest, nested := strings.Cut(path, "/"); nested {
			if folders[name] == nil {
				folders[name] = map[string]string{}
			}
			folders[name][rest] = files[path]
			continue
		}
		id := d.object(plumbing.BlobObject, []byte(files[path]))
		entries[path] = fmt.Sprintf("%o %s\x00%s", demoMode(path), path, id[:])
	}
	for name, below := range folders {
		id := d.tree(below)
		entries[name+"/"] = fmt.Sprintf("40000 %s\x00%s", name, id[:])
	}
	var raw bytes.Buffer
	for _, key := range slices.Sorted(maps.Keys(entries)) {
		raw.WriteString(entries[key])
	}
	return d.object(plumbing.TreeObject, raw.Bytes())
}

func demoMode(path string) filemode.FileMode {
	if strings.HasSuffix(path, ".sh") {
		return filemode.Executable
	}
	return filemode.Regular
}

// object writes a loose object.
func (d *demo) object(kind plumbing.ObjectType, data []byte) plumbing.Hash {
	id := plumbing.ComputeHash(kind, data)
	var raw bytes.Buffer
	w := objfile.NewWriter(&raw)
	err := w.WriteHeader(kind, int64(len(data)))
	if err == nil {
		_, err = w.Write(data)
	}
	d.keep(errors.Join(err, w.Close()))
	d.write(".git/objects/"+id.String()[:2]+"/"+id.String()[2:], raw.String())
	return id
}

// checkout writes the files and the index.
func (d *demo) checkout() {
	ix := dircache.Index{Version: 2}
	for _, path := range slices.Sorted(maps.Keys(d.files)) {
		text := d.files[path]
		d.write(path, text)
		name := filepath.Join(d.dir, filepath.FromSlash(path))
		d.keep(os.Chtimes(name, d.now, d.now))
		if demoMode(path) == filemode.Executable {
			d.keep(os.Chmod(name, 0o755))
		}
		ix.Entries = append(ix.Entries, &dircache.Entry{Name: path, Hash: plumbing.ComputeHash(plumbing.BlobObject, []byte(text)),
			Mode: demoMode(path), Size: uint32(len(text)), CreatedAt: d.now, ModifiedAt: d.now})
	}
	var raw bytes.Buffer
	d.keep(dircache.NewEncoder(&raw).Encode(&ix))
	d.write(".git/index", raw.String())
}

func (d *demo) ref(name string, id plumbing.Hash) { d.write(".git/"+name, id.String()+"\n") }

func (d *demo) write(path, text string) {
	if d.err != nil {
		return
	}
	d.folder(filepath.Dir(filepath.FromSlash(path)))
	d.keep(os.WriteFile(filepath.Join(d.dir, filepath.FromSlash(path)), []byte(text), 0o644))
}

func (d *demo) folder(path string) {
	if d.err == nil {
		d.keep(os.MkdirAll(filepath.Join(d.dir, filepath.FromSlash(path)), 0o755))
	}
}

func (d *demo) keep(err error) {
	if d.err == nil && err != nil {
		d.err = fmt.Errorf("write demo repository: %w", err)
	}
}

// The files of the demo. %s is where a secret goes.
const (
	demoMain = `"""Entry point of the orders service."""
from http.server import ThreadingHTTPServer

from app.http import Handler


def main() -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 8000), Handler)
    server.serve_forever()


if __name__ == "__main__":
    main()
`
	demoPayments = `"""Charges cards."""
import stripe

stripe.api_key = "%s"


def charge(order) -> str:
    intent = stripe.PaymentIntent.create(amount=order.cents, currency="eur")
    return intent.id
`
	demoOrders = `"""Reads orders."""
import os

import psycopg

DATABASE_URL = %s


def open_orders():
    with psycopg.connect(DATABASE_URL) as db:
        return db.execute("select id, cents from orders where paid_at is null").fetchall()
`
	demoDeploy = `#!/bin/sh
set -eu
. ./.env
echo "$GITHUB_TOKEN" | docker login ghcr.io --username deploy --password-stdin
docker push "$REGISTRY"
`
	demoSummary = `"""Experiment: what do customers complain about?"""
from openai import OpenAI

client = OpenAI(api_key="%s")
`
	demoNotify = `#!/bin/sh
curl -s -H "Authorization: Bearer %s" \
  -d channel=deploys -d text="orders deployed" https://slack.com/api/chat.postMessage
`
)
