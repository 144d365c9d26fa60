"""A posting on a terminal: its head, its lead and its documents."""

from __future__ import annotations

import pytest
from views.screens import drawn, terminal

from foiakit.model.record import Collection, LeadReference, Record, Related
from foiakit.views.pages.posting import lead, posting

POSTING = Collection(
    "EBB 1", title="Ice\x1b", posted="2012-09-11", editors=("Holm", "Brandt"), subtitles=("Fog",),
    lead="See [Doc 4] here.", references=(LeadReference("4", 4, 11),), url="https://example.org",
    related=(Related("EBB 2", "2011"),),
)  # fmt: skip


@pytest.mark.parametrize("width", [40, 80])
def test_each_part_has_its_place_and_nothing_hidden_is_printed(width: int) -> None:
    lines = drawn(
        posting(POSTING, [Record(id=7, title="Talks")], "and 3 more", terminal(width)),
        terminal(width),
    )
    page = "\n".join(lines)
    assert lines[0] == r"Ice\x1b"
    assert "EBB 1 · posted September 11, 2012" in page
    assert "edited by" in page
    assert "EBB 2 (2011)" in page
    assert "Talks" in page
    assert lines[-1] == "and 3 more"
    assert max(map(len, lines)) <= width


def test_references_in_the_lead_are_marked() -> None:
    found = lead(POSTING)
    assert found.plain == "See [Doc 4] here."
    assert [
        found.plain[span.start : span.end] for span in found.spans if "bold" in str(span.style)
    ] == ["[Doc 4]"]
