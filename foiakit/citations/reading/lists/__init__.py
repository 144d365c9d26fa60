"""Lists of citations that were wrapped at a width."""
