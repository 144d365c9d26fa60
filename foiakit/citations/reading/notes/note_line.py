"""A citation as scholars, archives' guides and reference managers write it, in one line.

    line = { head | title | date | marking | message | pages | place }
    APA  = author ". (" date "). " title ["(" message ")"] "[" kind "]. " place

The parts come in any order. From the first part that is a place on, everything is the source, as
printed, unless it is the date or the marking that the line has not had yet.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from foiakit.citations.reading import kinds
from foiakit.citations.reading.notes.note_head import read_head
from foiakit.citations.reading.notes.parties import has_parties
from foiakit.citations.reading.notes.parts import Part, read_parts
from foiakit.citations.reading.passage import GUESS, LIKELY, SURE, Finding, Piece
from foiakit.citations.reading.tokenizer import EXCISED
from foiakit.model import markings, message
from foiakit.model.dates import written

LONGEST = 1200
"""A longer line is prose."""
APA_FORM = re.compile(
    r"(?P<author>[^()]{2,120})\. \((?P<year>[12][0-9]{3})(?:, (?P<day>[^()]{3,20}))?\)\. "
    r"(?P<title>[^\[\]]{2,300}?)(?: \((?P<number>[^()]{2,40})\))?"
    r"(?: \[(?P<kind>[^\[\]]{2,60})\])?\.(?: (?P<place>.+))?"
)
APA_DESCRIBED = re.compile(
    r"(?P<author>[^()]{2,120})\. \((?P<year>[12][0-9]{3})(?:, (?P<day>[^()]{3,20}))?\)\. "
    r"\[(?P<words>[^\[\]]{3,200})\]\.(?: (?P<place>.+))?"
)
_NAME_OF_COLLECTION = re.compile(r"[^\Wa-z_]|(?:edited by|ed\.|in) [A-Z]")
_HEAD = {"words", "kind", "marked kind", "number"}


def read_note(line: Piece) -> Finding:
    """What *line* says."""
    found = Finding()
    if len(line.text) > LONGEST:
        return found
    if (match := APA_FORM.fullmatch(line.text)) and _read_apa(line, match, found):
        return found
    if (match := APA_DESCRIBED.fullmatch(line.text)) and _read_described(line, match, found):
        return found
    parts = read_parts(line.trim(".") if not line.text.endswith("...") else line)
    start, end = source_span(parts)
    if start < end:
        source = parts[start].piece.to(parts[end - 1].piece, line)
        after = source.end - line.start
        if line.text[after : after + 1] == "." and re.search(
            r"\b(?:ibid|id|cit)$", source.text, re.I
        ):
            source = line.cut(source.start - line.start, after + 1)
        found.put("source", source.text, source, LIKELY)
    rest = [*parts[:start], *parts[end:]]
    _read_portion_mark(rest)
    run: list[Part] = []
    for part in rest:
        if part.name in _HEAD or (part.name == "place" and not part.value):
            run.append(part)
            continue
        _read_run(run, line, found)
        run = []
        _put(part, found)
    _read_run(run, line, found)
    _title_as_kind(found)
    if mark := EXCISED.search(line.text):
        found.put("excised", value=True, piece=line.cut(mark.start(), mark.end()))
    return found


def _title_as_kind(found: Finding) -> None:
    """What is quoted is not a title but the name of a kind: ``"Memorandum of Conversation"``."""
    kind = kinds.known(found.value("title") or "")
    if kind in kinds.CONVERSATIONS and " " in kind and "kind" not in found.fields:
        found.fields["kind"] = found.fields.pop("title")._replace(value=kind)


def _read_portion_mark(parts: list[Part]) -> None:
    """A letter after the date is the level where no part says it in full: ``5/6/75, C``."""
    if any(part.name == "marking" for part in parts):
        return
    for at, part in enumerate(parts[1:], 1):
        if part.piece.text in {"S", "C", "U"} and parts[at - 1].name == "date":
            parts[at] = part._replace(name="marking", value=markings.read(part.piece.text))
            return


def _read_run(run: Sequence[Part], line: Piece, found: Finding) -> None:
    if not run:
        return
    dated = "date" in found.fields
    if (
        dated
        and not any(part.name in {"kind", "marked kind"} for part in run)
        and not any(kinds.at_start(part.piece.text) or " to " in part.piece.text for part in run)
    ):
        for part in run:
            found.leave(part.piece, f"{part.piece.squeezed[:60]}: not understood")
        return
    read_head(run, line, found)


def source_span(parts: Sequence[Part]) -> tuple[int, int]:
    """Which of *parts* are the source: from the first place to what cannot belong to it."""
    start = next((n for n in range(len(parts)) if _begins_source(parts, n)), None)
    if start is None:
        return 0, 0
    # A collection's name may tell nothing by itself: "June 3, 1978, Norway, Box 3".
    while start > 1 and _may_name(parts[start - 1]) and is_dated(parts[: start - 1]):
        start -= 1
    end = start + 1
    while end < len(parts) and not _ends_source(parts, start, end):
        end += 1
    if end < len(parts) and _is_correspondence(parts[end]) and _are_words(parts[:start]):
        start = 0  # the place came first, and its name alone did not decide
    return start, end


def _are_words(parts: Sequence[Part]) -> bool:
    named = all(part.name in {"words", "place", "number"} for part in parts)
    return named and not any(map(_is_head, parts))


def _begins_source(parts: Sequence[Part], n: int) -> bool:
    if parts[n].name != "place":
        return _numbers_in_folder(parts, n)
    sure = parts[n].value or (n == 0 and len(parts) > 1 and parts[1].value is True)
    return sure or _follows_head(parts[:n])


def _numbers_in_folder(parts: Sequence[Part], n: int) -> bool:
    """Whether part *n* numbers a document in a folder: ``#14, "Norway, Vol. 2," Country File``."""
    if not re.fullmatch(r"#\s?\d{1,4}[a-z]?", parts[n].piece.text) or not is_dated(parts[:n]):
        return False
    after = parts[n + 1 : n + 3]
    return len(after) == 2 and after[0].name == "title" and after[1].name == "place"


