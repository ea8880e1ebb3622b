package match

import (
	"bytes"

	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner/generic"
	"github.com/stanchdev/stanch/scanner/lanes"
)

// contextReach is how many bytes on either side of an anchor decide about a value
// that needs a context: the value, and what belongs to it.
const contextReach = generic.Reach

// Limits of the run of characters around an anchor, in bytes. A longer one is data,
// not a key.
const (
	runBefore = 256
	runBehind = rules.MaxContextValue + runBefore
)

// contextWork is what judging one anchor counts for, and once more where its
// surroundings were read.
const contextWork = 256

// contextRule is a rule that asks for a word.
type contextRule struct {
	rule   uint16 // in the order of rules.All
	kinds  uint8  // generic.SecretWords that its id speaks of
	common bool
}

// judgeContext looks for a value at the anchor that one of the rules knows by its
// shape and by what belongs to it. Of several rules, the one whose word is nearest
// takes it.
func (s *Set) judgeContext(sc *Scratch, data []byte, a anchor) {
	low := max(0, a.pos-contextReach)
	data = data[:min(len(data), a.pos+contextReach)]
	sc.work += contextWork
	run, ok := runAround(data, low, a.pos)
	sc.from, sc.seen = run.Start-aroundRun, run.End+aroundRun
	if !ok || isIntegrity(data[run.Start:run.End]) || isPinned(data, low, run) || isBulk(data, low, run) {
		return
	}
	best := claim{rank: worst}
	for v := values(data, run); v.next(); {
		if !fits(data, v.value) || generic.IsWordy(data[v.value.Start:v.value.End]) {
			continue
		}
		if s.stands(sc, data, low, v.value) {
			s.claims(sc, data, v.value, &best)
		}
	}
	if best.rank == worst {
		return
	}
	h := Hit{Rule: best.rule, Match: best.value, Secret: best.value, Name: best.name}
	sc.found = append(sc.found, found{Hit: h, anchor: a})
}

// aroundRun is how many bytes on either side of a run say that it is pinned or bulk, or
// that a value in it is a fragment.
const aroundRun = 20

// stands tells whether a value stands by itself, in a place that is not said to be a
// digest's. It reads what belongs to the value.
func (s *Set) stands(sc *Scratch, data []byte, low int, value Span) bool {
	before, behind := beyondQuote(data, low, value.Start-1, -1), beyondQuote(data, low, value.End, 1)
	if isPlus(data, low, before) || isPlus(data, low, behind) {
		sc.unbound()
	}
	sc.widen(before, behind+1)
	if isPiece(data, low, before, behind) || isFragment(data, low, value) || isPinned(data, low, value) {
		return false
	}
	sc.work += contextWork
	return sc.read(data, low, value)
}

// nearValue is how many bytes before a value are what it is known by: two lines of the usual
// length, which decide about most values.
const nearValue = 160

// isValue tells the keys of values from those of places, which have a target there.
const isValue = 0xffff << 48

// read reads what belongs to value, unless that is known to lead to nothing. It tells whether
// the value may be a key.
func (sc *Scratch) read(data []byte, low int, value Span) bool {
	from := max(value.Start-nearValue, low)
	key := sc.barren.Key(data[from:value.End], isValue|uint64(value.Start-from)<<32|uint64(value.Len()))
	if sc.barren.Holds(key) {
		sc.widen(from, value.End)
		return false
	}
	c := &sc.context
	c.Read(&contextLexicon, data, low, value)
	none := c.Digest || len(c.Mentions) == 0
	if c.Far || !none {
		sc.unbound()
	} else if c.Low >= from || value.Start-from < nearValue { // where the data begins in between, it is all that there is
		sc.barren.Add(key)
	}
	sc.widen(c.Low, value.End)
	return !none
}

// widen says that the bytes from from on and before seen decided, too.
func (sc *Scratch) widen(from, seen int) {
	if sc.from != everywhere {
		sc.from, sc.seen = min(sc.from, from), max(sc.seen, seen)
	}
}

