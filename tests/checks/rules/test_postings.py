"""Documents of a posting that do not fit each other or its introduction."""

from __future__ import annotations

import pytest
from rule_case import Examined, RuleCase, assert_caught, assert_clean, cases_of, posting

from foiakit.checks import RULES
from foiakit.model.record import Collection, LeadReference, Record

LONG = "Three cables on the strike in the harbour and on the talks that ended it."

CASES = cases_of(
    "postings",
    {
        "missing-document": RuleCase(
            posting({}, {}, {"document": "4"}), posting({}, {}, {"document": "2A"}), None, "3"
        ),
        "duplicate-document": RuleCase(posting({}, {}, {"document": "02"}), posting({}, {}, {}), 3),
        "shared-description": RuleCase(
            posting({"description": LONG}, {"description": "Map."}, {"description": LONG}),
            posting({"description": "Map."}, {"description": "Map."}, {"description": LONG}),
            1,
            "document 3",
        ),
        "unreferenced-document": RuleCase(
            posting({}, {}, {}, refs=("1", "3")), posting({}, {}, {}), 2, "which cites 1, 3"
        ),
        "unknown-reference": RuleCase(
            posting({}, {}, refs=("1", "2", "9")), posting({}, {}, refs=("2", "01")), None, "9"
        ),
        "refs-unordered": RuleCase(
            posting({}, {}, refs=("2", "1")), posting({}, {}, refs=("1", "2")), None, "2, 1"
        ),
        "claim-without-ref": RuleCase(
            posting({}, lead="Much was known. [Doc 1]\n\nMore was feared.", refs=("1",)),
            posting({}, lead="Much was known. [Doc 1]\n\nMore was feared (Doc. 1).", refs=("1",)),
            None,
            "More was feared",
        ),
        "originator-style-mixed": RuleCase(
            posting(
                {"originator": "U.S. Consulate Karachi"},
                {"originator": "U.S. Embassy (Lima)"},
                {"originator": "U.S. Embassy (Lima)"},
            ),
            posting({"originator": "CIA"}, {"originator": "U.S. Embassy (Lima)"}),
        ),
        "source-style-mixed": RuleCase(
            posting({"source": "FOIA"}, {"source": "FOIA"}, {"source": "FOIA"}, {"source": "Foia"}),
            posting({"source": "FOIA"}, {"source": "NARA"}),
            4,
        ),
        "name-variants": RuleCase(
            posting({"title": "Al Qaeda"}, {"title": "al Qa'ida"}),
            posting({"title": "Al Qaeda"}, {"title": "Al Qaeda"}),
            None,
        ),
    },
)


@pytest.mark.parametrize("code", CASES)
def test_the_rule_catches_what_it_must(code: str, examined: Examined) -> None:
    assert_caught(code, CASES[code], examined)


@pytest.mark.parametrize("code", CASES)
def test_the_rule_lets_pass_what_it_must(code: str, examined: Examined) -> None:
    assert_clean(code, CASES[code], examined)


@pytest.mark.parametrize("number", ["1997000001", "9" * 17, "9" * 40, "9" * 5000, "²", "٣"])
def test_a_document_number_of_any_length_is_read_at_once(number: str) -> None:
    head = Collection("EBB 1", references=(LeadReference(number, 0, 1),))
    documents = [Record(collection="EBB 1", document=document) for document in ("1", "2", number)]
    for code, rule in RULES.items():
        if rule.of_posting:
            found = list(rule.function(code)(head, documents))
            assert code != "missing-document" or found == []
