"""What a picture is put together from: text that stays text, shapes, links."""

from __future__ import annotations

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from foiakit.writers.pictures.paper import cut, linked, pill, width_of, words


@given(st.text(max_size=60), st.integers(20, 400))
def test_text_that_is_cut_fits_and_says_so(text: str, width: int) -> None:
    short = cut(text, width)
    assert width_of(short.removesuffix("…")) <= width
    assert short == cut(text, 10_000) or short.endswith("…")
    assert "\x1b" not in short


@given(st.text(max_size=30))
def test_every_shape_is_xml_whatever_its_text(text: str) -> None:
    for shape in (words(1, 2, text), pill(1, 2, text, "Secret"), linked("x", text)):
        ElementTree.fromstring(f"<svg>{shape}</svg>")


def test_wide_letters_are_wider_and_marks_above_them_take_no_room() -> None:
    assert width_of("秘") > width_of("A") > width_of("a") == width_of("a\u0301")
    assert width_of("ab", 26) == 2 * width_of("ab")


def test_only_what_leads_somewhere_is_a_link() -> None:
    assert linked("x", None) == "x"
    assert linked("x", "https://a.org/?a&b").startswith('<a href="https://a.org/?a&amp;b"')
