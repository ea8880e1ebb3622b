package rules

var mongoDBAtlas = Provider{
	{
		ID: "mongodb-atlas-client-secret", Provider: "MongoDB", Name: "MongoDB Atlas service account secret",
		Meaning:  "With the client id: administers clusters, database users and backups, as far as its roles go.",
		Severity: Critical, Tags: []string{"infra", "database", "oauth"},
		Pattern: `\b(?P<secret>mdb_sa_sk_[A-Za-z0-9_-]{40})` + endOfToken,
		Check:   checkDigit,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://cloud.mongodb.com/", Steps: "Open Access Manager, Applications; revoke the service account's secret and generate a new one."},
		Refs:    []string{"https://www.mongodb.com/docs/atlas/api/service-accounts-overview/"},
		Hits: []string{
			`MONGODB_ATLAS_CLIENT_SECRET=` + "mdb" + "_sa_sk_nMVy2OaICTDpwshZRmnf" + "00uNzG2WaEPk3bM6tU4k",
			`client_secret = "` + "mdb" + "_sa_sk_srX3DY8u8It9ipRq8MpE" + "ODGjG_6RAixdtiksHf2c" + `"`,
		},
		Misses: []string{
			`MONGODB_ATLAS_CLIENT_ID=` + "mdb" + "_sa_id_60771528c4ad" + "18d0a7fb9494",
			`MONGODB_ATLAS_CLIENT_SECRET=` + "mdb" + "_sa_sk_WPX8urPV1d7vjDLWJbC" + "JNprRnV4WfrgcsRNqc5",
		},
	},
	{
		ID: "mongodb-atlas-client-id", Provider: "MongoDB", Name: "MongoDB Atlas service account id",
		Meaning:  "Names the service account; the secret that belongs to it often stands beside it.",
		Severity: Low, Tags: []string{"cloud", "database"},
		Pattern: `\b(?P<secret>mdb_sa_id_[a-f0-9]{24})\b`,
		Entropy: 2.8,
		Revoke:  Revoke{URL: "https://cloud.mongodb.com/", Steps: "Nothing to do unless the secret stands beside it."},
		Refs:    []string{"https://www.mongodb.com/docs/atlas/api/service-accounts-overview/"},
		Hits: []string{
			`mongodb_atlas_client_id: '` + "mdb_" + "sa_id_a0907785f" + "3046ed05c044fbc" + `'`,
			`const mongodbAtlasClientId = "` + "mdb_" + "sa_id_953475757" + "3a878aefdc525c8" + `";`,
		},
		Misses: []string{
			`mongodb_atlas_client_id: '` + "mdb_" + "sa_id_07533a0b1" + "6ebb5a6b1cfdec" + `'`,
			`const mongodbAtlasClientId = "` + "mdb_" + "sa_id_737d6b0a0" + "ad1813af762b3g7" + `";`,
		},
	},
}
