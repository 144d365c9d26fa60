"""E-mails as files: one message (.eml) or many (.mbox), by Python's own mail parser."""

from __future__ import annotations

import email
import email.header
import email.policy
import re
from collections.abc import Iterator
from email.message import EmailMessage
from typing import NamedTuple

from foiakit.errors import BadInput
from foiakit.model.record import Skipped
from foiakit.readers.documents.mail_parts import parts_of
from foiakit.readers.source import Enclosed, Source

MOST = 128 * 2**20
"""The largest message in bytes, attachments included."""
_LONGEST_ENCODED = 4000
_HEADER = re.compile(rb"(?:From |[A-Za-z][A-Za-z0-9-]{0,60}:)", re.MULTILINE)
_KNOWN = re.compile(
    rb"^(?:From|Date|Subject|Message-ID|Received|MIME-Version|Return-Path|To):", re.I | re.M
)
_SENT = re.compile(rb"^(?:MIME-Version: ?1|Message-ID: ?<|Content-Transfer-Encoding:)", re.I | re.M)
_BEGINS = re.compile(rb"From \S+ .*\d{4}.*\r?\n")


class Message(NamedTuple):
    """A message's text, its headers above its body, its id, and the files attached to it."""

    text: str
    id: str | None
    files: tuple[Enclosed, ...] = ()


def claims(head: bytes) -> bool:
    """Return whether *head* begins like a message or a mailbox: two or more known headers."""
    top = _top(head)
    return bool(_HEADER.match(top)) and len(set(map(bytes.lower, _KNOWN.findall(top)))) >= 2


def is_sent(head: bytes) -> bool:
    """Return whether *head* begins like a message as it was sent, whatever its file is called.

    A printed message has neither such headers nor encoded parts.
    """
    return bool(_SENT.search(_top(head))) and claims(head)


def _top(head: bytes) -> bytes:
    return re.split(rb"\r?\n\r?\n", head.lstrip(b"\xef\xbb\xbf\r\n"), maxsplit=1)[0]


def messages(source: Source) -> Iterator[Message | Skipped]:
    """Each message, with what is attached to it; one whose text cannot be read is skipped."""
    for number, data in enumerate(_cut(source), 1):
        source.place.row = ""
        try:
            message = email.message_from_bytes(data, policy=email.policy.default)
            text, files = _content(message)
            found = Message(text, _header(message, "Message-ID"), files)
        except (LookupError, ValueError, TypeError, AttributeError, IndexError, KeyError) as error:
            # The library fails on some broken headers; other messages of the mailbox are still
            # read.
            yield Skipped(f"{source.name}:{number}", f"a message that is damaged: {error}", "")
            continue
        yield found


def _cut(source: Source) -> Iterator[bytes]:
    """The bytes of each message, split where a line begins with ``From`` after an empty one."""
    held: list[bytes] = []
    size, blank = 0, True
    for line in source.stream:
        if blank and _BEGINS.match(line):
            if held:
                yield b"".join(held)
            held, size = [], 0
            continue
        blank = not line.strip()
        held.append(line[1:] if line.startswith(b">From ") else line)
        size += len(line)
        if size > MOST:
            raise BadInput(f"{source.name}: a message of more than {MOST // 2**20} MB")
    if held and any(line.strip() for line in held):
        yield b"".join(held)


def _header(message: EmailMessage, name: str) -> str | None:
    """Return a header as it was written, with encoded words decoded; the last of that name counts.

    The library's own parsing of addresses takes quadratic time for some header values.
    """
    found = [str(value) for key, value in message.raw_items() if key.lower() == name.lower()]
    if not found:
        return None
    words = found[-1]
    if "=?" in words:
        pieces = email.header.decode_header(words[:_LONGEST_ENCODED])
        words = "".join(
            piece if isinstance(piece, str) else piece.decode(charset or "ascii", "replace")
            for piece, charset in pieces
        )
    return " ".join(words.split()) or None


def _check_structure(message: EmailMessage) -> None:
    """Raise `ValueError` for a header about a part's structure that is longer than any real one."""
    for part in message.walk():
        for key, value in part.raw_items():
            if key.lower().startswith("content-") and len(str(value)) > _LONGEST_ENCODED:
                raise ValueError(f"its {key} is longer than {_LONGEST_ENCODED} characters")


def _content(message: EmailMessage) -> tuple[str, tuple[Enclosed, ...]]:
    """Return the headers as a mail program prints them, the body below them, and the files."""
    _check_structure(message)
    head = [
        f"{label}: {value}"
        for label, name in (
            ("From", "From"), ("Sent", "Date"), ("To", "To"), ("Cc", "Cc"), ("Subject", "Subject"),
        )
        if (value := _header(message, name))
    ]  # fmt: skip
    body, files = parts_of(message)
    if files:
        head.append(f"Attachments: {'; '.join(file.name for file in files)}")
    return "\n".join(head) + "\n\n" + body, files
