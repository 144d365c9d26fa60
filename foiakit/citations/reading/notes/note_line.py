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
from foiakit.citations.reading.notes.catalogue_line import read_catalogued
from foiakit.citations.reading.notes.first_kind import first_kind
from foiakit.citations.reading.notes.hearing_line import read_hearing
from foiakit.citations.reading.notes.note_head import read_head
from foiakit.citations.reading.notes.other_languages import read_other_language
from foiakit.citations.reading.notes.parties import put_recipient
from foiakit.citations.reading.notes.parts import Part, read_parts
from foiakit.citations.reading.notes.short_telegram import put_short_name
from foiakit.citations.reading.notes.source_span import is_recording, second_place, source_span
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
_FILE = re.compile(
    r"(?:[A-Z][A-Z&]{1,6}(?:[ -][A-Z]{1,6}){0,2} (?:[A-Z]{1,2}[ -]?)?"
    r"\d{3,4}(?:[.-]\d+)?(?=[\s,/(-]|$)"
    r"|(?:Item|Exec|Paper|Book|Tabs?|Envelope|Case|Incl|Sec) \d)"
)
_BRACKETS_AT_END = re.compile(r"(?P<brackets> \([0-9]{1,4}\))?[ .)]*")
_FILED = re.compile(r"(?:copy |orig )?filed (?:in |under |as )?", re.I)
_HEAD = {"words", "kind", "marked kind", "number"}


def read_note(line: Piece) -> Finding:
    """Return the fields of *line*, a note; words that belong to no field are left over."""
    found = Finding()
    if len(line.text) > LONGEST:
        return found
    if (form := _read_form(line)) is not None:
        return form
    parts = read_parts(line.trim(".") if not line.text.endswith("...") else line)
    start, end = source_span(parts)
    if start < end:
        source = parts[start].piece.to(parts[end - 1].piece, line)
        source = _with_bracket(source, line)
        after = source.end - line.start
        if line.text[after : after + 1] == "." and re.search(
            r"\b(?:ibid|id|cit)$", source.text, re.I
        ):
            source = line.cut(source.start - line.start, after + 1)
        found.put("source", source.text, source, LIKELY)
        last = second_place(parts, end)
        if last < len(parts):  # the folder came before the date, and the library is at the end
            keeper = parts[last].piece.to(parts[-1].piece, line)
            both = f"{source.text.rstrip(',;. ')}, {keeper.text}"
            found.put("source", both, source.to(keeper, line), LIKELY)
            parts = parts[:last]
    rest = [*parts[:start], *parts[end:]]
    _read_portion_mark(rest)
    run: list[Part] = []
    for part in rest:
        is_year = part.name == "date" and bool(run) and "date" in found.fields
        if is_year and part is rest[-1] and _put_file_at_end(run, line, found):
            run = []
            continue
        if part.name in _HEAD or (part.name == "place" and not part.value):
            run.append(part)
            continue
        _read_run(run, line, found)
        run = []
        _put(part, found)
    _read_run(run, line, found)
    _title_as_kind(found)
    _put_excised(line, rest, found)
    return found


def _put_excised(line: Piece, parts: Sequence[Part], found: Finding) -> None:
    marks = [part.piece for part in parts if part.name == "excised"]
    marks += [line.cut(*mark.span()) for mark in [EXCISED.search(line.text)] if mark]
    for mark in marks[:1]:
        found.put("excised", value=True, piece=mark)


def _read_form(line: Piece) -> Finding | None:
    """Return the fields of *line* if it has one of the forms with a fixed order, else ``None``."""
    found = Finding()
    if (match := APA_FORM.fullmatch(line.text)) and _read_apa(line, match, found):
        return found
    if (match := APA_DESCRIBED.fullmatch(line.text)) and _read_described(line, match, found):
        return found
    return read_catalogued(line) or read_hearing(line)


def _with_bracket(piece: Piece, line: Piece) -> Piece:
    """Return *piece* with the bracket or quotation mark after it that closes what it opens."""
    open_ones = piece.text.count("(") - piece.text.count(")")
    end = piece.end - line.start
    if open_ones == 1 and line.text[end : end + 1] == ")":
        piece = line.cut(piece.start - line.start, end + 1)
    closing = re.match('[,.]?["”»]', line.text[end:])
    if closing and (piece.text.count('"') % 2 or piece.text.count("“") > piece.text.count("”")):
        piece = line.cut(piece.start - line.start, end + closing.end())  # a folder's name
    if label := re.match(r"(?:From (?:the )?|on )(?=[A-Z])", piece.text):
        piece = piece.cut(label.end())
    return piece


