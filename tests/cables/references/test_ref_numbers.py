"""Numbers in a REF line, one after another."""

from __future__ import annotations

import pytest

from foiakit.cables.references.ref_line import references
from foiakit.cables.references.reference_years import Own


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("State 70,339", ["State 70339"]),
        ("STATE 70,339; OSLO 12", ["State 70339", "Oslo 12"]),
        ("STATE 123,456 AND 70,340", ["State 123456", "State 70340"]),
        ("OSLO 489,497", ["Oslo 489", "Oslo 497"]),
        ("OSLO 489, 497", ["Oslo 489", "Oslo 497"]),
        ("OSLO 1,2", ["Oslo 1", "Oslo 2"]),
        ("OSLO 12; TD-314/014437-09", ["Oslo 12", None]),
    ],
)
def test_numbers_with_commas(text: str, messages: list[str | None]) -> None:
    assert [reference.message for reference in references(text, Own())] == messages
