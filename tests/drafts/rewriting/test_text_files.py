"""A manuscript that is text is rewritten, and every other byte of it stays."""

from __future__ import annotations

import codecs

import pytest

from foiakit.drafts import reading
from foiakit.drafts.rewriting.replacements import Replacement
from foiakit.drafts.rewriting.text_files import rewrite, text_of

OLD = "Oslo 12, Harbor dues, May 3, 1974"
CHANGE = Replacement(OLD, "Oslo 13, Harbor dues, May 3, 1974", frozenset({1}))


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_the_text_with_its_byte_order_mark_comes_back_as_bytes(mark: bytes) -> None:
    codec = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}.get(mark, "utf-8")
    data = mark + "Ås\r\n".encode(codec)
    text, found = text_of(data)
    assert (text.encode(found), text.lstrip("\ufeff")) == (data, "Ås\r\n")


def test_what_a_reader_does_not_see_stays() -> None:
    data = f"See {OLD}. % {OLD}\n% {OLD}\n".encode()
    manuscript = reading.read(data, "a.tex", "latex")
    done = rewrite(data, manuscript, "latex", [CHANGE])
    assert done.data == data.replace(b"12", b"13", 1)
    assert (done.rewritten, done.unclear) == (1, [])
    assert (done.before[0], done.after[0]) == (f"See {OLD}. % {OLD}", f"See {CHANGE.new}. % {OLD}")


def test_a_citation_that_may_mean_two_records_stays_and_is_named() -> None:
    data = f"First.\n\nSee {OLD}.\n".encode()
    change = CHANGE._replace(records=frozenset({1, 2}))
    done = rewrite(data, reading.read(data, "a.md", "markdown"), "markdown", [change])
    assert (done.data, done.rewritten, done.unclear) == (data, 0, [(3, OLD)])
