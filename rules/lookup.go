package rules

import "slices"

//go:generate go run gen.go
//go:generate go run gen_reference.go

// All returns the built-in rules by file, provider and place in it. The slice is
// the caller's; the rules are shared and read-only.
func All() []*Rule {
	var all []*Rule
	for _, p := range providers {
		for i := range *p {
			all = append(all, &(*p)[i])
		}
	}
	return all
}

// ByID returns the built-in rule of that id, or the one that had it in an earlier
// release; nil if there is none.
func ByID(id string) *Rule {
	all := All()
	if r := byID(all, id); r != nil {
		return r
	}
	for _, r := range all {
		if slices.Contains(r.Formerly, id) {
			return r
		}
	}
	return nil
}

func byID(all []*Rule, id string) *Rule {
	for _, r := range all {
		if r.ID == id {
			return r
		}
	}
	return nil
}
