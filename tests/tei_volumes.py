"""Small volumes of FRUS in TEI, and what is read from them."""

from __future__ import annotations

import io

from foiakit.model.record import Collection, Details, Record
from foiakit.readers import recognise
from foiakit.readers.documents import tei
from foiakit.readers.source import Source

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
    source = Source("v.xml", io.BytesIO(raw), raw[:8192])
    assert recognise(source) is tei
    return [item for item in tei.read(source) if not hasattr(item, "reason")]
