"""Scanned papers other than telegrams: what two OCR programs read, compared."""
