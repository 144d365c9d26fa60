"""A finding about hidden words says how many and where, and shows the words only when asked."""

from __future__ import annotations

import pytest

from foiakit.checks.rules.hidden_text import slip


@pytest.mark.parametrize(
    ("pages", "evidence"),
    [
        ({"3": ["JOHN DOE"]}, "page 3: 2 words not visible, still in the file"),
        ({"1": ["DOE"]}, "page 1: 1 word not visible, still in the file"),
        (
            {"10": ["a b", "c"], "2": ["d"]},
            "pages 2, 10: 4 words not visible, still in the file",
        ),
    ],
)
def test_the_evidence_counts_words_and_names_pages_in_order(
    pages: dict[str, list[str]], evidence: str
) -> None:
    assert slip(pages).evidence == evidence


def test_the_words_are_kept_from_the_evidence_and_the_advice() -> None:
    found = slip({"10": ["under the second bar"], "2": ["JOHN DOE"]})
    assert found.withheld == "JOHN DOE | under the second bar"
    assert "DOE" not in found.evidence + found.advice
