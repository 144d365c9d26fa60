"""PDFs: their pages as text and pictures, their attachments, and hidden text.

A PDF is read by PDFium (pypdfium2) in a process of its own, because a PDF can be made so that
reading it takes all memory or never ends, and because PDFium must not be used by two threads.

    answers    the messages of that process, as values
    process    the process: started, given tasks, timed and ended
    pages      what the rest of foiakit calls
    reading/   what runs inside the process; only there is pypdfium2 imported
    layers/    two readings of one page by OCR programs: separated, compared, merged
"""
