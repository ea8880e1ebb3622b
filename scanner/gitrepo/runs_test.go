package gitrepo

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// sketch is a small history: a line for each commit, "name[<parent,parent][=value]
// [@date][!]", parents first. "!" marks a commit that a ref stands on. Dates are
// the line's number where none is given.
type sketch []string

// build returns the graph and what stands at the one path in each commit.
func (s sketch) build() (g *graph, values []int32, names []string) {
	g = &graph{tips: map[int32][]int32{}}
	for i, line := range s {
		line, tip := strings.CutSuffix(line, "!")
		when, value := int64(i), int32(0)
		if rest, date, ok := strings.Cut(line, "@"); ok {
			fmt.Sscan(date, &when)
			line = rest
		}
		if rest, v, ok := strings.Cut(line, "="); ok {
			fmt.Sscan(v, &value)
			line = rest
		}
		name, parents, _ := strings.Cut(line, "<")
		var list []int32
		for p := range strings.SplitSeq(parents, ",") {
			if n := slices.Index(names, p); n >= 0 {
				list = append(list, int32(n))
			}
		}
		names, values = append(names, name), append(values, value)
		g.parents, g.when = append(g.parents, list), append(g.when, when)
		g.order, g.reachable = append(g.order, int32(i)), append(g.reachable, false)
		if tip {
			g.tips[int32(i)] = []int32{int32(i)}
			g.mark(int32(i))
		}
	}
	return g, values, names
}

// mark makes a commit and its ancestors reachable.
func (g *graph) mark(n int32) {
	g.reachable[n] = true
	for _, p := range g.parents[n] {
		g.mark(p)
	}
}

// changesOf compares each commit's value with that of its first parent.
func changesOf(g *graph, values []int32) (changes []change) {
	for n, v := range values {
		before := int32(0)
		if p := g.parents[n]; len(p) > 0 {
			before = values[p[0]]
		}
		if v != before {
			changes = append(changes, change{int32(n), v})
		}
	}
	return changes
}

// findRuns runs the finder as Locate does.
func findRuns(g *graph, values []int32, wanted func(int32) bool) []run {
	changes := changesOf(g, values)
	changed := make([]bool, len(values))
	for _, c := range changes {
		changed[c.commit] = true
	}
	return newRunFinder(g.segmented(changed)).runs(changes, wanted)
}

func isOdd(v int32) bool { return v%2 == 1 }

