"""Numbers that releases give to documents: ``C05764535``, ``104-10061-10115``."""

from __future__ import annotations

import re

_RELEASE = re.compile(r"[A-Za-z]+[-_\s]?\d{4,}", re.ASCII)
_IN_PARTS = re.compile(r"(?!\d{4}-\d\d?-\d\d?$)\d\w*(?:-\w+){2,}", re.ASCII)


def is_release_number(text: str) -> bool:
    """Return whether *text* is letters and four digits or more; a posting has ``4`` or ``4b``."""
    return _RELEASE.fullmatch(text) is not None


def may_name_document(text: str) -> bool:
    """Return whether *text*, typed to name a record, may be the number of a document.

    A word that may be a citation key may be one too; these are those that cannot be a key. A day
    (``1999-05-24``) is not one.
    """
    return is_release_number(text) or _IN_PARTS.fullmatch(text) is not None


def spellings(text: str) -> tuple[str, ...]:
    """Return a document's number as typed and, of a release, in capitals, as it is printed."""
    if not may_name_document(text) and not text.lower().startswith("cia-rdp"):
        return (text,)
    return tuple(dict.fromkeys((text, text.upper())))
