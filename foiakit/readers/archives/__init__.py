"""Compressed sources, and the files that records are read from."""
