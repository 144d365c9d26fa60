"""LaTeX as a manuscript: footnotes, quotations, citation keys; nothing of it is run."""

from __future__ import annotations

import pytest

from foiakit.drafts.manuscript import Block
from foiakit.drafts.reading.latex import read
from foiakit.errors import BadInput

pytest.importorskip("pylatexenc", reason="needs the extra draft")


def blocks(text: str) -> list[Block]:
    return list(read(text.encode(), "a.tex").blocks)


def test_a_footnote_follows_its_paragraph_and_leaves_a_mark() -> None:
    text = "\\section{Harbor}\nHe\\footnote{Ibid.} said.\n\nThen\\endnote{Oslo 12.}.\n"
    assert [(block.kind, block.note, block.text.strip()) for block in blocks(text)] == [
        ("text", None, "Harbor"), ("text", None, "He said."), ("note", "1", "Ibid."),
        ("text", None, "Then."), ("note", "2", "Oslo 12."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("cited", "keys"),
    [
        (r"\cite{a}", [("a", None)]),
        (r"\autocite[see][p.~4]{a, b}", [("a", "4"), ("b", "4")]),
        (r"\Textcite*[12]{a}", [("a", "12")]),
        (r"\citation of it", []),
    ],
)
def test_keys_are_found_in_every_macro_that_cites(
    cited: str, keys: list[tuple[str, str | None]]
) -> None:
    (block,) = blocks(f"See {cited}.")
    assert [(key.name, key.page) for key in block.keys] == keys


def test_signs_are_characters_and_comments_are_left_out() -> None:
    (block,) = blocks("``A \\& B''---\\enquote{C}~\\dots % a remark\nD")
    assert "".join(block.text.split()) == "“A&B”—“C”…D"
    assert block.line(block.text.index("D")) == 2


def test_what_is_nested_too_deeply_is_refused() -> None:
    with pytest.raises(BadInput, match=r"^a\.tex: the LaTeX is nested too deeply"):
        blocks("{" * 300)
