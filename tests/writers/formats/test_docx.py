"""A list for Word whose footnotes are the citations: python-docx and `draft` read it back."""

from __future__ import annotations

from pathlib import Path

import docx
from program import Run


def test_every_record_has_its_citation_as_a_footnote_that_draft_finds_the_same(
    seven: Path, desk: Run
) -> None:
    assert desk("export", "-o", "list.docx").code == 0
    words = [paragraph.text for paragraph in docx.Document("list.docx").paragraphs]
    assert len(words) == 7
    assert words[3].endswith("Jalaluddin Haqqani on Bin Ladin, May 24, 1999")
    done = desk("draft", "list.docx")
    assert done.err == "foiakit: 7 citations: 7 same\n"


def test_hostile_words_are_words(seven: Path, desk: Run) -> None:
    desk("edit", "4", "--title", "<w:br/>&amp;\x1b[31m")
    assert desk("export", "4", "-o", "list.docx").code == 0
    (line,) = docx.Document("list.docx").paragraphs
    assert line.text.startswith("<w:br/>&amp;\\x1b[31m")


def test_a_selection_of_nothing_is_an_empty_list(seven: Path, desk: Run) -> None:
    assert desk("export", "--year", "1850", "-o", "list.docx").code == 0
    assert docx.Document("list.docx").paragraphs == []
