"""Which parts of a note are the place where a document is kept."""

from __future__ import annotations

import pytest
from citations.read_citations import record


@pytest.mark.parametrize(
    "place",
    [
        *("Ibid.", "NARA, RG 59, Box 3", "LOC", "DDRS", "AAD", "CREST", "RG59, CFPF", "LBJL"),
        *("Holm Papers, Box 1, File 1", "op. cit.", "POL 7 NOR, RG 59, NA", "FO 371/158634, TNA"),
        *("857.00/3-450, RG 59, NARA", "FRUS 1950, 3:1412", "on file with the Harlow Library"),
        *("D760217-1017, AAD", "Box 3, folder “Norway 6/78,” Ford Library", "DOS/FOIAe, II"),
    ],
)
def test_where_a_document_is_kept_is_its_source_and_nothing_else(place: str) -> None:
    got = record(f"Telegram, Holm to Pryor, March 4, 1974, {place}")
    assert got.source == place
    assert (got.originator, got.recipient, got.date) == ("Holm", "Pryor", "1974-03-04")
    assert (got.classification, got.captions, got.message, got.title) == (None, (), None, None)


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


@pytest.mark.parametrize(
    "book",
    [
        "in Anna Lund, ed., Papers on the Northern Ice (Oslo: Quist, 1992), 91-93",
        "in Lund, Ice and Intentions, 327", "reprinted in Lund and Holm, eds., Ice Papers, 12",
    ],
)  # fmt: skip
def test_the_book_that_prints_a_document_is_its_source(book: str) -> None:
    got = record(f'SNIE 11-10-62, "The Ships in the North," 19 September 1962, {book}.')
    assert (got.title, got.date) == ("The Ships in the North", "1962-09-19")
    assert got.source == book


def test_a_language_is_not_a_book() -> None:
    got = record("Letter, Holm to Pryor, May 3, 1966, in Spanish, 3 pp.")
    assert got.source is None
