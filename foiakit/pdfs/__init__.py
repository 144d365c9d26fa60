"""PDFs: their pages as text and pictures, what is attached to them, and what they hide.

A PDF is read by PDFium (pypdfium2) in a process of its own, because a PDF can be made so that
reading it takes all memory or never ends, and because PDFium must not be used by two threads.

    answers    what that process says, as values
    process    the process: started, asked, timed and ended
    pages      what the rest of foiakit calls
    reading/   what runs inside the process; only there is pypdfium2 imported
    layers/    two readings of one page by OCR programs: separated, compared, put together
"""
