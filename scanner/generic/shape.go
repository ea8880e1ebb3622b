package generic

import (
	"bytes"
)

// shape is what a value plainly is.
type shape uint8

const (
	shapeNone     shape = iota
	shapeUUID           // 8-4-4-4-12
	shapeHash           // names its algorithm, or a hash of a password
	shapeTemplate       // a template or a reference to a variable
	shapeURL
	shapePath
	shapeDotted // digits with the separators of versions, dates, addresses
	shapeMail
	shapeSequence  // neighbours follow each other, or repeat
	shapeMasked    // ****, xxxx, ....
	shapePublicKey // of a key pair, or a certificate
	shapePEM       // a private key in PEM
	shapeJSON
	shapeMarkup // HTML
	shapeProse  // several words
	shapeForeign
	shapeReference // dotted names of a program
	shapeNumber
	shapeNothing // null, true, none
	shapeConstant
	shapeSnake
	shapeKebab
	shapeCamel
	shapeWord
	shapeLogin // user:password
	shapeCode  // brackets and operators
	shapeBinary
	shapes
)

var shapeNames = [shapes]string{"plain", "UUID", "hash", "template", "URL", "path", "version, date or address", "mail address", "sequence", "masked", "public key", "private key",
	"JSON", "markup", "prose", "prose in another script", "reference", "number", "nothing", "CONSTANT", "snake_case", "kebab-case", "camelCase", "word", "two parts", "code", "bytes"}

// shapeOf says what the value plainly is.
func (v *value) shapeOf(p *Pair) shape {
	t := v.text
	switch {
	case p.Form == FormBytes:
		return shapeBinary
	case p.Computed || v.isTemplate():
		return shapeTemplate
	case isHashed(t):
		return shapeHash
	case isUUID(t):
		if isSpareID(t) || equalFold(t, webSocketID) {
			return shapeNothing
		}
		return shapeUUID
	case isPublicKey(t) || isSignature(t):
		return shapePublicKey
	case bytes.Contains(t, []byte("-----BEGIN")):
		if bytes.Contains(t, []byte("...")) || len(t) < leastPEM {
			return shapeMasked
		}
		return shapePEM
	case isMasked(t):
		return shapeMasked
	case isJSON(t):
		return shapeJSON
	case isMarkup(t):
		return shapeMarkup
	case bytes.Contains(t, []byte("://")) || bytes.HasPrefix(t, []byte("//")) || bytes.HasPrefix(t, []byte("www.")):
		return shapeURL
	case t[0] == '-' && len(t) > 1 && (t[1] == '-' || isLetter(t[1])) && p.Form != FormAssign, t[0] == '*' && p.Quote == 0 && len(t) > 1 && isLetter(t[1]), v.isEscapes():
		return shapeCode // the next flag, a pointer
	case v.odd*2 > len(t), escapesForeign(t):
		return shapeForeign
	case v.space > 0 && (v.space > 1 || v.odd > 0 || v.wordy > 0.5):
		return shapeProse
	case p.Quote == 0 && (isHexNumber(t) || isTypedNumber(t)):
		return shapeNumber
	case isAlgorithm(t):
		return shapeNothing
	case v.isSetting(p):
		return shapeCode
	case v.digit == len(t):
		if isSequence(t) {
			return shapeSequence
		}
		return shapeNumber
	case isDotted(t):
		return shapeDotted
	case isNothing(t):
		return shapeNothing
	case isMigration(t):
		return shapeReference
	case isSequence(t):
		return shapeSequence
	case v.isPath():
		return shapePath
	case v.isMail():
		return shapeMail
	case v.isCode(p):
		return shapeCode
	}
	if how := v.caseOf(p); how != shapeReference || !p.Placed || v.digit+v.upper == 0 {
		return how
	}
	return shapeNone // a command takes no member of a program
}

// leastPEM is how long the lines of the shortest private key are: 48 bytes, that of a curve of 256 bits.
const leastPEM = 110

// caseOf says how the words of a name are joined, if the value may be one.
func (v *value) caseOf(p *Pair) shape {
	t := v.text
	switch {
	case v.odd > 0 || v.space > 0:
		return shapeNone
	case v.mark > 0 && v.only("._") && v.marks['.'] && (isLetter(t[0]) || t[0] == '_') && (v.wordy > 0.5 || p.Quote == 0 && v.digit == 0) && !endsInNumber(t):
		return shapeReference
	case v.marks['.'] && v.marks['-'] && v.only("._-") && v.digit+v.upper == 0 && v.wordy > 0.5 && isLetter(t[0]):
		return shapeReference // a scope of a theme: entity.inherited-class
	case v.marks[':'] && v.only(":-_.*") && v.mark > 0:
		return shapeLogin
	case v.mark > 0 && v.only("_") && v.lower == 0 && v.letters > 0:
		return shapeConstant
	case v.mark > 0 && v.only("_"):
		return shapeSnake
	case v.mark > 0 && v.only("-") && v.letters > 0:
		return shapeKebab
	case v.mark == 0 && v.digit <= 1 && v.lower > 0 && v.upper > 0 && !isUpper(t[0]), v.mark == 0 && v.digit <= 1 && v.upper > 1 && v.lower > v.upper:
		return shapeCamel
	case v.letters == len(t):
		return shapeWord
	}
	return shapeNone
}
