from __future__ import annotations

from foiakit.citations import CiteOptions
from foiakit.citations.styles.bluebook import cite
from foiakit.model.record import Collection, Record

FOURTH = (
    "Cable from U.S. Dep't of State, Usama bin Ladin: Pressing High-Level Taliban Official"
    " Jalaluddin Haqqani on Bin Ladin, State 095538 (May 24, 1999) (Secret/NODIS) (declassified),"
    " https://nsarchive2.gwu.edu/NSAEBB/NSAEBB389/ (Doc. 4, Nat'l Sec. Archive Elec. Briefing Book"
    " No. 389, Sept. 11, 2012)."
)


def test_document_4_is_the_worked_example(fourth: Record, posting: Collection) -> None:
    assert cite(fourth, posting) == FOURTH


def test_sender_and_recipient_are_shortened_and_named(fourth: Record) -> None:
    record = fourth._replace(
        originator="Secretary of State, U.S. Department of State",
        recipient="U.S. Embassy (Islamabad)",
    )
    assert cite(record).startswith(
        "Cable from Sec'y of State, U.S. Dep't of State, to U.S. Embassy Islamabad, Usama"
    )


def test_only_what_was_classified_was_declassified(
    documents: list[Record], posting: Collection
) -> None:
    assert " (July 6, 2010) (Unclassified), https" in cite(documents[5], posting)
    assert " (Secret) (declassified in part), https" in cite(documents[0], posting)
    assert " (Mar. 29, 1995), https" in cite(
        documents[0], posting, CiteOptions(classification=False)
    )


def test_a_page_and_a_last_visit(fourth: Record, posting: Collection) -> None:
    line = cite(fourth, posting, CiteOptions(page="3", accessed="2026-01-05"))
    assert ", State 095538, at 3 (May 24, 1999)" in line
    assert line.endswith("Sept. 11, 2012) (last visited Jan. 5, 2026).")
