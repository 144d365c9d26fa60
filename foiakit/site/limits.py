"""How much a site may have of what."""

MOST_DOCUMENTS = 500
"""Documents that the search in a page looks through."""
MOST_BYTES = 2_000_000
"""Bytes of its index."""
