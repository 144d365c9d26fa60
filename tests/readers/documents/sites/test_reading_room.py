"""A document's page in the CIA's reading room, as copied text and as a saved page."""

from __future__ import annotations

import io

import pytest

from foiakit.model.record import Details, Record
from foiakit.readers import recognise
from foiakit.readers.source import Source

FACTS = """MESSAGE FROM THE HARBOR

Document Type:
Collection:
Document Number (FOIA) /ESDN (CREST):
CIA-RDP90B00000R000801110041-6
Release Decision:
RIPPUB
Original Classification:
{level}
Document Page Count:
3
Document Creation Date:
December 21, 2016
Document Release Date:
December 2, 2008
Sequence Number:
41
Case Number:
{case}
Publication Date:
December 21, 1984
Content Type:
{kind}
File:
Attachment | Size |
CIA-RDP90B00000R000801110041-6.pdf | 42.51 KB |
Body:
{body}
"""
TELEGRAM = """Approved For Release 2008/12/02 : CIA-RDP90B00000R000801110041-6
TOR: 220121Z DEC 84
DE RUEHC #5950 3570112
0 220109Z DEC 84
FM SECSTATE WASHDC
TO AMEMBASSY OSLO IMMEDIATE 1329
BT
UNCLAS STATE 375001
E.O. 12356: N/A
TAGS: NO
SUBJECT: ICE IN THE HARBOR
1. IT IS COLD."""


def _read(text: str, name: str = "page.txt") -> tuple[Details, Record]:
    raw = text.encode()
    source = Source(name, io.BytesIO(raw), raw[:8192])
    details, record = recognise(source).read(source)
    assert isinstance(details, Details)
    assert isinstance(record, Record)
    return details, record


def _page(body: str, kind: str = "CABLE", level: str = "U", case: str = "") -> str:
    return FACTS.format(body=body, kind=kind, level=level, case=case)


def test_a_telegram_has_the_facts_of_the_page_and_of_its_own_head() -> None:
    details, record = _read(_page(TELEGRAM))
    assert record.document == "CIA-RDP90B00000R000801110041-6"
    assert (record.message, record.date) == ("State 375001", "1984-12-22")
    assert (record.originator, record.recipient) == ("SECSTATE WASHDC", "AMEMBASSY OSLO")
    assert (record.title, record.kind) == ("MESSAGE FROM THE HARBOR", "Cable")
    assert (record.classification, record.pages) == ("Unclassified", 3)
    assert (record.decision, record.released) == ("released in part", "2008-12-02")
    assert record.traffic_tags == ("NO",)
    assert details.data["dtg"] == "220109Z DEC 84"


def test_a_paper_has_the_day_of_its_publication_not_that_of_the_page() -> None:
    _, record = _read(_page("It was cold in the harbor, and nobody came.", "REPORT", "K"))
    assert (record.date, record.kind, record.classification) == ("1984-12-21", "Report", "K")
    assert record.text == "It was cold in the harbor, and nobody came."


def test_a_value_may_be_on_the_line_of_its_label() -> None:
    text = _page("It was cold.", "REPORT").replace("Publication Date:\n", "Publication Date: ")
    assert _read(text)[1].date == "1984-12-21"


def test_a_saved_page_is_read_too() -> None:
    lines = "".join(f"<div>{line}</div>" for line in _page("It was cold.", "REPORT").split("\n"))
    link = '<link rel="canonical" href="https://www.cia.gov/readingroom/document/x"/>'
    _, record = _read(f"<html><head>{link}</head><body>{lines}</body></html>", "page.html")
    assert (record.date, record.title) == ("1984-12-21", "MESSAGE FROM THE HARBOR")
    assert record.url == "https://www.cia.gov/readingroom/document/x"


@pytest.mark.parametrize(("case", "wanted"), [("", None), ("F-1986-00001", "F-1986-00001")])
def test_an_empty_label_has_no_value(case: str, wanted: str | None) -> None:
    assert _read(_page("It was cold.", "REPORT", case=case))[1].case == wanted


def test_a_number_that_was_not_copied_is_that_of_the_file() -> None:
    text = _page("It was cold.").replace("CIA-RDP90B00000R000801110041-6\nRelease", "Release")
    text = text.replace("Body:\n", "")
    _, record = _read(text.replace(".pdf | 42.51 KB |", ".pdf42.51 KB"))
    assert (record.document, record.date) == ("CIA-RDP90B00000R000801110041-6", "1984-12-21")
    assert record.text == "It was cold."
