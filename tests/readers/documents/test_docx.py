"""The text of a Word document: its paragraphs without what was deleted, and its notes."""

from __future__ import annotations

import io

import pytest
from drafts.word_files import word_file

from foiakit.errors import BadInput
from foiakit.readers.documents.docx import claims, text_of
from foiakit.readers.source import Source


def read(data: bytes) -> str:
    return text_of(Source("a.docx", io.BytesIO(data), data[:60_000]))


def test_paragraphs_are_lines_and_deleted_words_are_left_out() -> None:
    data = word_file(
        "<w:p><w:r><w:t>Ice</w:t><w:tab/><w:t>talks</w:t></w:r>"
        "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>"
        '<w:p><w:r><w:t>One</w:t><w:br w:type="page"/><w:t>two</w:t></w:r></w:p>',
        '<w:footnote w:id="2"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote>',
    )
    assert claims(data)
    text = read(data)
    assert text.startswith("Ice\ttalks\nOne\ftwo\n")
    assert text.rstrip().endswith("A note.")
    assert "gone" not in text


def test_what_is_not_a_word_document_is_refused() -> None:
    assert not claims(b"PK\x03\x04 another zip")
    with pytest.raises(BadInput):
        read(b"PK\x03\x04 word/ damaged")
