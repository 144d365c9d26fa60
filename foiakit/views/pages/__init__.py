"""One record, posting or telegram on a terminal."""
