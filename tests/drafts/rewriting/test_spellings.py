"""A citation is looked for in every spelling that a manuscript may have of it."""

from __future__ import annotations

import pytest

from foiakit.drafts.rewriting.spellings import markups, spellings

CITATION = "Holm & Ås, \"Harbor 'dues,'\" May 3"


@pytest.mark.parametrize(
    ("form", "written"),
    [
        ("markdown", "Holm & Ås, “Harbor ‘dues,’” May 3"),
        ("docx", "Holm & Ås, “Harbor ‘dues,’” May 3"),
        ("html", "Holm &amp; Ås, “Harbor ‘dues,’” May 3"),
        ("html", "Holm &amp; Ås, &quot;Harbor &#x27;dues,&#x27;&quot; May 3"),
        ("plain", CITATION),
    ],
)
def test_a_citation_has_each_spelling_of_its_form(form: str, written: str) -> None:
    found = [spelling(CITATION) for spelling in spellings(form)]
    assert written in found
    assert CITATION in found


def test_a_citation_in_latex_may_be_escaped_or_not() -> None:
    found = [spelling(CITATION) for spelling in spellings("latex")]
    assert CITATION in found
    assert any(spelling.startswith(r"Holm \& Ås, ") for spelling in found)


@pytest.mark.parametrize(
    ("straight", "curled"),
    [
        ("\"'Harbor' dues,\" May", "“‘Harbor’ dues,” May"),
        ("\"Holm's,\" ('a')", "“Holm’s,” (‘a’)"),
        ("\"A 'b.'\"", "“A ‘b.’”"),
    ],
)
def test_marks_inside_marks_are_curled_as_a_word_processor_does(straight: str, curled: str) -> None:
    assert curled in [spelling(straight) for spelling in spellings("docx")]


def test_italics_are_looked_for_where_a_form_can_write_them() -> None:
    assert markups("markdown") == ("plain", "markdown")
    assert markups("html") == ("plain", "html")
    assert markups("docx") == ("plain",)
