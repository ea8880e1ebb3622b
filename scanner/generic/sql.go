package generic

// inserted reads the value that a statement gives to the column named at p: INSERT INTO t (a, name, b) VALUES (1, 'value', 2).
func (s *scanner) inserted(p *Pair) bool {
	if b := s.peek(0); b != ',' && b != ')' {
		return false
	}
	here := s.pos
	if s.valueOfColumn(p) {
		return true
	}
	s.pos, p.Form = here, FormNone
	return false
}

func (s *scanner) valueOfColumn(p *Pair) bool {
	column, ok := s.columnOf(p.Name.Start)
	if !ok {
		return false
	}
	for n := 0; n < maxLine && s.peek(0) != ')' && !s.atEnd(s.pos); n++ {
		s.pos++
	}
	s.skip(") \t\r\n")
	if !s.takeFold("values") {
		return false
	}
	if !s.listTo(column) {
		return false
	}
	p.Form, p.Rows = FormColon, RowLists
	return s.peek(s.prefix()) == '\''
}

// nextList reads the value of the same column in the list behind the one that pos is in.
func (s *scanner) nextList(p *Pair) bool {
	column, ok := s.columnOf(p.Name.Start)
	s.pos-- // into the text again, to move over its end
	if !ok || !s.sqlText() {
		return false
	}
	for s.nextField() {
	}
	s.skip(") \t\r\n")
	if !s.take(",") {
		return false
	}
	if !s.listTo(column) {
		return false
	}
	p.Form = FormColon
	return s.peek(s.prefix()) == '\'' && s.value(p)
}

// listTo moves into the list that follows, to the value of a column.
func (s *scanner) listTo(column int) bool {
	s.skip(" \t\r\n")
	if !s.take("(") {
		return false
	}
	for range column {
		if !s.nextField() {
			return false
		}
	}
	s.skip(" \t\r\n")
	return true
}

// columnOf returns how many columns stand before the one whose name is at i, in a list behind INSERT INTO and the name of a
// table; ok is false where it is in none.
func (s *scanner) columnOf(i int) (column int, ok bool) {
	for n := 0; ; n++ {
		i--
		switch b := s.at(i); {
		case b == ',':
			column++
			continue
		case b == '(':
		case n < maxColumns && (isNameByte(b) || b != 0 && in(" \t\r\n\"`[]", b)):
			continue
		default:
			return 0, false
		}
		break
	}
	i = s.backOver(i, " \t\r\n")
	for n := 0; n < maxName && (isNameByte(s.at(i-1)) || s.at(i-1) != 0 && in("\"`[].", s.at(i-1))); n++ {
		i--
	}
	i = s.backOver(i, " \t\r\n")
	return column, s.endsWithAny(i, "insert into", "replace into", "insert ignore into")
}

const maxColumns = 200 // bytes of them before a name

// nextField moves over a value and the comma behind it.
func (s *scanner) nextField() bool {
	depth := 0
	for n := 0; n < maxLine && !s.atEnd(s.pos); n++ {
		switch b := s.data[s.pos]; {
		case b == '\'':
			if !s.sqlText() {
				return false
			}
			continue
		case b == '(':
			depth++
		case b == ')':
			if depth--; depth < 0 {
				return false
			}
		case b == ',' && depth == 0:
			s.pos++
			return true
		}
		s.pos++
	}
	return false
}

// sqlText moves over a text in single quotes, in which two stand for one.
func (s *scanner) sqlText() bool {
	for s.pos++; !s.atEnd(s.pos); s.pos++ {
		switch {
		case s.data[s.pos] == '\\':
			s.pos++
		case s.data[s.pos] == '\'' && s.peek(1) == '\'':
			s.pos++
		case s.data[s.pos] == '\'':
			s.pos++
			return true
		}
	}
	return false
}

// isRow tells whether the quoted text at i is the first or second value of a row of an INSERT: VALUES (17, 'name', 'value').
func (s *scanner) isRow(i int) bool {
	if s.at(i) != '\'' {
		return false
	}
	i = s.backOver(i, "0123456789 ,")
	if s.at(i-1) != '(' {
		return false
	}
	i = s.backOver(i-1, " \t\r\n")
	return s.at(i-1) == ',' && s.at(i-2) == ')' || s.endsWithAny(i, "values")
}
