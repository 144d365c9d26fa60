"""Kinds of document as citations print them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.citations.reading import kinds
from foiakit.model import vocabulary

LABELS = st.sampled_from(sorted(kind.label for kind in vocabulary.kinds()))
NAMES = st.lists(st.sampled_from(["Oslo", "Holm", "Harlan"]), max_size=3).map(" ".join)


@pytest.mark.parametrize(
    ("words", "label"),
    [("memcon", "Memorandum of Conversation"), ("airgram", "Airgram"),
     ("strange thing of note", "Strange Thing of Note")],
)  # fmt: skip
def test_a_kind_has_the_vocabularys_label_or_a_title_of_its_own(words: str, label: str) -> None:
    assert kinds.label(words) == label


@given(NAMES, LABELS)
def test_the_longest_kind_at_either_end_is_found(name: str, label: str) -> None:
    before, after = f"{name} {label}".strip(), f"{label} {name}".strip()
    assert kinds.at_end(before) == (len(before) - len(label), kinds.known(label))
    assert kinds.at_start(after) == (len(label), kinds.known(label))


def test_a_level_may_be_fused_to_a_kind_but_not_one_letter() -> None:
    assert kinds.marked("top secret telegram") == ("Top Secret", 11, "Telegram")
    assert kinds.marked("s telegram") is None
    assert kinds.marked("secret") is None
