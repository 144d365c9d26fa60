"""Readers of JSON: documents, lines, and texts longer than memory."""
