"""Headings of documents in FRUS, in the styles of every era."""

from __future__ import annotations

import pytest

from foiakit.cables.frus.heading import frus_heading


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("11. Telegram 1717 From the Embassy in Afghanistan to the Department of State,"
         " March 20, 1974, 1115Z.",
         ("11", "Telegram", "1717", "Embassy in Afghanistan", "Department of State", "1974-03-20")),
        ("12. Telegram 72260 From the Department of State to the Embassy in Afghanistan,"
         " April 10, 1974, 0018Z.",
         ("12", "Telegram", "72260", "Department of State", "Embassy in Afghanistan",
          "1974-04-10")),
        ("25. Memorandum From Secretary of State Haig to All Agency Heads",
         ("25", "Memorandum", None, "Secretary of State Haig", "All Agency Heads", None)),
        ("3. Airgram A–12 From the Embassy in Peru to the Department of State",
         ("3", "Airgram", "A-12", "Embassy in Peru", "Department of State", None)),
        ("8. Telegram from the Embassy in Peru to the Ministry of Fish",
         ("8", "Telegram", None, "Embassy in Peru", "Ministry of Fish", None)),
        ("7. Editorial Note", ("7", "Editorial Note", None, None, None, None)),
    ],
)  # fmt: skip
def test_a_heading_is_split_into_its_parts(text: str, wanted: tuple[str | None, ...]) -> None:
    found = frus_heading(text)
    got = (found.number, found.kind, found.serial, found.sender, found.recipient, found.date)
    assert got == wanted


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
