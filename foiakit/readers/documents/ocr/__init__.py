"""Words that an OCR program reads on the pages of a PDF without a good text layer."""
