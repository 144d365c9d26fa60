"""Every reader as functions of one text, which is a file or a part of a file of the form."""

from __future__ import annotations

import io
import json
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial

from foiakit.cables import Cable
from foiakit.errors import FoiakitError
from foiakit.model.record import Collection, Record
from foiakit.readers import READERS, reader, recognise
from foiakit.readers.source import PEEK, Source
from foiakit.readers.tables import saved_mapping

Target = Callable[[str], object]


TELEGRAM = """\
SECRET
PAGE 01 STATE 095538
O 061527Z JUN 97
FM SECSTATE WASHDC
TO AMEMBASSY ISLAMABAD {address}
S E C R E T STATE 095538
E.O. 12958: DECL: 04/08/04
TAGS: {tags}
SUBJECT: {subject}
REF: {ref}

1. (C) {body}
ALBRIGHT
"""


POSTING = """\
National Security Archive Electronic Briefing Book No. 389

{lead}

Document {number}: A cable
U.S. Embassy (Islamabad), Cable, "{title}", May 24, 1999, Secret, 4 pp.
Source: {source}

{description}
"""


BIBTEX = """\
@string{{abbreviation} = "x"}
@report{k, title = {{title}}, author = {{author}}, date = {{date}}, keywords = "{keywords}",
  foiakit = {{carried}}, month = {month} # may, year = 1974, abstract = {{abstract}},
}
"""
RIS = """\
TY  - RPRT
AU  - {author}
DA  - {date}
KW  - {word}
AB  - {abstract}
ID  - foiakit:{carried}
ER  -
"""
TEI = """\
<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="http://history.state.gov/frus/ns/1.0">
<teiHeader/><text><body><div type="document" n="1" xml:id="d1" frus:doc-dateTime-min="1977-01-01">
<head>1. {head}</head><note type="source">Source: {note}</note><p>{p}</p></div></body></text></TEI>
"""


