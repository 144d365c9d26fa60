"""Whatever takes a text from outside, as functions of one text, named for what they are.

Readers, styles, writers and checks are taken from the program's own tables, so that a new one is
tried without a line here. Whoever fails with a `FoiakitError` has done its work too.
"""

from __future__ import annotations

import io
import json
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache, partial
from typing import Any

from growth.views import BOOK, ONCE, VIEWS, WHOLE, View, screen, thread
from program import ROOT

from foiakit.cables import Cable, readable_text
from foiakit.cables.body import body_text
from foiakit.cables.body.doubled_text import is_doubled
from foiakit.cables.forms.which_form import marks_of_a_telegram
from foiakit.cables.layout.page_layers import single
from foiakit.cables.reading import read_all as read_telegrams
from foiakit.cables.references import mentions, other_papers, ref_line
from foiakit.cables.references.reference_years import Own
from foiakit.cables.released_papers import document, has_words
from foiakit.checks import RULES
from foiakit.citations import CiteOptions
from foiakit.citations.reading import read_all as read_citations
from foiakit.citations.styles import STYLES, load
from foiakit.errors import FoiakitError, NeedsExtra
from foiakit.filters import FILTERS, Filter, InvalidValue
from foiakit.model import markings, message
from foiakit.model.dates import is_date, written
from foiakit.model.query import Query
from foiakit.model.record import LISTS, Collection, Record, labels_of
from foiakit.readers import READERS, reader, recognise
from foiakit.readers.source import PEEK, Source
from foiakit.readers.tables import saved_mapping
from foiakit.store.find import query_language
from foiakit.store.links.neighbours import Neighbours
from foiakit.store.store import Store
from foiakit.text import visible
from foiakit.writers import PATHS, PIECES, WRITERS, path_writer, writer
from foiakit.writers.graphs import GRAPHS, graph_writer

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
    """Reads a whole file of the form in which *text* stands at one *place*."""
    _read(form, name, frame.replace("{" + place + "}", text))


def _in_json(field: str, text: str) -> None:
    _read("ndjson", "a.ndjson", json.dumps({"title": "A", field: text}))


def _in_csv(field: str, text: str) -> None:
    quoted = text.replace('"', '""')
    _read("csv", "a.csv", f'{field},other\n"{quoted}",x\n')


def _in_details(part: str, field: str, text: str) -> None:
    """A line of an export with details, in which *text* is a value and is in a list."""
    for value in (text, [text]):
        posting = {"name": "EBB 389", "title": "A", **({field: value} if part == "posting" else {})}
        line = {"id": 1, "uid": "1", "title": "A", "collection": "EBB 389", "posting": posting}
        line["cable"] = {"form": "telegram", **({field: value} if part == "cable" else {})}
        _read("ndjson", "a.ndjson", json.dumps(line))


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
    for form, name, frame in (
        ("telegram", "a.txt", TELEGRAM), ("posting", "a.txt", POSTING), ("tei", "a.xml", TEI),
    ):  # fmt: skip
        for place in _places(frame):
            yield f"{form}, {place}", partial(_inside, form, name, frame, place)
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
    yield "mapping file", _mapping
    for key in ("format", "key", "columns"):
        yield f"mapping file, {key}", partial(_in_mapping, key)
    yield "csv, a heading", lambda text: _read("csv", "a.csv", f"title,{text}\nA,B\n")


def parsers() -> Iterator[tuple[str, Target]]:
    """Whatever reads a text that stands in a field or on the command line."""
    yield "citations", lambda text: list(read_citations(text.splitlines()))
    yield "a citation", lambda text: list(read_citations([text]))
    yield "a search", query_language.read
    yield "a search in full text", _search
    yield "a date", written.read
    yield "a stored date", is_date
    yield "an undated one", written.is_undated
    yield "a marking", markings.read
    yield "captions", markings.captions_in
    yield "a message", message.parse
    yield "a message's key", message.key_of
    yield "labels", labels_of
    yield "visible", visible.visible
    yield "visible lines", visible.visible_lines
    yield "a telegram", lambda text: list(read_telegrams(text))
    yield "marks of a telegram", marks_of_a_telegram
    yield "a telegram twice", is_doubled
    yield "layers of a page", single
    yield "a paper", document
    yield "words of a page", has_words
    yield "excisions", body_text.excisions
    yield "mentions", lambda text: mentions.mentions(text, OWN)
    yield "references", lambda text: ref_line.references(text, OWN)
    yield "other papers", lambda text: list(other_papers.OTHER.finditer(text))
    yield "sentence case", readable_text.sentence_case
    yield "explained", lambda text: list(readable_text.meanings(text, (), (), ()))
    for name, one in FILTERS.items():
        yield f"filter {name}", partial(_filter, one)


