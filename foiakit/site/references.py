"""The references of a book's documents, to each other and to documents outside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from foiakit.model.record import Record
from foiakit.store.links.reference_graph import Citing
from foiakit.threads import Member, is_wanted


class Reference(NamedTuple):
    """A line of a document's references."""

    name: str
    title: str = ""
    target: str | None = None
    """The page of the document, if it is in the book."""
    wanted: bool = False
    """Whether it is a cable that has not been found."""


class References:
    """The references of a book's documents."""

    def __init__(self, citing: Citing, page_of: Mapping[int, str]) -> None:
        self._citing = citing
        self._page_of = page_of

    def of(self, record: Record) -> tuple[list[Reference], list[Reference]]:
        """Return what *record* refers to, and the documents of the book that refer to it.

        Of a document that is held but not in the book, private or not selected, only its number is
        shown, which the referring document itself prints.
        """
        to, by = self._citing.around(record.id or 0, notes=False)
        return (
            list(map(self._reference, to)),
            [self._source(number) for number in by if number in self._page_of],
        )

    def _source(self, number: int) -> Reference:
        who = self._citing.member(number)
        return Reference(who.name, who.title or "", self._target(number))

    def _target(self, number: int) -> str:
        return f"{self._page_of[number]}.html"

    def _reference(self, meant: Member) -> Reference:
        for number in meant.records:
            if number in self._page_of:
                return Reference(meant.name, meant.title or "", self._target(number))
        return Reference(meant.name, wanted=is_wanted(meant))
