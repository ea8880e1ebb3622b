package rules

import "regexp"

// Proof says what the rule can prove offline: the reason that Check gives for the first
// of its hits that it proves, "" if it proves none of them.
func (r *Rule) Proof() string {
	if r.Check == nil || r.Pattern == "" {
		return ""
	}
	re, err := regexp.Compile(r.Pattern)
	if err != nil {
		return ""
	}
	for _, hit := range r.Hits {
		loc := re.FindStringSubmatchIndex(hit)
		if loc == nil {
			continue
		}
		m := Match{Text: []byte(hit[loc[0]:loc[1]])}
		m.Secret = m.Text
		if g := 2 * re.SubexpIndex("secret"); g > 0 && loc[g] >= 0 {
			m.Secret = m.Text[loc[g]-loc[0] : loc[g+1]-loc[0]]
		}
		if v := r.Judge(m); v.Opinion == Proven {
			return v.Reason
		}
	}
	return ""
}
