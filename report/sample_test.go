package report

import (
	"strings"
	"time"

	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner"
)

// The one list of findings that every golden file shows. Secrets are made from
// parts, so that this file scans clean.

var (
	now       = time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC)
	ghToken   = "gh" + "p_" + strings.Repeat("Zx9", 12)
	awsKeyID  = "AK" + "IA" + strings.Repeat("Q7", 8)
	awsSecret = strings.Repeat("wJ/4", 10)
	jwt       = "ey" + "J" + strings.Repeat("hbGc", 9) + "." + "ey" + "J" + strings.Repeat("zdWI", 6) + ".sig"
	dsnWord   = "hun" + "ter2"
	slackHook = "T0" + strings.Repeat("Ab1", 11)
	rawKey    = "k\xff\xfe" + strings.Repeat("\x1bq\x00", 8)
	npmToken  = "np" + "m_" + strings.Repeat("o5R", 12)
)

func oid(c byte) scanner.ID { return scanner.MakeID([]byte(strings.Repeat(string([]byte{c}), 20))) }

func at(s string) time.Time {
	t, err := time.Parse("2006-01-02", s)
	if err != nil {
		panic(err)
	}
	return t
}

func by(c byte, author, date, subject string) *scanner.Commit {
	return &scanner.Commit{ID: oid(c), Author: author, Email: "dev" + "@example.com", Authored: at(date), Committed: at(date), Subject: subject}
}

var (
	github = &rules.Rule{
		ID: "github-pat", Provider: "GitHub", Name: "GitHub personal access token (classic)",
		Meaning: "Whoever holds it acts as the user, in every repository the user can reach.", Severity: rules.Critical,
		Tags:   []string{"vcs"},
		Revoke: rules.Revoke{URL: "https://github.com/settings/tokens", Steps: "Delete the token, make a new one with fewer rights, and look at the security log for what it did."},
		Refs:   []string{"https://docs.github.com/en/authentication"},
	}
	aws = &rules.Rule{
		ID: "aws-secret-key", Provider: "AWS", Name: "AWS secret access key", Meaning: "Calls the API of AWS with the rights of its user.",
		Severity: rules.Critical, Tags: []string{"cloud"}, Revoke: rules.Revoke{URL: "https://console.aws.amazon.com/iam/", Steps: "Deactivate the key in IAM, then delete it."},
	}
	token = &rules.Rule{
		ID: "jwt", Name: "JSON Web Token", Meaning: "Logs in as its subject until it expires.", Severity: rules.Medium,
		Revoke: rules.Revoke{Steps: "End the session at the issuer, or rotate the signing key."},
	}
	dsn = &rules.Rule{
		ID: "database-url", Name: "Database URL with a password", Meaning: "Reads and changes the database.", Severity: rules.High, Tags: []string{"database"},
		Revoke: rules.Revoke{Steps: "Change the password of the database user."},
	}
	slack = &rules.Rule{
		ID: "slack-webhook", Provider: "Slack", Name: "Slack incoming webhook", Meaning: "Posts to one channel.", Severity: rules.Low,
		Revoke: rules.Revoke{URL: "https://api.slack.com/apps", Steps: "Remove the webhook from the app."},
	}
	generic = &rules.Rule{
		ID: "generic-secret", Name: "Value of a name that says secret", Meaning: "Unknown; the name says that it is secret.", Severity: rules.Medium, Family: rules.FamilyGeneric,
		Revoke: rules.Revoke{Steps: "Find out what it opens and change it there."},
	}
	npm = &rules.Rule{
		ID: "npm-token", Provider: "npm", Name: "npm access token", Meaning: "Publishes packages.", Severity: rules.Critical, Tags: []string{"package"},
		Revoke: rules.Revoke{URL: "https://www.npmjs.com/settings/~/tokens", Steps: "Delete the token."},
	}
)

func fingerprint(c string) string { return "st1_" + strings.Repeat(c, 26) }

func place(kind scanner.Kind, state scanner.State, path string, line, col, length int) scanner.Place {
	p := scanner.Place{Pos: scanner.Position{Line: line, Col: col, EndLine: line, EndCol: col + length}}
	p.Kind, p.State, p.Path, p.Newest, p.Items = kind, state, path, oid(0xb0), 1
	return p
}

