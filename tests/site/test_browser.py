"""A site in a real browser, opened from a folder as from a stick."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import browser as browsers
import pytest
from browser import NARROW, PHONE, WIDE, findings, page
from program import ROOT, Run

from foiakit.model.record import LISTS, Record
from foiakit.store.store import Store

HOSTILE = (
    '"><script>window.ran = 1</script><img src=x onerror="window.ran = 1">'
    "<a href='javascript:window.ran=1'>x</a></script><svg onload=window.ran=1>"
    "{{ 7 * 7 }}<iframe src=https://example.org></iframe><!--"
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with browsers.opened() as opened:
        yield opened


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of the examples: the posting, and papers with text, pages and excisions."""
    folder = tmp_path_factory.mktemp("made")
    shutil.copy(ROOT / "records.db", folder / "records.db")
    db = ["--db", str(folder / "records.db")]
    _run(["import", str(ROOT / "docs/examples/papers.ndjson"), *db])
    _run(["refs", "--read", "1-12", *db])
    book = folder / "book.toml"
    book.write_text(
        'title = "Two books in one"\neditors = ["A. Editor", "B. Editor"]\ndate = "2020-05-06"\n'
        'lead = """First [Doc 7], then _stress_, a <b>tag</b> and a [link](https://example.org).\n\n'
        '> A quotation.\n\n## A heading\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"""\n'
        'method = "All were found."\nrights = "Public domain."\n'
        'address = "https://example.org/book"\n',
        "utf-8",
    )
    _run(["publish", "--book", str(book), "--output", str(folder / "site"), *db])
    return folder / "site"


def _run(arguments: list[str]) -> None:
    from foiakit.app import run  # noqa: PLC0415 - in the test's own process, when it is wanted

    assert run(arguments) == 0


KINDS = (
    "index.html",
    "browse.html",
    "about.html",
    "search.html",
    "documents/state1999-095538.html",
    "documents/reykjavik1984-02114.html",
    "documents/reykjavik1984-02597.html",
    "lists/year-1984.html",
    "lists/marking-secret.html",
    "lists/exemption-none.html",
    "lists/post-state.html",
)
"""A page of every kind."""


def kinds(site: Path) -> list[Path]:
    found = [site / name for name in KINDS if (site / name).exists()]
    assert {path.parent.name for path in found} == {"site", "documents", "lists"}
    return found


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, WIDE], ids=["phone", "wide"])
def test_axe_finds_nothing_on_any_kind_of_page(
    browser: Any, made: Path, size: tuple[int, int], *, dark: bool
) -> None:
    with page(browser, size, dark=dark) as shown:
        for path in kinds(made):
            shown.goto(path.as_uri())
            assert (path.name, findings(shown)) == (path.name, [])


@pytest.mark.parametrize(
    "command", [["export"], ["timeline"], ["timeline", "--by", "year"]], ids=" ".join
)
def test_axe_finds_nothing_on_pages_that_export_and_timeline_write(
    browser: Any, seven: Path, desk: Run, command: list[str]
) -> None:
    assert desk(*command, "--output", "page.html").code == 0
    for size, dark in ((WIDE, False), (WIDE, True), (NARROW, False)):
        with page(browser, size, dark=dark) as shown:
            shown.goto((seven.parent / "page.html").as_uri())
            assert findings(shown) == []


def test_nothing_is_cut_off_on_a_phone_or_at_400_percent(browser: Any, made: Path) -> None:
    for size in (PHONE, NARROW):
        with page(browser, size) as shown:
            for path in kinds(made):
                shown.goto(path.as_uri())
                width = shown.evaluate("document.documentElement.scrollWidth")
                assert (path.name, width) == (path.name, size[0])


def test_a_page_asks_for_files_of_the_site_and_nothing_else(browser: Any, made: Path) -> None:
    asked: list[str] = []
    complaints: list[str] = []
    with page(browser) as shown:
        shown.on("request", lambda request: asked.append(request.url))
        shown.on("console", lambda message: complaints.append(message.text))
        for path in kinds(made):
            shown.goto(path.as_uri())
            assert shown.context.cookies() == []
    assert complaints == []
    assert [url for url in asked if not url.startswith(made.as_uri())] == []


