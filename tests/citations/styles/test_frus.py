from __future__ import annotations

import pytest

from foiakit.citations import CiteOptions
from foiakit.citations.styles.frus import body, cite
from foiakit.model.record import Collection, Record

SEVEN = [
    "Telegram 1617 From the Consulate in Karachi, March 29, 1995. Secret.",
    "Telegram 154 From the Embassy in Pakistan, January 7, 1997. Confidential.",
    "Telegram 4450 From the Embassy in Pakistan, June 12, 1998. Confidential.",
    "Telegram 95538 From the Department of State, May 24, 1999. Secret; Nodis.",
    "Report Prepared by the International Security Assistance Force - Afghanistan (ISAF),"
    ' "The Landing Zone, RC East OSINT Summary," December 18, 2008. Secret.',
    "Telegram 70339 From the Department of State, July 6, 2010. Unclassified.",
    "Telegram 2648 From the Department of State, January 10, 2011. Secret.",
]


def test_the_seven_documents_are_headed_as_the_series_heads_them(
    documents: list[Record], posting: Collection
) -> None:
    assert [cite(record, posting) for record in documents] == SEVEN


def test_a_known_recipient_follows_the_sender() -> None:
    record = Record(
        message="Kabul 01717", originator="U.S. Embassy (Kabul)", kind="Cable",
        recipient="U.S. Department of State",
    )  # fmt: skip
    assert cite(record) == (
        "Telegram 1717 From the Embassy in Afghanistan to the Department of State."
    )


@pytest.mark.parametrize(
    ("printed", "label"),
    [
        ("U.S. Embassy (Atlantis)", "U.S. Embassy (Atlantis)"),
        ("U.S. Consulate General Hong Kong", "the Consulate General in Hong Kong"),
        ("Central Intelligence Agency", "the Central Intelligence Agency"),
        ("President Nixon", "President Nixon"),
        ("[Excised]", "[Excised]"),
    ],
)
def test_a_body_takes_an_article_and_what_no_rule_covers_stays_as_printed(
    printed: str, label: str
) -> None:
    assert body(printed) == label


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("Memorandum", 'Memorandum From the National Security Council Staff, "A."'),
        ("Memorandum of Conversation", 'Memorandum of Conversation, "A."'),
        ("Briefing Paper", 'Briefing Paper Prepared by the National Security Council Staff, "A."'),
    ],
)
def test_papers_are_prepared_letters_are_sent_and_talks_have_no_sender(
    kind: str, line: str
) -> None:
    record = Record(originator="National Security Council Staff", kind=kind, title="A")
    assert cite(record) == line


def test_captions_are_written_small_but_for_abbreviations() -> None:
    record = Record(
        message="State 000012", classification="Top Secret",
        captions=("EXDIS", "EYES ONLY", "TK"),
    )  # fmt: skip
    assert cite(record) == "Telegram 12. Top Secret; Exdis; Eyes Only; TK."
    assert cite(record, how=CiteOptions(classification=False)) == "Telegram 12."


def test_a_page_stands_before_the_marking(fourth: Record) -> None:
    assert ", May 24, 1999, p. 3. Secret; Nodis." in cite(fourth, how=CiteOptions(page="3"))
