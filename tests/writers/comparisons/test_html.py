"""A comparison or a composite as a web page."""

from __future__ import annotations

from writers.comparisons.two_releases import HIDDEN, compared

from foiakit.writers.comparisons.html import comparison, composite


def test_a_withheld_passage_is_an_aside_and_no_text_is_a_tag() -> None:
    page = "\n".join(comparison(compared()[0]))
    assert page.count("<aside") == page.count("</aside>") == 1
    aside = page.partition("<aside")[2].partition("</aside>")[0]
    assert HIDDEN.replace("<", "&lt;").replace(">", "&gt;") in aside
    assert "<minister>" not in page


def test_a_composite_names_the_source_of_each_stretch() -> None:
    page = list(composite(*compared()))
    sections = [line for line in page if line.startswith("<section")]
    assert sections
    assert '<p class="where">Record 4</p>' in page
    assert "src=" not in "\n".join(page)
