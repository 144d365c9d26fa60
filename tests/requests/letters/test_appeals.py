"""What an appeal argues follows from the exemption, the age, and what is public."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from request_histories import KNOWN, SENT, request_after
from sample_letters import REQUESTER, WAIVER, letter, written

from foiakit.errors import BadInput
from foiakit.requests.letters.appeals import age
from foiakit.requests.model import Item, Letter, Outcome, Request

LETTER = Letter(file="letters/denial.pdf", sha256="ab" * 32)


def decided(*outcomes: Outcome, year: int = 1973, **fields: Any) -> Request:
    rest = {"outcomes": outcomes, "letter": LETTER}
    request = request_after(
        SENT, KNOWN, ("determined", "2027-03-08", rest), text="As sent.", **fields
    )
    return replace(request, items=(Item(number=1, message="Kabul 8106", year=year),))


def withheld(*exemptions: str, result: str = "part") -> Outcome:
    return Outcome(item=1, result=result, exemptions=exemptions)


@pytest.mark.parametrize(
    ("year", "says", "says_not"),
    [
        (1973, "After fifty years section 3.3(h)", "After twenty-five"),
        (1990, "After twenty-five years", "After fifty"),
        (2010, "cause damage that can be identified", "years old"),
    ],
)
def test_the_age_of_a_classified_document_decides_what_may_stay_secret(
    year: int, says: str, says_not: str
) -> None:
    letter = written(decided(withheld("(b)(1)", "1.4(D)"), year=year), "appeal")
    assert says in letter
    assert says_not not in letter


def test_what_is_public_is_cited_as_evidence() -> None:
    frus = "Foreign Relations, 1969-1976, vol. E-8, doc. 5"
    letter = written(decided(withheld("B1")), "appeal", public={1: (frus,)})
    assert "Telegram Kabul 8106 of 1973 has been released before, in full or in part:" in letter
    assert frus in letter
    assert "released before" not in written(decided(withheld("B1")), "appeal")


@pytest.mark.parametrize(
    ("exemption", "says"),
    [
        ("(b)(3)", "Please name the statute"),
        ("B5", "deliberative process privilege does not apply"),
        ("b(6)", "The privacy of those who have died"),
        ("B7(C)", "The privacy of those who have died"),
        ("3.3(b)(1)", "section 3.3(h)"),
        ("25X1", "section 3.3(h)"),
    ],
)
def test_each_exemption_has_its_argument(exemption: str, says: str) -> None:
    assert says in written(decided(withheld(exemption)), "appeal")


@pytest.mark.parametrize(
    ("exemption", "says"),
    [("B1", "After fifty years section 3.3(h)"), ("B5", "please release what is factual")],
)
def test_secrets_age_until_the_appeal_and_deliberations_until_the_request(
    exemption: str, says: str
) -> None:
    """Asked for in November 2026 and appealed in 2052: one of 2001 was 24 and is 50 years old."""
    appealed = decided(withheld(exemption), year=2001)
    assert says in written(appealed, "appeal", day="2052-03-01")
    assert "After twenty-five years" in written(decided(withheld("B1"), year=2001), "appeal")


def test_deliberations_younger_than_twenty_five_years_are_argued_otherwise() -> None:
    letter = written(decided(withheld("B5"), year=2002), "appeal")
    assert "privilege does not apply" not in letter
    assert "please release what is factual" in letter


def test_a_denial_without_an_exemption_asks_for_it() -> None:
    letter = written(decided(withheld(result="denied")), "appeal")
    assert "does not say under which exemption" in letter
    assert "It is unlikely that no part of it can be segregated" in letter


def test_no_records_is_argued_with_what_cites_the_document() -> None:
    request = decided(withheld(result="no_records"))
    letter = written(request, "appeal", cited={1: "Islamabad 00154, January 7, 1997"})
    assert "That it was sent is shown by what cites it: Islamabad 00154" in letter
    assert "exemption" not in letter
    assert "which files were searched" in written(request, "appeal")


def test_what_was_released_in_full_is_not_argued_about() -> None:
    both = decided(withheld("B1"), Outcome(item=2, result="full"))
    both = replace(both, items=(*both.items, Item(number=2, message="Lima 04127", year=1975)))
    assert "Lima" not in written(both, "appeal")


def test_an_appeal_encloses_the_request_and_the_denial_or_is_not_written() -> None:
    text = written(decided(withheld("B1")), "appeal")
    assert "Enclosed: 1. the request of November 27, 2026 2. your letter of March 8, 2027" in text
    assert "(denial.pdf)" in text
    bare = replace(decided(withheld("B1")), text=None)
    with pytest.raises(BadInput, match="the request as it was sent: --enclose FILE"):
        letter(bare, "appeal")
    with pytest.raises(BadInput, match="the request as it was sent: --enclose FILE"):
        letter(bare, "appeal", enclosed=("denial.pdf",))
    assert "1. request.pdf 2. your letter" in written(bare, "appeal", enclosed=("request.pdf",))
    no_letter = request_after(SENT, ("determined", "2027-03-08", {"outcomes": (withheld("B1"),)}))
    with pytest.raises(BadInput, match="the letter that is appealed: --enclose FILE"):
        letter(replace(no_letter, text="As sent."), "appeal")


@pytest.mark.parametrize(
    ("day", "is_enclosed"),
    [("2027-03-08", True), ("2027-03-12", True), ("2027-04-12", False), ("2027-03-07", False)],
)
def test_a_letter_that_was_filed_as_mail_is_enclosed(day: str, is_enclosed: bool) -> None:
    decision = ("determined", "2027-03-08", {"outcomes": (withheld("B1"),)})
    asked = replace(request_after(SENT, decision, ("mail", day, {"letter": LETTER})), text="Sent.")
    if is_enclosed:
        assert "your letter of March 8, 2027 (denial.pdf)" in written(asked, "appeal")
    else:
        with pytest.raises(BadInput, match="the letter that is appealed: --enclose FILE"):
            letter(asked, "appeal")


def test_an_appeal_without_an_outcome_says_what_to_enter() -> None:
    with pytest.raises(BadInput, match="grounds: enter what was decided"):
        letter(decided(), "appeal")


def test_a_refused_waiver_is_appealed_with_every_factor() -> None:
    refused = request_after(
        SENT, KNOWN, ("waiver", "2026-12-10", {"granted": False}), text="As sent."
    )
    with pytest.raises(BadInput, match="waiver subject"):
        letter(refused, "appeal")
    text = written(refused, "appeal", requester={**REQUESTER, **WAIVER})
    assert all(words in text for words in WAIVER.values())


def test_a_delay_is_appealed_only_when_that_is_asked_for() -> None:
    late = request_after(SENT, KNOWN, text="As sent.")
    with pytest.raises(BadInput, match="grounds"):
        letter(late, "appeal")
    assert "within the time that the law gives" in written(late, "appeal", ground="delay")


def test_a_review_goes_to_the_agency_and_then_to_the_panel() -> None:
    review = decided(withheld("1.4(D)"), law="mdr")
    letter = written(review, "appeal")
    assert "Executive Order 13526, section 3.5, from your determination of March 8, 2027" in letter
    assert "5 U.S.C." not in letter
    panel = written(review, "iscap")
    assert "Executive Secretary Interagency Security Classification Appeals Panel" in panel
    assert "5 U.S.C." not in panel


def test_an_age_is_never_more_than_the_year_allows() -> None:
    assert age(1973, date(2023, 6, 1)) == 49
    assert age(1973, date(2023, 12, 31)) == 50
    assert age(None, date(2023, 12, 31)) is None


def test_words_that_are_public_elsewhere_are_named_whatever_the_exemption() -> None:
    shown = "12 words that are withheld in the release of 1999, stand in a volume, p. 3"
    for exemption in ("B1", "B5", "B6"):
        letter = written(decided(withheld(exemption)), "appeal", shown={1: (shown,)})
        assert f"are public: {shown}." in letter
    assert "are public:" not in written(decided(withheld("B1")), "appeal")
