"""A text before anything in it is understood: lines, letters misread by a scanner, pages twice."""
