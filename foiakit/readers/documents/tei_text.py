"""One document of a FRUS volume: heading, notes, dates and text, from its element."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element

from foiakit.cables.forms.which_form import marks_of_a_telegram

_LINES = {"p", "head", "item", "dateline", "signed", "closer", "opener", "salute", "row", "label",
          "quote", "list", "table", "postscript", "lg", "l", "byline", "figure", "ab"}  # fmt: skip
_AWAY = {"note", "pb", "figDesc", "graphic"}
_SEPARATE = {"div", "attachment", "floatingText", "quote"}
"""Parts of a document that have their own datelines and signatures."""
_FIRST = 8


class Document(NamedTuple):
    """The content of a document's element."""

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
    received: str | None
    """When it was received, from brackets in its dateline."""
    first_lines: tuple[str, ...]
    """The lines below the dateline, as far as a marking and a number can be there."""
    attachments: tuple[dict[str, Any], ...]
    """Each attached paper: its ``heading`` and ``dates``."""
    text: str
    """Paragraphs, one per line, without heading, notes and page breaks."""
    transcript: str
    """The same with SUBJECT and REF where a telegram has them, for `foiakit.cables`."""
    is_transcript: bool
    """Whether the document is printed with a telegram's own head."""
    notes: tuple[tuple[str, str], ...]
    """Footnotes: number and text."""
    pages: tuple[str, ...]
    addressees: tuple[str, ...] = ()
    """The items of a list with the heading TO, as directives print one."""


def document(element: Element) -> Document:
    """Return the content of *element*, a div of the type document."""
    head = next((child for child in element if child.tag == "head"), None)
    notes = list(element.iter("note"))
    source = next((note for note in notes if note.get("type") == "source"), None)
    if source is None and head is not None:
        source = next((note for note in head.iter("note") if _is_source(note)), None)
    summary = next((note for note in notes if note.get("type") == "summary"), None)
    filed, inner_summary = _source_and_summary(source)
    body = [child for child in element if child is not head and child.tag not in {"note", "pb"}]
    lists = [
        child
        for child in body
        if child.tag == "list" and child.get("type") in {"subject", "references"}
    ]
    lines = [line for child in body if child not in lists for line in _lines(child)]
    transcript = _transcript(lines, lists)
    signed = next(_own(element, "signed"), None)
    datelines = list(_own(element, "dateline"))
    place = next((name for line in datelines for name in line.iter("placeName")), None)
    return Document(
        (element.get("n") or "").strip("[] ") or None,
        element.get("subtype"),
        _words(head) if head is not None else "",
        filed,
        _words(summary) if summary is not None else inner_summary,
        _subject(lists),
        _dates(element, datelines),
        _place(place, datelines),
        _words(signed) or None if signed is not None else None,
        _received(datelines),
        _first_lines(body, lists),
        tuple(_attachments(element)),
        "\n".join(lines),
        transcript,
        marks_of_a_telegram(transcript) >= 3,
        tuple(
            (note.get("n") or "", _words(note))
            for note in notes if note is not source and note is not summary
        ),
        tuple(page.get("n") or "" for page in element.iter("pb")),
        _addressees(body),
    )  # fmt: skip


def _is_source(note: Element) -> bool:
    return re.match(r"\s*Sources?\s*:", "".join(_pieces(note))[:40]) is not None


def _source_and_summary(note: Element | None) -> tuple[str | None, str | None]:
    """Return the source that a source note names, and a summary in the note."""
    if note is None:
        return None, None
    paragraphs = [words for child in note if child.tag == "p" and (words := _words(child))]
    summaries = [paragraph for paragraph in paragraphs if re.match(r"Summary\s*:", paragraph)]
    if not summaries:
        return _words(note), None
    rest = " ".join(paragraph for paragraph in paragraphs if paragraph not in summaries)
    return rest or None, " ".join(re.sub(r"^Summary\s*:\s*", "", summary) for summary in summaries)


def _own(element: Element, tag: str) -> Iterator[Element]:
    """Yield the elements called *tag* that are the document's own, not an attachment's or a
    quotation's.
    """
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in _SEPARATE and child.tag != "note":
            yield from _own(child, tag)


def _addressees(body: list[Element]) -> tuple[str, ...]:
    lists = (element for element in body if element.tag == "list")
    for element in lists:
        head = next((child for child in element if child.tag == "head"), None)
        if head is not None and _words(head).strip(" :.").upper() == "TO":
            items = (_words(item) for item in element if item.tag == "item")
            return tuple(item for item in items if item)
    return ()


