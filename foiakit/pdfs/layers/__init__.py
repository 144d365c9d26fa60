"""Two readings of one page by OCR programs: separated, compared, put together.

Everything here works on words with their places; no file and no PDFium.
"""
