"""The heading of a scanned paper."""

from __future__ import annotations

import pytest
from papers.composed_fields import scanned


def test_a_scanned_memorandum_of_conversation_may_have_no_subject() -> None:
    found = scanned("Memorandum of Conversation\n\nDate: June 7, 1982\nPlace: The Harbor\n")
    assert found == ("Memorandum of Conversation", "Memorandum of Conversation", "1982-06-07")


def test_a_sentence_right_below_the_subject_of_a_scan_is_not_part_of_it() -> None:
    head = "MEMORANDUM\nFROM: Ines Marlow\nSUBJECT: Harbor Talks\nThe council met on Tuesday."
    assert scanned(head + " It closed the mole.")[:2] == ("Memorandum", "Harbor Talks")


@pytest.mark.parametrize("line", ["COPIES TO: THE HARBOR COUNCIL", "II. CURRENT HARBOR SITUATION"])
def test_neither_a_label_nor_a_section_is_the_title_of_a_scan(line: str) -> None:
    assert scanned(f"{line}\n")[1] is None
