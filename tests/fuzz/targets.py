"""What the fuzzer throws bytes at: every reader, every parser, and the database file.

A target takes any bytes. It may raise nothing but what has a sentence and an exit code: a
`FoiakitError`, or Typer's own error for a word on the command line that means nothing.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from typing import NamedTuple

from fuzz.databases import bytes_of_file, values_of_rows
from fuzz.every_output import kept_and_shown, scratch
from program import ROOT

from foiakit import cables
from foiakit.cables.reading import read_all as telegrams
from foiakit.citations import reading as citing
from foiakit.citations.styles import load
from foiakit.commands.options.records.saved_selection import as_typed
from foiakit.commands.reports import comparing
from foiakit.errors import BadInput, FoiakitError
from foiakit.filters import FILTERS, InvalidValue
from foiakit.model import dates, message
from foiakit.model.dates import written
from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.readers import LISTINGS, READERS, Item, reader, recognise
from foiakit.readers.source import PEEK, Source, open_source
from foiakit.readers.tables import saved_mapping
from foiakit.releases.compared_paragraphs import Compared
from foiakit.releases.compared_text import ComparedText
from foiakit.releases.comparison import compare
from foiakit.requests.event_data import check_data
from foiakit.requests.exchange import whole as whole_requests
from foiakit.requests.exchange.agency_logs import columns_of
from foiakit.requests.exchange.tables import TableNotes, request_of
from foiakit.requests.incoming.mail import read_mail
from foiakit.requests.incoming.numbers import like_numbers
from foiakit.requests.incoming.proposals import proposals
from foiakit.requests.model import Item as RequestItem
from foiakit.requests.model import Request
from foiakit.requests.named_cables import cables_in
from foiakit.requests.offices import offices
from foiakit.requests.validity import check_request
from foiakit.selection import query_of
from foiakit.store.find.typed_filters import saved
from foiakit.store.store import Store
from foiakit.writers.comparisons import FORMATS

Run = Callable[[bytes], object]
ENDINGS = {"tei": "xml", "telegram": "txt", "posting": "html",
           "site-page": "html", "numbers": "txt",
           "tropy": "json"}  # fmt: skip
ENOUGH = 50
"""The most records of one source that are kept: more would test nothing new."""
_TABLE = b"No.,Heading,When,Marking,Remarks,Shelf\n1,Snow,May 4 1975,S,a,b\n2,Thaw,,,c,\n"
_NAMED = {"csv": _TABLE, "json": b'{"results": {"items": [{"title": "Snow", "No.": "1"}]}}'}


class Target(NamedTuple):
    """Something to throw bytes at, and its share of the inputs."""

    run: Run
    weight: int = 4


@cache
def _seven() -> Store:
    """The seven documents, to ask."""
    return Store.open(str(ROOT / "records.db"))


def _read(form: str | None, source: Source) -> None:
    """Read *source* as *form*, or as what it is recognised for, and do with it what is done."""
    items: list[Item] = []
    with suppress(FoiakitError):
        for item in (reader(form) if form else recognise(source)).read(source):
            source.place.where()
            source.place.raw()
            items.append(item)
            if len(items) >= ENOUGH:
                break
    kept_and_shown(items)


def _reader(form: str) -> Run:
    def run(data: bytes) -> None:
        name = f"fuzz.{ENDINGS.get(form, form)}"
        _read(form, Source(name, io.BytesIO(data), data[:PEEK]))

    return run


def any_reader(data: bytes) -> None:
    """A file, perhaps packed, that is read as what it is recognised for."""
    path = scratch("fuzz")
    path.write_bytes(data)
    with suppress(FoiakitError):
        source = open_source(str(path))
        with source.stream:
            _read(None, source)


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _typed(data: bytes) -> str:
    """*data* as a command line gives it: what is not UTF-8 comes as lone surrogates."""
    return data.decode("utf-8", "surrogateescape")


def telegram_parser(data: bytes) -> None:
    """Telegrams in a text: the places of all parts are inside the text."""
    text = _text(data)
    for cable in telegrams(text):
        json.dumps(cables.as_json(cable)).encode()
        for name, (first, last) in cable.spans.items():
            assert 0 <= first <= last <= len(text), f"{name} stands outside of the text"


def citations(data: bytes) -> None:
    """Citations in running text, as ``foiakit parse`` reads them, and what may be made of them."""
    text = _text(data)
    if "\0" in text:
        return  # binary data, which the command refuses before it reads a citation
    found = list(citing.read_all(text.splitlines(keepends=True)))
    records: list[Item] = []
    for reading in found[:ENOUGH]:
        if isinstance(reading, citing.Reading):
            json.dumps(citing.as_json(reading)).encode()
            records.append(reading.record._replace(uid=str(len(records))))
    kept_and_shown(records)


def words(data: bytes) -> None:
    """The words of a search, looked for in the seven documents."""
    text = _typed(data)
    try:
        list(_seven().search(text))
        list(_seven().search(text, exact=True, by_date=True))
    except BadInput as refusal:
        if "not UTF-8" not in str(refusal):
            raise


def written_dates(data: bytes) -> None:
    """A date as people write it; what is understood is a date to every function of dates."""
    found = written.read(_typed(data))
    if found:
        first, last = dates.bounds(*found)
        assert first <= last, f"{found} ends before it begins"
        dates.long_form(*found).encode()
        assert dates.is_date(found.start), found
        dates.year_of(found.start)


def messages(data: bytes) -> None:
    """A message number."""
    text = _typed(data)
    if found := message.parse(text):
        message.same(found, found)
    message.key_of(text)
    message.post_key(text)


def filters(data: bytes) -> None:
    """Every filter and the ids with the same text, and the listing that they ask for."""
    text = _typed(data)
    for name, filter_ in {**FILTERS, "which": None}.items():
        typed = {name: text if filter_ and not filter_.many else [text]}
        with suppress(FoiakitError, InvalidValue):
            list(_seven().select(query_of(typed)))
            as_typed(typed)
    with suppress(FoiakitError):
        list(_seven().select(Query(collections=(text,), tags=(text,), documents=(text,))))


def mapping(data: bytes) -> None:
    """A mapping file, and two tables that are read by it; it can be written again."""
    path = scratch("mapping.toml")
    path.write_bytes(data)
    with suppress(FoiakitError):
        saved = saved_mapping.load(str(path))
        text = saved_mapping.text_of(saved.asked, saved.form, dict(saved.asked.saved))
        path.write_text(text, "utf-8")
        assert saved_mapping.load(str(path)).asked == saved.asked, "it is written as another one"
        for form, table in _NAMED.items():
            source = Source(f"fuzz.{form}", io.BytesIO(table), table, saved.asked)
            _read(saved.form or form, source)


def csl(data: bytes) -> None:
    """A style in the Citation Style Language, and records cited in it."""
    path = scratch("style.csl")
    path.write_bytes(data)
    with suppress(FoiakitError):
        style = load(str(path))
        for record in (next(_seven().select()), Record(title="Snow")):
            style.cite(record, _seven().collection(record.collection)).encode()


def selections(data: bytes) -> None:
    """A saved selection, as a database has it."""
    store = Store.write(str(scratch("selections.db")), create=True)
    with store, suppress(FoiakitError):
        with store.transaction():
            store.keep("fuzz", {})
        store.connection.execute("PRAGMA ignore_check_constraints = ON")
        store.connection.execute("UPDATE selections SET arguments = ?", (_text(data),))
        for name, typed in store.selections().items():
            as_typed(typed)
            list(store.select(saved(store, f"@{name}")))


def letters(data: bytes) -> None:
    """What an office's letter reports, and an e-mail, a log and a file of requests."""
    text = _text(data)
    asked = Request(
        law="foia", office="nara", items=(RequestItem(number=1, message="Kabul 8106", year=1973),)
    )
    for proposal in proposals(text, asked, like_numbers(text)):
        check_data(proposal.kind, proposal.data)
        json.dumps(proposal.as_json())
    list(cables_in(text))
    columns_of(text.split(","))


