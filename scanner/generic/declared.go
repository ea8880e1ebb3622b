package generic

// declared moves over the type of a variable in languages that write it in words, to its value: Basic, ABAP, COBOL, PL/SQL, Ada.
//
//	Const NAME As String = "value"
//	NAME TYPE string VALUE 'value'.
//	NAME PIC X(8) VALUE 'value'.
//	NAME CONSTANT VARCHAR2(30) := 'value';
func (s *scanner) declared() bool {
	here := s.pos
	words := s.takeFold("as ") || s.takeFold("type ") || s.takeFold("pic ")
	s.takeFold("constant ")
	s.skipSpace()
	start := s.pos
	s.pos = s.wordAt(start)
	typed := s.pos > start && s.pos-start <= 16
	if s.peek(0) == '(' {
		s.skip("(0123456789")
		s.takeFold(" char")
		s.take(")")
	}
	s.skipSpace()
	if typed && (words && (s.takeFold("value ") || s.take("=")) || s.take(":=")) {
		s.skipSpace()
		if isQuote(s.peek(s.prefix())) {
			return true
		}
	}
	s.pos = here
	return false
}
