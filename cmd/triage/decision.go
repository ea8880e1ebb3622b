package triage

import (
	"strings"
	"time"

	"github.com/stanchdev/stanch/scanner"
)

// Verdict is what a person makes of a finding.
type Verdict int

// Verdicts.
const (
	Undecided  Verdict = iota
	FalseAlarm         // no secret at all
	Accepted           // a secret, and it may stay
	Rotate             // a secret, and it must be taken back: it goes on being reported
)

func (v Verdict) String() string {
	switch v {
	case FalseAlarm:
		return "false alarm"
	case Accepted:
		return "accepted"
	case Rotate:
		return "to rotate"
	}
	return ""
}

// Decision is a verdict and why.
type Decision struct {
	Verdict Verdict
	scanner.BaselineNote
}

// Noted tells whether the baseline has an entry for it. A secret that is to be
// rotated has none: a live secret must not be hidden.
func (d Decision) Noted() bool { return d.Verdict == FalseAlarm || d.Verdict == Accepted }

// note is the decision as the baseline has it; equal notes need no writing.
func (d Decision) note() string {
	if !d.Noted() {
		return ""
	}
	return " " + d.String()
}

// words say the decision to a person: "accepted until 2027-01-31: reason".
func (d Decision) words() string {
	if d.Verdict == Undecided {
		return ""
	}
	s := d.Verdict.String()
	if !d.Until.IsZero() {
		s += " until " + d.Until.Format(time.DateOnly)
	}
	if d.Owner != "" {
		s += " by " + d.Owner
	}
	if why := strings.TrimPrefix(strings.TrimPrefix(d.Reason, d.Verdict.String()), ": "); why != "" {
		s += ": " + why
	}
	return s
}

// falseAlarm is a verdict with a remark that may be empty. The baseline holds only
// words, so they say what it is.
func falseAlarm(remark string) Decision {
	d := Decision{Verdict: FalseAlarm}
	d.Reason = FalseAlarm.String()
	if remark != "" {
		d.Reason += ": " + remark
	}
	return d
}

// decisionOf reads an entry of a baseline back.
func decisionOf(n scanner.BaselineNote) Decision {
	word := FalseAlarm.String()
	if n.Reason == word || strings.HasPrefix(n.Reason, word+": ") {
		return Decision{FalseAlarm, n}
	}
	return Decision{Accepted, n}
}

// session is what was decided so far, and how it came to that.
type session struct {
	now, saved map[string]Decision // by fingerprint
	steps      []step
}

// step is a decision that can be undone.
type step struct {
	fingerprint string
	before      Decision
}

func newSession(entries []scanner.BaselineEntry, now time.Time) *session {
	s := &session{map[string]Decision{}, map[string]Decision{}, nil}
	for _, e := range entries {
		if !e.Expired(now) {
			s.now[e.Fingerprint] = decisionOf(e.BaselineNote)
		}
		s.saved[e.Fingerprint] = s.now[e.Fingerprint]
	}
	return s
}

func (s *session) decide(fingerprint string, d Decision) {
	s.steps = append(s.steps, step{fingerprint, s.now[fingerprint]})
	s.now[fingerprint] = d
}

// undo takes the last decision back and tells whose it was.
func (s *session) undo() (fingerprint string, ok bool) {
	if len(s.steps) == 0 {
		return "", false
	}
	last := s.steps[len(s.steps)-1]
	s.steps = s.steps[:len(s.steps)-1]
	s.now[last.fingerprint] = last.before
	return last.fingerprint, true
}

// dirty tells whether the baseline says something else about a secret.
func (s *session) dirty(fingerprint string) bool {
	return s.now[fingerprint].note() != s.saved[fingerprint].note()
}
