"""Every clock has a rule with its law and its standing; agencies change only what they name."""

from __future__ import annotations

import pytest

from foiakit.errors import Usage
from foiakit.requests.clocks.options import UNITS
from foiakit.requests.clocks.rules import EVERYWHERE, SAFE, STANDING, names, rule, rules


@pytest.mark.parametrize("kind", sorted(rules()))
def test_a_rule_says_what_is_counted_and_on_what_it_rests(kind: str) -> None:
    found = rule(kind)
    assert found.owner in {"yours", "theirs", "opens"}
    assert found.unit in {*UNITS, "years"}
    assert found.standing in STANDING
    assert (found.standing == "unverified") <= (found.unverified is not None)
    assert found.law
    assert all(found.takes(option) for option in (*found.options, *EVERYWHERE))


def test_only_a_clock_of_the_requester_has_a_safe_day() -> None:
    assert rule(f"foia.appeal{SAFE}") == rule("foia.appeal")
    assert f"foia.appeal{SAFE}" in names()
    assert f"foia.determination{SAFE}" not in names()
    with pytest.raises(Usage):
        rule(f"foia.determination{SAFE}")


def test_an_unknown_clock_is_refused_with_the_nearest() -> None:
    with pytest.raises(Usage, match=r"did you mean foia\.appeal\?"):
        rule("foia.apeal")


def test_an_agency_changes_only_what_its_rule_names() -> None:
    changing = [found for found in rules().values() if found.agencies]
    assert changing
    for general in changing:
        assert general.of_agency("nobody") == general.of_agency(None) == general
        for code, changes in general.agencies.items():
            applied = general.of_agency(code.upper())
            assert applied == general._replace(**changes)
