"""A record shows what identifies it, and its HTML is safe."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from program import Run

import foiakit

NASTY = "<script>alert('x')</script> \x1b[31m & \"so\""


def test_a_record_shows_id_date_message_and_title(db: foiakit.Database) -> None:
    assert repr(db.get(4)).startswith("Record(id=4, date='1999-05-24', message='State 095538', ti")
    assert repr(foiakit.Record(title="A draft")) == "Record(title='A draft')"
    changed = db.get(4)._replace(notes="Compare with Islamabad 00154.")
    assert type(changed) is foiakit.Record
    assert changed.to_dict() == {**db.get(4).to_dict(), "notes": changed.notes}


@pytest.mark.parametrize(
    ("url", "is_link"),
    [
        ("https://example.org/4?a=1&b=\"2'", True),
        ("javascript:alert(1)", False),
        ("data:text/html,<script>", False),
        ("file:///etc/passwd", False),
        ("//host/share", False),
        ("java\nscript:alert(1)", False),
    ],
)
def test_html_is_escaped_and_only_a_web_address_is_a_link(
    desk: Run, db: foiakit.Database, url: str, is_link: bool
) -> None:
    assert desk("edit", "4", "--title", NASTY, "--url", url, "--notes", NASTY).code == 0
    pages = [db.get(4)._repr_html_(), db.select(4)._repr_html_(), db.search("alert")._repr_html_()]
    for page in pages:
        seen = _Seen(page)
        assert "script" not in seen.tags
        assert seen.addresses == ([url] if is_link else [])
        assert "<script>alert('x')</script>" in seen.text
        assert "\x1b" not in page


class _Seen(HTMLParser):
    """What a browser makes of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.addresses: list[str | None] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.addresses += [value for name, value in attrs if name == "href"]
        assert {name for name, _ in attrs} <= {"href", "rel", "scope", "style"}

    def handle_data(self, data: str) -> None:
        self.text += data
