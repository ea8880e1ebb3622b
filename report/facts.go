package report

// Fact is one thing that a report says of a finding. Neither string can disturb a
// terminal: what is no visible character stands as an escape.
type Fact struct{ Label, Text string }

// Visible returns s on one line, with every character that a terminal would obey or
// not show as an escape: \n, \x1b, \u202e.
func Visible(s string) string { return visible(s) }

// Title names what a finding is: the name of its rule.
func (r *Report) Title(f *Finding) string {
	return orElse(short(r.rule(f.Rule).Name, maxPhrase), ruleID(f.Rule))
}

// Where names the place of a finding that matters most.
func (f *Finding) Where() string { return where(f.first()) }

// Facts says what the text report says of a finding, a fact a field: where it
// stands, its state and how long it was exposed, its expiry, why it was believed and
// what belongs to it. What does not apply is left out.
func (r *Report) Facts(f *Finding) []Fact {
	p := f.first()
	return present(
		Fact{"secret", short(f.Preview, maxName)},
		Fact{"where", whereDecoded(p)},
		Fact{"state", joinNonEmpty("; ", r.stateWords(p), exposedWords(f.Exposed, r.Now))},
		Fact{"expiry", expiryWords(f.Expires, r.Now)},
		Fact{"why", sureWords(f)},
		Fact{"with", hiddenParts(f.Parts)},
		Fact{"means", short(r.rule(f.Rule).Meaning, 1000)},
	)
}

// Remedy says how to take the secret back: the steps, then where.
func (r *Report) Remedy(f *Finding) []Fact {
	return present(Fact{"fix", short(f.Revoke.Steps, 1000)}, Fact{"at", visible(f.Revoke.URL)})
}

// History says of one place which commits brought the secret in, held it last and
// took it away, and which refs hold it.
func (r *Report) History(p Place) []Fact {
	facts := []Fact{{"where", whereDecoded(p)}, {"state", r.stateWords(p)}, {"mark", short(p.Mark, maxPhrase)}}
	facts = append(facts, Fact{"added", commitWords(p.First)})
	if p.Last != nil && (p.First == nil || p.Last.ID != p.First.ID) {
		facts = append(facts, Fact{"last", commitWords(p.Last)})
	}
	facts = append(facts, Fact{"removed", commitWords(p.Removed)})
	if len(p.Refs) > 0 {
		facts = append(facts, Fact{"refs", refList(p.Refs, p.MoreRefs)})
	}
	return present(facts...)
}

func present(facts ...Fact) (out []Fact) {
	for _, f := range facts {
		if f.Text != "" {
			out = append(out, f)
		}
	}
	return out
}

func whereDecoded(p Place) string {
	if p.Decoded == "" {
		return where(p)
	}
	return where(p) + " (in " + short(p.Decoded, maxName) + ")"
}

// commitWords is a commit with its author's address: who triages may have to ask.
func commitWords(c *Commit) string {
	if c == nil {
		return ""
	}
	author := short(c.Author, maxName)
	if c.Email != "" {
		author += " <" + short(c.Email, maxName) + ">"
	}
	return joinNonEmpty(": ", joinNonEmpty(", ", brief(c.ID), author, day(c.Committed)), short(c.Subject, maxPhrase))
}

// hiddenParts lists what belongs to the secret, with secret parts by name alone.
func hiddenParts(parts []Part) string {
	return partWords(each(parts, func(p Part) Part { return Part{Name: p.Name, Public: p.Public} }))
}
