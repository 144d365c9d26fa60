"""Documents of FRUS from a copied text or a saved page: the record of the same document in TEI."""

from __future__ import annotations

import io

from foiakit.model.record import Collection, Details, Record
from foiakit.readers import recognise
from foiakit.readers.source import Source

TEXT = """Foreign Relations of the United States, 1969–1976, Volume XXI, Iceland, 1969–1973

12. Telegram From the Embassy in Iceland to the Department of State1
Reykjavik, May 4, 1971, 1405Z.

512. For the Secretary. Subject: Cod limits. Ref: State 70339.

1. The minister said yes.

1. Source: National Archives, RG 59, POL 33 ICE. Secret; Immediate; Exdis. Drafted by Marlow.
"""
PAGE = """<html><head><title>Historical Documents</title>
<link rel="canonical" href="https://history.state.gov/historicaldocuments/frus1969-76v21/d12"/></head>
<body><nav>Home</nav><h3>12. Telegram From the Embassy in Iceland to the Department of State<a
href="#fn1"><sup>1</sup></a></h3><p>Reykjavik, May 4, 1971, 1405Z.</p><p>512. For the Secretary.
Subject: Cod limits. Ref: State 70339.</p><p>1. The minister said yes.</p><ol><li>Source: National
Archives, RG 59, POL 33 ICE. Secret; Immediate; Exdis. Drafted by Marlow. <a>↩</a></li></ol>
<footer>Office</footer></body></html>"""


def _read(text: str, name: str) -> list[object]:
    raw = text.encode()
    source = Source(name, io.BytesIO(raw), raw[:8192])
    return list(recognise(source).read(source))


def _uid(items: list[object]) -> str | None:
    (record,) = (item for item in items if isinstance(item, Record))
    return record.uid


def test_a_copied_document_has_the_fields_of_its_heading_note_and_first_line() -> None:
    volume, details, record = _read(TEXT, "d12.txt")
    assert isinstance(volume, Collection)
    assert isinstance(details, Details)
    assert isinstance(record, Record)
    assert volume.name == record.collection == "frus1969-76v21"
    assert volume.title == TEXT.partition("\n")[0]
    assert (record.document, record.message, record.date) == ("12", "Reykjavik 512", "1971-05-04")
    assert (record.originator, record.recipient) == ("Embassy in Iceland", "Department of State")
    assert (record.kind, record.title) == ("Telegram", "Cod limits")
    assert (record.classification, record.captions) == ("Secret", ("EXDIS",))
    assert details.data["references"][0]["message"] == "State 70339"
    assert details.data["source_note"]["drafted"] == "Marlow"


def test_a_saved_page_is_the_same_record_as_its_copied_text() -> None:
    assert _uid(_read(PAGE, "d12.html")) == _uid(_read(TEXT, "d12.txt"))


def test_a_pipe_needs_no_file_name() -> None:
    assert _uid(_read(TEXT, "<stdin>")) == _uid(_read(TEXT, "d12.txt"))


def test_an_address_of_another_document_is_not_taken_for_the_document_s_own() -> None:
    other = "See https://history.state.gov/historicaldocuments/frus1952-54v06/d99\n"
    text = TEXT.partition("\n\n")[2] + other
    (record,) = (item for item in _read(text, "a.txt") if isinstance(item, Record))
    assert (record.collection, record.url) == (None, None)


def test_documents_of_a_list_are_different_records() -> None:
    entry = "{n}. Editorial Note\n\nSource: Department of State, Files. Secret.\n\n"
    text = "".join(entry.format(n=number) for number in (1, 2, 3))
    records = [item for item in _read(text, "a.txt") if isinstance(item, Record)]
    assert len({record.uid for record in records}) == 3
