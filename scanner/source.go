package scanner

import (
	"context"
	"encoding/hex"
	"time"

	"github.com/stanchdev/stanch/scanner/match"
)

// Source yields the contents to scan. It owns the parallelism: yield is called
// from up to workers goroutines at once, each with its own worker number in
// [0, workers). Contents never travel through channels.
//
// An error of yield stops the source at once and is returned as it is. Whatever
// was asked for and cannot be yielded goes to skip, which is safe to call from
// any goroutine; an error of Items itself means that nothing more could be read.
type Source interface {
	Items(ctx context.Context, workers int, yield func(worker int, it Item) error, skip func(Skip)) error
}

// Locator is what a Source implements besides: it tells where items live.
type Locator interface {
	// Locate returns, for each query, the runs that hold one of its items; out[i]
	// belongs to queries[i]. IDs that the source did not yield are passed over.
	// Runs are ordered by path, then first commit. Locate is called at most once,
	// after Items returned.
	Locate(ctx context.Context, queries []Query) (out [][]Run, err error)
}

// Query asks for the places of one secret: every item that holds it and how often.
type Query []Holding

// Holding says that item ID holds a secret N times.
type Holding struct {
	ID ID
	N  int
}

// Item is one piece of content.
type Item struct {
	ID   ID
	Kind Kind
	// Path is set by sources whose items have exactly one place (a file on disk, a
	// ref name, standard input). It serves progress and error texts only;
	// judgement by path happens after Locate.
	Path string
	// Data is valid until yield returns.
	Data []byte
	// In a delta walk Base names the item this one was made from, and Copies what
	// came over from it, ordered by Dst. Both are empty elsewhere.
	Base   ID
	Copies []Copy
	// Resolved marks a Git LFS pointer whose content is an item of its own.
	Resolved bool
	// Ancestor marks content that is read only to tell what is new (a parent's blob
	// in a range scan). It is matched but not counted as scanned.
	Ancestor bool
}

// Copy says that Data[Dst:Dst+Len] came from the base's [Src:Src+Len].
type Copy = match.Copy

// ID identifies content: a git object id where there is one, else the hash that
// git would give it as a blob. Comparable; the zero ID names nothing.
type ID struct {
	n byte
	b [32]byte
}

// MakeID copies an id of 20 or 32 bytes. Other lengths give the zero ID.
func MakeID(raw []byte) ID {
	var id ID
	if len(raw) == 20 || len(raw) == 32 {
		id.n = byte(len(raw))
		copy(id.b[:], raw)
	}
	return id
}

// Bytes returns the 20 or 32 bytes of the id, nil for the zero ID.
func (id ID) Bytes() []byte { return id.b[:id.n:id.n] }

// IsZero tells whether id names nothing.
func (id ID) IsZero() bool { return id.n == 0 }

func (id ID) String() string { return hex.EncodeToString(id.b[:id.n]) }

// Compare orders ids by their bytes, the zero ID first.
func (id ID) Compare(other ID) int {
	if id.n != other.n {
		return int(id.n) - int(other.n)
	}
	for i := range id.b {
		if id.b[i] != other.b[i] {
			return int(id.b[i]) - int(other.b[i])
		}
	}
	return 0
}

// Kind says what an item is.
type Kind uint8

const (
	KindBlob     Kind = iota // an object in the database
	KindFile                 // a file on disk
	KindCommit               // a commit object, raw: headers and message
	KindTag                  // an annotated tag object, raw
	KindTree                 // a tree object; counted, its new names come as KindPathName
	KindPathName             // the name of a tree entry or file
	KindRefName              // the full name of a ref
	KindConfig               // .git/config and the like
	KindLink                 // the target text of a symbolic link on disk
	KindInput                // standard input
)

var kindNames = [...]string{"blob", "file", "commit", "tag", "tree", "path-name", "ref-name", "config", "link", "input"}

func (k Kind) String() string { return kindNames[k] }

// MarshalText writes the word that reports use.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// Run is a path and an unbroken run of commits in which at least one of a query's
// items stood at that path; or one of the placeless kinds (a commit's message has
// the path ".git/commit/<id>", a tag's ".git/tag/<id>", a ref name its path below
// .git, config ".git/config", standard input "-").
type Run struct {
	Kind   Kind
	Path   string // '/'-separated, relative to the root, raw bytes as git holds them
	State  State
	Newest ID   // the item of the query that stands there in the newest commit of the run
	Items  int  // how many distinct items of the query the run went through
	Old    bool // what-is-new modes: the place already held the secret before; it does not count as added
	First  *Commit
	Last   *Commit  // newest commit that still holds it
	Gone   *Commit  // the commit that removed it; nil while a ref, HEAD or the index still holds it
	Refs   []string // refs whose tip holds it, full names, sorted
}

// Commit is what a report says of a commit.
type Commit struct {
	ID        ID
	Author    string
	Email     string
	Authored  time.Time
	Committed time.Time
	Subject   string // first line of the message, as it is
}

// State says where a secret stands today. Higher is nearer.
type State uint8

const (
	StateUnreachable State = iota // in the object database only; no ref leads there
	StateRefs                     // in history, but not in HEAD
	StateWorktree                 // on disk only: not committed
	StateStaged                   // in the index, not in HEAD
	StateHead                     // in the commit that is checked out
)

var stateNames = [...]string{"unreachable", "refs", "worktree", "staged", "head"}

func (s State) String() string { return stateNames[s] }

// MarshalText writes the word that reports use.
func (s State) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Skip is one thing that was not scanned.
type Skip struct {
	What   string // a path relative to the root, or an object id
	Reason Reason
	Detail string // the system's own words, "" if none
}

// Reason says why something was not scanned.
type Reason uint8

const (
	// Gaps: asked for and not scanned. They make a scan incomplete.
	Unreadable    Reason = iota // permission denied, I/O error
	Corrupt                     // damaged object, pack or index
	Missing                     // an object that something refers to is not there
	Promised                    // missing because the clone is partial
	Shallow                     // history ends at a shallow boundary
	TooLarge                    // over --max-size or the memory limit
	OverBudget                  // over a limit of work on one item
	BrokenArchive               // a damaged archive or compressed file
	Encrypted                   // an encrypted archive
	Unsupported                 // a format that is not read (reftable, split index, ...)
	TimedOut                    // --timeout ran out

	// Not gaps: counted and reported, the scan stays complete.
	Ignored    // matched by .gitignore
	Excluded   // matched by --exclude or .stanchignore
	LFSPointer // the large file itself is not in this clone
	Special    // FIFO, socket, device
	Nested     // a repository of its own, scanned apart or on request
)

var reasonNames = [...]string{"unreadable", "corrupt", "missing", "promised", "shallow", "too-large", "over-budget",
	"broken-archive", "encrypted", "unsupported", "timed-out", "ignored", "excluded", "lfs-pointer", "special", "nested"}

func (r Reason) String() string { return reasonNames[r] }

// MarshalText writes the word that reports use.
func (r Reason) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// Gap tells whether the reason makes a scan incomplete.
func (r Reason) Gap() bool { return r < Ignored }

// ParseReason is the inverse of String; ok is false for an unknown word.
func ParseReason(s string) (r Reason, ok bool) {
	for i, n := range reasonNames {
		if n == s {
			return Reason(i), true
		}
	}
	return 0, false
}

// GapWords returns the words of all reasons that are gaps, in their fixed order.
func GapWords() []string { return append([]string(nil), reasonNames[:Ignored]...) }
