"""The words of each form, which chance alone would seldom produce.

They are in ``dictionaries/``, one per line, with Python's escapes for bytes outside ASCII.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

DICTIONARIES = Path(__file__).parent / "dictionaries"
_TABLES = ("tsv", "csv", "foiakit", "historylab", "jfk", "statefoia", "crest")
_OWN: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(_TABLES, ("table",)),
    "posting": ("html", "markup", "citation"),
    "site-page": ("html", "json"),
    "telegram": ("telegram",),
    "paper": ("paper", "html"),
    "pdf": ("pdf", "telegram"),
    "tei": ("tei", "markup"),
    "xlsx": ("sheet", "markup"),
    "parquet": ("parquet", "json"),
    "ndjson": ("json",),
    "json": ("json",),
    "csl-json": ("json",),
    **dict.fromkeys(("tropy", "documentcloud", "muckrock"), ("json",)),
    "bibtex": ("bibliography", "json"),
    "ris": ("bibliography", "json"),
    "numbers": ("table", "filter"),
    "packed": ("table", "telegram", "json", "html"),
    "telegram parser": ("telegram",),
    "comparisons": ("telegram", "paper"),
    "letters": ("paper", "date"),
    "mails": ("paper",),
    "request files": ("json", "date"),
    "citations": ("citation",),
    "search words": ("search",),
    "dates": ("date",),
    "filters": ("filter", "date"),
    "messages": ("filter",),
    "mapping": ("mapping",),
    "csl": ("csl", "markup"),
    "selections": ("selection", "json"),
    "database": ("database",),
    "database values": ("json", "date", "selection"),
}


def tokens(name: str) -> tuple[bytes, ...]:
    """The words for the target *name*: those of its form, twice as likely, and those of any."""
    own = [word for dictionary in _OWN[name] for word in _words(dictionary)]
    common = _words("any")
    return (*own * (1 + 2 * len(common) // len(own)), *common)


@cache
def _words(dictionary: str) -> tuple[bytes, ...]:
    lines = (DICTIONARIES / f"{dictionary}.txt").read_text("ascii").splitlines()
    return tuple(line.encode().decode("unicode_escape").encode("latin-1") for line in lines)
