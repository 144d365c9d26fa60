"""Limits of a site."""

MOST_DOCUMENTS = 500
"""The most documents that the search in a page covers."""
MOST_BYTES = 2_000_000
"""The most bytes of its index."""
MOST_WITH_PAGEFIND = 20_000
"""The most documents that pagefind may index: these take 2.8 GB of memory."""
