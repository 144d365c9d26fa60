"""Stamps of single agencies that a pattern for a whole line cannot describe."""
