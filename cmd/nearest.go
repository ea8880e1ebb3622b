package cmd

import "strings"

// nearest returns the name that word was likely meant to be: one that it starts,
// else the one with the fewest edits, at most a third of its letters and three.
// It returns "" if none is near.
func nearest(word string, names []string) string {
	word = strings.ToLower(word)
	if len(word) > 64 { // no name is that long, and the comparison is quadratic
		return ""
	}
	best, least := "", min(3, max(1, len(word)/3))+1
	for _, name := range names {
		d := edits(word, strings.ToLower(name))
		if len(word) > 2 && strings.HasPrefix(strings.ToLower(name), word) {
			d = min(d, 1)
		}
		if d < least {
			best, least = name, d
		}
	}
	return best
}

// edits counts insertions, deletions, changes and swaps of neighbours that turn a
// into b (optimal string alignment).
func edits(a, b string) int {
	before, above := make([]int, len(b)+1), make([]int, len(b)+1)
	row := make([]int, len(b)+1)
	for j := range above {
		above[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			row[j] = min(above[j]+1, row[j-1]+1, above[j-1]+differ(a[i-1], b[j-1]))
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, above, row = above, row, before
	}
	return above[len(b)]
}

func differ(x, y byte) int {
	if x == y {
		return 0
	}
	return 1
}
