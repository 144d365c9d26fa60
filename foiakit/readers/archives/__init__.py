"""Compressed sources, and copies of the files that records are read from."""