def _may_name(part: Part) -> bool:
    """Whether *part* may be a collection's name: no sentence, and not who wrote to whom."""
    text = part.piece.text
    named = part.name == "words" and len(text) <= 80 and _NAME_OF_COLLECTION.match(text) is not None
    return part.name == "number" or (named and not has_parties(text))


def _ends_source(parts: Sequence[Part], start: int, n: int) -> bool:
    """Whether the source, begun at *start*, ends before part *n*, which the line has not had."""
    part, before = parts[n], parts[:start]
    dated = is_dated(before)
    match part.name:
        case "marking":
            return _is_level(part) and not any(token.name == "marking" for token in before)
        case "date":
            return not dated and len(part.value.start) > 7
        case "title":
            return not dated and not any(token.name == "title" for token in before)
        case "pages":
            return n == len(parts) - 1
    is_headless = not dated and not any(map(_is_head, before))
    return is_headless and (_is_head(part) if start == 0 else _is_correspondence(part))


def _is_correspondence(part: Part) -> bool:
    return part.name == "words" and has_parties(part.piece.text)


def _is_head(part: Part) -> bool:
    """Whether *part* says what a document is or who wrote it: the place stood before."""
    if part.name in {"kind", "marked kind"}:
        return True
    if part.name != "words":
        return False
    return kinds.at_start(part.piece.text) is not None or has_parties(part.piece.text)


def _follows_head(before: Sequence[Part]) -> bool:
    """Whether a noun such as *Library* can be a place here: a date, or parties and a kind, came."""
    names = {part.name for part in before}
    if names & {"date", "title", "undated", "marking", "yearless", "message"}:
        return True
    return any(re.search(r"\bto\b", part.piece.text) for part in before) and not (
        before[-1].piece.text.endswith(" to")
    )


def is_dated(parts: Sequence[Part]) -> bool:
    """Whether one of *parts* is a date, or says that there is none."""
    return any(part.name in {"date", "undated", "yearless"} for part in parts)


