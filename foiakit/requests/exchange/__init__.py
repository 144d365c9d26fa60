"""Requests for other programs and other people: whole as JSON, as a log, from tables."""
