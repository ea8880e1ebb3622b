package rules

import "strings"

// bigrams holds how rare two adjacent bytes are in source code: row and column are
// symbols, the letter is -log2 of the share of the pair, 'a' for 0 to 'z' for 25.
// Measured over the 109 million bytes of the src folder of Go 1.26.8.
const bigrams = "" +
	"ikjjmlkololijioknijiklmlmpkopmonpkmoqkt" +
	"kmlnkmopkmqkoolnolmokponkpkoqlpnrlnorks" +
	"jmlmjmmjmpjklnimnlljmmonnqjlqlompjnnrjr" +
	"kmmkimnokpplnnknnllmlnnmmqjmnlompimmqjt" +
	"jmjikkknmpojkimllhiinkljmpjlnknknhkmoio" +
	"knmlkjopjqpkmmjmqllljpppnqjnpmqnrimorjt" +
	"mnmojnollqpmoljnplkmnopppplmqlnnokmnrkv" +
	"jponipppjpponploqmnlmppqppmoqmpmqkooslt" +
	"llkkljkpnoojjhjlpkjjplpmqlmppnqmqlopslu" +
	"opppnqqqpqqqoqoqqqnqoqqqqqotsnrstoqsvov" +
	"loookpnpmqqoonoopomooqpqpqlornqppkmprlw" +
	"knnkimoojqojoninonkkknoplpmmqlnnqjmnrks" +
	"jmolioppkponlojjpolmlopponmnqmonqlooslv" +
	"jnjjjliojpmmmljmpnjhlloqmpnnnlpmpilmnkt" +
	"klkjmjmplqlkkikjqikjjkloqqmmpmnlqjnnrlu" +
	"jnlmjnonlqnkmojlpjlklnoomplmplpnqknorkv" +
	"nooppqpqpqppoqqpoopqlqpqpqnquprqpmqounu" +
	"jnllhljojqmmljjnojkkjmnplqjmplpnpimnqjt" +
	"klkminnkjplllnkkomkhkomojollpjnloimmqjt" +
	"jnkmhlniiqolmnjkpijkjnnmjojlojolnilmois" +
	"mllnjlnqjqqkliolpjkjppplqomqsorrrnqqtnt" +
	"jnmmjnoomqqnmonlnomnonnnqpklskppslpnslu" +
	"konolopmkqooonmoplmoonopqqnprnrqrlppsmv" +
	"kkklkkqplqqpoonlponkpoooppgopmpoqknorkt" +
	"opoonppqoqqnlmojqnkkppppppmoqnqpqknorlt" +
	"oqpqlqqqorrqnqpqqppqqqppqomquprrtoqpsov" +
	"jkkkkjnnnoommnomnnmmnmngooekmknjphikogo" +
	"mnmmmmmolqpmmmnlqmllnmopqpknvptrpmsrslw" +
	"pooppoprprsppppospnoqqqqsqlvlrszqmoqsnu" +
	"kllmllmmlpomlllkqlkkmnmopqlpskotsljoqlt" +
	"nooopompnqrooppoqonnppppqqmurqivtimpsmu" +
	"rpprrqrrqstpsosrurrqstsstumuusoqjhlnqmw" +
	"qrqqqprrqttrqpqquqqoprssstmtrrswlhropmw" +
	"iiijiikkhmljjjijnhihjijikmgklnijierimgn" +
	"opnopknpnrrppqqnspomqnqsrrnsosjutgjqvkt" +
	"mnmnnmnomrpnnnonrmmmnmporqmqooolrllmqiq" +
	"qrrqrrpsruurrrsrupnnrrssusqsrqsptnoqqms" +
	"kkkllkmnkoollkllnkjjljninoinmlmmkfgjngp" +
	"qsotrtsurwrpsttsxrqrttusvwrvuttvuprqsok"

// symbols is the number of rows and of columns of bigrams: 26 letters without
// case, digits, the ten bytes of marks, other ASCII, everything else.
const symbols = 39

const marks = "_-./:= \n\"'"

func symbol(b byte) int {
	switch {
	case 'a' <= b|0x20 && b|0x20 <= 'z':
		return int(b|0x20) - 'a'
	case '0' <= b && b <= '9':
		return 26
	case b == '\t':
		b = ' '
	}
	if i := strings.IndexByte(marks, b); i >= 0 {
		return 27 + i
	}
	if ' ' < b && b < 0x80 {
		return 37
	}
	return 38
}

// pairBits returns how rare the byte b after a is, in bits.
func pairBits(a, b byte) int { return int(bigrams[symbol(a)*symbols+symbol(b)] - 'a') }

// byteBits returns how rare a byte is, in bits: that of its most frequent pair.
func byteBits(a byte) int {
	least := 25
	for s := range symbols {
		least = min(least, int(bigrams[symbol(a)*symbols+s]-'a'))
	}
	return max(least-1, 1)
}

// frequent lists words that code is full of, with how rare each is in the tree that
// has it most often, in bits a byte: the sources of Go 1.26.8 and five projects in
// Go, Java, JavaScript and Python, measured without case.
var frequent = [...]struct {
	bits  int
	words string // between spaces
}{
	{7, "auth"},
	{8, "config string"},
	{9, "client http import license name object project request return security service template test token user"},
	{10, "api authorization build class context data default error github https key public schema server type value version"},
	{11, "access address app docker email event function handler header method password private provider registry require response secret session static vault"},
	{12, "array cloud content controller database login message package platform"},
	{13, "account application certificate endpoint environment example live localhost model number resource runner view"},
	{14, "admin basic bearer connection consumer device facebook identity region sandbox settings signature"},
	{15, "deploy domain google signin signing storage"},
	{16, "bucket encryption integration production"},
	{17, "azure development notification"},
}

// textBits estimates how rare text is in code, in bits: one occurrence in 2^bits
// bytes. It takes each byte to depend on the one before it alone, but knows the
// words that are more frequent than that.
func textBits(text string) int {
	if len(text) < 2 {
		return 0
	}
	bits := pairBits(text[0], text[1])
	for i := 2; i < len(text); i++ {
		bits += max(pairBits(text[i-1], text[i])-byteBits(text[i-1]), 0)
	}
	for _, f := range frequent {
		if f.bits < bits && strings.Contains(f.words, lower(text)) {
			return f.bits
		}
	}
	return bits
}