def mails(data: bytes) -> None:
    """An e-mail, or what claims to be one."""
    with suppress(BadInput):
        read_mail(data, "x")


def request_files(data: bytes) -> None:
    """A row of a table of requests, and a request as JSON."""
    cells = [line.partition("=") for line in _text(data).splitlines()]
    row = {name: value for name, _, value in cells}
    found = request_of({"office": "nara", **row}, offices(), TableNotes())
    with suppress(BadInput):
        if found:
            check_request(found)
    with suppress(ValueError, RecursionError, BadInput):
        check_request(whole_requests.request_of(json.loads(_text(data))))


def comparisons(data: bytes) -> None:
    """Two releases of one text, one after the other, compared and combined."""
    parts = _text(data).split("\n\n", 2)
    texts = tuple(ComparedText(number, text) for number, text in enumerate(parts, 1))
    records = tuple(Record(id=text.record, title="Snow", text=text.text) for text in texts)
    found = Compared(records, texts, tuple(compare(texts)))
    for form in FORMATS:
        for whole in (False, True):
            comparing.write(found, form, io.StringIO(), whole=whole)


TARGETS: dict[str, Target] = {
    **{form: Target(_reader(form)) for form in (*READERS, *LISTINGS)},
    "pdf": Target(_reader("pdf"), 1),  # a PDF is read by a process of its own
    "xlsx": Target(_reader("xlsx"), 2),
    "parquet": Target(_reader("parquet"), 2),
    "packed": Target(any_reader),
    "telegram parser": Target(telegram_parser, 6),
    "citations": Target(citations),
    "search words": Target(words),
    "dates": Target(written_dates, 8),
    "messages": Target(messages, 4),
    "filters": Target(filters),
    "mapping": Target(mapping),
    "csl": Target(csl, 2),
    "selections": Target(selections, 2),
    "comparisons": Target(comparisons),
    "letters": Target(letters),
    "mails": Target(mails),
    "request files": Target(request_files),
    "database": Target(bytes_of_file, 2),
    "database values": Target(values_of_rows, 2),
}
