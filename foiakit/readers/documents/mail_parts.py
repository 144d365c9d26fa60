"""The parts of an e-mail: the text of its body, and the files that are attached to it."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import EmailMessage, Message
from typing import NamedTuple

from foiakit.readers.documents import html_lines
from foiakit.readers.source import Enclosed

MOST_FILES = 1000
"""More files than this are not taken from one message."""
_BROKEN = (LookupError, ValueError, TypeError, AttributeError, IndexError, KeyError)
"""What the library raises for a part that is damaged."""


class MailParts(NamedTuple):
    """The text of a message, and what is attached to it."""

    body: str
    files: tuple[Enclosed, ...]


def parts_of(message: EmailMessage) -> MailParts:
    """Return the text and the attached files of *message*; of a text in two forms the plain one.

    Texts between or below attached files belong to the body. A part that is damaged is a file with
    a problem.
    """
    body = message.get_body(preferencelist=("plain", "html"))
    texts = [_text(body)] if body is not None else []
    files: list[Enclosed] = []
    for part in _leaves(message, body):
        name = part.get_filename()
        if _is_text(part) and not name and part.get_content_disposition() != "attachment":
            texts.append(_text(part))
        elif len(files) < MOST_FILES:
            files.append(_file(part, name))
    return MailParts("\n".join(text for text in texts if text), tuple(files))


def _leaves(message: EmailMessage, body: Message | None) -> Iterator[EmailMessage]:
    """Yield the parts of *message* without its *body* and the other forms of a text."""
    waiting: list[EmailMessage] = [message]
    while waiting:
        part = waiting.pop()
        if part is body:
            continue
        if part.get_content_maintype() != "multipart" or not part.is_multipart():
            yield part
            continue
        inner = [some for some in part.iter_parts() if isinstance(some, EmailMessage)]
        if part.get_content_subtype() == "alternative":
            inner = [some for some in inner if not _is_text(some)]
        waiting += reversed(inner)


def _is_text(part: EmailMessage) -> bool:
    return part.get_content_type() in {"text/plain", "text/html"}


def _text(part: Message) -> str:
    assert isinstance(part, EmailMessage)  # noqa: S101 - the policy makes all parts of this class
    content = part.get_content()
    if not isinstance(content, str):
        return ""
    if part.get_content_type() == "text/html":
        return "\n".join(html_lines.read_page(content).lines)
    return content


def _file(part: EmailMessage, name: str | None) -> Enclosed:
    kind = part.get_content_type()
    try:
        if kind == "message/rfc822":
            inner = part.get_content()
            title = name or " ".join(str(inner["Subject"] or "message").split())[:80]
            name = title if title.lower().endswith(".eml") else f"{title}.eml"
            return Enclosed(name, inner.as_bytes())
        data = part.get_payload(decode=True)
        return Enclosed(name or kind, data if isinstance(data, bytes) else b"")
    except _BROKEN as error:
        return Enclosed(name or kind, problem=f"damaged: {error}")
