"""A letter's proposed events: the request they concern, and entering the certain ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from foiakit.commands.reports.requests.incoming_files import Incoming
from foiakit.commands.reports.requests.request_changes import stands
from foiakit.errors import BadInput, FoiakitError, NotFound
from foiakit.pdfs import pages
from foiakit.requests.incoming.mail import html_text
from foiakit.requests.incoming.numbers import known_in, like_numbers
from foiakit.requests.incoming.proposals import proposals
from foiakit.requests.incoming.proposed import SURE, Proposed
from foiakit.requests.model import Event, Number, Request, number_key
from foiakit.store.requests import filing, read, write
from foiakit.store.requests.read import known_numbers
from foiakit.store.store import Store

HEADINGS = ("Request", "Event", "Day", "", "Details", "Words")
MOST = 1_000_000
"""How many characters of a letter are read."""


class LetterProposals:
    """The content of one letter; nothing is entered before `accept`."""

    def __init__(self, store: Store, letter: Incoming, chosen: Request | None) -> None:
        self._store = store
        self._incoming = letter
        text = _text(letter)
        self.request = chosen or self._matched(text)
        self.found = proposals(text, self.request, like_numbers(text), letter.day)
        self._entered = 0

    def _matched(self, text: str) -> Request | None:
        if held := filing.filed_with(self._store, self._incoming.letter):
            return held
        known = known_numbers(self._store)
        ids = {request for key in known_in(text, known) for request in known[key]}
        return read.get(self._store, ids.pop()) if len(ids) == 1 else None

    def rows(self, form: str) -> Iterator[tuple[tuple[object, ...], dict[str, Any]]]:
        """Yield each proposal as the cells of a line, and as an object.

        A table has the details before the words, under `HEADINGS`; a line has them last.
        """
        own, file = self.request.id if self.request else None, self._incoming.letter.file
        for proposal in self.found:
            kind, sure, words = proposal.kind, proposal.certainty, proposal.words
            cells: tuple[object, ...] = (
                own, kind, proposal.day, sure, proposal.number, words, proposal.details(),
            )  # fmt: skip
            if form == "table":
                details = "; ".join(filter(None, (proposal.number, proposal.details())))
                cells = (own, kind, proposal.day, sure, details, words)
            yield cells, {"file": file, "request": own, **proposal.as_json()}

    def sentence(self) -> str:
        """Return which request it concerns, and how many proposals there are."""
        file, number = self._incoming.letter.file, len(self.found)
        events = f"{number} proposed event{'' if number == 1 else 's'}"
        if self.request is None:
            return f"{file}: {events}; it contains no number of a request here: --request REQUEST"
        return f"{file}: request {self.request.id}: {events}"

    def accept(self) -> None:
        """Enter the certain ones, and file the letter. Inside a transaction.

        `FoiakitError` if it is not known which request it concerns.
        """
        if self.request is None:
            raise FoiakitError(
                f"{self._incoming.letter.file}: it contains no number of a request here; say which:"
                " --request REQUEST"
            )
        own, letter = self.request.id or 0, self._incoming.letter
        sure = [proposal for proposal in self.found if proposal.certainty == SURE and proposal.day]
        if filing.filed_with(self._store, letter) is None:
            day = self._incoming.day or next((proposal.day for proposal in sure), None)
            if day is None:
                return  # no day is known: it cannot be filed by itself
            filing.keep(self._store, self.request, letter, day)
        held = read.get(self._store, own)
        known = {(event.kind, event.day) for event in held.events}
        for proposal in sure:
            if (proposal.kind, proposal.day) not in known:
                self._enter(own, proposal)
                self._entered += 1

    def _enter(self, request: int, proposal: Proposed) -> None:
        if proposal.number:
            kind = "appeal" if proposal.kind == "appeal_received" else "initial"
            number = Number(number=proposal.number, key=number_key(proposal.number), kind=kind)
            write.add_numbers(self._store, request, [number])
        event = Event(
            number=0,
            kind=proposal.kind,
            day=proposal.day or "",
            received_day=proposal.received,
            data=proposal.data,
            letter=replace(self._incoming.letter),
            outcomes=proposal.outcomes,
        )
        write.add_event(self._store, request, event)

    def accepted(self) -> str:
        """Return what was entered, and the status of the request."""
        if self.request is None:
            return ""
        entered = f"{self._entered} entered"
        days = [proposal.day for proposal in self.found if proposal.day]
        request = read.get(self._store, self.request.id or 0)
        return f"{entered}; {stands(self._store, request, max(days, default=None))}"


def _text(letter: Incoming) -> str:
    path = letter.letter.file
    if letter.mail is not None:
        return f"{letter.mail.subject}\n{letter.mail.text}"
    if path.lower().endswith(".pdf"):
        return "\n".join(pages.read(path, path, lambda: None).texts)[:MOST]
    try:
        with open(path, encoding="utf-8") as file:
            text = file.read(MOST)
    except UnicodeDecodeError:
        raise BadInput(f"{path}: not text; give an e-mail (.eml), a PDF or a text") from None
    except OSError as error:
        raise NotFound(f"{path}: cannot be read: {error.strerror}") from None
    return html_text(text) if path.lower().endswith((".html", ".htm")) else text
