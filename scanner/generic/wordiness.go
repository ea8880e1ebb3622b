package generic

// letterPairs holds how much more often (above 'm') or less often (below it) the
// second letter follows the first in a word than by chance, in half bits. Measured
// over the 159,230 distinct words of the Go sources of Go 1.26.8.
const letterPairs = "" +
	"jmooijmflejpnofmgpopjlikie" +
	"plmkpkkiolhpjinjinnjoijhnh" +
	"pjmkpjkpldonljqjgmmokkggie" +
	"olmorljiphgmkjnlinnlmkkjjg" +
	"njnollkgjdgmlpiljqqohkknie" +
	"okmlnpihqggolkokfnnmnhjhjg" +
	"mknkrkkmogimknpkhoomljihih" +
	"rkkkrjijohjknjokhmlmmijgjh" +
	"kjnnlmmfgefnnsnlflopelfjdl" +
	"ommlplllmlllmmnlkkolnlkllk" +
	"nkmlrlmkoiillllmjlolmjkiji" +
	"ojjnrkjiqeioiiqjgjmmmjiglg" +
	"rlklqjhhoghkmiopgjmlnihhhg" +
	"oiopplphnfkkjknjfioqlkhehf" +
	"lkonhmkfkeknnqmndpnnnmlhee" +
	"qilkqjikmelokiomgpnomhhgjf" +
	"llmmlkllmjklmkkmmnmksllkll" +
	"pillrkkgpdlklkpjfnonljhgkf" +
	"mjmjqiinodklkilmhknsmhjglf" +
	"ojmkrkinpdglkjnlfpnmkhihmi" +
	"lnlknlkhnfgonqjngoooghhjgi" +
	"qlmlrmkjnghknkkmjlnkkkljhi" +
	"qkmlolklpiilmnokipnlkjkjii" +
	"omnmnmjkmihlmklpilnqjokmji" +
	"llmlmkjjmhilpnlrilpokkkjjk" +
	"nkllskkkpkjkkkmjjklkkkllkm"

// IsWordy tells whether the letters of p follow each other as in words: it is a name
// or a path rather than a key. Of keys made at random 1 in several thousand is.
func IsWordy(p []byte) bool {
	mean, pairs := wordiness(p)
	return pairs >= 8 && 2*pairs >= len(p) && mean > 1
}

// wordiness returns the mean of letterPairs over the adjacent letters of p, in half
// bits, and how many pairs there are. Words give 1 to 3, random letters about -1.5.
func wordiness(p []byte) (mean float64, pairs int) {
	sum := 0
	for i := 1; i < len(p); i++ {
		a, b := p[i-1]|0x20, p[i]|0x20
		if isLetter(p[i-1]) && isLetter(p[i]) {
			sum += int(letterPairs[int(a-'a')*26+int(b-'a')]) - 'm'
			pairs++
		}
	}
	if pairs == 0 {
		return 0, 0
	}
	return float64(sum) / float64(pairs), pairs
}
