"""A message's body is all its text in one form, and everything else in it is a file."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest

from foiakit.readers.documents.mail_parts import MOST_FILES, parts_of


def message(body: str = "The bond is posted.", subject: str = "Harbor") -> EmailMessage:
    made = EmailMessage()
    made["Subject"] = subject
    made.set_content(body)
    return made


def test_a_file_a_message_and_a_text_below_them() -> None:
    mail, inner = message(), message("An inner matter.", "Inner  matter")
    mail.add_alternative("<p>The bond is <b>posted</b>.</p>", subtype="html")
    mail.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="memo one.pdf")
    mail.add_attachment(inner)
    mail.add_attachment("Sent from a telephone.")
    (*_, last) = mail.iter_parts()
    del last["Content-Disposition"]
    mail.add_attachment("A note of its own.", filename="note.txt")
    found = parts_of(mail)
    assert found.body.split("\n") == ["The bond is posted.", "", "Sent from a telephone.", ""]
    assert [file.name for file in found.files] == ["memo one.pdf", "Inner matter.eml", "note.txt"]
    assert found.files[0].data == b"%PDF-"
    assert b"An inner matter." in found.files[1].data


def test_parts_inside_parts_are_found() -> None:
    outer, middle = message(), message("Second text.")
    middle.add_attachment(b"1", maintype="application", subtype="pdf", filename="a.pdf")
    outer.make_mixed()
    outer.attach(middle)
    found = parts_of(outer)
    assert "Second text." in found.body
    assert [file.name for file in found.files] == ["a.pdf"]


def test_a_message_that_is_only_a_file_has_it() -> None:
    mail = EmailMessage()
    mail.set_content(b"%PDF-", maintype="application", subtype="pdf", filename="only.pdf")
    assert parts_of(mail).body == ""
    assert [file.name for file in parts_of(mail).files] == ["only.pdf"]


@pytest.mark.parametrize(
    "data",
    [
        b"Content-Type: multipart/mixed\n\nno boundary",
        b'Content-Type: multipart/mixed; boundary="b"\n\n--b\n',
        b'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: application/pdf\n'
        b"Content-Transfer-Encoding: base64\n\n%%%\n--b\nContent-Type: message/rfc822\n\n",
        b"Content-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n!!!!",
        b"",
    ],
)
def test_a_broken_message_is_read_as_far_as_it_goes(data: bytes) -> None:
    mail = message_from_bytes(data, policy=policy.default)
    assert all(isinstance(file.data, bytes) for file in parts_of(mail).files)


def test_no_more_files_than_the_limit_are_taken() -> None:
    mail = message()
    mail.make_mixed()
    part = EmailMessage()
    part.set_content(b"1", maintype="application", subtype="pdf")
    for _ in range(MOST_FILES + 5):
        mail.attach(part)
    assert len(parts_of(mail).files) == MOST_FILES
