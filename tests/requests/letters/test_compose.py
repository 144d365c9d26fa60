"""What a request and the letters after it say, and what they cannot do without."""

from __future__ import annotations

from dataclasses import replace

import pytest
from request_histories import DECIDED, KNOWN, SENT, request_after
from sample_letters import REQUESTER, WAIVER, letter, written

from foiakit.errors import BadInput, Usage
from foiakit.requests.letters.compose import kinds
from foiakit.requests.model import CATEGORIES, LAWS, Item, Number, Request

DRAFT = request_after()
NUMBER = Number(number="NGC27-0321", key="NGC270321")
GOING = request_after(SENT, KNOWN, numbers=(NUMBER,))


def test_a_request_names_the_law_first_then_each_document() -> None:
    letter = written(DRAFT, "request", cited={1: "Islamabad 00154"}, day="2026-11-27")
    order = (
        "Ada Example 1 Example Street Springfield",
        "November 27, 2026 National Archives",
        "Subject: Freedom of Information Act Request",
        "5 U.S.C. 552",
        "1. Telegram Kabul 8106 of 1973, referred to in Islamabad 00154.",
        "2. Telegram Kabul 1090 of 1974.",
        "mark the exemption at each deletion",
        "Please tell me what the fees will be before you charge any.",
        "Sincerely, Ada Example",
    )
    places = [letter.index(heading) for heading in order]
    assert places == sorted(places)


@pytest.mark.parametrize("law", LAWS)
@pytest.mark.parametrize("kind", kinds())
def test_a_letter_is_under_one_law(kind: str, law: str) -> None:
    request = replace(request_after(SENT, KNOWN, DECIDED), law=law)
    try:
        letter = written(request, kind, dropped=(1,), answer="Yes.", enclosed=("a.pdf", "b.pdf"))
    except Usage as error:
        assert "only under" in str(error)  # noqa: PT017 - some letters are of one law
        return
    assert not ("5 U.S.C. 552" in letter and "13526, section 3.5" in letter)
    assert ("This is a request under the Freedom" in letter) == (
        kind == "request" and law in {"foia", "pra"}
    )


def test_a_review_for_declassification_says_that_it_is_not_a_foia_request() -> None:
    letter = written(replace(DRAFT, law="mdr"), "request")
    assert "Executive Order 13526, section 3.5. It is not a request under the Freedom" in letter
    assert "5 U.S.C." not in letter


def test_citizenship_goes_only_to_agencies_that_ask_for_it() -> None:
    cia = replace(DRAFT, law="mdr", office="cia")
    with pytest.raises(BadInput, match=r"citizenship: write it into /home/ada/requester\.toml"):
        letter(cia, "request")
    citizen = {**REQUESTER, "citizenship": "a citizen of the United States"}
    assert "I am a citizen of the United States." in written(cia, "request", requester=citizen)
    assert "citizen" not in written(DRAFT, "request", requester=citizen)


@pytest.mark.parametrize("missing", ["name", "address"])
def test_what_a_letter_must_have_stops_it_and_is_named(missing: str) -> None:
    without = {name: value for name, value in REQUESTER.items() if name != missing}
    with pytest.raises(BadInput, match=f"lacks {missing}: write it into .*: {missing} ="):
        letter(DRAFT, "request", requester=without)


def test_a_waiver_gives_every_factor_or_none() -> None:
    asked = replace(DRAFT, waiver_asked=True)
    for missing in WAIVER:
        some = {name: value for name, value in WAIVER.items() if name != missing}
        with pytest.raises(BadInput, match=r"\[waiver\] "):
            letter(asked, "request", requester={**REQUESTER, **some})
    text = written(asked, "request", requester={**REQUESTER, **WAIVER})
    assert all(words in text for words in WAIVER.values())
    assert "waiver" not in written(DRAFT, "request", requester={**REQUESTER, **WAIVER})


@pytest.mark.parametrize("category", CATEGORIES)
def test_a_category_and_a_limit_are_written_as_the_request_has_them(category: str) -> None:
    letter = written(replace(DRAFT, category=category, fee_limit=2550), "request")
    assert "up to $25.50" in letter
    assert "commercial use" in letter


def test_a_request_without_items_is_not_written() -> None:
    with pytest.raises(BadInput, match="lacks items: the request has no items"):
        letter(Request(law="foia", office="state"), "request")


def test_a_portal_gets_no_sender_and_no_office() -> None:
    letter = written(DRAFT, "request", portal=True)
    assert "Example Street" not in letter
    assert letter.startswith("Subject: ")
    assert "Sincerely, Ada Example" in letter


def test_items_that_are_attached_are_counted_in_the_letter() -> None:
    letter = written(DRAFT, "request", items_attached=True)
    assert "The 2 records are listed in the attached file." in letter
    assert "Kabul" not in letter


def test_later_letters_name_the_number_the_days_and_the_items() -> None:
    letter = written(GOING, "inquiry", is_late="the answer was due on Wed 30 Dec 2026")
    assert "Subject: Status Inquiry, NGC27-0321" in letter
    assert "Date of my request: November 27, 2026" in letter
    assert "The answer was due on Wed 30 Dec 2026." in letter
    assert "5 U.S.C. 552(a)(7)(B)" in letter
    assert "Telegram Kabul 8106 of 1973." in letter
    assert "5 U.S.C." not in written(replace(GOING, law="mdr"), "inquiry")


def test_one_inquiry_can_be_about_several_requests() -> None:
    letter = written(GOING, "inquiry", several=(GOING, replace(GOING, numbers=())))
    assert "1. NGC27-0321, sent on November 27, 2026, for 2 documents." in letter
    assert "2. without a number, sent on November 27, 2026" in letter
    assert "Your number" not in letter


def test_narrowing_says_what_is_left_out_and_that_the_rest_stands() -> None:
    text = written(GOING, "narrowing", dropped=(2,))
    assert "everything else stands" in text
    assert "1. telegram Kabul 1090 of 1974" in text
    with pytest.raises(BadInput, match="no item 7; it has: 1, 2"):
        letter(GOING, "narrowing", dropped=(7,))
    with pytest.raises(BadInput, match="--drop NUMBER"):
        letter(GOING, "narrowing")


def test_an_answer_needs_its_words() -> None:
    with pytest.raises(BadInput, match="--say TEXT"):
        letter(GOING, "answer")
    assert "I mean the first." in written(GOING, "answer", answer="I mean the first.")


def test_an_earlier_release_is_named_with_its_case() -> None:
    again = Item(number=1, message="Kabul 8106", year=1973, earlier_case="200303827")
    letter = written(replace(DRAFT, items=(again,)), "request")
    assert "telegram Kabul 8106 of 1973, released under case 200303827" in letter


def test_a_letter_that_is_not_known_is_answered_with_those_that_are() -> None:
    with pytest.raises(Usage, match="did you mean inquiry"):
        letter(DRAFT, "enquiry")