func TestRuns(t *testing.T) {
	tests := []struct {
		name    string
		history sketch
		want    []string // "first..last=newest xvalues [gone] [tips]"
	}{
		{"never there", sketch{"a", "b<a!"}, nil},
		{"still there", sketch{"a", "b<a=1", "c<b=1!"}, []string{"b..c=1 x1 on c"}},
		{"in the first commit", sketch{"a=1", "b<a=1!"}, []string{"a..b=1 x1 on b"}},
		{"removed", sketch{"a=1", "b<a=1", "c<b", "d<c!"}, []string{"a..b=1 x1 gone c"}},
		{"added again: two runs", sketch{"a=1", "b<a", "c<b=1", "d<c!"}, []string{"a..a=1 x1 gone b", "c..c=1 x1 gone d"}},
		{"through several blobs", sketch{"a=1", "b<a=3", "c<b=1!"}, []string{"a..c=1 x2 on c"}},
		{"an unwanted blob ends it", sketch{"a=1", "b<a=2", "c<b=2!"}, []string{"a..a=1 x1 gone b"}},
		{"removed on main, held by an old branch", sketch{"a=1", "b<a!", "c<a=1!"}, []string{"a..c=1 x1 on c"}},
		{"removed on main, merged back in without it", sketch{"a=1", "b<a", "c<a=1", "d<b,c!"}, []string{"a..c=1 x1 gone b"}},
		{"removed on main, brought back by a merge", sketch{"a=1", "b<a", "c<a=1", "d<b,c=1!"}, []string{"a..d=1 x1 on d"}},
		{"born in a merge", sketch{"a", "b<a", "c<a", "d<b,c=1", "e<d!"}, []string{"d..d=1 x1 gone e"}},
		{"dropped by a merge in favour of the other side", sketch{"a", "b<a", "c<a=1", "d<b,c!"}, []string{"c..c=1 x1 gone d"}},
		{"octopus: from the third parent", sketch{"a", "b<a", "c<a", "d<a=1", "e<b,c,d=1!"}, []string{"d..e=1 x1 on e"}},
		{"criss-cross", sketch{"a", "b<a=1", "c<a", "d<b,c=1", "e<c,b=1", "f<d,e=1!"}, []string{"b..f=1 x1 on f"}},
		{"two sides add the same: the earlier is first", sketch{"a", "b<a=1@9", "c<a=1@5", "d<b,c=1@10!"}, []string{"c..d=1 x1 on d"}},
		{"two sides add the same at once: by id", sketch{"a", "b<a=1@5", "c<a=1@5", "d<b,c=1@6!"}, []string{"b..d=1 x1 on d"}},
		{"two unrelated roots", sketch{"a=1!", "b=1!"}, []string{"a..a=1 x1 on a", "b..b=1 x1 on b"}},
		{"unreachable", sketch{"a!", "b<a=1", "c<b=1"}, []string{"b..c=1 x1 lost"}},
		{"amended away: the old first commit is not named", sketch{"a!", "b<a=1@1", "c<a=1@9!"}, []string{"b..b=1 x1 lost", "c..c=1 x1 on c"}},
		{"an unreachable child is not the last", sketch{"a=1@1!", "b<a=1@9"}, []string{"a..a=1 x1 on a"}},
		{"an unreachable child does not remove", sketch{"a=1", "b<a", "c<a", "d<c!"}, []string{"a..a=1 x1 gone c"}},
		{"two removals: the newest ends the exposure", sketch{"a=1", "b<a@4!", "c<a@8!"}, []string{"a..a=1 x1 gone c"}},
		{"the last by date, not by line", sketch{"a=1@1", "b<a=1@9", "c<a=1@5", "d<b,c@10!"}, []string{"a..b=1 x1 gone d"}},
		{"a clock that went back", sketch{"a=1@9", "b<a=1@3", "c<b@1!"}, []string{"a..a=1 x1 gone c"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			g, values, names := tt.history.build()
			var got []string
			for _, r := range findRuns(g, values, isOdd) {
				got = append(got, describeRun(r, names))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("runs differ (-want +got):\n%s", diff)
			}
		})
	}
}

func describeRun(r run, names []string) string {
	text := fmt.Sprintf("%s..%s=%d x%d", names[r.first], names[r.last], r.newest, r.values)
	if r.gone >= 0 {
		text += " gone " + names[r.gone]
	}
	if !r.reachable {
		text += " lost"
	}
	for _, ref := range r.tips {
		text += " on " + names[ref]
	}
	return text
}

// The finder works on segments; here every commit is looked at by itself.
func TestRunsAgreeWithDefinition(t *testing.T) {
	for seed := range uint64(3000) {
		g, values := randomHistory(rand.New(rand.NewPCG(seed, 1)))
		got, want := findRuns(g, values, isOdd), plainRuns(g, values, isOdd)
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(run{})); diff != "" {
			t.Fatalf("seed %d: parents %v, values %v, reachable %v (-definition +finder):\n%s",
				seed, g.parents, values, g.reachable, diff)
		}
	}
}

// randomHistory makes up to 40 commits whose value mostly stays.
func randomHistory(rnd *rand.Rand) (*graph, []int32) {
	g, values := &graph{tips: map[int32][]int32{}}, []int32{}
	for n := range 2 + rnd.IntN(40) {
		var parents []int32
		for range min(n, []int{0, 1, 1, 1, 1, 1, 2, 2, 3}[rnd.IntN(9)]) {
			if p := int32(n - 1 - rnd.IntN(min(n, 6))); !slices.Contains(parents, p) {
				parents = append(parents, p)
			}
		}
		value := int32(0)
		if len(parents) > 0 {
			value = values[parents[rnd.IntN(len(parents))]]
		}
		if rnd.IntN(4) == 0 {
			value = int32(rnd.IntN(5))
		}
		g.parents, values = append(g.parents, parents), append(values, value)
		g.when, g.order = append(g.when, rnd.Int64N(20)), append(g.order, int32(n))
		g.reachable = append(g.reachable, false)
	}
	for n := range values {
		if rnd.IntN(8) == 0 {
			g.tips[int32(n)] = []int32{int32(n)}
			g.mark(int32(n))
		}
	}
	return g, values
}

