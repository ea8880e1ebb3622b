package generic

import (
	"cmp"
	"slices"
)

// unit is how many steps of a weight make one unit of log odds.
const unit = 256

// Feature is one thing that counts for or against a value, and how much in log
// odds: positive for a secret.
type Feature struct {
	Name   string
	Weight float64
}

// Explain returns the features of a pair with their weights, the weightiest first,
// and their sum with the bias in last place: a single feature without weight if the
// value is refused before any are counted. None holds bytes of the value.
func Explain(data []byte, p Pair) []Feature {
	v, why := read(data, &p)
	if why != "" {
		return []Feature{{why, 0}}
	}
	f := extract(data, &p, &v)
	f.describe(data, &p, &v)
	f.surroundings(data, &p)
	var out []Feature
	for _, x := range f.ids[:f.n] {
		if w := weightOf(x); w != 0 {
			out = append(out, Feature{x.name(), float64(w) / unit})
		}
	}
	slices.SortStableFunc(out, func(a, b Feature) int { return cmp.Compare(max(b.Weight, -b.Weight), max(a.Weight, -a.Weight)) })
	out = append(out, Feature{"every value", float64(bias) / unit})
	return append(out, Feature{"sum", float64(f.sum(0)) / unit})
}

// weightOf returns the fitted weight of a feature, 0 for one that training never saw.
func weightOf(x id) int {
	if ws := weights[x.group]; int(x.bin) < len(ws) {
		return int(ws[x.bin])
	}
	return 0
}

// sum returns the score of the features from the one at from on; all of them with
// the bias if from is 0.
func (f *features) sum(from int) int {
	total := 0
	if from == 0 {
		total = bias
	}
	for _, x := range f.ids[from:f.n] {
		total += weightOf(x)
	}
	return total
}

// strongest returns the names of the n features that count most for a secret.
func (f *features) strongest(n int) []string {
	ids := slices.Clone(f.ids[:f.n])
	slices.SortStableFunc(ids, func(a, b id) int { return weightOf(b) - weightOf(a) })
	var names []string
	for _, x := range ids[:min(n, len(ids))] {
		if weightOf(x) > 0 {
			names = append(names, x.name())
		}
	}
	return names
}

// weakest returns the group that counts most against a secret.
func (f *features) weakest() group {
	least, worst := 0, groupKind
	for _, x := range f.ids[:f.n] {
		if w := weightOf(x); w < least {
			least, worst = w, x.group
		}
	}
	return worst
}
