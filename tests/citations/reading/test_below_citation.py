"""The lines below a citation: date, marking, source and description."""

from __future__ import annotations

from typing import Any

from citation_shapes import ANY, Case
from citations.read_citations import entries, record
from hypothesis import given, settings
from hypothesis import strategies as st

from foiakit.citations.reading import Reading, read_entry


def test_a_description_stays_with_its_citation() -> None:
    lines = [
        *('Lima 03312: U.S. Embassy (Lima), Cable, "Ports," May 4, 1989, Secret, 3 pp.', ""),
        "The Embassy reports on the ports, as in telegram 3310 from Lima (RG 59, Box 3).",
    ]
    (entry,) = entries(*lines)
    assert entry.record.description == lines[-1]


def test_a_marking_on_a_line_of_its_own_is_the_documents() -> None:
    got = record('Doc. 3\nLetter from Holm to Pryor, "Ice"\nMay 3, 1966\nTop Secret\nSource: FOIA')
    assert (got.date, got.classification, got.source) == ("1966-05-03", "Top Secret", "FOIA")


MANY = settings(max_examples=max(200, settings().max_examples))


def values_of(reading: Reading) -> dict[str, Any]:
    fields = reading.record._asdict()
    del fields["printed"]
    return {name: value for name, value in fields.items() if value not in {None, ()}}


@MANY
@given(ANY, st.sampled_from(["May 4, 1999", "Source: FOIA request", "Note: see below"]))
def test_what_stands_under_a_citation_changes_none_of_it(case: Case, below: str) -> None:
    reading = read_entry(f"{case.text}\n\n{below}\n\nA description, as prose is.\n\nAnd more.")
    assert reading is not None
    fields = values_of(reading)
    added = {"date_other", "description", "source", "notes"}
    if "date" not in case.fields:
        added |= {"date", "year"}
    assert {k: v for k, v in fields.items() if k not in added} == {
        k: v for k, v in case.fields.items() if k not in added
    }
    assert fields["description"].endswith("A description, as prose is.\n\nAnd more.")
