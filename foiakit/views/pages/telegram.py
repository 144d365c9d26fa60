"""A telegram for reading: a short head, numbered paragraphs, excisions as blocks."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from foiakit.cables import readable_text
from foiakit.cables.body.body_text import excisions
from foiakit.model.dates import long_form
from foiakit.model.record import Record
from foiakit.model.shown_title import shown_title
from foiakit.papers import what_is_withheld
from foiakit.text.visible import visible

BLOCK = "████"
PLAIN_BLOCK = "####"
_NUMBER = re.compile(r"\(?\d{1,3}\s?[.)]")
_ENTRY = 12
"""The width of the column of labels before the values of the head."""


class ReadingOptions(NamedTuple):
    """How the person wants to read it."""

    sentences: bool = False
    explain: bool = False
    width: int | None = None
    """Columns to wrap at; ``None`` leaves a paragraph on its line."""
    blocks: bool = True
    """Whether the output can show a block (U+2588)."""


def reading(
    record: Record,
    data: Mapping[str, Any],
    references: Iterable[Mapping[str, Any]],
    how: ReadingOptions,
) -> Iterator[str]:
    """Yield the lines of *record*; *data* and *references* are its details, or empty."""
    title, text = _worded(record, data, how)
    yield from _wrapped(title or shown_title(record) or record.message or "(no title)", how)
    yield ""
    for label, value in _head(record, data, list(references)):
        if value:
            yield from _entry(label, visible(value), how)
    yield ""
    cuts = excisions(text)
    for paragraph in _paragraphs(data, text, how):
        yield from _wrapped(paragraph, how)
        yield ""
    if how.explain:
        grounds = [code for cut in cuts for code in cut.exemptions]
        grounds += (data.get("release") or {}).get("exemptions", ())
        yield from _glossary(record, record.text or "", grounds, how)


def _worded(record: Record, data: Mapping[str, Any], how: ReadingOptions) -> tuple[str, str]:
    """Return title and text; in sentence case on request, with the names of persons capitalised."""
    title, text = record.title or "", record.text or ""
    if not how.sentences:
        return title, text
    names = [data.get("signature") or "", *data.get("persons", ())]
    if readable_text.is_capitals(title) and readable_text.is_capitals(text):
        # A line break in a title would be taken for its end.
        both = readable_text.sentence_case(f"{' '.join(title.split())}\n{text}", names)
        title, _, text = both.partition("\n")
        return title, text
    return readable_text.sentence_case(title, names), readable_text.sentence_case(text, names)


def _head(
    record: Record, data: Mapping[str, Any], references: list[Mapping[str, Any]]
) -> Iterator[tuple[str, str]]:
    year = f"({record.year})" if record.year else ""
    yield "message", f"{record.message} {year}".rstrip() if record.message else ""
    yield "date", " ".join(filter(None, (
        long_form(record.date, record.date_end) if record.date else "", _group(data)
    )))  # fmt: skip
    yield "from", record.originator or ""
    yield "to", record.recipient or ""
    yield "info", "; ".join(addressee["name"] for addressee in data.get("info", ()))
    marking = [record.classification or "", *record.captions]
    yield "marking", ", ".join(word for word in marking if word)
    yield "order", data.get("eo") or ""
    yield "TAGS", ", ".join(record.traffic_tags)
    for number, cited in enumerate(
        reference for reference in references if reference.get("place") != "text"
    ):
        yield "refs" if not number else "", _reference(cited)
    release = data.get("release") or {}
    how = {"full": "in full", "part": "in part", "denied": "denied"}.get(release.get("how", ""), "")
    words = [how, ", ".join(release.get("exemptions", ()))]
    words += [release.get(name) or "" for name in ("case", "document", "date")]
    yield "released", "; ".join(word for word in words if word)
    for number, sentence in enumerate(what_is_withheld.sentences(data, record.decision)):
        yield "" if number else "withheld", sentence


def _group(data: Mapping[str, Any]) -> str:
    speed = " ".join(data.get("precedence", ())).lower()
    words = [data.get("dtg") or "", speed]
    inside = ", ".join(word for word in words if word)
    return f"({inside})" if inside else ""


def _reference(reference: Mapping[str, Any]) -> str:
    letter = f"{reference['letter']}. " if reference.get("letter") else ""
    name = reference.get("message") or reference.get("printed") or ""
    year = f" ({reference['year']})" if reference.get("message") and reference.get("year") else ""
    sort = "" if reference.get("kind") == "cable" else f", {reference.get('kind')}"
    return f"{letter}{name}{year}{sort}"


def _paragraphs(data: Mapping[str, Any], text: str, how: ReadingOptions) -> Iterator[str]:
    lines = [line for line in text.split("\n") if line.strip()]
    signature = data.get("signature")
    last = lines[-1].strip().upper() if lines else ""
    signed = [lines.pop()] if signature and last == signature.upper() else []
    numbered = any(_NUMBER.match(line.strip()) for line in lines)
    for number, line in enumerate(lines, 1):
        # Our own numbers are in brackets, to distinguish them from the telegram's.
        mark = "" if numbered or len(lines) == 1 else f"[{number}] "
        yield mark + _blocks(line.strip(), how)
    yield from signed


def _blocks(text: str, how: ReadingOptions) -> str:
    """Return *text* with every excision as a block that names its exemptions."""
    made, end = [], 0
    block = BLOCK if how.blocks else PLAIN_BLOCK
    for cut in excisions(text):
        words = ", ".join(cut.exemptions) or cut.printed.strip("[]")
        words = "excised" if re.fullmatch(r"[X█#]+", words) else words
        made += [text[end : cut.span[0]], f"{block} {words} {block}"]
        end = cut.span[1]
    return "".join([*made, text[end:]])


def _glossary(record: Record, text: str, grounds: list[str], how: ReadingOptions) -> Iterator[str]:
    found = list(readable_text.meanings(text, record.traffic_tags, record.captions, grounds))
    if not found:
        return
    yield "What the words stand for (ours, not the document's):"
    for meaning in found:
        yield from _entry(meaning.word, f"{meaning.meaning} ({meaning.sort})", how)


def _entry(label: str, value: str, how: ReadingOptions) -> Iterator[str]:
    line = f"{visible(label):<{_ENTRY}}{value}"
    if how.width is None:
        yield line.rstrip()
        return
    yield from textwrap.wrap(
        line, how.width, subsequent_indent=" " * _ENTRY, break_on_hyphens=False
    ) or [""]


def _wrapped(text: str, how: ReadingOptions) -> list[str]:
    shown = visible(text)
    if how.width is None:
        return [shown]
    return textwrap.wrap(shown, how.width, break_on_hyphens=False) or [""]
