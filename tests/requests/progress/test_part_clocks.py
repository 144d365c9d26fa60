"""Every clock of a part has a permanent key, also after it has ended."""

from __future__ import annotations

from request_histories import (
    APPEAL,
    DECIDED,
    KNOWN,
    SENT,
    request_after,
    status_on,
)

from foiakit.requests.model import Number


def test_json_has_every_key_whatever_the_state() -> None:
    drafts = status_on("2026-11-27", request_after()).parts[0].as_json(1)
    decided = status_on("2027-03-09", request_after(SENT, KNOWN, DECIDED)).parts[0].as_json(1)
    assert drafts.keys() == decided.keys()
    assert drafts["next"].keys() == decided["next"].keys()
    assert decided["next"]["command"] == "foiakit request letter 1 appeal"
    assert [clock["ended"] for clock in decided["clocks"]] == ["2027-03-08", None]


def test_keys_stay_the_same_whatever_happens_later() -> None:
    before = status_on("2026-12-03", request_after(SENT, KNOWN)).parts[0].clocks
    after = status_on("2027-05-21", request_after(SENT, KNOWN, DECIDED, APPEAL)).parts[0].clocks
    assert [clock.key for clock in before] == ["foia.determination"]
    assert [clock.key for clock in after] == [
        "foia.determination", "foia.appeal.3", "foia.appeal.decision.4"
    ]  # fmt: skip
    assert [clock.ended for clock in after] == ["2027-03-08", "2027-05-20", None]


def test_a_request_that_was_withdrawn_has_no_running_clock() -> None:
    found = status_on("2027-03-02", request_after(SENT, KNOWN, ("withdrawn", "2027-01-02")))
    assert {clock.ended for clock in found.parts[0].clocks} == {"2027-01-02"}


def test_the_clock_of_a_part_is_named_for_its_part() -> None:
    number = Number(number="F-1", key="F1", kind="referral", office="state")
    referred = ("referred", "2027-02-01", {"part": "F1", "office": "state"})
    found = status_on("2027-02-08", request_after(SENT, KNOWN, referred, numbers=(number,)))
    assert [clock.key for clock in found.parts[1].clocks] == ["foia.referral.F1"]
