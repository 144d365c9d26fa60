"""Records going in: one by one, or as the stream of an import."""
