"""A number and its noun agree."""

from __future__ import annotations

from foiakit.text.plurals import counted


def test_only_one_is_singular_and_thousands_are_separated() -> None:
    assert [counted(number, "finding") for number in (0, 1, 2, 1234)] == [
        "0 findings", "1 finding", "2 findings", "1,234 findings"
    ]  # fmt: skip
