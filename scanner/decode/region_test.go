package decode

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"html"
	"math/rand/v2"
	"mime/quotedprintable"
	"net/url"
	"slices"
	"strings"
	"testing"
)

// found is a region as tests look at it.
type found struct {
	name, text string
	span       Span
	region     Region
}

func regions(data string) (out []found) {
	var f Finder
	f.Find([]byte(data), func(r *Region) { out = append(out, keep(r)) })
	return out
}

// keep copies a region, whose bytes are used again.
func keep(r *Region) found {
	c := *r
	c.Bytes, c.parts = bytes.Clone(r.Bytes), slices.Clone(r.parts)
	return found{r.Name, string(r.Bytes), r.Span, c}
}

const token = "tk_" + "4f9aQ81x" + "LmZ27bVw"

func TestRegions(t *testing.T) {
	text := "user: ada\ntoken: " + token + "\n"
	std, raw := base64.StdEncoding, base64.RawURLEncoding
	wrapped := wrap(std.EncodeToString([]byte(strings.Repeat(text, 4))), 64, "\n    ")
	tests := []struct {
		name, data string
		as         string
		holds      string
	}{
		{"base64", "key = " + std.EncodeToString([]byte(text)) + "\n", "base64", text},
		{"base64 without padding", `"` + raw.EncodeToString([]byte("?>"+text+"~")) + `"`, "base64", "?>" + text + "~"},
		{"base64 behind a path", "/opt/app/" + std.EncodeToString([]byte(text)), "base64", text},
		{"base64 in lines", "data:\n    " + wrapped + "\nnext: 1\n", "base64", strings.Repeat(text, 4)},
		{"base64 in lines of CR LF", strings.ReplaceAll("data:\n    "+wrapped+"\nnext: 1\n", "\n", "\r\n"), "base64", strings.Repeat(text, 4)},
		{"base64 above a word", std.EncodeToString([]byte(text+"more")) + "\nEND\n", "base64", text},
		{"hex", "key = 0x" + hex.EncodeToString([]byte(text)), "hex", text},
		{"hex in lines", wrap(strings.ToUpper(hex.EncodeToString([]byte(strings.Repeat(text, 2)))), 60, "\n"), "hex", strings.Repeat(text, 2)},
		{"percent", "q=" + url.QueryEscape("token="+token), "percent", "token=" + token},
		{"hexadecimal escapes", `s = "` + escapeAll(`\x%02x`, token) + `"`, "escape", token},
		{"short unicode escapes", `s = "` + escapeAll(`\u%04X`, token) + `"`, "escape", token},
		{"long unicode escapes", `s = "` + escapeAll(`\U%08X`, token) + `"`, "escape", token},
		{"braced unicode escapes", `s = "` + escapeAll(`\u{%x}`, token) + `"`, "escape", token},
		{"octal escapes", `s = "` + escapeAll(`\%03o`, token) + `"`, "escape", token},
		{"line end in a string", `{"env": "A=1\n` + token + `"}`, "escape", "A=1\n" + token},
		{"JSON in JSON", `{"s": "{\"token\":\"` + token + `\"}"}`, "escape", `{"token":"` + token + `"}`},
		{"JSON in JSON in JSON", `{"s": "{\\\"token\\\":\\\"` + token + `\\\"}"}`, "escape", `{\"token\":\"` + token + `\"}`},
		{"slashes", `"https:\/\/host\/` + token + `"`, "escape", "https://host/" + token},
		{"entities", "<a t=" + html.EscapeString(`"`+token+`"`) + ">", "entity", `"` + token + `"`},
		{"decimal entities", "<a>" + escapeAll("&#%d;", token) + "</a>", "entity", token},
		{"hexadecimal entities", "<a>" + escapeAll("&#x%x;", token) + "</a>", "entity", token},
		{"quoted-printable", "Hello,\n" + quote("the link is https://example.org/?token="+token+" and it is a long one, so that it breaks\n"), "quoted-printable", "?token=" + token},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var all []string
			for _, f := range regions(test.data) {
				all = append(all, fmt.Sprintf("%s: %q", f.name, f.text))
				if f.name == test.as && strings.Contains(f.text, test.holds) {
					checkOrigin(t, test.data, f, test.holds)
					return
				}
			}
			t.Errorf("no region of %s holds %q:\n%s\n%s", test.as, test.holds, test.data, strings.Join(all, "\n"))
		})
	}
}

