package scanner

import (
	"bytes"
	"path"
	"slices"
	"strings"

	"github.com/stanchdev/stanch/scanner/match"
)

// published are values that the vendors' own manuals show. In pieces: they have the form of secrets.
var published = [...]string{
	"sk_test_" + "4eC39HqLyjWDarjtT1zdp7dc", "sk_test_" + "BQokikJOvBiI2HlWgH4olfQ2", "sk_test_" + "tR3PYbcVNZZ796tH88S4VQ2u", // https://docs.stripe.com
	"xoxb-" + "17653672481-19874698323" + "-pdFZKVeTuE8sk7oOcHrzqqgy", "xoxp-" + "23984754863-2348975623103", // https://docs.slack.dev
	"ghp_" + "16C7e42F292c6912E7710c838347Ae178B4a", "gho_" + "16C7e42F292c6912E7710c838347Ae178B4a", // https://docs.github.com
	"SG." + "ngeVfQFYQlKU0ufo8x5d1A" + ".TwL2iGABf9DHoTf-09kqeF8tAmbihYzrnopKc-1s5cr", // https://www.twilio.com/docs/sendgrid
	"AIzaSyD" + "aGmWKa4JsXZ-HjGw7ISLn_3namBGewQe",                                    // https://cloud.google.com/docs
}

// isPublished tells whether a vendor's own manual shows the secret.
func isPublished(secret []byte) bool { return slices.Contains(published[:], string(secret)) }

// docFolders hold texts for people, and docEndings are those of such texts, in lower case.
var (
	docFolders = []string{"doc", "docs", "documentation", "man", "manual", "wiki", "website"}
	docEndings = []string{".md", ".markdown", ".mdx", ".rst", ".adoc", ".asciidoc", ".textile", ".pod", ".rdoc", ".tex", ".texi"}
	docNames   = []string{"readme", "changelog", "changes", "contributing", "history", "install", "news"}
	// samples are words in the names of files that are copied and filled in.
	samples = []string{"example", "examples", "sample", "template", "dist"}
)

// isDocumentation tells whether people read the file at a path rather than programs.
func isDocumentation(file string) bool {
	parts := strings.Split(strings.ToLower(file), "/")
	name := parts[len(parts)-1]
	for _, p := range parts[:len(parts)-1] {
		if slices.Contains(docFolders, p) {
			return true
		}
	}
	words := strings.FieldsFunc(name, func(r rune) bool { return r == '.' || r == '-' || r == '_' })
	return slices.Contains(docEndings, path.Ext(name)) || len(words) > 0 && slices.Contains(docNames, words[0]) ||
		slices.ContainsFunc(words, func(w string) bool { return slices.Contains(samples, w) })
}

// forPeople tells whether an occurrence in a run is one of a dummy that is only read about: such a value counts where a
// program may use it, as in settings and logins.
func (o *occurrence) forPeople(r *Run) bool {
	return o.dummy && (o.comment || r.Kind == KindCommit || r.Kind == KindTag || isDocumentation(inArchive(r.Path, o.comeBy().member)))
}

// commentReach is how far before a secret the beginning of a comment is looked for.
const commentReach = 1 << 10

// inComment tells whether s stands in a comment of one of the common languages.
func inComment(data []byte, s match.Span) bool {
	before := data[max(0, s.Start-commentReach):s.Start]
	for _, b := range [...][2]string{{"/*", "*/"}, {"<!--", "-->"}} {
		if !bytes.Contains(before, []byte(b[0])) { // many times faster than LastIndex
			continue
		}
		if open := bytes.LastIndex(before, []byte(b[0])); opensComment(before[:open]) && !bytes.Contains(before[open:], []byte(b[1])) {
			return true
		}
	}
	line := before[bytes.LastIndexByte(before, '\n')+1:]
	for at, c := range line {
		if bytes.IndexByte([]byte("#/-;*%"), c) >= 0 && opensComment(line[:at]) && isCommentMark(line[at:], len(bytes.TrimSpace(line[:at])) == 0) {
			return true
		}
	}
	return false
}

// opensComment tells whether a comment may begin behind the given text.
func opensComment(before []byte) bool {
	return len(before) == 0 || bytes.IndexByte([]byte(" \t\r\n"), before[len(before)-1]) >= 0
}

// isCommentMark tells whether text begins with a mark of comments: any of them first in a
// line, and behind something else one that has white space behind it.
func isCommentMark(text []byte, first bool) bool {
	for _, mark := range [...]string{"#", "//", "--"} {
		rest, ok := bytes.CutPrefix(text, []byte(mark))
		if ok && (len(rest) > 0 && opensComment(rest[:1]) || first && mark != "--") {
			return true
		}
	}
	return first && (text[0] == ';' || text[0] == '%' || text[0] == '*')
}
