"""Citations whose parts stand in other places than the usual ones."""

from __future__ import annotations

import pytest

from foiakit.citations.reading import read_entry
from foiakit.model.record import Record


def record(text: str) -> Record:
    reading = read_entry(text)
    assert reading is not None, text
    return reading.record


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Nixon Library, NSC Files, Box 701: Holm to Pryor, letter, May 3, 1971",
            ("Holm", "Pryor", "Letter", None, "Nixon Library, NSC Files, Box 701"),
        ),
        ("Embtel 77, Oslo, 3 May 1966", (None, None, "Telegram", "Oslo 77", None)),
        (
            'Cable, Oslo 0412 to State, "Ice," 3 May 1966',
            (None, "State", "Cable", "Oslo 0412", None),
        ),
        ("Holm-Pryor memcon, 3 May 1966", (None, None, "Memorandum of Conversation", None, None)),
        (
            'Secret Telegram from Holm to Pryor, "Ice," 3 May 1966, Oslo 0412, 2 pp.',
            ("Holm", "Pryor", "Telegram", "Oslo 0412", None),
        ),
        (
            '"Ice," U.S. Embassy Oslo telegram 412 to State Department, 3 May 1966',
            ("U.S. Embassy Oslo", "State Department", "Telegram", "Oslo 412", None),
        ),
    ],
)
def test_the_parts_of_a_citation_come_in_any_order(
    text: str, fields: tuple[str | None, ...]
) -> None:
    got = record(text)
    assert (got.originator, got.recipient, got.kind, got.message, got.source) == fields
    assert got.date in {"1966-05-03", "1971-05-03"}


@pytest.mark.parametrize("number", ["12.", "[12]", "(12)", "12)", "Document 12:", "Doc. 12."])
def test_a_documents_number_is_found_however_it_is_set_off(number: str) -> None:
    got = record(f"{number} Letter, Holm to Pryor, May 3, 1966")
    assert (got.document, got.originator, got.recipient) == ("12", "Holm", "Pryor")


@pytest.mark.parametrize("day", ["3 May 1966", "May 3, 1966"])
def test_a_date_after_a_full_stop_belongs_to_no_name(day: str) -> None:
    got = record(f"Document No. 4. Letter from Holm to Pryor. {day}.")
    assert (got.originator, got.recipient, got.date) == ("Holm", "Pryor", "1966-05-03")


def test_a_marking_on_a_line_of_its_own_is_the_documents() -> None:
    got = record('Doc. 3\nLetter from Holm to Pryor, "Ice"\nMay 3, 1966\nTop Secret\nSource: FOIA')
    assert (got.date, got.classification, got.source) == ("1966-05-03", "Top Secret", "FOIA")


@pytest.mark.parametrize(
    "place",
    [
        "TNA: FO 371/100991", "NATO Archives, C-M(58)104", "UN Doc. S/5084", "A/RES/212(III)",
        "MS. Eng. c. 2722, fol. 14", "Gerald R. Ford Library", "Ibid., Box 12",
    ],
)  # fmt: skip
def test_where_a_document_is_kept_is_its_source_before_it_and_after_it(place: str) -> None:
    after = record(f"Letter, Holm to Pryor, May 3, 1966, {place}.")
    before = record(f"{place}: Holm to Pryor, letter, May 3, 1966.")
    for got in (after, before):
        assert (got.originator, got.recipient, got.source) == ("Holm", "Pryor", place)


def test_a_number_before_a_folder_begins_the_source() -> None:
    got = record(
        'Memo, Holm to Pryor, 5/6/67, #14b, "Ports, Vol. 1," Country File, Box 7, LBJ Library.'
    )
    assert got.source == '#14b, "Ports, Vol. 1," Country File, Box 7, LBJ Library'
    assert got.title is None
    got = record('Memo, Holm to Pryor, May 6, 1967, "Ports," Country File, Box 7, LBJ Library.')
    assert (got.title, got.source) == ("Ports", "Country File, Box 7, LBJ Library")
