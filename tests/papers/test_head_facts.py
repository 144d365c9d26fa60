"""What a memorandum's head has beyond the fields of a record is shown, and nothing empty."""

from __future__ import annotations

from foiakit.papers.head_facts import facts


def test_lists_are_joined_and_empty_parts_left_out() -> None:
    head = {"participants": ["Ines Marlow", "Tom Ferris"], "place": "Oslo", "copies": [], "to": "X"}
    assert list(facts({"head": head})) == [
        ("participants", "Ines Marlow; Tom Ferris"), ("place", "Oslo")
    ]  # fmt: skip
    assert list(facts({})) == []
