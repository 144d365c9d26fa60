"""The accuracy that docs/accuracy.md states is kept; what these figures mean stands there."""

from __future__ import annotations

import pytest
from cables import score
from cables.noise import noisy


@pytest.fixture(scope="module")
def noised() -> list[score.Sample]:
    return list(score.composed(noised=True))


def test_references_are_found_and_right() -> None:
    samples = [*score.real(), *score.composed()]
    count = score.total(score.references(samples))
    assert count.right >= 78
    assert count.precision >= 0.95
    assert count.recall >= 0.9


def test_references_of_noised_copies_are_found_and_right(noised: list[score.Sample]) -> None:
    count = score.total(score.references(noised))
    assert count.precision >= 0.95
    assert count.recall >= 0.9


def test_header_fields_of_clean_texts_are_right() -> None:
    for samples in (list(score.real()), list(score.composed())):
        count = score.total(score.fields(samples))
        assert min(count.precision, count.recall) >= 0.98


def test_header_fields_of_noised_texts_are_right(noised: list[score.Sample]) -> None:
    count = score.total(score.fields(noised))
    assert min(count.precision, count.recall) >= 0.85


def test_every_document_of_frus_is_read_as_it_is_labelled() -> None:
    samples = list(score.documents())
    if not samples:
        pytest.skip("the volumes of FRUS are not beside this checkout (../shared)")
    wrong: list[str] = []
    count = score.total(score.document_fields(wrong))
    assert wrong == []
    assert count.right >= 35


def test_the_page_says_the_figures_as_they_are() -> None:
    if not list(score.real()) or not list(score.scans()) or not list(score.documents()):
        pytest.skip("the released texts are not beside this checkout (../shared)")
    text = (score.ROOT / "docs" / "accuracy.md").read_text("utf-8")
    assert text == score.page(text)


def test_the_scorer_counts_what_is_missed_and_what_is_wrong() -> None:
    label = {"title": "ANOTHER", "eo": "E.O. 11652: GDS", "references": ["cable Rome 1 1974"]}
    text = (
        "R 201115Z MAR 74\nFM AMEMBASSY KABUL\nTO SECSTATE WASHDC 1\nKABUL 17\nSUBJECT: ONE\n"
        "REF: LIMA 2\n"
    )
    counts = score.fields([score.Sample("one", text, label)])
    assert counts["title"] == (0, 1, 1)
    assert counts["eo"] == (0, 0, 1)
    assert score.references([score.Sample("one", text, label)])["references"] == (0, 1, 1)


def test_noise_is_the_same_for_the_same_seed_and_noise_for_another() -> None:
    text = (score.LABELLED / "synthetic-aad-1.txt").read_text("utf-8")
    one, other = noisy(text, 1), noisy(text, 2)
    assert one == noisy(text, 1)
    assert text not in (one, other)
    assert one != other
