"""RIS of other programs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from foiakit.errors import BadInput

Read = Callable[..., Any]

ENDNOTE = """Provider: a database
Content: text/plain

TY  - RPRT
AU  - Solheim, Ingrid
A1  - Cruz, Juan, Jr.
TI  - Ice Patrol
PY  - 1974/03/05/
SN  - Oslo 405
SP  - 3
M3  - memcon
KW  - ice
KW  - ships
KW  - ice
AB  - On ice.
Second line of the abstract.
UR  - https://example.org/1
UR  - https://example.org/2
PB  - Harbor Board
DO  -
ER  -

TY  - JOUR
T1  - Fog and Snow
Y1  - 1975///Spring
SP  - 12
EP  - 14
M3  - 10.1000/x
ER  -
"""


def test_references_of_other_programs(read: Read) -> None:
    ice, fog = read(ENDNOTE, "a.ris").records
    assert (ice.title, ice.originator) == ("Ice Patrol", "Ingrid Solheim; Juan Cruz, Jr.")
    assert (ice.date, ice.kind, ice.message) == (
        "1974-03-05", "Memorandum of Conversation", "Oslo 405",
    )  # fmt: skip
    assert (ice.pages, ice.tags) == (3, ("ice", "ships"))
    assert ice.description == "On ice.\nSecond line of the abstract."
    assert ice.url == "https://example.org/1"
    assert ice.notes == "UR: https://example.org/2\nPB: Harbor Board"
    assert (fog.title, fog.date, fog.kind) == ("Fog and Snow", "1975", None)
    assert fog.notes == "SP: 12\nEP: 14\nM3: 10.1000/x"


@pytest.mark.parametrize(
    ("lines", "date", "end"),
    [
        ("PY  - 1974", "1974", None),
        ("DA  - 1974/03//\nPY  - 1974", "1974-03", None),
        ("DA  - 1974/3/5", "1974-03-05", None),
        ("DA  - 1974/03/03/March 3-7, 1974", "1974-03-03", "1974-03-07"),
        ("DA  - 1965///c. 1965", "1965~", None),
        ("DA  - March 5, 1974", "1974-03-05", None),
        ("DA  - 1974-03-05", "1974-03-05", None),
    ],
)
def test_dates_as_ris_has_them(read: Read, lines: str, date: str, end: str | None) -> None:
    record = read(f"TY  - RPRT\nTI  - A\n{lines}\nER  - \n", "a.ris").record
    assert (record.date, record.date_end, record.notes) == (date, end, None)


def test_a_date_that_cannot_be_read_is_kept_in_the_notes(read: Read) -> None:
    record = read("TY  - RPRT\nTI  - A\nPY  - in press\nER  - \n", "a.ris").record
    assert (record.date, record.notes) == (None, "PY: in press")


def test_a_reference_that_is_not_ended_is_ended_by_the_next(read: Read) -> None:
    found = read("TY  - RPRT\nTI  - A\nTY  - RPRT\nTI  - B\nER  -\nTY  - RPRT\n", "a.ris")
    assert [record.title for record in found.records] == ["A", "B"]
    assert [(row.where, row.reason) for row in found.skipped] == [("a.ris:6", "nothing in it")]


def test_a_file_without_a_reference_is_refused(read: Read) -> None:
    with pytest.raises(BadInput, match="no RIS reference"):
        read("TI  - A\n", "a.ris")


def test_references_are_those_that_rispy_reads(read: Read) -> None:
    rispy = pytest.importorskip("rispy", reason="rispy is not installed")
    theirs = rispy.loads(ENDNOTE)
    ours = read(ENDNOTE, "a.ris").records
    assert [entry.get("title") or entry.get("primary_title") for entry in theirs] == [
        entry.title for entry in ours
    ]


def test_a_letter_has_its_recipient_its_kind_and_where_it_is_kept(read: Read) -> None:
    record = read(
        "TY  - PCOMM\nTI  - A\nAU  - Holm, Ada\nA2  - Pryor, Jo\nM3  - Telegram\n"
        "DB  - Lake Archive\nAN  - Box 12\nER  - \n",
        "a.ris",
    ).record
    assert (record.originator, record.recipient, record.kind) == (
        "Ada Holm",
        "Jo Pryor",
        "Telegram",
    )
    assert (record.source, record.notes) == ("Lake Archive, Box 12", None)


def test_a_manuscript_is_kept_in_its_library_and_a_database_has_numbers_of_its_own(
    read: Read,
) -> None:
    lines = "PB  - Lake Library\nCN  - Country File, Box 3\nAN  - CK3100012345\n"
    record = read(f"TY  - MANSCPT\nTI  - A\nM3  - Memorandum\n{lines}ER  - \n", "a.ris").record
    assert (record.source, record.kind) == ("Lake Library, Country File, Box 3", "Memorandum")
    assert record.notes == "AN: CK3100012345"
    record = read(f"TY  - BOOK\nTI  - A\n{lines}ER  - \n", "a.ris").record
    assert record.source is None


@pytest.mark.parametrize(
    ("date", "order", "expected"),
    [
        ("3/25/1974", None, "1974-03-25"),
        ("3/5/1974", "dmy", "1974-05-03"),
        ("3/5/1974", None, None),
    ],
)
def test_a_date_that_a_person_typed_is_read_in_its_order(
    read: Read, date: str, order: str | None, expected: str | None
) -> None:
    found = read(f"TY  - RPRT\nTI  - A\nDA  - {date}\nER  - \n", "a.ris", date_order=order)
    assert found.record.date == expected
    assert found.record.notes == (None if expected else f"DA: {date}")
