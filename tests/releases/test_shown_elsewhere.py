"""The passages of one release that another one shows."""

from __future__ import annotations

from foiakit.releases.compared_text import ComparedText
from foiakit.releases.shown_elsewhere import shown_elsewhere

SENTENCE = "The minister asked whether the boats of the other harbor would be paid for it."
BEFORE = "The council of the port met in the morning and closed the mole for the winter."
AFTER = "Everyone agreed that the pilots must stay until the ice is gone from the bay."


def text(record: int, middle: str) -> ComparedText:
    return ComparedText(record, f"{BEFORE} {middle} {AFTER}", None)


def test_a_passage_under_a_mark_has_its_ground_and_its_first_words() -> None:
    (found,) = shown_elsewhere(text(1, "[Excised: B5]"), text(2, SENTENCE))
    assert (found.words, found.exemptions, found.page) == (15, ("B5",), None)
    assert found.begins == "The minister asked whether the boats of the"


def test_what_no_mark_hides_or_is_short_is_not_reported() -> None:
    assert list(shown_elsewhere(text(1, ""), text(2, SENTENCE))) == []
    assert list(shown_elsewhere(text(1, "[Excised: B5]"), text(2, "It rained."))) == []
    assert list(shown_elsewhere(text(2, SENTENCE), text(1, "[Excised: B5]"))) == []
