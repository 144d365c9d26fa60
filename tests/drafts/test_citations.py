"""The citations of a note are found, and those that refer to an earlier one are resolved."""

from __future__ import annotations

import pytest

from foiakit.drafts.citations import Citation, citations
from foiakit.drafts.manuscript import Block


def cited(*notes: str) -> list[Citation]:
    blocks = [
        Block(text, "note", ((0, number),), str(number)) for number, text in enumerate(notes, 1)
    ]
    return list(citations(blocks))


FULL = 'Islamabad 1717, "Haqqani and bin Ladin; What Next?" March 3, 1999, Secret, p. 2.'


def test_a_citation_has_its_fields_and_its_page() -> None:
    (note_cited,) = cited(FULL)
    assert note_cited.cited.message == "Islamabad 1717"
    assert note_cited.cited.title == "Haqqani and bin Ladin; What Next?"
    assert note_cited.cited.date == "1999-03-03"
    assert (note_cited.note, note_cited.line, note_cited.pages) == ("1", 1, (2, 2))


@pytest.mark.parametrize(
    "note",
    [
        "See State 95538; also Kabul 1090.",
        "State 95538, May 24, 1999; cf. Kabul 1090, pp. 3-4",
        "State 95538, May 24, 1999. See also Kabul 1090, June 1, 1999.",
        "State 95538, May 24, 1999, and Kabul 1090, June 1, 1999.",
        "State 95538, May 24, 1999 — see also Kabul 1090.",
        "State 95538, May 24, 1999 – Kabul 1090, June 1, 1999",
        "State 95538, “War and Kabul 7,” May 24, 1999, quoted in Kabul 1090.",
        "The ambassador disagreed. State 95538, May 24, 1999. Kabul 1090 of June 1, 1999.",
        "On this, see State 95538 of May 24, 1999: Kabul 1090",
    ],
)
def test_a_note_may_cite_several(note: str) -> None:
    assert [note_cited.cited.message for note_cited in cited(note)] == ["State 95538", "Kabul 1090"]


@pytest.mark.parametrize("short", ["Ibid.", "Ibid., p. 4.", "Id. at p. 4"])
def test_ibid_means_the_citation_before(short: str) -> None:
    _, note_cited = cited(FULL, short)
    assert note_cited.cited.message == "Islamabad 1717"
    assert note_cited.by_reference


@pytest.mark.parametrize("short", ["“Haqqani and bin Ladin,” p. 3.", '"Haqqani and bin Ladin"'])
def test_a_short_title_means_the_citation_with_that_title(short: str) -> None:
    _, _, note_cited = cited(FULL, "Kabul 1090.", short)
    assert note_cited.cited.message == "Islamabad 1717"


@pytest.mark.parametrize(
    "note",
    [
        "I owe this point to a friend.",
        "Ibid.",  # of nothing
        "See chapter 4; the rest is silence.",
        "Jones, A History of War (New York: Norton, 1999), p. 44.",
        "x" * 5000,
    ],
)
def test_what_is_no_citation_of_a_document(note: str) -> None:
    assert cited(note) == []


def test_a_posting_and_its_number_are_a_citation() -> None:
    (note_cited,) = cited("EBB 389, Doc. 4, p. 2.")
    assert (note_cited.cited.collection, note_cited.cited.document) == ("EBB 389", "4")


WRAPPED = (
    'Ruth Calloway, Memorandum to the Director, "What It Is Worth," June 1, 1984, Secret, p. 2.'
)


@pytest.mark.parametrize("note", [FULL, WRAPPED, "State 95538, May 24, 1999, p. 3"])
@pytest.mark.parametrize("blank", ["\n", "\n    ", "\u00a0"])
def test_a_line_may_end_anywhere_in_a_citation(note: str, blank: str) -> None:
    (whole,) = cited(note)
    for place in (at for at, sign in enumerate(note) if sign == " "):
        (note_cited,) = cited(note[:place] + blank + note[place + 1 :])
        assert note_cited == whole
