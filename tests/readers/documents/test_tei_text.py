"""The text of a document in TEI."""

from __future__ import annotations

from readers.documents.frus_documents import OLD, read_document


def test_a_heading_of_persons_and_what_stands_in_lines_of_its_own() -> None:
    record, data = read_document(OLD)
    assert (record.kind, record.message, record.year) == ("Telegram", "Oslo 595", 1950)
    assert record.originator == "Chargé in Norway (Harlan)"
    assert record.recipient == "Secretary of State"
    assert (record.classification, record.captions) == ("Secret", ("LIMDIS",))
    assert (record.date, record.date_other, record.title) == ("1950-03-29", None, None)
    assert (data["precedence"], data["series"]) == (["US URGENT"], "Arcus 7")
    assert (data["place"], data["received"]) == ("Oslo", "March 30—1 a. m.")
    assert data["source_note"] == {"file": "857.00/3–2950", "kind": "Telegram"}


def test_a_line_break_parts_words() -> None:
    record, _ = read_document(
        OLD.replace("<head>The", "<head>No. 9<lb/>The").replace("limits", "<lb/>x")
    )
    assert record.originator == "Chargé in Norway (Harlan)"
    assert "Ice\nx were" in (record.text or "")
