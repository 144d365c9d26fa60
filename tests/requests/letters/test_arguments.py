"""The arguments of an appeal follow from exemption, age, result and what is public."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from foiakit.requests.letters.arguments import BY_RESULT, Document, arguments, family, standing
from foiakit.requests.model import LAWS


@pytest.mark.parametrize(
    ("exemption", "expected"),
    [
        ("(b)(1)", "b1"), ("B1", "b1"), ("b(7)(C)", "b7c"), ("B7C", "b7c"), ("B3 CIA PERS", "b3"),
        ("Exemption 5", "b5"), ("1.4(D)", "b1"), ("1.5(c)", "b1"), ("3.3(h)", "b1"),
        ("50X1-HUM", "b1"), ("something else", "any"), ("", "any"),
    ],
)  # fmt: skip
def test_an_exemption_is_known_however_it_is_written(exemption: str, expected: str) -> None:
    assert family(exemption) == expected


DOCUMENT = Document("the telegram", "denied", ("(b)(1)",), 30)


def test_every_argument_for_any_document_is_filled() -> None:
    for law in LAWS:
        for result in (*BY_RESULT, "denied", "part"):
            for exemption in ("(b)(1)", "(b)(7)(C)", "unknown"):
                for age in (None, 60):
                    document = Document("it", result, (exemption,), age, age_when_asked=age)
                    for text in arguments(document, law):
                        assert not re.search(r"\{\w+\}", text)
                        assert text[:1].isupper()


def test_a_result_of_its_own_kind_has_arguments_of_its_own() -> None:
    search = list(arguments(DOCUMENT._replace(result="no_records"), "foia"))
    classified = list(arguments(DOCUMENT, "foia"))
    assert search
    assert not set(search) & set(classified)


def test_what_is_public_is_an_argument_only_where_there_is_evidence() -> None:
    evidence = "Foreign Relations, 1969-1976, vol. E-8, doc. 5"
    plain = " ".join(arguments(DOCUMENT, "foia"))
    public = " ".join(arguments(DOCUMENT._replace(public=(evidence,)), "foia"))
    assert evidence not in plain
    assert evidence in public


@pytest.mark.parametrize("name", ["waiver", "category", "expedition", "delay"])
def test_other_grounds_have_an_argument(name: str) -> None:
    values: defaultdict[str, str] = defaultdict(lambda: "x")
    assert standing(name, values)
