"""Destinations of output: files, pipes, the pager, the progress line."""
