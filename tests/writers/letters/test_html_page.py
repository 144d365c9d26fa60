"""A letter as a web page."""

from __future__ import annotations

from html.parser import HTMLParser

from writers.letters.hostile_letter import ITEMS, text_of

from foiakit.requests.letters.letter import Letter


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
    page.feed(text_of(hostile, "html"))
    known = {"html", "head", "meta", "title", "style", "body", "p", "h1", "ol", "li"}
    assert set(page.tags) <= known
    assert page.tags.count("li") == len(ITEMS)
    assert "</li><script>alert(1)</script>" in page.text
