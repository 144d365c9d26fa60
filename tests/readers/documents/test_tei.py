"""FRUS volumes in TEI: every document a record, nothing fetched, nothing swallowed whole."""

from __future__ import annotations

import io
import re
import time
import tracemalloc

import pytest
from program import SHARED

from foiakit.errors import BadInput
from foiakit.model.record import Collection, Details, Record
from foiakit.readers import recognise
from foiakit.readers.documents import tei
from foiakit.readers.source import Source, source

VOLUME = SHARED / "data" / "frus1969-76ve08_d10-d12.xml"
MEMO = SHARED / "data" / "frus1981-88v03_d25.xml"
DOCUMENT = """<div type="document" xml:id="d7" n="7"><head>7. Telegram 512 From the <gloss
type="from">Embassy in Peru</gloss> to the <gloss type="to">Department of State</gloss>, May
4, 1975, 1405Z.<note n="1" type="source">Source: National Archives, RG 59, Central Foreign
Policy Files, D750123–0456. Secret; Immediate; Nodis. Drafted by Quimby on May 3; cleared in
draft by Ames; approved by Stone. Repeated to Quito. No other copy was
found.</note></head><opener><dateline> <placeName>Lima</placeName>, <date
when="1975-05-04T14:05:00">May 4, 1975, 1405Z</date></dateline></opener> <p>1. The minister,
who is new,<note n="2">He took office in April.</note> said yes<pb n="12"/> twice. [<hi>2
lines not declassified</hi>]</p><list><label>2.</label><item>Further see telegram 88 from
Quito.</item></list> <closer><signed>Holloway</signed></closer></div>"""


def tei_of(*documents: str, head: str = "") -> str:
    return (
        f'<?xml version="1.0"?>{head}<TEI xmlns="http://www.tei-c.org/ns/1.0"'
        f' xml:id="frus1969-76v99">'
        f"<teiHeader><title type='complete'>A Volume</title></teiHeader><text><body>"
        f"{''.join(documents)}</body></text></TEI>"
    )


def items(text: str) -> list[Collection | Details | Record]:
    raw = text.encode()
    given = Source("v.xml", io.BytesIO(raw), raw[:8192])
    assert recognise(given) is tei
    return [item for item in tei.read(given) if not hasattr(item, "reason")]


def test_a_document_is_a_record_with_its_source_note_read() -> None:
    volume, details, record = items(tei_of(DOCUMENT))
    assert isinstance(volume, Collection)
    assert isinstance(details, Details)
    assert isinstance(record, Record)
    assert (volume.name, volume.title) == ("frus1969-76v99", "A Volume")
    assert (record.collection, record.document) == ("frus1969-76v99", "7")
    assert (record.message, record.year, record.kind) == ("Lima 512", 1975, "Telegram")
    assert (record.originator, record.recipient) == ("Embassy in Peru", "Department of State")
    assert (record.classification, record.captions) == ("Secret", ("NODIS",))
    assert (record.date, record.excised) == ("1975-05-04", True)
    assert record.url == "https://history.state.gov/historicaldocuments/frus1969-76v99/d7"
    assert record.text == (
        "Lima, May 4, 1975, 1405Z\n1. The minister, who is new, said yes twice."
        " [2 lines not declassified]\n2. Further see telegram 88 from Quito.\nHolloway"
    )
    assert details.data["source_note"] == {
        "archive": "National Archives",
        "file": "RG 59, Central Foreign Policy Files, D750123–0456",
        "classification": "Secret", "captions": ("NODIS",), "precedence": ("IMMEDIATE",),
        "drafted": "Quimby", "cleared": "Ames", "approved": "Stone", "repeated": "Quito",
    }  # fmt: skip
    assert details.data["footnotes"] == [["2", "He took office in April."]]
    assert details.data["dates"][0]["when"] == "1975-05-04T14:05:00"


def test_a_date_that_differs_is_kept_beside_the_first() -> None:
    text = DOCUMENT.replace("1975-05-04T14:05:00", "1975-05-05")
    record = items(tei_of(text))[-1]
    assert isinstance(record, Record)
    assert (record.date, record.date_other) == ("1975-05-05", "1975-05-04")


def test_a_post_that_nothing_says_is_not_guessed() -> None:
    text = re.sub(r"<opener>.*?</opener>", "", DOCUMENT, flags=re.S)
    record = items(tei_of(text))[-1]
    assert isinstance(record, Record)
    assert (record.message, record.head, record.date) == (None, "Telegram 512", "1975-05-04")


