"""What commands report: imports, merges, changes, and the data behind a timeline."""
