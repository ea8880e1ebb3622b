package scanner

import "context"

// Under returns src with prefix and a slash before every path that it names: a
// repository inside of another. An empty prefix returns src itself.
func Under(prefix string, src Source) Source {
	if prefix == "" {
		return src
	}
	if l, ok := src.(Locator); ok {
		return struct {
			nested
			nestedLocator
		}{nested{prefix, src}, nestedLocator{prefix, l}}
	}
	return nested{prefix, src}
}

type nested struct {
	prefix string
	src    Source
}

// Items implements Source.
func (n nested) Items(ctx context.Context, workers int, yield func(int, Item) error, skip func(Skip)) error {
	return n.src.Items(ctx, workers, func(w int, it Item) error {
		if it.Path != "" {
			it.Path = n.prefix + "/" + it.Path
		}
		return yield(w, it)
	}, func(s Skip) {
		s.What = n.prefix + "/" + s.What
		skip(s)
	})
}

type nestedLocator struct {
	prefix string
	l      Locator
}

// Locate implements Locator.
func (n nestedLocator) Locate(ctx context.Context, queries []Query) ([][]Run, error) {
	out, err := n.l.Locate(ctx, queries)
	for _, runs := range out {
		for i := range runs {
			runs[i].Path = n.prefix + "/" + runs[i].Path
		}
	}
	return out, err
}
