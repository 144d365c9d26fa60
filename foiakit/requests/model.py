"""A request as it is stored: what was asked, of which office, under which law, and what happened.

A day is text, as a record's date is (`foiakit.model.dates`): ``2026-12-08``, or if no more is known
``2026-12`` or ``2026-12-08~``. No name or address of a person is part of any of these: the
requester is in a separate file, and a letter stays a file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Item:
    """One document that a request asks for: a message, or a description."""

    number: int
    """Its number in the request, from 1; outcomes and letters refer to it."""
    message: str | None = None
    """As in a record's ``message``: ``Kabul 8106``."""
    year: int | None = None
    what: str | None = None
    """The description of what is asked for, if it is not a message."""
    cited_by: str | None = None
    """The ``uid`` of the record that refers to it."""
    quote: str | None = None
    """The words that refer to it."""
    earlier_case: str | None = None
    """The agency's number of an earlier release that is requested again."""


@dataclass(frozen=True, kw_only=True)
class Number:
    """A number that an office gave the request or a part of it."""

    number: str
    """As the office writes it."""
    key: str
    """The same for comparing (`number_key`)."""
    kind: str = "initial"
    """One of `NUMBER_KINDS`."""
    office: str | None = None
    """The code of the office that gave it, if that is not the request's own."""
    items: tuple[int, ...] = ()
    """The numbers of the items that this part is about; empty for all of them."""


