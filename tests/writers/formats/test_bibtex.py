from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.model.record import Collection, Record
from foiakit.writers.formats import bibtex

FOURTH = """\
@techreport{state1999-095538,
  author      = {{U.S. Department of State}},
  title       = {{Usama bin Ladin: Pressing High-Level Taliban Official Jalaluddin Haqqani on Bin\
 Ladin}},
  type        = {Cable},
  number      = {State 095538},
  institution = {National Security Archive Electronic Briefing Book No. 389},
  month       = may # "~24",
  year        = {1999},
  note        = {Secret, NODIS. Document 4, The Haqqani History: Bin Ladin's Advocate Inside the\
 Taliban},
  url         = {https://nsarchive2.gwu.edu/NSAEBB/NSAEBB389/},
}

"""
anything = st.none() | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40)


def written(records: list[Record], posting: Collection | None = None) -> str:
    out = io.StringIO()
    bibtex.write(records, out, {posting.name: posting} if posting else {})
    return out.getvalue()


def test_document_4_is_a_technical_report(fourth: Record, posting: Collection) -> None:
    assert written([fourth], posting) == FOURTH


@pytest.mark.parametrize(
    ("date", "end", "lines"),
    [
        ("1998-07", None, "month = jul,\n  year  = {1998}"),
        ("1962-21", None, "month = {Spring},\n  year  = {1962}"),
        ("1965~", None, "year = {ca. 1965}"),
        ("1975-03-03", "1975-03-07", "year = {March 3-7, 1975}"),
        ("196X", None, "year = {1960s}"),
    ],
)
def test_a_date_is_as_coarse_as_it_is_known(date: str, end: str | None, lines: str) -> None:
    assert lines in written([Record(date=date, date_end=end)])


def test_pybtex_reads_it_back(documents: list[Record], posting: Collection) -> None:
    database = pytest.importorskip("pybtex.database", reason="pybtex is not installed")
    entries = database.parse_string(written(documents, posting), "bibtex").entries
    assert list(entries)[3:5] == ["state1999-095538", "isaf2008-landing-zone"]
    entry = entries["state1999-095538"]
    assert entry.type == "techreport"
    assert entry.fields["month"] == "May~24"
    (author,) = entry.persons["author"]
    assert (author.last_names, author.first_names) == (["{U.S. Department of State}"], [])


@given(
    st.lists(
        st.builds(
            Record, citation_key=st.none(), title=anything, originator=anything, source=anything
        ),
        max_size=4,
    )
)
def test_any_text_is_read_back_as_the_same_number_of_entries(records: list[Record]) -> None:
    bibtexparser = pytest.importorskip("bibtexparser", reason="bibtexparser is not installed")
    library = bibtexparser.parse_string(written(records))
    assert not library.failed_blocks
    assert len(library.entries) == len(records)
