"""Footnotes of document editors: the whole name of a post, and never a word that is none."""

from __future__ import annotations

from typing import Any

import pytest
from citations.read_citations import record

from foiakit.citations.reading import Reading, read_all, read_entry


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


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "In telegram 2163 from Oslo, the Embassy reported on ice. (Ibid., 857.00/5–2557)",
            {"kind": "Telegram", "message": "Oslo 2163", "source": "Ibid., 857.00/5–2557"},
        ),
        ("See footnote 3, Document 70.", {"document": "70"}),
        ("Not printed. (Ibid., 033.6185/10–2459)", {"source": "Ibid., 033.6185/10–2459"}),
        ("857.00/3–2950: Telegram", {"kind": "Telegram", "source": "857.00/3–2950"}),
        (
            "Reference is to Topol 12 to Paris, May 3, not printed. (Ibid.)",
            {"message": "Topol 12", "recipient": "Paris", "source": "Ibid."},
        ),
        (
            "On ice, Holm spoke at length. (Memorandum of conversation, May 18; Holm Library,"
            " Box 4)",
            {"kind": "Memorandum of Conversation", "source": "Holm Library, Box 4"},
        ),
        ("Supra.", {}),
        (
            "Telegram 18 to Oslo, June 5, 1968, instructed the Ambassador to call on him. (Ibid.)",
            {"kind": "Telegram", "recipient": "Oslo", "date": "1968-06-05", "source": "Ibid."},
        ),
        (
            "Telegrams 12 and 15 from Oslo, May 3 and 5. (Ibid.)",
            {"kind": "Telegram", "message": "Oslo 12", "source": "Ibid."},
        ),
        (
            "A copy is in the Holm Library, Country File, Norway, Vol. II.",
            {"source": "Holm Library, Country File, Norway, Vol. II"},
        ),
        (
            "See Public Papers: Holm, 1965, pp. 12–14.",
            {"source": "Public Papers: Holm, 1965, pp. 12–14"},
        ),
        (
            "Source: Holm Library, Box 1. Secret; Priority; Eyes Only for the Ambassador.",
            {
                "source": "Holm Library, Box 1",
                "classification": "Secret",
                "captions": ("EYES ONLY",),
            },
        ),
        (
            "CA–5218 to Oslo, December 5, 1956. (Ibid., 460.509/12–556)",
            {"recipient": "Oslo", "date": "1956-12-05"} | {"source": "Ibid., 460.509/12–556"},
        ),
    ],
)
def test_an_editors_note_gives_what_it_cites(text: str, fields: dict[str, Any]) -> None:
    got = record(text)
    assert {k: v for k, v in got._asdict().items() if v and k != "printed"} == fields
