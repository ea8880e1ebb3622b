package rules

import (
	"hash/crc32"
	"strings"
)

// Example is a text made for a rule with a Context, and where its value stands.
type Example struct {
	Form       string // "environment", "YAML", ...
	Text       string
	Start, End int
}

// Examples makes texts that r must find, one in each form in which people write such
// values, and texts that it must not find: values of another length or alphabet,
// no context, the context in another assignment. They depend on the rule and the
// seed alone. A rule without a Context has its Hits and Misses instead.
func Examples(r *Rule, seed uint32) (hits, misses []Example) {
	words := r.ContextWords()
	if len(words) == 0 {
		return nil, nil
	}
	m := newMaker(r, seed)
	for _, f := range exampleForms {
		w := words[m.intn(len(words))]
		if w.Common && !f.beside {
			continue
		}
		hits = append(hits, m.fill(f, w.Text, m.value()))
	}
	w := words[0].Text
	for _, v := range m.nearMisses() {
		misses = append(misses, m.fill(exampleForms[m.intn(nearForms)], w, v))
	}
	for _, f := range missForms {
		if strings.HasPrefix(f.text, "un{w}") && (isDigit(w[0]) || isDigit(w[len(w)-1])) {
			continue // where digits begin or end, a word does
		}
		misses = append(misses, m.fill(f, w, m.value()))
	}
	return hits, misses
}

// exampleForm is a text with {w}, {W} and {Word} for the context word, {k}, {K} and
// {Key} for what the value is called, {v} for the value.
type exampleForm struct {
	name, text string
	beside     bool // the word stands beside the kind: enough for common words too
}

// nearForms is how many of the first forms are used for near misses.
const nearForms = 4

var exampleForms = [...]exampleForm{
	{"environment", "{W}_API_{K}={v}\n", true},
	{"shell", "export {W}_{K}=\"{v}\"\n", true},
	{"YAML", "{w}_{k}: {v}\n", true},
	{"JSON", "{\"{w}_{k}\": \"{v}\", \"retries\": 3}\n", true},
	{"YAML below a key", "services:\n  {w}:\n    timeout: 30\n    api_{k}: \"{v}\"\n", true},
	{"JSON in an object", "{\"{w}\": {\"{k}\": \"{v}\"}}\n", true},
	{"JSON in an object of several lines", "{\n  \"{w}\": {\n    \"enabled\": true,\n    \"{k}\": \"{v}\"\n  }\n}\n", true},
	{"INI section", "[{w}]\nenabled = 1\napi_{k} = {v}\n", true},
	{"properties", "{w}.api.{k}={v}\n", true},
	{"XML attribute", "<{w} {k}=\"{v}\"/>\n", true},
	{"XML element", "<{w}{Key}>{v}</{w}{Key}>\n", true},
	{"header", "X-{Word}-Api-{Key}: {v}\n", true},
	{"curl", "curl -H \"Authorization: Bearer {v}\" https://api.{w}.com/v1/me\n", true},
	{"URL", "https://api.{w}.com/v1/items?api_{k}={v}&limit=5\n", true},
	{"Go", "{w}{Key} := \"{v}\"\n", true},
	{"Go call", "client := {w}.NewClient({w}.With{Key}(\"{v}\"))\n", true},
	{"Python", "client = {Word}(timeout=3, api_{k}=\"{v}\")\n", false},
	{"Python attribute", "{w}.api_{k} = '{v}'\n", true},
	{"JavaScript", "const {w} = new {Word}('{v}');\n", false},
	{"JavaScript object", "{Word}.initialize({ {k}: '{v}' });\n", false},
	{"Ruby", "{Word}.configure { |c| c.api_{k} = '{v}' }\n", false},
	{"PHP", "${w}['{k}'] = '{v}';\n", true},
	{"PHP constant", "define('{W}_{K}', '{v}');\n", true},
	{"Java", "private static final String {W}_{K} = \"{v}\";\n", true},
	{"C#", "var {w}{Key} = \"{v}\";\n", true},
	{"comment above", "# {w} account\napi_{k} = \"{v}\"\n", false},
	{"prose", "{w} {k} is {v}\n", true},
}

