"""What the fuzzer begins from: a small good source of each form, all composed or from docs/."""

from __future__ import annotations

import gzip
import io
import json
from functools import cache

from pdfs import pdf
from program import ROOT

_ROW = {
    "title": 'On "Ice," and Snow [Excised]',
    "date": "May 24, 1999",
    "classification": "S",
    "captions": "NODIS; EXDIS",
    "pages": "6 pp.",
    "message": "Lima 00512",
}
_PAGE = """<!doctype html><html><head><title>A Page</title><script>var a = "<p>";</script></head>
<body><p>National Security Archive Electronic Briefing Book No. 99</p><p>Posted - May 2, 2012</p>
<p>As said [Doc 1], and &quot;so&quot; on.</p><p><b>Document 1</b></p><p>Lima 00512: U.S. Embassy
(Lima), Cable, &quot;Snow,&quot; May 4, 1975, Secret, NODIS, 6 pp. [Excised]</p><p>May 4, 1975</p>
<p>Source: Freedom of Information Act request</p><p>It snowed.<br>Note: much.</p></body></html>"""
_VOLUME = """<?xml version="1.0"?><TEI xml:id="frus1969-76v99"><teiHeader><title
type="complete">A Volume</title></teiHeader><text><body><div type="document" xml:id="d7" n="7">
<head>7. Telegram 512 From the <gloss type="from">Embassy in Peru</gloss> to the Department of
State, May 4, 1975, 1405Z.<note n="1" type="source">Source: National Archives, RG 59. Secret;
Nodis. Drafted by Quimby on May 3.</note></head><opener><dateline><placeName>Lima</placeName>,
<date when="1975-05-04T14:05:00">May 4, 1975, 1405Z</date></dateline></opener><p>1. Yes<pb
n="12"/> twice.</p><closer><signed>Holloway</signed></closer></div></body></text></TEI>"""
_HISTORYLAB = "id,date,subject,classification,body\n1974LIMA00512,1974-05-04,SNOW,SECRET,X\n"
_STATEFOIA = "Subject,Document Class,Case Number,pdf_url\nSNOW,Cable,F-2012-1,https://a\n"
_CREST = (
    ",id,title,classification,publication_date,page_count,content_type\n"
    "0,CIA-RDP79-1,A,U,,3,REPORTS\n"
)
_CITATION = 'Lima 00512: U.S. Embassy (Lima), Cable, "Snow," May 4, 1975, Secret, 6 pp.\n'
_SEARCHES = (
    "haqqani",
    '"missile strikes" OR talib*',
    "NEAR(omar ladin, 5) NOT (a b)",
    "title:afghanistan 1.4(D) C++",
)
_DATES = (
    *("May 24, 1999", "c. 1974", "1962-21", "1997..1999", "241330Z MAY 99", "n.d."),
    "between 3 and 5 July 1971",
)
_FILTERS = (
    *("1-7", "State 095538", "secret", "NODIS", "1997..1999", "May 1999", "389", "title"),
    *("amembassy islamabad", "1997ISLAMA00154"),
)
_NUMBERS = (
    "1974TEHRAN01234\n1974TEHRAN A-12\n1974TEHRAN01234_2\nP760110-0803\n# a comment\nHRAN062\n"
)


@cache
def seeds() -> dict[str, list[bytes]]:
    """By the name of a target, whole sources that it understands; the others get them too."""
    labelled = sorted((ROOT / "tests" / "cables" / "labelled").glob("synthetic-*-1.txt"))
    objects = [_ROW, {"results": {"items": [_ROW, _ROW]}, "page": 1}]
    table = _table(",")
    found = {
        "posting": [(ROOT / "docs/examples/ebb389.txt").read_bytes()[:5000], _PAGE.encode()],
        "telegram": [path.read_bytes()[:5000] for path in labelled],
        "pdf": [pdf(_CITATION, labelled[0].read_text("utf-8"), compressed=True)],
        "tei": [_VOLUME.encode()],
        "xlsx": [_workbook()],
        "ndjson": [b"".join(json.dumps(_ROW).encode() + b"\n" for _ in range(3))],
        "json": [json.dumps(one).encode() for one in (*objects, [_ROW, _ROW])],
        "numbers": [_NUMBERS.encode()],
        "tsv": [_table("\t").encode(), _table("\t").encode("utf-16")],
        "csv": [table.encode(), table.encode("cp1252"), _table(";").encode("utf-8-sig")],
        "foiakit": [f"uid,{table}".encode()],
        "historylab": [_HISTORYLAB.encode()],
        "statefoia": [_STATEFOIA.encode()],
        "crest": [_CREST.encode()],
        "citations": [_CITATION.encode()],
        "search words": [one.encode() for one in _SEARCHES],
        "dates": [one.encode() for one in _DATES],
        "filters and ids": [one.encode() for one in _FILTERS],
    }
    found["packed"] = [gzip.compress(table.encode())]
    return found


def _table(delimiter: str) -> str:
    cells = [f'"{value.replace(chr(34), chr(34) * 2)}"' for value in _ROW.values()]
    lines = [delimiter.join(_ROW), delimiter.join(cells), delimiter.join([*cells[:-1], "é"])]
    return "\n".join(lines) + "\n"


def _workbook() -> bytes:
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.create_sheet("Records", 0)
    sheet.append(list(_ROW))
    sheet.append(list(_ROW.values()))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
