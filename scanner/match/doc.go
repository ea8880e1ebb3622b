// Package match finds where the secrets of all rules may stand: bytes come in,
// offsets go out.
//
// One pass over the bytes (anchors) finds the literals that the rules require and
// the words that name unknown secrets. Only there does anything else run: judge
// looks at one anchor by itself, with the pattern of its rule or the pair finder
// of package generic, and sees no byte farther away than the rule's longest match.
// So an answer depends on the bytes around it alone, and ScanDelta carries the
// anchors, and what came of them, from a content to one that was made from it:
// it searches novel bytes and the places where copies meet, and judges again only
// the anchors whose rule looks that far. Overlaps of matches are settled anew.
//
//	set, err := match.New(match.Options{})
//	scratch := set.NewScratch() // one a goroutine
//	for _, h := range set.Scan(scratch, nil, data) {
//		fmt.Println(set.Rules()[h.Rule].ID, h.Match)
//	}
//
// The shapes of the built-in rules are generated (go generate ./scanner/match); no
// pattern is parsed or compiled before a text holds its literal. Patterns that
// are plain sequences run as tables, the others through regexp in a small window.
// The package does not judge beyond the shape: checksums, entropy, placeholders
// and the score of a pair are the caller's.
package match
