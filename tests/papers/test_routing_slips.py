"""Printed slips are recognised by their words, also half read; a page about copies is not one."""

from __future__ import annotations

from foiakit.papers.routing_slips import form_of, title_of

WORDS = (
    "OFFICE SECRETARY ACTION INFO RECOMMENDATION REPLY DIRECTLY BEHALF COPY PREPARE OTHER REMARKS"
)
TITLE = "Department of State, Office of the Secretary"


def test_a_clean_form_and_two_partly_misread_scans_are_recognised() -> None:
    assert form_of([WORDS]) == TITLE
    half = " ".join(WORDS.split()[:5])
    assert form_of([half]) is None
    assert title_of([half, "DIRECTLY BEHALF COPY xq"]) == TITLE


def test_bureaus_to_tick_off_make_a_slip_without_a_name() -> None:
    assert title_of(["ACDA AID USIA EUR NEA ARA EAP"]) == "Routing slip"
    assert title_of(["ACDA AID"]) is None


def test_a_long_text_with_these_words_is_not_a_slip() -> None:
    assert title_of([f"{WORDS} {'harbour talks ' * 140}"]) is None
    assert form_of([WORDS, *["harbour talks"] * 140]) is None
