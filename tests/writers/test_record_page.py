"""Records as pages of Markdown."""

from __future__ import annotations

import io

from foiakit import citations
from foiakit.model.record import Record
from foiakit.writers.record_page import write

RECORD = Record(
    id=4, title="[Ice] talks", classification="Secret", captions=("NODIS",), kind="Cable",
    date="1974-03-05", pages=1, excised=True, url="https://example.org/a_b",
    description="*Ice*.", text="1. (S) Ice.\n```\n2. Fog.",
)  # fmt: skip


def written(*records: Record) -> str:
    out = io.StringIO()
    write(records, out, {}, citations.style("archive"))
    return out.getvalue()


def test_a_page_has_title_facts_citation_and_text() -> None:
    page = written(RECORD)
    assert page.startswith(r"# \[Ice\] talks" + "\n\nSecret, NODIS · Cable · March 5, 1974 · 1 p.")
    assert "\n- url: <https://example.org/a_b>\n" in page
    assert "\n## Description\n\n" + r"\*Ice\*." in page
    assert "\n> " in page


def test_the_fence_around_a_text_is_longer_than_any_inside_it() -> None:
    assert "\n````\n1. (S) Ice.\n```\n2. Fog.\n````\n" in written(RECORD)


def test_a_rule_is_between_two_pages_and_an_address_that_is_not_one_is_text() -> None:
    page = written(Record(id=1, url="javascript:x"), Record(id=2))
    assert page.count("\n---\n\n") == 1
    assert "- url: javascript:x\n" in page
    assert page.count("# (no title)") == 2
