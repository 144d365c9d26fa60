"""Exchanging requests: complete as JSON, as a log, from tables."""
