"""A Word document is rewritten: only characters inside the text of runs change."""

from __future__ import annotations

import pytest
from drafts.word_files import word_file

from foiakit.drafts.rewriting.replacements import Replacement
from foiakit.drafts.rewriting.word_files import rewrite, text_of

OLD = "Oslo 12, Harbor & Sons, May 3, 1974"
CHANGE = Replacement(OLD, "Oslo 13, Harbor & Brothers, May 3, 1974", frozenset({1}))


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(f'<w:r><w:t>{run}</w:t></w:r>' for run in runs)}</w:p>"


@pytest.mark.parametrize(
    "runs",
    [
        ["See Oslo 12, Harbor &amp; Sons, May 3, 1974."],
        ["See Os", "lo 1", "2, Harbor &amp; So", "ns, May 3, 1974."],
    ],
)
def test_a_citation_over_several_runs_is_rewritten(runs: list[str]) -> None:
    data = word_file(paragraph(*runs) + paragraph("Another."))
    done = rewrite(data, "a.docx", [CHANGE])
    assert (done.rewritten, done.unclear) == (1, [])
    assert text_of(done.data, "a.docx").strip() == f"See {CHANGE.new}.\nAnother."
    assert (done.before[0], done.after[0]) == (f"See {OLD}.", f"See {CHANGE.new}.")


def test_deleted_words_are_not_part_of_the_text_and_nothing_else_changes() -> None:
    data = word_file(f"<w:p><w:del><w:r><w:t>{OLD.replace('&', 'and')}</w:t></w:r></w:del></w:p>")
    change = CHANGE._replace(old=OLD.replace("&", "and"))
    done = rewrite(data, "a.docx", [change])
    assert (done.data, done.rewritten) == (data, 0)


def test_citations_in_notes_and_keys_change_too() -> None:
    data = word_file(
        paragraph("See @oslo1974."),
        '<w:footnote w:id="2">' + paragraph("Oslo 12, Harbor &amp; Sons, May 3, 1974")
        + "</w:footnote>",
    )  # fmt: skip
    done = rewrite(data, "a.docx", [CHANGE], {"oslo1974": "oslo1975"})
    assert done.rewritten == 2
    assert text_of(done.data, "a.docx").split("\n")[0] == "See @oslo1975."
    assert CHANGE.new in text_of(done.data, "a.docx")
