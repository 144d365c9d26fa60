"""Headings and source notes of FRUS."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from foiakit.cables.frus.heading import frus_heading
from foiakit.cables.frus.source_note import source_note


def test_archive_file_marking_and_people() -> None:
    note = source_note(
        "Source: National Archives, RG 59, Central Files 1970–73, POL 27 VIET S. Top Secret;"
        " Sensitive; Exclusively Eyes Only; Niact Immediate. Drafted by Quimby on May 3; cleared by"
        " EUR, and L; and approved by Stone. Repeated to Paris and Rome."
    )
    assert (note.archive, note.file) == (
        "National Archives",
        "RG 59, Central Files 1970–73, POL 27 VIET S",
    )
    assert (note.classification, note.precedence) == ("Top Secret", ("NIACT IMMEDIATE",))
    assert note.captions[0] == "SENSITIVE"
    assert (note.drafted, note.cleared, note.approved) == ("Quimby", "EUR, and L", "Stone")
    assert note.repeated == "Paris and Rome"


def test_no_classification_marking_is_not_unclassified() -> None:
    note = source_note(
        "Source: Carter Library, Brzezinski Donated Material, Box 5. No classification marking."
    )
    assert (note.classification, note.unmarked, note.archive) == (None, True, "Carter Library")


@given(st.text(max_size=300))
def test_any_note_and_heading_is_read(text: str) -> None:
    assert source_note(text).printed is not None
    assert frus_heading(text).words is not None
