"""Which pages of a PDF an OCR program reads, and how two readings become one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.errors import Usage
from foiakit.readers.documents.ocr.readings import MODES, check_mode, combined

WORDS = st.lists(st.sampled_from("harbor mole tbe qzx 1974 the minister".split()), max_size=8)


def test_the_words_that_only_the_other_reading_has_right_are_taken() -> None:
    text = "the harbor was closcd\nbecause the minister 1974 agreed"
    third = "tbe harbor wqs closed\nbecquse tbe mlnlster 1914 agreed"
    assert combined(text, third) == (
        "the harbor was closed\nbecause the minister 1974 agreed", third,
    )  # fmt: skip
    assert combined(third, text)[0] == "the harbor was closed\nbecause the minister 1974 agreed"


def test_a_second_layer_decides_between_unknown_words_and_is_kept() -> None:
    text = "the talks of MAR1OWSK with the minister were closcd"
    third = "tbe talks of MARLOWSKI wiih the minlster were closed"
    layer = "the tolks of MARLOWSKI with tha minister wcre closed"
    expected = "the talks of MARLOWSKI with the minister were closed"
    assert combined(text, third, layer) == (expected, layer)
    assert combined(text, third)[0] == expected.replace("MARLOWSKI", "MAR1OWSK")
    better = text.replace("closcd", "closed")
    assert combined(third, better, layer) == (expected, third)


@given(WORDS, WORDS)
def test_the_better_reading_keeps_its_lines_and_its_number_of_words(
    first: list[str], second: list[str]
) -> None:
    texts = "\n".join(first), "\n".join(second)
    made, other = combined(*texts)
    assert other in texts
    assert len(made.split("\n")) in {len(text.split("\n")) for text in texts}


def test_a_mode_that_is_unknown_is_refused() -> None:
    assert [check_mode(mode) for mode in MODES] == list(MODES)
    with pytest.raises(Usage, match="use missing, bad or always"):
        check_mode("none")
