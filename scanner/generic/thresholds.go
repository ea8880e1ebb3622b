package generic

// A score of likelyAt or more is shown by default.
const (
	likelyAt   = -unit / 2
	possibleAt = -3 * unit
)
