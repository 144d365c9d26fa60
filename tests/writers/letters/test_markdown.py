"""A letter in Markdown."""

from __future__ import annotations

from writers.letters.hostile_letter import text_of

from foiakit.requests.letters.letter import Letter


def test_markdown_takes_no_markup_from_the_text(hostile: Letter) -> None:
    text = text_of(hostile, "markdown")
    assert r"\*x\* \[a\](http://b)" in text
    assert "<script" not in text.replace(r"\<", "")
    assert r"2. 1\. Łódź" in text
