"""Every field of a record has its sentence, and labels are tidy."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from foiakit.model.fields import GIVEN, SENTENCES, SETTABLE, tidy
from foiakit.model.record import Record


def test_there_is_a_sentence_for_each_field_in_their_order() -> None:
    assert tuple(SENTENCES) == Record._fields
    assert set(GIVEN) | set(SETTABLE) == set(SENTENCES)
    assert all(sentence and not sentence.endswith(".") for sentence in SENTENCES.values())


@given(st.lists(st.sampled_from(["NODIS", " NODIS ", "", "  ", "EXDIS"])))
def test_labels_are_stripped_and_never_repeated(words: list[str]) -> None:
    labels = tidy(words)
    assert set(labels) == {word.strip() for word in words} - {""}
    assert len(labels) == len(set(labels))
    assert tidy(labels) == labels
