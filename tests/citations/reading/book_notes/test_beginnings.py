"""What a line begins, by itself and by the lines after it."""

from __future__ import annotations

import pytest

from foiakit.citations.reading import Reading, read_all
from foiakit.citations.reading.book_notes.beginnings import cites, has_date, is_bulleted_on
from foiakit.citations.reading.lines_ahead import LinesAhead
from foiakit.citations.reading.passage import Piece
from foiakit.model.record import Skipped


def test_a_citation_before_a_sentence_on_it_begins_an_entry() -> None:
    line = (
        "Holm to Lund, Telegram (copy), file POL 15 NOR, RG 59. This copy is now in another file."
    )
    assert cites(Piece(line), numbered=False)
    assert not cites(
        Piece("Holm wrote to Lund that the harbors are cold. Lund agreed."), numbered=False
    )


@pytest.mark.parametrize(
    ("words", "dated"),
    [
        ("Letter, May 3, 1966", True),
        ("Paper, n.d.", True),
        ("Paper on Ice [Approved for Release, May 3, 2011]", False),
        ('"Talks of May 3, 1966"', False),
    ],
)
def test_the_day_of_release_and_a_title_do_not_date_a_line(words: str, dated: bool) -> None:
    assert has_date(Piece(words)) is dated


def test_a_heading_with_a_bullet_is_not_one_of_a_list() -> None:
    rows = LinesAhead(["  • Letter, Holm to Lund, May 3, 1966", "  • Ice"])
    assert is_bulleted_on(Piece("Survival Guide"), "  • ", rows)
    assert not is_bulleted_on(Piece("Federal Records:"), "  • ", rows)


@pytest.mark.parametrize(
    "heading", ["  • Name File:", "CHAPTER 50", "Part II: Harbors", "THE HARBORS OF OSLO", "Notes"]
)
def test_a_heading_between_two_entries_belongs_to_neither(heading: str) -> None:
    first, last = (
        "Memo, Holm to Lund, May 3, 1966, NARA.",
        "Letter, Lund to Holm, May 5, 1966, NARA.",
    )
    found = list(read_all(f"{first}\n\n{heading}\n\n{last}\n".splitlines(keepends=True)))
    assert [type(reading) for reading in found] == [Reading, Skipped, Reading]
    assert [getattr(found[n], "text", None) for n in (0, 2)] == [first, last]


@pytest.mark.parametrize("below", ["SECRET", "It was cold:", "The ice of the harbors is thin."])
def test_a_marking_and_a_sentence_below_a_citation_are_not_headings(below: str) -> None:
    first, last = (
        "Memo, Holm to Lund, May 3, 1966, NARA.",
        "Letter, Lund to Holm, May 5, 1966, NARA.",
    )
    found = list(read_all(f"{first}\n\n{below}\n\n{last}\n".splitlines(keepends=True)))
    assert [type(reading) for reading in found] == [Reading, Reading]
