package rules

// examples are credentials out of documentation and emulators, by the first 8 bytes
// of their SHA-256 in hex, sorted. They grant nothing.
var examples = [...]example{
	{"0011cc25eb432071", "Azure Storage emulator (Azurite), devstoreaccount1"},
	{"06456ebb89a24e2f", "bcrypt on Wikipedia"},
	{"1a5d44a2dca19669", "AWS documentation, IAM user guide"},
	{"2037abcaffb2b777", "public Firebase samples and SDK tests"},
	{"27a9a42931dff7eb", "public Firebase samples and SDK tests"},
	{"31956833033ec948", "public Firebase samples and SDK tests"},
	{"37f8f09bdf12c2f2", "public Firebase samples and SDK tests"},
	{"3a8b61d0f636b007", "public Firebase samples and SDK tests"},
	{"3f370c9dd8225c63", "public Firebase samples and SDK tests"},
	{"49f777db995e8260", "public Firebase samples and SDK tests"},
	{"4c98242dcadc8b29", "public Firebase samples and SDK tests"},
	{"619aae169eed1b55", "Laravel's user factory, \"secret\""},
	{"78314b11be2e5815", "AWS documentation, IAM user guide"},
	{"8731261cb72d8626", "public Firebase samples and SDK tests"},
	{"a6c814bc555ae62c", "public Firebase samples and SDK tests"},
	{"aa6547439583c3a2", "Azure Cosmos DB emulator"},
	{"b7d61096898ce748", "public Firebase samples and SDK tests"},
	{"c6ea27c534f993d3", "AWS documentation, IAM user guide"},
	{"cb20d34a7adda2f5", "AWS documentation, IAM user guide"},
	{"dc0fcf046c61640c", "public Firebase samples and SDK tests"},
	{"e21b597ba6b9cafa", "AWS documentation, IAM user guide"},
	{"e4a5542bb7fd7b67", "public Firebase samples and SDK tests"},
	{"e8a0614b6747a06f", "AWS documentation, IAM user guide"},
	{"ea9bb1082cf95663", "public Firebase samples and SDK tests"},
	{"eb540d2b6ee2a0a4", "public Firebase samples and SDK tests"},
	{"eeff4d1bcd7b6841", "Laravel's user factory, \"password\""},
	{"f3082ce9d6992144", "public Firebase samples and SDK tests"},
	{"fe92ccedea23b1fb", "public Firebase samples and SDK tests"},
}
