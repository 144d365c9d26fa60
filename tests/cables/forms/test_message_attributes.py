"""The National Archives' Message Attributes below a telegram of 1973-79."""

from __future__ import annotations

from foiakit.cables.forms.message_attributes import KEYS, attributes
from foiakit.cables.layout.lines import lines_of


def test_all_63_attributes_are_known_and_values_run_over_lines() -> None:
    assert len(KEYS) == len(set(KEYS)) == 63
    text = "\n".join(f"{key}: value of {key}" for key in KEYS)
    found, _ = attributes(lines_of(text))
    assert list(found) == list(KEYS)
    found, spans = attributes(
        lines_of("Concepts: ROADS,\n RIVERS\nCopy: n/a\nDrafter: N/A\nErrors:\n")
    )
    assert found == {"Concepts": "ROADS, RIVERS"}
    assert spans == {"Concepts": (10, 24)}
