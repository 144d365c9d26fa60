"""What refers to what, as values: members of a conversation and the links between them.

A member is one message, however many records are copies of it: two releases of one cable are one
member with two records. What has no message number (a memorandum that is held, a telephone call
that is mentioned) is a member of its own, under a key that says what it is.

    walk      from one member to all that belongs to it
    tree      the same as a tree, each branch once
    cited     how often, by whom, how closely in time a cable is cited: the ranking
"""

from __future__ import annotations

from typing import NamedTuple, Protocol

from foiakit.model.message import Number

HELD = "held"
RELEASED = "released"
ASK = "ask"
UNKNOWN = "unknown"
"""How a member stands: held; not held, but known to be released elsewhere; to be asked for; or
nobody can say, because it has no number, or a number without its year."""

MOST_DIGITS = 6
"""The Department's numbers have six figures, a post's seldom more than five (domain: message
reference numbers); one of more is misread."""


class Copy(NamedTuple):
    """A record of a message: one release of it."""

    record: int
    message: str | None
    number: Number | None
    year: int | None
    date: str | None
    """EDTF."""
    day: str | None
    """The first day that the date may stand for."""
    title: str | None
    bare: bool
    """Whether it says nothing beyond its number: a line of a list of what was released."""
    where: str | None
    """Where such a list says that it is to be had."""


class Mention(NamedTuple):
    """One reference of one record: a row of ``refs``."""

    record: int
    kind: str
    place: str
    letter: str | None
    post: str | None
    serial: int | None
    year: int | None
    message: str | None
    date: str | None
    notal: bool
    printed: str
    sentence: str | None

    @property
    def number(self) -> Number | None:
        """The number of what is meant; ``None`` without one, or without its year."""
        if self.kind != "cable" or not self.post or self.serial is None or self.year is None:
            return None
        return Number(self.post, self.year, self.serial)

    @property
    def is_damaged(self) -> bool:
        """Whether the number cannot be: too many figures, or none but zeros."""
        return self.serial is not None and not 0 < self.serial < 10**MOST_DIGITS

    @property
    def key(self) -> str:
        """What the message that is meant is known by."""
        if self.number:
            return key_of(self.number)
        if self.message:
            return f"{self.message.upper()} {self.year or '(year not known)'}"
        return f"{self.kind}: {' '.join(self.printed.split())}"


class Member(NamedTuple):
    """A message, or something else that is referred to."""

    key: str
    name: str
    """As a person says it: ``Kabul 8106``, ``record 12``, what is printed of a letter."""
    kind: str = "cable"
    number: Number | None = None
    year: int | None = None
    status: str = UNKNOWN
    records: tuple[int, ...] = ()
    date: str | None = None
    day: str | None = None
    title: str | None = None
    where: str | None = None


class Link(NamedTuple):
    """That one member refers to another, once however often it says so."""

    source: str
    """The key of the one that refers."""
    target: str
    mentions: tuple[Mention, ...]

    @property
    def letter(self) -> str | None:
        """The letter that the REF line gives it."""
        return next((mention.letter for mention in self.mentions if mention.letter), None)

    @property
    def sentence(self) -> str | None:
        """The first sentence that mentions it."""
        return next((mention.sentence for mention in self.mentions if mention.sentence), None)


class Thread(NamedTuple):
    """Members and the links between them."""

    members: tuple[Member, ...]
    links: tuple[Link, ...]
    cut: bool = False
    """Whether there is more than was asked for."""


class Archive(Protocol):
    """Who knows the records and what they refer to
    (`foiakit.store.links.reference_graph.Citing`).
    """

    def member(self, record: int) -> Member:
        """The member that a record is a copy of."""

    def meant(self, mention: Mention) -> Member:
        """The member that a mention means."""

    def mentions_in(self, member: Member) -> list[Mention]:
        """What the held copies of *member* refer to, in their order."""

    def mentions_of(self, member: Member) -> list[Mention]:
        """Where *member* is referred to, by record."""


def is_wanted(member: Member) -> bool:
    """Whether *member* is a cable or an airgram that has not been found anywhere."""
    return member.status == ASK and member.kind in {"cable", "airgram"}


def key_of(number: Number) -> str:
    """What a cable is known by: ``KABUL 8106 1973``."""
    return f"{number.post} {number.serial} {number.year}"
