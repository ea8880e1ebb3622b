package rules

var authress = Provider{
	{
		ID: "authress-api-key", Provider: "Authress", Name: "Authress service client access key",
		Meaning:  "Acts as the service client: reads and changes users, roles and permissions.",
		Severity: Critical, Tags: []string{"identity"},
		Pattern: `\b(?P<secret>(?:sc|ext|scauth|authress)_[A-Za-z0-9]{5,30}\.[A-Za-z0-9]{4,6}\.acc[_-][A-Za-z0-9-]{10,32}\.[A-Za-z0-9+/_=-]{30,120})(?:[^A-Za-z0-9+/_=-]|$)`,
		Entropy: 3.5,
		Revoke:  Revoke{URL: "https://authress.io/app/#/settings", Steps: "Delete the access key of the service client and create a new one."},
		Refs:    []string{"https://authress.io/knowledge-base/docs/authorization/service-clients"},
		Hits: []string{
			`AUTHRESS_KEY=` + "s" + "c_m2o16nrcx2" + "5csx73wb1vvb" + `.` + "3l" + "h1.acc-mb6f" + "1ucnv18yay" + `.` + "e13a3zHkWfQXSyAglQcUC70B" + "P1KmAyqRD4PJGn9tKnpOo/L7" + "uMkzJS5MHnyNm5RZ",
			`new AuthressClient({}, '` + "auth" + "ress_5w4cyp2uaxuz9q9gpny2g59f.bfrxt.acc_zamax0pq" + "jt3kmfdd.MSUHFP6vWiFJOY5hSN70bz4jfLW2VKUFmkRkrpp" + "i0kQ6OlsIsiYhsLYiCn1isaAwFxUeesl1VJjIUVnVsEi4Xc" + `')`,
		},
		Misses: []string{
			`AUTHRESS_KEY=` + "s" + "c_7p862yq8j7dpc2u9nh1pur.2" + "bgg.acc-1jb7lqu95cjndf.hbA" + "VIVNWjBO8hMMtLrWrI5YmMdkg",
			`AUTHRESS_KEY=` + "s" + "c_ezarfs8i4eq9ma63nyxz7e.pajf.bcc-kemp" + "22c46mahz1.MKyJXaJcaSvxpGkIkQcsdeLfpIv" + "peE4MajfpqiQQjrzBuKaBlU6Xqoih8Jcn6fNt",
		},
	},
}
