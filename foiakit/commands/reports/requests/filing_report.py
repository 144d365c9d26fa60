"""Filing letters: what was done with each, one row per letter, and those that are left."""

from __future__ import annotations

from contextlib import nullcontext

from foiakit.commands.options.database import ChangedDatabase
from foiakit.commands.reports.requests.incoming_files import Incoming, open_by_domain
from foiakit.requests.incoming.numbers import like_numbers
from foiakit.requests.model import Request
from foiakit.store.requests import filing, read
from foiakit.store.requests.filing import BY_NUMBER, BY_SENDER, BY_THREAD, Match
from foiakit.store.store import Store

_WHY = {
    BY_NUMBER: "it contains the request's number",
    BY_THREAD: "it answers an e-mail that was filed",
    BY_SENDER: "the sender is from that office",
}


class FilingReport:
    """Files letters in one transaction and collects the report."""

    def __init__(
        self,
        store: Store,
        database: ChangedDatabase,
        chosen: Request | None,
        *,
        day: str | None,
        channel: str | None,
    ) -> None:
        self._store = store
        self._database = database
        self._chosen = chosen
        self._day = day
        self._channel = channel
        self.rows: list[tuple[object, ...]] = []
        """File, action, request, day, and reason."""
        self.left: list[str] = []
        """The files that were not filed."""

    @property
    def has_filed(self) -> bool:
        """Whether any letter was filed, or would be."""
        return any(row[1] in {"filed", "would file"} for row in self.rows)

    def file_all(self, letters: list[Incoming]) -> None:
        """File the certain ones, or on a dry run report them."""
        dry = self._database.dry_run
        with nullcontext() if dry else self._store.transaction():
            domains = open_by_domain(self._store)
            for incoming in letters:
                self._file(incoming, domains)

    def _file(self, letter: Incoming, domains: dict[str, list[int]]) -> None:
        if held := filing.filed_with(self._store, letter.letter):
            self._row(letter, "unchanged", held.id, "filed already")
            return
        match = self._match(letter, domains)
        day = self._day or letter.day
        if not (match.is_sure or self._chosen):
            self._leave(letter, match)
            return
        if day is None:
            self._row(letter, "unfiled", match.requests[0], "no date; give it: --on DAY")
            self.left.append(letter.letter.file)
            return
        request = self._chosen or read.get(self._store, match.requests[0])
        if not self._database.dry_run:
            mail = letter.mail
            filing.keep(
                self._store,
                request,
                letter.letter,
                day,
                channel=self._channel or ("email" if mail else None),
                numbers=match.numbers,
                attachments=mail.attachments if mail else (),
            )
        done = "would file" if self._database.dry_run else "filed"
        why = "named with --request" if self._chosen else _WHY[match.why]
        automatic = "; an automatic reply" if letter.mail and letter.mail.is_automatic else ""
        self._row(letter, done, request.id, f"{why}{automatic}", day)

    def _match(self, letter: Incoming, domains: dict[str, list[int]]) -> Match:
        if letter.mail is None:
            return Match((), "nothing") if self._chosen is None else Match(
                (self._chosen.id or 0,), BY_NUMBER
            )  # fmt: skip
        found = filing.match(self._store, letter.mail, domains)
        return found._replace(requests=(self._chosen.id or 0,)) if self._chosen else found

    def _leave(self, letter: Incoming, match: Match) -> None:
        self.left.append(letter.letter.file)
        if len(match.requests) == 1:
            self._row(letter, "proposed", match.requests[0], _WHY[match.why])
        elif match.requests:
            which = ", ".join(map(str, match.requests))
            self._row(letter, "unfiled", None, f"it may be about requests {which}")
        else:
            text = f"{letter.mail.subject}\n{letter.mail.text}" if letter.mail else ""
            strange = like_numbers(text)
            why = f"no request has the number {strange[0]}" if strange else "nothing shows which"
            self._row(letter, "unfiled", None, why)

    def _row(
        self, letter: Incoming, done: str, request: int | None, why: str, day: str | None = None
    ) -> None:
        self.rows.append((letter.letter.file, done, request, day or letter.day, why))
