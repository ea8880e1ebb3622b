// Package cmd is the command line of stanch: arguments, environment and config
// come in, an exit code goes out, and every word that the user reads about errors
// is made here. The rooms below return values and errors; they never print and
// never exit.
//
// The tree of commands is built by hand, one file a command, each with an options
// struct, addFlags, a constructor newX and a function runX that takes plain values.
//
// Exit codes are a promise:
//
//	0    done; for a scan: clean and complete
//	1    secrets found
//	2    could not run
//	3    something asked for was not scanned (wins over 1)
//	130  interrupted
package cmd
