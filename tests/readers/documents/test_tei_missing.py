"""Fields that a volume's documents lack are counted."""

from __future__ import annotations

import io

from readers.documents.frus_documents import OLD
from tei_volumes import DOCUMENT, tei_of

from foiakit.readers.documents import tei
from foiakit.readers.documents.tei_missing import SENTENCE
from foiakit.readers.source import Source


def test_the_fields_that_were_not_found_are_counted() -> None:
    note = '<div type="document" xml:id="d8" n="8"><head>8. Editorial Note</head><p>Ice.</p></div>'
    silent = OLD.replace("595. Arcus 7.", "")
    raw = tei_of(DOCUMENT, note, note.replace("d8", "d10"), silent).encode()
    source = Source("v.xml", io.BytesIO(raw), raw[:8192])
    list(tei.read(source))
    assert source.shared_remarks[SENTENCE] == (
        "of 4 documents 2 have no originator, 2 no recipient, 2 no date, 2 no classification,"
        " 2 no source note; of 2 telegrams and airgrams 1 have no message number"
    )