// runAround returns the run of characters that holds pos.
func runAround(data []byte, low, pos int) (Span, bool) {
	run := Span{Start: pos, End: pos}
	for run.Start > low && lanes.IsRun(data[run.Start-1]) {
		if run.Start--; pos-run.Start > runBefore {
			return run, false
		}
	}
	for run.End < len(data) && lanes.IsRun(data[run.End]) {
		if run.End++; run.End-pos > runBehind {
			return run, false
		}
	}
	return run, true
}

// claim is a rule's claim to a value.
type claim struct {
	rank  uint64 // the lower the better
	rule  int
	value Span
	name  Span // the word
}

const worst = ^uint64(0)

// claims puts the best claim of all rules to value into best, if it is better.
func (s *Set) claims(sc *Scratch, data []byte, value Span, best *claim) {
	l := lookOf(data[value.Start:value.End])
	v := candidate{value, l, value.End < len(data) && data[value.End] == '/', isObject(data, value, l), leadBefore(data, value)}
	for i := range sc.context.Mentions {
		m := &sc.context.Mentions[i]
		for _, c := range contextRules[contextFirst[m.Word]:contextFirst[m.Word+1]] {
			if !s.programs[c.rule].context() || !belongs(&sc.context, m, &c, v) {
				continue
			}
			rank := rankOf(&sc.context, m, &c, value)
			if rank < best.rank && s.programs[c.rule].spells(sc, data, value) {
				*best = claim{rank: rank, rule: int(c.rule), value: value, name: m.Span}
			}
		}
	}
}

// spells tells whether the whole value has the rule's shape.
func (p *program) spells(sc *Scratch, data []byte, value Span) bool {
	if n := value.Len(); n < p.shape.Min || n > p.shape.Max {
		return false
	}
	p.once.Do(p.compile)
	r := &sc.runner
	r.data, r.limit, r.looked = data[:value.End], p.limit, 0
	defer sc.note(r)
	return r.spans(p.steps, value)
}

// look is what a value looks like, whatever rule asks.
type look uint8

const (
	lookMixed look = iota
	lookHex        // hexadecimal digits: it may be a digest
	lookSHA        // as many as git and SHA-256 write
	lookUUID       // 8-4-4-4-12, of hexadecimal digits or not
)

func lookOf(v []byte) look {
	hex, upper, lower := true, false, false
	for _, b := range v {
		switch {
		case 'a' <= b && b <= 'f':
			lower = true
		case 'A' <= b && b <= 'F':
			upper = true
		case b < '0' || b > '9':
			hex = false
		}
	}
	switch {
	case len(v) == 36 && v[8] == '-' && v[13] == '-' && v[18] == '-' && v[23] == '-':
		return lookUUID
	case !hex || upper && lower:
		return lookMixed
	case len(v) == 40 || len(v) == 64:
		return lookSHA
	}
	return lookHex
}

// candidate is a value that may be a key.
type candidate struct {
	Span
	look   look
	inPath bool // a slash follows: more of a path does
	object bool // the path that it is part of names it as an id: /apps/value
	lead   int  // where the text in front of the quoted value ends: word 'value', word - 'value'
}

// leadBefore returns where the text ends that stands right in front of a quoted value,
// with a space or a dash between; -1 if none does. A space may stand inside the quote.
func leadBefore(data []byte, value Span) int {
	at := value.Start - 1
	if at > 0 && data[at] == ' ' {
		at--
	}
	if at < 1 || !isQuote(data[at]) || data[at-1] != ' ' {
		return -1
	}
	before := bytes.TrimSuffix(data[:at-1], []byte(" -"))
	return len(before)
}

