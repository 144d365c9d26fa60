"""What MuckRock's API gives: requests, the communications of a request, and files that were sent.

Version 1 has a request's communications inside the request, and their files inside these; each is a
record of its own under the request's case number. Version 2 has them in lists of their own.
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
    """*make* for requests, communications or files, known by their numbers at MuckRock."""
    places = {fold(name): at for at, name in enumerate(names)}
    is_request = "slug" in places
    kind = "request" if is_request else "file" if "ffile" in places else "communication"

    def filled(cells: list[str]) -> Any:
        cells = list(cells)
        said = {name: cells[at].strip() for name, at in places.items()}
        for name in ("id", "communications", "files", "source"):
            if name in places:
                cells[places[name]] = ""
        record = make(cells)
        if kind == "file":
            return _named(record, kind, said.get("id", ""), said.get("source", ""))
        if kind == "communication":
            letter = _named(record._replace(kind=_LETTER), kind, said.get("id", ""), "")
            return [letter, *_files(_list(said.get("files", "")), record, None)]
        url = record.url
        if url and url.startswith("/"):
            record = record._replace(url=_SITE + url)
        request = _named(record._replace(kind=_REQUEST), kind, said.get("id", ""), "")
        letters = _list(said.get("communications", ""))
        return [request, *(one for letter in letters for one in _letter(letter, request))]

    return filled


def _named(record: Record, kind: str, number: str, source: str) -> Record:
    """*record* with a uid of its number, and with who gave it to MuckRock."""
    uid = uid_of("muckrock", kind, number) if number else record.uid
    return record._replace(uid=uid, source=f"MuckRock: {source}" if source else record.source)


def _list(text: str) -> list[dict[str, Any]]:
    """The objects of a JSON list; numbers among them stand for objects elsewhere."""
    found = json_value(text) if text else []
    if not isinstance(found, list):
        raise Unfit("communications or files: not a list")
    return [one for one in found if isinstance(one, dict)]


def _letter(said: dict[str, Any], request: Record) -> list[Record]:
    """A communication of a request, and the files that came with it."""
    text = _text(said, "communication")
    date = _day(said)
    made = []
    if text:
        record = _record(
            kind=_LETTER, title=_text(said, "subject"), date=date, text=text, case=request.case,
            source=request.source,
        )  # fmt: skip
        number = _text(said, "id")
        identity = (number,) if number else (request.uid or "", date or "", text)
        made.append(record._replace(uid=uid_of("muckrock", "communication", *identity)))
    return [*made, *_files(said.get("files"), request, date)]


def _files(said: Any, request: Record, date: str | None) -> list[Record]:
    """The files of a communication, which came on the day *date* if they do not say."""
    made = []
    for one in said if isinstance(said, list) else ():
        if not isinstance(one, dict):
            continue
        pages = one.get("pages")
        record = _record(
            title=_text(one, "title"), description=_text(one, "description"),
            url=_text(one, "ffile"), pages=pages if type(pages) is int and pages > 0 else None,
            case=request.case, document=_text(one, "doc_id"),
        )  # fmt: skip
        came = _day(one) or date
        if came:
            record = record._replace(notes=f"received: {came}")
        source = _text(one, "source")
        record = record._replace(source=f"MuckRock: {source}" if source else request.source)
        number = _text(one, "id") or record.url or record.title or ""
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


def _text(said: dict[str, Any], name: str) -> str:
    value = said.get(name)
    if isinstance(value, bool) or value is None:
        return ""
    return value.strip() if isinstance(value, str) else str(value)


def _day(said: dict[str, Any]) -> str | None:
    """The day on which something was sent, without its hour."""
    found = days((_text(said, "datetime") or _text(said, "date")).split("T")[0])
    return found.first if found else None