// plainRuns finds runs by flooding from each commit.
func plainRuns(g *graph, values []int32, wanted func(int32) bool) []run {
	children := make([][]int32, len(values))
	for n, parents := range g.parents {
		for _, p := range parents {
			children[p] = append(children[p], int32(n))
		}
	}
	held := func(n int32) bool { return values[n] != 0 && wanted(values[n]) }
	seen := make([]bool, len(values))
	var found []run
	for n := range values {
		if !held(int32(n)) || seen[n] {
			continue
		}
		var members []int32
		for queue := []int32{int32(n)}; len(queue) > 0; queue = queue[1:] {
			m := queue[0]
			if seen[m] || !held(m) {
				continue
			}
			seen[m] = true
			members = append(members, m)
			queue = append(append(queue, g.parents[m]...), children[m]...)
		}
		found = append(found, describeMembers(g, values, members, children, held))
	}
	return found
}

// describeMembers applies the words of the contract to the commits of a run.
func describeMembers(g *graph, values, members []int32, children [][]int32, held func(int32) bool) run {
	r := run{first: -1, last: -1, gone: -1}
	distinct := map[int32]bool{}
	for _, m := range members {
		distinct[values[m]] = true
		r.reachable = r.reachable || g.reachable[m]
		r.tips = append(r.tips, g.tips[m]...)
		if !slices.ContainsFunc(g.parents[m], held) && (r.first < 0 || g.older(m, r.first)) {
			r.first = m
		}
		if r.last < 0 || g.newer(m, r.last) {
			r.last = m
		}
	}
	slices.Sort(r.tips)
	r.values, r.newest = len(distinct), values[r.last]
	if len(r.tips) > 0 {
		return r
	}
	for _, needAll := range []bool{true, false} {
		for _, m := range members {
			for _, c := range children[m] {
				all := !slices.ContainsFunc(g.parents[c], func(p int32) bool { return !held(p) })
				if held(c) || (r.reachable && !g.reachable[c]) || (needAll && !all) {
					continue
				}
				if r.gone < 0 || g.newer(c, r.gone) {
					r.gone = c
				}
			}
		}
		if r.gone >= 0 {
			break
		}
	}
	return r
}

// 100,000 commits, a merge every ten, and 300 paths of which each changes five
// times: the size at which an item for each commit and path would not fit.
func BenchmarkRuns(b *testing.B) {
	const commits, paths = 100_000, 300
	rnd := rand.New(rand.NewPCG(1, 2))
	g := &graph{tips: map[int32][]int32{commits - 1: {0}}}
	for n := range int32(commits) {
		var parents []int32
		if n > 0 {
			parents = append(parents, n-1)
		}
		if n%10 == 9 {
			parents = append(parents, n-5)
		}
		g.parents, g.when = append(g.parents, parents), append(g.when, int64(n))
		g.order, g.reachable = append(g.order, n), append(g.reachable, true)
	}
	changed := make([]bool, commits)
	changes := make([][]change, paths)
	for i := range changes {
		for range 5 {
			n := rnd.Int32N(commits)
			changed[n] = true
			changes[i] = append(changes[i], change{n, rnd.Int32N(3)})
		}
		slices.SortFunc(changes[i], func(a, b change) int { return int(a.commit - b.commit) })
	}
	b.ReportAllocs()
	for b.Loop() {
		f := newRunFinder(g.segmented(changed))
		for i := range changes {
			f.runs(changes[i], func(v int32) bool { return v != 0 })
		}
	}
}
