"""A manuscript compared with the records: its quotations and its footnotes, as values.

    manuscript    what every reader of manuscripts returns: paragraphs, block quotations and notes
    reading/      one reader per form: Markdown, LaTeX, HTML, Word, plain text
    quotations    the passages in quotation marks, and the notes that belong to them
    passages      a quotation found in a text: exact, or with its differences
    citations     a note's citations, `Ibid.` resolved
    comparison    a citation compared with its record, field by field
    findings      what is found, for the report and for JSON

Nothing here opens a database or a file; `foiakit.proofreading` brings both together.
"""
