"""Texts of one document, compared block by block."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from foiakit.releases.compared_text import ComparedText
from foiakit.releases.comparison import LACKS, MARKED, compare

WHOLE = (
    "The council of the port met in the morning and closed the mole for the winter."
    " The minister asked whether the boats of the other harbor would be paid for it."
    " Everyone agreed that the pilots must stay until the ice is gone from the bay."
)
HIDDEN = "The minister asked whether the boats of the other harbor would be paid for it."
WORDS = st.lists(st.sampled_from("ice fog mole quay harbor boat".split()), max_size=20).map(
    " ".join
)


@settings(max_examples=30)
@given(st.lists(WORDS, min_size=1, max_size=3))
def test_every_word_of_every_text_is_in_one_block_in_order(texts: list[str]) -> None:
    compared = [ComparedText(number, text) for number, text in enumerate(texts, 1)]
    ends = [0] * len(compared)
    for block in compare(compared):
        for number, (first, end) in enumerate(block.spans):
            assert first == ends[number] <= end
            ends[number] = end
    assert ends == [len(text.words) for text in compared]


def test_words_that_one_release_marks_as_withheld_are_a_block_of_their_own() -> None:
    cut = WHOLE.replace(HIDDEN, "[Excised: B5]")
    texts = [ComparedText(4, WHOLE), ComparedText(9, cut)]
    (block,) = [block for block in compare(texts) if block.kind == LACKS]
    assert texts[0].printed(*block.spans[0]) == HIDDEN.rstrip(".")
    assert block.shows == (0,)
    (lack,) = block.lacks
    assert (lack.text, lack.reason, lack.exemptions) == (1, MARKED, ("B5",))


def test_equal_texts_have_nothing_that_one_lacks() -> None:
    blocks = compare([ComparedText(4, WHOLE), ComparedText(9, WHOLE)])
    assert {block.kind for block in blocks} != {LACKS}
    assert not any(block.lacks for block in blocks)
