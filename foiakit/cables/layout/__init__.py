"""A text before it is interpreted: lines, letters misread by a scanner, pages twice."""
