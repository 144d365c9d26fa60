"""Which parts of a citation name the place where the document is kept.

From the first part that is a place on, everything is the source, as printed, unless it is the date
or the marking that the line has not had yet. A library may come first and again at the end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from foiakit.citations.reading import kinds
from foiakit.citations.reading.agencies import is_agency
from foiakit.citations.reading.notes.other_languages import are_parties
from foiakit.citations.reading.notes.parties import INSTITUTION, has_parties
from foiakit.citations.reading.notes.parts import Part
from foiakit.citations.reading.notes.places import is_file_number

_KEEPER = re.compile(r"(?:Library|Archives?|Records|Papers|Files|Collection)(?: \([A-Z]{2,8}\))?$")
_PAGE = re.compile(r"pp?\. ?[0-9]{1,4}(?:[-–][0-9]{1,4})?")
_NAME_OF_COLLECTION = re.compile(r"[^\Wa-z_]|(?:edited by|ed\.|in) [A-Z]|eds?\.$")
_IN_BOOK = re.compile(r"(?:(?:re)?printed |published )?in [A-Z]")
_OF_BOOK = re.compile(r"\(.*\b(?:1[6-9]|20)[0-9]{2}\)|\beds?\.|^[0-9]{1,4}(?:[-–][0-9]{1,4})?\.?$")


def source_span(parts: Sequence[Part]) -> tuple[int, int]:
    """Return the range of *parts* that are the source; an empty one if there is none."""
    start = next((n for n in range(len(parts)) if _begins_source(parts, n)), None)
    if start is None:
        return 0, 0
    # The name of a collection may be an ordinary word: "June 3, 1978, Norway, Box 3".
    if start > 2 and _is_page(parts[start - 1]) and _may_name(parts[start - 2]):
        start -= 1  # "White House Exit Interviews, p. 10, Carter Library"
    while start > 1 and _may_name(parts[start - 1]) and is_dated(parts[: start - 1]):
        start -= 1
    end = start + 1
    while end < len(parts) and not _ends_source(parts, start, end):
        end += 1
    if end < len(parts) and _is_correspondence(parts[end]) and _are_words(parts[:start]):
        start = 0  # the place came first, and its name alone did not decide
    return start, end


def second_place(parts: Sequence[Part], start: int) -> int:
    """Return where the last run of places after *start* begins; ``len(parts)`` without one."""
    if any(part.name == "remark" for part in parts[start:]):
        return len(parts)  # what comes after its translator is the address of a copy
    place = len(parts)
    while place > start and parts[place - 1].name == "place":
        place -= 1
    return place


def _are_words(parts: Sequence[Part]) -> bool:
    named = all(part.name in {"words", "place", "number"} for part in parts)
    return named and not any(map(_is_head, parts))


def _begins_source(parts: Sequence[Part], n: int) -> bool:
    if n == 0 and _institution_keeps(parts):
        return True
    if parts[n].name != "place":
        return _numbers_in_folder(parts, n) or _is_printed(parts, n)
    if n == 0 and is_recording(parts[0].piece.text):
        return True
    sure = parts[n].value or (n == 0 and len(parts) > 1 and parts[1].value is True)
    return sure or _follows_head(parts[:n]) or (n == 0 and _keeps_what_follows(parts))


def _keeps_what_follows(parts: Sequence[Part]) -> bool:
    """Return whether the first part names an archive, and a document that it keeps comes later."""
    if not _KEEPER.search(parts[0].piece.text) or _is_head(parts[0]):
        return False
    head = next((n for n, part in enumerate(parts) if _is_head(part)), 0)
    return head > 1 and not is_dated(parts[:head])


def _institution_keeps(parts: Sequence[Part]) -> bool:
    """Return whether an institution's files come first: ``Department of State, Central Files``."""
    if len(parts) < 3 or not INSTITUTION.fullmatch(parts[0].piece.text):
        return False
    head = next((n for n, part in enumerate(parts) if _is_head(part)), 0)
    return (
        head > 1
        and all(part.name in {"place", "words"} for part in parts[1:head])
        and (parts[1].name == "place" and parts[head].after == ":")
    )


def _numbers_in_folder(parts: Sequence[Part], n: int) -> bool:
    """Return whether part *n* numbers a document in a folder: ``#14, "Norway, Vol. 2"``."""
    if not re.fullmatch(r"#\s?\d{1,4}[a-z]?", parts[n].piece.text) or not is_dated(parts[:n]):
        return False
    after = parts[n + 1 : n + 3]
    return len(after) == 2 and after[0].name in {"title", "place"} and after[1].name == "place"


