package ignore

import (
	"math/rand/v2"
	"strings"
)

// parts are what random names and patterns are made of: few, so that they meet.
var parts = []string{"a", "b", "c", "ab", "A", "x.o", ".", "-", "build", "é", "\xff", " ", "]", "[", "!", "#", "^", "\\",
	"*", "?", "{", "(", "+", "|", "$", "\n", "\t", "1", "_", ":", "~", "\x7f", "日"}

func pick(rnd *rand.Rand, list []string) string { return list[rnd.IntN(len(list))] }

func randomName(rnd *rand.Rand) string {
	for {
		var b strings.Builder
		for range 1 + rnd.IntN(3) {
			b.WriteString(pick(rnd, parts[:8+rnd.IntN(len(parts)-7)]))
		}
		if s := b.String(); s != "." && s != ".." && !strings.EqualFold(s, ".git") {
			return s
		}
	}
}

func randomPath(rnd *rand.Rand) string {
	names := make([]string, 1+rnd.IntN(4))
	for i := range names {
		names[i] = randomName(rnd)
	}
	return strings.Join(names, "/")
}

var globs = []string{"*", "*", "**", "**/", "/**", "/**/", "?", "***", "[a-c]", "[!a]", "[^a-b]", "[]]", "[]-a]", "[[:alpha:]]", "[[:upper:]x]",
	"[a-", "[", "[[:nope:]]", "[[:alpha]", "[\\]]", "[a\\-c]", "[+--]", "[a-c-e]", "[--0]", "[[:space:][:digit:]]", "[/]", "[!/]", "[A-Z]", "[b-a]",
	"\\a", "\\*", "\\?", "\\[", "\\\\", "\\/", "**\\/", "\\", "\\A", "[\\A]", "[[:]", "[[::]]", "[:a:]", "[!]a]", "[!", "[é]", "[\xf0-\xff]", "[[-a]", "[\n]", "[\\\\]"}

// randomLine makes a line of a gitignore file, often from a path that exists.
func randomLine(rnd *rand.Rand, paths []string) string {
	var b strings.Builder
	if rnd.IntN(4) == 0 {
		b.WriteString("!")
	}
	if rnd.IntN(5) == 0 {
		b.WriteString("/")
	}
	switch rnd.IntN(3) {
	case 0:
		mutate(rnd, &b, pick(rnd, paths))
	default:
		for range 1 + rnd.IntN(5) {
			b.WriteString(randomPiece(rnd))
		}
	}
	b.WriteString(pick(rnd, []string{"", "", "", "/", "/", " ", "  ", "\\ ", " \\", "\r", "\\", "/**", "/*", "//", "\t", " \r"}))
	return strings.ReplaceAll(b.String(), "\n", "")
}

func randomPiece(rnd *rand.Rand) string {
	switch rnd.IntN(8) {
	case 0, 1, 2:
		return pick(rnd, globs)
	case 3:
		return "/"
	}
	return pick(rnd, parts)
}

// mutate writes a path with some of its bytes turned into wildcards.
func mutate(rnd *rand.Rand, b *strings.Builder, path string) {
	start := 0
	if i := strings.IndexByte(path, '/'); i >= 0 && rnd.IntN(2) == 0 {
		start = i + 1
	}
	for i := start; i < len(path); i++ {
		switch rnd.IntN(8) {
		case 0:
			b.WriteString(pick(rnd, globs))
		case 1:
			b.WriteString("\\" + path[i:i+1])
		default:
			b.WriteByte(path[i])
		}
	}
}
