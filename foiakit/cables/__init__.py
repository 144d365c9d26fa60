"""Cables: from the text of a telegram, in any form it comes in, to what it says.

`foiakit.cables.reading.read` takes the text and gives a `Cable`. Everything here is text to value:
no file, no database. What a text does not say is ``None`` or empty, and where it is doubtful a
sentence in `Cable.warnings` says so. A span is a pair of offsets in the text that was given.

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
    """The count of messages to this addressee, as printed; no message number."""


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
    """Whence the year: ``printed``, ``date``, ``document`` (its own year) or ``serial``."""
    letter: str | None = None
    """The letter that the REF line gives it."""
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
    """What the stamps of a released copy say; nothing of it is the document's own marking."""

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

    paragraph: str
    mark: str
    span: Span = (0, 0)
    """Where the mark is in `Cable.text`."""


class Excision(NamedTuple):
    """Something cut out of the body: where (in `Cable.text`) and on which grounds."""

    span: Span
    exemptions: tuple[str, ...] = ()
    printed: str = ""


class Cable(NamedTuple):
    """What a telegram's text says."""

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
    """Lines that pass it on: ``FOR AMBASSADOR``."""
    offices: str | None = None
    """Who got it in the Department: ``ACTION NEA-12``."""
    drafted: str | None = None
    approved: str | None = None
    classified_by: str | None = None
    sections: int | None = None
    document: str | None = None
    """The number that the archive or the print gives it: ``1974KABUL01717``."""
    attributes: dict[str, str] = {}  # noqa: RUF012 - never changed
    """The archive's Message Attributes that say something."""
    release: Release | None = None
    pages: tuple[str, ...] = ()
    """The page marks that were taken out, as printed."""
    spans: dict[str, Span] = {}  # noqa: RUF012 - never changed
    """Where each field was read from. What a stamp says is under ``release.case`` and the like;
    of page marks and stamps the first one's place. References and uses have their own."""
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
    """*cable* as JSON has it, without its text (which its record has) and what is empty."""
    return {
        name: _plain(value)
        for name, value in cable._asdict().items()
        if value not in (None, (), {}, "") and name != "text"
    }


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, tuple):
        if hasattr(value, "_asdict"):
            return {
                name: _plain(one)
                for name, one in value._asdict().items()
                if one not in (None, (), False)
            }
        return [_plain(one) for one in value]
    return value
