"""Filing mail: which request an e-mail belongs to, and storing it as a letter of that request."""

from __future__ import annotations

from typing import NamedTuple

from foiakit.model.record import uid_of
from foiakit.requests.incoming.mail import Mail
from foiakit.requests.incoming.numbers import known_in
from foiakit.requests.model import Event, Letter, Request
from foiakit.store.requests import letters, read, write
from foiakit.store.session import Session


class Match(NamedTuple):
    """The requests that an e-mail may belong to, and why."""

    requests: tuple[int, ...]
    why: str
    numbers: tuple[str, ...] = ()
    """The keys of known numbers in it."""

    @property
    def is_sure(self) -> bool:
        """Whether it certainly belongs to one request."""
        return len(self.requests) == 1 and self.why in SURE


BY_NUMBER, BY_THREAD, BY_SENDER, BY_NOTHING = "number", "thread", "sender", "nothing"
SURE = {BY_NUMBER, BY_THREAD}


def match(session: Session, mail: Mail, of_office: dict[str, list[int]]) -> Match:
    """Match *mail* to requests: by a number in it, by what it replies to, by its sender.

    *of_office* are the open requests by the domains of their offices' e-mail. A sender alone is
    only a suggestion.
    """
    known = read.known_numbers(session)
    keys = known_in(f"{mail.subject}\n{mail.text}", known)
    if found := list(dict.fromkeys(request for key in keys for request in known[key])):
        return Match(tuple(found), BY_NUMBER, tuple(keys))
    if found := letters.requests_of_messages(session, list(mail.answers)):
        return Match(tuple(found), BY_THREAD)
    domain = mail.domain or ""
    for name, requests in of_office.items():
        if domain == name or domain.endswith(f".{name}"):
            return Match(tuple(requests), BY_SENDER)
    return Match((), BY_NOTHING)


def keep(
    session: Session,
    request: Request,
    letter: Letter,
    day: str,
    *,
    channel: str | None = None,
    numbers: tuple[str, ...] = (),
    attachments: tuple[str, ...] = (),
) -> Event:
    """File *letter* of *day* with *request*, not read yet. Inside a transaction.

    `FoiakitError` names the request that already has it.
    """
    letters.refuse_if_filed(session, letter)
    data: dict[str, object] = {}
    if numbers:
        data["numbers"] = list(numbers)
    if attachments:
        data["attachments"] = list(attachments)
    # The same in every database, so that a merge recognises it.
    uid = uid_of("letter", request.uid, letter.message_id or letter.sha256)
    event = Event(
        number=0, uid=uid, kind="mail", day=day, channel=channel, data=data, letter=letter
    )
    return write.add_event(session, request.id or 0, event)


def filed_with(session: Session, letter: Letter) -> Request | None:
    """Return the request that has *letter*, if it is filed."""
    found = letters.filed(session, letter)
    return read.get(session, found[0]) if found else None