var missForms = [...]exampleForm{
	{"no context", "api_{k} = \"{v}\"\n", true},
	{"context in another assignment", "{w}_timeout = 30\nretries = 5\napi_{k} = \"{v}\"\n", true},
	{"context in another field", "{\"{w}_timeout\": 30, \"api_{k}\": \"{v}\"}\n", true},
	{"context far above", "{w} = connect()\n\n\n\n\nrun()\napi_{k} = \"{v}\"\n", true},
	{"digest", "{w}_sha256 = \"{v}\"\n", true},
	{"part of a longer word", "un{w}able_{k} = \"{v}\"\n", true},
}

// maker makes values and texts of one rule.
type maker struct {
	rule  *Rule
	shape Shape
	state uint32
	kind  string
}

func newMaker(r *Rule, seed uint32) *maker {
	m := &maker{rule: r, state: crc32.ChecksumIEEE([]byte(r.ID)) ^ seed*0x9e3779b9, kind: "key"}
	if m.state == 0 {
		m.state = 1
	}
	m.shape, _ = Derive(r.Pattern)
	for _, k := range [...]string{"password", "secret", "token", "key"} {
		if strings.Contains(r.ID, k) {
			m.kind = k
			break
		}
	}
	return m
}

// intn returns a number below n: xorshift, so that examples are the same everywhere.
func (m *maker) intn(n int) int {
	m.state ^= m.state << 13
	m.state ^= m.state >> 17
	m.state ^= m.state << 5
	return int(m.state % uint32(n))
}

func (m *maker) fill(f exampleForm, word, value string) Example {
	title := func(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
	text := strings.NewReplacer("{w}", word, "{W}", strings.ToUpper(word), "{Word}", title(word),
		"{k}", m.kind, "{K}", strings.ToUpper(m.kind), "{Key}", title(m.kind)).Replace(f.text)
	start := strings.Index(text, "{v}")
	return Example{Form: f.name, Text: strings.Replace(text, "{v}", value, 1), Start: start, End: start + len(value)}
}

// valueTries is how many values are made for one that passes for random.
const valueTries = 40

// value makes a value of the rule's shape: of several that the rule does not refuse,
// the one in which digits and other characters change most often.
func (m *maker) value() string {
	best, most := "", -1
	for range valueTries {
		v := m.any()
		n := digitFlips(v)
		if n > most && m.rule.Judge(Match{Text: []byte(v), Secret: []byte(v)}).Opinion != Refused {
			best, most = v, n
		}
	}
	return best
}

// any makes a value of one of the shape's variants.
func (m *maker) any() string {
	var b strings.Builder
	for _, s := range m.shape.Variants[m.intn(len(m.shape.Variants))] {
		switch s.Op {
		case OpText:
			b.WriteString(s.Text)
		case OpSet:
			n := s.Min + m.intn(min(s.Max-s.Min, 8)+1)
			set := letters(s.Set)
			for range n {
				b.WriteByte(set[m.intn(len(set))])
			}
		}
	}
	return b.String()
}

// letters returns the letters and digits of a set; its marks only if it has nothing else.
func letters(s Set) (all []byte) {
	for b := range byte(128) {
		if s.Has(b) && isAlnum(b) {
			all = append(all, b)
		}
	}
	for b := range byte(128) {
		if len(all) == 0 && s.Has(b) {
			return []byte{b}
		}
	}
	return all
}

// nearMisses makes values that are almost the rule's: one character short, one too
// many, one of another alphabet.
func (m *maker) nearMisses() []string {
	v := m.value()
	if m.shape.Min != m.shape.Max || len(m.shape.Variants) > 1 {
		return nil // the next length may be right as well
	}
	at := len(v)/2 + 1
	return []string{v[:len(v)-1], v + string(v[at]), v[:at] + "!" + v[at+1:]}
}

// digitFlips counts the changes between digits and other characters.
func digitFlips(v string) int {
	n := 0
	for i := 1; i < len(v); i++ {
		if isDigit(v[i]) != isDigit(v[i-1]) {
			n++
		}
	}
	return n
}
