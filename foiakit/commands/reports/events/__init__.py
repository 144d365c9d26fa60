"""What an import or a merge met: each event, and the counts at the end."""
