package gitrepo

import (
	"context"
	"errors"
	"maps"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/scanner"
)

// gathered is what a source yielded.
type gathered struct {
	items map[scanner.ID]string // data by id; the kinds before it
	kinds map[scanner.Kind]int
	skips []scanner.Skip
}

// gather reads a source to its end.
func gather(t testing.TB, src scanner.Source, workers int) gathered {
	t.Helper()
	g := gathered{items: map[scanner.ID]string{}, kinds: map[scanner.Kind]int{}}
	var mu sync.Mutex
	err := src.Items(t.Context(), workers, func(w int, it scanner.Item) error {
		mu.Lock()
		defer mu.Unlock()
		if w < 0 || w >= workers {
			t.Errorf("worker %d of %d", w, workers)
		}
		g.items[it.ID] = it.Kind.String() + " " + string(it.Data)
		g.kinds[it.Kind]++
		return nil
	}, func(s scanner.Skip) {
		mu.Lock()
		defer mu.Unlock()
		g.skips = append(g.skips, s)
	})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// checkSource is the suite that every source of a repository passes; make returns a
// source with at least three items.
func checkSource(t *testing.T, make func() scanner.Source) {
	t.Run("the number of workers changes nothing", func(t *testing.T) {
		one, four := gather(t, make(), 1), gather(t, make(), 4)
		if diff := cmp.Diff(slices.Sorted(maps.Values(one.items)), slices.Sorted(maps.Values(four.items))); diff != "" {
			t.Errorf("one worker and four differ:\n%s", diff)
		}
	})
	t.Run("an error of yield stops at once and comes back as it is", func(t *testing.T) {
		stop := errors.New("stop")
		calls := 0
		err := make().Items(t.Context(), 1, func(int, scanner.Item) error {
			calls++
			return stop
		}, func(scanner.Skip) {})
		if err != stop || calls != 1 {
			t.Errorf("got %v after %d calls, want %v after 1", err, calls, stop)
		}
	})
	t.Run("an error of yield stops all workers", func(t *testing.T) {
		stop := errors.New("stop")
		var mu sync.Mutex
		calls := 0
		err := make().Items(t.Context(), 4, func(int, scanner.Item) error {
			mu.Lock()
			defer mu.Unlock()
			if calls++; calls == 3 {
				return stop
			}
			return nil
		}, func(scanner.Skip) {})
		if err != stop {
			t.Errorf("got %v, want %v", err, stop)
		}
	})
	t.Run("cancelled midway", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		calls := 0
		err := make().Items(ctx, 1, func(int, scanner.Item) error {
			calls++
			cancel()
			return nil
		}, func(scanner.Skip) {})
		if !errors.Is(err, context.Canceled) || calls != 1 {
			t.Errorf("got %v after %d calls, want %v after 1", err, calls, context.Canceled)
		}
	})
	t.Run("cancelled before", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		err := make().Items(ctx, 2, func(int, scanner.Item) error {
			t.Error("an item came")
			return nil
		}, func(scanner.Skip) {})
		if !errors.Is(err, context.Canceled) {
			t.Errorf("got %v, want %v", err, context.Canceled)
		}
	})
}