def _is_level(part: Part) -> bool:
    return part.value.classification is not None


def _put(part: Part, found: Finding) -> None:
    piece = part.piece
    match part.name:
        case "title" if "title" not in found.fields:
            found.put("title", part.value, piece)
        case "date" if "date" not in found.fields:
            found.put("date", part.value.start, piece)
            found.put("date_end", part.value.end, piece)
        case "yearless" if len(found.value("date") or "") == 4:  # the author-date form
            year = found.fields["date"]
            if date := written.read(f"{part.value}, {year.value}"):
                found.put("date", date.start, piece)
        case "yearless" if "date" not in found.fields:
            found.leave(piece, f"{piece.squeezed}: a day without its year is not a date")
        case "marking":
            put_marking(part.value, piece, found)
        case "message" if "message" not in found.fields:
            found.put("message", part.value.printed, piece)
            found.put("year", part.value.year, piece)
        case "pages" if "pages" not in found.fields:
            found.put("pages", part.value, piece)
        case "undated" | "time" | "precedence" | "excised" | "remark":
            pass
        case _:
            found.leave(piece)


def put_marking(marking: markings.Marking, piece: Piece, found: Finding) -> None:
    """The level and the captions of *marking*; a second level is left over."""
    if marking.classification and "classification" in found.fields:
        found.leave(piece, "two classifications: the first is used")
        return
    found.put("classification", marking.classification, piece)
    if marking.captions:
        before = found.value("captions") or ()
        found.put("captions", tuple(dict.fromkeys((*before, *marking.captions))), piece)


def _read_described(line: Piece, match: re.Match[str], found: Finding) -> bool:
    """APA without a title: ``Holm, A. (1962, June 5). [Letter to Paul Pryor]. Holm Papers.``"""
    words = line.cut(*match.span("words"))
    date = written.read(f"{match['day']}, {match['year']}" if match["day"] else match["year"])
    if date is None or kinds.at_start(words.text) is None:
        return False
    _put_author(line, match, found)
    found.put("date", date.start, line.cut(match.start("year"), match.end("year")))
    read_head([Part("words", words)], line, found)
    if match["place"]:
        place = line.cut(*match.span("place")).trim(".")
        found.put("source", place.text, place, LIKELY)
    return True


def _put_author(line: Piece, match: re.Match[str], found: Finding) -> None:
    initial = re.search(r"\b[A-Z]$", match["author"]) is not None  # its stop is its own
    author = line.cut(match.start("author"), match.end("author") + initial)
    found.put("originator", author.text, author, LIKELY)


def _read_apa(line: Piece, match: re.Match[str], found: Finding) -> bool:
    day = f"{match['day']}, {match['year']}" if match["day"] else match["year"]
    date = written.read(day)
    label = kinds.known(match["kind"]) if match["kind"] else None
    if date is None:
        return False
    _put_author(line, match, found)
    found.put(
        "date",
        date.start,
        line.cut(match.start("year"), match.end("day" if match["day"] else "year")),
    )
    number = message.parse(match["number"]) if match["number"] else None
    end = match.end("title") if number or not match["number"] else match.end("number") + 1
    title = line.cut(match.start("title"), end)
    found.put("title", title.text, title, LIKELY)
    if number:
        found.put("message", number.printed, line.cut(*match.span("number")))
    if match["kind"]:
        piece = line.cut(*match.span("kind"))
        found.put("kind", label or kinds.label(match["kind"]), piece, SURE if label else GUESS)
    if match["place"]:
        place = line.cut(*match.span("place")).trim(".")
        found.put("source", place.text, place, LIKELY)
    return True


def place_at_end(line: Piece) -> Piece | None:
    """The place that *line* ends with."""
    if len(line.text) > LONGEST:
        return None
    parts = read_parts(line.trim("."))
    start, end = source_span(parts)
    if start == end or end != len(parts) or not parts[start].value:
        return None
    return parts[start].piece.to(parts[-1].piece, line)
