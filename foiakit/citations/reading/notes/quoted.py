"""Quotation marks in a citation: double or single, of every language; the names of folders."""

from __future__ import annotations

import re

_OPENING = re.compile("[\"“„«]|(?:(?<=[\\s,;:(—–-])|^)['‘](?=\\S)")
CLOSING = {'"': '"', "“": '”"', "„": '“”"', "«": "»", "'": "'’", "‘": "’'"}
# What a folder's name ends with, and a document's title does not: Norway, 1/77-12/80; Vol. 4.
FOLDER = re.compile(
    r"(?:\b\d{1,2}/(?:\d{1,2}/)?\d{2,4}|,? Vol(?:\.|ume) [IVX\d]+)(?: ?[\[(][^\])]*[\])])?$"
)
PART_OF_FOLDER = re.compile(r"\s(?:\[\d{1,2} of \d{1,2}\]|\(\d{1,2}\)|folder\b|file\b)", re.I)


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """Return where quoted titles open and close in *text*; names of folders are not titles."""
    found: list[tuple[int, int]] = []
    place = 0
    while opening := _OPENING.search(text, place):
        start = opening.start()
        end = _closing(text, start)
        if end is None:
            place = start + 1
            continue
        folder = re.search(
            r"\b(?:folder|file|box|series|tab|lot)s?:? $", text[max(0, start - 10) : start], re.I
        )
        if not folder and not PART_OF_FOLDER.match(text[end + 1 : end + 12]):
            found.append((start, end))
        else:
            found.append((-start - 1, end))
        place = end + 1
    return found


def _closing(text: str, opening: int) -> int | None:
    """Return the mark that closes the one at *opening*: the first next to a sign or the end."""
    signs = CLOSING[text[opening]]
    single = signs[0] in "'’"
    fallback = None
    for match in re.finditer(f"[{re.escape(signs)}]", text[opening + 1 : opening + 400]):
        at = opening + 1 + match.start()
        following = text[at + 1 : at + 2]
        if single and following.isalnum():
            continue
        if fallback is not None and re.search("[“„«]", text[fallback + 1 : at]):
            return fallback  # “Ice” and “Fog,” are two
        if text[at - 1] in ",.;?!" or following in {",", ".", ";", ":", ")", ""}:
            return at
        if fallback is None and (following.isspace() or not single):
            fallback = at
    return fallback
