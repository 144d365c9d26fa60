"""Entries of several lines, and the words on the subject after their parties."""