def _read(form: str | None, name: str, text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    source = Source(name, io.BytesIO(data), data[:PEEK])
    with suppress(FoiakitError):
        for _ in (reader(form) if form else recognise(source)).read(source):
            source.place.where()
            source.place.raw()


def _inside(form: str, name: str, frame: str, place: str, text: str) -> None:
    """Reads a whole file of the form with *text* at one *place*."""
    _read(form, name, frame.replace("{" + place + "}", text))


def _in_json(field: str, text: str) -> None:
    _read("ndjson", "a.ndjson", json.dumps({"title": "A", field: text}))


def _in_csv(field: str, text: str) -> None:
    quoted = text.replace('"', '""')
    _read("csv", "a.csv", f'{field},other\n"{quoted}",x\n')


def _in_parquet(field: str, text: str) -> None:
    import pyarrow as pa  # noqa: PLC0415 - the extra parquet may not be installed
    import pyarrow.parquet as pq  # noqa: PLC0415 - as above

    text = text.encode("utf-8", "replace").decode()
    data = io.BytesIO()
    pq.write_table(pa.table({"uid": ["1"], field: [text], "other": [{text: text}]}), data)
    source = Source("a.parquet", io.BytesIO(data.getvalue()), data.getvalue()[:PEEK])
    with suppress(FoiakitError):
        list(reader("parquet").read(source))


def _in_details(part: str, field: str, text: str) -> None:
    """A line of an export with details, in which *text* is a value and is in a list."""
    for value in (text, [text]):
        posting = {"name": "EBB 389", "title": "A", **({field: value} if part == "posting" else {})}
        line = {"id": 1, "uid": "1", "title": "A", "collection": "EBB 389", "posting": posting}
        line["cable"] = {"form": "telegram", **({field: value} if part == "cable" else {})}
        _read("ndjson", "a.ndjson", json.dumps(line))


MAIL = (
    "U.S. Department of State Case No. {case} Doc No. C05512345 Date: 03/14/2013\n"
    "RELEASE IN PART {decision}\n\nFrom:    {sender}\nSent:    Tuesday, March 2, 2010 5:28 PM{sent}"
    "\nTo:      {to}\nSubject: {subject}\n\n{text}\n\nFrom: Tom\nSent: {older}\nTo: Ines\n"
    "Subject: A\n"
)
MEMORANDUM = "{top}\nACTION MEMO FOR {to}\nFROM: {sender}\nSUBJECT: {subject}\n\n{text}\n"
COPIED = (
    "{above}\n12. Telegram From the {sender} to the {recipient}1\n{place}, May 4, 1971, 1405Z.\n"
    "512. {text}\n1. Source: {source}\n2. {note}\n"
)
DIRECTIVE = (
    "NATIONAL SECURITY ACTION MEMORANDUM NO. 12{title}\n\nTO:  The Secretary of State\n     {to}\n"
    "SUBJECT:  {subject}\n\n{text}\n"
)
ATTACHED = (
    "From: Ines\nDate: Tue, 2 Mar 2010 17:25:12 -0500\nSubject: A\nContent-Type: multipart/mixed;"
    ' boundary="b"\n\n--b\n\nA text.\n--b\n{headers}\nContent-Disposition: attachment;'
    ' filename="{file}"\n\n{attached}\n--b\nContent-Type: message/rfc822\n\n{inner}\n--b--\n'
)
MESSAGE = "From: {sender}\nDate: {date}\nTo: {to}\nSubject: {subject}\nMessage-ID: {id}\n\n{text}\n"


def _mapping(text: str) -> None:
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", errors="surrogatepass") as file:
        file.write(text)
        file.flush()
        with suppress(FoiakitError):
            saved_mapping.load(file.name)


def _in_mapping(key: str, text: str) -> None:
    string = json.dumps(text)
    _mapping({
        "format": f"format = {string}\n[columns]\n",
        "key": f"key = [{string}]\n[columns]\n",
        "columns": f"[columns]\n{string} = {string}\n",
    }[key])  # fmt: skip


def _places(frame: str) -> list[str]:
    return [part.partition("}")[0] for part in frame.split("{")[1:]]


def readers() -> Iterator[tuple[str, Target]]:
    """Every reader: the bare text as a file, and the text at a place in a file of the form."""
    yield "recognised", partial(_read, None, "a.txt")
    for form in READERS:
        yield f"reader {form}", partial(_read, form, f"a.{form}")
    for label, form, name, frame in (
        ("telegram", "telegram", "a.txt", TELEGRAM), ("posting", "posting", "a.txt", POSTING),
        ("tei", "tei", "a.xml", TEI), ("printed mail", "paper", "a.txt", MAIL),
        ("memorandum", "paper", "a.txt", MEMORANDUM), ("mail", "paper", "a.eml", MESSAGE),
        ("copied", "paper", "a.txt", COPIED), ("directive", "paper", "a.txt", DIRECTIVE),
        ("attachment", "paper", "a.eml", ATTACHED),
    ):  # fmt: skip
        for place in _places(frame):
            yield f"{label}, {place}", partial(_inside, form, name, frame, place)
    yield from bibliographies()
    page_of = "<!DOCTYPE html><html><body>" + POSTING.replace("\n", "<br>\n") + "{end}"
    for place in ("lead", "end"):
        yield f"page, {place}", partial(_inside, "posting", "a.html", page_of, place)
    for field in Record._fields:
        yield f"ndjson, {field}", partial(_in_json, field)
        yield f"csv, {field}", partial(_in_csv, field)
    yield "json, a value", lambda text: _read("json", "a.json", json.dumps([{"title": text}]))
    for name in Cable._fields:
        yield f"details, cable.{name}", partial(_in_details, "cable", name)
    for name in Collection._fields:
        yield f"details, posting.{name}", partial(_in_details, "posting", name)
    for field in ("title", "text", "cable", "posting", "captions"):
        yield f"parquet, {field}", partial(_in_parquet, field)
    yield "mapping file", _mapping
    for key in ("format", "key", "columns"):
        yield f"mapping file, {key}", partial(_in_mapping, key)
    yield "csv, a heading", lambda text: _read("csv", "a.csv", f"title,{text}\nA,B\n")


def bibliographies() -> Iterator[tuple[str, Target]]:
    """The text at a place in an entry."""
    for place in re.findall(r"{(\w+)}", BIBTEX):
        yield f"bibtex, {place}", partial(_inside, "bibtex", "a.bib", BIBTEX, place)
    for place in _places(RIS):
        yield f"ris, {place}", partial(_inside, "ris", "a.ris", RIS, place)
