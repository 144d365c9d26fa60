"""Exchange between databases and with files: merge, subset, rows as lines."""
