"""A letter as plain text."""

from __future__ import annotations

from request_histories import request_after
from sample_letters import letter

from foiakit.requests.letters.letter import Paragraph
from foiakit.writers.letters.plain_text import WIDTH, text


def test_paragraphs_are_wrapped_and_entries_numbered() -> None:
    page = text(letter(request_after(), "request"))
    assert page.endswith("\n")
    assert "\nSubject: " in page
    assert "\n1. " in page
    assert max(map(len, page.splitlines())) <= WIDTH


def test_a_long_address_is_not_broken() -> None:
    address = "https://example.org/" + "a-b" * 40
    paragraph = Paragraph("own", "text", (f"See {address}.",))
    page = text(letter(request_after(), "request")._replace(paragraphs=(paragraph,)))
    assert f"{address}." in page.split()
