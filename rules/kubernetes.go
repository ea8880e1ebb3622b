package rules

import (
	"bytes"
	"crypto/x509"
	"encoding/pem"
)

var kubernetes = Provider{
	{
		ID: "kubeconfig-client-key", Provider: "Kubernetes", Name: "client key in a kubeconfig",
		Meaning:  "Acts in the cluster as the user and the groups that the certificate beside it names, until the certificate ends: it cannot be revoked.",
		Severity: Critical, Tags: []string{"kubernetes", "key"}, MaxLen: 24 << 10,
		Pattern: `client-certificate-data["']?:[ \t]{0,8}["']?LS0tLS1CRUdJTi[A-Za-z0-9+/]{100,}={0,2}["']?,?\s{1,24}["']?client-key-data["']?:[ \t]{0,8}["']?(?P<secret>LS0tLS1CRUdJTi[A-Za-z0-9+/]{60,}={0,2})`,
		Check:   checkKubeconfigKey,
		Parts:   partsKubeconfigKey,
		Revoke:  Revoke{URL: "https://kubernetes.io/docs/reference/access-authn-authz/rbac/", Steps: "Take the user's and its groups' role bindings away, or replace the cluster's certificate authority; Kubernetes does not know revoked certificates."},
		Refs:    []string{"https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/"},
		Over:    []string{"private-key-base64"},
		Hits: []string{
			"    client-certificate-data: " + "LS0tLS1CR" + "UdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJWVENCL0tBREFnRUNBZ0lTWnpBS0JnZ3Foa2pPUFFRREFqQTBNUmN3RlFZRFZRUUtFdzV6ZVhOMFpXMDYKYldGemRHVnljekVaTUJjR0ExVUVBeE1RYTNWaVpYSnVaWFJsY3kxaFpHMXBiakFlRncweU5qQXhNREV3TURBdwpNREJhRncwek5qQXhNREV3TURBd01EQmFNRFF4RnpBVkJnTlZCQW9URG5ONWMzUmxiVHB0WVhOMFpYSnpNUmt3CkZ3WURWUVFERXhCcmRXSmxjbTVsZEdWekxXRmtiV2x1TUZrd0V3WUhLb1pJemowQ0FRWUlLb1pJemowREFRY0QKUWdBRXFjTzBCYVRnVE03NUVJNUJCSlV5Mi9JbHhCUGlyOU5hS0V1cTV3dTc1M2Z1QkJ5NEpRWXFhdlhYSlVnZAplUXZaWGJiSWNDNnVoTmNtQU" + "dsTWhiTkZGREFLQmdncWhrak9QUVFEQWdOSUFEQkZBaUVBNzMvU2NyM1ZRd0htClRzWGtEVURoWEdVTDhsM2lqM3gvRTd5OTNPVlo5dUVDSUVIUDRwR25tdHVrYnlpNUNpSGlVZEk0N0JCcURiQy8KaFNhL2N4YkpCTzI0Ci0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K" + "\n    client-key-data: " + "LS0tLS1CR" + "UdJTiBFQyBQUklWQVRFIEtFWS0tLS0tCk1IY0NBUUVFSUhIWkwvMFp6bC9mMFZiUk8wQ0FsR2g4VUlzakhqbWRWaGh3RmR0R2JheGZvQW9HQ0NxR1NNNDkKQXdFSG9VUURRZ0FFcWNPMEJhVGdUTTc1RUk1QkJKVXkyL0lseEJQaXI5TmFLRXVxNXd1NzUzZnVCQnk0SlF" + "ZcQphdlhYSlVnZGVRdlpYYmJJY0M2dWhOY21BR2xNaGJORkZBPT0KLS0tLS1FTkQgRUMgUFJJVkFURSBLRVktLS0tLQo=" + "\n",
			`{"client-certificate-data": "` + "LS0tLS1CR" + "UdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJWVENCL0tBREFnRUNBZ0lTYURBS0JnZ3Foa2pPUFFRREFqQTBNUmN3RlFZRFZRUUtFdzV6ZVhOMFpXMDYKYldGemRHVnljekVaTUJjR0ExVUVBeE1RYTNWaVpYSnVaWFJsY3kxaFpHMXBiakFlRncweU5qQXhNREV3TURBdwpNREJhRncwek5qQXhNREV3TURBd01EQmFNRFF4RnpBVkJnTlZCQW9URG5ONWMzUmxiVHB0WVhOMFpYSnpNU" + "mt3CkZ3WURWUVFERXhCcmRXSmxjbTVsZEdWekxXRmtiV2x1TUZrd0V3WUhLb1pJemowQ0FRWUlLb1pJemowREFRY0QKUWdBRXg0YWlrTGVqQTRROVVja0hLcjJpQ2xLVVRxb1E0VEU4Y2NIbVhaMHVDbWdOcHJod2RPVEdLL2I4OVkxNApOUW5PajFreG42cHhiTzJFMFA4a3oyQ0RLVEFLQmdncWhrak9QUVFEQWdOSUFEQkZBaUJIUDQzcWZSL1VaZlhJCkhlZGxuR0RYZGpRalRBU1lLdjhaRGNXTWQrUSswUUloQUp3UWVEM2F2Mkl6UEJzR1F5UXFtTlZTN0hCb0xpT1MKRzN2eUlSb2F1ZHA3Ci0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K" + `", "client-key-data": "` + "LS0tLS1CR" + "UdJTiBFQyBQUklWQVRFIEtFWS0tLS0tCk1IY0NBUUVFSVBRZkxrM3VwUFpGTmxBNXgxcFdwMGNhcy9odl" + "pDMUxYN1I5b0FsRmtlWjRvQW9HQ0NxR1NNNDkKQXdFSG9VUURRZ0FFeDRhaWtMZWpBNFE5VWNrSEtyMmlDbEtVVHFvUTRURThjY0htWFowdUNtZ05wcmh3ZE9URwpLL2I4OVkxNE5Rbk9qMWt4bjZweGJPMkUwUDhrejJDREtRPT0KLS0tLS1FTkQgRUMgUFJJVkFURSBLRVktLS0tLQo=" + `"}`,
		},
		Misses: []string{
			"    client-certificate-data: " + "LS0tLS1CR" + "UdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJWVENCL0tBREFnRUNBZ0lTYVRBS0JnZ3Foa2pPUFFRREFqQTBNUmN3RlFZRFZRUUtFdzV6ZVhOMFpXMDYKYldGemRHVnljekVaTUJjR0ExVUVBeE1RYTNWaVpYSnVaWFJsY3kxaFpHMXBiakFlRncweU5qQXhNREV3TURBdwpNREJhRncwek5qQXhNREV3TURBd01EQmFNRFF4RnpBVkJnTlZCQW9URG5ONWMzUmxiVHB0WVhOMFpYSnpNUmt3CkZ3WURWUVFERXhCcmRXSmxjbTVsZEdWekxXRmtiV2x1TUZrd0V3WUhLb1pJemowQ0FRWUlLb1pJemowREFRY0QKUWdBRXpvRVhBVlBUaVY3WkRYTTk4WXZLYlhzaE5oekxnR0duOXhiMFBWd1FEdU5ocWRM" + "WExKTWxRc21ZbHRTaQozbTZRSW1nckhHdFVHQXlnVS9MSnpkM3hYREFLQmdncWhrak9QUVFEQWdOSUFEQkZBaUVBMGhCck9WSE1DUDFPCjFkTDMyVHowMHAzU1d0U3ZpNlF5WXllQ2JFR2ZnRjRDSUc3c2tKSHg5S3g5LzBzMHFXdk1WNHh6eG1Xd2N6ZjYKcysveWNOaWwxWnJKCi0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K" + "\n    client-key-data: " + "LS0tLS1CR" + "UdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJWVENCL0tBREFnRUNBZ0lTYVRBS0JnZ3Foa2pPUFFRREFqQTBNUmN3RlFZRFZRUUtFdzV6ZVhOMFpXMDYKYldGemRHVnljekVaTUJjR0ExVUVBeE1RYTNWaVpYSnVaWFJsY3kxaFpH" + "MXBiakFlRncweU5qQXhNREV3TURBdwpNREJhRncwek5qQXhNREV3TURBd01EQmFNRFF4RnpBVkJnTlZCQW9URG5ONWMzUmxiVHB0WVhOMFpYSnpNUmt3CkZ3WURWUVFERXhCcmRXSmxjbTVsZEdWekxXRmtiV2x1TUZrd0V3WUhLb1pJemowQ0FRWUlLb1pJemowREFRY0QKUWdBRXpvRVhBVlBUaVY3WkRYTTk4WXZLYlhzaE5oekxnR0duOXhiMFBWd1FEdU5ocWRMWExKTWxRc21ZbHRTaQozbTZRSW1nckhHdFVHQXlnVS9MSnpkM3hYREFLQmdncWhrak9QUVFEQWdOSUFEQkZBaUVBMGhCck9WSE1DUDFPCjFkTDMyVHowMHAzU1d0U3ZpNlF5WXllQ2JFR2ZnRjRDSUc3c2tKSHg5S3g5LzBzMHFXdk1WNHh6eG1Xd2N6ZjYKcysveWNOaWwxWnJKCi0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K" + "\n",
			"    client-certificate-data: REDACTED\n    client-key-data: REDACTED\n",
		},
	},
	{
		ID: "kubeconfig-login", Provider: "Kubernetes", Name: "token or password in a kubeconfig",
		Meaning:  "Acts in the cluster as the user that the entry names.",
		Severity: High, Tags: []string{"kubernetes"},
		Pattern: `\buser["']?:[ \t]*\r?\n[ \t]{2,16}(?:username:[ \t]{1,4}["']?[^\s"']{1,100}["']?[ \t]*\r?\n[ \t]{2,16})?(?:token|password):[ \t]{1,4}["']?(?P<secret>[^\s"'<>]{8,1000})`,
		MaxLen:  2 << 10,
		Check:   checkKubeconfigLogin,
		Parts:   partsKubeconfigLogin,
		Revoke:  Revoke{URL: "https://kubernetes.io/docs/reference/access-authn-authz/authentication/", Steps: "Delete the token where it was issued: the service account's secret, the cluster manager's API keys, the token file of the API server."},
		Refs:    []string{"https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/"},
		Hits: []string{
			"- name: ci\n  user:\n    token: " + "kubeconfig-user-" + "kpdhi6eygs:no0frnzrvcma0dy5ibp1h" + "ahmmvafi8b6f58m0ezmfjlcdr9jrchzpk" + "\n",
			"users:\n- name: admin\n  user:\n    username: admin\n    password: \"" + "NGcVx2RHL" + "KXSf3wh34" + "\"\n",
		},
		Misses: []string{
			"- name: ci\n  user:\n    token: ${KUBE_TOKEN}\n",
			"- name: ci\n  user:\n    exec:\n      command: aws\n",
			"users:\n- name: admin\n  user:\n    username: admin\n    password: $(KUBE_PASSWORD)\n",
		},
	},
	{
		ID: "k3s-node-token", Provider: "K3s", Name: "K3s cluster token",
		Meaning:  "Joins nodes to the cluster; behind server, it opens the keys of the cluster, too.",
		Severity: Critical, Tags: []string{"kubernetes"},
		Pattern: `\b(?P<secret>K10[0-9a-f]{64}::(?:server:|node:|[0-9a-z]{6}\.)[0-9a-zA-Z]{8,64})\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://docs.k3s.io/cli/token", Steps: "Run k3s token rotate on a server, and give the nodes the new token."},
		Refs:    []string{"https://docs.k3s.io/cli/token"},
		Hits: []string{
			"K3S_TOKEN=" + "K108a67639f74080f56c5aa328f676226e2" + "36a23e238e3b1c77fc4c011f1bd38f1f" + "::server:" + "34920fbd01f40072e3cf347862554017" + " sh -",
			`token: "` + "K10cdf83fd989e60f210402362d53c9efc6" + "d892aa68bfcc8c928344b16103485a1c" + "::292be0." + "1e4fc2d031c41885" + `"`,
		},
		Misses: []string{
			"K3S_TOKEN=" + "K10221c25f6aaf76fdc6c369aad6b68b75b" + "48e99f73f289509dddc3ebffc5ccd80" + "::server:" + "99ee02cab83bb43e451f9ab2845ad0f3" + " sh -",
			"K3S_TOKEN=" + "K11d761f3d0201bfe8c26b715568b9126be" + "f73fecde3b53f79a8afba701070d26d7" + "::server:" + "f79a73aff5cfd4501150bf8e28d3e14b" + " sh -",
		},
	},
	{
		ID: "kubernetes-secret", Provider: "Kubernetes", Name: "value in a Kubernetes Secret manifest",
		Meaning:  "Whatever the workload that mounts the secret may do with it; base64 hides nothing.",
		Severity: High, Tags: []string{"kubernetes"}, MaxLen: 8 << 10,
		Pattern: `(?:kind: Secret|"kind": ?"Secret")["']?[ \t,]*\r?\n(?:[^\r\n-][^\r\n]*\r?\n|\r?\n)*?["']?\b(?:data|stringData)["']?:[ \t]*\{?[ \t]*\r?\n(?:[ \t]+[^\r\n]*\r?\n)*?[ \t]+["']?[A-Za-z0-9._-]*(?i:pass|secret|token|key|cred|auth|pwd|private|license|salt|dsn|url)[A-Za-z0-9_-]*["']?:[ \t]{1,4}["']?(?P<secret>[A-Za-z0-9+/=_.!@#%^&*:~-]{6,})["']?,?[ \t]*\r?(?:\n|$)(?:[ \t]+[^\r\n]+(?:\r?\n|$))*`,
		Check:   checkKubernetesSecret,
		Parts:   partsKubernetesSecret,
		Revoke:  Revoke{URL: "https://kubernetes.io/docs/concepts/configuration/secret/", Steps: "Change the value where it was issued, and keep the manifest out of the repository: sealed secrets, SOPS or an external store."},
		Refs:    []string{"https://kubernetes.io/docs/concepts/configuration/secret/"},
		Hits: []string{
			"apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop-db\ntype: Opaque\ndata:\n  username: c2hvcA==\n  password: " + "THhDbnptOEtW" + "YnlaTXZhQmhu" + "\n",
			"kind: Secret\nmetadata:\n  name: repo\nstringData:\n  url: https://hooks.acme.io/in/" + "WzGx93JxiQ" + "skS14qbd8Z" + "\n",
			"kind: Secret\nmetadata:\n  name: queue\nstringData:\n  AMQP_PASSWORD: " + "WzGx93JxiQ" + "skS14qbd8Z" + "\n",
		},
		Misses: []string{
			"kind: ConfigMap\nmetadata:\n  name: shop\ndata:\n  password_hint: " + "THhDbnptOEtW" + "YnlaTXZhQmhu" + "\n",
			"kind: Secret\nmetadata:\n  name: shop-db\ndata:\n  password: {{ .Values.password | b64enc }}\n",
			"kind: Secret\nmetadata:\n  name: repo\nstringData:\n  url: https://git.acme.io/shop/charts\n",
			"kind: Secret\nmetadata:\n  name: repo\nstringData:\n  url: git@git.acme.io:shop/charts.git\n",
			"kind: ExternalSecret\nmetadata:\n  name: shop\nspec:\n  data:\n    secretKey: " + "THhDbnptOEtW" + "YnlaTXZhQmhu" + "\n",
			"kind: Secret\nmetadata:\n  name: shop-db\ndata:\n  ca.key.crt: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t\n",
		},
	},
	{
		ID: "kubernetes-secret-dump", Provider: "Kubernetes", Name: "value in a Secret as kubectl prints it",
		Meaning:  "Whatever the workload that mounts the secret may do with it; base64 hides nothing.",
		Severity: High, Tags: []string{"kubernetes"}, MaxLen: 8 << 10,
		// kubectl sorts the fields: the kind stands behind the data.
		Pattern: `["']?\b(?:data|stringData)["']?:[ \t]*\{?[ \t]*\r?\n(?:[ \t]+[^\r\n]*\r?\n)*?[ \t]+["']?[A-Za-z0-9._-]*(?i:pass|secret|token|key|cred|auth|pwd|private|license|salt|dsn|url)[A-Za-z0-9_-]*["']?:[ \t]{1,4}["']?(?P<secret>[A-Za-z0-9+/=_.!@#%^&*:~-]{6,})["']?,?[ \t]*\r?(?:\n|$)(?:[ \t]+[^\r\n]+(?:\r?\n|$))*\}?,?[ \t]*\r?\n?[ \t]*(?:kind: Secret|"kind": ?"Secret")`,
		Check:   checkKubernetesSecret,
		Parts:   partsKubernetesSecret,
		Revoke:  Revoke{URL: "https://kubernetes.io/docs/concepts/configuration/secret/", Steps: "Change the value where it was issued, and keep the manifest out of the repository: sealed secrets, SOPS or an external store."},
		Refs:    []string{"https://kubernetes.io/docs/concepts/configuration/secret/"},
		Hits: []string{
			"apiVersion: v1\ndata:\n  api-key: " + "b0NydTBmdE9zZ0hZZGJ5WE" + "paQkZ3VFhwS1ZlQlBvZzk=" + "\nkind: Secret\nmetadata:\n  name: mail\n",
			"apiVersion: v1\ndata:\n  user: c2hvcA==\n  DB_PASSWORD: " + "bTJ4V0dLcVQ5" + "ellyTHB2Rg==" + "\nkind: Secret\nmetadata:\n  name: db\n",
		},
		Misses: []string{
			"data:\n  password: " + "THhDbnptOEtW" + "YnlaTXZhQmhu" + "\nkind: ConfigMap\n",
			"data:\n  password: {{ .Values.password }}\nkind: Secret\n",
		},
	},
}

// checkKubeconfigKey judges the key and takes the end of its certificate, which is
// the end of the key.
func checkKubeconfigKey(m Match) Verdict {
	v := checkPEMBase64(m)
	if cert := kubeconfigCertificate(m); cert != nil && v.Opinion != Refused {
		v.Expires = cert.NotAfter.UTC()
	}
	return v
}

// kubeconfigCertificate reads the certificate that stands before the key; nil if it
// is damaged.
func kubeconfigCertificate(m Match) *x509.Certificate {
	at := bytes.Index(m.Text, []byte("LS0tLS1"))
	if at < 0 {
		return nil
	}
	end := at
	for end < len(m.Text) && (isAlnum(m.Text[end]) || m.Text[end] == '+' || m.Text[end] == '/') {
		end++
	}
	raw, ok := decodeBase64(m.Text[at:end])
	if !ok {
		return nil
	}
	block, _ := pem.Decode(raw)
	if block == nil {
		return nil
	}
	cert, err := x509.ParseCertificate(block.Bytes)
	if err != nil {
		return nil
	}
	return cert
}

// partsKubeconfigKey names the user and the groups: common name and organisations of
// the certificate.
func partsKubeconfigKey(m Match) []Part {
	cert := kubeconfigCertificate(m)
	if cert == nil {
		return nil
	}
	var parts []Part
	if cn := cert.Subject.CommonName; cn != "" && len(cn) <= 200 {
		parts = append(parts, Part{Name: "user", Value: []byte(cn)})
	}
	for _, group := range cert.Subject.Organization[:min(4, len(cert.Subject.Organization))] {
		if len(group) <= 200 {
			parts = append(parts, Part{Name: "group", Value: []byte(group), Public: true})
		}
	}
	return parts
}

// checkKubeconfigLogin judges a token as a token and a password by its user.
func checkKubeconfigLogin(m Match) Verdict {
	if bytes.Contains(m.Text, []byte("password:")) {
		return userinfo{User: yamlValue(m.Text, "username:"), Password: m.Secret}.verdict()
	}
	switch {
	case reference(m.Secret) != "":
		return refused("value is " + reference(m.Secret))
	case dummy(m.Secret), Entropy(m.Secret) < 3:
		return demoted("value is made of words for a token")
	}
	return unproven("stands where a kubeconfig has its token")
}

func partsKubeconfigLogin(m Match) []Part {
	if user := yamlValue(m.Text, "username:"); user != nil {
		return []Part{{Name: "user", Value: user}}
	}
	return nil
}

// yamlValue returns the word behind a name and its colon, without quotes; nil if
// the name is not there.
func yamlValue(text []byte, name string) []byte {
	_, after, ok := bytes.Cut(text, []byte(name))
	words := bytes.Fields(after)
	if !ok || len(words) == 0 {
		return nil
	}
	return bytes.Trim(words[0], `"',`)
}

// checkKubernetesSecret asks for the kind on either side, and decodes what stands
// under data.
func checkKubernetesSecret(m Match) Verdict {
	if !namesSecretKind(m.Text) {
		return refused("no manifest of the kind Secret")
	}
	value := m.Secret
	if !bytes.Contains(m.Text[:bytes.Index(m.Text, m.Secret)], []byte("stringData")) {
		raw, ok := decodeBase64(m.Secret)
		if !ok {
			return refused("not base64, as data must be")
		}
		value = bytes.TrimRight(raw, "\r\n")
	}
	switch {
	case bytes.HasPrefix(value, []byte("-----BEGIN CERTIFICATE")), bytes.HasPrefix(value, []byte("-----BEGIN PUBLIC")):
		return refused("public key or certificate")
	case len(value) < 4, reference(value) != "":
		return refused("value is empty or a blank to fill in")
	case isPlainAddress(value) && namesURL(m.Text[:bytes.Index(m.Text, m.Secret)]):
		return refused("an address without a password")
	}
	v := unproven("stands in a manifest of the kind Secret")
	if dummy(value) || selfNamed(value) {
		v = demoted("value is a common dummy")
	}
	v.Canonical = bytes.Clone(value)
	return v
}

// namesURL tells whether text ends in the name of an address and its colon.
func namesURL(text []byte) bool {
	name := bytes.TrimRight(text, " \t\"':")
	return len(name) > 3 && bytes.EqualFold(name[len(name)-3:], []byte("url"))
}

// isPlainAddress tells whether value is where something is, and grants nothing: a URL or a place of git without a password, a query and
// a part that may be a key.
func isPlainAddress(value []byte) bool {
	_, rest, ok := bytes.Cut(value, []byte("://"))
	if !ok {
		rest = value
	}
	at := bytes.LastIndexByte(rest, '@')
	if bytes.IndexByte(rest, '?') >= 0 || at > 0 && bytes.IndexByte(rest[:at], ':') >= 0 || bytes.IndexByte(rest, '.') < 0 {
		return false
	}
	for part := range bytes.SplitSeq(rest, []byte("/")) {
		if len(part) >= leastPathKey && bytes.ContainsAny(part, "0123456789") && bytes.IndexByte(part, '.') < 0 {
			return false
		}
	}
	return true
}

const leastPathKey = 20 // of a part of a path that may be a key

// namesSecretKind tells whether kind: Secret stands in text, and not SopsSecret or
// another one's kind.
func namesSecretKind(text []byte) bool {
	_, after, ok := bytes.Cut(text, []byte("kind"))
	after = bytes.ToLower(bytes.Trim(after[:min(len(after), 24)], `"': `+"\t"))
	return ok && bytes.HasPrefix(after, []byte("secret")) && (len(after) == 6 || !isAlnum(after[6]))
}

// maxEntries bounds the entries of a manifest that are named.
const maxEntries = 16

// partsKubernetesSecret names the other entries of the manifest's data.
func partsKubernetesSecret(m Match) []Part {
	var parts []Part
	in := false
	for line := range bytes.Lines(m.Text) {
		name, value, ok := bytes.Cut(bytes.TrimSpace(line), []byte(":"))
		name, value = bytes.Trim(name, `"'`), bytes.Trim(value, `"', `+"\t")
		switch indented := len(line) > 0 && (line[0] == ' ' || line[0] == '\t'); {
		case bytes.Equal(name, []byte("data")), bytes.Equal(name, []byte("stringData")):
			in = true
		case !in || !ok || !indented || len(value) == 0 || len(name) > 80 || bytes.Equal(value, m.Secret):
		case len(parts) < maxEntries:
			parts = append(parts, Part{Name: string(name), Value: value})
		}
	}
	return parts
}
