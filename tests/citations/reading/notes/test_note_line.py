"""A note on one line: its parts may come in any order."""

from __future__ import annotations

from typing import Any

import pytest
from citations.read_citations import record

from foiakit.citations.reading import read_entry


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "JFKL, NSF, Box 120, Holm to Pryor, June 5, 1962",
            {"originator": "Holm", "recipient": "Pryor", "date": "1962-06-05"}
            | {"source": "JFKL, NSF, Box 120"},
        ),
        (
            'National Archives, RG 59, Box 2, Memorandum from Holm to Pryor, "Ports," June 5, 1962',
            {"originator": "Holm", "recipient": "Pryor", "date": "1962-06-05", "title": "Ports"}
            | {"kind": "Memorandum", "source": "National Archives, RG 59, Box 2"},
        ),
        (
            "Ibid., Box 12, Holm to Pryor, June 6, 1962",
            {"originator": "Holm", "recipient": "Pryor", "date": "1962-06-06"}
            | {"source": "Ibid., Box 12"},
        ),
        (
            "Letter of June 5, 1962, from Holm to Pryor, Holm Papers, Box 3",
            {"originator": "Holm", "recipient": "Pryor", "date": "1962-06-05", "kind": "Letter"}
            | {"source": "Holm Papers, Box 3"},
        ),
        (
            "Holm to Pryor, letter dated June 5, 1962, Holm Papers",
            {"originator": "Holm", "recipient": "Pryor", "date": "1962-06-05", "kind": "Letter"}
            | {"source": "Holm Papers"},
        ),
        (
            "Holm, A. (1962, June 5). [Letter to Paul Pryor]. Holm Papers (Box 3), Harlow Library.",
            {"originator": "Holm, A.", "recipient": "Paul Pryor", "date": "1962-06-05"}
            | {"kind": "Letter", "source": "Holm Papers (Box 3), Harlow Library"},
        ),
        (
            "Oslo Embtel 123 to Department of State, June 5, 1962, ibid.",
            {"message": "Oslo 123", "recipient": "Department of State", "kind": "Telegram"}
            | {"date": "1962-06-05", "source": "ibid."},
        ),
        (
            "Deptel 456 to Oslo, June 6, 1962, ibid.",
            {"message": "State 456", "recipient": "Oslo", "kind": "Telegram"}
            | {"date": "1962-06-06", "source": "ibid."},
        ),
        (
            "Norwegian Embassy in Lima, Telegram, 2 June 1976. Subject: Ports",
            {"originator": "Norwegian Embassy in Lima", "kind": "Telegram", "title": "Ports"}
            | {"date": "1976-06-02"},
        ),
        (
            'Ann Holm to Secretary Pryor, "Ports," with attachment, 5 June 1969, Secret',
            {"originator": "Ann Holm", "recipient": "Secretary Pryor", "title": "Ports"}
            | {"date": "1969-06-05", "classification": "Secret"},
        ),
    ],
)
def test_the_parts_of_a_note_may_come_in_any_order(text: str, fields: dict[str, Any]) -> None:
    got = record(text)._replace(printed=None, year=None)
    assert {k: v for k, v in got._asdict().items() if v} == fields


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            'CIA, Intelligence Memorandum, SC 10421/63, "Ice," 3 May 1966',
            ("CIA", None, "Intelligence Memorandum", None, None),
        ),
        (
            'National Security Council, Minutes of SRG Meeting, "Ice," 3 May 1966, Secret',
            ("National Security Council", None, "Minutes", None, None),
        ),
        ("Unirep 88 to Holt, 3 May 1966, Secret", (None, "Holt", None, "Unirep 88", None)),
        (
            "WH6605.04, Holt and Pryor, 3 May 1966, LBJL",
            (None, None, None, None, "WH6605.04, LBJL"),
        ),
        (
            "Memo Holt to Pryor 5/3/66, NSF, Box 7, LBJL",
            ("Holt", "Pryor", "Memorandum", None, "NSF, Box 7, LBJL"),
        ),
        (
            "Memo, Holt to Pryor, 5/3/66, “Ice, 1/66-6/66,” Box 7, LBJL",
            ("Holt", "Pryor", "Memorandum", None, "“Ice, 1/66-6/66,” Box 7, LBJL"),
        ),
        (
            "Department of State, Central Files, POL 33: Telegram 440 from Oslo, 3 May 1966",
            (None, None, "Telegram", "Oslo 440", "Department of State, Central Files, POL 33"),
        ),
        ("“Ice,” Harlow Daily News, 3 May 1966", (None, None, None, None, "Harlow Daily News")),
    ],
)
def test_numbers_recordings_folders_and_newspapers_are_what_they_are(
    text: str, fields: tuple[str | None, ...]
) -> None:
    reading = read_entry(text)
    assert reading is not None
    got = reading.record
    assert (got.originator, got.recipient, got.kind, got.message, got.source) == fields
    assert got.date == "1966-05-03"
