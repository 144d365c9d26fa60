from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.citations.citation_line import clean
from foiakit.model.record import Collection, Record
from foiakit.text.visible import visible
from foiakit.writers.formats import ris

FOURTH = """\
TY  - RPRT
AU  - U.S. Department of State
TI  - Usama bin Ladin: Pressing High-Level Taliban Official Jalaluddin Haqqani on Bin Ladin
DA  - 1999/05/24/
PY  - 1999
M3  - Cable
SN  - State 095538
PB  - National Security Archive
T2  - Electronic Briefing Book No. 389
A3  - Elias-Sanborn, Barbara
SP  - 6
KW  - Secret
KW  - NODIS
N1  - Document 4 in The Haqqani History: Bin Ladin's Advocate Inside the Taliban. Secret, NODIS.
UR  - https://nsarchive2.gwu.edu/NSAEBB/NSAEBB389/
ER  - \n
"""


def written(records: list[Record], posting: Collection | None = None) -> str:
    out = io.StringIO(newline="")
    ris.write(records, out, {posting.name: posting} if posting else {})
    return out.getvalue()


def test_document_4_is_the_worked_example(fourth: Record, posting: Collection) -> None:
    assert written([fourth], posting) == FOURTH.replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("date", "end", "line"),
    [
        ("1998-07", None, "DA  - 1998/07//\r\nPY  - 1998\r\n"),
        ("1999", None, "DA  - 1999///\r\nPY  - 1999\r\n"),
        ("1965~", None, "DA  - 1965///c. 1965\r\nPY  - 1965\r\n"),
        ("1962-21", None, "DA  - 1962///Spring\r\nPY  - 1962\r\n"),
        ("1975-03-03", "1975-03-07", "DA  - 1975/03/03/March 3-7, 1975\r\nPY  - 1975\r\n"),
    ],
)
def test_a_date_is_as_coarse_as_it_is_known(date: str, end: str | None, line: str) -> None:
    assert line in written([Record(date=date, date_end=end)])


def test_a_decade_and_what_is_no_date_have_no_year_to_give() -> None:
    assert written([Record(date="196X"), Record(date="one day")]) == (
        "TY  - RPRT\r\nER  - \r\n\r\n" * 2
    )


def test_a_body_with_a_comma_is_not_turned_into_a_person() -> None:
    assert "AU  - Department of State. INR\r\n" in written(
        [Record(originator="Department of State, INR")]
    )


def test_a_person_is_an_author_and_two_are_two() -> None:
    text = written([Record(originator="Calloway, Ruth T"), Record(originator="Ann Ro and Bo Wu")])
    assert [line[6:] for line in text.splitlines() if line.startswith("AU")] == [
        "Calloway, Ruth T", "Ann Ro", "Bo Wu",
    ]  # fmt: skip


@given(
    st.lists(
        st.builds(
            Record,
            citation_key=st.none(),
            title=st.none() | st.text(max_size=40),
            originator=st.none() | st.text(max_size=20),
            description=st.none() | st.text(max_size=60),
        ),
        min_size=1,
        max_size=3,
    )
)
def test_rispy_reads_back_what_was_written(records: list[Record]) -> None:
    rispy = pytest.importorskip("rispy", reason="rispy is not installed")
    read = rispy.loads(written(records))
    assert len(read) == len(records)
    for reference, record in zip(read, records, strict=True):
        assert reference["type_of_reference"] == "RPRT"
        title = visible(clean(record.title) or clean(record.head))
        assert reference.get("title", "").split() == title.split()
