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
"""The status of a member: held; not held, but known to be released elsewhere; missing; or
unknown, because it has no number, or a number without its year.
"""

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
    """Whether it has only its number: a line of a list of what was released."""
    where: str | None
    """Where such a list says that it is available."""


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
        """The number of the target; ``None`` without one, or without its year."""
        if self.kind != "cable" or not self.post or self.serial is None or self.year is None:
            return None
        return Number(self.post, self.year, self.serial)

    @property
    def is_damaged(self) -> bool:
        """Whether the number is impossible: too many figures, or only zeros."""
        return self.serial is not None and not 0 < self.serial < 10**MOST_DIGITS

    @property
    def key(self) -> str:
        """The identity of the target message."""
        if self.number:
            return key_of(self.number)
        if self.message:
            return f"{self.message.upper()} {self.year or '(year not known)'}"
        return f"{self.kind}: {' '.join(self.printed.split())}"


class Member(NamedTuple):
    """A message, or something else that is referred to."""

    key: str
    name: str
    """Its name: ``Kabul 8106``, ``record 12``, the printed words of a letter."""
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
    """One member refers to another, counted once however often it does."""

    source: str
    """The key of the referring member."""
    target: str
    mentions: tuple[Mention, ...]

    @property
    def letter(self) -> str | None:
        """Its letter on the REF line."""
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
    """Whether there is more than was requested."""


class Archive(Protocol):
    """Knows the records and their references (`foiakit.store.links.reference_graph.Citing`)."""

    def member(self, record: int) -> Member:
        """Return the member that a record is a copy of."""

    def meant(self, mention: Mention) -> Member:
        """Return the member that a mention refers to."""

    def mentions_in(self, member: Member) -> list[Mention]:
        """Return the references of the held copies of *member*, in order."""

    def mentions_of(self, member: Member) -> list[Mention]:
        """Return the mentions of *member*, by record."""


def is_wanted(member: Member) -> bool:
    """Return whether *member* is a cable or an airgram that has not been found anywhere."""
    return member.status == ASK and member.kind in {"cable", "airgram"}


def key_of(number: Number) -> str:
    """Return the identity of a cable: ``KABUL 8106 1973``."""
    return f"{number.post} {number.serial} {number.year}"
