package scanner

import (
	"slices"
	"strings"

	"github.com/stanchdev/stanch/rules"
)

// testFolders are names of folders that hold tests and what they need, in lower case.
var testFolders = []string{"test", "tests", "testing", "testdata", "test-data", "test_data", "__tests__", "__mocks__", "mocks", "spec", "specs",
	"fixture", "fixtures", "__fixtures__", "e2e", "androidtest", "unittests", "unit-tests", "integration-tests"}

// isTest tells whether a path is that of a test or of what one needs: by the name of
// a folder, or as the tools of the common languages name test files.
func isTest(path string) bool {
	parts := strings.Split(strings.ToLower(path), "/")
	name := parts[len(parts)-1]
	for _, p := range parts[:len(parts)-1] {
		if slices.Contains(testFolders, p) {
			return true
		}
	}
	stem, _, _ := strings.Cut(name, ".")
	return strings.HasPrefix(name, "test_") || strings.HasSuffix(stem, "_test") || strings.HasSuffix(stem, "_spec") ||
		strings.Contains(name, ".test.") || strings.Contains(name, ".spec.") || camelTest(path)
}

// camelTest knows LoginTest.java, LoginTests.cs and LoginIT.kt.
func camelTest(path string) bool {
	name := path[strings.LastIndexByte(path, '/')+1:]
	stem, ext, _ := strings.Cut(name, ".")
	return slices.Contains([]string{"java", "kt", "cs", "scala", "groovy", "php", "swift"}, ext) &&
		(strings.HasSuffix(stem, "Test") || strings.HasSuffix(stem, "Tests") || strings.HasSuffix(stem, "IT") || strings.HasSuffix(stem, "TestCase"))
}

// onlyTests tells whether every place of a secret is in a test.
func onlyTests(places []Place) bool {
	return len(places) > 0 && !slices.ContainsFunc(places, func(p Place) bool { return !isTest(p.FullPath()) })
}

// stepDown returns the severity one step below s, Low at least: a secret of tests opens
// less, but people do put true ones there.
func stepDown(s rules.Severity) rules.Severity {
	if s > rules.Low {
		return s - 1
	}
	return s
}
