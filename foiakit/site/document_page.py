"""The page of one document: the values for its template."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from foiakit.model.cover_sheets import SHEETS
from foiakit.model.dates import is_date, long_form
from foiakit.model.record import Record
from foiakit.model.shown_title import shown_title
from foiakit.site.contents import values_of
from foiakit.site.templating import say
from foiakit.site.text_blocks import Ground, TextPage, ground

_SHORTEST = 160
_FACTS = (
    "date", "date_other", "originator", "recipient", "kind", "classification", "captions",
    "message", "head", "pages", "excised", "decision", "released", "exemptions", "source", "case",
    "traffic_tags", "collection", "document",
)  # fmt: skip
_COMPARED = (
    "classification", "pages", "excised", "decision", "released", "exemptions", "source",
)  # fmt: skip


class Value(NamedTuple):
    """One value of a fact."""

    label: str
    target: str | None = None
    meaning: str = ""


class Fact(NamedTuple):
    """A fact of a document: the name of a field, and its values."""

    name: str
    values: tuple[Value, ...]


class Shown(NamedTuple):
    """An excision, or a run of words, for the template."""

    text: str
    is_excision: bool
    grounds: tuple[Ground, ...]
    codes: str
    remark: str


def title_of(record: Record) -> str:
    """Return the title of a record's page."""
    return shown_title(record) or record.message or say("page.untitled")


def date_of(record: Record) -> str:
    """Return the record's date in words."""
    return long_form(record.date, record.date_end) if record.date else ""


def release_words(record: Record) -> str:
    """Return words for the release: its day, or its decision; empty if neither is known."""
    if record.released and is_date(record.released):
        return say("document.released_on", date=long_form(record.released))
    return record.decision or ""


def markings_of(record: Record) -> list[tuple[str, str]]:
    """Return classification and captions, each with the class of its cover sheet's colours."""
    marks = values_of(record, "marking")
    return [
        (mark, f"sheet-{mark.lower().replace(' ', '-')}" if mark in SHEETS else "sheet")
        for mark in marks
    ]


def paragraphs(text: str | None) -> list[str]:
    """Return the paragraphs of a description."""
    return [line.strip() for line in (text or "").splitlines() if line.strip()]


def summary(record: Record) -> str:
    """Return the beginning of the description, for a program that shows a line or two."""
    words = " ".join((record.description or "").split())
    if len(words) <= _SHORTEST:
        return words
    return words[:_SHORTEST].rsplit(" ", 1)[0] + " …"


def facts(record: Record, list_of: Mapping[tuple[str, str], str]) -> Iterator[Fact]:
    """Yield the facts of *record*; *list_of* has the page of each facet's value."""

    def listed(facet: str) -> str | None:
        found = values_of(record, facet)
        return list_of.get((facet, found[0])) if found else None

    def linked(facet: str, *labels: str | None) -> list[Value]:
        return [Value(label, list_of.get((facet, label))) for label in labels if label]

    for name in _FACTS:
        value = getattr(record, name)
        if value is None or value in {"", ()} or (name == "head" and not record.title):
            continue
        values = [Value(_in_words(name, value))]
        if name in {"date", "date_other", "released"}:
            values = [Value(date_of(record) if name == "date" else long_form(value))]
        if name in {"date", "message"}:
            facet = "year" if name == "date" else "post"
            values = [values[0]._replace(target=listed(facet))]
        elif name in {"kind", "classification"}:
            values = linked("kind" if name == "kind" else "marking", value)
        elif name == "captions":
            values = linked("marking", *value)
        elif name == "exemptions":
            values = [code._replace(meaning=ground(code.label).meaning)
                      for code in linked("exemption", *value)]  # fmt: skip
        yield Fact(name, tuple(values))


def shown_pages(pages: list[TextPage]) -> tuple[list[dict[str, Any]], list[Ground], int]:
    """Return the pages of the text, the grounds in it, and the number of excisions."""
    grounds: dict[str, Ground] = {}
    count = 0
    made: list[dict[str, Any]] = []
    for page in pages:
        lines: list[list[Shown]] = []
        for paragraph in page.paragraphs:
            line = []
            for piece in paragraph:
                count += piece.is_excision
                grounds.update((ground.code, ground) for ground in piece.grounds)
                line.append(_shown(piece.text, piece.grounds, is_excision=piece.is_excision))
            lines.append(line)
        if lines or page.number:
            made.append({"number": page.number, "paragraphs": lines})
    return made, list(grounds.values()), count


def _shown(text: str, grounds: tuple[Ground, ...], *, is_excision: bool) -> Shown:
    codes = ", ".join(ground.code for ground in grounds)
    remark = text.strip("[]█ ") if is_excision else ""
    plain = remark.casefold().removeprefix("excised").strip(": ")
    if plain in {"", codes.casefold()} or not remark.strip("xX"):
        remark = ""
    return Shown(text, is_excision, grounds, codes, remark)


def differences(here: Record, other: Record) -> list[str]:
    """Return the facts in which two releases of a document differ."""
    found = []
    for name in (
        "classification",
        "pages",
        "excised",
        "decision",
        "released",
        "exemptions",
        "source",
    ):
        ours, two = getattr(here, name), getattr(other, name)
        if ours != two:
            found.append(
                say(
                    "document.differs",
                    field=say(f"facts.{name}"),
                    other=_in_words(name, two),
                    here=_in_words(name, ours),
                )
            )
    return found


def _in_words(name: str, value: object) -> str:
    if name == "released" and isinstance(value, str) and is_date(value):
        return long_form(value)
    if value is None or value == ():
        return say("document.nothing")
    if isinstance(value, bool):
        return say("facts.yes" if value else "facts.no")
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
