"""What the Chicago styles share: the author, the kind, the short title."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.citations.elements import elements
from foiakit.citations.options import PLAIN
from foiakit.citations.styles import chicago
from foiakit.model.record import Record


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Usama bin Ladin: Pressing High-Level Taliban Official", "Usama bin Ladin"),
        ("Re: Harbor talks, and what follows", "Re: Harbor talks"),
        ("Ice talks", "Ice talks"),
        ("Talks (on ice: and fog) with the minister of the port", "Talks (on ice: and fog)"),
    ],
)
def test_a_short_title_ends_where_the_title_pauses(full: str, short: str) -> None:
    assert chicago.short_title(full) == short


@given(st.text("abC :,–()\"' forthe", max_size=60))
def test_a_short_title_is_never_longer_and_short_for_good(full: str) -> None:
    short = chicago.short_title(full)
    assert len(short) <= len(full)
    assert short.casefold() in full.casefold()


@pytest.mark.parametrize(
    ("kind", "recipient", "words"),
    [
        ("Cable", None, "cable"), ("Cable", "State", "cable to State"),
        ("Harbor Log", None, "Harbor Log"), (None, "State", "document to State"), (None, None, ""),
    ],
)  # fmt: skip
def test_only_a_kind_of_the_vocabulary_is_in_small_letters(
    kind: str | None, recipient: str | None, words: str
) -> None:
    known = elements(Record(kind=kind, recipient=recipient), None, PLAIN)
    assert chicago.kind(known) == words


def test_a_list_may_name_an_embassy_by_its_country() -> None:
    known = elements(Record(originator="U.S. Embassy Islamabad"), None, PLAIN)
    assert chicago.author(known) == "U.S. Embassy Islamabad"
    assert chicago.author(known, PLAIN._replace(country=True)) == "U.S. Embassy (Pakistan)"
    office = elements(Record(originator="Harbor Board"), None, PLAIN)
    assert chicago.author(office, PLAIN._replace(country=True)) == "Harbor Board"
