"""Lists on a terminal, one row each."""