// sample returns a fresh copy of the fixed scan.
func sample() Input {
	return Input{
		Findings: []scanner.Finding{
			slackFinding(), genericFinding(), jwtFinding(), dsnFinding(), awsFinding(), githubFinding(), npmFinding(),
		},
		Summary: scanner.Summary{
			Commits: 1234, Objects: 56789, Files: 345, Bytes: 12_345_678,
			Skipped: []scanner.Skipped{
				{Reason: scanner.Unreadable, Count: 2, Examples: []string{"private/key.pem: permission denied", "private/\x1b[2Jk.pem: permission denied"}},
				{Reason: scanner.Shallow, Count: 1, Allowed: true, Examples: []string{oid(0x5a).String()}},
				{Reason: scanner.TooLarge, Count: 40, Examples: []string{"a.iso", "b.iso", "c.iso", "d.iso"}},
				{Reason: scanner.Ignored, Count: 17, Examples: []string{"node_modules/x.js"}},
				{Reason: scanner.LFSPointer, Count: 3, Examples: []string{"art/a.psd", "art/b.psd", "art/c.psd"}},
			},
		},
		Suppressed: []scanner.Suppressed{
			{By: "baseline", Source: ".stanch-baseline", Findings: 4, Places: 9},
			{By: "mark", Findings: 1, Places: 1},
			{By: "ignore-file", Source: ".stanchignore", Places: 3},
		},
		Warnings:    []string{`docs/a.md:3: unknown rule "gihub-pat" in a mark`},
		Old:         3,
		Target:      Target{Root: ".", Head: oid(0xaa).String(), Mode: "tree+history"},
		Started:     now.Add(-2500 * time.Millisecond),
		Now:         now,
		Config:      []string{".stanch.toml: rule stripe-test-key disabled", ".stanch.toml: severity of jwt set to medium"},
		ToolVersion: "v0.1.0",
	}
}

// githubFinding is still in HEAD, in many places, and quoted by a subject.
func githubFinding() scanner.Finding {
	first := by(0x3f, "Jane Doe", "2026-04-17", "add deploy config with "+ghToken)
	head := place(scanner.KindBlob, scanner.StateHead, "src/deploy/config.go", 12, 18, 40)
	head.First, head.Last, head.Refs, head.Items = first, by(0xaa, "Jane Doe", "2026-11-19", "newest"), []string{"refs/heads/main"}, 5
	old := place(scanner.KindBlob, scanner.StateRefs, "old/config.env", 3, 9, 40)
	old.First, old.Last, old.Gone = first, by(0x40, "Jane Doe", "2026-04-30", "x"), by(0xab, "Joe", "2026-05-01", "clean up")
	places := []scanner.Place{head, old}
	message := place(scanner.KindCommit, scanner.StateHead, ".git/commit/"+oid(0x3f).String(), 6, 24, 40)
	message.First = first
	branch := place(scanner.KindRefName, scanner.StateRefs, ".git/refs/heads/try-"+ghToken, 1, 20, 40)
	branch.Refs = []string{"refs/heads/try-" + ghToken}
	places = append(places, message, branch)
	for i := range 30 {
		places = append(places, place(scanner.KindBlob, scanner.StateHead, "test/fixture"+string(rune('a'+i%26))+strings.Repeat("x", i/26)+".txt", 1, 1, 40))
	}
	return scanner.Finding{
		Fingerprint: fingerprint("a"), Rule: github, Severity: rules.Critical, Confidence: rules.Certain, Reasons: []string{"CRC-32 matches"},
		Preview: "gh" + "p_… (40)", Secret: scanner.NewSecret([]byte(ghToken)), State: scanner.StateHead,
		Exposed: scanner.Exposure{From: at("2026-04-17")}, Places: places,
	}
}

// awsFinding has parts, one public and one secret, and is only staged.
func awsFinding() scanner.Finding {
	return scanner.Finding{
		Fingerprint: fingerprint("b"), Rule: aws, Severity: rules.Critical, Confidence: rules.Likely,
		Reasons: []string{"looks random", "an access key id stands beside it"}, Preview: "… (40)", Secret: scanner.NewSecret([]byte(awsSecret)),
		Parts: []scanner.Part{
			{Name: "account", Public: "123456789012"},
			{Name: "access key id", Secret: scanner.NewSecret([]byte(awsKeyID))},
		},
		State:  scanner.StateStaged,
		Places: []scanner.Place{place(scanner.KindBlob, scanner.StateStaged, "infra/prod env/main.tf", 7, 15, 40)},
	}
}

