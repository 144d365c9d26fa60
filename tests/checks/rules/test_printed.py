"""Slips in a citation as it was printed."""

from __future__ import annotations

import pytest
from rule_case import Examined, RuleCase, assert_caught, assert_clean, cases_of, single

from foiakit.model.record import Record

PRINTED = 'Lima 03312: U.S. Embassy (Lima), Cable, "Strike," May 4, 1989, Secret, 3 pp.'

CASES = cases_of(
    "printed",
    {
        "space-before-colon": RuleCase(
            single(printed=PRINTED.replace("03312:", "03312 :")),
            single(printed=PRINTED.replace("Strike,", "Strike : the Talks,")),
            says="03312 :",
        ),
        "pages-no-space": RuleCase(
            single(printed=PRINTED.replace("3 pp.", "14pp.")),
            single(printed=PRINTED.replace("Strike,", "A Paper of 14pp.,")),
            says="14pp.",
        ),
        "missing-final-period": RuleCase(
            single(message="Lima 03312", printed=PRINTED.removesuffix(", 3 pp.")),
            (
                Record(message="Lima 03312", printed=PRINTED),
                Record(printed='Memorandum, "Strike," 4 May 1989, Top Secret', pages=3),
            ),
            says="Secret",
        ),
        "missing-comma-before-type": RuleCase(
            single(
                printed=PRINTED.replace("), Cable", ") Cable"),
                originator="U.S. Embassy (Lima)",
                kind="Cable",
            ),
            single(printed=PRINTED, originator="U.S. Embassy (Lima)", kind="Cable"),
        ),
        "comma-in-title": RuleCase(
            single(title="The Zone, a Summary"), single(title="The Zone: a Summary")
        ),
        "head-not-mrn": RuleCase(single(head="OSINT Summary"), single(message="Lima 03312")),
    },
)


@pytest.mark.parametrize("code", CASES)
def test_the_rule_catches_what_it_must(code: str, examined: Examined) -> None:
    assert_caught(code, CASES[code], examined)


@pytest.mark.parametrize("code", CASES)
def test_the_rule_lets_pass_what_it_must(code: str, examined: Examined) -> None:
    assert_clean(code, CASES[code], examined)
