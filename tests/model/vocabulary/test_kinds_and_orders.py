"""Kinds of documents, TAGS, orders and exemptions."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from foiakit.model import vocabulary as v


@pytest.mark.parametrize(
    ("term", "label"),
    [
        ("cables", "Cable"),
        ("CABLE", "Cable"),
        ("telegrams", "Telegram"),
        ("memcon", "Memorandum of Conversation"),
        ("Memcons", "Memorandum of Conversation"),
        ("Memoranda of Conversation", "Memorandum of Conversation"),
        ("Memorandums of Conversation", "Memorandum of Conversation"),
        ("telcon", "Memorandum of Telephone Conversation"),
        ("memoranda", "Memorandum"),
        ("IIRs", "Intelligence Information Report"),
        ("minutes", "Minutes"),
        ("Talking Points", "Talking Points"),
        ("studies", "Study"),
        ("speeches", "Speech"),
        ("dispatches", "Despatch"),
        ("treaties", "Treaty"),
        ("Notes", "Notes"),
        ("Note", "Note"),
        ("e-mails", "E-mail"),
        ("email", "E-mail"),
        ("training handbooks", "Training Handbook"),
        ("NSDM", "National Security Decision Memorandum"),
        ("SNIEs", "Special National Intelligence Estimate"),
        ("Biographic Sketches", "Biographic Sketch"),
    ],
)
def test_a_kind_is_found_in_the_plural_and_by_its_short_names(term: str, label: str) -> None:
    found = v.kind(term)
    assert found is not None
    assert found.label == label


@pytest.mark.parametrize("term", ["", "s", "Novel", "Secret"])
def test_what_is_not_a_kind_stays_unknown(term: str) -> None:
    assert v.kind(term) is None


def test_tags_are_shaped_as_their_group_says() -> None:
    for tag in v.tags():
        width = {"subject": {4}, "program": {4}, "geographic": {2}}.get(tag.group, range(2, 7))
        assert len(tag.tag) in width, tag
        assert tag.tag == tag.tag.upper(), tag
        assert (tag.group == "program") <= tag.tag.startswith("K"), tag


def test_an_order_begins_on_the_day_after_the_one_before_it() -> None:
    orders = v.orders()
    for before, after in pairwise(orders):
        assert before.last is not None
        assert date.fromisoformat(before.last) + timedelta(1) == date.fromisoformat(after.first)
    assert orders[-1].last is None


def test_exemptions_are_those_of_the_act_and_of_the_orders() -> None:
    codes = [exemption.code for exemption in v.exemptions()]
    assert [c for c in codes if c.startswith("(b)") and len(c) == 6] == [
        f"(b)({n})" for n in range(1, 10)
    ]
    assert [c for c in codes if c.startswith("1.4")] == [f"1.4({c})" for c in "abcdefgh"]
    assert [c for c in codes if c.startswith("3.3")] == [f"3.3(b)({n})" for n in range(1, 10)]
