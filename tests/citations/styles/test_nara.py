from __future__ import annotations

import pytest

from foiakit.citations import CiteOptions
from foiakit.citations.styles.nara import cite
from foiakit.model.record import Collection, Record

FOURTH = (
    "Telegram 095538, Department of State, May 24, 1999; released by the Department of State under"
    " the Freedom of Information Act; copy at National Security Archive, Electronic Briefing Book"
    " No. 389, Document 4."
)
ELECTRONIC = (
    "Telegram 00154, U.S. Embassy Islamabad to Department of State, January 7, 1976;"
    " 1976ISLAMA00154; Electronic Telegrams, 1976; Central Foreign Policy Files, 1973-1979;"
    " General Records of the Department of State, Record Group 59; National Archives at College"
    " Park, College Park, MD (accessed via Access to Archival Databases)."
)


def test_document_4_is_the_worked_example(fourth: Record, posting: Collection) -> None:
    assert cite(fourth, posting) == FOURTH


def test_an_electronic_telegram_is_cited_up_to_its_repository() -> None:
    record = Record(
        message="Islamabad 00154", originator="U.S. Embassy (Islamabad)", kind="Cable",
        recipient="Department of State", date="1976-01-07",
        url="https://aad.archives.gov/aad/createpdf?rid=1",
    )  # fmt: skip
    assert cite(record) == ELECTRONIC


def test_who_released_it_is_cited_only_where_it_follows(
    documents: list[Record], posting: Collection
) -> None:
    assert cite(documents[4], posting) == (
        'Report, "The Landing Zone, RC East OSINT Summary," International Security Assistance'
        " Force - Afghanistan (ISAF), December 18, 2008; Freedom of Information Act Request to the"
        " CENTOM; copy at National Security Archive, Electronic Briefing Book No. 389, Document 5."
    )
    assert "; released" not in cite(documents[5], posting)
    other = Record(originator="Central Intelligence Agency", source="FOIA request", kind="Report")
    assert cite(other) == (
        "Report, Central Intelligence Agency; released under the Freedom of Information Act."
    )


def test_another_copy_is_found_at_its_address() -> None:
    record = Record(kind="Letter", title="Thanks", url="https://example.org/1")
    assert cite(record) == 'Letter, "Thanks"; copy at https://example.org/1.'


def test_a_page_follows_the_date(fourth: Record) -> None:
    assert ", May 24, 1999, p. 3; released" in cite(fourth, how=CiteOptions(page="3"))


@pytest.mark.parametrize(
    "rest",
    ["", ". Confidential; Exdis. It was drafted by Holm.", ". Secret. Drafted by Holm.",
     ". No classification marking.", ". Top Secret; Sensitive. Sent for action."],
)  # fmt: skip
def test_of_a_volumes_source_note_only_the_place_is_cited(rest: str) -> None:
    place = "National Archives, RG 59, Central Foreign Policy Files"
    record = Record(title="Ice", date="1973-12-01", source=f"{place}{rest}")
    assert cite(record) == f'"Ice"; December 1, 1973; {place}.'.replace('"Ice"; ', '"Ice," ')
