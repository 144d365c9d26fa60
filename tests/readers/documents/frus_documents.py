"""A document of an old volume of FRUS, and a document read."""

from __future__ import annotations

from tei_volumes import items, tei_of

from foiakit.model.record import Details, Record


def read_document(document: str) -> tuple[Record, dict[str, object]]:
    _, details, record = items(tei_of(document))
    assert isinstance(record, Record)
    assert isinstance(details, Details)
    return record, details.data


OLD = """<div type="document" xml:id="d9" n="9"><note rend="inline" type="source">857.00/3–2950:
Telegram</note><head>The <persName>Chargé in Norway</persName> (<persName> Harlan </persName>) to
the <gloss>Secretary of State</gloss></head><opener><dateline><placeName>Oslo</placeName>, <date
when="1950-03-29T16:00:00">March 29, 1950—4 p. m.</date>[Received March 30—1 a. m.]</dateline>
<seg>secret</seg><seg>us urgent</seg></opener><p>595. Arcus 7. Limited distribution. Ice limits were
discussed.</p><closer><signed>Harlan</signed></closer></div>"""
