"""The index of a site's own search."""

from __future__ import annotations

import json

import pytest

from foiakit.model.record import Record

pytest.importorskip("jinja2", reason="needs the extra publish")
pytest.importorskip("markdown_it", reason="needs the extra publish")


def test_each_document_is_a_row_with_its_page_and_words() -> None:
    from foiakit.site.parts.search_index import script  # noqa: PLC0415 - skipped without the extra

    record = Record(title="Ice", date="1974-03-05", message="Oslo 12", text="a\n b</script>")
    index = script([(record, "oslo.html")])
    assert index is not None
    begin, rows, end = index.partition("[\n")[0], index.partition("[\n")[2], index[-4:]
    assert (begin, end) == ("window.siteIndex = ", "\n];\n")
    page, title, date, about, words = json.loads(rows.removesuffix("\n];\n"))
    assert (page, title, about, words) == ("oslo.html", "Ice", "Oslo 12", "a b</script>")
    assert "1974" in date


def test_too_many_documents_or_bytes_have_no_index() -> None:
    from foiakit.site.parts import search_index  # noqa: PLC0415 - skipped without the extra

    many = [(Record(title="Ice"), "a.html")] * (search_index.MOST_DOCUMENTS + 1)
    assert search_index.script(many) is None
    assert search_index.script(many[1:]) is not None
    long = Record(text="x" * (search_index.MOST_BYTES + 1))
    assert search_index.script([(long, "a.html")]) is None
