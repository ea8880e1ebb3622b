package generic

// Tests of pages find a field by its name and fill a text into it:
// find(By.ID, "password").send_keys("value"), get('#password').type('value'), fill('#password', 'value').

// isFiller tells whether a method fills a text into a field: those of Selenium, Cypress, Playwright, WebdriverIO, Capybara.
func isFiller(name []byte) bool {
	switch string(name) {
	case "send_keys", "sendKeys", "SendKeys", "type", "fill", "setValue", "addValue", "typeText", "pressSequentially", "fillField", "FillAsync", "TypeAsync", "set", "val":
		return true
	}
	return false
}

// filled reads the text that is filled into the field that the name is part of the place of, from the end of the name on.
func (s *scanner) filled(p *Pair) bool {
	here := s.pos
	s.pos = p.Name.End
	s.skip("\"'`])\\")
	p.Form = FormAssign
	switch {
	case s.pos == p.Name.End:
	case s.take("."):
		start := s.pos
		if s.pos = s.wordAt(start); isFiller(s.data[start:s.pos]) && s.take("(") {
			s.skip(" \t\r\n")
			return isQuote(s.peek(s.prefix()))
		}
	case s.take(","):
		s.skip(" \t\r\n")
		switch { // fill_in "Password", with: "value"
		case s.take("with:") || s.take(":with =>"):
			s.skipSpace()
			return isQuote(s.peek(s.prefix()))
		case s.isSelected(p.Name.Start) && s.valueKey():
			return true
		case isQuote(s.peek(0)) && s.inFiller(p.Name.Start):
			return true
		}
	}
	s.pos = here
	return false
}

// isSelected tells whether the name at i is what an element is chosen by, as in what Selenium IDE records:
// "target": "css=input[name='password']", "value": "value".
func (s *scanner) isSelected(i int) bool {
	b := s.at(i - 1)
	return b == '#' || b == '=' || isQuote(b) && s.at(i-2) == '='
}

// inFiller tells whether the name at i stands in a text that begins with a mark of a place in a page and is the
// first argument of a call that fills in a field.
func (s *scanner) inFiller(i int) bool {
	if s.at(i-1) == 0 || !in("#.=\"'", s.at(i-1)) {
		return false
	}
	for n := 0; n < 40 && s.at(i-1) != '(' && s.at(i-1) > ' '; n++ {
		i--
	}
	return s.at(i-1) == '(' && isQuote(s.at(i)) && in("#.[i", s.at(i+1)) && isFiller(s.data[s.wordBefore(i-1):i-1])
}
