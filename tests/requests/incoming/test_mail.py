"""An e-mail is read for what identifies and dates it, whatever a mail program wrote."""

from __future__ import annotations

from contextlib import suppress
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.errors import BadInput
from foiakit.requests.incoming.mail import html_text, read_mail


def mail(text: str = "", **headers: str) -> bytes:
    message = EmailMessage()
    for name, value in {"From": "office@example.org", **headers}.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message.as_bytes()


def test_the_day_of_an_email_is_the_day_where_the_office_is() -> None:
    late = "from a by b; Tue, 09 Mar 2027 03:14:00 +0000"
    assert str(read_mail(mail(Received=late), "x").day) == "2027-03-08"
    kabul = "Tue, 09 Mar 2027 03:14:00 +0430"
    assert str(read_mail(mail(Date=kabul), "x").day) == "2027-03-08"
    assert read_mail(mail(Date="soon"), "x").day is None


def test_an_email_is_known_by_its_id_and_says_what_it_answers() -> None:
    raw = mail("Hi", Message_ID="<1@a>", In_Reply_To="<0@a>", References="<9@a> <0@a>")
    found = read_mail(raw, "x")
    assert (found.message_id, found.answers) == ("<1@a>", ("<0@a>", "<9@a>"))
    assert (found.domain, found.is_automatic) == ("example.org", False)
    assert read_mail(mail(Auto_Submitted="auto-replied"), "x").is_automatic


def test_attachments_are_known_by_their_digests_alone() -> None:
    message = EmailMessage()
    message["From"] = "a@example.org"
    message.set_content("see the letter")
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="Jane.pdf")
    (digest,) = read_mail(message.as_bytes(), "x").attachments
    assert len(digest) == 64


def test_a_page_of_html_is_read_as_its_lines() -> None:
    page = "<head><title>x</title></head><p>March 8, 2027</p><script>no()</script><p>Dear &amp; co"
    assert html_text(page).split("\n") == ["", "March 8, 2027", "Dear & co"]


@pytest.mark.parametrize(
    "headers",
    [
        b"From: Office <\n",
        b"From:A FROM:B\xff;C@ <x>:\n",
        b"From: a@b.org\nDate: Tue, 09 Mar 999999999999999999999999999999 03:14:00 +0000\n",
        b"From: a@b.org\nReceived: x; Tue, 09 Mar 2027 03:14:00 +99999999999999999999\n",
        b"From: a@b.org\nContent-Type: text/plain; charset=none\n",
    ],
)
def test_headers_that_the_library_fails_on_are_skipped_or_refused(headers: bytes) -> None:
    with suppress(BadInput):
        assert read_mail(headers + b"\nHello", "x").day is None


@given(raw=st.binary(max_size=300))
def test_any_bytes_are_an_email_or_refused(raw: bytes) -> None:
    with suppress(BadInput):
        read_mail(raw, "x")
    assert len(read_mail(b"From: a@b.org\r\n" + raw, "x").sha256) == 64
