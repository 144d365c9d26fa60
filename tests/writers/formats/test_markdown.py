"""A Markdown table is read back as the cells that were written, by another program."""

from __future__ import annotations

import io

import pytest
from hostile_records import ATTACKS
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from foiakit.model.record import Record
from foiakit.text.visible import visible
from foiakit.writers import WriteOptions, table_writer

SIGNS = st.text(st.sampled_from("ab |\\`*_{}[]()<>#~&;!-+.:'\"$^@=\n\r\t1é\u202e\x1b"), max_size=30)


def cells_of(text: str) -> list[list[str]]:
    """The rows of the one table in *text*, without its headings; its cells hold text alone."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    assert (tokens[0].type, tokens[-1].type) == ("table_open", "table_close")
    assert sum(token.type == "table_open" for token in tokens) == 1
    rows: list[list[str]] = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            assert {child.type for child in token.children or ()} <= {"text", "text_special"}, text
            rows[-1].append("".join(child.content for child in token.children or ()))
    return rows[1:]


def written(records: list[Record], *columns: str) -> str:
    out = io.StringIO()
    table_writer("markdown").write(records, out, {}, WriteOptions(columns))
    return out.getvalue()


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_is_a_cell(attack: str) -> None:
    words = ATTACKS[attack]
    found = cells_of(written([Record(1, title=words, notes=words)], "id", "title", "notes"))
    assert found == [["1", visible(words).strip(), visible(words).strip()]]


@given(st.lists(SIGNS | st.text(max_size=20), min_size=1, max_size=3))
def test_any_text_is_a_cell(texts: list[str]) -> None:
    records = [Record(number, title=text) for number, text in enumerate(texts)]
    found = cells_of(written(records, "id", "title"))
    assert found == [[str(n), visible(text).strip()] for n, text in enumerate(texts)]


def test_markdown_prints_brackets_as_brackets() -> None:
    text = written([Record(id=1, title="[sic] a|b")], "title")
    assert text == "| Title |\n| --- |\n| \\[sic\\] a\\|b |\n"
