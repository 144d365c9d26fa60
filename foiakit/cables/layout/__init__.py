"""How a telegram is laid out on its pages: lines, page marks, sections, text printed twice."""