// The padding of base64 is no soft line break, also in the signature of a commit, which is set in;
// letters alone that fill a line are one.
func TestPaddingIsNoSoftBreak(t *testing.T) {
	long := strings.Repeat("abCD01+/", 12)
	for _, tt := range []struct {
		data string
		want bool
	}{
		{"gpgsig -----BEGIN PGP SIGNATURE-----\n \n " + long[:64] + "\n " + long[:51] + "=\n =abcd\n -----END PGP SIGNATURE-----\n", false},
		{long[:64] + "\n" + long[:51] + "=\n=abcd\n-----END PGP SIGNATURE-----\n", false},
		{long[:75] + "=\n" + long[:20] + " and more\n", true},
		{"the token " + long[:51] + "=\n" + long[:20] + "\n", true},
	} {
		got := slices.ContainsFunc(regions(tt.data), func(f found) bool { return f.name == "quoted-printable" })
		if got != tt.want {
			t.Errorf("%q: quoted-printable text is %v, want %v", tt.data, got, tt.want)
		}
	}
}

// checkOrigin decodes the outer bytes of a text that was found in a region.
func checkOrigin(t *testing.T, data string, f found, text string) {
	t.Helper()
	at := strings.Index(f.text, text)
	span := f.region.Origin(Span{at, at + len(text)})
	if span.Start < f.span.Start || span.End > f.span.End || span.Start >= span.End {
		t.Fatalf("origin %v is outside of %v", span, f.span)
	}
	outer := data[span.Start:span.End]
	decoded, n := again(f.name, outer), len(text)
	if !strings.Contains(decoded, strings.Trim(text, `"`)) || len(decoded) > n+4 {
		t.Errorf("%q stands at %q, which is %q", text, outer, decoded)
	}
}

// again decodes the outer bytes with the standard library.
func again(name, outer string) string {
	letters := strings.Map(func(r rune) rune {
		if strings.ContainsRune(" \t\r\n=", r) {
			return -1
		}
		return r
	}, outer)
	switch name {
	case "base64":
		letters = strings.NewReplacer("-", "+", "_", "/").Replace(letters)
		out, err := base64.RawStdEncoding.DecodeString(letters)
		if err != nil {
			return err.Error()
		}
		return string(out)
	case "hex":
		out, err := hex.DecodeString(letters)
		if err != nil {
			return err.Error()
		}
		return string(out)
	case "percent":
		out, err := url.PathUnescape(outer)
		if err != nil {
			return err.Error()
		}
		return out
	case "entity":
		return html.UnescapeString(outer)
	}
	var f Finder
	out := outer
	f.Find([]byte(outer), func(r *Region) {
		if r.Name == name {
			out = string(r.Bytes)
		}
	})
	return out
}

func wrap(s string, n int, sep string) string {
	var lines []string
	for len(s) > n {
		lines, s = append(lines, s[:n]), s[n:]
	}
	return strings.Join(append(lines, s), sep)
}

func escapeAll(format, s string) string {
	var b strings.Builder
	for _, c := range []byte(s) {
		fmt.Fprintf(&b, format, c)
	}
	return b.String()
}

func quote(s string) string {
	var b bytes.Buffer
	w := quotedprintable.NewWriter(&b)
	w.Write([]byte(s))
	w.Close()
	return b.String()
}

