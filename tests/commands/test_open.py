"""`foiakit open`: the address or the file of a record, and nothing that can be run."""

from __future__ import annotations

from pathlib import Path

import pytest
from program import Run, on_terminal


def test_in_a_pipe_the_address_is_printed_or_with_file_the_file(seven: Path, desk: Run) -> None:
    (seven.parent / "a.PDF").write_bytes(b"%PDF")
    desk("edit", "4", "--url", "https://example.org/1.pdf", "--file", "a.PDF")
    assert desk("open", "4").out == "https://example.org/1.pdf\n"
    assert desk("open", "4", "--file", "--print").out == f"{seven.parent / 'a.PDF'}\n"
    desk("edit", "4", "--clear", "url")
    assert desk("open", "4").out == f"{seven.parent / 'a.PDF'}\n"


def test_on_a_terminal_the_browser_opens_the_address_and_with_print_it_does_not(
    seven: Path, desk: Run
) -> None:
    desk("edit", "4", "--url", "https://example.org/1.pdf")
    browser = seven.parent / "browser"
    browser.write_text('#!/bin/sh\necho "$1" >> opened\n', encoding="utf-8")
    browser.chmod(0o755)
    on_terminal("open", "4", "--print", BROWSER=str(browser))
    assert not (seven.parent / "opened").exists()
    on_terminal("open", "4", BROWSER=str(browser))
    assert (seven.parent / "opened").read_text(encoding="utf-8") == "https://example.org/1.pdf\n"


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "file:///etc/passwd", "mailto:a@b.c", "//host/x", "-x",
     "data:text/html,x", "https://a\u202eb.org", "C:\\x.exe"],
)  # fmt: skip
def test_an_address_that_is_not_of_the_web_is_not_opened(seven: Path, desk: Run, url: str) -> None:
    assert desk("edit", "4", f"--url={url}").code == 0
    done = desk("open", "4")
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)


@pytest.mark.parametrize(
    "name", ["a.sh", "a.exe", "a.desktop", "a.html", "a", "a.pdf.py", "a.xlsm"]
)
def test_a_file_that_can_be_run_is_not_opened_whatever_a_link_to_it_is_called(
    seven: Path, desk: Run, name: str
) -> None:
    (seven.parent / name).write_text("x", encoding="utf-8")
    (seven.parent / "link.pdf").symlink_to(name)
    for file in (name, "link.pdf"):
        assert desk("edit", "4", "--file", file).code == 0
        done = desk("open", "4", "--file")
        assert (done.code, done.out, done.err.count("\n")) == (1, "", 1), file


def test_what_is_not_there_is_an_error_message(seven: Path, desk: Run) -> None:
    (seven.parent / "a.pdf").write_text("x", encoding="utf-8")
    desk("edit", "4", "--file", "a.pdf")
    (seven.parent / "a.pdf").unlink()
    assert desk("open", "4", "--file").code == 3
    assert desk("open", "5", "--file").code == 3
    assert desk("open", "99").code == 3
    assert desk("open").code == 2
    assert desk("open", "1-2").code == 2
