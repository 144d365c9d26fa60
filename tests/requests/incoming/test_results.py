"""Results are read from the words of a sentence; what denies or only mentions one is not clear."""

from __future__ import annotations

import pytest

from foiakit.requests.incoming.results import UNKNOWN, results_in


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Two documents may be released in full.", ["full"]),
        ("It is released with excisions.", ["part"]),
        ("We must withhold the telegram in its entirety.", ["denied"]),
        ("Document 1 (RIF), document 2 (RIP), document 3 (DIF).", ["full", "part", "denied"]),
        ("One is released in full and two are denied in full.", ["full", "denied"]),
        ("It was referred to the Department of State for direct reply.", ["referred"]),
        ("The telegram could not be located.", ["no_records"]),
        ("The enclosed copies are sanitized.", ["part"]),
        ("Thank you for your interest.", []),
    ],
)
def test_the_words_of_a_result_leave_no_doubt(sentence: str, kinds: list[str]) -> None:
    found = results_in(sentence)
    assert [result.kind for result in found] == kinds
    assert all(result.is_clear for result in found)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The documents are withheld.", "denied"),  # in full, or in part?
        ("The records were released.", "full"),
        ("Portions of it are withheld.", "part"),
        ("The telegram cannot be released in full.", UNKNOWN),
        ("No portion of it was withheld.", UNKNOWN),
    ],
)
def test_words_that_leave_a_doubt_are_not_clear(sentence: str, kind: str) -> None:
    (result,) = results_in(sentence)
    assert (result.kind, result.is_clear) == (kind, False)
