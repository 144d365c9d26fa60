"""Released papers as texts: .txt, .html, .docx, .eml and .mbox.

A text is a paper only when no other reader claims it, so this reader is tried last. A paper is
identified by the document number stamped on it, else by the message's own id, else by its content.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator

from foiakit.errors import BadInput
from foiakit.model.record import Collection, Details, Record, Skipped, uid_of
from foiakit.papers import Paper, as_json
from foiakit.papers.kinds import email, memorandum
from foiakit.papers.page_lines import lines_of
from foiakit.papers.reading import read as read_paper
from foiakit.papers.stamps import taken_out
from foiakit.readers.documents import docx, html_lines, mail_files, posting
from foiakit.readers.documents.paper_record import record_of
from foiakit.readers.documents.sites import frus, reading_room, wilson_center
from foiakit.readers.encoding import beginning, recognise, text_of
from foiakit.readers.source import Source

ENDINGS = (".txt", ".text", ".html", ".htm", ".eml", ".mbox", ".docx")
"""Extensions of a paper among the files that no other reader claims."""
_PACKED = (
    b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf",
)  # fmt: skip
_LETTERS = 3
"""The fewest letters in a text."""
_WORDS = 12
"""The fewest words in a paper about which nothing else is known."""
_TABLE_LINES = 8
_LIST_LINES = 60
_CONTROL = frozenset(range(32)) - {9, 10, 12, 13, 27}


def claims(head: bytes, name: str) -> bool:
    """Claim a text with such an extension, or with a release's stamps or the headers of a mail."""
    ending = os.path.splitext(name)[1].lower()
    if docx.claims(head):
        return True
    if ending in {".eml", ".mbox"}:
        return mail_files.claims(head)
    if mail_files.is_sent(head):
        return True
    if not is_text(head) or head.lstrip()[:1] in {b"{", b"["}:
        return False
    text = beginning(head)
    if sum(map(str.isalpha, text[:4000])) < _LETTERS or _is_table(text) or _is_list(text):
        return False
    if posting.lists_documents(text):
        return False
    is_long = len(text[:4000].split()) >= _WORDS
    return (ending in ENDINGS and is_long) or is_known(text)


def is_text(head: bytes) -> bool:
    """Return whether *head* is the beginning of a text and not of a binary file."""
    if not head.strip() or head.startswith(_PACKED):
        return False
    if (recognise(head) or "").startswith("utf-16"):
        return True
    some = head[:4096]
    return sum(byte in _CONTROL for byte in some) * 200 < len(some) and b"\x00" not in some


def is_known(text: str) -> bool:
    """Return whether *text* begins with the stamps of a release or the headers of an e-mail."""
    lines = lines_of(text[:8000])
    stamped = taken_out(lines)
    if stamped.release and (stamped.release.document or stamped.release.how):
        return True
    lines = stamped.lines
    if email.read(lines) is not None or memorandum.read(lines) is not None:
        return True
    return any(site.is_page(text) for site in (reading_room, wilson_center, frus))


def _is_table(text: str) -> bool:
    """Return whether the first lines have the same delimiter equally often, as a table does."""
    lines = [line for line in text.split("\n")[: _TABLE_LINES + 1] if line.strip()][:_TABLE_LINES]
    if len(lines) < 2:
        return False
    return any(
        lines[0].count(sign) >= 2 and len({line.count(sign) for line in lines}) == 1
        for sign in ("\t", "|", ";", ",")
    )


def _is_list(text: str) -> bool:
    """Whether most of the first lines are single words: a list of numbers, files or addresses."""
    lines = [line.split() for line in text.split("\n")[:_LIST_LINES] if line.strip()]
    return sum(len(words) == 1 for words in lines) * 5 > len(lines) * 4 and len(lines) > 2


def read(source: Source) -> Iterator[Collection | Details | Record | Skipped]:
    """Yield each paper's details and record; `BadInput` if it has no words."""
    if docx.claims(source.head):
        yield from _items(source, docx.text_of(source), None)
    elif mail_files.claims(source.head) and _is_mail(source):
        for message in mail_files.messages(source):
            if isinstance(message, Skipped):
                yield message
            else:
                source.enclosed = list(message.files)
                yield from _items(source, message.text, message.id)
    else:
        if source.head.startswith(b"%PDF"):
            raise BadInput(f"{source.name}: a PDF: it is read as a paper without --format paper")
        if not is_text(source.head):
            raise BadInput(f"{source.name}: not text: it contains binary data")
        text = text_of(source)
        if html_lines.is_page(source.head):
            page = html_lines.read_page(text)
            text = "\n".join(page.lines)
            yield from (
                reading_room.read(text, page.address)
                or wilson_center.read(text)
                or frus.read_saved(page)
                or _items(source, text, None, page.title)
            )
        else:
            yield from (
                reading_room.read(text)
                or wilson_center.read(text)
                or frus.read(text)
                or _items(source, text, None)
            )


def _is_mail(source: Source) -> bool:
    is_named = source.bare_name.lower().endswith((".eml", ".mbox"))
    return is_named or mail_files.is_sent(source.head)


def _items(
    source: Source, text: str, message_id: str | None, title: str | None = None
) -> Iterator[Details | Record]:
    if sum(map(str.isalpha, text)) < _LETTERS:
        raise BadInput(f"{source.name}: no words in it")
    paper = read_paper(text)
    for warning in paper.warnings:
        source.tell(warning)
    uid = _uid(paper, text, message_id)
    data = as_json(paper)
    if message_id:
        data["message_id"] = message_id
    yield Details(uid, data, text)
    record = record_of(paper)
    yield record._replace(uid=uid, title=record.title or title)


def _uid(paper: Paper, text: str, message_id: str | None) -> str:
    if paper.release and paper.release.document:
        return uid_of("document", paper.release.document.upper())
    if message_id:
        return uid_of("message-id", message_id)
    words = text.replace("\r\n", "\n").encode("utf-8", "surrogatepass")
    return uid_of("text", hashlib.sha256(words).hexdigest())
