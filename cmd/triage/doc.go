// Package triage is the screen on which a person goes through the secrets of a report
// and decides about each: a false alarm, accepted for a reason, or to be rotated.
//
// A report comes in, and decisions go out; Options.Save is told what to write, so the
// package opens no file. The model is pure: Update takes a message, View makes text, and
// tests drive both without a terminal. It never shows a secret that was not uncovered,
// and nothing from a report reaches the terminal but as visible characters.
//
//	result, err := triage.Run(ctx, triage.Options{Report: r, Save: save, In: os.Stdin, Out: os.Stdout})
package triage
