"""For each rule of a posting what it must catch, and what it must let pass."""

from __future__ import annotations

from rule_case import RuleCase, four, posting

LONG = "Three cables on the strike in the harbour and on the talks that ended it."

RULE_CASES: dict[str, RuleCase] = {
    "missing-source": four("source", "FOIA request"),
    "missing-pages": four("pages", 3),
    "missing-date": four("date", "1989-05-04"),
    "missing-title": four("title", "Strike"),
    "missing-classification": four("classification", "Secret"),
    "missing-originator": four("originator", "CIA"),
    "missing-description": four("description", LONG),
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
}
