"""A telegram's text becomes its details and its record."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from program import ROOT, SHARED

from foiakit.errors import BadInput
from foiakit.model.record import Details, Record, uid_of
from foiakit.readers import recognise
from foiakit.readers.documents import telegram
from foiakit.readers.source import Source, open_source

LABELLED = ROOT / "tests" / "cables" / "labelled"


def composed(name: str) -> str:
    return (LABELLED / f"synthetic-{name}.txt").read_text("utf-8")


def items(text: str, name: str = "one.txt") -> tuple[list[Details], list[Record], Source]:
    raw = text.encode()
    source = Source(name, io.BytesIO(raw), raw[:8192])
    found = list(telegram.read(source))
    details = [item for item in found if isinstance(item, Details)]
    return details, [item for item in found if isinstance(item, Record)], source


def test_a_released_telegram_comes_out_whole() -> None:
    path = SHARED / "data" / "telegrams" / "1974STATE072260.txt"
    if not path.exists():
        pytest.skip("the released telegrams are not next to this checkout (../shared)")
    source = open_source(str(path))
    with source.stream:
        assert recognise(source) is telegram
        details, record = telegram.read(source)
    assert isinstance(details, Details)
    assert isinstance(record, Record)
    assert details.uid == record.uid
    assert details.source_text == path.read_text("utf-8")
    assert (record.message, record.year, record.date) == ("State 072260", 1974, "1974-04-10")
    assert (record.originator, record.recipient) == ("SECSTATE WASHDC", "AMEMBASSY KABUL")
    assert (record.kind, record.title) == ("Cable", "REVIEW OF POLICY TOWARD AFGHANISTAN")
    assert record.traffic_tags == ("PFOR", "AF", "US")
    assert record.classification is None
    assert record.text is not None
    assert record.text.startswith("1. WE HAVE EXAMINED")
    assert record.text.endswith("\nKISSINGER")
    assert [reference["message"] for reference in details.data["references"]] == [
        "Kabul 1090",
        "Kabul A-12",
    ]


def test_stamps_are_the_releases_and_not_the_documents_marking() -> None:
    _, (record,), _ = items(composed("foia-print-2"))
    assert (record.classification, record.captions) == ("Secret", ("NODIS",))
    assert (record.case, record.excised) == ("200200771", True)
    _, (record,), _ = items(composed("smart-2"))
    assert (record.document, record.case, record.excised) == ("C05739911", "F-2013-00110", False)
    assert "Case No" not in (record.text or "")


def test_two_releases_of_one_cable_are_two_records_of_one_message() -> None:
    text = composed("foia-print-3")
    _, (reference,), _ = items(text)
    _, (other,), _ = items(text.replace("RELEASED IN PART", "RELEASED IN FULL"))
    assert (reference.message, reference.year) == (other.message, other.year)
    assert reference.uid != other.uid


def test_the_same_text_is_the_same_record_however_its_lines_end() -> None:
    text = composed("aad-1")
    assert items(text)[1][0].uid == items(text.replace("\n", "\r\n") + "\n\n")[1][0].uid


def test_a_number_of_the_archives_is_its_own_identity() -> None:
    _, (record,), _ = items(composed("aad-3"))
    assert record.uid == uid_of("nara", "1978NEWDE08399")
    assert record.document == "1978NEWDE08399"


def test_several_in_one_file_are_several_records_with_their_own_texts() -> None:
    details, records, _ = items(composed("aad-1") + composed("aad-5"))
    assert [record.message for record in records] == ["Lima 4127", "Buenos Aires 3147"]
    assert "PERALES" not in (details[0].source_text or "")
    assert (details[1].source_text or "").count("BUENOS AIRES 3147") == 2


def test_every_place_of_several_in_one_file_is_in_the_telegrams_own_text() -> None:
    details, _, _ = items(composed("aad-1") + composed("aad-5"))
    for detail in details:
        text, data = detail.source_text or "", detail.data
        found = [*data.get("references", ()), *data.get("uses", ())]
        spans = [*data["spans"].values(), *(each["span"] for each in found if "span" in each)]
        assert spans
        assert all(0 <= first <= last <= len(text) for first, last in spans)
        first, last = data["spans"]["title"]
        assert " ".join(text[first:last].split()) == data["title"]
        for each in data["references"]:
            first, last = each["span"]
            assert " ".join(text[first:last].split()).startswith(each["printed"])


def test_what_was_not_found_is_remarked() -> None:
    _, _, details = items(composed("telegram-1"))
    assert details.shared_remarks == {"no classification found": ""}


def test_a_text_with_nothing_of_a_telegram_is_refused() -> None:
    with pytest.raises(BadInput, match="not a telegram"):
        items("Dear Sir,\n\nthank you for your letter.\n")


@pytest.mark.parametrize(
    "path", sorted(LABELLED.glob("synthetic-*.txt")), ids=lambda path: path.stem
)
def test_every_form_is_claimed(path: Path) -> None:
    assert telegram.claims(path.read_bytes()[:8192], path.name)


@pytest.mark.parametrize(
    "text",
    [
        "title,date,text\nFM,TO,PAGE 01\n",
        '{"text": "R 201115Z MAR 74\\nFM AMEMBASSY KABUL"}',
        "<html><body>FM AMEMBASSY KABUL<br>TO SECSTATE</body></html>",
        "A letter.\nTO be or not.\nTO BE\n",
        "",
    ],
)
def test_other_files_are_not_claimed(text: str) -> None:
    assert not telegram.claims(text.encode(), "a.txt")


def test_a_whole_head_on_one_line_is_claimed_and_a_memorandum_on_one_is_not() -> None:
    head = (
        "PARIS 001147 NODIS E.O. 12958: DECL: 01/19/08 TAGS: PARM, PGOV, RS SUBJECT: ROAD WORKS"
        " 1. WORK BEGAN."
    )
    memo = "MEMORANDUM TO: The Deputy FROM: EUR SUBJECT: Roads REF: Your note on the roads 1. Go."
    for text in (head, " ".join(f"{word} {word}" for word in head.split())):
        assert telegram.claims(text.encode(), "a.txt")
        _, (record,), _ = items(text)
        assert (record.message, record.title) == ("Paris 001147", "ROAD WORKS")
    assert not telegram.claims(memo.encode(), "a.txt")
