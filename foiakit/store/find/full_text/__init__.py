"""Records that have certain words: the language of a search, spellings, hits, extracts."""