// jwtFinding has expired and was removed.
func jwtFinding() scanner.Finding {
	p := place(scanner.KindBlob, scanner.StateRefs, "web/login.test.js", 88, 3, len(jwt))
	p.First, p.Gone = by(0x11, "Ana Müller", "2025-02-26", "test the login"), by(0x12, "Ana Müller", "2025-03-01", "use a fake")
	return scanner.Finding{
		Fingerprint: fingerprint("c"), Rule: token, Severity: rules.Medium, Confidence: rules.Certain, Reasons: []string{"header and claims parse"},
		Preview: "ey" + "J… (76)", Secret: scanner.NewSecret([]byte(jwt)), State: scanner.StateRefs, Expires: at("2025-03-01").Add(time.Hour),
		Exposed: scanner.Exposure{From: at("2025-02-26"), To: at("2025-03-01")}, Places: []scanner.Place{p},
	}
}

// dsnFinding is short, decoded, on disk only, and its folder has its password's name.
func dsnFinding() scanner.Finding {
	p := place(scanner.KindFile, scanner.StateWorktree, "docker/"+dsnWord+"/settings.ini", 2, 31, 7)
	p.Decoded = "utf-16le"
	return scanner.Finding{
		Fingerprint: fingerprint("d"), Rule: dsn, Severity: rules.High, Confidence: rules.Likely, Reasons: []string{"password in a URL"},
		Preview: "… (7)", Secret: scanner.NewSecret([]byte(dsnWord)), State: scanner.StateWorktree,
		Parts:  []scanner.Part{{Name: "host", Public: "db.example.com"}, {Name: "user", Public: "app"}},
		Places: []scanner.Place{p},
	}
}

// slackFinding is hostile: names that try to move the cursor, turn text around, look
// like a link; a path that is not UTF-8; a date that RFC 3339 cannot write.
func slackFinding() scanner.Finding {
	p := place(scanner.KindBlob, scanner.StateUnreachable, "a\x1b[31m\u202egnp.exe\n\x9b2J/caf\xe9%41 [x](http:evil)#?.txt", 1, 1, 35)
	p.First = by(0x66, "\x1b]0;pwned\x07 \u202eevil\u202c <script>\xff", "2026-11-19", "[click](https://evil.example) \x1b[2J\u2066hidden\u2069\r\n")
	p.First.Authored = time.Date(123456, 1, 1, 0, 0, 0, 0, time.UTC)
	return scanner.Finding{
		Fingerprint: fingerprint("e"), Rule: slack, Severity: rules.Low, Confidence: rules.Likely,
		Preview: "… (35)", Secret: scanner.NewSecret([]byte(slackHook)), State: scanner.StateUnreachable,
		Exposed: scanner.Exposure{From: at("2026-11-19")}, Places: []scanner.Place{p},
	}
}

// genericFinding has bytes that no text can hold, and no commit.
func genericFinding() scanner.Finding {
	p := place(scanner.KindPathName, scanner.StateRefs, "keys/"+rawKey+"/id", 1, 6, len(rawKey))
	p.Refs = []string{"refs/heads/x", "refs/stash", "refs/tags/v1"}
	return scanner.Finding{
		Fingerprint: fingerprint("f"), Rule: generic, Severity: rules.Medium, Confidence: rules.Possible,
		Reasons: []string{"looks random", "the name says key"}, Preview: "… (27)", Secret: scanner.NewSecret([]byte(rawKey)),
		State: scanner.StateRefs, Places: []scanner.Place{p},
	}
}

// npmFinding has been held by HEAD for a day.
func npmFinding() scanner.Finding {
	p := place(scanner.KindBlob, scanner.StateHead, ".npmrc", 1, 40, 40)
	p.First, p.Refs = by(0x77, "Bo", "2026-11-19", "publish from CI"), []string{"refs/heads/main"}
	return scanner.Finding{
		Fingerprint: fingerprint("g"), Rule: npm, Severity: rules.Critical, Confidence: rules.Certain, Reasons: []string{"CRC-32 matches"},
		Preview: "np" + "m_… (40)", Secret: scanner.NewSecret([]byte(npmToken)), State: scanner.StateHead,
		Exposed: scanner.Exposure{From: at("2026-11-19")}, Places: []scanner.Place{p},
	}
}
