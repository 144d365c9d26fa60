"""A Word file as a manuscript."""

from __future__ import annotations

import io
import zipfile

import pytest
from drafts.word_files import word_file

from foiakit.drafts import reading
from foiakit.drafts.quotations import quotations
from foiakit.errors import BadInput

QUOTED = "the words that are quoted"


def test_word_gives_paragraphs_quotations_and_footnotes() -> None:
    data = word_file(
        f'<w:p><w:r><w:t>He said “{QUOTED}”.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'
        "</w:p><w:p><w:pPr><w:pStyle w:val='Quote'/></w:pPr><w:r><w:t>A block that has four "
        "words.</w:t></w:r></w:p>",
        '<w:footnote w:id="2"><w:p><w:r><w:t>Islamabad 1717, March 3, 1999.</w:t></w:r></w:p>'
        "</w:footnote>",
    )
    manuscript = reading.read(data, "a.docx", "docx")
    first, second = quotations(manuscript.blocks)
    assert (first.text, first.note, first.line) == (QUOTED, "2", 1)
    assert second.text == "A block that has four words."
    assert manuscript.notes()["2"][0].text == "Islamabad 1717, March 3, 1999."
    assert not manuscript.has_lines


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * (100 << 20))
    return out.getvalue()


def test_a_word_file_that_unpacks_without_end_is_refused() -> None:
    with pytest.raises(BadInput, match="unpacks to 100 MB"):
        reading.read(bomb(), "a.docx", "docx")
