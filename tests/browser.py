"""A real browser for tests: Debian's Chromium, driven by Playwright, and axe-core for its rules."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest

PHONE, WIDE = (390, 844), (1440, 900)
NARROW = (320, 600)
"""A screen of 1,280 dots at 400%."""
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")

ALSO = "label-content-name-mismatch"
"""A rule of level A that axe-core calls an experiment: a link's name has the words one sees."""


def program() -> str:
    """The browser's path; the test is skipped where there is none."""
    pytest.importorskip("playwright", reason="Playwright is not installed: no page was opened")
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    pytest.skip("there is no Chromium here: no page was opened")


@contextmanager
def opened() -> Iterator[Any]:
    """A browser."""
    path = program()
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - skipped where it is not

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@contextmanager
def page(
    browser: Any, size: tuple[int, int] = WIDE, *, dark: bool = False, scripts: bool = True
) -> Iterator[Any]:
    """A page of *browser*, which notes what it asks for and what it complains of."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        color_scheme="dark" if dark else "light",
        java_script_enabled=scripts,
    )
    try:
        yield context.new_page()
    finally:
        context.close()


@cache
def axe() -> str:
    """The source of axe-core; the test is skipped where it is not installed."""
    found = pytest.importorskip("axe_playwright_python", reason="axe-core is not installed")
    return (Path(found.__file__).parent / "axe.min.js").read_text("utf-8")


def findings(page: Any) -> list[str]:
    """What axe-core finds on *page*: the rule and the element, one per line."""
    page.evaluate(axe())
    result = page.evaluate(
        "([tags, rules]) => axe.run(document,"
        " {runOnly: {type: 'tag', values: tags}, rules: rules})",
        [list(RULES), {ALSO: {"enabled": True}}],
    )
    return [
        f"{violation['id']}: {node['html'][:120]}"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]
