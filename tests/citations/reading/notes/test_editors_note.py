"""Footnotes of document editors: the whole name of a post, and never a word that is none."""

from __future__ import annotations

import pytest

from foiakit.citations.reading import Reading, read_all, read_entry
from foiakit.model.record import Record


def record(text: str) -> Record:
    reading = read_entry(text)
    assert reading is not None, text
    return reading.record


@pytest.mark.parametrize(
    "post",
    ["Oslo", "Hong Kong", "Mexico City", "Santo Domingo", "Dar es Salaam", "The Hague", "USUN"],
)
def test_a_post_is_read_by_its_whole_name(post: str) -> None:
    sent = record(
        f"In telegram 212 from {post}, May 4, the vote was reported. (Ibid., 793.00/5–457)"
    )
    assert (sent.message, sent.recipient, sent.source) == (
        f"{post} 212",
        None,
        "Ibid., 793.00/5–457",
    )
    received = record(f"Telegram 212 to {post}, May 4, not printed.")
    assert (received.message, received.recipient) == (None, post)
    assert record(f"Repeated to {post} as telegram 12.").recipient == post


@pytest.mark.parametrize("words", ["him", "the same officer", "our files", "there"])
def test_a_word_that_is_no_name_is_no_post(words: str) -> None:
    got = record(f"Telegram 212 from {words}, May 4, not printed.")
    assert (got.message, got.originator, got.kind) == (None, None, "Telegram")


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Instruction No. 77, June 9, to the Minister in Norway",
            (None, "Minister in Norway", None),
        ),
        ("Telegram No. 12, May 3, from the Chargé in Norway", ("Chargé in Norway", None, None)),
        ("Telegram 12 from the Embassy in Oslo, May 3", ("Embassy in Oslo", None, "Oslo 12")),
        ("Telegram 12 from Paris to the Department, May 3", (None, "Department", "Paris 12")),
        ("See telegram Delsec 1412, May 4, p. 512", (None, None, "Delsec 1412")),
        ("Telegram Tosec 12/88213, May 4", (None, None, "Tosec 12/88213")),
    ],
)
def test_officers_and_series_are_read_in_the_wording_of_every_era(
    text: str, fields: tuple[str | None, ...]
) -> None:
    got = record(f"{text}; not printed.")
    assert (got.originator, got.recipient, got.message) == fields


@pytest.mark.parametrize(
    "place",
    [
        "Foreign Relations, 1958–1960, vol. VII, Part 1, pp. 212–213",
        "Foreign Relations, 1927, vol. III, p. 512",
        "Public Papers of the Presidents of the United States: John F. Kennedy, 1962, p. 487",
    ],
)
def test_a_printed_volume_is_not_cut_at_an_abbreviation(place: str) -> None:
    assert record(f"For text, see {place}.").source == place


@pytest.mark.parametrize("number", ["856d.00/412", "857.00/3–450", "File No. 857.24/12"])
def test_a_file_number_of_any_decade_is_the_source(number: str) -> None:
    assert record(f"{number}.").source == number


@pytest.mark.parametrize(
    "sentence",
    [
        "He wrote in Box 3: a note to Holt.",
        "He wrote in Box 3: Holt to Pryor was the rule.",
        "In the Nixon Library: Brandt to Kissinger was common, he said.",
        "According to the National Archives: Holt to Pryor is lost.",
        "She found, in Box 12, Folder 3: Memorandum of Conversation after memorandum.",
    ],
)
def test_a_sentence_with_a_colon_is_no_citation(sentence: str) -> None:
    assert read_entry(sentence) is None


def test_a_sentence_under_a_number_names_no_message_and_nobody() -> None:
    lines = ["1. Letter, Holm to Pryor, May 3, 1966.", "2. He wrote in Box 3: a note to Holt."]
    _, reading = read_all(lines)
    assert isinstance(reading, Reading)
    got = reading.record
    assert (got.document, got.message, got.originator, got.recipient) == ("2", None, None, None)


def test_a_part_of_a_library_and_a_remark_on_a_kind_are_no_party() -> None:
    got = record("The Library of Congress, Manuscript Division: Holm to Pryor, 3 May 1966.")
    assert (got.originator, got.recipient, got.date) == ("Holm", "Pryor", "1966-05-03")
    assert got.source == "The Library of Congress, Manuscript Division"
    got = record('Report (draft), "Ports," 3 May 1966, Secret.')
    assert (got.originator, got.kind, got.title) == (None, "Report", "Ports")
