"""The subject of a scanned telegram, from every place that prints it."""

from __future__ import annotations

import pytest
from cables.scans.scanned_telegram import FIRST, SECOND, TITLE, misread, read


def test_a_title_ends_where_the_subject_ends() -> None:
    run_on = misread(FIRST, ("GRINDAVIK\n\n1. CONF", "GRINDAVIK\nI. CONF"))
    assert read((run_on, run_on)).title == TITLE


def test_words_of_a_stamp_next_to_the_subject_are_left_out() -> None:
    stamped = misread(FIRST, ("MINISTER OF\n", "MINISTER OF controlled by\n"))
    assert "controlled" not in (read((stamped, FIRST), (SECOND, SECOND)).title or "")


@pytest.mark.parametrize(
    "label", ["SUBJE.CT: ", "SUBJ'ECT: ", "SUB.JECT; ", "SUBJECT. ", ".SUBJFCT: "]
)
def test_no_part_of_a_label_is_in_a_title(label: str) -> None:
    wrong = misread(FIRST, ("SUBJECT: ", label))
    assert read((wrong, wrong)).title == TITLE


@pytest.mark.parametrize(
    "subject",
    ["H4RB0R T4LK5 WlTH", "e••5CR-'Y OF STATE", "TALKS WITH THE", "8G THE 5t4LTS IN OSLO"],
)
def test_a_title_with_garbled_words_or_cut_short_is_none(subject: str) -> None:
    wrong = misread(FIRST, ("HARBOR TALKS WITH THE MINISTER OF\n- FISHERIES IN GRINDAVIK", subject))
    assert read((wrong, wrong)).title is None


def test_a_subject_that_runs_into_the_text_is_none() -> None:
    lines = "\n".join(["THE HARBOR WILL BE CLOSED UNTIL THE SUMMER AND ALL BOATS"] * 5)
    wrong = misread(FIRST, ("- FISHERIES IN GRINDAVIK\n", lines))
    assert read((wrong, wrong)).title is None
