package cmd

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/pflag"
)

// fromOutside names flags that the config of a scanned tree cannot set: it is an
// attacker's file, and these write files, show secrets, or choose the config itself.
func fromOutside() []string {
	return []string{"output", "reveal", "fingerprint-key", "config", "no-repo-config", "help"}
}

// fill gives each flag that the command line left alone the value of its variable
// (STANCH_FAIL_ON for --fail-on), else the one that [scan] of the config has for
// its name. c may be nil.
func fill(flags *pflag.FlagSet, env func(string) string, c *config) error {
	if c == nil {
		c = &config{}
	}
	given := map[string]bool{}
	flags.VisitAll(func(f *pflag.Flag) { given[f.Name] = f.Changed })
	var first error
	flags.VisitAll(func(f *pflag.Flag) {
		if given[f.Name] || f.Name == "help" || first != nil {
			return
		}
		if v := env(variable(f.Name)); v != "" {
			given[f.Name] = true
			first = setFlag(flags, f, splitList(f, v), variable(f.Name))
		}
	})
	if first != nil {
		return first
	}
	return c.fill(flags, given)
}

// variable is the name of the environment variable of a flag.
func variable(flag string) string {
	return "STANCH_" + strings.ToUpper(strings.ReplaceAll(flag, "-", "_"))
}

// splitList cuts the value of a variable at commas if its flag takes a list.
func splitList(f *pflag.Flag, v string) []string {
	if _, ok := f.Value.(pflag.SliceValue); ok {
		return strings.Split(v, ",")
	}
	return []string{v}
}

// fill checks every key of [scan] and sets those flags that nothing else has set.
func (c *config) fill(flags *pflag.FlagSet, given map[string]bool) error {
	for _, key := range sortedKeys(c.scan) {
		f, err := c.flag(flags, key)
		if err != nil {
			return at(c.where("scan."+key), err)
		}
		values, err := flagValues(f, c.scan[key])
		if err != nil {
			return at(c.where("scan."+key), err)
		}
		if given[key] {
			continue
		}
		if err := setFlag(flags, f, values, c.where("scan."+key)); err != nil {
			return err
		}
	}
	return nil
}

func (c *config) where(path string) string {
	return (&document{name: c.name, lines: c.lines}).where(path)
}

// flag finds the flag that a key of [scan] names.
func (c *config) flag(flags *pflag.FlagSet, key string) (*pflag.Flag, error) {
	if slices.Contains(fromOutside(), key) {
		return nil, hintf("give it as a flag: --"+key, "%s cannot be set by a config, which comes with what is scanned", key)
	}
	if f := flags.Lookup(key); f != nil {
		return f, nil
	}
	var names []string
	flags.VisitAll(func(f *pflag.Flag) {
		if !f.Hidden && !slices.Contains(fromOutside(), f.Name) {
			names = append(names, f.Name)
		}
	})
	return nil, unknownKey(key, names)
}

// flagValues turns a TOML value into the words that the flag's Set takes, and
// refuses one of another type than the flag's.
func flagValues(f *pflag.Flag, v any) ([]string, error) {
	_, list := f.Value.(pflag.SliceValue)
	kind := f.Value.Type()
	switch v := v.(type) {
	case bool:
		if kind == "bool" {
			return []string{strconv.FormatBool(v)}, nil
		}
	case int64:
		if kind != "bool" && !list {
			return []string{strconv.FormatInt(v, 10)}, nil
		}
	case string:
		if kind != "bool" && kind != "int" {
			return []string{v}, nowhere(f, v)
		}
	case []any:
		if list {
			return listValues(f, v)
		}
	}
	return nil, hintf("write "+f.Name+" = "+exampleValue(kind, list), "%s is %s", f.Name, kindOf(v))
}

func listValues(f *pflag.Flag, items []any) ([]string, error) {
	values := []string{}
	for _, item := range items {
		s, ok := item.(string)
		if !ok {
			return nil, hintf("write "+f.Name+" = "+exampleValue("", true), "%s holds %s", f.Name, kindOf(item))
		}
		if err := nowhere(f, s); err != nil {
			return nil, err
		}
		values = append(values, s)
	}
	return values, nil
}

// nowhere refuses a report format that names a file, for the reason of fromOutside.
func nowhere(f *pflag.Flag, value string) error {
	if f.Name == "format" && strings.Contains(value, "=") {
		return hintf("give it as a flag: --format "+shorten(value), "format cannot name a file in a config, which comes with what is scanned")
	}
	return nil
}

func exampleValue(kind string, list bool) string {
	switch {
	case list:
		return `["...", "..."]`
	case kind == "bool":
		return "true"
	case kind == "int":
		return "4"
	}
	return `"..."`
}

// setFlag sets a flag as if it stood on the command line; source says in errors
// who asked for the value.
func setFlag(flags *pflag.FlagSet, f *pflag.Flag, values []string, source string) error {
	if list, ok := f.Value.(pflag.SliceValue); ok {
		f.Changed = true
		return placed(source, f, list.Replace(values))
	}
	return placed(source, f, flags.Set(f.Name, values[0]))
}

func placed(source string, f *pflag.Flag, err error) error {
	if err == nil {
		return nil
	}
	_, usage := pflag.UnquoteUsage(f)
	hint := "it takes what --" + f.Name + " takes: " + usage
	return hintError{fmt.Errorf("%s: %s: not a value of this kind", source, f.Name), hint}
}
