"""Incoming files, read and matched: e-mails, mailboxes, and letters of any other kind."""

from __future__ import annotations

import hashlib
import mailbox
from collections.abc import Iterator
from typing import NamedTuple

from foiakit.commands.options.request_options import standing, today
from foiakit.commands.reports.requests.asked_cables import OVER
from foiakit.errors import BadInput, FoiakitError, NotFound
from foiakit.requests.incoming.mail import MOST_BYTES, Mail, read_mail
from foiakit.requests.model import Letter
from foiakit.requests.offices import offices
from foiakit.store.requests import read
from foiakit.store.store import Store


class Incoming(NamedTuple):
    """One letter: the file, and the e-mail that it is, if it is one."""

    letter: Letter
    mail: Mail | None

    @property
    def day(self) -> str | None:
        """The day on which an e-mail arrived."""
        return self.mail.day.isoformat() if self.mail and self.mail.day else None


def incoming(path: str) -> Iterator[Incoming]:
    """Yield the contents of the file at *path*: the e-mails of a mailbox, else one letter.

    `NotFound` or `BadInput` if it cannot be read.
    """
    lower = path.lower()
    if lower.endswith((".mbox", ".mbx")):
        yield from _mailbox(path)
        return
    raw = _bytes(path)
    if lower.endswith((".eml", ".msg.txt")):
        mail = read_mail(raw, path)
        yield Incoming(Letter(file=path, sha256=mail.sha256, message_id=mail.message_id), mail)
    else:
        yield Incoming(Letter(file=path, sha256=hashlib.sha256(raw).hexdigest()), None)


def _mailbox(path: str) -> Iterator[Incoming]:
    _bytes(path, 1)
    try:
        box = mailbox.mbox(path, create=False)
        for key in box.iterkeys():
            mail = read_mail(box.get_bytes(key), path)
            yield Incoming(Letter(file=path, sha256=mail.sha256, message_id=mail.message_id), mail)
    except (OSError, mailbox.Error, KeyError) as error:
        raise BadInput(f"{path}: not a mailbox: {error}") from None


def _bytes(path: str, most: int = MOST_BYTES) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read(most + 1)
    except FileNotFoundError:
        raise NotFound(f"{path}: no such file") from None
    except IsADirectoryError:
        raise BadInput(f"{path}: a folder; name files") from None
    except OSError as error:
        raise FoiakitError(f"{path}: cannot be read: {error.strerror}") from None


def open_by_domain(store: Store) -> dict[str, list[int]]:
    """Return the open requests by the domains of their offices' e-mail."""
    known = offices()
    found: dict[str, list[int]] = {}
    for request in standing(store, list(read.every(store)), today(None)):
        office = known.get(request.request.office)
        if office and request.state not in OVER and request.state != "draft":
            for domain in office.domains:
                found.setdefault(domain, []).append(request.request.id or 0)
    return found
