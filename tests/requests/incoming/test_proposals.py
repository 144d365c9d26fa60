"""A letter is read for its day and for set phrases; what leaves a doubt is only likely."""

from __future__ import annotations

import pytest
from composed_requests import KABUL, LIMA, request
from hypothesis import given
from hypothesis import strategies as st

from foiakit.requests.incoming.numbers import like_numbers
from foiakit.requests.incoming.proposals import letter_day, proposals
from foiakit.requests.incoming.proposed import LIKELY, SURE, Proposed


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("AUG 31 2015\n\nDear", "2015-08-31"),
        ("Department\n  Date: March 8, 2027.\nDear", "2027-03-08"),
        ("We received your request on March 1, 2027.", None),
        ("February 30, 2027\n", None),
        ("", None),
    ],
)
def test_the_day_of_a_letter_has_a_line_to_itself(text: str, day: str | None) -> None:
    assert letter_day(text) == day


def only(text: str, items: int = 2, numbers: tuple[str, ...] = ()) -> Proposed:
    """The one event that a letter of March 8, 2027 is taken to report."""
    asked = request(items=(KABUL, LIMA)[:items], events=())
    (found,) = proposals(f"March 8, 2027\n\n{text}", asked, list(numbers))
    assert found.day == "2027-03-08"
    return found


def test_an_acknowledgement_has_the_day_of_receipt_and_the_number() -> None:
    found = only(
        "We received your request on March 1, 2027. It has been assigned case number F-2027-12345.",
        numbers=("F-2027-12345",),
    )
    assert (found.kind, found.received, found.number) == (
        "acknowledged", "2027-03-01", "F-2027-12345"
    )  # fmt: skip
    assert found.certainty == SURE


def test_an_extension_is_read_with_its_words() -> None:
    found = only("Because of unusual circumstances we need an additional 10 working days.")
    assert (found.kind, found.data["days"], found.certainty) == ("extended", 10, SURE)
    assert "unusual circumstances" in found.words


def test_no_records_is_a_decision_with_its_days_to_appeal() -> None:
    found = only("No responsive records were located. You may appeal within 90 days.")
    assert (found.kind, found.data) == ("determined", {"appeal_days": 90})
    assert [outcome.result for outcome in found.outcomes] == ["no_records"]


def test_counts_are_sure_only_where_they_say_which_document_is_which() -> None:
    sure = only("Two documents may be released in full.")
    assert sure.certainty == SURE
    assert [(outcome.item, outcome.result) for outcome in sure.outcomes] == [
        (1, "full"),
        (2, "full"),
    ]
    mixed = only("One document may be released in full, one with excisions.")
    assert (mixed.certainty, mixed.outcomes) == (LIKELY, ())
    other = only("Seven documents may be released in full.")
    assert (other.certainty, other.outcomes) == (LIKELY, ())
    denied = only("One document must be withheld in full.", items=1)
    assert [outcome.result for outcome in denied.outcomes] == ["denied"]


@pytest.mark.parametrize(
    "text",
    [
        "We have decided not to release Kabul 8106 in full. Lima 2323 is released in full.",
        "Kabul 8106: 3 pages released in full, 2 withheld in full. Lima 2323: released in full.",
        "We processed two documents: 1 released in full and 1 denied in full.",
        "No portion of Kabul 8106 can be released. Lima 2323 is released with redactions.",
        "We are unable to release both documents in full.",
        "Your request for expedited processing is neither granted nor denied.",
        "Your fee waiver request is granted in part.",
    ],
)
def test_words_that_leave_a_doubt_are_not_sure(text: str) -> None:
    asked = request(items=(KABUL, LIMA), events=())
    found = proposals(f"March 8, 2027\n\n{text}", asked, [])
    assert all(proposal.certainty == LIKELY for proposal in found)


def test_what_is_exempt_from_disclosure_is_denied() -> None:
    found = only("Both documents are exempt from disclosure in their entirety under Exemption 1.")
    assert [(outcome.item, outcome.result, outcome.exemptions) for outcome in found.outcomes] == [
        (1, "denied", ("(b)(1)",)), (2, "denied", ("(b)(1)",))
    ]  # fmt: skip


def test_a_release_with_more_to_come_is_not_a_determination() -> None:
    text = "Two documents may be released in full. The remaining 14 need interagency coordination."
    found = only(text)
    assert (found.kind, found.certainty, found.data) == ("interim", LIKELY, {})


def test_a_question_and_an_estimate_are_only_likely() -> None:
    assert only("Please tell us if you are still interested in this request.").kind == (
        "still_interested"
    )
    fee = only("We estimate the cost of the search at $1,025.50.")
    assert (fee.kind, fee.data, fee.certainty) == ("fee_estimate", {"amount": 102550}, LIKELY)


def test_exemptions_that_an_enclosure_explains_are_not_proposed() -> None:
    found = only("Two documents may be released in part. Exemptions: (b)(1) (b)(2) (b)(3).")
    assert all(outcome.exemptions == () for outcome in found.outcomes)


@given(text=st.text(max_size=400))
def test_any_text_is_read_without_an_error(text: str) -> None:
    for proposal in proposals(text, request(), like_numbers(text)):
        assert proposal.certainty in {SURE, LIKELY}
