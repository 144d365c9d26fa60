"""Exemptions are read in every way in which letters write them, and named in a single way."""

from __future__ import annotations

import pytest

from foiakit.requests.incoming.exemptions import exemptions_in, used_in


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("(b)(1)", ["(b)(1)"]),
        ("B1, B-6", ["(b)(1)", "(b)(6)"]),
        ("Exemptions 1 and 5", ["(b)(1)", "(b)(5)"]),
        ("exemption 7(C)", ["(b)(7)(C)"]),
        ("(b)(1), (b)(3) and (b)(7)(e)", ["(b)(1)", "(b)(3)", "(b)(7)(E)"]),
        ("5 U.S.C. 552(b)(1) & (6)", ["(b)(1)", "(b)(6)"]),
        ("sections 1.4(c) and (d)", ["1.4(c)", "1.4(d)"]),
        ("section 1.5(b) of the older order", ["1.4(b)"]),
        ("3.3 (b) (1) and 3.3(h)(2)", ["3.3(b)(1)", "3.3(h)(2)"]),
        ("(b)(1) and again (b)(1)", ["(b)(1)"]),
        ("10 documents, 5 pages, bus 4", []),
    ],
)
def test_every_spelling_is_read_and_named_in_a_single_way(text: str, codes: list[str]) -> None:
    assert list(exemptions_in(text)) == codes


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("It is withheld under (b)(1).", ["(b)(1)"]),
        ("The enclosed sheet explains (b)(1) and (b)(6).", []),
        ("The law has the exemptions (b)(1).", []),
        ("It protects under (b)(1), (b)(2), (b)(3), (b)(4), (b)(5), (b)(6), (b)(7).", []),
    ],
)
def test_only_a_sentence_about_a_use_names_what_was_used(sentence: str, codes: list[str]) -> None:
    assert list(used_in(sentence)) == codes
