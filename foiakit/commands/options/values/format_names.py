"""Synonyms for the names of formats."""

from __future__ import annotations

SYNONYMS = {
    "jsonl": "ndjson", "jsonlines": "ndjson", "excel": "xlsx", "xls": "xlsx", "bib": "bibtex",
    "latex": "bibtex", "md": "markdown", "htm": "html", "txt": "plain", "csl": "csl-json",
    "db": "sqlite", "sqlite3": "sqlite", "pq": "parquet", "gv": "dot", "graphviz": "dot",
}  # fmt: skip
"""Other words for formats, including extensions of files."""


def format_name(text: str) -> str:
    """The name of the format that *text* means: ``ndjson`` for ``JSONL``; else *text* itself."""
    name = text.strip().lower()
    return SYNONYMS.get(name, name)