def _is_printed(parts: Sequence[Part], n: int) -> bool:
    """Return whether part *n* begins a book: ``in Brandt, ed., Papers (Oslo: Quist, 1992), 91``."""
    begins = parts[n].name == "words" and _IN_BOOK.match(parts[n].piece.text) is not None
    return (
        begins
        and is_dated(parts[:n])
        and any(_OF_BOOK.search(part.piece.text) for part in parts[n + 1 :])
    )


def _may_name(part: Part) -> bool:
    """Return whether *part* may be a collection's name, not a sentence or two parties."""
    text = part.piece.text
    named = part.name == "words" and len(text) <= 80 and _NAME_OF_COLLECTION.match(text) is not None
    parties = has_parties(text) or are_parties(text)
    return part.name == "number" or (named and not parties)


def _is_page(part: Part) -> bool:
    return part.name in {"words", "pages"} and _PAGE.fullmatch(part.piece.text) is not None


def _ends_source(parts: Sequence[Part], start: int, n: int) -> bool:
    """Return whether the source from *start* ends before part *n*, the first of its sort."""
    part, before = parts[n], parts[:start]
    dated = is_dated(before)
    match part.name:
        case "marking":
            return _is_level(part) and not any(token.name == "marking" for token in before)
        case "date":
            return not dated and len(part.value.start) > 7
        case "title" if start == 0 and _names_folder(parts, n):
            return False
        case "title":
            return not dated and not any(token.name == "title" for token in before)
        case "pages":
            return n == len(parts) - 1
        case "remark":
            return " by " in part.piece.text
    if start == 0 and not dated and (_took_part(parts, n) or _made_it(parts, n)):
        return True
    is_headless = not dated and not any(map(_is_head, before))
    return is_headless and (_is_head(part) if start == 0 else _is_correspondence(part))


def _made_it(parts: Sequence[Part], n: int) -> bool:
    """Return whether part *n* is the agency that made the document: it follows a file number."""
    return n == 1 and is_file_number(parts[0].piece.text) and is_agency(parts[1].piece)


def _took_part(parts: Sequence[Part], n: int) -> bool:
    """Return whether part *n* names who spoke: between a recording's number and its date."""
    text = parts[n].piece.text
    recorded = is_recording(parts[0].piece.text)
    spoke = parts[n].name == "words" and re.search(r"\S (?:and|with) [A-Z]", text)
    return bool(recorded and spoke) and n + 1 < len(parts) and parts[n + 1].name == "date"


def is_recording(source: str) -> bool:
    """Return whether *source* begins with the number of a recording: a tape, a dictabelt."""
    return (
        re.match(
            r"(?:tape|citation|(?:nixon|white house) tapes|(?:JFK |LBJ )?dictabelt|wh ?\d)",
            source,
            re.I,
        )
        is not None
    )


def _names_folder(parts: Sequence[Part], n: int) -> bool:
    """Return whether title *n*, in a line that begins with a place, names a folder in a box."""
    is_kind = n + 1 < len(parts) and parts[n + 1].name in {"kind", "marked kind"}
    boxed = re.search(r"\b(?:box|container|OA|carton)\b.{0,20}\d$", parts[n - 1].piece.text, re.I)
    return is_kind and boxed is not None


def _is_correspondence(part: Part) -> bool:
    return part.name == "words" and has_parties(part.piece.text)


def _is_head(part: Part) -> bool:
    """Return whether *part* says what a document is or who wrote it; it ends a place."""
    if part.name in {"kind", "marked kind"}:
        return True
    if part.name != "words":
        return False
    return kinds.at_start(part.piece.text) is not None or has_parties(part.piece.text)


def _follows_head(before: Sequence[Part]) -> bool:
    """Return whether a date, or parties and a kind, came before, so that *Library* is a place."""
    names = {part.name for part in before}
    if names & {"date", "title", "undated", "marking", "yearless", "message"}:
        return True
    return any(re.search(r"\bto\b", part.piece.text) for part in before) and not (
        before[-1].piece.text.endswith(" to")
    )


def is_dated(parts: Sequence[Part]) -> bool:
    """Return whether one of *parts* is a date, or ``n.d.``."""
    return any(part.name in {"date", "undated", "yearless"} for part in parts)


def _is_level(part: Part) -> bool:
    return part.value.classification is not None