// What holds no text is left alone, so that it costs little and gives no noise.
func TestNoRegions(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	digest := make([]byte, 64)
	for i := range digest {
		digest[i] = byte(rnd.Uint32())
	}
	tests := map[string]string{
		"names":        "getApplicationContextProviderFactoryBean(com/acme/application/context/ProviderFactory)",
		"digest":       `"integrity": "sha512-` + base64.StdEncoding.EncodeToString(digest) + `"`,
		"digest hex":   hex.EncodeToString(digest),
		"image":        "data:image/png;base64," + base64.StdEncoding.EncodeToString(append([]byte("\x89PNG\r\n\x1a\n"), bytes.Repeat(digest, 8)...)),
		"certificate":  base64.StdEncoding.EncodeToString(append([]byte("\x30\x82\x01\x22"), bytes.Repeat(digest, 8)...)),
		"regexp":       `^\d+\s*\w+\.\$[\]]$`,
		"output":       `printf("%02d: %s\n", i, "a\tb");`,
		"conversation": `cout << a && b & c;`,
		"share":        "100% of it, 5%x",
	}
	for name, data := range tests {
		for _, f := range regions(data) {
			if name != "output" || f.name != "escape" {
				t.Errorf("%s: %s %q", name, f.name, f.text)
			}
		}
	}
}

// Random bytes in base64 and hex are not taken for text.
func TestNoise(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	for range 20000 {
		p := make([]byte, 18+rnd.IntN(50))
		for i := range p {
			p[i] = byte(rnd.Uint32())
		}
		for _, s := range []string{base64.StdEncoding.EncodeToString(p), hex.EncodeToString(p)} {
			for _, f := range regions("x: " + s + "\n") {
				if f.region.Text {
					t.Errorf("%s is taken for %q", s, f.text)
				}
			}
		}
	}
}

// What FindIn says of changed lines, and what did not change, are the regions of the
// whole: a region is decided by its Span.
func TestFindInEqualsFind(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 6))
	for range 6000 {
		lines := someLines(rnd, 2+rnd.IntN(12))
		old := strings.Join(lines, "")
		from := rnd.IntN(len(old))
		to := from + rnd.IntN(min(len(old)-from, 40)+1)
		novel := ""
		if rnd.IntN(3) > 0 {
			novel = strings.Join(someLines(rnd, rnd.IntN(3)), "")
			novel = novel[min(len(novel), rnd.IntN(20)):]
		}
		data := old[:from] + novel + old[to:]
		compareFinds(t, old, data, Span{from, from + len(novel)}, to-from-len(novel))
	}
}

func compareFinds(t *testing.T, old, data string, dirty Span, shift int) {
	t.Helper()
	inside := func(s Span) (left, right bool) {
		left = s.End < dirty.Start || s.End == len(data) && s.End <= dirty.Start && len(old) == len(data)
		right = s.Start > dirty.End
		return left, right
	}
	var got []string
	var f Finder
	f.FindIn([]byte(data), []Span{dirty}, func(s Span) bool {
		l, r := inside(s)
		return !l && !r
	}, func(r *Region) { got = append(got, fmt.Sprint(r.Name, r.Span, string(r.Bytes))) })
	for _, o := range regions(old) {
		switch {
		case o.span.End < dirty.Start:
			got = append(got, fmt.Sprint(o.name, o.span, o.text))
		case o.span.Start > dirty.End+shift:
			got = append(got, fmt.Sprint(o.name, Span{o.span.Start - shift, o.span.End - shift}, o.text))
		}
	}
	var want []string
	for _, w := range regions(data) {
		want = append(want, fmt.Sprint(w.name, w.span, w.text))
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		g := slices.DeleteFunc(slices.Clone(got), func(x string) bool { return slices.Contains(want, x) })
		w := slices.DeleteFunc(slices.Clone(want), func(x string) bool { return slices.Contains(got, x) })
		lo, hi := max(0, dirty.Start-300), min(len(data), dirty.End+300)
		t.Fatalf("new %d %q\ndirty %v shift %d\n got %.300q\nwant %.300q", lo, data[lo:hi], dirty, shift, g, w)
	}
}

