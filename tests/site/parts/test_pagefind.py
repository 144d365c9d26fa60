"""The search of a book of more than 500 documents: pagefind's, in a browser, from a server."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import browser as browsers
import pytest
from browser import findings, page
from program import Run

from foiakit.model.record import Record
from foiakit.store.store import Store


class Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the parent's name
        pass


@pytest.fixture
def large(here: Path, desk: Run) -> Path:
    """A site of 501 documents, one of which is about a walrus."""
    with Store.write("records.db", create=True) as store, store.transaction():
        for number in range(501):
            store.add(Record(title=f"Paper {number}", date="1984", text="Of the weather station."))
        store.change(7, {"text": "A walrus was seen at the weather station."})
    (here / "book.toml").write_text('title = "Papers"\n', "utf-8")
    return here


@pytest.fixture
def address(large: Path) -> Iterator[str]:
    handler = partial(Silent, directory=str(large / "site"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


def test_pagefind_finds_a_word_in_a_large_book(large: Path, desk: Run, address: str) -> None:
    pytest.importorskip("pagefind", reason="pagefind is not installed")
    pytest.importorskip("pagefind_bin", reason="pagefind is not installed")
    done = desk("publish", "--book", "book.toml", "--output", "site")
    assert done.code == 0
    assert "search by pagefind: it works on a web server, not from a disk" in done.err
    asked: list[str] = []
    with browsers.opened() as browser, page(browser) as shown:
        shown.on("request", lambda request: asked.append(request.url))
        shown.goto(f"{address}search.html?q=walrus")
        shown.wait_for_selector("#found a")
        assert shown.inner_text("#said") == "1 document found"
        assert shown.inner_text("#found a") == "Paper 6"
        assert findings(shown) == []
        shown.click("#found a")
        shown.wait_for_selector("text=A walrus was seen")
    assert [url for url in asked if not url.startswith((address, "blob:"))] == []


def test_without_pagefind_a_large_book_has_no_search_and_publish_says_how_to_get_it(
    large: Path, desk: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("foiakit.site.parts.pagefind.is_installed", lambda: False)
    done = desk("publish", "--book", "book.toml", "--output", "site")
    assert "no search: 501 documents are too many" in done.err
    assert "pagefind searches more" in done.err
    assert not (large / "site" / "search.html").exists()
    assert max(path.stat().st_size for path in (large / "site").rglob("*.html")) < 100_000
    assert "search.html" not in (large / "site" / "index.html").read_text("utf-8")
