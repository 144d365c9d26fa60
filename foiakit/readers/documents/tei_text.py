"""One document of a FRUS volume: its heading, notes, dates and text, out of its element."""

from __future__ import annotations

import re
from typing import NamedTuple
from xml.etree.ElementTree import Element

from foiakit.cables.layout.forms import marks_of_a_telegram

_LINES = {"p", "head", "item", "dateline", "signed", "closer", "opener", "salute", "row", "label",
          "quote", "list", "table", "postscript", "lg", "l", "byline", "figure", "ab"}  # fmt: skip
_AWAY = {"note", "pb", "figDesc", "graphic"}


class Document(NamedTuple):
    """What a document's element says."""

    number: str | None
    subtype: str | None
    heading: str
    source: str | None
    summary: str | None
    subject: str | None
    dates: tuple[dict[str, str], ...]
    """Each date: as ``printed``, its ``when`` and ``day``, ``end`` of a span, and ``where``."""
    place: str | None
    signature: str | None
    text: str
    """Paragraphs, one a line, without heading, notes and page breaks."""
    transcript: str
    """The same with SUBJECT and REF where a telegram has them, for `foiakit.cables`."""
    is_transcript: bool
    """Whether the document is printed with a telegram's own head."""
    notes: tuple[tuple[str, str], ...]
    """Footnotes: number and text."""
    pages: tuple[str, ...]


def document(element: Element) -> Document:
    """What *element*, a div of the type document, says."""
    head = next((one for one in element if one.tag == "head"), None)
    notes = list(element.iter("note"))
    source = next((note for note in notes if note.get("type") == "source"), None)
    summary = next((note for note in notes if note.get("type") == "summary"), None)
    body = [one for one in element if one is not head and one.tag not in {"note", "pb"}]
    lists = [
        one for one in body if one.tag == "list" and one.get("type") in {"subject", "references"}
    ]
    lines = [line for one in body if one not in lists for line in _lines(one)]
    transcript = _transcript(lines, lists)
    signed = next(iter(element.iter("signed")), None)
    place = next((one for line in element.iter("dateline") for one in line.iter("placeName")), None)
    return Document(
        element.get("n"),
        element.get("subtype"),
        _words(head) if head is not None else "",
        _words(source) if source is not None else None,
        _words(summary) if summary is not None else None,
        _subject(lists),
        _dates(element),
        _words(place) or None if place is not None else None,
        _words(signed) or None if signed is not None else None,
        "\n".join(lines),
        transcript,
        marks_of_a_telegram(transcript) >= 3,
        tuple(
            (note.get("n") or "", _words(note))
            for note in notes if note is not source and note is not summary
        ),
        tuple(one.get("n") or "" for one in element.iter("pb")),
    )  # fmt: skip


def _words(element: Element) -> str:
    """The words of *element* on one line; notes inside it are not among them."""
    return " ".join("".join(_pieces(element)).split())


def _pieces(element: Element) -> list[str]:
    found: list[str] = [element.text or ""]
    for child in element:
        if child.tag not in _AWAY:
            found += _pieces(child)
        found.append(child.tail or "")
    return found


def _lines(element: Element) -> list[str]:
    """The paragraphs of *element*; a list's label stands before its item."""
    found: list[str] = []
    words: list[str] = []

    def close() -> None:
        line = " ".join("".join(words).split())
        words.clear()
        if line:
            found.append(line)

    def walk(one: Element) -> None:
        words.append(one.text or "")
        for child in one:
            if child.tag in _AWAY:
                pass
            elif child.tag in {"cell", "label"}:
                walk(child)
                words.append(" ")
            elif child.tag in _LINES:
                if not (child.tag == "item" and words):
                    close()
                walk(child)
                close()
            else:
                walk(child)
            words.append(child.tail or "")

    walk(element)
    close()
    return found


def _subject(lists: list[Element]) -> str | None:
    for one in lists:
        if one.get("type") == "subject":
            return " ".join(_words(item) for item in one.iter("item")) or None
    return None


def _transcript(lines: list[str], lists: list[Element]) -> str:
    """*lines* with what the volume prints as lists put back below TAGS, where telegrams have it."""
    said = []
    for one in lists:
        title = next((_words(head) for head in one.iter("head")), "").rstrip(":")
        items = [_words(item) for item in one.iter("item")]
        if items:
            said.append(f"{title}: {' '.join(items)}")
    at = next((n for n, line in enumerate(lines) if re.match(r"TAGS\s*:", line)), None)
    if at is None:
        return "\n".join([*said, *lines])
    return "\n".join([*lines[: at + 1], *said, *lines[at + 1 :]])


def _dates(element: Element) -> tuple[dict[str, str], ...]:
    """Every date that the editors give the document, those of its notes aside."""
    found: list[dict[str, str]] = []
    for name in ("dateTime-min", "dateTime-max"):
        for key, value in element.attrib.items():
            if key.endswith(f"doc-{name}"):
                found.append({"where": name, "when": value, "day": value[:10]})
    if len(found) == 2 and found[0]["day"] == found[1]["day"]:
        found.pop()
    elif len(found) == 2:
        found[0]["end"] = found.pop()["day"]
    for line in element.iter("dateline"):
        for one in line.iter("date"):
            said = {"where": "dateline", "printed": _words(one)}
            when = one.get("when") or one.get("from") or one.get("notBefore")
            until = one.get("to") or one.get("notAfter")
            if when:
                said |= {"when": when, "day": when[:10]}
            if until and until[:10] != (when or "")[:10]:
                said["end"] = until[:10]
            found.append(said)
    return tuple(found)
