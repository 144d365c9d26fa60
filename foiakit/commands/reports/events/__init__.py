"""The report of an import or a merge: each event, and the counts at the end."""
