"""Full-text search: the query language, spellings, hits, snippets."""
