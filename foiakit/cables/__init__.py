"""Cables: from the text of a telegram, in any of its forms, to structured values.

`foiakit.cables.reading.read` takes the text and returns a `Cable`. Everything here turns text into
values: no file, no database. What a text does not state is ``None`` or empty, and where it is
doubtful a sentence in `Cable.warnings` says so. A span is a pair of offsets in the text that was
passed in.

    layout       lines, letters that a scanner misread, pages that a scan holds twice
    head         the date-time group, the line with the number, E.O., TAGS, SUBJECT, REF
    body         paragraphs, portions, excisions; the marks of pages and printers
    references   what a REF line names; `mentions`: what the body names
    builder      a telegram while it is read
    forms        the forms that telegrams come in, one way of reading each
    reading      from the text to a `Cable`
"""

from __future__ import annotations

from typing import Any, NamedTuple

Span = tuple[int, int]


class Address(NamedTuple):
    """One addressee, or the sender: ``RUSBLK/AMEMBASSY KABUL IMMEDIATE 7486``."""

    name: str
    """The address in plain language: ``AMEMBASSY KABUL``."""
    routing: str | None = None
    precedence: str | None = None
    number: str | None = None
    """The count of messages to this addressee, as printed; not a message number."""


class Reference(NamedTuple):
    """Something that a telegram refers to, on its REF line or in its text."""

    kind: str
    """``cable``, ``airgram``, ``telephone call``, ``letter`` ...: of `KINDS`."""
    printed: str
    span: Span
    message: str | None = None
    """Post and serial, where both are known: ``Kabul 8106``, ``Kabul A-12``."""
    post: str | None = None
    """The vocabulary's name of the post, else as printed."""
    serial: str | None = None
    """Digits without leading zeros, ``A-12`` for an airgram."""
    year: int | None = None
    year_by: str | None = None
    """Where the year is from: ``printed``, ``date``, ``document`` (its own year) or ``serial``."""
    letter: str | None = None
    """Its letter on the REF line."""
    date: str | None = None
    notal: bool = False
    """Not sent to all addressees."""
    also: str | None = None
    """A second number on the same message: ``TOSEC 10203``."""
    place: str = "ref"
    """``ref``: on the REF line; ``text``: in the body; ``attributes``: in the archive's list."""
    sentence: str | None = None
    """The sentence of the body that it is in, or the first that uses it: ``REF B SAYS ...``"""


KINDS = (
    "cable", "airgram", "despatch", "circular", "military message", "letter", "telephone call",
    "e-mail", "memorandum", "fax", "report", "meeting", "book", "document", "web page",
)  # fmt: skip


SEPTEL = "septel"
"""The kind of a separate telegram that a text announces without its number."""


class Use(NamedTuple):
    """A word in the body that stands for a reference: ``REFTEL B``, ``REF A``, ``SEPTEL``."""

    printed: str
    span: Span
    letter: str | None = None
    references: tuple[int, ...] = ()
    """Places in `Cable.references`; empty where the word does not say which."""


class Release(NamedTuple):
    """The contents of the stamps of a released copy, none of which is the document's own
    marking.
    """

    case: str | None = None
    document: str | None = None
    how: str | None = None
    """``full``, ``part`` or ``denied``."""
    exemptions: tuple[str, ...] = ()
    authority: str | None = None
    date: str | None = None
    decaptioned: bool = False
    stamps: tuple[str, ...] = ()
    """Every stamp as printed, each once."""


class Portion(NamedTuple):
    """The marking of one paragraph: ``2. (C)``."""

    paragraph: str = ""
    """Its number; empty for a paragraph that has none, and left out of an export then."""
    mark: str = ""
    span: Span = (0, 0)
    """Where the mark is in `Cable.text`."""


class Excision(NamedTuple):
    """Something cut out of the body: where (in `Cable.text`) and for which reasons."""

    span: Span
    exemptions: tuple[str, ...] = ()
    printed: str = ""


class Cable(NamedTuple):
    """The content of a telegram's text."""

    form: str
    """One of `FORMS`."""
    message: str | None = None
    year: int | None = None
    dtg: str | None = None
    """The date-time group in one spelling: ``201115Z MAR 74``."""
    date: str | None = None
    """Its day (UTC)."""
    title: str | None = None
    originator: str | None = None
    action: tuple[Address, ...] = ()
    info: tuple[Address, ...] = ()
    precedence: tuple[str, ...] = ()
    classification: str | None = None
    captions: tuple[str, ...] = ()
    eo: str | None = None
    """Order and instruction: ``E.O. 11652: GDS``."""
    tags: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    """Names in brackets on the TAGS line."""
    references: tuple[Reference, ...] = ()
    uses: tuple[Use, ...] = ()
    summary: str | None = None
    text: str = ""
    signature: str | None = None
    portions: tuple[Portion, ...] = ()
    excisions: tuple[Excision, ...] = ()
    slugs: tuple[str, ...] = ()
    """Lines that forward it: ``FOR AMBASSADOR``."""
    offices: str | None = None
    """Who got it in the Department: ``ACTION NEA-12``."""
    drafted: str | None = None
    approved: str | None = None
    classified_by: str | None = None
    sections: int | None = None
    document: str | None = None
    """The number given by the archive or the print: ``1974KABUL01717``."""
    attributes: dict[str, str] = {}  # noqa: RUF012 - never changed
    """The archive's Message Attributes that have a value."""
    release: Release | None = None
    pages: tuple[str, ...] = ()
    """The page marks that were removed, as printed."""
    spans: dict[str, Span] = {}  # noqa: RUF012 - never changed
    """Where each field was read from. The contents of a stamp are under ``release.case`` etc.;
    for page marks and stamps it is the first one's place. References and uses have their own.
    """
    warnings: tuple[str, ...] = ()


FORMS = {
    "aad": "National Archives, electronic telegrams of 1973-79",
    "state-print": "the Department's own print of the 1980s",
    "received": "as another agency received it",
    "foia-print": "the Department's FOIA print of the 1990s",
    "desktop": "a print from a desk officer's screen",
    "acp127": "a transmission of the 2000s (ACP 127)",
    "smart": "SMART, from 2009",
    "paper": "an incoming or outgoing telegram on paper",
    "telegram": "a telegram without marks of where it was kept",
}


def as_json(cable: Cable) -> dict[str, Any]:
    """Return *cable* as JSON, without its text (which its record has) and without empty values."""
    return {
        name: _plain(value)
        for name, value in cable._asdict().items()
        if value not in (None, (), {}, "") and name != "text"
    }


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(part) for name, part in value.items()}
    if isinstance(value, tuple):
        if hasattr(value, "_asdict"):
            return {
                name: _plain(part)
                for name, part in value._asdict().items()
                if part not in (None, (), False)
            }
        return [_plain(part) for part in value]
    return value
