package rules

import "bytes"

// Terraform writes what it was told to hide as plain text, and says so beside it.
var terraformState = Provider{
	{
		ID: "terraform-state-output", Provider: "HashiCorp", Name: "sensitive output in a Terraform state",
		Meaning:  "Whatever the configuration marked as sensitive: a password, a key, a connection string.",
		Severity: High, Tags: []string{"cloud"}, MaxLen: 6 << 10,
		Pattern: `"[A-Za-z0-9_-]{1,100}"\s{0,4}:\s{0,4}\{\s{0,40}"value"\s{0,4}:\s{0,4}"(?P<secret>(?:[^"\\\r\n]|\\.){6,})"\s{0,4},\s{0,40}"type"\s{0,4}:\s{0,4}"string"\s{0,4},\s{0,40}"sensitive"\s{0,4}:\s{0,4}true`,
		Check:   checkTerraformOutput,
		Parts:   partsTerraformOutput,
		Revoke:  Revoke{URL: "https://developer.hashicorp.com/terraform/language/manage-sensitive-data", Steps: "Change the value where it was issued, and keep the state in a remote backend, not in the repository."},
		Refs:    []string{"https://developer.hashicorp.com/terraform/language/state/sensitive-data"},
		Hits: []string{
			"{\n  \"outputs\": {\n    \"db_password\": {\n      \"value\": \"" + "vTPymBAKIU" + "cbDIvHZL81" + "\",\n      \"type\": \"string\",\n      \"sensitive\": true\n    }\n  }",
			`"outputs":{"api_key":{"value":"` + "EAfGMSL8R2XXDFJH" + "XJbapGSdz83sWzrf" + `","type":"string","sensitive":true}}`,
		},
		Misses: []string{
			"\"region\": {\n      \"value\": \"eu-central-1\",\n      \"type\": \"string\"\n    }",
			"\"db_password\": {\n      \"value\": \"" + "7Kq2vXz" + "eP9m\",\n      \"type\": \"string\",\n      \"sensitive\": false\n    }",
			"\"db_password\": {\n      \"value\": \"${var.pw}\",\n      \"type\": \"string\",\n      \"sensitive\": true\n    }",
		},
	},
	{
		ID: "terraform-output-json", Provider: "HashiCorp", Name: "sensitive output of terraform output -json",
		Meaning:  "Whatever the configuration marked as sensitive: a password, a key, a connection string.",
		Severity: High, Tags: []string{"cloud"}, MaxLen: 6 << 10,
		Pattern: `"[A-Za-z0-9_-]{1,100}"\s{0,4}:\s{0,4}\{\s{0,40}"sensitive"\s{0,4}:\s{0,4}true\s{0,4},\s{0,40}"type"\s{0,4}:\s{0,4}"string"\s{0,4},\s{0,40}"value"\s{0,4}:\s{0,4}"(?P<secret>(?:[^"\\\r\n]|\\.){6,})"`,
		Check:   checkTerraformOutput,
		Parts:   partsTerraformOutput,
		Revoke:  Revoke{URL: "https://developer.hashicorp.com/terraform/language/manage-sensitive-data", Steps: "Change the value where it was issued, and keep what the command printed out of the repository."},
		Refs:    []string{"https://developer.hashicorp.com/terraform/cli/commands/output"},
		Hits: []string{
			"{\n  \"db_password\": {\n    \"sensitive\": true,\n    \"type\": \"string\",\n    \"value\": \"" + "CpkCMpzlRF" + "9oiMQVMIrv" + "\"\n  }\n}",
			`{"api_key":{"sensitive":true,"type":"string","value":"` + "cq8rSO3gb5zzcDQJ" + "gCh9GDORyXt7Zkev" + `"}}`,
		},
		Misses: []string{
			"\"region\": {\n    \"sensitive\": false,\n    \"type\": \"string\",\n    \"value\": \"eu-central-1\"\n  }",
			`{"api_key":{"sensitive":true,"type":"string","value":"<sensitive>"}}`,
		},
	},
}

func checkTerraformOutput(m Match) Verdict {
	switch {
	case reference(m.Secret) != "":
		return refused("value is " + reference(m.Secret))
	case bytes.HasPrefix(m.Secret, []byte("-----BEGIN CERT")), bytes.HasPrefix(m.Secret, []byte("-----BEGIN PUB")):
		return refused("public key or certificate")
	case dummy(m.Secret):
		return demoted("value is a common dummy")
	}
	return unproven("marked as sensitive beside the value")
}

// partsTerraformOutput names the output.
func partsTerraformOutput(m Match) []Part {
	name, _, ok := bytes.Cut(m.Text[1:], []byte(`"`))
	if !ok {
		return nil
	}
	return []Part{{Name: "output", Value: name, Public: true}}
}