def test_a_document_without_a_dateline_has_its_headings_date() -> None:
    if not VOLUME.exists():
        pytest.skip("the volumes of FRUS are not beside this checkout (../shared)")
    given = source(str(VOLUME))
    with given.stream:
        records = [item for item in tei.read(given) if isinstance(item, Record)]
    assert [record.document for record in records] == ["10", "11", "12"]
    assert [record.message for record in records] == ["State 236146", "Kabul 1717", "State 072260"]
    assert records[1].date == "1974-03-20"
    assert "PAGE 02" not in (records[0].text or "")
    assert (records[0].text or "").endswith("\nPORTER")


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE TEI [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
        '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>',
        '<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE TEI SYSTEM "http://example.org/tei.dtd">',
        '<!DOCTYPE TEI [<!ENTITY % p SYSTEM "http://example.org/p">%p;]>',
    ],
)
def test_document_types_and_entities_are_refused(head: str) -> None:
    with pytest.raises(BadInput, match="document type or entity"):
        items(tei_of(DOCUMENT.replace("twice", "&c;") if "&b" in head else DOCUMENT, head=head))


def test_an_entity_that_nobody_declared_is_an_error_with_its_line() -> None:
    with pytest.raises(BadInput, match=r"v\.xml:\d+: no well-formed XML: undefined entity"):
        items(tei_of(DOCUMENT.replace("twice", "&nothere;")))


@pytest.mark.parametrize("encoding", ["UTF-0", "shift_jis", "base64", "undefined"])
def test_an_encoding_that_the_parser_has_not_is_named(encoding: str) -> None:
    text = tei_of(DOCUMENT).replace("?>", f' encoding="{encoding}"?>', 1)
    with pytest.raises(BadInput, match=r"v\.xml:1: .*save the file as UTF-8"):
        items(text)


def test_nothing_is_nested_without_end() -> None:
    deep = "<p>" * 5000 + "x" + "</p>" * 5000
    with pytest.raises(BadInput, match="nested over 200 deep"):
        items(tei_of(f'<div type="document" n="1">{deep}</div>'))


def test_a_file_that_is_cut_short_says_where() -> None:
    with pytest.raises(BadInput, match="no well-formed XML"):
        items(tei_of(DOCUMENT)[:-60])


def test_a_volume_without_documents_is_refused() -> None:
    with pytest.raises(BadInput, match="without a document"):
        items(tei_of("<div><p>Preface.</p></div>"))


def _volume_of(count: int) -> str:
    long = "<p>" + "The minister spoke of the road and of the river for a long time. " * 60 + "</p>"
    one = DOCUMENT.replace("<closer>", long * 4 + "<closer>")
    return tei_of(*(one.replace('"d7" n="7"', f'"d{n}" n="{n}"') for n in range(1, count + 1)))


def test_time_grows_with_the_number_of_documents() -> None:
    took = {}
    for count in (75, 300):
        text = _volume_of(count)
        start = time.process_time()
        records = [item for item in items(text) if isinstance(item, Record)]
        took[count] = time.process_time() - start
    assert [record.document for record in records] == [str(n) for n in range(1, 301)]
    assert len({record.uid for record in records}) == 300
    assert took[300] < took[75] * 12  # a quadratic reader would take 16 times as long


def test_one_document_is_in_memory_at_a_time() -> None:
    raw = _volume_of(300).encode()
    given = Source("v.xml", io.BytesIO(raw), raw[:8192])
    tracemalloc.start()
    for _ in tei.read(given):
        pass
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < len(raw) / 2


@pytest.mark.parametrize(
    ("attributes", "kept", "said"),
    [
        ('from="1975-05-04" to="1975-02-31"', ("1975-05-04", None), "d7: 1975-02-31"),
        ('from="1975-05-04" to="1975-05-01"', ("1975-05-04", None), "d7: 1975-05-01"),
        ('when="1975-13-04"', ("1975-05-04", None), "d7: 1975-13-04"),
        ('from="1975-05-04" to="1975-05-06"', ("1975-05-04", "1975-05-06"), None),
    ],
)
def test_a_date_that_is_left_out_is_said(
    attributes: str, kept: tuple[str, str | None], said: str | None
) -> None:
    text = tei_of(DOCUMENT.replace('when="1975-05-04T14:05:00"', attributes)).encode()
    given = Source("v.xml", io.BytesIO(text), text[:8192])
    record = list(tei.read(given))[-1]
    assert isinstance(record, Record)
    assert (record.date, record.date_end) == kept
    told = [f"{sentence}: {own}" for sentence, own in given.told.items()]
    assert told == ([f"{tei.INVALID_DATE}: the first is {said}"] if said else [])
