"""Exports of MuckRock's API: requests, their communications, and the files that were sent.

Version 1 has a request's communications inside the request, and their files inside these; each
becomes a record of its own under the request's case number. Version 2 lists them separately.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from foiakit.model.record import Record, uid_of
from foiakit.model.validity import Problem, check
from foiakit.readers.values.days import days
from foiakit.readers.values.headers import fold
from foiakit.readers.values.json_values import json_value
from foiakit.readers.values.record_values import BLANK, PLACE, Unfit

_REQUEST, _LETTER = "FOIA Request", "Letter"
_SITE = "https://www.muckrock.com"


def wrap(
    make: Callable[[list[str]], Record], names: Sequence[str]
) -> Callable[[list[str]], Record]:
    """Wrap *make* for requests, communications or files, identified by their
    numbers at MuckRock.
    """
    places = {fold(name): at for at, name in enumerate(names)}
    is_request = "slug" in places
    kind = "request" if is_request else "file" if "ffile" in places else "communication"

    def filled(cells: list[str]) -> Any:
        cells = list(cells)
        values = {name: cells[at].strip() for name, at in places.items()}
        for name in ("id", "communications", "files", "source"):
            if name in places:
                cells[places[name]] = ""
        record = make(cells)
        if kind == "file":
            return _named(record, kind, values.get("id", ""), values.get("source", ""))
        if kind == "communication":
            letter = _named(record._replace(kind=_LETTER), kind, values.get("id", ""), "")
            return [letter, *_files(_list(values.get("files", "")), record, None)]
        url = record.url
        if url and url.startswith("/"):
            record = record._replace(url=_SITE + url)
        request = _named(record._replace(kind=_REQUEST), kind, values.get("id", ""), "")
        letters = _list(values.get("communications", ""))
        return [request, *(item for letter in letters for item in _letter(letter, request))]

    return filled


def _named(record: Record, kind: str, number: str, source: str) -> Record:
    """Return *record* with a uid from its number, and with who gave it to MuckRock."""
    uid = uid_of("muckrock", kind, number) if number else record.uid
    return record._replace(uid=uid, source=f"MuckRock: {source}" if source else record.source)


def _list(text: str) -> list[dict[str, Any]]:
    """Return the objects of a JSON list; numbers among them refer to objects elsewhere."""
    found = json_value(text) if text else []
    if not isinstance(found, list):
        raise Unfit("communications or files: not a list")
    return [item for item in found if isinstance(item, dict)]


def _letter(letter: dict[str, Any], request: Record) -> list[Record]:
    """Return the records of a communication and of the files that came with it."""
    text = _text(letter, "communication")
    date = _day(letter)
    made = []
    if text:
        record = _record(
            kind=_LETTER, title=_text(letter, "subject"), date=date, text=text, case=request.case,
            source=request.source,
        )  # fmt: skip
        number = _text(letter, "id")
        identity = (number,) if number else (request.uid or "", date or "", text)
        made.append(record._replace(uid=uid_of("muckrock", "communication", *identity)))
    return [*made, *_files(letter.get("files"), request, date)]


def _files(files: Any, request: Record, date: str | None) -> list[Record]:
    """Return the files of a communication, dated *date* if they have no date of their own."""
    made = []
    for file in files if isinstance(files, list) else ():
        if not isinstance(file, dict):
            continue
        pages = file.get("pages")
        record = _record(
            title=_text(file, "title"), description=_text(file, "description"),
            url=_text(file, "ffile"), pages=pages if type(pages) is int and pages > 0 else None,
            case=request.case, document=_text(file, "doc_id"),
        )  # fmt: skip
        came = _day(file) or date
        if came:
            record = record._replace(notes=f"received: {came}")
        source = _text(file, "source")
        record = record._replace(source=f"MuckRock: {source}" if source else request.source)
        number = _text(file, "id") or record.url or record.title or ""
        made.append(record._replace(uid=uid_of("muckrock", "file", number)))
    return made


def _record(**fields: Any) -> Record:
    values = list(BLANK)
    for name, value in fields.items():
        values[PLACE[name]] = value or None
    try:
        check(values)
    except Problem as problem:
        raise Unfit(str(problem)) from None
    return Record._make(values)


def _text(item: dict[str, Any], name: str) -> str:
    value = item.get(name)
    if isinstance(value, bool) or value is None:
        return ""
    return value.strip() if isinstance(value, str) else str(value)


def _day(item: dict[str, Any]) -> str | None:
    """Return the day on which something was sent, without the time."""
    found = days((_text(item, "datetime") or _text(item, "date")).split("T")[0])
    return found.first if found else None
