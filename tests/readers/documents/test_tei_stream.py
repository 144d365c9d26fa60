"""A TEI file as a file: what is refused, with its line; time and memory."""

from __future__ import annotations

import io
import time
import tracemalloc

import pytest
from tei_volumes import DOCUMENT, items, tei_of

from foiakit.errors import BadInput
from foiakit.model.record import Record
from foiakit.readers.documents import tei
from foiakit.readers.source import Source


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
    with pytest.raises(BadInput, match="document type or an entity"):
        items(tei_of(DOCUMENT.replace("twice", "&c;") if "&b" in head else DOCUMENT, head=head))


def test_an_entity_that_nobody_declared_is_an_error_with_its_line() -> None:
    with pytest.raises(BadInput, match=r"v\.xml:\d+: not well-formed XML: undefined entity"):
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
    with pytest.raises(BadInput, match="not well-formed XML"):
        items(tei_of(DOCUMENT)[:-60])


def test_a_volume_without_documents_is_refused() -> None:
    with pytest.raises(BadInput, match="without a document"):
        items(tei_of("<div><p>Preface.</p></div>"))


def _volume_of(count: int) -> str:
    long = "<p>" + "The minister spoke of the road and of the river for a long time. " * 60 + "</p>"
    document = DOCUMENT.replace("<closer>", long * 4 + "<closer>")
    return tei_of(*(document.replace('"d7" n="7"', f'"d{n}" n="{n}"') for n in range(1, count + 1)))


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
    source = Source("v.xml", io.BytesIO(raw), raw[:8192])
    tracemalloc.start()
    for _ in tei.read(source):
        pass
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < len(raw) / 2
