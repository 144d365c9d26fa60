"""Citations of scholars, archives and editors: what each part is, and what it never is."""

from __future__ import annotations

from typing import Any

import pytest

from foiakit.citations.reading import Reading, read_all, read_entry
from foiakit.citations.styles import load
from foiakit.model.record import Record


def record(text: str) -> Record:
    reading = read_entry(text)
    assert reading is not None, text
    return reading.record


def entries(*lines: str, between: str = "\n") -> list[Reading]:
    found = list(read_all(between.join(lines).splitlines(keepends=True)))
    assert all(isinstance(reading, Reading) for reading in found)
    return [reading for reading in found if isinstance(reading, Reading)]


@pytest.mark.parametrize(
    "place",
    [
        *("Ibid.", "NARA, RG 59, Box 3", "LOC", "DDRS", "AAD", "CREST", "RG59, CFPF", "LBJL"),
        *("Holm Papers, Box 1, File 1", "op. cit.", "POL 7 NOR, RG 59, NA", "FO 371/158634, TNA"),
        *("857.00/3-450, RG 59, NARA", "FRUS 1950, 3:1412", "on file with the Harlow Library"),
        *("D760217-1017, AAD", "Box 3, folder “Norway 6/78,” Ford Library", "DOS/FOIAe, II"),
    ],
)
def test_where_a_document_is_kept_is_its_source_and_nothing_else(place: str) -> None:
    got = record(f"Telegram, Holm to Pryor, March 4, 1974, {place}")
    assert got.source == place
    assert (got.originator, got.recipient, got.date) == ("Holm", "Pryor", "1974-03-04")
    assert (got.classification, got.captions, got.message, got.title) == (None, (), None, None)


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Telegram 212 from Lima", ("Lima 212", None, None)),
        ("Telegram 40 to Lima", (None, None, "Lima")),
        ("Despatch 77 from Oslo, May 3, 1950", ("Oslo 77", None, None)),
        ("Airgram A-88 from Rabat, March 12, 1964", ("Rabat A-88", None, None)),
        ("Telegram 3310 From the Embassy in Ghana, May 3, 1966", (None, "Embassy in Ghana", None)),
        (
            "Telegram 88213 From the Department of State to the Embassy in Ghana, May 3, 1966",
            ("State 88213", "Department of State", "Embassy in Ghana"),
        ),
        (
            "U.S. Embassy Lima to the Secretary of State, cable 3312, May 4, 1989",
            ("Lima 3312", "U.S. Embassy Lima", "Secretary of State"),
        ),
        ("Lima 3312 to State, May 4, 1989, AAD", ("Lima 3312", None, "State")),
        ("Letter from the Mayor to the Chairman, May 4, 1989", (None, "Mayor", "Chairman")),
        ("Telegram, Holm to The Hague, May 4, 1949, ibid.", (None, "Holm", "The Hague")),
    ],
)
def test_a_number_is_a_message_with_its_post_and_the_is_no_part_of_a_name(
    text: str, fields: tuple[str | None, ...]
) -> None:
    got = record(text)
    assert (got.message, got.originator, got.recipient) == fields


@pytest.mark.parametrize("opening", ['"', "“", "'", "‘"])
def test_a_title_may_stand_in_any_quotation_marks(opening: str) -> None:
    closing = {'"': '"', "“": "”", "'": "'", "‘": "’"}[opening]
    for inside in (f"Holm's Port,{closing}", f"Holm's Port{closing},"):
        got = record(
            f"Memorandum from Ann Holm to Paul Pryor, {opening}{inside} May 6, 1967, Secret"
        )
        assert (got.title, got.date, got.classification) == ("Holm's Port", "1967-05-06", "Secret")


@pytest.mark.parametrize(
    "line",
    [
        "Memorandum of Conversation between Holm and Pryor",
        'U.S. Embassy Lima Telegram 3312 to Department of State, "Ports"',
        "Letter from Ann Holm to Paul Pryor",
        'Report, "Ports"',
    ],
)
@pytest.mark.parametrize("head", ["March 3, 1962\n\n", "• 3 March 1962\n", "March 3, 1962 — "])
def test_a_date_before_the_citation_is_its_date(line: str, head: str) -> None:
    assert record(head + line).date == "1962-03-03"
    got = entries(head + line, head + line, between="\n\n")
    assert [reading.record.date for reading in got] == ["1962-03-03"] * 2


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


def test_a_description_stays_with_its_citation() -> None:
    lines = [
        *('Lima 03312: U.S. Embassy (Lima), Cable, "Ports," May 4, 1989, Secret, 3 pp.', ""),
        "The Embassy reports on the ports, as in telegram 3310 from Lima (RG 59, Box 3).",
    ]
    (entry,) = entries(*lines)
    assert entry.record.description == lines[-1]


HEADING = (
    "118. Telegram 3310 From the Embassy in Ghana to the Department of State\n"
    "Accra, April 2, 1968, 1430Z.\n"
    "Source: National Archives, RG 59, Central Files 1967–69, AGR 12 GHANA. Secret; Priority;"
    " Exdis. Drafted by Holm."
)


def test_a_heading_of_an_edition_has_its_marking_from_the_source_line() -> None:
    got = record(HEADING)
    assert (got.document, got.message, got.date) == ("118", "Accra 3310", "1968-04-02")
    assert (got.classification, got.captions) == ("Secret", ("EXDIS",))
    assert got.source == "National Archives, RG 59, Central Files 1967–69, AGR 12 GHANA"


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


@pytest.mark.parametrize("style", ["chicago-note", "nara", "mla", "apa", "bluebook"])
def test_the_source_comes_back_whole_in_the_styles_that_print_it(style: str) -> None:
    got = record(
        'Memorandum, Holm to Pryor, "Ports," May 3, 1970, Box 12, Folder 3, Holm Papers, Harlow'
        " Library."
    )
    assert "Box 12, Folder 3, Holm Papers, Harlow Library" in load(style).cite(got)


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
    ("text", "kind"),
    [
        (
            "NSDD-75, “Ports,” January 17, 1983, Reagan Library.",
            "National Security Decision Directive",
        ),
        ("PDD/NSC-25, “Ports,” May 3, 1994, Clinton Library.", "Presidential Decision Directive"),
        (
            "Presidential Directive/NSC-18, “Ports,” August 24, 1977, Carter Library.",
            "Presidential Directive",
        ),
        (
            "SNIE 64.1-66, “Ports,” 24 March 1966, NSF, Box 8, LBJL.",
            "Special National Intelligence Estimate",
        ),
    ],
)
def test_a_directive_with_its_number_is_its_kind(text: str, kind: str) -> None:
    got = record(text)
    assert (got.kind, got.originator, got.title) == (kind, None, "Ports")
