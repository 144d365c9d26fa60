"""Two readings of one page by OCR programs: separated, compared, merged.

Everything here works on words with their places; no file and no PDFium.
"""
