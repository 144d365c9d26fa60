"""The head of a book in a TOML file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from foiakit.errors import BadInput, NotFound
from foiakit.model.record import Collection
from foiakit.site.book import Book, as_markdown, as_toml, head_of, read

WORDS = st.text(st.sampled_from("ab 'é\"\\#*[]\n"), max_size=20).map(str.strip)


@settings(max_examples=30)
@given(title=WORDS.filter(bool), lead=WORDS, editors=st.lists(WORDS.filter(bool), max_size=2))
def test_a_book_that_was_written_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, title: str, lead: str, editors: list[str]
) -> None:
    title = " ".join(title.split()) or "A"
    path = tmp_path_factory.getbasetemp() / "book.toml"
    names = tuple(" ".join(name.split()) for name in editors)
    book = Book(title=title, lead=lead, editors=names)
    path.write_text(as_toml(book), "utf-8")
    found = read(str(path))
    assert (found.title, found.editors) == (title, names)
    assert found.lead.strip() == lead


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "a book needs a title"), ('titel = "A"', "titel is not a key of a book"),
        ('title = "A"\ndate = "soon"', "date: 'soon' is not a date"),
        ('title = "A"\naddress = "example.org"', "is not like https://example.org/book/"),
        ('title = "A"\norder = "x"', "order must be one of"), ("not toml", "book.toml"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(tmp_path: Path, text: str, why: str) -> None:
    path = tmp_path / "book.toml"
    path.write_text(text)
    with pytest.raises(BadInput, match=why):
        read(str(path))
    with pytest.raises(NotFound, match="--init"):
        read(str(tmp_path / "none.toml"))


def test_a_posting_gives_its_book_a_head() -> None:
    posting = Collection(
        "EBB 1", title="Ice", series="Briefing Book", number="1", editors=("Holm",)
    )
    book = head_of(posting)
    assert (book.title, book.series, book.editors) == ("Ice", "Briefing Book No. 1", ("Holm",))
    assert head_of(Collection("Boxes")).title == "Boxes"


@pytest.mark.parametrize("line", ["1. One", "# Two", "- three", "*four*", "> five", "a_b_c"])
def test_plain_text_reads_the_same_in_markdown(line: str) -> None:
    tokens = MarkdownIt("commonmark").parse(as_markdown(line))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert "".join(child.content for child in tokens[1].children or ()) == line
