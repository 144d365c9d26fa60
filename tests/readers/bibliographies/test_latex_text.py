"""LaTeX is read as people read it, whatever it contains."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.readers.bibliographies.latex_text import latex_text


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"Bogot{\'a}", "Bogotá"),
        (r"S{\o}ren \'{\i}", "Søren í"),
        ("1999--2001 --- a ``word''", "1999–2001 — a “word”"),
        (r"\emph{Ice} \& fog", "Ice & fog"),
        (r"\unknown{x}", r"\unknownx"),
        (r"\$5 and $x$", "$5 and x"),
        ("It's", "It's"),
    ],
)
def test_accents_signs_and_fonts_become_text(latex: str, text: str) -> None:
    assert latex_text(latex) == text


@given(st.text("abc XYZ.,;()é1", max_size=60))
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert latex_text(text) == text


@given(st.text("\\{}~$`'-aou ", max_size=60))
def test_any_signs_are_read_without_an_error(text: str) -> None:
    assert "{" not in latex_text(text.replace("\\", ""))
