"""The lines of an HTML page, with its title, address, links and numbers."""

from __future__ import annotations

import pytest

from foiakit.readers.documents.html_lines import is_page, read_page

PAGE = """<html><head><title>Ice <b>talks</b></title>
<link rel="canonical" href="https://example.org/ice"></head><body><nav>Home</nav>
<h1>Ice</h1><p>One <a href="a.pdf">two</a>,<br>three &amp; four.</p><script>no()</script>
<ol><li>first<li>second</ol><ul><li>other</ul><footer>End</footer></body></html>"""


def test_blocks_are_lines_and_what_is_not_text_is_left_out() -> None:
    page = read_page(PAGE)
    assert [line for line in page.lines if line] == [
        "Ice", "One two,", "three & four.", "first", "second", "other",
    ]  # fmt: skip
    assert (page.title, page.address) == ("Ice talks", "https://example.org/ice")
    links = {page.lines[at]: list(found) for at, found in page.links.items()}
    assert links == {"One two,": ["a.pdf"]}
    assert {page.lines[at]: n for at, n in page.numbers.items()} == {"first": 1, "second": 2}


def test_a_whole_page_has_its_bars_and_an_unclosed_one_hides_nothing() -> None:
    assert {"Home", "End"} <= set(read_page(PAGE, whole=True).lines)
    assert "Ice" in read_page(PAGE.replace("</nav>", "")).lines


@pytest.mark.parametrize(
    "head", [b"<!DOCTYPE html><p>", b"\xff\xfe<\0h\0t\0m\0l\0>\0", b"  <html>"]
)
def test_a_page_is_recognised_by_its_beginning(head: bytes) -> None:
    assert is_page(head)
    assert not is_page(b"MEMORANDUM <b>")
