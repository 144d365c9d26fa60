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


DIRECTIVE = """<div type="document" n="4" xml:id="d4">
<head>4. National Security Decision Memorandum 912</head>
<dateline><placeName>Washington</placeName>,
<date when="1974-08-09">August 9, 1974</date></dateline>
<list><head>TO</head><item>The Secretary of State</item><item>The Attorney
General</item><item/></list>
<list type="subject"><head>SUBJECT</head><item>Harbor Talks</item></list>
<p>The President has approved the paper.</p></div>"""


def test_a_list_of_addressees_on_lines_of_its_own_is_the_recipient() -> None:
    record, _ = read_document(DIRECTIVE)
    assert record.recipient == "Secretary of State; Attorney General"
    assert (record.kind, record.title) == ("National Security Decision Memorandum", "Harbor Talks")


def test_a_list_with_another_heading_is_not_one_of_addressees() -> None:
    record, _ = read_document(DIRECTIVE.replace(">TO<", ">PARTICIPANTS<"))
    assert record.recipient is None
