"""foiakit's part of a note: citation, facts, references, description and text."""

from __future__ import annotations

from foiakit.model.record import Record
from foiakit.writers.notes.record_note import body

RECORD = Record(
    id=4, title="[Ice] talks", citation_key="oslo1974", captions=("NODIS", "EXDIS"), pages=3,
    description="1. First.\n# Second.", text="Top\n- item\fBottom",
)  # fmt: skip


def test_each_part_has_its_place_and_no_text_is_markup() -> None:
    assert body(RECORD, "Oslo *12*.", ["[[a]]"], []).split("\n") == [
        r"# \[Ice\] talks", "", r"> Oslo \*12\*.", "", "Cite as `[@oslo1974]`.", "",
        "- **Captions**: NODIS; EXDIS", "- **Pages**: 3", "", "## Refers to", "", "- [[a]]",
        "", "## Description", "", r"1\. First.", r"\# Second.", "", "> [!quote]- Text",
        "> Top", r"> \- item", ">", "> **Page 2**", ">", "> Bottom",
    ]  # fmt: skip


def test_a_record_without_a_title_is_called_by_its_number() -> None:
    assert body(Record(id=4, message="Oslo 12"), "c", [], []).startswith("# Oslo 12\n")
    assert body(Record(id=4), "c", [], []).startswith("# Record 4\n")
