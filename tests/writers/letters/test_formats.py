"""A letter says the same in every format, and its text is text in all of them."""

from __future__ import annotations

import io
import re
from html.parser import HTMLParser

import docx
import pytest
from request_histories import request_after
from sample_letters import letter

from foiakit.requests.letters.letter import Letter
from foiakit.requests.model import Item
from foiakit.writers.letters import FORMATS, TEXTS, write, write_document

HOSTILE = "</li><script>alert(1)</script> *x* [a](http://b) \x1b[31m \u202e & `c` | ~d~"
ITEMS = (
    Item(number=1, message="Kabul 8106", year=1973, quote=HOSTILE),
    Item(number=2, what="1. Łódź: a <b>report</b>"),
)


@pytest.fixture
def hostile() -> Letter:
    return letter(request_after(items=ITEMS), "request")


def _text(found: Letter, form: str) -> str:
    out = io.StringIO()
    write(found, form, out)
    return out.getvalue()


def _document(found: Letter) -> str:
    out = io.BytesIO()
    write_document(found, out)
    return "\n".join(
        paragraph.text for paragraph in docx.Document(io.BytesIO(out.getvalue())).paragraphs
    )


@pytest.mark.parametrize("form", FORMATS)
def test_control_characters_are_shown_and_never_written(hostile: Letter, form: str) -> None:
    text = _document(hostile) if form == "docx" else _text(hostile, form)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202e]", text)
    assert "x1b" in text
    assert "Łódź" in text


@pytest.mark.parametrize("form", TEXTS)
def test_a_line_of_text_is_not_too_wide_and_the_end_is_a_line_end(form: str) -> None:
    text = _text(letter(request_after(), "request"), form)
    assert text.endswith("\n")
    if form in {"text", "portal"}:
        assert max(map(len, text.splitlines())) <= 72


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_a_web_page_takes_no_markup_from_the_text(hostile: Letter) -> None:
    page = _Tags()
    page.feed(_text(hostile, "html"))
    known = {"html", "head", "meta", "title", "style", "body", "p", "h1", "ol", "li"}
    assert set(page.tags) <= known
    assert page.tags.count("li") == len(ITEMS)
    assert "</li><script>alert(1)</script>" in page.text


def test_markdown_takes_no_markup_from_the_text(hostile: Letter) -> None:
    text = _text(hostile, "markdown")
    assert r"\*x\* \[a\](http://b)" in text
    assert "<script" not in text.replace(r"\<", "")
    assert r"2. 1\. Łódź" in text


def test_a_document_says_what_the_text_says() -> None:
    found = letter(request_after(), "request", day="2026-11-27")
    plain = " ".join(_text(found, "text").replace("Subject: ", "").split())
    assert " ".join(_document(found).split()) == plain


def test_a_document_names_no_author(hostile: Letter) -> None:
    out = io.BytesIO()
    write_document(hostile, out)
    properties = docx.Document(io.BytesIO(out.getvalue())).core_properties
    assert (properties.author, properties.comments) == ("", "")
