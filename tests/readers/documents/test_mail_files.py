"""Messages and mailboxes: each message is its headers and its body."""

from __future__ import annotations

import io

import pytest

from foiakit.model.record import Skipped
from foiakit.readers.documents.mail_files import Message, claims, messages
from foiakit.readers.source import Source

FIRST = (
    "From: Ines Marlow <im@example.org>\nTo: Tom\nSubject: =?utf-8?q?Harb=C3=B6r?=\n"
    "Date: Tue, 2 Mar 2010 17:25:12 -0500\nMessage-ID: <a@example.org>\n\nThe bond is posted.\n"
)


def read(text: str) -> list[Message | Skipped]:
    return list(messages(Source("a.mbox", io.BytesIO(text.encode()), b"")))


def test_a_message_is_its_headers_above_its_body() -> None:
    (message,) = read(FIRST)
    assert isinstance(message, Message)
    assert message.id == "<a@example.org>"
    assert "Subject: Harbör" in message.text
    assert message.text.rstrip().endswith("The bond is posted.")


def test_a_mailbox_is_cut_where_a_line_begins_with_from_after_an_empty_one() -> None:
    begins = "From im@example.org Tue Mar  2 17:25:12 2010\n"
    box = f"{begins}{FIRST}>From here on.\nFrom the mole.\n\n{begins}{FIRST}"
    found = read(box)
    assert len(found) == 2
    assert isinstance(found[0], Message)
    assert "From here on.\nFrom the mole." in found[0].text


@pytest.mark.parametrize(
    ("head", "is_mail"),
    [(FIRST.encode(), True), (b"From: Ines\n\nSubject: x\n", False), (b"title,date\n", False)],
)
def test_two_known_headers_are_needed(head: bytes, is_mail: bool) -> None:
    assert claims(head) == is_mail
