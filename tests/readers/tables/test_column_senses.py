"""Columns whose values or neighbours show that their names mean something else."""

from __future__ import annotations

import io

import pytest

from foiakit.readers.source import Evidence, Rows, Source, SourceOptions
from foiakit.readers.tables.column_senses import drop_other_senses, is_request_log
from foiakit.readers.values.headers import Listing

NOTHING = Evidence()
ANY = Listing("any")


def source(evidence: Evidence = NOTHING, *, unmapped: str = "notes") -> Source:
    found = Source("a.csv", io.BytesIO(), b"", SourceOptions(unmapped=unmapped))
    found.rows = Rows(evidence=evidence)
    return found


def mapped(
    meant: dict[str, str | None],
    table: Source,
    chosen: frozenset[str] = frozenset(),
    listing: Listing = ANY,
) -> dict[str, str | None]:
    drop_other_senses(meant, chosen, listing, table)
    return meant


def test_days_and_numbers_are_not_taken_for_names_and_are_reported() -> None:
    table = source(Evidence(bare=frozenset({"To"}), dated=frozenset({"Type"})))
    found = mapped({"To": "recipient", "Type": "kind", "Title": "title"}, table)
    assert found == {"To": None, "Type": None, "Title": "title"}
    to, kind = sorted(table.shared_remarks)
    assert to.startswith("To: all its values are numbers, so it is not recipient; it is kept in")
    assert "--map 'Type'=kind" in kind


def test_a_column_that_is_not_kept_is_reported_as_dropped() -> None:
    table = source(Evidence(bare=frozenset({"To"})), unmapped="drop")
    mapped({"To": "recipient"}, table)
    assert "it is dropped" in next(iter(table.shared_remarks))


def test_a_german_day_is_the_date_unless_there_is_one() -> None:
    days = Evidence(dated=frozenset({"Tag"}))
    assert mapped({"Tag": "tags"}, source(days)) == {"Tag": "date"}
    both: dict[str, str | None] = {"Tag": "tags", "Datum": "date"}
    assert mapped(both, source(days)) == {"Tag": None, "Datum": "date"}


@pytest.mark.parametrize(
    ("chosen", "listing"),
    [
        (frozenset({"To"}), ANY),
        (frozenset(), Listing("known", fields={"to": "recipient"})),
    ],
    ids=["mapped by the person", "defined by the table"],
)
def test_a_column_that_was_mapped_on_purpose_stays(
    chosen: frozenset[str], listing: Listing
) -> None:
    table = source(Evidence(bare=frozenset({"To"})))
    assert mapped({"To": "recipient"}, table, chosen, listing) == {"To": "recipient"}
    assert table.shared_remarks == {}


def test_a_level_of_description_in_a_finding_aid_is_not_a_classification() -> None:
    aid: dict[str, str | None] = {"Level": "classification", "EAD ID": None}
    assert mapped(aid, source())["Level"] is None
    assert mapped({"Level": "classification"}, source()) == {"Level": "classification"}


@pytest.mark.parametrize(
    ("headings", "is_log"),
    [
        (["Request ID", "Requester Name", "Request Description"], True),
        (["Applicant", "Date Received"], True),
        (["Requester"], False),
        (["Request ID", "Title"], False),
    ],
)
def test_a_log_of_requests_names_who_asked_and_a_request(headings: list[str], is_log: bool) -> None:
    assert is_request_log(headings) is is_log


def test_the_only_column_of_web_addresses_is_the_address_of_the_record() -> None:
    pdf = source(Evidence(linked=frozenset({"PDF"})))
    assert mapped({"PDF": None, "Title": "title"}, pdf) == {"PDF": "url", "Title": "title"}
    assert mapped({"PDF": None, "Link": "url"}, pdf) == {"PDF": None, "Link": "url"}
    two = source(Evidence(linked=frozenset({"PDF", "Page"})))
    assert mapped({"PDF": None, "Page": None}, two) == {"PDF": None, "Page": None}
