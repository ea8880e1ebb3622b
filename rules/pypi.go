package rules

import "bytes"

var pypi = Provider{
	{
		ID: "pypi-token", Provider: "PyPI", Name: "PyPI upload token",
		Meaning:  "Publishes new releases of the user's or one project's packages.",
		Severity: Critical, Tags: []string{"registry"},
		Pattern: `(?P<secret>pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{70,1000})`,
		Check:   checkPyPI,
		Revoke:  Revoke{URL: "https://pypi.org/manage/account/token/", Steps: "Remove the token and check the releases of your projects."},
		Refs:    []string{"https://docs.pypi.org/api/secrets/", "https://pypi.org/help/#apitoken"},
		Over:    []string{"url-basic-auth"},
		Hits:    []string{"[pypi]\nusername = __token__\npassword = " + "py" + "pi-AgEIcHlwaS5vcmcCJDdmMzU1ZDBjLWUxY2ItNDI3NC1hOTc5LTcyOWEyMjZhOTQzYgACKlszLCI3ZjM1NWQwYy1" + "lMWNiLTQyNzQtYTk3OS03MjlhMjI2YTk0M2IiXQAABiDlw95BDF9PGGMEHKZOntIKYGah6CFCKYbn94kt2EyImg" + "\n", `TWINE_PASSWORD=` + "py" + "pi-AgEIcHlwaS5vcmcCJGE4YzEwN2VhLTJiODktNGY4Yy1hZjg4LTVjOGYyM2FlNzJiMAACKlszLCJhOGMxMDdlYS0" + "yYjg5LTRmOGMtYWY4OC01YzhmMjNhZTcyYjAiXQAABiAsIWfHEt66tt6Bt7UY8Q-e7X6YL2UMfiR4UxyJwphRDw" + ` twine upload dist/*`},
		Misses:  []string{`TWINE_PASSWORD=` + "py" + "pi-hv6nX5FaWJCjSoVNdbvbu0h6ahSSKXVRrtifNeYG5ydLubzeFGOvuWiwd3WK" + "7YLUswhK1EerH5gdXIXOCKhlaDJrQh183uaja8EMI6Wjy2rW4M7_n5r1WgQ9", `TWINE_PASSWORD=` + "pypi-AgEIc" + "HlwaS5vcmcw9KPcD1XpvsD3VYoM53f" + "b81AhvXPmjsGc-HR3Ai3"},
	},
	{
		ID: "testpypi-token", Provider: "PyPI", Name: "TestPyPI upload token",
		Meaning:  "Publishes to the test index, which nobody should install from.",
		Severity: Low, Tags: []string{"registry"},
		Pattern: `(?P<secret>pypi-AgENdGVzdC5weXBpLm9yZw[A-Za-z0-9_-]{70,1000})`,
		Check:   checkPyPI,
		Revoke:  Revoke{URL: "https://test.pypi.org/manage/account/token/", Steps: "Remove the token."},
		Refs:    []string{"https://docs.pypi.org/api/secrets/"},
		Hits:    []string{"[testpypi]\npassword = " + "py" + "pi-AgENdGVzdC5weXBpLm9yZwIkZTg2YjgwMWYtNjIwNy00OGM0LWE1OGEtZGU2YTQ0ODM4MzlhAAIqWzMsImU4NmI4MD" + "FmLTYyMDctNDhjNC1hNThhLWRlNmE0NDgzODM5YSJdAAAGICYT6wZWEYfoJTtLLA0ko5R9s2F5N7Y0tl0frXykCCJ6" + "\n", `TEST_PYPI_TOKEN: "` + "py" + "pi-AgENdGVzdC5weXBpLm9yZwIkOGIwMTRiMzMtODY3NS00NTYzLWFmNDAtNmQ4ZDcwMGQ4ZTBjAAIqWzMsIjhiMDE0Yj" + "MzLTg2NzUtNDU2My1hZjQwLTZkOGQ3MDBkOGUwYyJdAAAGICN152mr_ROxbjCTc5sG6uyRv31m1RLBrIWoyE8ORRwi" + `"`},
		Misses:  []string{`TEST_PYPI_TOKEN: "` + "pypi-AgENdGVz" + "dC5weXBpLm9yZwV7W11JzC8ktbz0I7j7Ud" + "XiUMeevj3KKHrY2e8ULp" + `"`, `TEST_PYPI_TOKEN: "` + "py" + "pi-6J5FwOELOuvfrDB7liH7t-ENvdOVWv61mhdZNTMoJEgueejfGAEnrvqkdzWA" + "67J25lEahYE7y5L6y2pi0j164C2viE8zoh7zaHX2LKlBX93UHokcfH3ADTMe" + `"`},
	},
}

// checkPyPI reads the macaroon, version 2: after the location comes the identifier,
// and the last field is a signature of 32 bytes (libmacaroons, format v2).
func checkPyPI(m Match) Verdict {
	raw, ok := decodeBase64(m.Secret[len("pypi-"):])
	if !ok || len(raw) < 40 || raw[0] != 2 {
		return demoted("macaroon is cut short")
	}
	if !bytes.Equal(raw[len(raw)-34:len(raw)-32], []byte{6, 32}) {
		return demoted("macaroon has no signature at its end")
	}
	return proven("macaroon with its signature")
}
