"""A request that is split up or referred has parts, each with an office and a state of its own."""

from __future__ import annotations

from datetime import date

from request_histories import FULL, KNOWN, PART, SENT, request_after, status_on

from foiakit.requests.model import Number, Outcome, number_key
from foiakit.requests.progress.parts import in_items, newest_number, parts


def test_a_referral_is_a_part_with_a_clock_and_an_office_of_its_own() -> None:
    number = Number(number="F-2027-1", key=number_key("F-2027-1"), kind="referral", office="state")
    referred = ("referred", "2027-02-01", {"part": number.key, "office": "state"})
    arrived = ("received", "2027-02-05", {"part": number.key})
    found = status_on(
        "2027-02-08", request_after(SENT, KNOWN, referred, arrived, numbers=(number,))
    )
    assert [(part.part.office, part.clocks[0].clock.kind) for part in found.parts] == [
        ("nara", "foia.determination"),
        ("state", "foia.referral"),
    ]
    assert found.parts[1].clocks[0].clock.due == date(2027, 3, 8)


def test_a_request_that_is_split_up_shows_its_most_urgent_part() -> None:
    numbers = tuple(
        Number(number=f"51917{letter}", key=f"51917{letter}", kind="part", items=(at,))
        for at, letter in enumerate("AB", 1)
    )
    decided = ("determined", "2027-03-08", {"part": "51917B", "outcomes": (FULL,)})
    denied = ("determined", "2027-03-09", {"part": "51917A", "outcomes": (PART,)})
    found = status_on("2027-03-10", request_after(SENT, KNOWN, decided, denied, numbers=numbers))
    assert [part.state.name for part in found.parts] == ["appealable", "closed"]
    assert (found.state, found.urgent.part.number) == ("appealable", "51917A")


def test_a_request_has_a_part_of_its_own_until_its_parts_have_all_of_its_items() -> None:
    first = Number(number="51917A", key="51917A", kind="part", items=(1,))
    second = Number(number="51917B", key="51917B", kind="part", items=(2,))
    assert [part.key for part in parts(request_after(numbers=(first,)))] == [None, "51917A"]
    both = request_after(numbers=(first, second))
    assert [part.key for part in parts(both)] == ["51917A", "51917B"]


def test_events_are_in_the_order_of_their_days() -> None:
    (part,) = parts(request_after(("acknowledged", "2026-12-02"), ("sent", "2026-11-27")))
    assert [event.kind for event in part.events] == ["sent", "acknowledged"]
    sent = part.last("sent")
    assert sent is not None
    assert [event.kind for event in part.since(sent).events] == ["acknowledged"]
    assert part.until(sent).events == ()
    assert part.until(None) == part


def test_the_newest_number_of_the_whole_names_a_request() -> None:
    numbers = tuple(
        Number(number=text, key=text, kind=kind)
        for text, kind in (("A1", "initial"), ("A2", "initial"), ("B1", "appeal"))
    )
    assert newest_number(request_after(numbers=numbers)) == "A2"
    assert newest_number(request_after()) is None


def test_the_last_result_of_an_item_counts() -> None:
    changed = Outcome(item=1, result="full")
    (part,) = parts(
        request_after(
            ("determined", "2027-03-08", {"outcomes": (PART, FULL)}),
            ("appeal_decided", "2027-07-01", {"outcomes": (changed,)}),
        )
    )
    assert in_items(part.events, ()) == {1: "full", 2: "full"}
    assert in_items(part.events, (2,)) == {2: "full"}