def _title_as_kind(found: Finding) -> None:
    """Make a title that names a kind the kind: ``"Memorandum of Conversation"``."""
    kind = kinds.known(found.value("title") or "")
    if kind in kinds.CONVERSATIONS and " " in kind and "kind" not in found.fields:
        found.fields["kind"] = found.fields.pop("title")._replace(value=kind)


def _read_portion_mark(parts: list[Part]) -> None:
    """Put the letter after a date as the level, if no part names the level: ``5/6/75, C``."""
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
    if dated and _put_file_at_end(run, line, found):
        return
    if is_recording(found.value("source") or "") and first_kind(run)[2] is None:
        found.leave(run[0].piece)  # who spoke
        return
    if (
        run[0].piece.text.startswith("to ") and len(run) == 1 and "recipient" not in found.fields
    ):  # Oslo 412 of 9 June 1974 to State
        put_recipient(run[0].piece.cut(3), found)
        return
    if (
        dated
        and not any(part.name in {"kind", "marked kind"} for part in run)
        and not any(kinds.at_start(part.piece.text) or " to " in part.piece.text for part in run)
    ):
        if len(run) == 1 and read_other_language(found.value("kind") or "", run[0].piece, found):
            return
        for part in run:
            found.leave(part.piece, f"{part.piece.squeezed[:60]}: not understood")
        return
    read_head(run, line, found)


def _put_file_at_end(run: Sequence[Part], line: Piece, found: Finding) -> bool:
    """Put the file that a citation of army historians ends with: ``OPD 381, 118``, if it is one."""
    place = run[0].piece.to(run[-1].piece, line)
    after = _BRACKETS_AT_END.fullmatch(line.text, place.end - line.start)
    at_end = after is not None
    if filed := _FILED.match(place.text):
        place = place.cut(filed.end())
    if after and after["brackets"]:
        place = line.cut(place.start - line.start, after.end("brackets"))
    is_addressed = "recipient" in found.fields or found.value("kind") is not None
    if "source" in found.fields or not at_end or not is_addressed or not _FILE.match(place.text):
        return False
    found.put("source", place.text, place, LIKELY)
    return True


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
        case "message" if not put_short_name(part, found) and "message" not in found.fields:
            found.put("message", part.value.printed, piece)
            found.put("year", part.value.year, piece)
        case "pages" if "pages" not in found.fields:
            found.put("pages", part.value, piece)
        case "undated" | "time" | "precedence" | "excised" | "remark":
            pass
        case _:
            found.leave(piece)


def put_marking(marking: markings.Marking, piece: Piece, found: Finding) -> None:
    """Put the level and the captions of *marking*; a second level is left over."""
    if marking.classification and "classification" in found.fields:
        found.leave(piece, "two classifications: the first is used")
        return
    found.put("classification", marking.classification, piece)
    if marking.captions:
        before = found.value("captions") or ()
        found.put("captions", tuple(dict.fromkeys((*before, *marking.captions))), piece)


def _read_described(line: Piece, match: re.Match[str], found: Finding) -> bool:
    """Read APA without a title: ``Holm, A. (1962, June 5). [Letter to Pryor]. Holm Papers.``"""
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
    if not match["place"] and not match["kind"]:
        title = _without_place(title, found)
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


def _without_place(title: Piece, found: Finding) -> Piece:
    """Put the place that *title* ends with, and the kind it begins with; return what precedes."""
    parts = read_parts(title)
    start = len(parts)
    while start > 1 and parts[start - 1].name == "place":
        start -= 1
    if start == len(parts):
        return title
    place = parts[start].piece.to(parts[-1].piece, title)
    found.put("source", place.text, place, LIKELY)
    title = title.cut(0, place.start - title.start).trim(",;")
    if kind := kinds.at_start(title.text):
        found.put("kind", kind[1], title.cut(0, kind[0]))
    return title


def place_at_end(line: Piece) -> Piece | None:
    """Return the place that *line* ends with; ``None`` if it ends with something else."""
    if len(line.text) > LONGEST:
        return None
    parts = read_parts(line.trim("."))
    start, end = source_span(parts)
    if start == end or end != len(parts) or not parts[start].value:
        return None
    return parts[start].piece.to(parts[-1].piece, line)
