"""A letter says the same in every format, and its text is text in all of them."""

from __future__ import annotations

import io
import re

import docx
import pytest
from request_histories import request_after
from sample_letters import letter
from writers.letters.hostile_letter import text_of

from foiakit.requests.letters.letter import Letter
from foiakit.writers.letters import FORMATS, TEXTS, write_document


def _document(found: Letter) -> str:
    out = io.BytesIO()
    write_document(found, out)
    return "\n".join(
        paragraph.text for paragraph in docx.Document(io.BytesIO(out.getvalue())).paragraphs
    )


@pytest.mark.parametrize("form", FORMATS)
def test_control_characters_are_shown_and_never_written(hostile: Letter, form: str) -> None:
    text = _document(hostile) if form == "docx" else text_of(hostile, form)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202e]", text)
    assert "x1b" in text
    assert "Łódź" in text


@pytest.mark.parametrize("form", TEXTS)
def test_a_line_of_text_is_not_too_wide_and_the_end_is_a_line_end(form: str) -> None:
    text = text_of(letter(request_after(), "request"), form)
    assert text.endswith("\n")
    if form in {"text", "portal"}:
        assert max(map(len, text.splitlines())) <= 72
