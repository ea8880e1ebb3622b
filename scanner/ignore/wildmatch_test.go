package ignore

import "strings"

// wildmatch is the slow twin: git's matcher, written down straight from the
// definition of its manual page and wildmatch.c, by backtracking. With pathname,
// '/' is matched by itself and by "**" only.
func wildmatch(p, text string, pathname, foldCase bool) bool {
	return wild(p, 0, text, pathname, foldCase)
}

func wild(p string, at int, text string, pathname, foldCase bool) bool {
	for ; at < len(p); at++ {
		c := byte(0)
		if len(text) > 0 {
			c = fold(text[0], foldCase)
		}
		switch p[at] {
		case '*':
			return wildStars(p, at, text, pathname, foldCase)
		case '?':
			if c == 0 || pathname && c == '/' {
				return false
			}
		case '[':
			set, n, problem := parseClass(p[at:], foldCase)
			if problem != "" || c == 0 || !set[c] || pathname && c == '/' {
				return false
			}
			at += n - 1
		case '\\':
			at++
			if at == len(p) || c == 0 || c != p[at] {
				return false
			}
		default:
			if c == 0 || c != fold(p[at], foldCase) {
				return false
			}
		}
		text = text[1:]
	}
	return text == ""
}

func wildStars(p string, at int, text string, pathname, foldCase bool) bool {
	next := at
	for next < len(p) && p[next] == '*' {
		next++
	}
	rest := p[next:]
	crosses := !pathname
	if pathname && next-at > 1 && (at == 0 || p[at-1] == '/') &&
		(rest == "" || rest[0] == '/' || strings.HasPrefix(rest, `\/`)) {
		if rest != "" && rest[0] == '/' && wild(p, next+1, text, pathname, foldCase) {
			return true
		}
		crosses = true
	}
	for i := 0; ; i++ {
		if wild(p, next, text[i:], pathname, foldCase) {
			return true
		}
		if i == len(text) || !crosses && text[i] == '/' {
			return false
		}
	}
}

// slowMatch is git's match_basename and match_pathname (dir.c).
func slowMatch(line, path string, isDir, foldCase bool) bool {
	s := strings.TrimPrefix(line, "!")
	if strings.HasSuffix(s, "/") {
		s = s[:len(s)-1]
		if !isDir {
			return false
		}
	}
	if !strings.Contains(s, "/") {
		base := path[strings.LastIndexByte(path, '/')+1:]
		return s != "" && wildmatch(s, base, false, foldCase)
	}
	s = strings.TrimPrefix(s, "/")
	cut := strings.IndexAny(s+"*", special)
	if cut > len(path) || s == "" {
		return false
	}
	prefix, head := s[:cut], path[:cut]
	if foldCase {
		prefix, head = lower(prefix), lower(head)
	}
	return prefix == head && wildmatch(s[cut:], path[cut:], true, foldCase)
}
