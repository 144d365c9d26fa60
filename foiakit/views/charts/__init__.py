"""Counts and dates drawn on a terminal."""
