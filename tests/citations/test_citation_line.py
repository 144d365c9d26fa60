from __future__ import annotations

import pytest

from foiakit.citations import CiteOptions
from foiakit.citations.citation_line import (
    clean,
    commas,
    italic,
    link,
    pinpoint,
    points_inside,
    quoted,
    render,
    sentences,
    stopped,
)

PLAIN = CiteOptions()


def test_values_come_to_one_line_without_stray_commas() -> None:
    assert clean(" a\r\n\tb\x85c\u2028d, ;") == "a b c d"
    assert clean(None) == clean("\ufdd0") == ""


def test_a_comma_goes_inside_quotation_marks_and_after_italics() -> None:
    assert render(commas([quoted("A"), "b"]), PLAIN) == '"A," b'
    assert render(commas([quoted('On "A"'), "b"]), PLAIN) == "\"On 'A,'\" b"
    assert render(commas([italic("A"), "b"]), CiteOptions(markup="markdown")) == "*A*, b"
    assert render(commas(["the Joneses'", "b"]), PLAIN) == "the Joneses', b"


@pytest.mark.parametrize("end", [".", "?", "!"])
def test_one_point_ends_a_sentence(end: str) -> None:
    assert stopped(f"A{end}") == f"A{end}"
    assert stopped(quoted(f"A{end}")) == f'"A{end}"'
    assert sentences(["a", "", "b"]) == "A. B."


@pytest.mark.parametrize(
    ("page", "printed"), [("3", "p. 3"), ("3-4", "pp. 3-4"), ("pp. 3, 5", "pp. 3, 5"), (None, "")]
)
def test_a_pinpoint_is_one_page_or_more(page: str | None, printed: str) -> None:
    assert pinpoint(page) == printed


@pytest.mark.parametrize(
    ("line", "moved"),
    [
        ('"A", b', '"A," b'),
        ("“A”.", "“A.”"),
        ('"A?". B', '"A?" B'),
        ("'s-Hertogenbosch", "'s-Hertogenbosch"),
    ],
)
def test_points_after_quotation_marks_move_inside(line: str, moved: str) -> None:
    assert points_inside(line) == moved


def test_markdown_begins_no_list_heading_or_link_of_its_own() -> None:
    how = CiteOptions(markup="markdown")
    assert render("1967. War", how) == r"1967\. War"
    assert render("# A", how) == r"\# A"
    assert render("[a](b)", how) == r"\[a\](b)"
    assert render(link("https://a.org/b_c"), how) == "<https://a.org/b_c>"
    assert render(link("not a_link"), how) == r"not a\_link"
