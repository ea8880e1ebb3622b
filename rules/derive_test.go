package rules

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDeriveLiterals(t *testing.T) {
	tests := []struct {
		name, pattern string
		min, max      int
		want          []Literal
	}{
		{"prefix", `\b(?P<secret>zqx_[A-Za-z0-9]{36})\b`, 40, 40,
			[]Literal{{Text: "zqx_", Left: true}}},
		{"alternation", `\b(?:AKIA|ASIA)[A-Z2-7]{16}`, 20, 20,
			[]Literal{{Text: "AKIA", Left: true}, {Text: "ASIA", Left: true}}},
		{"class", `xox[bp]-[0-9]{10,12}`, 15, 17,
			[]Literal{{Text: "xoxb-"}, {Text: "xoxp-"}}},
		{"folded", `(?i)Zendesk[a-z]{3}`, 10, 10,
			[]Literal{{Text: "zendesk", Fold: true}}},
		{"in the middle", `[a-z]{2,5}\.qzone\.[a-z]+`, 10, Unbounded,
			[]Literal{{Text: ".qzone.", Min: 2, Max: 5, Gram: 0}}},
		{"after unbounded", `[a-z]+@zzyzx`, 7, Unbounded,
			[]Literal{{Text: "@zzyzx", Min: 1, Max: Unbounded, Gram: 1}}},
		{"optional infix", `zk_(?:live_)?[0-9]{4}`, 7, 12,
			[]Literal{{Text: "zk_"}}},
		{"required in a repeat", `(?:qqzz[0-9]){1,3}x`, 6, 16,
			[]Literal{{Text: "qqzz"}}},
		{"no literal", `[a-z]{32}`, 32, 32, nil},
		{"too short", `ab[0-9]{3}`, 5, 5, nil},
		{"one branch without", `(?:zqx_|[a-z])[0-9]{3}`, 4, 7, nil},
		{"runes", `é{2}zqxv.`, 9, 12, []Literal{{Text: "éézqxv", Gram: 2}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Derive(tt.pattern)
			if err != nil {
				t.Fatal(err)
			}
			if got.Min != tt.min || got.Max != tt.max {
				t.Errorf("length %d to %d, want %d to %d", got.Min, got.Max, tt.min, tt.max)
			}
			for i := range got.Literals {
				got.Literals[i].Next, got.Literals[i].NextRunes = Set{}, false // TestDeriveNext
			}
			if diff := cmp.Diff(tt.want, got.Literals); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestDeriveNext(t *testing.T) {
	tests := []struct {
		name, pattern string
		in, out       string
		runes, known  bool
	}{
		{"class", `zqx_[0-9]{3}`, "09", "a_", false, true},
		{"group", `zqx_(?P<secret>[0-9a]+)`, "0a", "b", false, true},
		{"negated", `zqx_[^ "]{3}`, "0a", ` "`, true, true},
		{"optional", `zqx_[0-9]*`, "", "", false, false},
		{"end", `[0-9]zqx_`, "", "", false, false},
		{"alternatives", `zqx_(?:[0-9]|a)`, "09a", "b", false, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			shape, err := Derive(tt.pattern)
			if err != nil {
				t.Fatal(err)
			}
			l := shape.Literals[0]
			if known := l.Next != (Set{}) || l.NextRunes; known != tt.known || l.NextRunes != tt.runes {
				t.Fatalf("known %v, runes %v, want %v, %v", known, l.NextRunes, tt.known, tt.runes)
			}
			for _, b := range []byte(tt.in) {
				if !l.Next.Has(b) {
					t.Errorf("%q is missing", b)
				}
			}
			for _, b := range []byte(tt.out) {
				if l.Next.Has(b) {
					t.Errorf("%q is too much", b)
				}
			}
		})
	}
}

func TestDeriveVariants(t *testing.T) {
	tests := []struct {
		name, pattern string
		variants      int // 0: needs a regexp
		heads         int
	}{
		{"sequence", `\b(?P<secret>zqx_[a-z]{3})\b`, 1, 0},
		{"alternation", `(?:zqx|abc)_(?:ab|cd)[0-9]{2}`, 4, 0},
		{"negated class", `zqx=[^ ]{1,20}`, 1, 0},
		{"any character", `zqx(?s:.){0,9}?y`, 1, 0},
		{"half of what is outside ASCII", `zqx[é-ü]+`, 0, 1},
		{"loop over a group", `zqx(?:ab|c)*d`, 0, 1},
		{"too many", `(?:ab|cd){9}zqx`, 0, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			shape, err := Derive(tt.pattern)
			if err != nil {
				t.Fatal(err)
			}
			if len(shape.Variants) != tt.variants || len(shape.Head) != tt.heads {
				t.Errorf("%d variants, %d heads, want %d, %d", len(shape.Variants), len(shape.Head), tt.variants, tt.heads)
			}
		})
	}
}