def test_it_can_be_read_without_scripts(browser: Any, made: Path) -> None:
    with page(browser, scripts=False) as shown:
        shown.goto((made / "documents/reykjavik1984-02114.html").as_uri())
        assert "FIVE YEARS WAS AN OPENING POSITION" in shown.inner_text("main")
        assert not shown.is_visible("button")
        shown.goto((made / "search.html").as_uri())
        assert shown.is_visible("#needs-script")
        assert not shown.is_visible("form")


def test_search_works_from_a_folder(browser: Any, made: Path) -> None:
    with page(browser) as shown:
        shown.goto((made / "search.html").as_uri())
        shown.fill("#words", "fishermen holmavik")
        assert shown.inner_text("#said") == "1 document found"
        shown.click("#found a")
        assert shown.url.endswith("documents/reykjavik1984-02114.html")
        shown.go_back()
        assert shown.input_value("#words") == "fishermen holmavik"
        assert shown.inner_text("#said") == "1 document found"
        shown.goto((made / "search.html").as_uri() + "?q=zebra")
        assert shown.inner_text("#said") == "No document has all of these words."
        shown.fill("#words", "<img src=x>")
        assert shown.locator("main img").count() == 0


def test_a_button_copies_the_citation(browser: Any, made: Path) -> None:
    with page(browser) as shown:
        shown.context.grant_permissions(["clipboard-read", "clipboard-write"])
        shown.goto((made / "documents/state1999-095538.html").as_uri())
        shown.click("button[data-copy=cite-archive]")
        shown.wait_for_function(
            "document.querySelector('[data-copy=cite-archive]').textContent === 'Copied'"
        )


def test_the_first_tab_leads_past_the_navigation(browser: Any, made: Path) -> None:
    with page(browser) as shown:
        shown.goto((made / "index.html").as_uri())
        shown.keyboard.press("Tab")
        assert shown.evaluate("document.activeElement.textContent") == "Skip to the content"
        shown.keyboard.press("Enter")
        assert shown.url.endswith("#content")


def test_hostile_text_stays_text_in_every_page(browser: Any, here: Path, desk: Run) -> None:
    texts = dict.fromkeys(
        ("collection", "document", "message", "head", "originator", "recipient", "kind", "title",
         "classification", "source", "case", "description", "text", "decision"), HOSTILE,
    )  # fmt: skip
    lists = dict.fromkeys(LISTS, (HOSTILE,))
    with Store.write("records.db", create=True) as store, store.transaction():
        store.add(Record(**texts, **lists, date="1999", url="javascript:window.ran=1"))  # type: ignore[arg-type]  # names and values go together
        store.add(Record(title="\u202eevil\x1b[31m", text="a\x07b", date="2000"))
    (here / "book.toml").write_text(
        f"title = '''{HOSTILE}'''\nsubtitles = ['''{HOSTILE}''']\neditors = ['''{HOSTILE}''']\n"
        f"lead = '''{HOSTILE} [x](javascript:window.ran=1) ![x](https://example.org/x.png)'''\n"
        f"method = '''{HOSTILE}'''\nrights = '''{HOSTILE}'''\npublisher = '''{HOSTILE}'''\n"
        "address = 'https://example.org/'\n",
        "utf-8",
    )
    assert desk("publish", "--book", "book.toml", "--output", "site").code == 0
    asked: list[str] = []
    site = here / "site"
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 10
    with page(browser) as shown:
        shown.on("request", lambda request: asked.append(request.url))
        for path in pages:
            shown.goto(path.as_uri())
            if path.name == "search.html":
                shown.fill("#words", "script")
            assert shown.evaluate("window.ran") is None
            assert shown.locator("iframe, main img, [onerror], [onload]").count() == 0
            assert shown.locator("a[href^=javascript]").count() == 0
            html = shown.content()
            assert "\u202e" not in html
            assert "49" not in shown.inner_text("h1")
    assert [url for url in asked if not url.startswith(site.as_uri())] == []