@dataclass(frozen=True, kw_only=True)
class Letter:
    """A letter or an e-mail that was filed: its file and its identity."""

    file: str
    """The path of the file, as it was given."""
    sha256: str
    message_id: str | None = None
    """The Message-ID of an e-mail."""


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """The outcome for one document; the last one of an item counts."""

    item: int | None = None
    """The item's number; ``None`` for a document that is not among them, or for all of them."""
    printed: str | None = None
    """The document's number as the letter gives it: ``C05765915``."""
    result: str
    """One of `RESULTS`."""
    exemptions: tuple[str, ...] = ()
    pages_released: int | None = None
    pages_withheld: int | None = None
    office: str | None = None
    """Where it was referred to."""
    record: str | None = None
    """The ``uid`` of the record that was released."""


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something that happened; events are in the order of their days, then of their numbers."""

    number: int
    """Its number in the request, from 1, in the order in which events were entered."""
    uid: str = ""
    """Its identity in every database."""
    kind: str
    """One of `EVENT_KINDS`."""
    day: str
    """When it happened: the day written on a letter, the day of a call."""
    received_day: str | None = None
    """When it reached the other side, if that is known; for an acknowledgement
    (``acknowledged``), the day on which the office had the request.
    """
    part: str | None = None
    """The `Number.key` of the part that it is about; ``None`` for the whole request."""
    channel: str | None = None
    """One of `CHANNELS`."""
    data: Mapping[str, Any] = field(default_factory=dict)
    """The data of this kind of event: the keys of `EVENT_KINDS`, days as text, amounts in cents."""
    letter: Letter | None = None
    outcomes: tuple[Outcome, ...] = ()
    note: str | None = None
    created: str = ""


@dataclass(frozen=True, kw_only=True)
class Request:
    """A request to one office under one law, with its whole history."""

    id: int | None = None
    uid: str = ""
    law: str
    """One of `LAWS`."""
    office: str
    """The code of an office, or its name if it has no code."""
    title: str | None = None
    category: str | None = None
    """The fee category asked for: one of `CATEGORIES`."""
    fee_limit: int | None = None
    """What the requester agreed to pay, in cents."""
    waiver_asked: bool = False
    expedition_asked: bool = False
    parent: str | None = None
    """The ``uid`` of the request that this one continues."""
    parent_why: str | None = None
    """One of `PARENT_REASONS`."""
    text: str | None = None
    """The text that was sent, without the sender's name and address."""
    notes: str | None = None
    created: str = ""
    updated: str = ""
    items: tuple[Item, ...] = ()
    numbers: tuple[Number, ...] = ()
    events: tuple[Event, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Closure:
    """Days on which an office, or every office, was closed."""

    first: str
    last: str
    office: str | None = None
    """Its code; ``None`` for all offices."""
    reason: str | None = None


LAWS = ("foia", "mdr", "pra", "other")
CATEGORIES = ("commercial", "educational", "media", "other")
PARENT_REASONS = ("again", "split", "moved")
CHANNELS = ("portal", "email", "post", "fax", "phone", "courier")
NUMBER_KINDS = (
    "initial", "part", "appeal", "referral", "mdr", "iscap", "ogis", "court", "other",
)  # fmt: skip
RESULTS = (
    "full", "part", "denied", "no_records", "glomar", "referred", "duplicate", "not_agency",
    "withdrawn",
)  # fmt: skip
ADVERSE = frozenset({"part", "denied", "no_records", "glomar", "not_agency"})
"""Results that may be appealed."""


@dataclass(frozen=True, kw_only=True)
class EventKind:
    """A kind of event: who does it, and the keys of its `Event.data` with their types."""

    by: str
    """``you`` or ``agency``."""
    what: str
    """Its description for a person."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """The type of each: ``day``, ``days`` (a number of them), ``cents``, ``yes`` (yes or no),
    ``office``, ``number``, ``text``, or a choice of words separated by ``|``.
    """


def _you(what: str, **keys: str) -> EventKind:
    return EventKind(by="you", what=what, keys=keys)


def _agency(what: str, **keys: str) -> EventKind:
    return EventKind(by="agency", what=what, keys=keys)


_APPEAL = {"appeal_by": "day", "appeal_days": "days", "appeal_to": "office"}
EVENT_KINDS: Mapping[str, EventKind] = {
    "sent": _you("the request was sent", text_sha256="text"),
    "answer": _you("a question was answered"),
    "fee_answer": _you("an answer about fees", limit="cents"),
    "paid": _you("a fee was paid", amount="cents"),
    "narrowed": _you("the request was narrowed"),
    "inquiry": _you("the office was asked about the status of the request"),
    "still_wanted": _you("the office was told that the request is still wanted"),
    "appeal_sent": _you(
        "an appeal was sent", stage="agency|iscap|court", grounds="text", text_sha256="text"
    ),
    "mediation_asked": _you("OGIS was asked to mediate"),
    "withdrawn": _you("the request was withdrawn"),
    "note": _you("a note"),
    "mail": _agency("a letter was filed and is not understood yet"),
    "received": _agency("the office has the request"),
    "acknowledged": _agency("the office gave it a number", track="text"),
    "routed": _agency("it was passed to the right office", office="office"),
    "question": _agency("the office asks for clarification", answer_by="day"),
    "fee_question": _agency("the office asks about fees", answer_by="day"),
    "fee_estimate": _agency("the office estimates the fees", amount="cents", answer_by="day"),
    "perfected": _agency("the office has all that it needs"),
    "extended": _agency("the office extended its time limit", days="days", reason="text"),
    "agreed": _agency("another date was agreed on", day="day"),
    "estimate": _agency("the office estimates when it will answer", day="day"),
    "expedition": _agency("a decision on expedited processing", granted="yes"),
    "waiver": _agency("a decision on the fee waiver", granted="yes"),
    "category": _agency("a decision on the fee category", granted="yes"),
    "consulted": _agency("another office is consulted", office="office"),
    "referred": _agency("documents were passed to another agency", office="office"),
    "interim": _agency("some documents were released, and more will follow"),
    "determined": _agency("the office decided", **_APPEAL),
    "still_interested": _agency(
        "the office asks whether the request is still wanted", answer_by="day"
    ),
    "appeal_received": _agency("the office has the appeal"),
    "appeal_decided": _agency(
        "the appeal was decided", decision="upheld|part|reversed|remanded", **_APPEAL
    ),
    "closed": _agency("the office closed the request", why="text"),
}


def number_key(number: str) -> str:
    """Return an office's number for comparing: capitals and digits, no punctuation or space."""
    return "".join(character for character in number.upper() if character.isalnum())