def _attachments(element: Element) -> Iterator[dict[str, Any]]:
    for part in element.iter():
        if part is element or part.tag not in {"div", "attachment"}:
            continue
        head = next((child for child in part if child.tag == "head"), None)
        values = {"heading": _words(head) if head is not None else "", "dates": _printed(part)}
        if found := {name: value for name, value in values.items() if value}:
            yield found


def _place(place: Element | None, datelines: list[Element]) -> str | None:
    """Return the place in the dateline; where it is not marked up, the words before the date."""
    if place is not None:
        return _words(place) or None
    for line in datelines:
        match = re.match(r"(?P<place>[A-Z][\w.’' -]{1,40}),\s", line.text or "")
        if match:
            return match["place"]
    return None


def _received(datelines: list[Element]) -> str | None:
    for line in datelines:
        if match := re.search(r"\[Received\s+(?P<when>[^\]]{3,60})\]", _words(line), re.I):
            when = match["when"].strip()
            return when if when.endswith("m.") else when.rstrip(".")
    return None


def _first_lines(body: list[Element], lists: list[Element]) -> tuple[str, ...]:
    found: list[str] = []
    for element in body:
        if len(found) >= _FIRST:
            break
        if element in lists or element.tag in {"dateline", *_SEPARATE}:
            continue
        if element.tag == "opener":
            found += [
                line for child in element if child.tag != "dateline" for line in _lines(child)
            ]
        else:
            found += _lines(element)
    return tuple(found[:_FIRST])


def _words(element: Element) -> str:
    """Return the words of *element* on one line, without the notes inside it."""
    return " ".join("".join(_pieces(element)).split())


def _pieces(element: Element) -> list[str]:
    found: list[str] = [element.text or ""]
    for child in element:
        if child.tag == "lb":
            found.append(" ")
        elif child.tag not in _AWAY:
            found += _pieces(child)
        found.append(child.tail or "")
    return found


def _lines(element: Element) -> list[str]:
    """Yield the paragraphs of *element*; a list's label precedes its item."""
    found: list[str] = []
    words: list[str] = []

    def close() -> None:
        line = " ".join("".join(words).split())
        words.clear()
        if line:
            found.append(line)

    def walk(node: Element) -> None:
        words.append(node.text or "")
        for child in node:
            if child.tag in _AWAY:
                pass
            elif child.tag == "lb" or (child.tag == "seg" and node.tag == "opener"):
                close()
                walk(child)
                close()
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
    for element in lists:
        if element.get("type") == "subject":
            return " ".join(_words(item) for item in element.iter("item")) or None
    return None


def _transcript(lines: list[str], lists: list[Element]) -> str:
    """Return *lines* with what the volume prints as lists put back below TAGS, as in telegrams."""
    put_back = []
    for element in lists:
        title = next((_words(head) for head in element.iter("head")), "").rstrip(":")
        items = [_words(item) for item in element.iter("item")]
        if items:
            put_back.append(f"{title}: {' '.join(items)}")
    at = next((n for n, line in enumerate(lines) if re.match(r"TAGS\s*:", line)), None)
    if at is None:
        return "\n".join([*put_back, *lines])
    return "\n".join([*lines[: at + 1], *put_back, *lines[at + 1 :]])


def _dates(element: Element, datelines: list[Element]) -> tuple[dict[str, str], ...]:
    """Return every date that the editors give the document, except those in its notes."""
    found: list[dict[str, str]] = []
    for name in ("dateTime-min", "dateTime-max"):
        for key, value in element.attrib.items():
            if key.endswith(f"doc-{name}"):
                found.append({"where": name, "when": value, "day": value[:10]})
    if len(found) == 2 and found[0]["day"] == found[1]["day"]:
        found.pop()
    elif len(found) == 2:
        found[0]["end"] = found.pop()["day"]
    return tuple(found + [date for line in datelines for date in _printed(line)])


def _printed(element: Element) -> list[dict[str, str]]:
    """The dates in datelines of *element*, or in it if it is one: as printed and as encoded."""
    found: list[dict[str, str]] = []
    lines = [element] if element.tag == "dateline" else list(element.iter("dateline"))
    for line in lines:
        for date in line.iter("date"):
            values = {"where": "dateline", "printed": _words(date)}
            when = date.get("when") or date.get("from") or date.get("notBefore")
            until = date.get("to") or date.get("notAfter")
            if when:
                values |= {"when": when, "day": when[:10]}
            if until and until[:10] != (when or "")[:10]:
                values["end"] = until[:10]
            found.append(values)
    return found
