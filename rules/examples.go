package rules

// examples are credentials out of documentation and emulators, by the first 8 bytes
// of their SHA-256 in hex, sorted. They grant nothing.
var examples = [...]example{
	{"0011cc25eb432071", "Azure Storage emulator (Azurite), devstoreaccount1"},
	{"1a5d44a2dca19669", "AWS documentation, IAM user guide"},
	{"78314b11be2e5815", "AWS documentation, IAM user guide"},
	{"aa6547439583c3a2", "Azure Cosmos DB emulator"},
	{"c6ea27c534f993d3", "AWS documentation, IAM user guide"},
	{"cb20d34a7adda2f5", "AWS documentation, IAM user guide"},
	{"e21b597ba6b9cafa", "AWS documentation, IAM user guide"},
	{"e8a0614b6747a06f", "AWS documentation, IAM user guide"},
}
