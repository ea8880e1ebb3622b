package cmd

import (
	"runtime"
	"runtime/debug"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDescribeBuild(t *testing.T) {
	vcs := []debug.BuildSetting{{Key: "vcs.revision", Value: "abc"}, {Key: "vcs.time", Value: "2026-01-02T03:04:05Z"}, {Key: "vcs.modified", Value: "true"}}
	tests := []struct {
		name    string
		build   *debug.BuildInfo
		release string
		want    versionInfo
	}{
		{name: "no build info", want: versionInfo{Version: "devel"}},
		{name: "checkout", build: &debug.BuildInfo{Main: debug.Module{Version: "(devel)"}, Settings: vcs},
			want: versionInfo{Version: "devel", Revision: "abc", Time: "2026-01-02T03:04:05Z", Modified: true}},
		{name: "go install", build: &debug.BuildInfo{Main: debug.Module{Version: "v1.2.3"}}, want: versionInfo{Version: "v1.2.3"}},
		{name: "release", build: &debug.BuildInfo{Main: debug.Module{Version: "(devel)"}}, release: "v1.2.3", want: versionInfo{Version: "v1.2.3"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.want.Go, tt.want.Platform = runtime.Version(), runtime.GOOS+"/"+runtime.GOARCH
			if diff := cmp.Diff(tt.want, describeBuild(tt.build, tt.release)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
