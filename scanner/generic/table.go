package generic

// headed reads the value below the name at p, where that heads a column of a table: a line of names with commas, semicolons,
// tabs or bars between, and one of values below it.
func (s *scanner) headed(p *Pair) bool {
	return s.cellBelow(p, 0)
}

// cellBelow reads the value in the row at i, in that below the name if i is 0.
func (s *scanner) cellBelow(p *Pair, row int) bool {
	mark := s.columnMark(p.Name)
	if mark == 0 {
		return false
	}
	start, end := s.lineStart(p.Name.Start), s.lineEnd(p.Name.End)
	if b := s.at(start - 1); b != '\n' && b != 0 || s.at(end) != '\n' || s.at(start) == '\t' {
		return false
	}
	before, ok := s.countColumns(start, p.Name.Start, mark)
	behind, ok2 := s.countColumns(p.Name.End, end, mark)
	if !ok || !ok2 || before+behind < leastColumns-1 || s.followsRow(start, before+behind, mark) {
		return false
	}
	if row == 0 {
		row = end + 1
	}
	if mark == '|' && s.isRule(row) {
		row = s.lineEnd(row) + 1
	}
	return s.cell(p, row, before, behind, mark)
}

const leastColumns = 3 // fewer are a list or a call

// columnMark returns the byte that parts the columns of the line that holds a name, 0 if the name is no column by itself.
func (s *scanner) columnMark(name Span) byte {
	before, behind := s.besideCell(name.Start, -1), s.besideCell(name.End, 1)
	switch {
	case isColumnMark(behind) && (before == behind || before == '\n' || before == 0):
		return behind
	case isColumnMark(before) && (behind == '\n' || behind == '\r' || behind == 0):
		return before
	}
	return 0
}

func isColumnMark(b byte) bool { return b != 0 && in(",;\t|", b) }

// besideCell returns the byte beside a cell that ends or begins at i, beyond a quote and spaces.
func (s *scanner) besideCell(i, by int) byte {
	at := func() byte {
		if by < 0 {
			return s.at(i - 1)
		}
		return s.at(i)
	}
	for at() == ' ' || at() == '"' {
		i += by
	}
	return at()
}

// countColumns returns how many marks stand from start to end, ok if nothing but names, spaces and quotes stands between.
func (s *scanner) countColumns(start, end int, mark byte) (n int, ok bool) {
	for ; start < end; start++ {
		switch b := s.at(start); {
		case b == '\t' && s.at(start-1) == b:
			return 0, false // a name and its value
		case b == mark:
			n++
		case b == ' ' && s.at(start-1) == mark && in(",;", mark):
			return 0, false // a list in a program
		case isDigit(b) && (s.at(start-1) == mark || in(" \"\n\x00", s.at(start-1))):
			return 0, false // a value
		case !isNameByte(b) && !in(" \"\r.", b) && b < 0x80:
			return 0, false
		}
	}
	return n, true
}

// followsRow tells whether the line above the one at i has so many marks, too: then that one is no head.
func (s *scanner) followsRow(i, marks int, mark byte) bool {
	if s.atStart(i) || mark == '|' {
		return false
	}
	n := 0
	for at := s.lineStart(i - 1); at < i; at++ {
		if s.at(at) == mark {
			n++
		}
	}
	return n >= marks
}

// isRule tells whether the line at i parts the head of a table of Markdown from its rows.
func (s *scanner) isRule(i int) bool {
	end := s.lineEnd(i)
	for ; i < end; i++ {
		if !in("|-: \r", s.at(i)) {
			return false
		}
	}
	return true
}

// cell takes the cell of the row at i that has so many before and behind it. One that a program made of a password is none.
func (s *scanner) cell(p *Pair, i, before, behind int, mark byte) bool {
	for range before {
		if i = s.nextCell(i, mark); i < 0 {
			return false
		}
	}
	end := s.cellEnd(i, mark)
	next := end
	for ; behind > 0 && s.at(next) == mark; behind-- {
		next = s.cellEnd(next+1, mark)
	}
	if behind > 0 || s.at(next) != '\n' && s.at(next) != 0 {
		return false // of another width
	}
	for i < end && in(" \"`", s.at(i)) {
		i++
	}
	quote := s.at(i - 1)
	for end > i && in(" \"`\r", s.at(end-1)) {
		end--
	}
	if p.Form, p.Value, p.Rows = FormColon, (Span{i, end}), RowLines; quote == '"' {
		p.Quote = quote
	}
	return end > i && !isDigest(s.data[i:end]) && s.at(i) != '<'
}

// nextCell returns where the cell behind the one at i begins, -1 if none does.
func (s *scanner) nextCell(i int, mark byte) int {
	if i = s.cellEnd(i, mark); s.at(i) != mark {
		return -1
	}
	return i + 1
}

// cellEnd returns where the cell at i ends.
func (s *scanner) cellEnd(i int, mark byte) int {
	quoted := false
	for n := 0; n < maxLine && !s.atEnd(i) && s.data[i] != '\n' && (quoted || s.data[i] != mark); n++ {
		quoted = quoted != (s.data[i] == '"')
		i++
	}
	return i
}

// inRow reads the cell beside the name at p in a row of a table of Markdown: | name | value |.
func (s *scanner) inRow(p *Pair) bool {
	if s.peek(0) != '|' || s.peek(1) != ' ' || s.at(s.lineStart(p.Name.Start)) != '|' {
		return false
	}
	s.pos++
	s.skipSpace()
	p.Form = FormNext
	return s.peek(0) == '`' || s.chosenAt(s.pos) > s.pos
}