func someLines(rnd *rand.Rand, n int) (out []string) {
	ends := []string{"\n", "\n", "\r\n", "", " "}
	for range n {
		var line string
		text := fmt.Sprintf("password: %x value %d, more of it", rnd.Uint32(), rnd.Uint32())
		switch rnd.IntN(9) {
		case 0:
			line = base64.StdEncoding.EncodeToString([]byte(strings.Repeat(text, 1+rnd.IntN(3))))
		case 1:
			line = wrap(base64.StdEncoding.EncodeToString([]byte(strings.Repeat(text, 5))), 64, "\n")
		case 2:
			line = "\t" + escapeAll(`\x%02x`, text[:10])
		case 3:
			line = "url=" + url.QueryEscape(text)
		case 4:
			line = hex.EncodeToString([]byte(text))
		case 5:
			line = quote("=" + strings.Repeat(text, 3))
		case 6:
			line = html.EscapeString(`<a href="` + text + `">`)
		case 7:
			line = strings.Repeat("word ", rnd.IntN(600)) + `\nx` + strings.Repeat(",word", rnd.IntN(600))
		default:
			line = "plain words=" + strings.Repeat("x", rnd.IntN(60)) + "="
		}
		out = append(out, line+ends[rnd.IntN(len(ends))])
	}
	return out
}

func FuzzRegions(f *testing.F) {
	rnd := rand.New(rand.NewPCG(7, 8))
	for range 20 {
		f.Add([]byte(strings.Join(someLines(rnd, 5), "")), 3, 9)
	}
	f.Fuzz(func(t *testing.T, data []byte, from, n int) {
		var finder Finder
		finder.Find(data, func(r *Region) {
			if r.Span.Start < 0 || r.Span.End > len(data) || r.Span.Start >= r.Span.End || len(r.Bytes) > len(data)+64 {
				t.Fatalf("%s: span %v of %d bytes, %d decoded", r.Name, r.Span, len(data), len(r.Bytes))
			}
			for i := range r.Bytes {
				s := r.Origin(Span{i, i + 1})
				if s.Start < 0 || s.Start > s.End || s.End > len(data) {
					t.Fatalf("%s: byte %d comes from %v", r.Name, i, s)
				}
			}
		})
		if from < 0 || n < 0 || from > len(data) || n > len(data)-from {
			return
		}
		old := append(bytes.Clone(data[:from]), data[from+n:]...)
		compareFinds(t, string(old), string(data), Span{from, from + n}, -n)
	})
}

func BenchmarkFind(b *testing.B) {
	rnd := rand.New(rand.NewPCG(9, 9))
	var text strings.Builder
	for text.Len() < 1<<20 {
		fmt.Fprintf(&text, "\tfor i := range count%d { total += weight(i) * %d } // the sum of all, 100%%\n", rnd.IntN(1e6), rnd.IntN(1e6))
	}
	data := []byte(text.String())
	b.SetBytes(int64(len(data)))
	var f Finder
	for b.Loop() {
		f.Find(data, func(*Region) {})
	}
}

// BenchmarkFindIn looks around the places where a content made from another differs from it.
func BenchmarkFindIn(b *testing.B) {
	rnd := rand.New(rand.NewPCG(9, 9))
	var text strings.Builder
	var spans []Span
	for text.Len() < 1<<20 {
		fmt.Fprintf(&text, "\tif (get_count(&list, i) > %d)\n\t\treturn error_%d;\n\n", rnd.IntN(1e6), rnd.IntN(1e3))
		if at := text.Len() - rnd.IntN(40); rnd.IntN(3) == 0 {
			spans = append(spans, Span{at, at + rnd.IntN(40)})
		}
	}
	data := []byte(text.String() + "}\n")
	spans[len(spans)-1].End = min(spans[len(spans)-1].End, len(data))
	var f Finder
	for b.Loop() {
		f.FindIn(data, spans, func(Span) bool { return true }, func(*Region) {})
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(spans)), "ns/span")
}
