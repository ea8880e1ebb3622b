package rules

var nvidia = Provider{{
	ID: "nvidia-api-key", Provider: "NVIDIA", Name: "NVIDIA API key (NIM, NGC)",
	Meaning:  "Runs models on the account and pulls the containers and models of its organisation.",
	Severity: Medium, Tags: []string{"ai"},
	Pattern: `\b(?P<secret>nvapi-[A-Za-z0-9_-]{60,70})` + endOfToken,
	Entropy: 4,
	Revoke:  Revoke{URL: "https://build.nvidia.com/settings/api-keys", Steps: "Delete the key and generate a new one."},
	Refs:    []string{"https://docs.nvidia.com/ngc/gpu-cloud/ngc-user-guide/index.html"},
	Hits: []string{
		`NVIDIA_API_KEY=` + "nv" + "api-OifYGyXuyG0le5AH5TqZas-Q4JIlPmdl" + "OpvPXZaSMKsSLKuqNdVK8Ls0ex1WMlOO",
		`api_key = '` + "nv" + "api-lzIXrVQLUFMqxHM37M3Kx7r502OQrbmg" + "xZSzMDzEp3PY91F4HJEQ-hXA5Zo8WEql" + `'`,
	},
	Misses: []string{
		`NVIDIA_API_KEY=` + "nv" + "api-Ytvh6tJ0O54sAa_UkLwXf0Ca-XByT" + "yle3jpI_iZFqzliSSEdEmBpkUD50E",
		`NVIDIA_API_KEY=` + "nv" + "api-UfgCiHrHrEABemPquLW21Fop5agVaYqgtb7yd" + "JdMDgYV2KB64eO6WBoxKHRsKCe7eHzHxm4e9_F",
	},
}}
