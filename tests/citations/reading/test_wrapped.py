"""A citation that was wrapped at a width is read as the same citation in one line."""

from __future__ import annotations

import textwrap
from typing import Any

import pytest

from foiakit.citations.reading import Reading, read_all, read_entry
from foiakit.citations.reading.wrapped import goes_on, joined

CITATIONS = (
    'State Department Telegram 5512 to US Embassy Lima, "Harbor Strike," 4 May 1966, Secret, Nodis',
    "Letter, Robert Aldous to Ernest Vane, June 3, 1948; File 811.248/6-348; Decimal File, 1945-49;"
    " General Records of the Department of State, Record Group 59; National Archives at College"
    " Park, MD.",
    '"Trade with the Islands," memorandum from Brandt to Kissinger, 3 February 1971, NSC Files,'
    " Box 701, Nixon Library.",
    'Memo, W. W. Holt to the President, May 12, 1967, "Grain Talks", Secret, Country File, Vol. 3,'
    " Box 211, NSF, LBJL.",
    'State 095538: U.S. Department of State, Cable, "A Long Talk with the Minister About Cod and'
    ' Capelin," May 24, 1999, Secret, NODIS, 6 pp.',
)


def fields_of(reading: Reading) -> dict[str, Any]:
    """Each field that was read, with its value."""
    return {name: getattr(reading.record, name) for name in reading.fields}


def read(text: str) -> list[Reading]:
    """The entries of *text*, which has nothing else."""
    found = list(read_all(text.splitlines(keepends=True)))
    assert all(isinstance(entry, Reading) for entry in found)
    return [entry for entry in found if isinstance(entry, Reading)]


@pytest.mark.parametrize("indent", ["", "    "])
@pytest.mark.parametrize("width", [66, 70, 76, 80])
@pytest.mark.parametrize("citation", CITATIONS)
def test_it_is_read_as_in_one_line(citation: str, width: int, indent: str) -> None:
    lines = textwrap.wrap(
        citation, width, subsequent_indent=indent, break_on_hyphens=False, break_long_words=False
    )
    (found,) = read("\n".join(lines))
    plain = read_entry(citation)
    assert plain is not None
    assert fields_of(found) == fields_of(plain)
    assert found.record.printed == "\n".join(lines)


def test_wrapped_citations_of_a_list_stay_separate_entries() -> None:
    text = "\n\n".join("\n".join(textwrap.wrap(citation, 76)) for citation in CITATIONS)
    assert len(read(text)) == len(CITATIONS)


def test_the_description_under_a_citation_is_not_part_of_it() -> None:
    text = (
        'State 095538: U.S. Department of State, Cable, "Talks," May 24, 1999, Secret\n'
        "This cable reports what the Minister had to say about the price of cod."
    )
    (found,) = read(text)
    assert found.record.classification == "Secret"
    assert found.record.description == text.splitlines()[1]


@pytest.mark.parametrize(
    ("line", "following", "expected"),
    [
        ("Telegram 212 from Lima, April", "2, 1968. Secret.", True),
        ("Memorandum, Holm to Pryor, 3", "February 1971, Box 7", True),
        ("Telegram, January 7,", "1976; Central Files", True),
        ("Draft memorandum, with", "marginal comments", True),
        ("Telegram 212 from Lima", "Telegram 40 to Lima", False),
        ("Secret, 6 pp.", "this is about cod", False),
    ],
)
def test_a_line_goes_on_where_a_date_or_a_sentence_is_divided(
    line: str, following: str, *, expected: bool
) -> None:
    assert goes_on(line, following) is expected


@pytest.mark.parametrize(
    "text", ["One line.", "Short\nlines", "x" * 70 + "\n" + "y" * 300, f"{'A word. ' * 8}\nB"]
)
def test_text_that_was_not_wrapped_is_not_joined(text: str) -> None:
    assert joined(text)[0] == text


def test_a_long_paragraph_of_open_lines_is_looked_at_in_its_first_lines_only() -> None:
    text = f"{'a' * 60}\n" * 100_000
    in_one_line, _ = joined(text)
    assert len(in_one_line) == len(text)
    assert in_one_line.count("\n") > 99_980


def test_a_line_in_full_is_not_joined_with_a_kind_in_brackets() -> None:
    lines = [
        'DIA, Report, "Ice in the Northern Ports," August 1, 1979 (Confidential)',
        '[Memorandum] Lund to Holm, "Ships in the Northern Ports," July 11, 1979',
    ]
    assert [entry.record.date for entry in read("\n".join(lines))] == ["1979-08-01", "1979-07-11"]
    assert not goes_on("the memorandum of July 11, 1979", "[Cable] Oslo 212, July 12, 1979")
    assert goes_on("the memorandum of July 11, 1979", "[in Norwegian], Box 3")
