"""What the first lines of documents in FRUS say, in the forms of every era."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.cables.frus.first_lines import first_lines, marking
from foiakit.cables.frus.heading import frus_heading


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("secret", ("Secret", ())),
        ("Top Secret", ("Top Secret", ())),
        ("confidential us urgent niact", ("Confidential", ("US URGENT", "NIACT"))),
        ("restricted priority", ("Restricted", ("PRIORITY",))),
        ("Secret talks were held", None),
        ("C", None),
    ],
)
def test_a_line_of_its_own_is_the_marking(line: str, wanted: object) -> None:
    assert marking(line) == wanted


@pytest.mark.parametrize(
    ("lines", "serial", "series"),
    [
        (("278. The ice is thin.",), "278", None),
        (("12,345. The ice is thin.",), "12345", None),
        (
            (
                "Secret",
                "524. Eyes only. The ice is thin.",
            ),
            "524",
            None,
        ),
        (("Secto 25. The ice is thin.",), None, "Secto 25"),
        (("253. Arcus 12. The ice is thin.",), "253", "Arcus 12"),
        (("253. Embtel 12. The ice is thin.",), "253", None),
        (("A–942", "The ice is thin."), "A-942", None),
        (("No. 502", "Sir: The ice is thin."), "No. 502", None),
        (("WXY-203-72.", "The ice is thin."), "WXY-203-72", None),
        (("48937. 1. The ice is thin.",), "48937", None),
        (("1. The ice is thin.", "2. The cod is late."), None, None),
        (("1. The ice is thin.",), None, None),
        (("3. The ice is thin.", "4. The cod is late."), None, None),
        (("In 1950. The ice was thin.",), None, None),
    ],
)
def test_the_number_is_distinguished_from_a_paragraphs(
    lines: tuple[str, ...], serial: str | None, series: str | None
) -> None:
    found = first_lines(lines)
    assert (found.serial, found.series) == (serial, series)


@pytest.mark.parametrize(
    ("line", "captions"),
    [
        ("5. Eyes only for the Chairman. Text.", ("EYES ONLY",)),
        ("5. Narvik eyes only Brandt. Text.", ("EYES ONLY",)),
        ("5. Personal for Brandt. Limited distribution. Text.", ("LIMDIS",)),
        ("5. The paper was shown to the eyes only of Brandt.", ()),
        ("5. For Brandt. Text.", ()),
    ],
)
def test_captions_in_the_first_sentences(line: str, captions: tuple[str, ...]) -> None:
    assert first_lines((line,)).captions == captions


def test_subject_and_references_after_the_number() -> None:
    found = first_lines(
        ("278. For the Chairman. Subject: U.S. Cod: Price and Weight. Refs: Oslo 122.",)
    )
    assert (found.subject, found.references) == ("U.S. Cod: Price and Weight", "Oslo 122")


def test_a_marking_below_the_number_is_none() -> None:
    assert first_lines(("278. Text of the note.", "Secret")).classification is None


@given(st.lists(st.text(max_size=200), max_size=9))
def test_any_lines_are_read(lines: list[str]) -> None:
    first_lines(tuple(lines))


@pytest.mark.parametrize("piece", ["The Minister to ", "secret ", "1. ", "Ref: A ", "Eyes only. "])
def test_time_grows_with_the_length(piece: str) -> None:
    start = time.process_time()
    for count in (2_000, 20_000):
        frus_heading(piece * count)
        first_lines((piece * count,) * 8)
    assert time.process_time() - start < 2


def test_a_subject_may_end_with_an_abbreviation_before_the_references() -> None:
    found = first_lines(("512. For Amb. Subject: Visit to the U.S. Ref: Oslo 68. He came.",))
    assert (found.subject, found.references) == ("Visit to the U.S.", "Oslo 68")
