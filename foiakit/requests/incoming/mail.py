"""An e-mail as a value: its identity, its day, its text, what it replies to."""

from __future__ import annotations

import email
import email.policy
import hashlib
import re
from datetime import date
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime
from html.parser import HTMLParser
from typing import NamedTuple

from foiakit.errors import BadInput
from foiakit.requests.days import day_in

MOST_BYTES = 50 * 2**20
MOST_TEXT = 1_000_000
"""How many characters of an e-mail are read: offices' letters have a few thousand."""
OFFICES_ZONE = "America/New_York"
"""The offices' time zone: an e-mail's day is the day there."""
_MESSAGE_ID = re.compile(r"<[^<>\s]{1,500}>")
_BREAKS = {"br", "p", "div", "tr", "li", "h1", "h2", "h3", "h4"}
_HIDDEN = {"script", "style", "head"}


class Mail(NamedTuple):
    """An e-mail; its text and the sender are for matching alone, and are not stored."""

    sha256: str
    message_id: str | None
    day: date | None
    """The day on which it arrived, or else that on which it was sent, in the offices' time zone."""
    subject: str
    text: str
    answers: tuple[str, ...]
    """The Message-IDs of the e-mails that it replies to."""
    domain: str | None
    """The sender's."""
    is_automatic: bool
    attachments: tuple[str, ...]
    """The SHA-256 of each attached file."""


_UNREADABLE = (ValueError, LookupError, TypeError, AttributeError, OverflowError, MessageError)
"""What the library raises for headers and parts that no mail program writes."""


def read_mail(raw: bytes, name: str) -> Mail:
    """Return the e-mail in *raw*, the bytes of the file *name*; `BadInput` if there is none."""
    if len(raw) > MOST_BYTES:
        raise BadInput(f"{name}: larger than {MOST_BYTES // 2**20} MiB")
    message = email.message_from_bytes(raw, policy=email.policy.default)
    if not isinstance(message, EmailMessage) or not (
        _header(message, "From") or _header(message, "Message-ID")
    ):
        raise BadInput(f"{name}: not an e-mail: it has no sender and no Message-ID")
    found = _MESSAGE_ID.search(_header(message, "Message-ID"))
    related = " ".join(_header(message, key) for key in ("In-Reply-To", "References"))
    address = parseaddr(_header(message, "From"))[1]
    automatic = _header(message, "Auto-Submitted").strip().lower()
    return Mail(
        sha256=hashlib.sha256(raw).hexdigest(),
        message_id=found[0] if found else None,
        day=_day(message),
        subject=" ".join(_header(message, "Subject").split()),
        text=_text(message),
        answers=tuple(dict.fromkeys(_MESSAGE_ID.findall(related))),
        domain=address.rpartition("@")[2].lower() or None,
        is_automatic=automatic not in {"", "no"},
        attachments=tuple(_attachments(message)),
    )


def _header(message: EmailMessage, name: str) -> str:
    """Return a header as text, or nothing if it cannot be read."""
    try:
        return str(message.get(name, ""))
    except _UNREADABLE:
        return ""


def _day(message: EmailMessage) -> date | None:
    # The first header is the last server's: the one that delivered it.
    try:
        received = [str(header) for header in message.get_all("Received", [])]
    except _UNREADABLE:
        received = []
    for text in (*(header.rpartition(";")[2] for header in received[:1]), _header(message, "Date")):
        try:
            moment = parsedate_to_datetime(text.strip())
            return day_in(moment, OFFICES_ZONE)
        except _UNREADABLE:
            continue
    return None


def _text(message: EmailMessage) -> str:
    try:
        body = message.get_body(preferencelist=("plain", "html"))
        found = str(body.get_content()) if body is not None else ""
    except _UNREADABLE:
        return ""  # an encoding that does not exist, or parts that are not parts
    if body is not None and body.get_content_type() == "text/html":
        found = html_text(found[: 4 * MOST_TEXT])
    return found[:MOST_TEXT]


class _Page(HTMLParser):
    """Collects the text of a page, without its invisible parts."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._hidden: str | None = None

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if self._hidden is None and tag in _HIDDEN:
            self._hidden = tag
        if tag in _BREAKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == self._hidden:
            self._hidden = None

    def handle_data(self, data: str) -> None:
        if self._hidden is None:
            self.parts.append(data)


def html_text(source: str) -> str:
    """Return the text of a page of HTML, a line per paragraph."""
    page = _Page()
    page.feed(source)
    page.close()
    return "".join(page.parts)


def _attachments(message: EmailMessage) -> list[str]:
    digests = []
    for part in message.iter_attachments():
        try:
            content = part.get_content()
        except _UNREADABLE:
            continue
        raw = content if isinstance(content, bytes) else str(content).encode(errors="replace")
        digests.append(hashlib.sha256(raw).hexdigest())
    return digests
