"""A CSL style that would take too long is refused before it is rendered."""

from __future__ import annotations

from typing import Any

import pytest

from foiakit.citations.styles.csl_limits import check
from foiakit.errors import BadInput

etree = pytest.importorskip("lxml.etree", reason="needs lxml")


def style(macros: str, citation: str = '<text macro="m0"/>') -> Any:
    return etree.fromstring(
        f"<style>{macros}<citation><layout>{citation}</layout></citation></style>"
    )


def doubling(count: int) -> str:
    return "".join(
        f'<macro name="m{n}"><text macro="m{n + 1}"/><text macro="m{n + 1}"/></macro>'
        for n in range(count)
    ) + f'<macro name="m{count}"><text value="x"/></macro>'  # fmt: skip


def test_macros_that_call_each_other_twice_are_counted_and_not_rendered() -> None:
    check("a.csl", style(doubling(10)), "")
    with pytest.raises(BadInput, match=r"^a\.csl: its macros call one another so often"):
        check("a.csl", style(doubling(40)), "")


def test_a_macro_that_calls_itself_is_named() -> None:
    with pytest.raises(BadInput, match="its macro m0 calls itself"):
        check("a.csl", style('<macro name="m0"><text macro="m0"/></macro>'), "")


def test_of_the_branches_of_a_choice_one_counts() -> None:
    branch = '<if type="a"><text macro="m0"/></if>'
    choice = f"<choose>{branch}{branch.replace('if', 'else-if')}</choose>"
    check("a.csl", style(doubling(15), choice), "")
    with pytest.raises(BadInput):
        check("a.csl", style(doubling(15), '<text macro="m0"/>' * 2 + choice), "")
