"""The text of a paper: words broken at the end of a line are whole, and grounds are marks."""

from __future__ import annotations

from foiakit.papers.reading import read

TOP = """\
From:          Marlow, Ines T <MarlowIT@example.gov>
Sent:          Tuesday, March 2, 2010 5:28 PM
To:
Subject        Fw: Harbor talks

See below.

"""


def test_a_word_broken_at_a_lines_or_pages_end_is_whole() -> None:
    long = "The owners of the boats met the minister on Monday and spoke of the diffi-"
    paper = read(f"Heading\n\n{long}\nculties of the harbor.\n\n{long}\f\nculties again.\n")
    assert paper.text.count("difficulties") == 2


def test_a_ground_in_the_margin_is_a_mark_in_the_text_and_counted() -> None:
    paper = read(
        TOP + "He said that                                      B5\nit is so.\n\n     B6\n"
    )
    assert dict(paper.excisions) == {"B5": 1, "B6": 1}
    assert "[Excised: B5]" in paper.text
