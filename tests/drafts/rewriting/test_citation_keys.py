"""Citation keys that have changed are found in a manuscript."""

from __future__ import annotations

import pytest

from foiakit.drafts.rewriting.citation_keys import find_keys, keys_in
from foiakit.drafts.rewriting.replacements import applied

NEWS = {"oslo1974": "oslo1975-2", "rome": "rome1975"}


@pytest.mark.parametrize(
    ("form", "before", "after"),
    [
        ("markdown", "See @oslo1974, [-@rome; @other].", "See @oslo1975-2, [-@rome1975; @other]."),
        ("markdown", "@{oslo1974} a@oslo1974 @oslo1974b", "@{oslo1975-2} a@oslo1974 @oslo1974b"),
        ("latex", r"\cite[p.~3]{oslo1974, rome}", r"\cite[p.~3]{oslo1975-2, rome1975}"),
        ("latex", r"\parencite{x,rome} \emph{rome}", r"\parencite{x,rome1975} \emph{rome}"),
    ],
)  # fmt: skip
def test_only_keys_that_are_cited_change(form: str, before: str, after: str) -> None:
    assert applied(before, find_keys(before, form, NEWS)) == after


def test_keys_in_a_text_are_listed() -> None:
    assert keys_in("See @a1, @{b c} and x@y.org") == {"a1", "b c"}