// objects are the parts of paths that the id of an object follows.
var objects = [...]string{"btih:", `credentialsId: "`, `credentialsId: '`, "/apps/", "/users/", "/projects/", "/accounts/", "/organizations/", "/orgs/", "/teams/", "/pipelines/", "/releases/", "/workspaces/", "/subscriptions/", "/tenants/", ":key/"}

// isCommit tells whether a value stands where commits and checksums do: /zipball/value, ?rev=value#value, at the start of
// a line with something behind it, or there behind another.
func isCommit(data []byte, value Span) bool {
	at := value.Start - 1
	if at >= 0 && (data[at] == '#' || (data[at] == '/' || data[at] == '@') && value.Len() == commitID) || endsInVersion(data[:value.Start]) {
		return true
	}
	first := Span{Start: at - commitID, End: at} // as git notes what a branch was and is
	if first.Start >= 0 && data[at] == ' ' && lookOf(data[first.Start:first.End]) == lookSHA {
		at = first.Start - 1
	}
	return (at < 0 || data[at] == '\n') && value.End < len(data) && (data[value.End] == ' ' || data[value.End] == '\t')
}

// endsInVersion tells whether before ends in an action's version and an equals sign: owner/auth@v3 = commit.
func endsInVersion(before []byte) bool {
	const mostVersion = 12
	line := before[max(0, len(before)-mostVersion):]
	head, ok := bytes.CutSuffix(line, []byte(" = "))
	at := bytes.LastIndex(head, []byte("@v"))
	return ok && at >= 0 && bytes.IndexByte(head[at:], ' ') < 0
}

const commitID = 40 // hexadecimal digits of SHA-1

// isObject tells whether a path says that value is the id of an object.
func isObject(data []byte, value Span, l look) bool {
	if l == lookSHA && isCommit(data, value) {
		return true
	}
	for _, o := range objects {
		if bytes.HasSuffix(data[max(0, value.Start-len(o)):value.Start], []byte(o)) {
			return true
		}
	}
	return false
}

// belongs tells whether a word that stands where m says makes value the rule's.
func belongs(ctx *generic.Context, m *generic.Mention, c *contextRule, v candidate) bool {
	named := ctx.Words&^generic.WordID != 0
	switch {
	case v.object:
		return false
	case m.Zone == generic.ZoneName && m.Span.End == v.lead && (!c.common || v.look == lookMixed):
		return true
	case c.common && !(named && m.Zone == generic.ZoneName && v.look != lookSHA) && !(m.Beside && (named || m.Zone == generic.ZoneName)):
		return false
	case m.Zone >= generic.ZoneParent:
		return named
	case named || v.look == lookMixed:
		return true
	}
	between := v.Start - m.Span.End
	switch {
	case between < 0:
		return false
	case v.look == lookSHA:
		return m.Zone == generic.ZoneLine && between <= maxConstructed
	case m.Host:
		return m.Zone <= generic.ZoneLine && !v.inPath
	case m.Zone == generic.ZoneName:
		return between <= maxAssigned
	}
	return m.Zone == generic.ZoneLine && between <= maxCalled
}

// What may stand between a word and the value that it is given with nothing else
// said: the marks and quotes of an assignment, those of new Word("value"), and the
// method of a call.
const (
	maxAssigned    = 6
	maxConstructed = 2
	maxCalled      = 12
)

// rankOf orders claims: by where the word stands, whether the name speaks of the
// rule's kind of secret, the length of the word, how near it is, and the rules' order.
func rankOf(ctx *generic.Context, m *generic.Mention, c *contextRule, value Span) uint64 {
	rank := uint64(m.Zone) << 60
	if generic.SecretWords(c.kinds)&ctx.Words == 0 {
		rank |= 1 << 59
	}
	distance := value.Start - m.Span.End
	if distance < 0 {
		distance = m.Span.Start - value.End + contextReach
	}
	rank |= uint64(64-min(m.Span.Len(), 63)) << 48
	return rank | uint64(max(distance, 0))<<20 | uint64(c.rule)
}
