"""Readers of JSON: documents, lines, and texts larger than memory."""
