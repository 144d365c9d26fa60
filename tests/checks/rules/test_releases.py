"""Two releases of one document: markings, page counts, and what a FRUS volume prints."""

from __future__ import annotations

from typing import Any

import pytest
from rule_case import Examined, RuleCase, assert_caught, assert_clean, cases_of
from rule_case import cable as message

from foiakit.model.record import Record

WHOLE = (
    "The minister met the ambassador at noon and asked for grain. He said in confidence that the"
    " harvest had failed in three provinces. The ambassador promised an answer within a week."
)
WITHHELD = WHOLE.replace(
    "He said in confidence that the harvest had failed in three provinces.", "[Excised: B1]"
)
CASES = cases_of(
    "releases",
    {
        "same-message-marking": RuleCase(
            (
                message(9, "Lima", "1989-05-04", classification="Secret"),
                message(9, "Lima", "1989-05-04", classification="Confidential"),
            ),
            (
                message(9, "Lima", "1989-05-04", classification="Secret"),
                message(9, "Lima", "1990-05-04", classification="Confidential"),
            ),
            2,
            "record 1",
        ),
        "same-message-pages": RuleCase(
            (message(9, "Lima", "1989-05-04", pages=2), message(9, "Lima", "1989-05-04", pages=3)),
            (message(9, "Lima", "1989-05-04", pages=2), message(9, "Lima", "1989-05-04")),
            2,
            "record 1",
        ),
        "withheld-but-printed": RuleCase(
            (
                message(9, "Lima", "1989-05-04", text=WITHHELD),
                message(9, "Lima", "1989-05-04", text=WHOLE, collection="frus1989-92v12"),
            ),
            (
                message(9, "Lima", "1989-05-04", text=WHOLE),
                message(9, "Lima", "1989-05-04", text=WHOLE, collection="frus1989-92v12"),
            ),
            1,
            "record 2",
        ),
    },
)

CABLE: dict[str, Any] = {"message": "Reykjavik 02480", "year": 1984, "date": "1984-06-11"}
FULL = (
    "1. The mayor said that the road closes in winter. 2. He added that the council would accept a"
    " lease of ten years if the road were plowed. 3. We recommend that the Department asks for it."
)
HIDDEN = " He added that the council would accept a lease of ten years if the road were plowed."


def cable(**more: Any) -> Record:
    return Record(**{**CABLE, **more})


def test_two_releases_with_different_markings(examined: Examined) -> None:
    (found,) = examined(
        "same-message-marking",
        cable(classification="Secret", captions=("NODIS",)),
        cable(classification="Confidential"),
        cable(),
    )
    assert (found.record, found.field) == (2, "classification")
    assert found.evidence == "Reykjavik 02480: Confidential here, Secret, NODIS in record 1"


def test_releases_marked_alike_or_of_other_years_are_no_finding(examined: Examined) -> None:
    assert not examined(
        "same-message-marking",
        cable(classification="Secret", captions=("NODIS", "EXDIS")),
        cable(classification="Secret", captions=("EXDIS", "NODIS")),
        cable(classification="Confidential", year=1985, date="1985-06-11"),
    )


def test_one_document_number_with_two_markings_or_page_counts(examined: Examined) -> None:
    record = Record(document="C05764535", date="1984-06-11", classification="Secret", pages=2)
    other = record._replace(classification="Confidential", pages=3)
    assert [found.record for found in examined("same-message-marking", record, other)] == [2]
    (found,) = examined("same-message-pages", record, other)
    assert found.evidence == "C05764535: 3 pages here, 2 in record 1"
    posting = record._replace(document="4"), other._replace(document="4")
    assert not examined("same-message-pages", *posting)


def test_two_releases_with_different_page_counts(examined: Examined) -> None:
    (found,) = examined("same-message-pages", cable(pages=2), cable(pages=3), cable())
    assert "foiakit compare 1 2" in found.advice


def test_a_passage_withheld_here_that_frus_prints(examined: Examined) -> None:
    (found,) = examined(
        "withheld-but-printed",
        cable(text=FULL.replace(HIDDEN, " [Excised: B1]")),
        cable(text=FULL, collection="FRUS 1981-88 IV"),
    )
    assert found.record == 1
    assert found.evidence == (
        "17 words withheld here (B1) are printed in FRUS 1981-88 IV, record 2:"
        " He added that the council would accept a ..."
    )


def test_without_a_volume_or_a_mark_or_with_the_same_cut_nothing_is_found(
    examined: Examined,
) -> None:
    cut = FULL.replace(HIDDEN, " [Excised: B1]")
    frus = {"collection": "FRUS 1981-88 IV"}
    assert not examined("withheld-but-printed", cable(text=cut), cable(text=FULL))
    assert not examined("withheld-but-printed", cable(text=cut), cable(text=cut, **frus))
    blank = FULL.replace(HIDDEN, "")
    assert not examined("withheld-but-printed", cable(text=blank), cable(text=FULL, **frus))
    assert not examined("withheld-but-printed", cable(), cable(text=FULL, **frus))


@pytest.mark.parametrize("code", CASES)
def test_the_rule_catches_what_it_must(code: str, examined: Examined) -> None:
    assert_caught(code, CASES[code], examined)


@pytest.mark.parametrize("code", CASES)
def test_the_rule_lets_pass_what_it_must(code: str, examined: Examined) -> None:
    assert_clean(code, CASES[code], examined)
