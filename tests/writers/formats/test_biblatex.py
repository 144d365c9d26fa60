from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.citations.latex import protected
from foiakit.model.record import Collection, Record
from foiakit.writers.formats import biblatex

FIELDS = {
    "author": "{U.S. Department of State}",
    "title": "{Usama bin Ladin: Pressing High-Level Taliban Official Jalaluddin Haqqani on Bin"
    " Ladin}",
    "type": "Cable",
    "number": "State 095538",
    "institution": "National Security Archive",
    "series": "Electronic Briefing Book No. 389",
    "chapter": "Document 4",
    "date": "1999-05-24",
    "pagetotal": "6",
    "note": "Secret, NODIS",
    "url": "https://nsarchive2.gwu.edu/NSAEBB/NSAEBB389/",
}


def written(records: list[Record], posting: Collection | None = None) -> str:
    out = io.StringIO()
    biblatex.write(records, out, {posting.name: posting} if posting else {})
    return out.getvalue()


def test_document_4_has_the_worked_examples_fields(fourth: Record, posting: Collection) -> None:
    bibtexparser = pytest.importorskip("bibtexparser", reason="bibtexparser is not installed")
    (entry,) = bibtexparser.parse_string(written([fourth], posting)).entries
    assert (entry.entry_type, entry.key) == ("report", "state1999-095538")
    values = {field.key: field.value for field in entry.fields}
    assert values.items() >= FIELDS.items()
    assert values["addendum"] == (
        "In The Haqqani History: Bin Ladin's Advocate Inside the Taliban, edited by Barbara"
        " Elias-Sanborn"
    )


@pytest.mark.parametrize(
    ("date", "end", "field"),
    [
        ("1965~", None, "1965~"),
        ("1962-21", None, "1962-21"),
        ("1975-03-03", "1975-03-07", "1975-03-03/1975-03-07"),
        ("196X", None, "196X"),
    ],
)
def test_dates_are_edtf_as_biber_reads_it(date: str, end: str | None, field: str) -> None:
    assert f"date = {{{field}}}" in written([Record(date=date, date_end=end)])


def test_what_is_no_date_is_left_out() -> None:
    assert "date" not in written([Record(date="one day")])


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=40))
def test_a_title_is_read_back_as_it_was_written(title: str) -> None:
    bibtexparser = pytest.importorskip("bibtexparser", reason="bibtexparser is not installed")
    library = bibtexparser.parse_string(written([Record(title=title)]))
    assert not library.failed_blocks
    (entry,) = library.entries
    raw = {field.key: field.value for field in entry.fields}.get("title", "")
    assert raw == protected(title)  # which test_latex.py proves to print as the title
