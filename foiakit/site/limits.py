"""How much a site may have of what."""

MOST_DOCUMENTS = 500
"""Documents that the search in a page looks through."""
MOST_BYTES = 2_000_000
"""Bytes of its index."""
MOST_WITH_PAGEFIND = 20_000
"""Documents that pagefind may index: it takes 2.8 GB of memory for so many."""
