package generic

// reversed reads a comparison whose literal stands first: "value" == name,
// "value".equals(name).
func (s *scanner) reversed(p *Pair) bool {
	i := s.indexBefore(p.Name)
	for n := 0; n < maxName && (isNameByte(s.at(i-1)) || in(".$>", s.at(i-1)) && s.at(i-1) != 0); n++ {
		i-- // this.name, $this->name
	}
	i = s.spaceBefore(i)
	end := i
	switch b := s.at(i - 1); {
	case b == '=':
		for s.at(end-1) == '=' {
			end--
		}
		if s.at(end-1) == '!' {
			end--
		} else if i-end < 2 {
			return false
		}
	case b == '(':
		end = s.wordBefore(i - 1)
		if s.at(end-1) != '.' || !isComparison(s.data[end:i-1]) {
			return false
		}
		end--
	default:
		return false
	}
	return s.textBefore(p, s.spaceBefore(end))
}

// indexBefore returns where the bracket of an index opens that holds the quoted name, $_SERVER['name'], its start if none does.
func (s *scanner) indexBefore(name Span) int {
	if q := s.at(name.Start - 1); isQuote(q) && s.at(name.End) == q && s.at(name.Start-2) == '[' && s.at(name.End+1) == ']' {
		return name.Start - 2
	}
	return name.Start
}

func (s *scanner) spaceBefore(i int) int {
	i = s.backOver(i, " \t")
	return i
}

// textBefore takes the quoted text that ends at end as the value.
func (s *scanner) textBefore(p *Pair, end int) bool {
	q := s.at(end - 1)
	if !isQuote(q) || s.at(end-2) == '\\' {
		return false
	}
	start := end - 1
	for !s.atStart(start) && end-start <= maxLine && s.data[start-1] != '\n' {
		start--
		if s.data[start] == q && s.at(start-1) != '\\' {
			p.Form, p.Quote, p.Value = FormCompare, q, Span{start + 1, end - 1}
			return p.Value.Len() > 0
		}
	}
	return false
}