OWN = Own()


def _filter(one: Filter, text: str) -> None:
    with suppress(FoiakitError, InvalidValue):
        one.parse(text)


@cache
def _seven() -> Store:
    return Store.open(str(ROOT / "records.db"))


def _search(text: str) -> None:
    with suppress(FoiakitError):
        for _ in _seven().search(text, Query()):
            break


TEXTS = (
    "collection", "document", "message", "head", "originator", "recipient", "kind", "title",
    "date_other", "classification", "source", "case", "description", "notes", "text", "url",
    "printed",
)  # fmt: skip


def _records(text: str) -> Iterator[Record]:
    """A record for each field, in which *text* stands, and nothing else of that length."""
    words = tuple(text.split())[:1000] or (text,)
    said: dict[str, Any] = dict.fromkeys(TEXTS, text) | dict.fromkeys(LISTS, words)
    for name, value in said.items():
        yield WHOLE._replace(**{name: value})


def outputs() -> Iterator[tuple[str, Target]]:
    """Every style, writer and view, with a record that has the text in one field."""
    for name in STYLES:
        for markup in ("plain", "markdown", "html"):
            yield f"style {name}, {markup}", partial(_cite, name, CiteOptions(markup=markup))
        yield f"style {name}, page", partial(_cite_page, name)
        yield f"style {name}, posting", partial(_cite_posting, name)
    for name in WRITERS:
        yield f"writer {name}", partial(_write, name)
    for name in PATHS:
        if name not in PIECES:
            yield f"writer {name}", partial(_write_file, name)
    for name in GRAPHS:
        yield f"graph {name}", partial(_graph, name)
    for name, view in VIEWS.items():
        yield f"view {name}", partial(_view, view)


def _cited(name: str, record: Record, posted: Collection, how: CiteOptions) -> None:
    load(name).cite(record, posted, how)


def _cite_page(name: str, text: str) -> None:
    _cited(name, WHOLE, BOOK, CiteOptions(page=text))


def _cite_posting(name: str, text: str) -> None:
    _cited(name, WHOLE, BOOK._replace(title=text, editors=(text,)), CiteOptions())


def _cite(name: str, how: CiteOptions, text: str) -> None:
    for record in _records(text):
        _cited(name, record, BOOK, how)


def _write(name: str, text: str) -> None:
    writer(name).write(_records(text), io.StringIO(), {"EBB 389": BOOK})


def _write_file(name: str, text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "made")
        with suppress(NeedsExtra):
            path_writer(name).write_to(path, _records(text), {"EBB 389": BOOK})


def _graph(name: str, text: str) -> None:
    graph_writer(name).write(thread(text), io.StringIO())


def _view(view: View, text: str) -> None:
    for record in [WHOLE] if view in ONCE else _records(text):
        view(record, text, screen())


def checks() -> Iterator[tuple[str, Target]]:
    """Every rule of one record, and every rule of a posting."""
    for code, rule in RULES.items():
        yield f"check {code}", partial(_posting_rule if rule.of_posting else _rule, code)


def _rule(code: str, text: str) -> None:
    around = Neighbours(_seven())
    function = RULES[code].function(code)
    for record in _records(text):
        list(function(record, around))


def _posting_rule(code: str, text: str) -> None:
    function = RULES[code].function(code)
    book = BOOK._replace(lead=text)
    for record in _records(text):
        list(function(book, [WHOLE, record._replace(id=2, document="5")]))


def targets() -> dict[str, Target]:
    """All of them, by name."""
    return dict((*readers(), *parsers(), *outputs(), *checks()))
