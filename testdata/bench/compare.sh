#!/usr/bin/env bash
# Compares stanch with git itself, and with the rivals that are on the PATH, on the
# whole history of a repository:
#
#   testdata/bench/compare.sh PATH [ROUNDS]
#
# Every tool runs ROUNDS times (3) in turn, so that a noisy machine is noisy for
# all of them; the best round counts. The ratio is to `git cat-file` printing every
# object. Rivals: gitleaks, betterleaks, trufflehog, noseyparker.
set -uo pipefail
export LC_ALL=C

repo=${1:?usage: compare.sh PATH [ROUNDS]} rounds=${2:-3}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
(cd "$here" && CGO_ENABLED=0 go build -trimpath -o "$tmp/stanch" ./cmd/stanch) || exit 2

run_git() { git -C "$repo" cat-file --batch --batch-all-objects --unordered --buffer >/dev/null; }
run_stanch() { "$tmp/stanch" scan --history -q --no-repo-config -f "json=$tmp/stanch.json" "$repo"; }
run_gitleaks() { gitleaks git --no-banner --exit-code 0 -r "$tmp/gitleaks.json" "$repo"; }
run_betterleaks() { betterleaks git --no-banner --exit-code 0 -r "$tmp/betterleaks.json" "$repo"; }
run_trufflehog() { trufflehog git --no-verification --no-update --json "file://$repo" >"$tmp/trufflehog.json"; }
run_noseyparker() { noseyparker scan -d "$tmp/np.$RANDOM" "$repo"; }

tools=(git stanch)
for t in gitleaks betterleaks trufflehog noseyparker; do
	command -v "$t" >/dev/null && tools+=("$t")
done

declare -A best cpu
TIMEFORMAT='%R %U %S'
for ((i = 0; i < rounds; i++)); do
	for t in "${tools[@]}"; do
		{ time "run_$t" >/dev/null 2>&1; } 2>"$tmp/time"
		read -r wall user sys <"$tmp/time"
		if [ -z "${best[$t]:-}" ] || awk "BEGIN{exit !($wall < ${best[$t]})}"; then
			best[$t]=$wall cpu[$t]=$(awk "BEGIN{print $user + $sys}")
		fi
	done
done

printf '%-14s %10s %10s %8s\n' tool 'wall s' 'cpu s' ratio
for t in "${tools[@]}"; do
	printf '%-14s %10.2f %10.2f %8.2f\n' "$t" "${best[$t]}" "${cpu[$t]}" "$(awk "BEGIN{print ${best[$t]} / ${best[git]}}")"
done
