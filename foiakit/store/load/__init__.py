"""Writing records: one by one, or as the stream of an import."""
