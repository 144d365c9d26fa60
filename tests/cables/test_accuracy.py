"""The accuracy that docs/accuracy.md states, and explains, is kept."""

from __future__ import annotations

import functools

import pytest
from cables import measure, samples, score
from cables.noise import laid_twice, noisy

CLEAN = 0.98
SCANNED = 0.85
PRECISION = 0.95
RECALL = 0.9
"""What is promised: header fields of clean and of scanned texts, and references."""


@functools.cache
def texts(group: str) -> list[samples.Sample]:
    """The texts of a group; the test is skipped where they are not at hand."""
    return list(score.GROUPS[group][1]())


def at_hand(group: str) -> list[samples.Sample]:
    """As `texts`; the test is skipped where the released ones are not next to this checkout."""
    found = texts(group)
    if not found:
        pytest.skip("the released texts are not next to this checkout (../shared)")
    return found


@pytest.mark.parametrize(
    ("group", "least"),
    [
        ("real", CLEAN), ("clean", CLEAN), ("scans", SCANNED), ("held", SCANNED),
        ("noised", SCANNED), ("twice", SCANNED), ("heads", SCANNED), ("pieces", SCANNED),
    ],
)  # fmt: skip
def test_header_fields_are_found_and_right(group: str, least: float) -> None:
    count = measure.total(measure.fields(at_hand(group)))
    assert count.right > 20
    assert min(count.precision, count.recall) >= least


@pytest.mark.parametrize("group", ["real", "clean", "scans", "noised", "twice"])
def test_references_are_found_and_right(group: str) -> None:
    count = measure.total(measure.references(at_hand(group)))
    assert count.right > 0
    assert count.precision >= PRECISION
    assert count.recall >= RECALL


@pytest.mark.parametrize("form", samples.FORMS)
def test_each_form_is_read_as_well_as_all_of_them(form: str) -> None:
    for samples_of, least in (
        (samples.composed, CLEAN), (samples.noised, SCANNED), (samples.twice, SCANNED),
    ):  # fmt: skip
        count = measure.total(measure.fields(samples_of(form)))
        assert min(count.precision, count.recall) >= least


def test_papers_that_are_no_telegram_have_nothing_of_its_head() -> None:
    count, found = measure.found_in_others()
    if not count:
        pytest.skip("the released texts are not next to this checkout (../shared)")
    assert count > 800
    assert set(found.values()) == {0}


def test_every_document_of_frus_is_read_as_it_is_labelled() -> None:
    wrong: list[str] = []
    count = measure.total(measure.document_fields(wrong))
    if not sum(count):
        pytest.skip("the volumes of FRUS are not next to this checkout (../shared)")
    assert wrong == []
    assert count.right == 47


def test_the_page_says_the_figures_as_they_are() -> None:
    if not (texts("real") and texts("scans") and any(True for _ in measure.documents())):
        pytest.skip("the released texts are not next to this checkout (../shared)")
    text = (samples.ROOT / "docs" / "accuracy.md").read_text("utf-8")
    assert text == score.page(text)


def test_the_scorer_counts_what_is_missed_and_what_is_wrong() -> None:
    label = {"title": "ANOTHER", "eo": "E.O. 11652: GDS", "references": ["cable Rome 1 1974"]}
    text = (
        "R 201115Z MAR 74\nFM AMEMBASSY KABUL\nTO SECSTATE WASHDC 1\nKABUL 17\nSUBJECT: ONE\n"
        "REF: LIMA 2\n"
    )
    counts = measure.fields([samples.Sample("one", text, label)])
    assert counts["title"] == (0, 1, 1)
    assert counts["eo"] == (0, 0, 1)
    assert measure.references([samples.Sample("one", text, label)])["references"] == (0, 1, 1)


def test_noise_is_the_same_for_the_same_seed_and_noise_for_another() -> None:
    text = (samples.LABELLED / "synthetic-aad-1.txt").read_text("utf-8")
    first, second = noisy(text, 1), noisy(text, 2)
    assert first == noisy(text, 1)
    assert text not in (first, second)
    assert first != second


def test_a_text_laid_twice_is_the_same_for_the_same_seed_and_has_every_word_twice() -> None:
    assert laid_twice("ONE TWO", 3) == laid_twice("ONE TWO", 3)
    words = laid_twice("ALPHA BRAVO DELTA ROMEO " * 50, 1, rate=0).split()
    assert 380 < len(words) <= 400
