package rules

var fullstory = Provider{
	{
		ID: "fullstory-api-key", Provider: "FullStory", Name: "FullStory API key",
		Meaning:  "Reads and deletes sessions and users of the account, as far as the key's permission goes.",
		Severity: High, Tags: []string{"analytics"},
		Pattern: `\b(?P<secret>(?:na1|eu1)\.[A-Za-z0-9+/]{100,160}={0,2})(?:[^A-Za-z0-9+/=]|$)`,
		Check:   checkMixedBody,
		Revoke:  Revoke{URL: "https://app.fullstory.com/", Steps: "Open Settings, API keys; delete the key and create a new one."},
		Refs:    []string{"https://developer.fullstory.com/server/authentication/"},
		Hits: []string{
			`FULLSTORY_API_KEY=` + "na" + "1.RqRdCNv/pFBDMlJtEYN9Y/7LLa0QdiKf9" + "dFwozwSq7saqn4YqtF0xme+vp/EJZBhxfuq" + "hTpQvKZ8OkAwm0pnioGDVdEeXA9fFZZk",
			`Authorization: Basic ` + "eu" + "1.lNMowJzjizmF8kStNazPCNtsP7XR088bi" + "5JpFbn5l9QYsjg+KnA8ThymleRzw2xVh4aq" + "F9eOwZU5oxS1Fe77CKb0UMrAjPRh/WWz",
		},
		Misses: []string{
			`FULLSTORY_API_KEY=` + "na" + "1.Ux5BkS5yyeRqYfspN7z84XqGcx3Lr4C3" + "p+KNDwQIVQRmpOi6IqqWPdvp65oSs2soW+" + "c+aIhoDXfswar2C+MF9u5rFhoFxqG/Ki",
			`FULLSTORY_API_KEY=` + "na" + "2.CvXqfmExuQjzmlOJW9G9nKoGNYqtd7xqJ" + "15W978NkejwWlaOyhTOZK4kjkPJG9PKNQWR" + "AUMPzsDAOpW36Z3edcKbKxTNpxviNV0V",
		},
	},
}
