"""A letter as a Word document."""

from __future__ import annotations

import io

import docx
from request_histories import request_after
from sample_letters import letter
from writers.letters.hostile_letter import text_of

from foiakit.requests.letters.letter import Letter
from foiakit.writers.letters import write_document


def _document(found: Letter) -> str:
    out = io.BytesIO()
    write_document(found, out)
    return "\n".join(
        paragraph.text for paragraph in docx.Document(io.BytesIO(out.getvalue())).paragraphs
    )


def test_a_document_says_what_the_text_says() -> None:
    found = letter(request_after(), "request", day="2026-11-27")
    plain = " ".join(text_of(found, "text").replace("Subject: ", "").split())
    assert " ".join(_document(found).split()) == plain


def test_a_document_names_no_author(hostile: Letter) -> None:
    out = io.BytesIO()
    write_document(hostile, out)
    properties = docx.Document(io.BytesIO(out.getvalue())).core_properties
    assert (properties.author, properties.comments) == ("", "")
