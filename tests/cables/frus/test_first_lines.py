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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Chargé in Norway ( Harlan ) to the Secretary of State",
         (None, "Chargé in Norway (Harlan)", "Secretary of State")),
        ("No. 32 The Acting Secretary of State to the Embassy in Norway",
         (None, "Acting Secretary of State", "Embassy in Norway")),
        ("[No. 4] The Minister in Norway (Harlan) to the Under Secretary of State (Stone), at Oslo",
         (None, "Minister in Norway (Harlan)", "Under Secretary of State (Stone), at Oslo")),
        ("Memorandum by the Director of the Cod Office (Stone) to the Secretary of State",
         ("Memorandum", "Director of the Cod Office (Stone)", "Secretary of State")),
        ("Memorandum of Conversation, by the Director of the Cod Office (Stone)",
         ("Memorandum of Conversation", "Director of the Cod Office (Stone)", None)),
        ("51. Address by President Orme", ("Speech", "President Orme", None)),
        ("9. Telegram 29 From the Mission to the Cod Council to the Department of State, May 4,"
         " 1973, 0945Z.", ("Telegram", "Mission to the Cod Council", "Department of State")),
        ("9. Telegram From the Department of State to the Mission to the Cod Council",
         ("Telegram", "Department of State", "Mission to the Cod Council")),
        ("46. Memorandum From the Chairman (Stone) to President Orme, Washington, July 8, 1976.",
         ("Memorandum", "Chairman (Stone)", "President Orme")),
        ("46. Memorandum From Stone of the Staff to the Counselor (Lowell), Tromso, July 8, 1976.",
         ("Memorandum", "Stone of the Staff", "Counselor (Lowell)")),
        ("7. Memorandum for the Chairman's File by the Counselor (Lowell)",
         ("Memorandum", "Counselor (Lowell)", "Chairman's File")),
        ("7. Memorandum for the Record", ("Memorandum for the Record", None, None)),
        ("8. Note for the Files", ("Note for the Files", None, None)),
        ("8. Report Summary Prepared in the Cod Agency", ("Report Summary", "Cod Agency", None)),
        ("9. Memorandum of a Telephone Conversation Between the Secretary in Oslo and Mr. Stone,"
         " July 16, 1958, 3:20 p.m.", ("Memorandum of Telephone Conversation", None, None)),
        ("39. National Security Decision Memorandum 265",
         ("National Security Decision Memorandum", None, None)),
        ("7. Editorial Note", ("Editorial Note", None, None)),
        ("United States Aid to Norway", (None, None, None)),
        ("Notes on a Visit to the North", (None, None, None)),
    ],
)  # fmt: skip
def test_headings_of_every_era(text: str, wanted: tuple[str | None, ...]) -> None:
    found = frus_heading(text)
    assert (found.kind, found.sender, found.recipient) == wanted


@pytest.mark.parametrize("piece", ["The Minister to ", "secret ", "1. ", "Ref: A ", "Eyes only. "])
def test_time_grows_with_the_length(piece: str) -> None:
    start = time.process_time()
    for count in (2_000, 20_000):
        frus_heading(piece * count)
        first_lines((piece * count,) * 8)
    assert time.process_time() - start < 2
