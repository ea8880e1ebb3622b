package gitrepo

import (
	"os"
	"testing"

	"github.com/stanchdev/stanch/scanner"
)

// The benchmarks run on a real repository with something staged:
//
//	git clone URL /some/dir && cd /some/dir && echo x >> FILE && git add FILE
//	STANCH_BENCH_REPO=/some/dir go test -bench 'Staged|Range|Checkout' ./scanner/gitrepo
func benchRepo(b *testing.B) string {
	b.Helper()
	dir := os.Getenv("STANCH_BENCH_REPO")
	if dir == "" {
		b.Skip("STANCH_BENCH_REPO names no repository")
	}
	return dir
}

// drain runs a source and sets the bytes that it yielded.
func drain(b *testing.B, src scanner.Source, workers int) {
	b.Helper()
	bytes := make([]int64, workers)
	err := src.Items(b.Context(), workers, func(w int, it scanner.Item) error {
		bytes[w] += int64(len(it.Data))
		return nil
	}, func(scanner.Skip) {})
	if err != nil {
		b.Fatal(err)
	}
	sum := int64(0)
	for _, n := range bytes {
		sum += n
	}
	b.SetBytes(sum)
}

// BenchmarkStaged includes finding and opening the repository, as a hook does.
func BenchmarkStaged(b *testing.B) {
	dir := benchRepo(b)
	for b.Loop() {
		repo, err := Discover(dir, nil)
		if err != nil {
			b.Fatal(err)
		}
		drain(b, repo.Staged(), 2)
	}
}

func BenchmarkRange(b *testing.B) {
	dir := benchRepo(b)
	for _, spec := range []string{"HEAD~10..HEAD", "HEAD~300..HEAD", "HEAD"} {
		b.Run(spec, func(b *testing.B) {
			for b.Loop() {
				repo, err := Discover(dir, nil)
				if err != nil {
					b.Fatal(err)
				}
				src, err := repo.Range(b.Context(), RangeOptions{Revisions: spec})
				if err != nil {
					b.Fatal(err)
				}
				drain(b, src, 2)
				b.ReportMetric(float64(src.Commits()), "commits")
			}
		})
	}
}

func BenchmarkCheckout(b *testing.B) {
	dir := benchRepo(b)
	for b.Loop() {
		repo, err := Discover(dir, nil)
		if err != nil {
			b.Fatal(err)
		}
		drain(b, repo.Checkout(func(string) (scanner.ID, bool) { return scanner.ID{}, false }), 2)
	}
}

func BenchmarkIndex(b *testing.B) {
	repo, err := Discover(benchRepo(b), nil)
	if err != nil {
		b.Fatal(err)
	}
	data, err := os.ReadFile(repo.IndexFile)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := parseIndex(data, repo.IDSize, nil); err != nil {
			b.Fatal(err)
		}
	}
}
