"""A large table is cut into pieces where a row ends."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foiakit.readers.source import Source
from foiakit.readers.tables.row_blocks import cut, lines_in

CELLS = st.lists(st.text(st.sampled_from('ab,"\n'), max_size=6), min_size=1, max_size=3)


@settings(max_examples=30)
@given(st.lists(CELLS, max_size=12), st.integers(8, 64))
def test_the_pieces_are_the_text_and_no_quoted_cell_is_cut(
    rows: list[list[str]], size: int
) -> None:
    text = "".join(
        ",".join('"' + cell.replace('"', '""') + '"' for cell in row) + "\n" for row in rows
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("foiakit.readers.encoding.CHUNK", size)
        pieces = list(cut(Source("a.csv", io.BytesIO(text.encode()), b""), "csv"))
    assert "".join(pieces) == text
    assert all(piece.count('"') % 2 == 0 for piece in pieces)


@pytest.mark.parametrize(
    ("text", "form", "number"),
    [
        ("a\nb\n", "csv", 2), ("a\nb", "csv", 2), ("a\r\nb\r\n", "csv", 2), ("a\rb\r", "csv", 2),
        ("a\rb\n", "ndjson", 1), ("", "csv", 1),
    ],
)  # fmt: skip
def test_lines_are_counted_as_the_form_ends_them(text: str, form: str, number: int) -> None:
    assert lines_in(text, form) == number
