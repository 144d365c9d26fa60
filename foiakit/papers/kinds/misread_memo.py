"""The words at the top of a memorandum as they should be: title and labels that OCR misread.

MORANDUiA 'OR;THE RECORD      FROM, Ines Marlow      SUB3 ECT: Harbor      8UBJBCT. Harbor
"""

from __future__ import annotations

import re

from foiakit.cables.layout.ocr_letters import distance, letters, nearest

_TITLE = re.compile(
    r"(?P<before>(?:ACTION|INFORMATION|BRIEFING)\s+)?[^\w\s]{0,2}"
    r"(?P<word>\w{0,4}(?:EMORA|MORAN|ORAND|RANDU|ANDUM)\w{0,7})"
    r"(?P<rest>[\s\W]{1,3}(?:F?\W{0,2}[O0]R|[TI][O0])\b(?P<to>.*))",
)
_RECORD = re.compile(r"T\w\w RECORD$")
_MOST = 4
_SIGNED = re.compile(r"(?P<label>FROM|SUBJECT|THROUGH)\s?[.,](?=\s)")
_MISREAD = re.compile(r"(?P<label>[A-Z0-9|][A-Z0-9| ]{2,12}?)\s{0,12}(?P<sign>[:;.])")
_LABELS = ("FROM", "THROUGH", "SUBJECT", "PARTICIPANTS", "PLACE")
"""Labels of which a letter may be misread, and another one if a figure stands for it."""
_LONG = 6
"""Before a full stop only a label of this many letters is taken for one."""


def with_title(words: str) -> str:
    """Return *words* with ``MEMORANDUM FOR`` in place of a misreading of it at their beginning."""
    match = _TITLE.match(words)
    if match is None or words.startswith("MEMORANDUM FOR"):
        return words
    word = match["word"]
    if sum(map(str.islower, word)) > 2 or distance(letters(word.upper()), "MEMORANDUM", 4) > _MOST:
        return words
    to = _RECORD.sub("THE RECORD", match["to"].lstrip(" :;,."))
    return f"{match['before'] or ''}MEMORANDUM FOR" + (f": {to}" if to else "")


def with_label(words: str) -> str:
    """Return *words* with the label at their beginning repaired, and a colon after it."""
    if match := _SIGNED.match(words):
        return f"{match['label']}:{words[match.end() :]}"
    match = _MISREAD.match(words)
    if match is None:
        return words
    printed = match["label"].replace(" ", "")
    name = nearest(letters(printed), _LABELS, 1)
    if name is None and any(map(str.isdigit, printed)):
        name = _with_two_misread(printed)
    if name is None or (match["sign"] == "." and len(name) < _LONG):
        return words
    return f"{name}:{words[match.end() :]}"


def _with_two_misread(printed: str) -> str | None:
    """Return the label of the same length in which two letters at most differ from *printed*."""
    plain = letters(printed)
    return next(
        (
            name
            for name in _LABELS
            if len(name) == len(plain)
            and len(name) > _LONG
            and sum(map(str.__ne__, plain, name)) <= 2
        ),
        None,
    )
