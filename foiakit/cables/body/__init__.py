"""A telegram's text: its paragraphs, the marks of pages and printers in it, text printed twice."""
