"""Records between two databases, and out of one: merge, subset, rows as lines."""
