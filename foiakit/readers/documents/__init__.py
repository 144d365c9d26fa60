"""Readers of documents: postings, telegrams, PDFs, FRUS volumes."""
