"""Reading citations: the labelled lines, the real page, entries in a stream, what is not sure."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from citations.read_citations import entries

from foiakit.citations.reading import Reading, as_json, read_all, read_entry
from foiakit.citations.styles.archive import cite
from foiakit.model.record import Record, Skipped
from foiakit.model.record import as_json as record_as_json

SHARED = Path(__file__).resolve().parents[3].parent / "shared"
FOURTH = (
    'State 095538: U.S. Department of State, Cable, "Usama bin Ladin: Pressing High-Level Taliban'
    ' Official Jalaluddin Haqqani on Bin Ladin," May 24, 1999, Secret, NODIS, 6 pp.'
)


def labelled(name: str) -> list[dict[str, Any]]:
    path = SHARED / "citations" / name
    if not path.exists():
        pytest.skip(f"the labelled citations are not next to this checkout (../shared: {name})")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def read(text: str) -> Reading:
    reading = read_entry(text)
    assert reading is not None, text
    return reading


def says(text: str) -> dict[str, Any]:
    """The fields that are not empty, without ``printed``."""
    fields = read(text).record._asdict()
    return {k: v for k, v in fields.items() if v not in {None, ()} and k != "printed"}


@pytest.mark.parametrize("name", ["real.jsonl", "composed.jsonl"])
def test_every_labelled_field_is_right(name: str) -> None:
    for case in labelled(name):
        got = record_as_json(read(case["text"]).record)
        expected = case["expect"]
        if "c. " in case["text"]:  # the labels give the bare year
            expected["date"] = f"{expected['date']}~"
        assert {key: got[key] for key in expected} == expected, case["text"]


@pytest.mark.parametrize("name", ["real.jsonl", "composed.jsonl"])
def test_labelled_entries_in_one_stream_are_separated(name: str) -> None:
    texts = [case["text"] for case in labelled(name)]
    stream = "\n\n".join(texts).splitlines(keepends=True)
    assert [entry.text for entry in read_all(stream) if isinstance(entry, Reading)] == texts


def test_the_seven_real_lines_are_cited_as_they_are_printed() -> None:
    for case in labelled("real.jsonl"):
        printed = case["text"].split("\n\n")[1]
        corrected = re.sub(r"(\d)pp\.", r"\1 pp.", printed.replace(" :", ":")).rstrip(".") + "."
        record = read(case["text"]).record
        assert record.printed == printed
        assert cite(record) == corrected


def test_the_real_page_gives_its_seven_documents(real_posting: Path) -> None:
    lines = real_posting.read_text(encoding="utf-8").splitlines(keepends=True)
    lead, *readings = read_all(lines)
    assert isinstance(lead, Skipped)
    records = [reading.record for reading in readings if isinstance(reading, Reading)]
    assert [record.message for record in records] == [
        *("Karachi 01617", "Islamabad 00154", "Islamabad 04450", "State 095538"),
        *(None, "State 070339", "State 002648"),
    ]
    assert [record.pages for record in records] == [14, 14, 9, 6, None, 5, 7]
    assert [record.captions for record in records if record.captions] == [("NODIS",)]
    assert [record.excised for record in records] == [True, *[None] * 6]
    assert records[4].head == "ISAF - RC East OSINT Summary"
    assert (records[5].date, records[5].date_other) == ("2010-07-06", "2010-06-06")
    assert [record.date_other for record in records if record.date_other] == ["2010-06-06"]
    assert records[4].notes is not None
    assert "[Afghanistan]" in records[4].notes
    assert len((records[3].description or "").split("\n\n")) == 2
    assert records[3].year == 1999
    assert records[4].year is None


def test_an_entry_has_description_note_and_source_under_its_citation() -> None:
    entry = f"Document 4\n\n{FOURTH}\n\nSource: By request\n\nOne.\n\nTwo\nlines.\n\nNote: A note."
    reading = read(entry)
    record = reading.record
    assert record.source == "By request"
    assert record.description == "One.\n\nTwo\nlines."
    assert record.notes == "A note."
    assert record.printed == FOURTH
    start, end, _ = reading.fields["description"]
    assert entry[start:end] == record.description


@pytest.mark.parametrize(
    ("below", "other"),
    [
        ("May 24, 1999", None),
        ("Jun 24, 1999", "1999-06-24"),
        ("May 1999", None),
        ("n.d.", None),
    ],
)
def test_a_date_line_that_disagrees_is_the_other_date(below: str, other: str | None) -> None:
    reading = read(f"{FOURTH}\n\n{below}")
    assert (reading.record.date, reading.record.date_other) == ("1999-05-24", other)
    assert bool(reading.warnings) == bool(other)
    assert reading.record.printed == FOURTH


def test_a_date_line_that_gives_the_date_is_printed_with_the_citation() -> None:
    record = read('Document 2\nTelegram, "Ice," Secret\nFeb 20, 1961').record
    assert (record.date, record.printed) == ("1961-02-20", 'Telegram, "Ice," Secret\nFeb 20, 1961')


def test_a_heading_with_a_message_is_printed_and_a_bare_number_is_not() -> None:
    citation = 'U.S. Embassy (Accra), Cable, "Cocoa," July 19, 1983, Secret'
    assert read(f"Document 6 - Accra 000871\n{citation}").record.printed == (
        f"Document 6 - Accra 000871\n{citation}"
    )
    assert read(f"Document 6\n{citation}").record.printed == citation
    assert read(f"Document 6: {citation}").record.printed == f"Document 6: {citation}"


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Document 12 - Paris 12345", {"document": "12", "message": "Paris 12345"}),
        (
            '97 ISLAMABAD 154: Cable, "Ice," January 7, 1998',
            {"message": "ISLAMABAD 154", "year": 1997, "kind": "Cable", "title": "Ice"}
            | {"date": "1998-01-07"},
        ),
        (
            'Memorandum from R. Smith, Assistant to the President, to B. Jones, "Ice," 1969',
            {"originator": "R. Smith, Assistant to the President", "title": "Ice"}
            | {"recipient": "B. Jones", "kind": "Memorandum", "date": "1969"},
        ),
        (
            'Intelligence Report, Central Intelligence Agency, "Ice," n.d., Top Secret Umbra',
            {"originator": "Central Intelligence Agency", "kind": "Intelligence Report"}
            | {"title": "Ice", "classification": "Top Secret", "captions": ("UMBRA",)},
        ),
        (
            'Letter, A. Boy to B. Girl, "Ice," 10 April 1975, Unclassified, pp. 3-7',
            {"originator": "A. Boy", "recipient": "B. Girl", "kind": "Letter", "title": "Ice"}
            | {"date": "1975-04-10", "classification": "Unclassified", "pages": 5},
        ),
        (
            "6 May 1957: Letter from A. Boy to B. Girl",
            {"date": "1957-05-06", "kind": "Letter", "originator": "A. Boy"}
            | {"recipient": "B. Girl"},
        ),
        (
            'Cable, "Ice," October 2, 1962, No classification marking',
            {"kind": "Cable", "title": "Ice", "date": "1962-10-02"}
            | {"classification": "No classification marking"},
        ),
        (
            'Document 3: Cable, "A title that goes\non the next line," May 1961,\nSecret, 3 pp.',
            {"document": "3", "kind": "Cable", "title": "A title that goes on the next line"}
            | {"date": "1961-05", "classification": "Secret", "pages": 3},
        ),
        (
            ">> Doc. 20: U.S. Embassy (Oslo), Cable, “Ice,” October 1962",
            {"document": "20", "originator": "U.S. Embassy (Oslo)", "kind": "Cable"}
            | {"title": "Ice", "date": "1962-10"},
        ),
        (
            "Document 4\n\nINR Weekly Review\nPort Closures Spread East\nSecret, Rostow to Bundy",
            {"document": "4", "originator": "INR", "kind": "Weekly Review"}
            | {"title": "Port Closures Spread East", "classification": "Secret"}
            | {"recipient": "Bundy"},
        ),
        (
            "Oslo 2207: U.S. Embassy Oslo, Telegram, Port Closures, March 14, 1975, Secret",
            {"message": "Oslo 2207", "year": 1975, "originator": "U.S. Embassy Oslo"}
            | {"kind": "Telegram", "title": "Port Closures", "date": "1975-03-14"}
            | {"classification": "Secret"},
        ),
    ],
)
def test_forms_that_the_labelled_lines_do_not_have(text: str, fields: dict[str, Any]) -> None:
    assert says(text) == fields


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "\n\n", "Hello world.", '"', "Document 5", "[Excised]", "14 pp.", "Secret"),
        "Source: Freedom of Information Act request",
        "May 24, 1999",
        "The quick brown fox, 14 pp.",
        "On May 4, 1999, the Embassy sent a cable.",
        'He said, "Hello," May 4, 1999.',
        'In a report of the Department on the group, notes "many of them," as one reads.',
        "In the wake of the designation, documents posted today, May 4, 1999, are secret.",
        "Washington, D.C., September 11, 2012 - In the wake of this the documents are out.",
    ],
)
def test_what_is_no_citation_gives_no_record(text: str) -> None:
    assert read_entry(text) is None


def test_text_before_the_first_entry_is_skipped_and_its_place_named() -> None:
    found = list(read_all(["Hello.\n", "\n", FOURTH + "\n", "About it.\n"]))
    assert found[0] == Skipped("line 1", "no citation", "Hello.")
    assert isinstance(found[1], Reading)
    assert (found[1].line, found[1].record.description) == (3, "About it.")


@pytest.mark.parametrize("end", ["\n", "\r\n", ""])
def test_citations_may_stand_one_a_line_or_in_paragraphs(end: str) -> None:
    lines = [FOURTH + end, FOURTH + end, end, "  " + end, FOURTH + end]
    assert [entry.line for entry in read_all(lines) if isinstance(entry, Reading)] == [1, 2, 5]


def test_what_it_is_not_sure_of_it_says() -> None:
    reading = read('Atlantis 123: Order of Ice, Gizmo, "Ice," 1975, Hushed, ZEBRA, perhaps, 3 pp.')
    assert reading.record.classification == "Hushed"
    assert reading.record.captions == ("ZEBRA",)
    assert reading.leftover == ("perhaps",)
    for field in ("message", "kind", "classification", "captions"):
        assert reading.fields[field].confidence < 0.6, field
    for field in ("title", "date", "pages"):
        assert reading.fields[field].confidence == 1.0, field
    for word in ("Atlantis", "Gizmo", "Hushed", "ZEBRA"):
        assert any(word in warning for warning in reading.warnings), word


def test_a_second_date_or_level_is_not_lost() -> None:
    reading = read('Cable, "Ice," March 3, 1975, May 5, 1976, Secret, Confidential')
    assert (reading.record.date, reading.record.date_other) == ("1975-03-03", "1976-05-05")
    assert reading.record.classification == "Secret"
    assert reading.leftover == ("Confidential",)
    assert len(reading.warnings) == 2


def test_json_has_the_records_keys_and_how_they_were_read() -> None:
    reading = read(f"{FOURTH[:-1]} (excerpt).")
    got = json.loads(json.dumps(as_json(reading)))
    assert list(got) == [*Record._fields, "reading"]
    assert got["captions"] == ["NODIS"]
    assert got["reading"]["leftover"] == ["(excerpt)"]
    assert set(got["reading"]["fields"]) == {
        *("message", "year", "originator", "kind", "title", "date"),
        *("classification", "captions", "pages"),
    }
    assert got["reading"]["fields"]["message"] == {"start": 0, "end": 12, "confidence": 1.0}


LISTED = [
    "Telegram, Holm to Pryor, March 4, 1974, Ibid.",
    "Telegram, Holm to AmEmb, Lisbon, March 9, 1974, Holm Papers, Box 1 , File 1.",
    "Hlm dspch, Ports xx 12, n.p., Box 9",
    "Letter, Pryor to Holm, March 11, 1974, Ibid.",
    "Various, on Ports",
    "Memo, Pryor to Holm, March 12, 1974, LOC.",
]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_every_line_of_a_list_is_an_entry_understood_or_not(between: str) -> None:
    got = entries(*LISTED, between=between)
    assert [reading.record.printed for reading in got] == LISTED
    assert not any(reading.record.description for reading in got)
    assert got[2].warnings
    assert got[4].warnings
    assert got[4].record._replace(printed=None) == Record()


def test_every_number_of_a_list_is_an_entry_understood_or_not() -> None:
    lines = [f"{n}. {line}" for n, line in enumerate(LISTED, 1)]
    assert [entry.record.document for entry in entries(*lines)] == list("123456")
    under = entries("Document 1", "Letter, Pryor to Holm, May 3, 1960", "Document 2", "Xx yy, 12")
    assert [reading.record.document for reading in under] == ["1", "2"]
    assert under[1].warnings
