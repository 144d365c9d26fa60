from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.citations.citation_line import clean
from foiakit.citations.latex import address, entry, escape
from foiakit.text.visible import visible

# Macros of LaTeX's own kernel that pylatexenc 2 leaves out, or prints as an accent.
UNKNOWN = {
    "textless": "<",
    "textgreater": ">",
    "textbar": "|",
    "textbraceleft": "{",
    "textbraceright": "}",
    "textasciicircum": "^",
}
# Every sign of ASCII that one line can hold, and some of what lies beyond it.
texts = st.text(st.characters(min_codepoint=32, max_codepoint=126) | st.sampled_from("éñßÅ–—“”’"))


@given(texts)
def test_latex_prints_what_was_written(text: str) -> None:
    latex = pytest.importorskip("pylatexenc.latex2text", reason="pylatexenc is not installed")
    known = latex.get_default_latex_context_db()
    macros = [latex.MacroTextSpec(name, sign) for name, sign in UNKNOWN.items()]
    known.add_context_category("text symbols", macros=macros, prepend=True)
    printed = latex.LatexNodes2Text(latex_context=known).latex_to_text(escape(text))
    # LaTeX turns quotation marks and runs of hyphens into what typographers use; the apostrophe
    # and the accent are one sign there.
    assert plain(printed) == plain(clean(text))


@given(st.text())
def test_no_character_reaches_tex_that_stops_it_or_turns_a_line_round(text: str) -> None:
    shown = visible(clean(text))
    assert escape(text) == escape(shown)
    assert visible(escape(text)) == escape(text)


def test_an_exclamation_mark_before_a_quotation_stays_upright() -> None:
    assert escape("Stop!“Go”") == "Stop!{}``Go''"


def plain(text: str) -> str:
    text = re.sub("[“”\"]|''|``", '"', text)
    return re.sub("[’`]", "'", text).replace("''", '"')


@given(texts)
def test_braces_are_balanced_as_bibtex_counts_them(text: str) -> None:
    depth = 0
    for sign in escape(text):
        depth += (sign == "{") - (sign == "}")
        assert depth >= 0
    assert depth == 0


def test_quotation_marks_turn_and_hyphens_do_not_join() -> None:
    assert escape('On "A" and "B"') == "On ``A'' and ``B''"
    assert escape("A -- B") == "A -{}- B"
    assert escape(r"50% of $5 & {x}_1 #2 \x") == (
        r"50\% of \$5 \& \textbraceleft{}x\textbraceright{}\_1 \#2 \textbackslash{}x"
    )


def test_an_address_keeps_its_signs_but_those_that_hurt() -> None:
    assert address("https://a.org/b_c%20d?e=1&f#g~h") == "https://a.org/b_c%20d?e=1&f#g~h"
    assert address("https://a.org/{x}\\ 5%") == "https://a.org/%7Bx%7D%5C%205%25"


def test_an_entry_has_only_fields_with_a_value() -> None:
    assert entry("misc", "k", [("title", "{A}"), ("note", ""), ("month", "may")]) == (
        "@misc{k,\n  title = {{A}},\n  month = may,\n}\n\n"
    )
