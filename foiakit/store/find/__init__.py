"""Finding records: queries, full text, counts, terms."""
